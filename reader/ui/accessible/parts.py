"""A control of the window as a node: its role and name, its states and its value, as they are drawn now."""

import tkinter as tk
from collections.abc import Iterator
from tkinter import ttk
from typing import Protocol, runtime_checkable

from reader.accessibility.tree import Box, Deed, Node, NodeId, Role, State, Value
from reader.ui.parts import Button, Choice, Entry, ListPanel, Progress, RadioGroup, Sheet, Slider, Switch
from reader.ui.parts.radio_group import RadioButton
from reader.ui.parts.tooltip import Tooltip
from reader.ui.reading_text import ReadingText
from reader.ui.status_line import StatusLine

WINDOW = NodeId("window")
OFFSCREEN: frozenset[State] = frozenset({"offscreen"})


@runtime_checkable
class Labelled(Protocol):
    """What every part of the window has that a person can use."""

    label: str
    role: str


@runtime_checkable
class Tipped(Protocol):
    tip: Tooltip | None


def id_of(widget: tk.Misc) -> NodeId:
    return WINDOW if isinstance(widget, tk.Tk) else NodeId(f"w{widget}")


def option_id(panel: ListPanel, number: int) -> NodeId:
    """A row of a list."""
    return NodeId(f"w{panel}#{number}")


def box_of(widget: tk.Misc) -> Box | None:
    """None while it is not on the screen."""
    if not widget.winfo_viewable():
        return None
    return Box(widget.winfo_rootx(), widget.winfo_rooty(), widget.winfo_width(), widget.winfo_height())


def described(widget: tk.Misc, parent: NodeId | None, children: tuple[NodeId, ...]) -> Node:
    """``widget`` is Labelled, or a ttk.Label with words in it."""
    box = box_of(widget)
    name, role = _named(widget)
    keys, description = _told(widget, name)
    value, text = _worth(widget)
    return Node(
        id_of(widget), role, name, description, parent, children, _states(widget, box), box, value, text, keys=keys,
        landmark=role if role in ("navigation", "complementary", "search") else "", deeds=_deeds(widget),
    )  # fmt: skip


def rows_of(panel: ListPanel) -> Iterator[Node]:
    parent, rows = id_of(panel), panel.rows
    chosen = panel.selected
    choices = [row for row in rows if not row.heading]
    position = 0
    for number, row in enumerate(rows):
        position += not row.heading
        states: set[State] = {"selectable", "focusable"}
        if row.value == chosen and not row.heading:
            states.add("selected")
        yield Node(
            option_id(panel, number), "label" if row.heading else "option", row.text, parent=parent,
            states=frozenset() if row.heading else frozenset(states), box=_row_box(panel, number), keys=row.key,
            level=row.level + 1, position=0 if row.heading else position, count=len(choices),
            deeds=() if row.heading else ("press", "select", "focus"),
        )  # fmt: skip


def _row_box(panel: ListPanel, number: int) -> Box | None:
    found = panel.tree.bbox(str(number)) if panel.tree.winfo_viewable() else ""
    if not found:
        return None
    left, top, width, height = found
    return Box(panel.tree.winfo_rootx() + left, panel.tree.winfo_rooty() + top, width, height)


def _named(widget: tk.Misc) -> tuple[str, Role]:
    match widget:
        case tk.Tk():
            return widget.title(), "window"
        case ttk.Label():
            return str(widget.cget("text")), "label"
        case Button() if not isinstance(widget, Choice) and widget.pressed:
            return widget.label, "toggle"
        case Labelled(label=label, role=role):
            return label, _ROLES.get(role, "group")
        case _:
            return "", "group"


_ROLES: dict[str, Role] = {
    "toolbar": "toolbar", "group": "group", "navigation": "navigation", "complementary": "complementary",
    "search": "search", "status": "status", "button": "button", "checkbox": "checkbox", "radiogroup": "radiogroup",
    "radio": "radio", "combobox": "combobox", "entry": "entry", "slider": "slider", "progressbar": "progressbar",
    "scrollbar": "scrollbar", "list": "list", "dialog": "dialog", "document": "document",
}  # fmt: skip


def _told(widget: tk.Misc, name: str) -> tuple[str, str]:
    """Its keys, and what its tip says beyond its name."""
    tip = widget.tip if isinstance(widget, Tipped) else None
    if tip is None:
        return "", ""
    text = tip.text
    return tip.key, "" if text == name or isinstance(widget, Slider) else text


def _states(widget: tk.Misc, box: Box | None) -> frozenset[State]:
    found: set[State] = set()
    if box is None:
        found.add("offscreen")
    if isinstance(widget, Button | Switch | RadioButton | Slider | Entry | Choice):
        found.add("focusable")
    match widget:
        case tk.Tk():
            found |= {"active"} if str(widget.tk.call("focus")) else set()
        case Sheet():
            found.add("modal")
        case Choice():
            found |= {"expandable", "expanded"} if widget.is_open else {"expandable"}
        case Button():
            found |= {"pressed"} if widget.pressed else set()
        case Switch():
            found |= {"checked"} if widget.on else set()
        case RadioButton():
            chosen = isinstance(widget.master, RadioGroup) and widget.master.chosen == widget.option.value
            found |= {"checked"} if chosen else set()
        case Entry():
            found.add("editable")
        case ListPanel():
            found.add("focusable")
        case ReadingText():
            found |= {"focusable", "readonly", "multiline"}
        case Progress() if str(widget.cget("mode")) == "indeterminate":
            found.add("busy")
    if _is_disabled(widget):
        found.add("disabled")
    return frozenset(found)


def _is_disabled(widget: tk.Misc) -> bool:
    if isinstance(widget, Slider):
        return not widget.enabled
    return isinstance(widget, ttk.Widget) and bool(widget.instate(["disabled"]))


def _worth(widget: tk.Misc) -> tuple[Value | None, str | None]:
    """Its value, and the text that can be read in it."""
    match widget:
        case Slider():
            least, most = widget.bounds
            return Value(widget.value, least, most, widget.step, widget.words), None
        case Progress():
            # While nobody knows how far it is, the value only drives what moves on the screen.
            now = 0.0 if str(widget.cget("mode")) == "indeterminate" else float(str(widget.cget("value")))
            return Value(now, 0.0, 1.0, 0.0, f"{now:.0%}"), None
        case Entry():
            return None, widget.text
        case Choice():
            return None, widget.words
        case StatusLine():
            return None, widget.text
        case ttk.Label():
            return None, str(widget.cget("text"))
        case _:
            return None, None


def _deeds(widget: tk.Misc) -> tuple[Deed, ...]:
    match widget:
        case Button() | Switch() | RadioButton():
            return ("press", "focus")
        case Slider():
            return ("set value", "focus")
        case Entry():
            return ("set text", "set caret", "select text", "focus")
        case ListPanel() | ReadingText():
            return ("focus",)
        case _:
            return ()
