"""The map between an article's text and the lines on screen."""

from hypothesis import given
from hypothesis import strategies as st

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Cell,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Separator,
    Table,
)  # fmt: skip
from reader.document.locator import TITLE, TextRange, block_id
from reader.ui.layout import GAP, LONGEST_LINE, Line, lay_out
from reader.ui.page_map import PageMap, Place, Spot


def shown(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


def lines_of(*blocks: Block, as_records: bool = False) -> tuple[Line, ...]:
    records = frozenset(block.id for block in blocks) if as_records else frozenset()
    return tuple(line for line in lay_out(Article("", blocks=blocks), "", "", records) if line.kind != GAP)


TABLE = Table(
    block_id(0),
    ((Cell("Year", True), Cell("Boats", True)), (Cell("1911"), Cell("40")), (Cell("2020"), Cell("7"))),
    caption="Boats in the harbour",
)

texts = st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=40)
runs = st.lists(texts.map(Run), min_size=1, max_size=3).map(tuple)


@st.composite
def blocks(draw: st.DrawFn) -> tuple[Block, ...]:
    out: list[Block] = []
    for index in range(draw(st.integers(1, 5))):
        id, words = block_id(index), draw(runs)
        candidates: tuple[Block, ...] = (
            Heading(id, 2, words), Paragraph(id, words), Quote(id, words), ListItem(id, words, 2, 3),
            Code(id, words[0].text), Figure(id, "x.png", "", words, "A. Credit"),
            Table(id, ((Cell(words[0].text.replace("\n", " ")), Cell("b")),)), Separator(id),
        )  # fmt: skip
        out.append(draw(st.sampled_from(candidates)))
    return tuple(out)


@given(blocks())
def test_every_character_of_the_article_stands_on_screen_once(blocks: tuple[Block, ...]) -> None:
    """What cannot be found on screen cannot be lit."""
    lines = lines_of(*blocks)
    page = PageMap(lines)

    for block in blocks:
        offsets = [
            stretch.offset + at
            for stretch in page.stretches(block.id, TextRange(0, len(block.text)))
            for at in range(stretch.length)
        ]
        breaks = [index for index, character in enumerate(block.text) if character == "\n"]
        assert [offset for offset in offsets if offset not in breaks] == [
            offset for offset in range(len(block.text)) if offset not in breaks
        ]


@given(blocks(), st.data())
def test_a_place_on_screen_leads_back_to_itself(blocks: tuple[Block, ...], data: st.DataObject) -> None:
    """Who clicks on a word hears that word, not its neighbour."""
    page = PageMap(lines_of(*blocks))
    block = data.draw(st.sampled_from(blocks))
    places = [offset for offset, character in enumerate(block.text) if character != "\n"]
    if not places:
        return
    offset = data.draw(st.sampled_from(places))
    spot = page.spot(block.id, offset)

    assert spot is not None
    assert page.place(spot) == Place(block.id, offset)


def test_a_bullet_is_no_text_of_the_article() -> None:
    """Copying a list gives its words; reading it does not say "bullet"."""
    (line,) = lines_of(ListItem(block_id(0), (Run("Bread"),)))
    page = PageMap((line,))

    assert shown(line) == "•\tBread"
    assert page.spot(block_id(0), 0) == Spot(1, 2)
    assert page.place(Spot(1, 0)) == Place(block_id(0), 0)
    assert page.written(1, 0, 7) == page.stretches(block_id(0), TextRange(0, 5))


def test_a_very_long_paragraph_is_cut_where_a_line_may_break() -> None:
    """Tk scrolls a long line slowly: it grows with the square of its length."""
    text = "word " * 4000
    lines = lines_of(Paragraph(block_id(0), (Run(text),)))

    assert all(len(shown(line)) <= LONGEST_LINE for line in lines)
    assert " ".join(shown(line) for line in lines) == text
    assert [line.kind for line in lines] == ["p-inner"] * (len(lines) - 1) + ["p"]


def test_characters_that_tk_cannot_take_are_replaced_one_for_one() -> None:
    """NUL would cut the article short in silence; offsets have to stay."""
    (line,) = lines_of(Paragraph(block_id(0), (Run("a\x00b\ud800c"),)))

    assert shown(line) == "a\ufffdb\ufffdc"


def test_a_wide_table_is_shown_as_records_under_its_headers() -> None:
    """At 400 % no table of five columns fits; its cells must still be read with their names."""
    lines = lines_of(TABLE, as_records=True)

    assert [shown(line) for line in lines] == [
        "Boats in the harbour", "Year: 1911", "Boats: 40", "Year: 2020", "Boats: 7",
    ]  # fmt: skip


def test_a_cell_is_found_in_both_forms_of_a_table() -> None:
    """The lit cell is the spoken one, however the table is shown."""
    offset = TABLE.text.index("2020")
    for as_records, line in ((False, 4), (True, 4)):
        page = PageMap(lines_of(TABLE, as_records=as_records))
        (stretch,) = page.stretches(TABLE.id, TextRange(offset, offset + 4))

        assert stretch.line == line


def test_the_title_is_a_place_like_any_other() -> None:
    """The voice begins with the title, and the title is lit."""
    page = PageMap(lay_out(Article("High water"), "By A. Writer", "6 min listen"))

    assert page.spot(TITLE, 5) == Spot(2, 5)
    assert page.written(4, 0, 99)[0].length == len("By A. Writer")


def test_paragraphs_stand_apart_by_lines_that_hold_nothing() -> None:
    """Tk would tint the space of a paragraph together with its last lit line."""
    first, second = (Paragraph(block_id(index), (Run("Words."),)) for index in (0, 1))
    lines = lay_out(Article("", blocks=(first, second)), "", "")

    assert [line.kind for line in lines] == [GAP, "p", GAP, "p", GAP]


def test_what_runs_the_other_way_than_the_article_is_set_to_its_side() -> None:
    """A Hebrew paragraph of an English article begins at the right."""
    other = ListItem(block_id(0), (Run("שלום"),), direction="rtl")
    same = Paragraph(block_id(1), (Run("Words."),), direction="ltr")
    lines = lines_of(other, same)

    assert [line.extra for line in lines] == ["side-rtl", ""]
    assert "\t" not in shown(lines[0])  # Tk draws it as a box there


def test_a_cell_over_columns_leaves_the_next_in_its_own() -> None:
    table = Table(
        block_id(0), ((Cell("High water", True, 2), Cell("Port", True)), (Cell("6"), Cell("18"), Cell("Orm")))
    )
    rows = lines_of(table)

    assert [shown(line) for line in rows] == ["High water\t\tPort", "6\t18\tOrm"]
    assert [shown(line) for line in lines_of(table, as_records=True)] == [
        "High water: 6",
        "High water: 18",
        "Port: Orm",
    ]
    start = table.text.index("Port")
    assert PageMap(rows).stretches(table.id, TextRange(start, start + 4))[0].char == len("High water\t\t")


def test_a_paragraphs_role_is_its_style_and_a_list_counts_in_its_own_way() -> None:
    term, note = Paragraph(block_id(0), (Run("Ebb"),), "term"), Paragraph(block_id(1), (Run("Of any kind."),), "note")
    item = ListItem(block_id(2), (Run("Low"),), 1, 4, "i")

    assert [line.kind for line in lines_of(term, note)] == ["term", "note"]
    assert shown(lines_of(item)[0]) == "iv.\tLow"
