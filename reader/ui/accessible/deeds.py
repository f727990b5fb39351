"""What assistive technology asks for, done as the person would: the controls themselves are pressed and moved."""

import tkinter as tk
from collections.abc import Callable

from reader.accessibility.article import ArticleTree
from reader.accessibility.tree import Request
from reader.document.locator import BlockId
from reader.ui.accessible.describer import Describer
from reader.ui.article_view import ArticleView
from reader.ui.parts import Button, Entry, ListPanel, Slider, Switch
from reader.ui.parts.radio_group import RadioButton


class Deeds:
    """``follow`` goes to a link's address. Main thread only."""

    def __init__(self, root: tk.Tk, view: ArticleView, describer: Describer, follow: Callable[[str], None]) -> None:
        self._root, self._view, self._describer, self._follow = root, view, describer, follow

    def carry_out(self, request: Request) -> None:
        """What is no more there, or cannot be done now, is left undone."""
        tree = self._describer.tree
        if tree is not None and request.node in tree.nodes:
            self._in_article(request, tree)
        elif request.node.startswith("w"):
            path, _, row = request.node[1:].partition("#")
            widget = self._widget(path)
            if widget is None or (not widget.winfo_viewable() and request.deed != "focus"):
                return
            if row and isinstance(widget, tk.Menu):
                widget.event_generate("<Escape>")
                widget.after_idle(widget.invoke, int(row))
            elif row and isinstance(widget, ListPanel):
                self._in_list(request, widget, int(row))
            else:
                _on_control(request, widget)

    def _widget(self, path: str) -> tk.Misc | None:
        try:
            found: tk.Misc = self._root.nametowidget(path)
        except KeyError:
            return None
        return found

    def _in_list(self, request: Request, panel: ListPanel, row: int) -> None:
        if row < len(panel.rows):
            panel.select(panel.rows[row].value)
            panel.focus_list()
            if request.deed == "press":
                panel.tree.event_generate("<Return>")

    def _in_article(self, request: Request, tree: ArticleTree) -> None:
        node = tree.nodes[request.node]
        if request.deed == "press" and node.address:
            self._follow(node.address)
            return
        place = self._place(tree, request)
        if place is None:
            return
        view = self._view
        if request.deed == "select text":
            end = tree.place(request.node, request.end)
            spots = [view.lines.map.spot(*one) for one in (place, end) if one is not None]
            first, last = (view.lines.index(spot) if spot is not None else "" for spot in spots)
            if first and last:
                view.text.tag_remove("sel", "1.0", "end")
                view.text.tag_add("sel", first, last)
                view.text.mark_set("insert", last)
        else:
            view.go_to(*place, focus=request.deed in ("focus", "press", "set caret"))
            view.person_moved()

    def _place(self, tree: ArticleTree, request: Request) -> tuple[BlockId, int] | None:
        node = tree.nodes[request.node]
        if node.span is not None and node.parent is not None:  # a link stands in its parent's text
            return tree.place(node.parent, node.span[0] + request.start)
        found = tree.place(request.node, request.start)
        if found is not None:
            return found
        return next((place for child in node.children if (place := tree.place(child, 0)) is not None), None)


def _on_control(request: Request, widget: tk.Misc) -> None:
    match request.deed, widget:
        case "press", Button() | Switch() | RadioButton():
            widget.invoke()
        case "focus", _:
            widget.focus_set()
        case "set value", Slider():
            widget.move_to(request.value)
        case "set text", Entry():
            widget.text = request.text
        case "set caret", Entry():
            widget.focus_set()
            widget.selection_clear()
            widget.icursor(request.start)
        case "select text", Entry():
            widget.focus_set()
            widget.selection_range(request.start, request.end)
        case _:
            pass
