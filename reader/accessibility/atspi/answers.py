"""An answer for each call a screen reader makes, from a snapshot alone: pure."""

from collections.abc import Callable, Mapping

from reader.accessibility.atspi import objects, tables, texts
from reader.accessibility.atspi.collection import matches
from reader.accessibility.atspi.desk import APPLICATION_ID, STRETCH, Answer, Call, Desk, Reference, Refused
from reader.accessibility.atspi.numbers import APPLICATION, NAMES, ROLES, state_words
from reader.accessibility.atspi.paths import CACHE, ROOT
from reader.accessibility.tree import Box, Node, NodeId, Request

Method = Callable[[Node, Call, Desk], Answer]
PROPERTIES = "org.freedesktop.DBus.Properties"
UNKNOWN_METHOD = "org.freedesktop.DBus.Error.UnknownMethod"
UNKNOWN_PROPERTY = "org.freedesktop.DBus.Error.UnknownProperty"
NOWHERE = Box(-1, -1, 0, 0)
PRESS = "press"


def answer(call: Call, desk: Desk) -> Answer:
    """Refused when it cannot be answered."""
    if call.interface == "org.freedesktop.DBus.Peer" and call.member == "Ping":
        return Answer()
    if call.path == CACHE:
        raise Refused(UNKNOWN_METHOD, "Nothing is kept in advance here.")
    node = desk.node(call.path)
    if call.interface == PROPERTIES:
        return _property(node, call, desk)
    method = METHODS.get((call.interface, call.member))
    if method is None:
        raise Refused(UNKNOWN_METHOD, f"There is no {call.interface}.{call.member} here.")
    if call.interface not in objects.interfaces(node):
        raise Refused(UNKNOWN_METHOD, f"{call.path} has no {call.interface}.")
    return method(node, call, desk)


# -- properties ----------------------------------------------------------------------------------------------------
def _property(node: Node, call: Call, desk: Desk) -> Answer:
    interface = call.word(0)
    if call.member == "GetAll":
        return Answer("a{sv}", (properties(node, interface, desk),))
    name = call.word(1)
    if call.member == "Set":
        return _set(node, interface, name, call)
    found = properties(node, interface, desk)
    if call.member != "Get" or name not in found:
        raise Refused(UNKNOWN_PROPERTY, f"There is no {interface}.{name} here.")
    return Answer("v", (found[name],))


def _set(node: Node, interface: str, name: str, call: Call) -> Answer:
    value = call.body[2] if len(call.body) > 2 else None
    plain = value[1] if isinstance(value, tuple) and len(value) == 2 else value
    current = (interface, name) == (objects.VALUE, "CurrentValue")
    if current and node.value is not None and isinstance(plain, int | float):
        return Answer(request=Request("set value", node.id, value=float(plain)))
    if (interface, name) == (objects.APPLICATION, "Id"):
        return Answer()  # the desktop's number for us, which nobody asks back
    raise Refused("org.freedesktop.DBus.Error.PropertyReadOnly", f"{interface}.{name} cannot be set.")


