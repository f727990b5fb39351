"""A table in the ear: first its column names, then row by row, each cell after the name of its column."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.blocks import Cell, Table
from reader.document.locator import TextRange
from reader.narration.passage import spoken_form
from reader.narration.script import Anchor
from reader.narration.sentences import CHARACTERS, WORDS, sentences
from reader.narration.words import words

# A column's name is heard again in every row: a long one is cut to what tells it from the others.
NAME_WORDS = 8
NAME_CHARACTERS = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance of a table."""

    text: str
    anchors: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A cell and where its text begins in the table's."""

    cell: Cell
    start: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What is said of a cell, or of a piece of a long one; the anchor counts from the part's beginning."""

    text: str
    anchor: Anchor


def table_lines(table: Table, language: str) -> tuple[tuple[Line, ...], ...]:
    """For each row that has words what is said of it; a first row of headers alone gives the columns' names."""
    rows = list(_placed(table))
    names: tuple[str, ...] = ()
    if len(rows) > 1 and len(rows[0]) > 1 and all(placed.cell.header for placed in rows[0]):
        names = tuple(_short(placed.cell.text) for placed in rows[0])
    said = []
    for index, row in enumerate(rows):
        parts = [
            part for at, placed in enumerate(row) for part in _parts(placed, _name(names, at, index, placed), language)
        ]
        if parts:
            said.append(tuple(_packed(parts)))
    return tuple(said)


def _placed(table: Table) -> Iterator[list[_Placed]]:
    at = len(table.caption) + 1 if table.caption else 0
    for row in table.rows:
        line = []
        for cell in row:
            line.append(_Placed(cell, at))
            at += len(cell.text) + 1
        yield line
        if not row:
            at += 1  # an empty row is an empty line


def _name(names: tuple[str, ...], column: int, row: int, placed: _Placed) -> str:
    """The column's name to say before a cell: not in the row of names, not before a row's own header."""
    if row == 0 or placed.cell.header or column >= len(names):
        return ""
    return names[column]


def _short(text: str) -> str:
    name = spoken_form(text).strip().rstrip(".:,;")
    found = words(name)
    if len(found) > NAME_WORDS:
        name = name[: found[NAME_WORDS - 1].end]
    return name[:NAME_CHARACTERS].rstrip() if found else ""


def _parts(placed: _Placed, name: str, language: str) -> Iterator[_Part]:
    before = f"{name}: " if name else ""
    for piece in sentences(placed.cell.text, language):
        text = placed.cell.text[piece.start : piece.end]
        end = "" if text[-1] in ".!?…:;,。！？" else "."
        spoken = TextRange(len(before), len(before) + len(text))
        yield _Part(before + spoken_form(text) + end, Anchor(spoken, piece.shifted(placed.start)))
        before = ""


def _packed(parts: list[_Part]) -> Iterator[Line]:
    """As many parts an utterance as an engine can say in one piece."""
    text = ""
    anchors: list[Anchor] = []
    for part in parts:
        longer = f"{text} {part.text}" if text else part.text
        if text and (len(longer) > CHARACTERS or len(words(longer)) > WORDS):
            yield Line(text, tuple(anchors))
            longer, anchors = part.text, []
        by = len(longer) - len(part.text)
        anchors.append(Anchor(part.anchor.spoken.shifted(by), part.anchor.written))
        text = longer
    yield Line(text, tuple(anchors))
