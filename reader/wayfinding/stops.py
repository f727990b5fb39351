"""What there is to go to in an article, in reading order: headings, links, lists, tables, sentences and the rest.

A place is a Locator: the caret goes to the beginning of its range. Title, byline and the line to the next part are
places as much as the blocks are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Runs,
    Separator,
    Standfirst,
    Table,
    text_of,
)
from reader.document.locator import BYLINE, NEXT_PART, TITLE, BlockId, Locator, TextRange
from reader.narration.script import Narration
from reader.narration.sentences import sentences
from reader.narration.words import words

Kind = Literal[
    "heading", "paragraph", "sentence", "word", "link", "list", "list item", "table", "quote", "figure", "caption",
    "landmark", "text",
]  # fmt: skip
FIGURES = {"image": "Picture", "video": "Video", "audio": "Sound"}

# So many characters between links make text to read of them, as NVDA has it; fewer are the commas of a list of links.
UNLINKED = 30


@dataclass(frozen=True, slots=True)
class Stop:
    """One of them. ``words`` is what stands there; ``name`` what it is beside its kind: a landmark's name, a table's
    size, whether it is a picture or a sound. ``level`` is a heading's or a list's, ``position`` and ``count`` an
    item's in its list; ``count`` alone is how many items a list has.
    """

    kind: Kind
    at: Locator
    words: str
    name: str = ""
    level: int = 0
    position: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True)
class Unit:
    """A block, or a line of the article's head or foot, which is None as a block."""

    id: BlockId
    text: str
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: the places of its own items among the units, and of the last of all that is in it."""

    own: tuple[int, ...]
    last: int
    level: int


def units(article: Article, byline: str = "") -> tuple[Unit, ...]:
    """All of it that has a place, in reading order; ``byline`` is the line under the title as it is shown."""
    found = [Unit(TITLE, article.title)] if article.title else []
    found += [Unit(BYLINE, byline)] if byline else []
    found += [Unit(block.id, block.text, block) for block in article.blocks]
    if article.next_part is not None:
        found.append(Unit(NEXT_PART, f"Continue with part {article.next_part.number}"))
    return tuple(found)


def lists(units: tuple[Unit, ...]) -> tuple[Listed, ...]:
    """Items in a row are a list; what is deeper is a list in the item before it. By their first items."""
    found: list[Listed] = []
    numbered = list(enumerate(units))
    for is_item, group in groupby(numbered, key=lambda one: isinstance(one[1].block, ListItem)):
        if is_item:
            found += _lists([number for number, _ in group], units, 1)
    return tuple(sorted(found, key=lambda one: (one.own[0], -one.last)))


def _lists(numbers: list[int], units: tuple[Unit, ...], level: int) -> Iterator[Listed]:
    own: list[int] = []
    deeper: list[list[int]] = []
    for number in numbers:
        block = units[number].block
        depth = block.depth if isinstance(block, ListItem) else level
        if depth <= level or not own:
            own.append(number)
            deeper.append([])
        else:
            deeper[-1].append(number)
    if own:
        yield Listed(tuple(own), numbers[-1], level)
    for inner in deeper:
        yield from _lists(inner, units, level + 1)


def stops_of(unit: Unit, kind: Kind, language: str) -> tuple[Stop, ...]:
    """Those of a kind that one unit has by itself; none of a kind that is made of several."""
    match kind:
        case "sentence":
            return tuple(stretches(unit, kind, sentences(unit.text, language)))
        case "word":
            return tuple(stretches(unit, kind, words(unit.text)))
        case "link":
            return tuple(_links(unit))
        case "paragraph":
            return (described(unit),) if not isinstance(unit.block, Separator) else ()
        case "text":
            return (Stop("text", Locator(unit.id), unit.text),) if _is_text(unit.block) else ()
        case "caption":
            captioned = isinstance(unit.block, Figure) and unit.block.caption
            return (Stop("caption", Locator(unit.id), unit.text),) if captioned else ()
        case _:
            stop = described(unit)
            return (stop,) if stop.kind == kind else ()


def described(unit: Unit) -> Stop:
    """A unit as a whole: as a heading, a table, a picture, or else as a paragraph."""
    at = Locator(unit.id)
    match unit.block:
        case None if unit.id == TITLE:
            return Stop("heading", at, unit.text, level=1)
        case Heading(level=level):
            return Stop("heading", at, unit.text, level=level)
        case Table() as table:
            return Stop("table", at, table.caption, size_of(table))
        case Figure() as figure:
            return Stop("figure", at, figure.alt or text_of(figure.caption), FIGURES[figure.kind])
        case ListItem():
            return Stop("list item", at, unit.text)
        case Quote():
            return Stop("quote", at, unit.text)
        case _:
            return Stop("paragraph", at, unit.text)


def landmarks(units: tuple[Unit, ...]) -> tuple[Stop, ...]:
    """The regions of an article: its headline, the words that sum it up, the story, its notes, the way to go on."""
    found: list[Stop] = []
    last = ""
    for unit in units:
        name = _region(unit)
        if name and name != last and (name != "Story" or not any(stop.name == name for stop in found)):
            found.append(Stop("landmark", Locator(unit.id), unit.text, name))
        last = name or last
    return tuple(found)


def size_of(table: Table) -> str:
    columns = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    return f"{_count(len(table.rows), 'row')} and {_count(columns, 'column')}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _region(unit: Unit) -> str:
    match unit.block:
        case None:
            return {TITLE: "Headline", NEXT_PART: "Next part"}.get(unit.id, "")
        case Standfirst():
            return "Summary"
        case Paragraph(role="note"):
            return "Notes"
        case _:
            return "Story"


def said_sentences(narration: Narration) -> dict[BlockId, tuple[TextRange, ...]]:
    """The sentences of each block that is said in order and as it stands; what is said otherwise is not there."""
    found: dict[BlockId, list[TextRange]] = {}
    odd: set[BlockId] = set()
    for utterance in narration.utterances:
        if utterance.anchors:
            here, before = utterance.locator.range, found.setdefault(utterance.block, [])
            if before and here.start < before[-1].end:
                odd.add(utterance.block)
            before.append(here)
    return {block: tuple(ranges) for block, ranges in found.items() if block not in odd}


def stretches(unit: Unit, kind: Kind, ranges: tuple[TextRange, ...]) -> Iterator[Stop]:
    """A stop for each stretch of the unit's text."""
    for part in ranges:
        yield Stop(kind, Locator(unit.id, part), unit.text[part.start : part.end])


def _links(unit: Unit) -> Iterator[Stop]:
    """One for runs in a row that lead to the same place."""
    if unit.id == NEXT_PART:
        yield Stop("link", Locator(unit.id, TextRange(0, len(unit.text))), unit.text)
    at = 0
    for (address, target), group in groupby(runs_of(unit.block), key=lambda run: (run.link, run.target)):
        text = text_of(tuple(group))
        if (address or target is not None) and text.strip():
            yield Stop("link", Locator(unit.id, TextRange(at, at + len(text))), text.strip())
        at += len(text)


def runs_of(block: Block | None) -> Runs:
    match block:
        case Heading(runs=runs) | Standfirst(runs=runs) | Paragraph(runs=runs) | ListItem(runs=runs) | Quote(runs=runs):
            return runs
        case Figure(caption=runs):
            return runs
        case _:
            return ()


def _is_text(block: Block | None) -> bool:
    """Whether it is to be read, and no more than a list of links."""
    if not isinstance(block, Paragraph | Standfirst | ListItem | Quote):
        return False
    linked = sum(len(run.text) for run in block.runs if run.link or run.target is not None)
    return len(block.text) - linked >= UNLINKED if linked else bool(block.text)
