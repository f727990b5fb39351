"""The rows of a list as nodes, for assistive technology."""

from collections.abc import Iterable

from reader.accessibility.tree import Box, Node, NodeId, State
from reader.ui.accessible.parts import id_of
from reader.ui.parts import ListPanel
from reader.ui.parts.row import Row


def option_id(panel: ListPanel, number: int) -> NodeId:
    return NodeId(f"w{panel}#{number}")


class ListRows:
    """Those of one list, kept as long as the list has the same: with thousands only what is seen and marked is told
    anew.
    """

    def __init__(self, panel: ListPanel) -> None:
        self._panel = panel
        self._rows: tuple[Row, ...] = ()
        self._positions: tuple[int, ...] = ()
        self._count = 0  # of those that can be chosen
        self._nodes: list[Node] = []
        self._fleeting: set[int] = set()  # seen or marked when they were told last
        self._ids: tuple[NodeId, ...] = ()

    def now(self) -> tuple[tuple[NodeId, ...], list[Node]]:
        """All of them, and their ids."""
        panel = self._panel
        chosen, seen = panel.chosen_number, panel.in_view()
        fleeting = {number for number in seen if number < len(panel.rows)}
        fleeting |= set() if chosen is None else {chosen}
        if panel.rows is not self._rows:
            self._rows = panel.rows
            position, positions = 0, []
            for row in self._rows:
                position += not row.heading
                positions.append(0 if row.heading else position)
            self._positions, self._count = tuple(positions), position
            self._nodes = [self._node(number, None, range(0)) for number in range(len(self._rows))]
            self._ids = tuple(node.id for node in self._nodes)
            self._fleeting = set()
        self._tell(fleeting | self._fleeting, chosen, seen)
        self._fleeting = fleeting
        return self._ids, self._nodes

    def _tell(self, numbers: Iterable[int], chosen: int | None, seen: range) -> None:
        for number in numbers:
            node = self._node(number, chosen, seen)
            if node != self._nodes[number]:
                self._nodes[number] = node

    def _node(self, number: int, chosen: int | None, seen: range) -> Node:
        panel, row = self._panel, self._rows[number]
        states: set[State] = set() if row.heading else {"selectable", "focusable"}
        if number == chosen and not row.heading:
            states.add("selected")
        return Node(
            option_id(panel, number), "label" if row.heading else "option", row.told, parent=id_of(panel),
            states=frozenset(states), box=_row_box(panel, number) if number in seen else None, keys=row.key,
            level=row.level + 1, position=self._positions[number], count=self._count,
            deeds=() if row.heading else ("press", "select", "focus"),
        )  # fmt: skip


def _row_box(panel: ListPanel, number: int) -> Box | None:
    found = panel.tree.bbox(str(number))
    if not found:
        return None
    left, top, width, height = found
    return Box(panel.tree.winfo_rootx() + left, panel.tree.winfo_rooty() + top, width, height)