def properties(node: Node, interface: str, desk: Desk) -> dict[str, tuple[str, object]]:
    """As the bus carries them: each with its signature. {} for an interface the node does not have."""
    if interface not in objects.interfaces(node):
        return {}
    match interface:
        case objects.ACCESSIBLE:
            return {
                "Name": ("s", node.name), "Description": ("s", node.description), "Parent": ("(so)", desk.parent(node)),
                "ChildCount": ("i", len(node.children)), "Locale": ("s", desk.language(node)),
                "AccessibleId": ("s", node.id), "HelpText": ("s", ""),
            }  # fmt: skip
        case objects.APPLICATION:
            return {
                "ToolkitName": ("s", "Reader"), "Version": ("s", desk.version), "ToolkitVersion": ("s", desk.version),
                "AtspiVersion": ("s", "2.1"), "InterfaceVersion": ("u", 1), "Id": ("i", desk.id),
            }  # fmt: skip
        case objects.ACTION:
            return {"NActions": ("i", 1)}
        case objects.VALUE if node.value is not None:
            value = node.value
            return {
                "MinimumValue": ("d", value.least), "MaximumValue": ("d", value.most),
                "MinimumIncrement": ("d", value.step), "CurrentValue": ("d", value.now), "Text": ("s", value.text),
            }  # fmt: skip
        case objects.SELECTION:
            return {"NSelectedChildren": ("i", len(_selected(node, desk)))}
        case objects.TEXT:
            return {
                "CharacterCount": ("i", len(node.text or "")), "CaretOffset": ("i", texts.caret_in(node, desk)),
            }  # fmt: skip
        case objects.HYPERLINK:
            start, end = node.span or (0, len(node.text or ""))
            return {"NAnchors": ("n", 1), "StartIndex": ("i", start), "EndIndex": ("i", end)}
        case objects.DOCUMENT:
            return {"CurrentPageNumber": ("i", -1), "PageCount": ("i", -1)}
        case objects.IMAGE:
            return {"ImageDescription": ("s", node.name), "ImageLocale": ("s", desk.language(node))}
        case objects.TABLE | objects.TABLE_CELL:
            return tables.properties(node, interface, desk)
        case _:
            return {}


