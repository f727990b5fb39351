"""A snapshot as AccessKit's nodes: a number for each, runs for its text, and back from a request to ours."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import accesskit as ak

from reader.accessibility.tree import Box, Caret, Deed, Node, NodeId, Request, Role, Snapshot

ROLES: Mapping[Role, ak.Role] = {
    "window": ak.Role.WINDOW, "dialog": ak.Role.DIALOG, "toolbar": ak.Role.TOOLBAR, "group": ak.Role.GROUP,
    "navigation": ak.Role.NAVIGATION, "complementary": ak.Role.COMPLEMENTARY, "search": ak.Role.SEARCH,
    "status": ak.Role.STATUS, "tooltip": ak.Role.TOOLTIP, "button": ak.Role.BUTTON, "toggle": ak.Role.BUTTON,
    "checkbox": ak.Role.CHECK_BOX, "radiogroup": ak.Role.RADIO_GROUP, "radio": ak.Role.RADIO_BUTTON,
    "combobox": ak.Role.COMBO_BOX, "entry": ak.Role.TEXT_INPUT, "slider": ak.Role.SLIDER,
    "progressbar": ak.Role.PROGRESS_INDICATOR, "scrollbar": ak.Role.SCROLL_BAR, "list": ak.Role.LIST_BOX,
    "option": ak.Role.LIST_BOX_OPTION, "menu": ak.Role.MENU, "menuitem": ak.Role.MENU_ITEM, "label": ak.Role.LABEL,
    "alert": ak.Role.ALERT, "document": ak.Role.DOCUMENT, "heading": ak.Role.HEADING, "paragraph": ak.Role.PARAGRAPH,
    "term": ak.Role.TERM, "definition": ak.Role.DEFINITION, "note": ak.Role.NOTE, "blockquote": ak.Role.BLOCKQUOTE,
    "code": ak.Role.CODE, "separator": ak.Role.SPLITTER, "article list": ak.Role.LIST, "list item": ak.Role.LIST_ITEM,
    "table": ak.Role.TABLE, "row": ak.Role.ROW, "cell": ak.Role.CELL, "columnheader": ak.Role.COLUMN_HEADER,
    "rowheader": ak.Role.ROW_HEADER, "caption": ak.Role.FIGURE_CAPTION, "figure": ak.Role.FIGURE,
    "image": ak.Role.IMAGE, "link": ak.Role.LINK,
}  # fmt: skip
DEEDS: Mapping[Deed, ak.Action] = {
    "press": ak.Action.CLICK, "focus": ak.Action.FOCUS, "set value": ak.Action.SET_VALUE,
    "set text": ak.Action.SET_VALUE, "set caret": ak.Action.SET_TEXT_SELECTION,
    "select text": ak.Action.SET_TEXT_SELECTION, "select": ak.Action.CLICK, "scroll to": ak.Action.SCROLL_INTO_VIEW,
}  # fmt: skip
MOST = 3_000  # nodes of an article told at a time, around the caret: AccessKit compares all of them at every move
_WORD = re.compile(r"\S*\s*")

Id = int


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of a node's text that is a node of its own here."""

    id: Id
    start: int
    end: int


