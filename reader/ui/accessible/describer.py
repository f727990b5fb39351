"""Makes snapshots of the window for assistive technology, when something may have changed and somebody listens."""

import tkinter as tk
from collections.abc import Iterator
from tkinter import ttk

from reader.accessibility.article import ArticleTree, article_tree
from reader.accessibility.tree import Caret, Node, NodeId, Snapshot
from reader.document.article import Article
from reader.ui.accessible import menus
from reader.ui.accessible.parts import WINDOW, Labelled, box_of, described, id_of
from reader.ui.accessible.rows import ListRows, option_id
from reader.ui.accessible.view import in_view, whole_lines
from reader.ui.article_view import ArticleView
from reader.ui.parts import Entry, ListPanel
from reader.ui.parts.scroll_bar import ScrollBar
from reader.ui.parts.scrolled import Scrolled


class Describer:
    """``view`` holds the article. Main thread only."""

    def __init__(self, root: tk.Tk, view: ArticleView) -> None:
        self._root, self._view = root, view
        self._article: Article | None = None
        self._byline = ""
        self._number = 0
        self._rows: dict[NodeId, ListRows] = {}
        self._leaps = 0
        self.tree: ArticleTree | None = None
        self.last: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """The window as it is; parts that have not changed are those of the snapshot before."""
        self._see_article()
        nodes: dict[NodeId, Node] = {}
        top = tuple(self._walk(self._root, WINDOW, nodes))
        nodes[WINDOW] = described(self._root, None, top)
        self._rows = {id: rows for id, rows in self._rows.items() if id in nodes}  # others are gone
        last = self.last
        window = last.window if last is not None and dict(last.window) == nodes else nodes
        focus, caret, anchor = self._where(nodes)
        seen = in_view(self._view, self.tree) if self.tree is not None and self._view.winfo_viewable() else None
        lines = dict(seen.lines) if seen is not None else {}
        if self.tree is not None and caret is not None and caret.node in self.tree.nodes:
            lines[caret.node] = whole_lines(self._view, self.tree, caret)
            self._leaps = self._view.leaps  # a search leads the caret while the keyboard is still elsewhere
        self.last = Snapshot(
            WINDOW, window, self.tree.nodes if self.tree is not None else {}, focus, caret, anchor,
            seen.boxes if seen is not None else {}, lines, self.tree.flow if self.tree is not None else {},
            self._leaps,
        )  # fmt: skip
        return self.last

    # -- the article -------------------------------------------------------------------------------------------------
    def _see_article(self) -> None:
        article, byline = self._view.article, self._view.byline
        if article is self._article and byline == self._byline:
            return
        self._article, self._byline = article, byline
        self._number += 1
        self.tree = article_tree(article, byline, id_of(self._view), self._number) if article is not None else None

    # -- the window --------------------------------------------------------------------------------------------------
    def _walk(self, widget: tk.Misc, parent: NodeId, nodes: dict[NodeId, Node]) -> Iterator[NodeId]:
        """The ids of the nodes within ``widget``, in Tab's order, which is the stacking order."""
        for name in widget.tk.splitlist(widget.tk.call("winfo", "children", str(widget))):
            try:
                child = widget.nametowidget(name)
            except KeyError:
                continue  # a menu or dialog of Tk's own
            if isinstance(child, tk.Menu):
                if child.winfo_ismapped():
                    nodes.update((node.id, node) for node in menus.nodes_of(child, parent))
                    yield id_of(child)
                continue
            if isinstance(child, tk.Toplevel | ScrollBar) or not child.winfo_manager():
                continue  # a tooltip; a bar, whose keys are the list's; what is put away
            if _is_told(child):
                yield self._node(child, parent, nodes)
            else:
                yield from self._walk(child, parent, nodes)

    def _node(self, widget: tk.Misc, parent: NodeId, nodes: dict[NodeId, Node]) -> NodeId:
        id = id_of(widget)
        if widget is self._view:
            # The view is a frame around the document; what lies in it beside the text stands there too.
            inner = (self.tree.document,) if self.tree is not None else ()
            beside = tuple(self._walk(widget, id, nodes))
            nodes[id] = Node(id, "group", "", parent=parent, children=(*inner, *beside), box=box_of(widget))
            return id
        if isinstance(widget, ListPanel):
            ids, rows = self._rows.setdefault(id, ListRows(widget)).now()
            nodes.update(zip(ids, rows, strict=True))
            nodes[id] = described(widget, parent, ids)
            return id
        nodes[id] = described(widget, parent, tuple(self._walk(widget, id, nodes)))
        return id

    # -- focus and caret ---------------------------------------------------------------------------------------------
    def _where(self, nodes: dict[NodeId, Node]) -> tuple[NodeId | None, Caret | None, Caret | None]:
        path = str(self._root.tk.call("focus"))
        if not path:
            return None, None, None
        if self.tree is not None and path == str(self._view.text):
            return self._in_article(self.tree)
        widget = self._known(path)
        if isinstance(widget, tk.Menu):
            return menus.marked(widget), None, None
        while widget is not None:
            if isinstance(widget, ListPanel):
                number = widget.chosen_number
                return (option_id(widget, number) if number is not None else id_of(widget)), None, None
            if id_of(widget) in nodes:
                break
            widget = widget.master
        if widget is None:
            return WINDOW, None, None
        return (id_of(widget), *_in_entry(widget))

    def _known(self, path: str) -> tk.Misc | None:
        try:
            found: tk.Misc = self._root.nametowidget(path)
        except KeyError:
            return None
        return found

    def _in_article(self, tree: ArticleTree) -> tuple[NodeId, Caret | None, Caret | None]:
        place = self._view.caret
        caret = tree.caret(place.block, place.offset) if place is not None else None
        if place is not None and self._view.lines.on_picture("insert"):
            caret = tree.picture(place.block) or caret  # the figure's text is its caption's
        if caret is None:
            return tree.document, None, None
        return self._at_link(tree, caret), caret, self._anchor(tree)

    def _at_link(self, tree: ArticleTree, caret: Caret) -> NodeId:
        """The block has the keyboard; a link at whose beginning the caret stands has it before that."""
        for child in tree.nodes[caret.node].children:
            span = tree.nodes[child].span
            if span is not None and span[0] == caret.offset:
                return child
        return caret.node

    def _anchor(self, tree: ArticleTree) -> Caret | None:
        text = self._view.text
        marked = text.tag_ranges("sel")
        if not marked:
            return None
        start, end = str(marked[0]), str(marked[-1])
        other = start if text.compare("insert", "==", end) else end
        place = self._view.lines.place_at(other)
        return tree.caret(place.block, place.offset) if place is not None else None


def _is_told(widget: tk.Misc) -> bool:
    """A frame that only scrolls is called what its dialog is called, and is no news."""
    if isinstance(widget, Scrolled):
        return False
    if isinstance(widget, ttk.Label):
        return bool(str(widget.cget("text")).strip())
    return isinstance(widget, Labelled) and bool(widget.label)


def _in_entry(widget: tk.Misc) -> tuple[Caret | None, Caret | None]:
    if not isinstance(widget, Entry):
        return None, None
    caret = Caret(id_of(widget), int(widget.index("insert")))
    if not widget.selection_present():
        return caret, None
    ends = int(widget.index("sel.first")), int(widget.index("sel.last"))
    return caret, Caret(id_of(widget), ends[0] if ends[1] == caret.offset else ends[1])
