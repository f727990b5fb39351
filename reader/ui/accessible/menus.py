"""Menus of Tk's own as nodes, for assistive technology."""

import tkinter as tk
from collections.abc import Iterator

from reader.accessibility.tree import Node, NodeId, State
from reader.ui.accessible.parts import box_of, id_of


def item_id(menu: tk.Menu, number: int) -> NodeId:
    return NodeId(f"w{menu}#{number}")


def items_of(menu: tk.Menu) -> Iterator[Node]:
    """The entries of a menu of Tk's own, which is posted."""
    last = menu.index("end")
    numbers = range(0 if last is None else last + 1)
    for number in numbers:
        off = str(menu.entrycget(number, "state")) == "disabled"
        states: frozenset[State] = frozenset({"focusable", "disabled"} if off else {"focusable"})
        yield Node(
            item_id(menu, number), "menuitem", str(menu.entrycget(number, "label")), parent=id_of(menu), states=states,
            keys=str(menu.entrycget(number, "accelerator")), position=number + 1, count=len(numbers),
            deeds=("press",),
        )  # fmt: skip


def menu_node(menu: tk.Menu, parent: NodeId, name: str, items: tuple[NodeId, ...]) -> Node:
    return Node(id_of(menu), "menu", name, parent=parent, children=items, box=box_of(menu))
