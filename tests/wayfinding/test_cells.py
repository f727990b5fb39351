"""From cell to cell of a table, and what is said of each."""

import pytest
from wayfinding.sloop import TIDES

from reader.document.blocks import Cell, Table
from reader.document.locator import block_id
from reader.wayfinding.cells import CellAt, Way, beside, cell_at, cells, told

TABLE = Table(block_id(0), TIDES, "Tides")
WIDE = Table(
    block_id(0),
    (
        (Cell("Ports", columns=2), Cell("Days")),
        (Cell("Hallan"), Cell("Quay"), Cell("3")),
        (),
        (Cell("Both", columns=3),),
    ),
)


def cell(table: Table, row: int, column: int, as_records: bool = False) -> CellAt:
    return next(one for one in cells(table, as_records) if (one.row, one.column) == (row, column))


def step(table: Table, row: int, column: int, way: Way, as_records: bool = False) -> tuple[int, int] | None:
    there = beside(cells(table, as_records), cell(table, row, column, as_records), way)
    return None if there is None else (there.row, there.column)


@pytest.mark.parametrize("table", [TABLE, WIDE])
def test_a_cell_stands_where_the_tables_text_has_it(table: Table) -> None:
    texts = [table.text[one.range.start : one.range.end] for one in cells(table)]

    assert texts == [one.text for row in table.rows for one in row]


@pytest.mark.parametrize(
    ("way", "there"),
    [
        ("left", (1, 0)), ("right", (1, 2)), ("up", (0, 1)), ("down", (2, 1)), ("first", (0, 0)), ("last", (2, 2)),
    ],
)  # fmt: skip
def test_each_way_leads_to_the_cell_beside(way: Way, there: tuple[int, int]) -> None:
    assert step(TABLE, 1, 1, way) == there


@pytest.mark.parametrize(
    ("way", "here"),
    [("left", (1, 0)), ("right", (1, 2)), ("up", (0, 1)), ("down", (2, 1)), ("first", (0, 0)), ("last", (2, 2))],
)
def test_at_the_edge_it_leads_nowhere(way: Way, here: tuple[int, int]) -> None:
    assert step(TABLE, *here, way) is None


def test_a_cell_over_columns_is_come_to_from_each_of_them_and_rows_without_cells_are_passed_by() -> None:
    ways = [step(WIDE, 1, 1, "up"), step(WIDE, 1, 2, "up"), step(WIDE, 1, 2, "down"), step(WIDE, 3, 0, "up")]

    assert ways == [(0, 0), (0, 2), (3, 0), (1, 0)]


def test_as_records_only_what_is_shown_is_gone_to() -> None:
    """The headers stand in each record; an empty cell stands nowhere."""
    assert (step(TABLE, 1, 1, "up", True), step(TABLE, 1, 2, "down", True)) == (None, None)


def test_from_the_caption_the_first_cell_is_gone_to() -> None:
    found = cells(TABLE)

    assert beside(found, cell_at(found, 2), "down") == found[0]


@pytest.mark.parametrize(
    ("here", "there", "said"),
    [
        ((1, 1), (1, 2), "Low: 1:02. Row 2, column 3."), ((1, 1), (2, 1), "Tuesday: 7:52. Row 3, column 2."),
        (None, (1, 1), "Monday, High: 7:10. Row 2, column 2."), ((2, 1), (2, 2), "Low: empty. Row 3, column 3."),
        ((1, 1), (0, 1), "High. Row 1, column 2."), ((1, 1), (1, 0), "Monday. Row 2, column 1."),
    ],
)  # fmt: skip
def test_the_header_that_changed_is_said_with_the_cell(
    here: tuple[int, int] | None, there: tuple[int, int], said: str
) -> None:
    assert told(TABLE, cell(TABLE, *there), cell(TABLE, *here) if here else None) == said


def test_a_cell_over_columns_says_which() -> None:
    assert told(WIDE, cell(WIDE, 0, 0), None) == "Ports. Row 1, columns 1 to 2."
