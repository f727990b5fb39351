"""Where one is, in a few short sentences: title, heading, paragraph, share, time left, and what the place is in."""

from dataclasses import dataclass

from reader.document.blocks import Figure, Table
from reader.document.locator import TITLE, Locator, TextRange
from reader.wayfinding.cells import cell_at, cells, headers
from reader.wayfinding.destination import share
from reader.wayfinding.landing import short
from reader.wayfinding.outline import Outline


@dataclass(frozen=True, slots=True)
class Voice:
    """Where the voice is, and the seconds of the article that are left to hear from the caret on, at its pace."""

    at: Locator | None
    seconds_left: float | None


def whereabouts(outline: Outline, title: str, here: Locator, voice: Voice) -> str:
    parts = [short(title) or "An article without a title", _heading(outline, here), _paragraph(outline, here)]
    parts += [_within(outline, here), _left(voice.seconds_left), _voice(outline, here, voice.at)]
    return " ".join(part if part[-1] in ".!?…" else f"{part}." for part in parts if part)


def _heading(outline: Outline, here: Locator) -> str:
    """The nearest one above; the title is said already."""
    unit = outline.unit(here.block)
    past = len(unit.text) + 1 if unit is not None else 0
    heads = [stop for stop in outline.stops("heading") if outline.where(stop.at) <= (outline.where(here)[0], past)]
    if not heads or heads[-1].at.block == TITLE:
        return ""
    head = heads[-1]
    on = "At" if head.at.block == here.block else "Under"
    return f"{on} heading level {head.level}, {short(head.words)}"


def _paragraph(outline: Outline, here: Locator) -> str:
    paragraphs = outline.stops("paragraph")
    now = outline.where(here)
    number = sum(outline.where(stop.at) <= now for stop in paragraphs)
    return f"Paragraph {max(number, 1)} of {len(paragraphs)}, {share(outline, here):.0%} of the text"


def _within(outline: Outline, here: Locator) -> str:
    said = []
    unit = outline.unit(here.block)
    if (item := outline.in_list(here.block)) is not None:
        said.append(f"list item {item.position} of {item.count}")
    for container in outline.containers(here.block):
        match unit.block if unit is not None else None:
            case Table() as table:
                said.append(_cell(table, here.range.start))
            case Figure(caption=caption):
                said.append(f"the caption of a {container.name}" if caption else f"a {container.name}")
            case _ if container.name in ("quote", "post"):
                said.append(f"a {container.name}")
            case _:
                pass
    return f"In {', '.join(said)}" if said else ""


def _cell(table: Table, offset: int) -> str:
    found = cells(table)
    there = cell_at(found, offset)
    if there is None:
        return "the caption of a table"
    names = ", ".join(headers(table, there))
    where = f"row {there.row + 1} of {len(table.rows)}, column {there.column + 1} of a table"
    return f"{where}, {names}" if names else where


def _left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes = round(seconds / 60)
    if minutes < 1:
        return "Less than a minute left to hear"
    return "1 minute left to hear" if minutes == 1 else f"{minutes} minutes left to hear"


def _voice(outline: Outline, here: Locator, voice: Locator | None) -> str:
    if voice is None:
        return "The voice has not begun"
    unit = outline.unit(voice.block)
    if unit is None:
        return ""
    if voice.block == here.block and here.range.start in TextRange(voice.range.start, voice.range.end + 1):
        return "The voice is here"
    words = unit.text[voice.range.start : voice.range.end] or unit.text
    return f"The voice is at: {short(words)}"
