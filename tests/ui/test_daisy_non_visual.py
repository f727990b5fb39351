"""What DAISY's public test items ask of a screen reader's user, on pages of our own, over the real accessibility bus.

Each test's first words are the items it stands for; docs/daisy.md has the same ones as passed.
"""

import pytest
from accessible_bus import Reader, Reference
from golden import ROOT
from window_at_work import WindowAtWork

from reader.document.blocks import Block
from reader.session.state import Open
from reader.ui.page_map import Place

READING = ROOT / "tests" / "daisy" / "reading.html"
TEXT, ATTRIBUTES = "org.a11y.atspi.Text", "GetAttributes"
CHARACTER, WORD, LINE = 0, 1, 3  # of GetStringAtOffset


@pytest.fixture
def work(work: WindowAtWork) -> WindowAtWork:
    return work.open(READING)


def in_article(reader: Reader, role: str) -> list[Reference]:
    document = reader.find(reader.application(), "document web")
    return [one for one in reader.all(document) if reader.role(one) == role]


def attributes(reader: Reader, one: Reference) -> dict[str, str]:
    told = reader.ask(one, "org.a11y.atspi.Accessible", ATTRIBUTES)
    assert isinstance(told, dict)
    return told


def pieces(reader: Reader, one: Reference, unit: int) -> list[str]:
    """A text read on and on, as a screen reader's arrow keys do."""
    found: list[str] = []
    at, length = 0, len(reader.text(one))
    while at < length:
        piece = reader.ask(one, TEXT, "GetStringAtOffset", "iu", at, unit)
        assert isinstance(piece, str)
        found.append(piece)
        at += max(len(piece), 1)
    return found


def caret(work: WindowAtWork) -> Place:
    place = work.window.view.caret
    assert place is not None
    return place


def words_at_caret(work: WindowAtWork) -> str:
    page = work.session.state.page
    assert isinstance(page, Open)
    block = page.article.block(caret(work).block)
    return block.text if block is not None else ""


def test_an_alternative_text_is_read_by_character_and_word(reader: Reader, work: WindowAtWork) -> None:
    """reading-310."""
    image = next(one for one in in_article(reader, "image") if "bell" in reader.name(one))

    assert "".join(pieces(reader, image, CHARACTER)).startswith("A ship's bell")
    assert [word.strip() for word in pieces(reader, image, WORD)][:3] == ["A", "ship's", "bell"]


def test_a_note_is_gone_to_and_back_from(reader: Reader, work: WindowAtWork) -> None:
    """reading-420. The mark is a link; Enter on it leads to the note, Enter on the link after the note leads back."""
    marks = [reader.name(one) for one in in_article(reader, "link")]
    start = next(block for block in _blocks(work) if "Three people" in block.text)
    work.window.view.go_to(start.id, 0)
    work.until(lambda: work.focus is work.article)
    work.keys("k", "Return")
    work.until(lambda: "four until" in words_at_caret(work))
    work.keys("k", "Return")

    work.until(lambda: "Three people" in words_at_caret(work))
    assert "1" in marks


def _blocks(work: WindowAtWork) -> tuple[Block, ...]:
    page = work.session.state.page
    assert isinstance(page, Open)
    return page.article.blocks


def test_cells_of_a_table_are_told_with_their_headers(reader: Reader, work: WindowAtWork) -> None:
    """reading-610."""
    table = in_article(reader, "table")[0]
    column = [reader.text(one) or reader.name(one) for one in in_article(reader, "table column header")]
    row = [reader.text(one) or reader.name(one) for one in in_article(reader, "table row header")]
    cell = reader.ask(table, "org.a11y.atspi.Table", "GetAccessibleAt", "ii", 2, 1)
    assert isinstance(cell, tuple)

    assert (column, row) == (["Month", "Passengers", "Carts"], ["May", "June", "July"])
    assert "1040" in reader.text((str(cell[0]), str(cell[1])))


def test_a_link_within_the_article_is_followed(reader: Reader, work: WindowAtWork) -> None:
    """reading-710. And the voice stays where it is."""
    start = next(block for block in _blocks(work) if "Most of them" in block.text)
    work.window.view.go_to(start.id, 0)
    work.until(lambda: work.focus is work.article)
    work.keys("k", "Return")

    work.until(lambda: words_at_caret(work).startswith("A crossing costs"))
    assert "You are at: A crossing costs" in work.session.state.status


def test_blocks_are_told_one_after_the_other(reader: Reader, work: WindowAtWork) -> None:
    """reading-810. Paragraph by paragraph down the document, in order."""
    paragraphs = [reader.text(one) for one in in_article(reader, "paragraph")]
    wanted = [
        block.text for block in _blocks(work) if block.text.startswith(("Each page", "Before each", "In the course"))
    ]

    assert [text for text in paragraphs if text in wanted] == wanted
    assert len(wanted) == 3


def test_a_paragraph_is_read_by_characters_words_and_lines(reader: Reader, work: WindowAtWork) -> None:
    """reading-910, reading-1010, reading-1110."""
    paragraph = next(one for one in in_article(reader, "paragraph") if reader.text(one).startswith("The ferry at Orm"))
    text = reader.text(paragraph)
    lines = pieces(reader, paragraph, LINE)

    assert "".join(pieces(reader, paragraph, CHARACTER)) == text
    assert "".join(pieces(reader, paragraph, WORD)) == text
    assert "".join(lines) == text
    assert len(lines) > 3


def test_headings_are_told_with_their_level_and_gone_to_by_a_key(reader: Reader, work: WindowAtWork) -> None:
    """reading-1210."""
    told = [(reader.text(one), attributes(reader, one)["level"]) for one in in_article(reader, "heading")]
    work.focus_on(work.article)
    work.keys("h", "h")

    work.until(lambda: words_at_caret(work) == "The pilot's book")
    assert [(text, level) for text, level in told if text in ("The crew", "The pilot's book")] == [
        ("The crew", "2"),
        ("The pilot's book", "3"),
    ]


def test_399_characters_are_selected_and_copied(reader: Reader, work: WindowAtWork) -> None:
    """reading-1310. By Shift and the arrow keys, and by a screen reader's own selection."""
    paragraph = next(one for one in in_article(reader, "paragraph") if reader.text(one).startswith("The ferry at Orm"))
    text = reader.text(paragraph)
    assert reader.ask(paragraph, TEXT, "AddSelection", "ii", 0, 399) is True
    work.until(lambda: bool(work.article.tag_ranges("sel")))
    work.focus_on(work.article)
    work.keys("ctrl+c")

    assert work.root.clipboard_get() == text[:399]
