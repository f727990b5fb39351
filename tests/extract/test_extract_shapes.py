"""What a text is by its shape, where the page has no element for it: sub-headings, verse, prose in pre, captions."""

import pytest

from reader.document.blocks import Block, Figure, Heading, Paragraph
from reader.extract.addresses import Base
from reader.extract.blocks import read_blocks

LONG = "The keeper wrote the height of the water into his book at every hour of the night and of the day."


def blocks(markup: str) -> list[Block]:
    return list(read_blocks(f"<body>{markup}</body>", Base("https://a.example/k/1"), "en").blocks)


def test_a_bold_line_between_paragraphs_is_a_sub_heading() -> None:
    """Sight sees a heading there; who cannot see jumps by headings."""
    found = blocks(f"<p>{LONG}</p><p><strong>The first winter</strong></p><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p>")

    assert [(b.level, b.text) for b in found if isinstance(b, Heading)] == [(2, "The first winter")]


@pytest.mark.parametrize(
    "markup",
    [
        f"<p><b>By Ann Keeper</b></p><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p>",  # before the text
        f"<p>{LONG}</p><p><b>What came next was the winter.</b></p><p>{LONG}</p><p>{LONG}</p>",  # a sentence
        f"<p>{LONG}</p><p><b><a href=/x>The first winter</a></b></p><p>{LONG}</p><p>{LONG}</p>",  # a link
        f"<p>{LONG}</p><p>{LONG}</p><p><b>The end</b></p>",  # nothing under it
        f"<p>{LONG}</p><p><b>Ann Keeper:</b></p><p>{LONG}</p><p>{LONG}</p>",  # who speaks
        f"<p>{LONG}</p><p><b>Why so</b></p><p>{LONG}</p><p><b>And then</b></p><p>{LONG}</p>",  # every second line
        f"<h2>A</h2><p>{LONG}</p><h2>B</h2><p>{LONG}</p><h2>C</h2><p>{LONG}</p><p><b>The winter</b></p><p>{LONG}</p>",
    ],
)
def test_other_bold_lines_are_paragraphs(markup: str) -> None:
    """Where a page has headings of its own, and in interviews, bold is emphasis."""
    assert all(not isinstance(block, Heading) or len(block.text) == 1 for block in blocks(markup))


def test_stanzas_of_two_lines_are_verse_and_a_line_broken_once_is_not() -> None:
    """In verse the end of a line is heard."""
    verse = "<p>The lamp goes round,<br>the night comes in.</p><p>The boats are bound<br>for Ennis Lynn.</p>"

    assert [b.text for b in blocks(verse)] == [
        "The lamp goes round,\nthe night comes in.",
        "The boats are bound\nfor Ennis Lynn.",
    ]
    assert [b.text for b in blocks(f"<p>A line<br>broken once.</p><p>{LONG}</p>")] == ["A line broken once.", LONG]


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("One.<br><br><img src=a.jpg alt=Lamp><br><br>Two.", ["One.", "Lamp", "Two."]),
        ("<p>One.<br><img src=a.jpg alt=Lamp><br>Two.</p>", ["One.", "Lamp", "Two."]),
        ("<p><img src=a.jpg alt=Lamp>One.</p>", ["Lamp", "One."]),
        ("<p>A line <img src=a.jpg alt=Lamp> goes on.</p><p>Two.</p>", ["A line goes on.", "Lamp", "Two."]),
        ("<h2>Part <img src=a.jpg alt=Lamp></h2><p>Two.</p>", ["Part", "Lamp", "Two."]),
    ],
)
def test_a_picture_stands_in_its_place_and_parts_no_sentence(markup: str, wanted: list[str]) -> None:
    """Pages of line breaks had all pictures behind their text."""
    assert [b.alt if isinstance(b, Figure) else b.text for b in blocks(markup)] == wanted


def test_prose_with_lines_broken_by_hand_is_paragraphs() -> None:
    """Mail and old text files are read as text, not as code line by line."""
    text = (
        "The keeper wrote the height of the water into his book at every\nhour, and nobody had ever asked him why.\n\n"
        "When he was gone they found forty books on the shelf above the\nstove, and not one hour was missing in them.\n"
    )

    assert [(type(b), b.text) for b in blocks(f"<pre>{text}</pre>")] == [
        (Paragraph, text.split("\n\n")[0].replace("\n", " ")),
        (Paragraph, text.split("\n\n")[1].replace("\n", " ").strip()),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "lamp = Lamp()\nlamp.turn(3)\n",
        "Port        Day     Night of the month as measured\nEnnis       3.1     4.2 as it was in the year before\n",
        "for (i = 0; i < hours.length; i++) { write(hours[i]); }\nreturn hours.filter(h => h.height > 3.5).length;\n",
        "   ,_,\n  (o,o)\n",
    ],
)
def test_code_tables_and_drawings_stay_as_they_were_set(text: str) -> None:
    assert [type(b).__name__ for b in blocks(f"<pre>{text}</pre>")] == ["Code"]


def test_a_table_of_a_picture_over_its_caption_is_a_figure() -> None:
    """How pictures were captioned before there was an element for it."""
    found = blocks(
        "<table><tbody><tr><td><a href=big.jpg><img src=a.jpg alt=Oxen width=400 height=300></a></td></tr>"
        "<tr><td>Salt and Pepper at rest.</td></tr></tbody></table><p>They moved it.</p>"
    )

    assert [(type(b), b.text) for b in found] == [(Figure, "Salt and Pepper at rest."), (Paragraph, "They moved it.")]
    assert isinstance(found[0], Figure)
    assert (found[0].image, found[0].alt) == ("https://a.example/k/a.jpg", "Oxen")
