"""What stands in the article, and where the same block is when something else stands there too."""

from hypothesis import given
from hypothesis import strategies as st

from reader.document.arrangement import Arrangement, Moved
from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.left_out import LeftOut
from reader.document.locator import TITLE, BlockId
from reader.document.put_back import numbered, put_back


def paragraph(text: str) -> Paragraph:
    return Paragraph(BlockId(""), (Run(text),))


MENU = LeftOut("navigation", (paragraph("News"), paragraph("Sport")), 0, "nav")
PLEA = LeftOut("newsletter", (paragraph("Sign up"),), 1, "div.letters")
AGAIN = LeftOut("newsletter", (paragraph("Still not?"),), 2, "div.letters")
GHOST = LeftOut("hidden", (paragraph("Boo"),), 2, "div.ghost")
FOUND = Article(
    "Bridge closed",
    blocks=numbered([paragraph("One."), paragraph("Two."), paragraph("Three.")]),
    left_out=(MENU, PLEA, AGAIN, GHOST),
)


def lines(arrangement: Arrangement) -> list[str]:
    return [block.text for block in arrangement.article().blocks]


def test_what_is_put_back_stands_in_its_place() -> None:
    assert lines(Arrangement(FOUND, frozenset({1}))) == ["One.", "Sign up", "Two.", "Three."]


def test_the_whole_page_is_what_can_be_seen_and_what_was_asked_for_by_name() -> None:
    seen = {number for number, part in enumerate(FOUND.left_out) if part.reason != "hidden"}

    assert Arrangement(FOUND, whole=True).article() == put_back(FOUND, seen)
    assert 0 < len(seen) < len(FOUND.left_out)
    assert "Boo" in lines(Arrangement(FOUND, frozenset({3}), whole=True))


def test_parts_of_one_mark_belong_together() -> None:
    """Put back on this page as on the next one of the site."""
    arrangement = Arrangement(FOUND)

    assert [arrangement.alike(number) for number in range(4)] == [{0}, {1, 2}, {1, 2}, {3}]


def test_parts_without_a_mark_stand_alone() -> None:
    bare = Article("", left_out=(LeftOut("outside", (paragraph("A"),), 0, ""), LeftOut("outside", (), 0, "")))

    assert Arrangement(bare).alike(0) == {0}


@st.composite
def pages(draw: st.DrawFn) -> Article:
    """Every block of the page says something that no other does."""
    count = draw(st.integers(0, 5))
    places = sorted(draw(st.lists(st.integers(0, count), max_size=5)))
    parts = tuple(
        LeftOut("outside", tuple(paragraph(f"part {number} {n}") for n in range(draw(st.integers(0, 3)))), place, "x")
        for number, place in enumerate(places)
    )
    return Article("T", blocks=numbered(paragraph(f"story {n}") for n in range(count)), left_out=parts)


@given(pages(), st.data())
def test_the_same_block_is_found_again(found: Article, data: st.DataObject) -> None:
    """The voice and the caret stay with their words, whatever is put back or taken out above them."""
    numbers = st.frozensets(st.sampled_from(range(len(found.left_out)))) if found.left_out else st.just(frozenset())
    before, after = Arrangement(found, data.draw(numbers)), Arrangement(found, data.draw(numbers))
    moved, there = Moved(before, after), after.article()
    blocks = before.article().blocks
    for block in blocks:
        now = there.block(moved(block.id))
        if moved.stays(block.id):
            assert now is not None
            assert now.text == block.text
        else:
            assert now is not None or not any(moved.stays(other.id) for other in blocks)


def test_what_stood_in_a_part_that_goes_is_found_at_what_follows_it() -> None:
    before, after = Arrangement(FOUND, frozenset({1})), Arrangement(FOUND)
    moved = Moved(before, after)

    assert [moved(BlockId(id)) for id in ("b0", "b1", "b2")] == ["b0", "b1", "b1"]
    assert moved(TITLE) == TITLE
