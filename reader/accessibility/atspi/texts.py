"""The calls for text: pieces of it, caret, selection, attributes, and changes to what can be edited."""

from collections.abc import Callable, Mapping

from reader.accessibility.atspi.desk import Answer, Call, Desk, Refused
from reader.accessibility.atspi.numbers import BOUNDARIES, UNITS
from reader.accessibility.text import Unit, piece_after, piece_at, piece_before
from reader.accessibility.tree import Node, Request, Run
from reader.document.locator import TextRange

Method = Callable[[Node, Call, Desk], Answer]
Piece = Callable[[str, int, Unit, tuple[int, ...], tuple[int, ...]], TextRange]


def caret_in(node: Node, desk: Desk) -> int:
    """-1 when it is elsewhere."""
    found = desk.snapshot.caret_in(node)
    return found if found is not None else -1


def selection_in(node: Node, desk: Desk) -> TextRange | None:
    """As far as it lies in this node's text alone."""
    caret, anchor = desk.snapshot.caret, desk.snapshot.anchor
    if caret is None or anchor is None or caret.node != node.id or anchor.node != node.id:
        return None
    start, end = sorted((caret.offset, anchor.offset))
    return TextRange(start, end) if start < end else None


def _range(node: Node, start: int, end: int) -> TextRange:
    """Within the text, whatever is asked; -1 is its end."""
    length = len(node.text or "")
    start = min(max(start, 0), length)
    end = length if end < 0 else min(end, length)
    return TextRange(start, max(start, end))


def _text(node: Node, call: Call, desk: Desk) -> Answer:
    wanted = _range(node, call.number(0), call.number(1))
    return Answer("s", ((node.text or "")[wanted.start : wanted.end],))


def _piece(find: Piece, units: Mapping[int, Unit]) -> Method:
    def method(node: Node, call: Call, desk: Desk) -> Answer:
        unit = units.get(call.number(1))
        if unit is None:
            raise Refused("org.freedesktop.DBus.Error.InvalidArgs", f"There is no piece of text {call.number(1)}.")
        text = node.text or ""
        starts = desk.sentences(node) if unit == "sentence" else ()
        found = find(text, call.number(0), unit, desk.lines(node), starts)
        return Answer("sii", (text[found.start : found.end], found.start, found.end))

    return method


def _character(node: Node, call: Call, desk: Desk) -> Answer:
    text, at = node.text or "", call.number(0)
    return Answer("i", (ord(text[at]) if 0 <= at < len(text) else 0,))


# -- how it looks --------------------------------------------------------------------------------------------------
def _attributes_of(run: Run) -> dict[str, str]:
    found: dict[str, str] = {}
    found |= {"weight": "700"} if run.strong else {}
    found |= {"style": "italic"} if run.emphasis else {}
    found |= {"family-name": "monospace"} if run.code else {}
    found |= {"strikethrough": "true"} if run.struck else {}
    found |= {"language": run.language} if run.language else {}
    return found


def _run_at(node: Node, offset: int) -> tuple[dict[str, str], int, int]:
    """The attributes there, and from where to where they hold."""
    start, end = 0, len(node.text or "")
    for run in node.runs:
        if run.start <= offset < run.end:
            return _attributes_of(run), run.start, run.end
        if run.end <= offset:
            start = run.end
        else:
            return {}, start, run.start
    return {}, start, end


