"""Where in the page the reading of blocks stands, and what a line is there."""

from dataclasses import dataclass, replace

from bs4.element import Tag

from reader.document.blocks import Block, Direction, Heading, ListItem, Paragraph, Quote, Role, Runs
from reader.document.numbering import Numbering
from reader.extract.figures import UNNUMBERED
from reader.extract.inline import Style
from reader.extract.quotations import with_dash
from reader.extract.tags import attribute, number_in

_NUMBERINGS: dict[str, Numbering] = {"a": "a", "A": "A", "i": "i", "I": "I"}
_NOTES = frozenset(("doc-footnote", "doc-endnote", "note"))


@dataclass(frozen=True, slots=True)
class Counting:
    """How an ordered list counts; ``start`` is None in a list without numbers."""

    start: int | None
    step: int
    numbering: Numbering


@dataclass(frozen=True, slots=True)
class Item:
    depth: int
    ordinal: int | None
    numbering: Numbering


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reading stands: in a quotation (or in the words that say whose it is), in a list of some depth."""

    style: Style = Style()
    quoted: bool = False
    attribution: bool = False
    heading: int = 0  # its level, 0 outside of one
    list_depth: int = 0
    marks: int = 0  # quotation marks open around
    role: Role = ""
    direction: Direction = ""
    wrapped: bool = False  # in text whose lines were broken by hand

    def styled(self, style: Style) -> "Place":
        return self if style is self.style else replace(self, style=style)


def within(tag: Tag, place: Place) -> Place:
    """The place within a block's element: its language, its direction, and whether it is a note."""
    place = place.styled(place.style.spoken(tag))
    attrs = tag.attrs
    if "dir" in attrs:
        said = attribute(tag, "dir").lower()
        place = replace(place, direction="rtl" if said == "rtl" else "ltr" if said == "ltr" else place.direction)
    if "role" in attrs and attrs["role"] in _NOTES:
        place = replace(place, role="note")
    return place


def counting_of(tag: Tag) -> Counting:
    if tag.name != "ol":
        return Counting(None, 1, "1")
    numbering = _NUMBERINGS.get(attribute(tag, "type"), "1")
    if "reversed" in tag.attrs:
        return Counting(number_in(tag, "start", len(tag.find_all("li", recursive=False))), -1, numbering)
    return Counting(number_in(tag, "start", 1), 1, numbering)


def block_of(runs: Runs, place: Place, item: Item | None) -> Block:
    """What a line of text is there; ``item``: the list item that it begins."""
    if place.heading:
        return Heading(UNNUMBERED, place.heading, runs, place.direction)
    if item is not None:
        return ListItem(UNNUMBERED, runs, item.depth, item.ordinal, item.numbering, place.direction)
    if place.attribution:
        return Quote(UNNUMBERED, with_dash(runs), place.direction)
    if place.quoted:
        return Quote(UNNUMBERED, runs, place.direction)
    return Paragraph(UNNUMBERED, runs, place.role, place.direction)
