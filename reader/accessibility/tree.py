"""What assistive technology is told of the window, as values: no platform here, no Tk, no threads.

A ``Snapshot`` is the whole truth at one moment. Whoever draws the window makes one when something has changed; a
publisher compares it with the one before, answers questions from it and sends the events. Terms are those of WAI-ARIA.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple, NewType

NodeId = NewType("NodeId", str)  # "w…" a part of the window, "a…" a block of the article and what is in it

Role = Literal[
    "window", "dialog", "toolbar", "group", "navigation", "complementary", "search", "status", "tooltip",
    "button", "toggle", "checkbox", "radiogroup", "radio", "combobox", "entry", "slider", "progressbar", "scrollbar",
    "list", "option", "menu", "menuitem", "label", "alert",
    "document", "heading", "paragraph", "term", "definition", "note", "blockquote", "code", "separator",
    "article list", "list item", "table", "row", "cell", "columnheader", "rowheader", "caption", "figure", "image",
    "link",
]  # fmt: skip
State = Literal[
    "focusable", "focused", "disabled", "checked", "pressed", "selected", "selectable", "expandable", "expanded",
    "editable", "multiline", "readonly", "modal", "busy", "horizontal", "vertical", "offscreen", "invalid", "active",
]  # fmt: skip
Deed = Literal["press", "focus", "set caret", "select text", "set value", "set text", "select", "scroll to"]


@dataclass(frozen=True, slots=True)
class Box:
    """In pixels of the screen."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Value:
    """``text`` is how a person says it: "1.5 times, about 260 words a minute"."""

    now: float
    least: float
    most: float
    step: float = 0.0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a node's text that differs: code points, half-open."""

    start: int
    end: int
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    struck: bool = False
    language: str = ""
    lit: bool = False  # the word that sounds


@dataclass(frozen=True, slots=True)
class Grid:
    """Where a cell stands, counted from 0, over how many rows and columns, and the cells that name it."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    headers: tuple[NodeId, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """``text`` is what can be read in it by character, word, line and sentence; None: nothing can.

    A child that stands within the text (a link) has its ``span`` there. ``lines`` are the offsets at which display
    lines begin, () where they are not known. ``position`` of ``count`` counts from 1, 0: not counted. ``keys`` as a
    person reads them: "Ctrl+O". ``landmark`` is one of ARIA's, "" for none.
    """

    id: NodeId
    role: Role
    name: str = ""
    description: str = ""
    parent: NodeId | None = None
    children: tuple[NodeId, ...] = ()
    states: frozenset[State] = frozenset()
    box: Box | None = None
    value: Value | None = None
    text: str | None = None
    runs: tuple[Run, ...] = ()
    lines: tuple[int, ...] = ()
    span: tuple[int, int] | None = None
    level: int = 0
    position: int = 0
    count: int = 0
    language: str = ""
    keys: str = ""
    address: str = ""
    landmark: str = ""
    grid: Grid | None = None
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Caret:
    node: NodeId
    offset: int


class Flow(NamedTuple):
    before: NodeId | None
    after: NodeId | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """``nodes`` holds every node by its id; an article's thousands are one mapping, the window's few another, joined.

    ``focus`` is the node with the keyboard, None when another program has it. ``anchor`` is the other end of the
    selection, None without one. ``boxes`` and ``lines`` are those of article nodes in view, where the nodes themselves
    have none: they change with every scroll, the nodes do not. ``flow`` is what is read before and after a text of the
    article (ARIA's ``aria-flowto``). ``leaps`` counts how often the caret was led somewhere by something else than its
    own keys and the mouse, as far as the keyboard has come there.
    """

    root: NodeId
    window: Mapping[NodeId, Node]
    article: Mapping[NodeId, Node] = field(default_factory=lambda: MappingProxyType({}))
    focus: NodeId | None = None
    caret: Caret | None = None
    anchor: Caret | None = None
    boxes: Mapping[NodeId, Box] = field(default_factory=lambda: MappingProxyType({}))
    lines: Mapping[NodeId, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    flow: Mapping[NodeId, Flow] = field(default_factory=lambda: MappingProxyType({}))
    leaps: int = 0

    def node(self, id: NodeId) -> Node | None:
        return self.window.get(id) or self.article.get(id)

    def caret_in(self, node: Node) -> int | None:
        """Its offset in the node's text; None when it is elsewhere. A link's text is its block's as well."""
        if self.caret is None:
            return None
        if node.id == self.caret.node:
            return self.caret.offset
        if node.span is None or node.parent != self.caret.node:
            return None
        start, end = node.span
        return self.caret.offset - start if start <= self.caret.offset < end else None

    def above(self, node: Node) -> Iterator[NodeId]:
        """Its parents, the nearest first."""
        parent = node.parent
        while parent is not None:
            yield parent
            found = self.node(parent)
            parent = found.parent if found is not None else None

    def box(self, node: Node) -> Box | None:
        """None where it is not seen. A part of a block is where the block is."""
        if node.box is not None:
            return node.box
        return self.boxes.get(node.id) or next((self.boxes[id] for id in self.above(node) if id in self.boxes), None)


@dataclass(frozen=True, slots=True)
class Request:
    """What assistive technology asks of the program: an act, a node, and what the act needs of the rest.

    ``start`` and ``end`` are offsets in the node's text, ``value`` a slider's, ``text`` an entry's.
    """

    deed: Deed
    node: NodeId
    start: int = 0
    end: int = 0
    value: float = 0.0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A sentence on what has happened; an ``urgent`` one interrupts.

    ``reading``: who takes no turns with the voice that reads the article meanwhile is not told. ``language`` is BCP 47,
    "" for the interface's own.
    """

    text: str
    urgent: bool = False
    reading: bool = False
    language: str = ""
