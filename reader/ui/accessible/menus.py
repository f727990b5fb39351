"""A menu of Tk's own, while it is posted, as nodes for assistive technology."""

import tkinter as tk
from collections.abc import Iterator

from reader.accessibility.tree import Node, NodeId, State
from reader.ui.accessible.parts import box_of, id_of

NAME = "Menu"  # it has none of its own


def item_id(menu: tk.Menu, number: int) -> NodeId:
    return NodeId(f"w{menu}#{number}")


def marked(menu: tk.Menu) -> NodeId:
    """The entry that has the keyboard; the menu while none is marked."""
    at = menu.index("active")
    return item_id(menu, at) if at is not None else id_of(menu)


def nodes_of(menu: tk.Menu, parent: NodeId) -> Iterator[Node]:
    """The menu, and after it its entries."""
    last = menu.index("end")
    numbers = range(0 if last is None else last + 1)
    items = tuple(item_id(menu, number) for number in numbers)
    yield Node(id_of(menu), "menu", NAME, parent=parent, children=items, box=box_of(menu))
    for number in numbers:
        off = str(menu.entrycget(number, "state")) == "disabled"
        states: frozenset[State] = frozenset({"focusable", "disabled"} if off else {"focusable"})
        yield Node(
            item_id(menu, number), "menuitem", str(menu.entrycget(number, "label")), parent=id_of(menu), states=states,
            keys=str(menu.entrycget(number, "accelerator")), position=number + 1, count=len(numbers),
            deeds=("press",),
        )  # fmt: skip
