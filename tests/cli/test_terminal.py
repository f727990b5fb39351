"""The parts of reading without a window."""

import io
from pathlib import Path

from reader.document.article import Article
from reader.document.blocks import (
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
from reader.document.locator import block_id
from reader.document.next_part import NextPart
from reader.extract.source import AddressSource, FileSource
from reader.library import Library
from reader.places import user_data
from reader.terminal.bar import Bar
from reader.terminal.opening import default_source, welcome
from reader.terminal.plain import plain_text

PLAIN = """Tides
Ann Writer · 14 March 2025

It rose.


Part one

1. One
  • Inside
2. Two

    So it is.

    x = 1
    y = 2

Table: Sales
Year | Readers
2019 | 4,213

Caption: The quay.
Credit: Photo: Ann

Image: A dog

Video:

* * *

The end."""


def runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def test_every_kind_of_block_has_its_plain_form() -> None:
    """A screen reader in a terminal has words to go by, not signs."""
    ids = iter(range(20))
    article = Article(
        "Tides", "By Ann Writer", "2025-03-14", "en",
        blocks=(
            Paragraph(block_id(next(ids)), runs("It rose.")),
            Heading(block_id(next(ids)), 2, runs("Part one")),
            ListItem(block_id(next(ids)), runs("One"), 1, 1),
            ListItem(block_id(next(ids)), runs("Inside"), 2),
            ListItem(block_id(next(ids)), runs("Two"), 1, 2),
            Quote(block_id(next(ids)), runs("So it is.")),
            Code(block_id(next(ids)), "x = 1\ny = 2"),
            Table(
                block_id(next(ids)),
                ((Cell("Year", True), Cell("Readers", True)), (Cell("2019"), Cell("4,213"))), "Sales",
            ),
            Figure(block_id(next(ids)), "q.png", "Boats", runs("The quay."), "Photo: Ann"),
            Figure(block_id(next(ids)), "d.png", "A dog"),
            Figure(block_id(next(ids)), "e.png"),
            Figure(block_id(next(ids)), kind="video"),
            Separator(block_id(next(ids))),
            Paragraph(block_id(next(ids)), runs("The end.")),
        ),
    )  # fmt: skip

    assert plain_text(article) == PLAIN


def test_the_plain_text_of_a_part_says_where_it_goes_on() -> None:
    """The address is there to be opened; nothing is fetched."""
    blocks = (Paragraph(block_id(0), (Run("Es begann."),)),)
    article = Article("Brücke", language="de", blocks=blocks, next_part=NextPart(2, "https://example.org/2"))

    assert plain_text(article).splitlines()[-1] == "Weiter mit Teil 2: https://example.org/2"


def test_without_a_source_the_last_article_is_opened(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.touch()
    library = Library.open(user_data())
    library.recent.opened(str(page), "Page")
    library.close()

    assert default_source() == FileSource(str(page))


def test_an_address_may_be_the_last_article() -> None:
    library = Library.open(user_data())
    library.recent.opened("https://example.org/story", "Story")
    library.close()

    assert default_source() == AddressSource("https://example.org/story")


def test_without_a_last_article_or_its_file_there_is_a_welcome(tmp_path: Path) -> None:
    """The first thing a person sees is an article, not an error."""
    assert default_source() == FileSource(str(welcome()))

    library = Library.open(user_data())
    library.recent.opened(str(tmp_path / "gone.html"), "Gone")
    library.close()

    assert default_source() == FileSource(str(welcome()))
    assert welcome().exists()


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_is_drawn_over_itself_in_a_terminal_and_is_a_few_lines_in_a_log() -> None:
    screen, log = Screen(), io.StringIO()
    for stream in (screen, log):
        bar = Bar(stream, "Writing audio")
        for step in range(1, 1001):
            bar.show(step / 1000)
        bar.end()

    assert screen.getvalue().count("\n") == 1
    assert screen.getvalue().endswith("100 %\n")
    assert 3 <= log.getvalue().count("\n") <= 6
    assert log.getvalue().endswith("100 %\n")


def test_the_bar_says_how_long_it_still_takes() -> None:
    """Not for what is done in a moment, nor before anybody knows."""
    screen = Screen()
    bar = Bar(screen, "Writing audio")
    for share, left in ((0.0, 90.0), (0.25, 75.0), (0.5, 9.4), (0.98, 0.6)):
        bar.show(share, left)
    bar.end()
    shown = [line.split("] ")[1].strip() for line in screen.getvalue().split("\r")[1:]]

    assert shown == ["0 %", "25 %, 1 min 15 s left", "50 %, 9 s left", "98 %"]
