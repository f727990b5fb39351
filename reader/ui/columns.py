"""A table's columns in the reading view: how wide they are, and whether they fit."""

import tkinter.font as tkfont

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
    """The widest cell of each column, px."""
    columns = max((len(row) for row in table.rows), default=0)
    widths = [0] * columns
    for row in table.rows:
        for column, cell in enumerate(row):
            widths[column] = max(widths[column], (bold if cell.header else font).measure(cell.text))
    return widths
