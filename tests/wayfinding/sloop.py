"""An article made by hand that has all there is to go to, and the places in it."""

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Cell,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Standfirst,
    Table,
)
from reader.document.locator import BlockId, Locator, TextRange, block_id
from reader.document.next_part import NextPart
from reader.wayfinding.outline import Outline

ADDRESS = "https://example.org/sloop"
TIDES = (
    (Cell("Day", True), Cell("High", True), Cell("Low", True)),
    (Cell("Monday", True), Cell("7:10"), Cell("1:02")),
    (Cell("Tuesday", True), Cell("7:52"), Cell("")),
)


def run(text: str, link: str = "") -> tuple[Run, ...]:
    return (Run(text, link=link),)


def _blocks() -> tuple[Block, ...]:
    def at(number: int) -> BlockId:
        return block_id(number)

    return (
        Standfirst(at(0), run("How a boat came home.")),
        Paragraph(at(1), run("The sloop lay still. Nobody was aboard. It was noon.")),
        Heading(at(2), 2, run("The lamp")),
        Paragraph(at(3), (Run("It was in "), Run("the diary", link="https://a.example/1"), Run(", they said."))),
        ListItem(at(4), run("Wind")),
        ListItem(at(5), run("From the west"), depth=2),
        ListItem(at(6), run("From the east"), depth=2),
        ListItem(at(7), run("Tide")),
        Heading(at(8), 3, run("Café by the quay")),
        Quote(at(9), run("I saw it come.")),
        Quote(at(10), run("I saw it go.")),
        Table(at(11), TIDES, "Tides"),
        Figure(at(12), alt="A red lamp", caption=run("The lamp at dusk."), credit="A. Keeper"),
        Figure(at(13), alt="A grey kite over the harbour"),
        Heading(at(14), 2, run("Home")),
        Paragraph(at(15), run("More stories", "https://a.example/2")),
        Paragraph(at(16), run("The end of it was told often, and never twice alike.")),
        Paragraph(at(17), run("1 A note."), role="note"),
    )


SLOOP = Article(
    "The sloop", "By A. Keeper", language="en", address=ADDRESS, blocks=_blocks(),
    next_part=NextPart(2, "https://example.org/sloop/2"),
)  # fmt: skip


def outline() -> Outline:
    return Outline(SLOOP, "By A. Keeper")


def place(number: int, offset: int = 0) -> Locator:
    """A place in one of its blocks."""
    return Locator(block_id(number), TextRange(offset, offset))