def _run(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("a{ss}ii", _run_at(node, call.number(0)))


def _value(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("s", (_run_at(node, call.number(0))[0].get(call.word(1), ""),))


# -- where it is ---------------------------------------------------------------------------------------------------
def _extents(node: Node, call: Call, desk: Desk) -> Answer:
    """Of the display line a character is in: finer is not known without asking the screen."""
    box = desk.snapshot.box(node)
    if box is None:
        return Answer("iiii", (-1, -1, 0, 0))
    lines = desk.lines(node)
    if len(lines) < 2:
        return Answer("iiii", (box.left, box.top, box.width, box.height))
    at = max(0, sum(start <= call.number(0) for start in lines) - 1)
    height = box.height // len(lines)
    return Answer("iiii", (box.left, box.top + at * height, box.width, height))


def _offset_at(node: Node, call: Call, desk: Desk) -> Answer:
    box, lines = desk.snapshot.box(node), desk.lines(node) or (0,)
    if box is None or not (box.top <= call.number(1) < box.top + box.height):
        return Answer("i", (-1,))
    return Answer("i", (lines[min((call.number(1) - box.top) * len(lines) // max(box.height, 1), len(lines) - 1)],))


# -- caret and selection -------------------------------------------------------------------------------------------
def _set_caret(node: Node, call: Call, desk: Desk) -> Answer:
    at = call.number(0)
    if "set caret" not in node.deeds or not 0 <= at <= len(node.text or ""):
        return Answer("b", (False,))
    return Answer("b", (True,), Request("set caret", node.id, at, at))


def _selection(node: Node, call: Call, desk: Desk) -> Answer:
    found = selection_in(node, desk) if call.number(0) == 0 else None
    return Answer("ii", (found.start, found.end) if found is not None else (0, 0))


def _select(first: int) -> Method:
    def method(node: Node, call: Call, desk: Desk) -> Answer:
        wanted = _range(node, call.number(first), call.number(first + 1))
        if "select text" not in node.deeds or not wanted:
            return Answer("b", (False,))
        return Answer("b", (True,), Request("select text", node.id, wanted.start, wanted.end))

    return method


def _unselect(node: Node, call: Call, desk: Desk) -> Answer:
    at = caret_in(node, desk)
    if selection_in(node, desk) is None:
        return Answer("b", (False,))
    return Answer("b", (True,), Request("set caret", node.id, at, at))


def _count(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("i", (1 if selection_in(node, desk) is not None else 0,))


def _scroll(node: Node, call: Call, desk: Desk) -> Answer:
    return Answer("b", (True,), Request("scroll to", node.id, call.number(0), call.number(1)))


METHODS: Mapping[str, Method] = {
    "GetText": _text,
    "GetStringAtOffset": _piece(piece_at, UNITS),
    "GetTextAtOffset": _piece(piece_at, BOUNDARIES),
    "GetTextBeforeOffset": _piece(piece_before, BOUNDARIES),
    "GetTextAfterOffset": _piece(piece_after, BOUNDARIES),
    "GetCharacterAtOffset": _character,
    "GetAttributeRun": _run,
    "GetAttributes": _run,
    "GetAttributeValue": _value,
    "GetDefaultAttributes": lambda node, call, desk: Answer("a{ss}", ({},)),
    "GetDefaultAttributeSet": lambda node, call, desk: Answer("a{ss}", ({},)),
    "GetCharacterExtents": _extents,
    "GetRangeExtents": _extents,
    "GetOffsetAtPoint": _offset_at,
    "SetCaretOffset": _set_caret,
    "GetNSelections": _count,
    "GetSelection": _selection,
    "AddSelection": _select(0),
    "SetSelection": _select(1),
    "RemoveSelection": _unselect,
    "ScrollSubstringTo": _scroll,
    "ScrollSubstringToPoint": _scroll,
}


# -- what can be edited --------------------------------------------------------------------------------------------
def _written(node: Node, text: str) -> Answer:
    if "editable" not in node.states or "disabled" in node.states:
        return Answer("b", (False,))
    return Answer("b", (True,), Request("set text", node.id, text=text))


def _contents(node: Node, call: Call, desk: Desk) -> Answer:
    return _written(node, call.word(0))


def _insert(node: Node, call: Call, desk: Desk) -> Answer:
    text, at = node.text or "", _range(node, call.number(0), call.number(0)).start
    return _written(node, text[:at] + call.word(1)[: max(call.number(2), 0)] + text[at:])


def _delete(node: Node, call: Call, desk: Desk) -> Answer:
    text, gone = node.text or "", _range(node, call.number(0), call.number(1))
    return _written(node, text[: gone.start] + text[gone.end :])


EDITING: Mapping[str, Method] = {"SetTextContents": _contents, "InsertText": _insert, "DeleteText": _delete}
