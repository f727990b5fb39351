"""What has changed, as the events that screen readers listen for: pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.accessibility.atspi.desk import NOTICE_ID, Desk
from reader.accessibility.atspi.numbers import STATE_NAMES
from reader.accessibility.atspi.paths import path_of
from reader.accessibility.changes import (
    Change,
    Described,
    Focused,
    Moved,
    Peopled,
    Renamed,
    Rewritten,
    Selected,
    Turned,
    Valued,
)  # fmt: skip
from reader.accessibility.tree import NodeId

OBJECT = "org.a11y.atspi.Event.Object"
WINDOW = "org.a11y.atspi.Event.Window"
DOCUMENT = "org.a11y.atspi.Event.Document"
POLITE, ASSERTIVE = 1, 2
# Instead of the caret's offset. Orca 51 takes the event for old news where the offset is the one it found when it heard
# of the focus, and its browse mode then goes on from where it was before.
ASK_FOR_IT = -1


@dataclass(frozen=True, slots=True)
class Event:
    """All have the same shape on the bus: detail, two numbers, a value with its signature, and nothing more."""

    path: str
    interface: str
    member: str
    detail: str = ""
    first: int = 0
    second: int = 0
    value: tuple[str, object] = ("i", 0)


def events(found: Iterable[Change], desk: Desk) -> tuple[Event, ...]:
    """``desk`` is that of the present moment."""
    return tuple(event for change in found for event in _events(change, desk))


def _events(change: Change, desk: Desk) -> Iterator[Event]:
    match change:
        case Focused(before=before, now=now):
            if before is not None and desk.snapshot.node(before) is not None:
                yield _state(before, "focused", False)
            if now is not None:
                yield _state(now, "focused", True)
        case Turned(node=node, state="disabled", on=on):
            yield _state(node, "enabled", not on)
            yield _state(node, "sensitive", not on)
        case Turned(node=node, state="active", on=on):
            yield Event(path_of(node), WINDOW, "Activate" if on else "Deactivate", value=("s", _name(node, desk)))
            yield _state(node, "active", on)
        case Turned(node=node, state=state, on=on):
            yield _state(node, STATE_NAMES.get(state, state), on)
        case Renamed(node=node, name=name):
            yield _property(node, "accessible-name", ("s", name))
        case Described(node=node, description=description):
            yield _property(node, "accessible-description", ("s", description))
        case Valued(node=node, value=value):
            yield _property(node, "accessible-value", ("d", value))
        case Rewritten(node=node, offset=offset, removed=removed, added=added):
            if removed:
                yield _object(node, "TextChanged", "delete", offset, len(removed), ("s", removed))
            if added:
                yield _object(node, "TextChanged", "insert", offset, len(added), ("s", added))
        case Moved(caret=caret, leap=leap):
            yield _object(caret.node, "TextCaretMoved", "", ASK_FOR_IT if leap else caret.offset)
        case Selected(node=node):
            yield _object(node, "TextSelectionChanged")
        case Peopled(parent=parent, child=child, index=index, added=added):
            reference = ("(so)", desk.reference(child))
            yield _object(parent, "ChildrenChanged", "add" if added else "remove", index, 0, reference)
            new = desk.snapshot.node(child)
            if added and new is not None and new.role == "document":
                yield Event(path_of(child), DOCUMENT, "LoadComplete", value=("s", ""))


def notice() -> Event:
    """What the notice says has just been shown: screen readers that know no announcement speak it."""
    return _state(NOTICE_ID, "showing", True)


def announcement(text: str, urgent: bool, desk: Desk) -> Event:
    """Orca 45 and later speak it."""
    root = path_of(desk.snapshot.root)
    return Event(root, OBJECT, "Announcement", "", ASSERTIVE if urgent else POLITE, 0, ("s", text))


def _state(node: NodeId, name: str, on: bool) -> Event:
    return _object(node, "StateChanged", name, int(on))


def _property(node: NodeId, name: str, value: tuple[str, object]) -> Event:
    return _object(node, "PropertyChange", name, value=value)


def _object(
    node: NodeId, member: str, detail: str = "", first: int = 0, second: int = 0,
    value: tuple[str, object] = ("i", 0),
) -> Event:  # fmt: skip
    return Event(path_of(node), OBJECT, member, detail, first, second, value)


def _name(node: NodeId, desk: Desk) -> str:
    found = desk.snapshot.node(node)
    return found.name if found is not None else ""
