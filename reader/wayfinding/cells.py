"""The cells of a table: which one a place is in, which one lies beside it, and what is said of it.

A cell's place is counted in the table's text: the caption on a line, each row on a line, cells parted by a tab.
"""

from dataclasses import dataclass
from typing import Literal

from reader.document.blocks import Cell, Table
from reader.document.locator import TextRange

Way = Literal["left", "right", "up", "down", "first", "last"]

EDGES: dict[Way, str] = {
    "left": "No column to the left.", "right": "No column to the right.", "up": "No row above.",
    "down": "No row below.",
    "first": "This is the first cell.", "last": "This is the last cell.",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class CellAt:
    """A cell, its row, the first of its columns (both from 0), and where it stands in the table's text."""

    cell: Cell
    row: int
    column: int
    range: TextRange

    @property
    def last_column(self) -> int:
        return self.column + self.cell.columns - 1


def cells(table: Table, as_records: bool = False) -> tuple[CellAt, ...]:
    """Those that can be gone to. A table too wide for columns shows neither empty cells nor the row of its headers:
    each cell is named there.
    """
    found = []
    start = len(table.caption) + 1 if table.caption else 0
    for row, line in enumerate(table.rows):
        column = 0
        heads = row == 0 and bool(line) and all(cell.header for cell in line)
        for cell in line:
            if not as_records or (cell.text and not heads):
                found.append(CellAt(cell, row, column, TextRange(start, start + len(cell.text))))
            start += len(cell.text) + 1
            column += cell.columns
        start += not line
    return tuple(found)


def cell_at(found: tuple[CellAt, ...], offset: int) -> CellAt | None:
    """The cell with that place; None before the first, in the caption."""
    return next((one for one in reversed(found) if one.range.start <= offset), None)


def beside(found: tuple[CellAt, ...], here: CellAt | None, way: Way) -> CellAt | None:
    """The next cell that way; None at the edge. From the caption every way leads to the first cell."""
    if not found:
        return None
    if here is None:
        return found[0]
    match way:
        case "first":
            return None if here == found[0] else found[0]
        case "last":
            return None if here == found[-1] else found[-1]
        case "right":
            return next((one for one in found if one.row == here.row and one.column > here.column), None)
        case "left":
            return next((one for one in reversed(found) if one.row == here.row and one.column < here.column), None)
        case "down":
            return next((one for one in found if one.row > here.row and _over(one, here)), None)
        case "up":
            return next((one for one in reversed(found) if one.row < here.row and _over(one, here)), None)


def told(table: Table, there: CellAt, before: CellAt | None) -> str:
    """ "High: 7:10. Row 2, column 2.": the headers that are others than ``before``, what is in it, and where it is."""
    heads = () if there.cell.header else tuple(_new_headers(table, there, before))
    words = " ".join(there.cell.text.split()) or "empty"
    columns = f"column {there.column + 1}"
    if there.cell.columns > 1:
        columns = f"columns {there.column + 1} to {there.last_column + 1}"
    said = f"{', '.join(heads)}: {words}" if heads else words
    return f"{said}{'' if said[-1] in '.!?…' else '.'} Row {there.row + 1}, {columns}."


def headers(table: Table, there: CellAt) -> tuple[str, ...]:
    """The names of its row and of its column, as far as they have any."""
    return tuple(name for name in (row_header(table, there), column_header(table, there)) if name)


def row_header(table: Table, there: CellAt) -> str:
    """What the header cells before it in its row say; none in the row that names the columns."""
    if there.row == 0:
        return ""
    names, column = [], 0
    for cell in table.rows[there.row]:
        if column >= there.column:
            break
        if cell.header and cell.text:
            names.append(" ".join(cell.text.split()))
        column += cell.columns
    return ", ".join(names)


def column_header(table: Table, there: CellAt) -> str:
    if there.row == 0 or not table.rows:
        return ""
    column = 0
    for cell in table.rows[0]:
        if column <= there.column < column + cell.columns:
            return " ".join(cell.text.split()) if cell.header else ""
        column += cell.columns
    return ""


def _new_headers(table: Table, there: CellAt, before: CellAt | None) -> list[str]:
    rows = row_header(table, there) if before is None or before.row != there.row else ""
    columns = column_header(table, there) if before is None or before.column != there.column else ""
    return [name for name in (rows, columns) if name]


def _over(one: CellAt, here: CellAt) -> bool:
    """Whether it stands over or under the first column of the other."""
    return one.column <= here.column <= one.last_column