@dataclass
class Nodes:
    """Keeps numbers from one snapshot to the next. The main thread changes it; ``request`` only reads, from any."""

    _ids: dict[str, Id] = field(default_factory=dict)
    _names: dict[Id, NodeId] = field(default_factory=dict)
    _runs: dict[NodeId, tuple[_Run, ...]] = field(default_factory=dict)
    _owners: dict[Id, tuple[NodeId, int]] = field(default_factory=dict)  # of a run: its node, and where it begins there

    def id(self, node: NodeId, part: str = "") -> Id:
        key = f"{node}\0{part}"
        found = self._ids.setdefault(key, len(self._ids) + 1)
        if not part:
            self._names[found] = node
        return found

    # -- out -------------------------------------------------------------------------------------------------------
    def changed(self, snapshot: Snapshot, before: Snapshot | None) -> dict[Id, ak.Node]:
        """What differs from the snapshot told ``before``, None: all. Of a long article what lies around the caret."""
        told = {**snapshot.window, **_around_caret(snapshot)}
        old = {**before.window, **_around_caret(before)} if before is not None else {}
        root = snapshot.node(snapshot.root)
        origin = root.box if root is not None else None
        out: dict[Id, ak.Node] = {}
        for node in told.values():
            box = snapshot.box(node)
            same = before is not None and old.get(node.id) == node and before.box(node) == box
            children_same = all((child in old) == (child in told) for child in node.children)
            if not same or not children_same or node.role in ("document", "entry"):
                out[self.id(node.id)] = self._node(node, told, _within(box, origin), out)
        for node in told.values():  # once all runs are known
            selection = self._selection(node, snapshot)
            if selection is not None:
                out[self.id(node.id)].set_text_selection(selection)
        return out

    def focus(self, snapshot: Snapshot) -> Id:
        return self.id(snapshot.focus if snapshot.focus is not None else snapshot.root)

    def _node(self, node: Node, told: Mapping[NodeId, Node], bounds: ak.Rect | None, out: dict[Id, ak.Node]) -> ak.Node:
        made = ak.Node(ROLES[node.role])
        if bounds is not None:
            made.set_bounds(bounds)
        _tell_what(made, node)
        _tell_how(made, node)
        for deed in node.deeds:
            made.add_action(DEEDS[deed])
        made.set_children(self._children(node, told, out))
        return made

    def _children(self, node: Node, told: Mapping[NodeId, Node], out: dict[Id, ak.Node]) -> list[Id]:
        """Its text in runs, cut where its links begin and end; a link stands where its run would."""
        inner = [told[child] for child in node.children if child in told]
        if node.text is None or node.role == "label":  # a label's name is all there is of it
            return [self.id(child.id) for child in inner]
        pieces: list[tuple[int, int, Id]] = []
        at = 0
        for start, end, child in sorted((*child.span, self.id(child.id)) for child in inner if child.span is not None):
            if start > at:
                pieces.append((at, start, 0))
            pieces.append((start, end, child))
            at = max(end, at)
        if at < len(node.text) or not pieces:
            pieces.append((at, len(node.text), 0))
        runs = [_Run(self.id(node.id, str(start)), start, end) for start, end, child in pieces if not child]
        self._keep(node, tuple(runs), out)
        ids = [child or self.id(node.id, str(start)) for start, _end, child in pieces]
        return [*ids, *(self.id(child.id) for child in inner if child.span is None)]

    def _keep(self, node: Node, runs: tuple[_Run, ...], out: dict[Id, ak.Node]) -> None:
        assert node.text is not None
        self._runs[node.id] = runs
        for run in runs:
            self._owners[run.id] = (node.id, run.start)
            ends = run is runs[-1] and node.role not in ("entry", "link")
            text = node.text[run.start : run.end] + ("\n" if ends else "")
            made = ak.Node(ak.Role.TEXT_RUN)
            made.set_value(text)
            made.set_character_lengths([len(one.encode("utf-8", "replace")) for one in text])
            made.set_word_lengths([len(found.group()) for found in _WORD.finditer(text) if found.group()])
            out[run.id] = made

    def _selection(self, node: Node, snapshot: Snapshot) -> ak.TextSelection | None:
        """Of an entry its own, of all the article the document's."""
        caret = snapshot.caret
        if caret is None:
            return None
        whole = caret.node in snapshot.article
        if (node.role != "document") if whole else (node.id != caret.node):
            return None
        focus = self._position(caret)
        anchor = self._position(snapshot.anchor) if snapshot.anchor is not None else None
        return ak.TextSelection(anchor or focus, focus) if focus is not None else None

    def _position(self, caret: Caret) -> ak.TextPosition | None:
        runs = self._runs.get(caret.node, ())
        held = next((run for run in reversed(runs) if run.start <= caret.offset), None)
        return ak.TextPosition(held.id, min(caret.offset, held.end) - held.start) if held is not None else None

    # -- in --------------------------------------------------------------------------------------------------------
    def request(self, asked: ak.ActionRequest, snapshot: Snapshot) -> Request | None:
        """None for what we do not do, or no more have."""
        name = self._names.get(asked.target)
        owner, before = self._owners.get(asked.target, (name, 0))
        node = snapshot.node(owner) if owner is not None else None
        if node is None or owner is None:
            return None
        data = asked.data[1] if asked.data is not None else None
        match asked.action:
            case ak.Action.CLICK if "press" in node.deeds or "select" in node.deeds:
                return Request("press" if "press" in node.deeds else "select", owner)
            case ak.Action.FOCUS:
                return Request("focus", owner)
            case ak.Action.SCROLL_INTO_VIEW:
                return Request("scroll to", owner, before)
            case ak.Action.SET_VALUE if isinstance(data, str):
                return Request("set text", owner, text=data)
            case ak.Action.SET_VALUE if isinstance(data, int | float):
                return Request("set value", owner, value=float(data))
            case ak.Action.INCREMENT | ak.Action.DECREMENT as way if node.value and "set value" in node.deeds:
                step = node.value.step if way == ak.Action.INCREMENT else -node.value.step
                return Request("set value", owner, value=node.value.now + step)
            case ak.Action.SET_TEXT_SELECTION if isinstance(data, ak.TextSelection):
                return self._selected(data)
        return None

    def _selected(self, data: ak.TextSelection) -> Request | None:
        anchor, focus = self._owners.get(data.anchor.node), self._owners.get(data.focus.node)
        if anchor is None or focus is None:
            return None
        start, end = anchor[1] + data.anchor.character_index, focus[1] + data.focus.character_index
        if anchor[0] != focus[0] or start == end:
            return Request("set caret", focus[0], end)
        return Request("select text", focus[0], min(start, end), max(start, end))


