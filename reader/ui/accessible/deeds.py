"""What assistive technology asks for, done as the person would: the controls themselves are pressed and moved."""

import tkinter as tk
from collections.abc import Callable

from reader.accessibility.article import ArticleTree, block_of
from reader.accessibility.tree import NodeId, Request
from reader.ui.accessible.describer import Describer
from reader.ui.article_view import ArticleView
from reader.ui.page_map import Spot
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
        spot = self._spot(tree, request.node, request.start)
        if spot is None:
            return
        view = self._view
        if request.deed == "select text":
            end = self._spot(tree, request.node, request.end)
            if end is not None:
                view.lines.all_in()
                first, last = view.lines.index(spot), view.lines.index(end)
                view.text.tag_remove("sel", "1.0", "end")
                view.text.tag_add("sel", first, last)
                view.text.mark_set("insert", last)
            return
        if request.deed == "scroll to":  # Orca asks for it after each move of its own: the caret has to stay
            view.scroll_to(spot)
        else:
            view.go_to_spot(spot, begins=node.span is None and request.start == 0)
            view.text.focus_set()
        view.person_moved()

    def _spot(self, tree: ArticleTree, id: NodeId, offset: int) -> Spot | None:
        """Where a node's text is at an offset, or else what is in it."""
        node, lines = tree.nodes[id], self._view.lines
        if node.role == "image" and (spot := lines.picture(block_of(id))) is not None:
            return spot  # a figure's text is its caption's
        if node.span is not None and node.parent is not None:  # a link stands in its parent's text
            id, offset = node.parent, node.span[0] + offset
        if (place := tree.place(id, offset)) is not None:
            return lines.map.spot(*place)
        return next((spot for child in node.children if (spot := self._spot(tree, child, 0)) is not None), None)


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