# -- the accessible itself -----------------------------------------------------------------------------------------
def _children(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("a(so)", ([desk.reference(child) for child in node.children],))


def _child(node: Node, call: Call, desk: Desk) -> Answer:
    at = call.number(0)
    return Answer("(so)", (desk.reference(node.children[at] if 0 <= at < len(node.children) else None),))


def role_number(node: Node) -> int:
    return APPLICATION if node.id == APPLICATION_ID else ROLES[node.role]


def _state(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("au", (list(state_words(node, node.id == desk.snapshot.focus)),))


def _relations(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("a(ua(so))", (list(objects.relations(node, desk)),))


# -- where it is ---------------------------------------------------------------------------------------------------
def _extents(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("(iiii)", (_placed(desk.snapshot.box(node), call.number(0), node, desk),))


def _placed(box: Box | None, kind: int, node: Node, desk: Desk) -> tuple[int, int, int, int]:
    """``kind`` 0: in the screen, 1: in the window, 2: in the parent."""
    if box is None:
        return NOWHERE.left, NOWHERE.top, 0, 0
    left = top = 0
    if kind:
        other = desk.snapshot.node(desk.snapshot.root if kind == 1 or node.parent is None else node.parent)
        origin = desk.snapshot.box(other) if other is not None else None
        left, top = (origin.left, origin.top) if origin is not None else (0, 0)
    return box.left - left, box.top - top, box.width, box.height


def _position(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("ii", _placed(desk.snapshot.box(node), call.number(0), node, desk)[:2])


def _size(node: Node, call: Call, desk: Desk) -> Answer:
    box = desk.snapshot.box(node) or NOWHERE
    return Answer("ii", (box.width, box.height))


def _contains(node: Node, call: Call, desk: Desk) -> Answer:
    left, top, width, height = _placed(desk.snapshot.box(node), call.number(2), node, desk)
    x, y = call.number(0), call.number(1)
    return Answer("b", (left <= x < left + width and top <= y < top + height,))


def _at_point(node: Node, call: Call, desk: Desk) -> Answer:
    """The innermost one there."""
    x, y = call.number(0), call.number(1)
    if call.number(2) and (own := desk.snapshot.box(node)) is not None:
        x, y = x + own.left, y + own.top
    found: Node | None = None
    for inner in objects.within(node, desk):
        box = inner.box or desk.snapshot.boxes.get(inner.id)
        if box is not None and box.left <= x < box.left + box.width and box.top <= y < box.top + box.height:
            found = inner
    return Answer("(so)", (desk.reference(found.id if found is not None else None),))


def _asks(deed: Request) -> Answer:
    return Answer("b", (True,), deed)


def _grab_focus(node: Node, call: Call, desk: Desk) -> Answer:
    if "focus" not in node.deeds or "disabled" in node.states:
        return Answer("b", (False,))
    return _asks(Request("focus", node.id))


def _scroll_to(node: Node, call: Call, desk: Desk) -> Answer:
    return _asks(Request("scroll to", node.id))


# -- what can be done with it --------------------------------------------------------------------------------------
def _only(at: int) -> None:
    if at != 0:
        raise Refused("org.freedesktop.DBus.Error.InvalidArgs", f"There is no action {at}.")


def _action(text: Callable[[Node], str]) -> Method:
    def method(node: Node, call: Call, desk: Desk) -> Answer:
        _only(call.number(0))
        return Answer("s", (text(node),))

    return method


def _actions(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("a(sss)", ([(PRESS, "", node.keys)],))


def _do(node: Node, call: Call, desk: Desk) -> Answer:
    _only(call.number(0))
    if "disabled" in node.states:
        return Answer("b", (False,))
    return _asks(Request("press", node.id))


# -- choices -------------------------------------------------------------------------------------------------------
def _selected(node: Node, desk: Desk) -> tuple[Node, ...]:
    found = (desk.snapshot.node(child) for child in node.children)
    return tuple(one for one in found if one is not None and not one.states.isdisjoint({"selected", "checked"}))


def _selected_child(node: Node, call: Call, desk: Desk) -> Answer:
    chosen, at = _selected(node, desk), call.number(0)
    return Answer("(so)", (desk.reference(chosen[at].id if 0 <= at < len(chosen) else None),))


def _select(node: Node, call: Call, desk: Desk) -> Answer:
    at = call.number(0)
    if not 0 <= at < len(node.children):
        return Answer("b", (False,))
    return _asks(Request("select", node.children[at]))


def _is_selected(node: Node, call: Call, desk: Desk) -> Answer:
    at = call.number(0)
    chosen = {one.id for one in _selected(node, desk)}
    return Answer("b", (0 <= at < len(node.children) and node.children[at] in chosen,))


def _cannot(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("b", (False,))


# -- documents and links -------------------------------------------------------------------------------------------
def _links(node: Node, desk: Desk) -> list[Node]:
    found = (desk.snapshot.node(child) for child in node.children)
    return [one for one in found if one is not None and one.span is not None]


def _link(node: Node, call: Call, desk: Desk) -> Answer:
    links, at = _links(node, desk), call.number(0)
    return Answer("(so)", (desk.reference(NodeId(STRETCH + links[at].id) if 0 <= at < len(links) else None),))


def _link_index(node: Node, call: Call, desk: Desk) -> Answer:
    at = call.number(0)
    spans = [link.span or (0, 0) for link in _links(node, desk)]
    return Answer("i", (next((index for index, (start, end) in enumerate(spans) if start <= at < end), -1),))


def _document_attributes(node: Node) -> dict[str, str]:
    return {"DocURL": node.address, "Title": node.name, "MimeType": "text/html"}


def _of(signature: str, value: Callable[[Node, Desk], object]) -> Method:
    return lambda node, call, desk: Answer(signature, (value(node, desk),))


def _same(signature: str, *values: object) -> Method:
    return lambda node, call, desk: Answer(signature, values)


A, APP, C = objects.ACCESSIBLE, objects.APPLICATION, objects.COMPONENT
METHODS: Mapping[tuple[str, str], Method] = {
    (A, "GetChildren"): _children,
    (A, "GetChildAtIndex"): _child,
    (A, "GetIndexInParent"): _of("i", objects.index_in_parent),
    (A, "GetRelationSet"): _relations,
    (A, "GetRole"): _of("u", lambda node, desk: role_number(node)),
    (A, "GetRoleName"): _of("s", lambda node, desk: NAMES[role_number(node)]),
    (A, "GetLocalizedRoleName"): _of("s", lambda node, desk: NAMES[role_number(node)]),
    (A, "GetState"): _state,
    (A, "GetAttributes"): _of("a{ss}", lambda node, desk: objects.attributes(node)),
    (A, "GetApplication"): _of("(so)", lambda node, desk: (desk.bus, ROOT)),
    (A, "GetInterfaces"): _of("as", lambda node, desk: list(objects.interfaces(node))),
    (APP, "GetLocale"): _same("s", "en_US"),
    (APP, "GetApplicationBusAddress"): _same("s", ""),
    (C, "GetExtents"): _extents,
    (C, "GetPosition"): _position,
    (C, "GetSize"): _size,
    (C, "Contains"): _contains,
    (C, "GetAccessibleAtPoint"): _at_point,
    (C, "GetLayer"): _of("u", lambda node, desk: 7 if node.role == "window" else 3),
    (C, "GetMDIZOrder"): _same("n", 0),
    (C, "GetAlpha"): _same("d", 1.0),
    (C, "GrabFocus"): _grab_focus,
    (C, "ScrollTo"): _scroll_to,
    (C, "ScrollToPoint"): _scroll_to,
    (objects.ACTION, "GetActions"): _actions,
    (objects.ACTION, "GetName"): _action(lambda node: PRESS),
    (objects.ACTION, "GetLocalizedName"): _action(lambda node: PRESS),
    (objects.ACTION, "GetDescription"): _action(lambda node: ""),
    (objects.ACTION, "GetKeyBinding"): _action(lambda node: node.keys),
    (objects.ACTION, "DoAction"): _do,
    (objects.SELECTION, "GetSelectedChild"): _selected_child,
    (objects.SELECTION, "SelectChild"): _select,
    (objects.SELECTION, "IsChildSelected"): _is_selected,
    (objects.SELECTION, "DeselectSelectedChild"): _cannot,
    (objects.SELECTION, "DeselectChild"): _cannot,
    (objects.SELECTION, "SelectAll"): _cannot,
    (objects.SELECTION, "ClearSelection"): _cannot,
    (objects.DOCUMENT, "GetLocale"): _of("s", lambda node, desk: desk.language(node)),
    (objects.DOCUMENT, "GetAttributes"): _of("a{ss}", lambda node, desk: _document_attributes(node)),
    (objects.DOCUMENT, "GetAttributeValue"): lambda node, call, desk: Answer(
        "s", (_document_attributes(node).get(call.word(0), ""),)
    ),
    (objects.HYPERTEXT, "GetNLinks"): _of("i", lambda node, desk: len(_links(node, desk))),
    (objects.HYPERTEXT, "GetLink"): _link,
    (objects.HYPERTEXT, "GetLinkIndex"): _link_index,
    (objects.HYPERLINK, "GetObject"): _of("(so)", lambda node, desk: desk.reference(node.id)),
    (objects.HYPERLINK, "GetURI"): _of("s", lambda node, desk: node.address),
    (objects.HYPERLINK, "IsValid"): _same("b", True),
    (objects.IMAGE, "GetImageExtents"): _extents,
    (objects.IMAGE, "GetImagePosition"): _position,
    (objects.IMAGE, "GetImageSize"): _size,
    (objects.COLLECTION, "GetMatches"): lambda node, call, desk: Answer("a(so)", (matches(node, call, desk),)),
    **{(objects.TEXT, name): method for name, method in texts.METHODS.items()},
    **{(objects.EDITABLE, name): method for name, method in texts.EDITING.items()},
    **{(objects.TABLE, name): method for name, method in tables.TABLE_METHODS.items()},
    **{(objects.TABLE_CELL, name): method for name, method in tables.CELL_METHODS.items()},
}

__all__ = ["Reference", "answer", "properties", "role_number"]
