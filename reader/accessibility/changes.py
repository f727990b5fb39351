"""What has changed between two snapshots, in the order in which assistive technology wants to hear of it: pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.accessibility.tree import Caret, Node, NodeId, Snapshot, State

# Not told one by one: they follow from others, or from the view.
_UNTOLD: frozenset[State] = frozenset({"focused", "offscreen", "focusable", "selectable"})


@dataclass(frozen=True, slots=True)
class Focused:
    """None: the keyboard has gone to another program."""

    before: NodeId | None
    now: NodeId | None


@dataclass(frozen=True, slots=True)
class Turned:
    """A state that a node has, or has no more."""

    node: NodeId
    state: State
    on: bool


@dataclass(frozen=True, slots=True)
class Renamed:
    node: NodeId
    name: str


@dataclass(frozen=True, slots=True)
class Described:
    node: NodeId
    description: str


@dataclass(frozen=True, slots=True)
class Valued:
    node: NodeId
    value: float


@dataclass(frozen=True, slots=True)
class Rewritten:
    """``removed`` was at ``offset``, and ``added`` is there now."""

    node: NodeId
    offset: int
    removed: str
    added: str


@dataclass(frozen=True, slots=True)
class Moved:
    """``leap``: it was led to where the keyboard went as well."""

    caret: Caret
    leap: bool = False


@dataclass(frozen=True, slots=True)
class Selected:
    """The selection of that node's text is another."""

    node: NodeId


@dataclass(frozen=True, slots=True)
class Peopled:
    """A child has come to the parent at that place, or gone from it."""

    parent: NodeId
    child: NodeId
    index: int
    added: bool


Change = Focused | Turned | Renamed | Described | Valued | Rewritten | Moved | Selected | Peopled


def changes(before: Snapshot, now: Snapshot) -> tuple[Change, ...]:
    """Children first, then what they are, then focus and caret: who hears of a focus can already ask for the node."""
    return (*_window(before, now), *_where(before, now))


def _window(before: Snapshot, now: Snapshot) -> Iterator[Change]:
    if before.window is now.window:
        return
    for id, node in now.window.items():
        old = before.window.get(id)
        if old is not None and old is not node and old != node:
            yield from _of_node(old, node)


def _of_node(old: Node, new: Node) -> Iterator[Change]:
    kept = set(new.children)
    yield from (Peopled(new.id, child, index, False) for index, child in enumerate(old.children) if child not in kept)
    there = set(old.children)
    yield from (Peopled(new.id, child, index, True) for index, child in enumerate(new.children) if child not in there)
    if old.name != new.name:
        yield Renamed(new.id, new.name)
    if old.description != new.description:
        yield Described(new.id, new.description)
    for state in sorted((old.states ^ new.states) - _UNTOLD):
        yield Turned(new.id, state, state in new.states)
    if old.text is not None and new.text is not None and old.text != new.text:
        yield _rewritten(new.id, old.text, new.text)
    if new.value is not None and (old.value is None or old.value.now != new.value.now):
        yield Valued(new.id, new.value.now)


def _rewritten(id: NodeId, old: str, new: str) -> Rewritten:
    """What is the same at both ends is left out."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return Rewritten(id, start, old[start : len(old) - end], new[start : len(new) - end])


def _where(before: Snapshot, now: Snapshot) -> Iterator[Change]:
    if before.focus != now.focus:
        yield Focused(before.focus, now.focus)
    if now.caret is not None and before.caret != now.caret:
        leap = before.leaps != now.leaps and before.focus != now.focus
        yield Moved(now.caret, leap)
        focused = now.node(now.focus) if now.focus is not None and now.focus != now.caret.node else None
        if focused is not None and (offset := now.caret_in(focused)) is not None:
            yield Moved(Caret(focused.id, offset), leap)
    if before.anchor != now.anchor or (now.anchor is not None and before.caret != now.caret):
        for node in {caret.node for caret in (before.anchor, now.anchor) if caret is not None}:
            yield Selected(node)
