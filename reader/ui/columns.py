"""A table's columns in the reading view: how wide they are, and whether they fit."""

import tkinter.font as tkfont
from dataclasses import dataclass

from reader.document.blocks import Table


def tab_stops(table: Table, font: tkfont.Font, bold: tkfont.Font, measure: int) -> tuple[int, ...] | None:
    """Where each column ends, px from the left margin; None when the table is wider than ``measure``."""
    widths = _widths(table, font, bold)
    gap = font.measure("nn")
    if sum(widths) + gap * len(widths) > measure:
        return None
    stops, at = [], font.measure("n") // 2
    for width in widths:
        at += width + gap
        stops.append(at)
    return tuple(stops)


def _widths(table: Table, font: tkfont.Font, bold: tkfont.Font) -> list[int]:
    """The widest cell of each column, px; the last of those that a cell spans has room for what is left of it."""
    columns = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
    widths = [0] * columns
    spanning: list[_Spanning] = []
    for row in table.rows:
        column = 0
        for cell in row:
            width = (bold if cell.header else font).measure(cell.text)
            column += cell.columns
            if cell.columns == 1:
                widths[column - 1] = max(widths[column - 1], width)
            else:
                spanning.append(_Spanning(column - cell.columns, column, width))
    for cell_over in spanning:
        beside = sum(widths[cell_over.start : cell_over.end - 1])
        widths[cell_over.end - 1] = max(widths[cell_over.end - 1], cell_over.width - beside)
    return widths


@dataclass(frozen=True, slots=True)
class _Spanning:
    """A cell over the columns from ``start`` up to ``end``."""

    start: int
    end: int
    width: int
