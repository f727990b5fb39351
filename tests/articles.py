"""Made-up articles for property tests: any text, any order of blocks, ids as the contract says."""

from collections.abc import Callable

from hypothesis import strategies as st

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Cell,
    Code,
    Direction,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Runs,
    Separator,
    Table,
)
from reader.document.furniture import Furniture, Landmark, PageLink, SearchForm, SkipLink
from reader.document.locator import BlockId, Locator, TextRange, block_id
from reader.document.next_part import NextPart

# A lone surrogate cannot be written to a file; extraction replaces it.
words = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
maybe = st.one_of(st.just(""), words)

places = st.builds(
    lambda block, start, length: Locator(block_id(block), TextRange(start, start + length)),
    st.integers(0, 6), st.integers(0, 20), st.integers(0, 3),
)  # fmt: skip
directions: st.SearchStrategy[Direction] = st.sampled_from(("", "ltr", "rtl"))
run_values = st.builds(
    Run, words, st.booleans(), st.booleans(), st.booleans(), st.booleans(), link=maybe, language=maybe,
    subscript=st.booleans(), struck=st.booleans(), spoken=maybe, expansion=maybe, target=st.none() | places,
)  # fmt: skip
runs: st.SearchStrategy[Runs] = st.lists(run_values, min_size=1, max_size=3).map(tuple)
rows = st.lists(
    st.lists(st.builds(Cell, maybe, st.booleans(), st.integers(1, 3)), max_size=3).map(tuple), max_size=3
).map(tuple)

makers: st.SearchStrategy[Callable[[BlockId], Block]] = st.one_of(
    st.builds(lambda level, text: lambda id: Heading(id, level, text), st.integers(1, 6), runs),
    st.builds(
        lambda text, role, direction: lambda id: Paragraph(id, text, role, direction),
        runs,
        st.sampled_from(("", "term", "definition", "summary", "note")),
        directions,
    ),
    st.builds(
        lambda text, depth, ordinal, numbering: lambda id: ListItem(id, text, depth, ordinal, numbering),
        runs,
        st.integers(1, 4),
        st.none() | st.integers(0, 99),
        st.sampled_from(("1", "a", "A", "i", "I")),
    ),
    st.builds(lambda text: lambda id: Quote(id, text), runs),
    st.builds(lambda text: lambda id: Code(id, text), words),
    st.builds(lambda cells, caption: lambda id: Table(id, cells, caption), rows, maybe),
    st.builds(
        lambda image, alt, caption, credit, kind: lambda id: Figure(id, image, alt, caption, credit, kind),
        maybe,
        maybe,
        st.just(()) | runs,
        maybe,
        st.sampled_from(("image", "video", "audio")),
    ),
    st.just(Separator),
)


@st.composite
def block_tuples(draw: st.DrawFn) -> tuple[Block, ...]:
    return tuple(make(block_id(index)) for index, make in enumerate(draw(st.lists(makers, max_size=6))))


skip_links = st.builds(SkipLink, words, maybe, st.sampled_from(("content", "navigation", "search", "other")))
page_links = st.builds(PageLink, words, maybe)
furnitures = st.builds(
    Furniture,
    st.lists(skip_links, max_size=3).map(tuple),
    st.lists(st.builds(Landmark, words, maybe), max_size=2).map(tuple),
    st.lists(page_links, max_size=2).map(tuple),
    st.none() | st.builds(SearchForm, words, words, maybe, st.lists(st.tuples(words, maybe), max_size=2).map(tuple)),
    st.lists(page_links, max_size=2).map(tuple),
)
articles = st.builds(
    Article,
    title=words,
    byline=maybe,
    published=maybe,
    language=maybe,
    direction=st.sampled_from(("ltr", "rtl")),
    site=maybe,
    address=maybe,
    blocks=block_tuples(),
    furniture=furnitures,
    next_part=st.none() | st.builds(NextPart, st.integers(2, 9), words),
)