def _around_caret(snapshot: Snapshot) -> Mapping[NodeId, Node]:
    """All of a short article; of a long one so many nodes around the caret's block, with what they stand in."""
    if len(snapshot.article) <= MOST:
        return snapshot.article
    ids = list(snapshot.article)
    at = ids.index(snapshot.caret.node) if snapshot.caret is not None and snapshot.caret.node in snapshot.article else 0
    start = max(0, min(at - MOST // 2, len(ids) - MOST))
    found = {id: snapshot.article[id] for id in ids[start : start + MOST]}
    for node in tuple(found.values()):
        parent = node.parent
        while parent is not None and parent in snapshot.article and parent not in found:
            found[parent] = snapshot.article[parent]
            parent = found[parent].parent
    return found


def _within(box: Box | None, origin: Box | None) -> ak.Rect | None:
    """From the window's corner."""
    if box is None or origin is None:
        return None
    left, top = box.left - origin.left, box.top - origin.top
    return ak.Rect(left, top, left + box.width, top + box.height)


def _tell_what(made: ak.Node, node: Node) -> None:
    if node.role == "label":
        made.set_value(node.name)
    elif node.name:
        made.set_label(node.name)
    if node.description:
        made.set_description(node.description)
    if node.keys:
        made.set_keyboard_shortcut(node.keys)
    if node.level:
        made.set_level(node.level)
    if node.position:
        made.set_position_in_set(node.position)
        made.set_size_of_set(node.count)
    if node.language:
        made.set_language(node.language)
    if node.address:
        made.set_url(node.address)
    if node.grid is not None:
        made.set_row_index(node.grid.row)
        made.set_column_index(node.grid.column)
        made.set_row_span(node.grid.rows)
        made.set_column_span(node.grid.columns)


def _tell_how(made: ak.Node, node: Node) -> None:
    if node.value is not None:
        made.set_numeric_value(node.value.now)
        made.set_min_numeric_value(node.value.least)
        made.set_max_numeric_value(node.value.most)
        made.set_numeric_value_step(node.value.step)
        if node.value.text:
            made.set_value(node.value.text)
        if "set value" in node.deeds:
            made.add_action(ak.Action.INCREMENT)
            made.add_action(ak.Action.DECREMENT)
    elif node.role in ("entry", "combobox") and node.text is not None:
        made.set_value(node.text)
    if node.role in ("checkbox", "radio"):
        made.set_toggled(ak.Toggled.TRUE if "checked" in node.states else ak.Toggled.FALSE)
    if node.role == "toggle":
        made.set_toggled(ak.Toggled.TRUE if "pressed" in node.states else ak.Toggled.FALSE)
    if "expandable" in node.states:
        made.set_expanded("expanded" in node.states)
    if node.role == "option":
        made.set_selected("selected" in node.states)
    for state, tell in (
        ("disabled", made.set_disabled), ("modal", made.set_modal), ("busy", made.set_busy),
        ("readonly", made.set_read_only),
    ):  # fmt: skip
        if state in node.states:
            tell()
