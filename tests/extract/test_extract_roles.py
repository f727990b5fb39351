"""ARIA's spellings of structure are read like HTML's own."""

import pytest
from extract.extract_pages import STORY, page

from reader.document.article import Article
from reader.document.blocks import Block, Cell, Figure, Heading, ListItem, Paragraph, Quote, Separator, Table
from reader.extract.blocks import runs_of

FIRST = 3  # blocks of the story before
EPUB = "lang=en xmlns:epub='http://www.idpf.org/2007/ops'"
REST = STORY.replace("e", "a")  # a second story, as the same again would be left out


def read(markup: str) -> Article:
    return page(f"<article><h1>The Counting Keeper</h1>{STORY}{markup}{REST}</article>", html=EPUB)


def told(markup: str) -> list[Block]:
    """What becomes of a part in the middle of a story."""
    return list(read(markup).blocks[FIRST:-FIRST])


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<div role=heading aria-level=3>The lamp</div>", Heading),
        ("<div role=list><div role=listitem>The lamp and its oil.</div></div>", ListItem),
        ("<div role=figure><img src=a.jpg alt='A lamp'></div>", Figure),
        ("<div role=img aria-label='A map of the bay'></div>", Figure),
        ("<div role=separator></div>", Separator),
        ("<div role=blockquote>The lamp is lit, and it will be.</div>", Quote),
        ("<p role=doc-pullquote>The lamp was lit by somebody else.</p>", Quote),
        ("<div role=definition>A light for ships.</div>", Paragraph),
        ("<div role=note>Not to be used at sea.</div>", Paragraph),
        ("<aside role=doc-footnote>Not to be used at sea.</aside>", Paragraph),
        ("<aside epub:type=footnote>Not to be used at sea.</aside>", Paragraph),
        ("<div role=presentation>Not to be used at sea.</div>", Paragraph),
    ],
)
def test_a_role_makes_the_block_that_its_element_makes(markup: str, kind: type[Block]) -> None:
    assert [type(block) for block in told(markup)] == [kind]


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<div role=term>Lamp</div>", "term"),
        ("<div role=definition>A light for ships.</div>", "definition"),
        ("<div role=note>Not to be used at sea.</div>", "note"),
        ("<aside role=doc-footnote>Not to be used at sea.</aside>", "note"),
        ("<aside epub:type='rearnote'>Not to be used at sea.</aside>", "note"),
        ("<dl epub:type=glossary><dd epub:type=glossdef>A light for ships.</dd></dl>", "definition"),
    ],
)
def test_a_role_that_a_paragraph_can_have_is_kept(markup: str, role: str) -> None:
    assert [block.role for block in told(markup) if isinstance(block, Paragraph)] == [role]


@pytest.mark.parametrize(("level", "wanted"), [("1", 1), ("4", 4), ("9", 6), ("0", 2), ("x", 2), ("", 2)])
def test_a_headings_level_is_the_one_it_names(level: str, wanted: int) -> None:
    """WAI-ARIA: 2 where none is given."""
    found = told(f"<p role=heading aria-level='{level}'>The lamp</p>")

    assert [block.level for block in found if isinstance(block, Heading)] == [wanted]


def test_a_table_in_roles_is_a_table() -> None:
    (table,) = told(
        "<div role=table><div role=caption>Tides</div><div role=rowgroup><div role=row><span role=columnheader>Port"
        "</span><span role=columnheader>Hour</span></div></div><div role=row><span role=rowheader>Ennis</span>"
        "<span role=cell>6</span></div></div>"
    )

    assert isinstance(table, Table)
    assert table.caption == "Tides"
    assert table.rows == ((Cell("Port", True), Cell("Hour", True)), (Cell("Ennis", True), Cell("6")))


def test_a_cell_outside_a_table_stays_text() -> None:
    (block,) = told("<div role=row><div role=cell>A lamp alone, in no table.</div></div>")

    assert isinstance(block, Paragraph)


def test_inline_roles_are_styles() -> None:
    (block,) = told(
        "<p>The <span role=emphasis>only</span> <span role=deletion>lamp</span> light<span role=superscript>2</span> "
        "was <span role=math aria-label='x squared'>x²</span>.</p>"
    )
    found = {run.text: run for run in runs_of(block)}

    assert found["only"].emphasis
    assert found["lamp"].struck
    assert found["2"].superscript
    assert found["x²"].spoken == "x squared"


@pytest.mark.parametrize(
    "hidden",
    ["<p aria-hidden=true>Nothing at all.</p>", "<span role=doc-pagebreak>page 4</span>", "<p hidden>Nothing.</p>"],
)
def test_what_a_page_hides_is_not_read(hidden: str) -> None:
    assert told(hidden) == []


def test_the_number_of_a_printed_page_parts_no_sentence() -> None:
    (block,) = told("<p>The lamp was <span epub:type=pagebreak title=5>5</span> lit again in the spring.</p>")

    assert block.text == "The lamp was lit again in the spring."


def test_a_decorative_picture_has_no_words() -> None:
    (figure,) = told("<p><img src=a.jpg width=400 height=300 role=presentation alt='A line of dots'></p>")

    assert isinstance(figure, Figure)
    assert figure.alt == ""


def test_a_figure_is_captioned_by_what_it_is_labelled_by() -> None:
    (figure,) = told(
        "<div role=figure aria-labelledby=c><img src=a.jpg width=400 height=300><p id=c>The lamp at noon.</p></div>"
    )

    assert isinstance(figure, Figure)
    assert figure.text == "The lamp at noon."
