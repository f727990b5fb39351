"""What AT-SPI calls an accessible: which interfaces a node has, its attributes, its relations."""

from collections.abc import Iterator

from reader.accessibility.atspi.desk import APPLICATION_ID, Desk, Reference
from reader.accessibility.tree import Node, NodeId, Role

ACCESSIBLE = "org.a11y.atspi.Accessible"
APPLICATION = "org.a11y.atspi.Application"
ACTION = "org.a11y.atspi.Action"
COLLECTION = "org.a11y.atspi.Collection"
COMPONENT = "org.a11y.atspi.Component"
DOCUMENT = "org.a11y.atspi.Document"
EDITABLE = "org.a11y.atspi.EditableText"
HYPERLINK = "org.a11y.atspi.Hyperlink"
HYPERTEXT = "org.a11y.atspi.Hypertext"
IMAGE = "org.a11y.atspi.Image"
SELECTION = "org.a11y.atspi.Selection"
TABLE = "org.a11y.atspi.Table"
TABLE_CELL = "org.a11y.atspi.TableCell"
TEXT = "org.a11y.atspi.Text"
VALUE = "org.a11y.atspi.Value"

CHOSEN_FROM: frozenset[Role] = frozenset({"list", "radiogroup", "combobox", "menu"})
LABELLED: frozenset[Role] = frozenset({"entry", "radiogroup", "combobox", "slider", "list", "progressbar"})
CELLS: frozenset[Role] = frozenset({"cell", "columnheader", "rowheader"})
_TAGS: dict[Role, str] = {
    "paragraph": "p", "link": "a", "blockquote": "blockquote", "code": "pre", "list item": "li", "table": "table",
    "row": "tr", "cell": "td", "columnheader": "th", "rowheader": "th", "caption": "figcaption", "figure": "figure",
    "image": "img", "term": "dt", "definition": "dd", "separator": "hr", "document": "article",
}  # fmt: skip
_ARIA: dict[Role, str] = {
    "navigation": "navigation", "complementary": "complementary", "search": "search", "figure": "figure",
    "blockquote": "blockquote", "code": "code", "note": "doc-footnote", "caption": "caption", "term": "term",
    "definition": "definition", "status": "status", "alert": "alert",
}  # fmt: skip
LABELLED_BY, LABEL_FOR, FLOWS_TO, FLOWS_FROM = 2, 1, 10, 11


def interfaces(node: Node) -> tuple[str, ...]:
    if node.id == APPLICATION_ID:
        return (ACCESSIBLE, APPLICATION)
    found = [ACCESSIBLE, COMPONENT]
    found += [ACTION] if "press" in node.deeds else []
    found += [TEXT] if node.text is not None else []
    found += [HYPERTEXT] if node.text is not None else []
    found += [EDITABLE] if "editable" in node.states else []
    found += [VALUE] if node.value is not None else []
    found += [SELECTION] if node.role in CHOSEN_FROM else []
    found += [HYPERLINK] if node.role == "link" else []
    found += [DOCUMENT] if node.role == "document" else []
    found += [COLLECTION] if node.role in ("document", "window", "dialog") else []
    found += [TABLE] if node.role == "table" else []
    found += [TABLE_CELL] if node.role in CELLS else []
    found += [IMAGE] if node.role == "image" else []
    return tuple(found)


def attributes(node: Node) -> dict[str, str]:
    found = {"toolkit": "Reader"}
    if node.role == "heading":
        found |= {"level": str(max(node.level, 1)), "tag": f"h{max(node.level, 1)}"}
    elif node.role in _TAGS:
        found["tag"] = _TAGS[node.role]
    if roles := node.landmark or _ARIA.get(node.role, ""):
        found["xml-roles"] = roles
    if node.role == "article list" and node.level:
        found["level"] = str(node.level)
    if node.position:
        found |= {"posinset": str(node.position), "setsize": str(node.count)}
    if node.count and node.role == "article list":
        found["setsize"] = str(node.count)
    if node.keys:
        found["keyshortcuts"] = node.keys
    if node.value is not None and node.value.text:
        found["valuetext"] = node.value.text
    if node.grid is not None and node.role in CELLS:
        found |= {"rowindex": str(node.grid.row + 1), "colindex": str(node.grid.column + 1)}
    return found


def relations(node: Node, desk: Desk) -> tuple[tuple[int, list[Reference]], ...]:
    """By what it is labelled or what it labels, and the texts of the article that are read before and after it.

    Orca's browse mode goes along these: without them it stands still at a list, which has no text of its own.
    """
    return (*_labels(node, desk), *_flow(node, desk))


def _flow(node: Node, desk: Desk) -> Iterator[tuple[int, list[Reference]]]:
    if flow := desk.snapshot.flow.get(node.id):
        if flow.after is not None:
            yield FLOWS_TO, [desk.reference(flow.after)]
        if flow.before is not None:
            yield FLOWS_FROM, [desk.reference(flow.before)]


def _labels(node: Node, desk: Desk) -> tuple[tuple[int, list[Reference]], ...]:
    """A table is labelled by its caption. A figure is not: its caption is read where it stands, and once.

    A control is labelled by the words beside it that are its name.
    """
    if node.role == "table":
        captions = [child for child in node.children if _role(child, desk) == "caption"]
        if captions:
            return ((LABELLED_BY, [desk.reference(child) for child in captions]),)
    if node.role == "caption" and node.parent is not None and _role(node.parent, desk) == "table":
        return ((LABEL_FOR, [desk.reference(node.parent)]),)
    if node.role in LABELLED and (labels := _beside(node, desk, frozenset({"label"}))):
        return ((LABELLED_BY, labels),)
    if node.role == "label" and (named := _beside(node, desk, LABELLED)):
        return ((LABEL_FOR, named),)
    return ()


def _beside(node: Node, desk: Desk, roles: frozenset[Role]) -> list[Reference]:
    """What stands with it in one frame, is one of these, and has its name."""
    above = desk.snapshot.node(node.parent) if node.parent is not None and node.name else None
    others = (desk.snapshot.node(child) for child in above.children) if above is not None else ()
    return [desk.reference(one.id) for one in others if one and one.role in roles and one.name == node.name]


def _role(id: NodeId, desk: Desk) -> Role | None:
    found = desk.snapshot.node(id)
    return found.role if found is not None else None


def index_in_parent(node: Node, desk: Desk) -> int:
    """-1 where it is nobody's child."""
    if node.id in (APPLICATION_ID, desk.snapshot.root):
        return 0
    above = desk.snapshot.node(node.parent) if node.parent is not None else None
    try:
        return above.children.index(node.id) if above is not None else -1
    except ValueError:
        return -1


def within(node: Node, desk: Desk) -> Iterator[Node]:
    """All that is in it, in reading order, itself left out."""
    waiting = list(reversed(node.children))
    while waiting:
        found = desk.snapshot.node(waiting.pop())
        if found is not None:
            yield found
            waiting += reversed(found.children)
