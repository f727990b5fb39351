"""A part of the window in words: what it is called, what it is, how it stands, and where. Pure.

What is inside the article is said in its own language, by ``texts.py``; here are controls and what holds them.
"""

from collections.abc import Iterator

from reader.accessibility.tree import Node, NodeId, Role, Snapshot
from reader.accessibility.voiced.characters import chord
from reader.accessibility.voiced.line import Detail, Piece

ROLES: dict[Role, str] = {
    "dialog": "dialog", "button": "button", "toggle": "button", "checkbox": "check box", "radio": "radio button",
    "combobox": "combo box", "entry": "edit", "slider": "slider", "progressbar": "progress", "list": "list",
    "document": "article", "link": "link", "image": "picture", "code": "code", "blockquote": "quote",
    "definition": "definition", "term": "term", "note": "note", "caption": "caption",
}  # fmt: skip
# What is said of when one comes into it; a frame without a name is nothing to a listener.
HOLDERS: frozenset[Role] = frozenset(
    {"dialog", "toolbar", "group", "navigation", "complementary", "search", "status", "radiogroup", "list", "menu"}
)
ALWAYS: frozenset[Role] = frozenset({"dialog", "list", "menu", "status"})  # also where little is to be said


def above(snapshot: Snapshot, id: NodeId | None) -> tuple[Node, ...]:
    """What holds a node, from the outside in, without the node and the window."""
    found: list[Node] = []
    node = snapshot.node(id) if id is not None else None
    while node is not None and node.parent is not None and (node := snapshot.node(node.parent)) is not None:
        found.append(node)
    return tuple(reversed([holder for holder in found if holder.role != "window"]))


def control(snapshot: Snapshot, node: Node, detail: Detail, before: Node | None = None) -> Iterator[str]:
    """``before`` had the keyboard until now: what is the same of a neighbour in a list is not said again."""
    if node.role in ("option", "menuitem"):
        yield from _option(snapshot, node, detail, before)
        return
    # What is typed over or chosen from is called by its label, and then by what stands in it.
    yield node.name
    if detail != "brief" or node.role in ("entry", "dialog"):
        yield ROLES.get(node.role, "")
    yield from worth(node)
    if node.role == "entry" and node.text and snapshot.focus == node.id and snapshot.anchor is not None:
        yield "selected"
    if "disabled" in node.states:
        yield "unavailable"
    if detail != "brief" and node.role == "radio":
        yield _place_among(snapshot, node)
    if detail == "verbose":
        yield chord(node.keys)
        if node.description != node.name:
            yield node.description


def worth(node: Node) -> Iterator[str]:
    """How it stands: its value, or whether it is on."""
    match node.role:
        case "checkbox":
            yield "on" if "checked" in node.states else "off"
        case "radio":
            yield "selected" if "checked" in node.states else "not selected"
        case "toggle" | "button":
            yield "on" if "pressed" in node.states else ""
        case "combobox":
            yield node.text or ""
        case "entry":
            yield node.text if (node.text or "").strip() else "empty"  # type: ignore[misc]
        case "slider" | "progressbar":
            yield node.value.text if node.value is not None else ""


def _option(snapshot: Snapshot, node: Node, detail: Detail, before: Node | None) -> Iterator[str]:
    group, old = _group(snapshot, node), _group(snapshot, before) if before is not None else None
    same_list = before is not None and before.parent == node.parent
    if group and not (same_list and group == old):
        yield group
    yield node.name
    if not group and node.level > 1 and not (same_list and before is not None and before.level == node.level):
        yield f"level {node.level}"
    if node.keys:
        yield chord(node.keys)
    if detail != "brief":
        yield f"{node.position} of {node.count}"


def _group(snapshot: Snapshot, node: Node) -> str:
    """The heading in the list that a row stands under, "" for none."""
    parent = snapshot.node(node.parent) if node.parent is not None else None
    found = ""
    for id in parent.children if parent is not None and node.role == "option" else ():
        if id == node.id:
            break
        row = snapshot.node(id)
        found = row.name if row is not None and row.role == "label" else found
    return found


def _place_among(snapshot: Snapshot, node: Node) -> str:
    parent = snapshot.node(node.parent) if node.parent is not None else None
    likes = [id for id in parent.children if _role(snapshot, id) == node.role] if parent is not None else []
    return f"{likes.index(node.id) + 1} of {len(likes)}" if node.id in likes else ""


def _role(snapshot: Snapshot, id: NodeId) -> Role | None:
    node = snapshot.node(id)
    return node.role if node is not None else None


def holders(snapshot: Snapshot, node: Node, before: NodeId | None, detail: Detail) -> Iterator[str]:
    """What one has come into on the way from ``before``: "Export, dialog", "Contents, list"."""
    left = {holder.id for holder in above(snapshot, before)}
    said = ""
    for holder in above(snapshot, node.id):
        if holder.id in left or not holder.name or holder.role not in (ALWAYS if detail == "brief" else HOLDERS):
            continue
        if holder.name.casefold() != said.casefold() and (holder.name != node.name or holder.role == "dialog"):
            said = holder.name
            yield said
        if holder.role in ("dialog", "list"):
            yield ROLES[holder.role]


def start_page(snapshot: Snapshot) -> Iterator[str]:
    """The words that stand in the article's place while there is none."""
    for node in snapshot.window.values():
        parent = snapshot.node(node.parent) if node.parent is not None else None
        if node.role == "label" and parent is not None and parent.role == "group" and not parent.name:
            yield node.name


def as_pieces(words: Iterator[str]) -> tuple[Piece, ...]:
    return tuple(Piece(word) for word in words if word)
