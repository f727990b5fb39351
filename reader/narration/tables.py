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
    """A cell, where its text begins in the table's, and its first column."""

    cell: Cell
    start: int
    column: int


@dataclass(frozen=True, slots=True)
class _Part:
    """What is said of a cell, or of a piece of a long one; the anchor counts from the part's beginning."""

    text: str
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Size:
    """Rows without those that only name the columns."""

    rows: int
    columns: int


def size_of(table: Table) -> Size:
    rows = list(_placed(table))
    columns = max((row[-1].column + row[-1].cell.columns for row in rows if row), default=0)
    return Size(sum(1 for row in rows if row) - len(_heads(rows)), columns)


def table_lines(table: Table, language: str, headers: bool = True) -> tuple[tuple[Line, ...], ...]:
    """For each row that has words what is said of it; first rows of headers alone give the columns' names.

    ``headers``: each cell is said after the name of its column.
    """
    rows = list(_placed(table))
    heads = _heads(rows)
    names = _names(heads) if headers else ()
    said = []
    for index, row in enumerate(rows):
        parts = [
            part
            for placed in row
            for part in _parts(placed, "" if index < len(heads) else _name(names, placed), language)
        ]
        if parts:
            said.append(tuple(_packed(parts)))
    return tuple(said)


def _placed(table: Table) -> Iterator[list[_Placed]]:
    at = len(table.caption) + 1 if table.caption else 0
    for row in table.rows:
        line = []
        column = 0
        for cell in row:
            line.append(_Placed(cell, at, column))
            at += len(cell.text) + 1
            column += cell.columns
        yield line
        if not row:
            at += 1  # an empty row is an empty line


def _heads(rows: list[list[_Placed]]) -> list[list[_Placed]]:
    """The first rows of more than one column that hold nothing but headers, if there is anything under them."""
    count = 0
    for row in rows:
        if not row or not all(placed.cell.header for placed in row) or row[-1].column + row[-1].cell.columns < 2:
            break
        count += 1
    return rows[:count] if count < len(rows) else rows[: 1 if count and len(rows) > 1 else 0]


def _names(heads: list[list[_Placed]]) -> tuple[str, ...]:
    """For each column its header's words, after those of the header that spans it and others."""
    names: list[str] = []
    for row in heads:
        for placed in row:
            for column in range(placed.column, placed.column + placed.cell.columns):
                names += [""] * (column + 1 - len(names))
                name = _short(placed.cell.text)
                if name and name not in names[column]:
                    names[column] = f"{names[column]}, {name}" if names[column] else name
    return tuple(names)


def _name(names: tuple[str, ...], placed: _Placed) -> str:
    """The column's name to say before a cell: not before a row's own header."""
    if placed.cell.header or placed.column >= len(names):
        return ""
    return names[placed.column]


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
