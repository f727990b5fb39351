"""The calls for tables and their cells."""

from collections.abc import Callable, Mapping

from reader.accessibility.atspi.desk import Answer, Call, Desk, Reference
from reader.accessibility.atspi.objects import CELLS, TABLE, within
from reader.accessibility.tree import Node, NodeId, Role

Method = Callable[[Node, Call, Desk], Answer]


def properties(node: Node, interface: str, desk: Desk) -> dict[str, tuple[str, object]]:
    grid = node.grid
    if grid is None:
        return {}
    if interface == TABLE:
        caption = next((child for child in node.children if _is(child, "caption", desk)), None)
        return {
            "NRows": ("i", grid.rows), "NColumns": ("i", grid.columns), "Caption": ("(so)", desk.reference(caption)),
            "Summary": ("(so)", desk.reference(None)), "NSelectedRows": ("i", 0), "NSelectedColumns": ("i", 0),
        }  # fmt: skip
    return {
        "ColumnSpan": ("i", grid.columns), "RowSpan": ("i", grid.rows), "Position": ("(ii)", (grid.row, grid.column)),
        "Table": ("(so)", _table(node, desk)),
    }  # fmt: skip


def _is(id: NodeId, role: Role, desk: Desk) -> bool:
    node = desk.snapshot.node(id)
    return node is not None and node.role == role


def _table(cell: Node, desk: Desk) -> Reference:
    tables = (
        id for id in desk.snapshot.above(cell) if (node := desk.snapshot.node(id)) is not None and node.role == "table"
    )
    return desk.reference(next(tables, None))


def _cells(table: Node, desk: Desk) -> list[Node]:
    return [node for node in within(table, desk) if node.role in CELLS and node.grid is not None]


def _cell_at(table: Node, row: int, column: int, desk: Desk) -> Node | None:
    for cell in _cells(table, desk):
        grid = cell.grid
        if grid is None or not grid.row <= row < grid.row + grid.rows:
            continue
        if grid.column <= column < grid.column + grid.columns:
            return cell
    return None


def _at(node: Node, call: Call, desk: Desk) -> Answer:
    found = _cell_at(node, call.number(0), call.number(1), desk)
    return Answer("(so)", (desk.reference(found.id if found is not None else None),))


def _index_at(node: Node, call: Call, desk: Desk) -> Answer:
    columns = node.grid.columns if node.grid is not None else 0
    return Answer("i", (call.number(0) * columns + call.number(1) if columns else -1,))


def _row_of(node: Node, call: Call, desk: Desk) -> Answer:
    columns = node.grid.columns if node.grid is not None else 0
    return Answer("i", (call.number(0) // columns if columns else -1,))


def _column_of(node: Node, call: Call, desk: Desk) -> Answer:
    columns = node.grid.columns if node.grid is not None else 0
    return Answer("i", (call.number(0) % columns if columns else -1,))


def _extent(of_rows: bool) -> Method:
    def method(node: Node, call: Call, desk: Desk) -> Answer:
        found = _cell_at(node, call.number(0), call.number(1), desk)
        grid = found.grid if found is not None else None
        return Answer("i", ((grid.rows if of_rows else grid.columns) if grid is not None else 0,))

    return method


def _header(of_rows: bool) -> Method:
    """The cell that names a row, or a column."""

    def method(node: Node, call: Call, desk: Desk) -> Answer:
        at, role = call.number(0), "rowheader" if of_rows else "columnheader"
        for cell in _cells(node, desk):
            grid = cell.grid
            if cell.role == role and grid is not None:
                first, count = (grid.row, grid.rows) if of_rows else (grid.column, grid.columns)
                if first <= at < first + count:
                    return Answer("(so)", (desk.reference(cell.id),))
        return Answer("(so)", (desk.reference(None),))

    return method


def _description(of_rows: bool) -> Method:
    def method(node: Node, call: Call, desk: Desk) -> Answer:
        reference = _header(of_rows)(node, call, desk).body[0]
        for cell in _cells(node, desk):
            if desk.reference(cell.id) == reference:
                return Answer("s", (cell.text or "",))
        return Answer("s", ("",))

    return method


def _headers(of_rows: bool) -> Method:
    role = "rowheader" if of_rows else "columnheader"

    def method(node: Node, call: Call, desk: Desk) -> Answer:
        ids = node.grid.headers if node.grid is not None else ()
        named = [id for id in ids if (found := desk.snapshot.node(id)) is not None and found.role == role]
        return Answer("a(so)", ([desk.reference(id) for id in named],))

    return method


def _spans(node: Node, call: Call, desk: Desk) -> Answer:
    grid = node.grid
    if grid is None:
        return Answer("biiii", (False, 0, 0, 0, 0))
    return Answer("biiii", (True, grid.row, grid.column, grid.rows, grid.columns))


def _none(signature: str, value: object) -> Method:
    return lambda node, call, desk: Answer(signature, (value,))


TABLE_METHODS: Mapping[str, Method] = {
    "GetAccessibleAt": _at,
    "GetIndexAt": _index_at,
    "GetRowAtIndex": _row_of,
    "GetColumnAtIndex": _column_of,
    "GetRowExtentAt": _extent(of_rows=True),
    "GetColumnExtentAt": _extent(of_rows=False),
    "GetRowHeader": _header(of_rows=True),
    "GetColumnHeader": _header(of_rows=False),
    "GetRowDescription": _description(of_rows=True),
    "GetColumnDescription": _description(of_rows=False),
    "GetSelectedRows": _none("ai", []),
    "GetSelectedColumns": _none("ai", []),
    "IsRowSelected": _none("b", False),
    "IsColumnSelected": _none("b", False),
    "IsSelected": _none("b", False),
}
CELL_METHODS: Mapping[str, Method] = {
    "GetRowHeaderCells": _headers(of_rows=True),
    "GetColumnHeaderCells": _headers(of_rows=False),
    "GetRowColumnSpan": _spans,
}
