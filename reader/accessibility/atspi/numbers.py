"""AT-SPI's numbers for roles, states and pieces of text, as atspi-constants.h of at-spi2-core has them."""

from collections.abc import Mapping

from reader.accessibility.text import Unit
from reader.accessibility.tree import Node, Role, State

ROLES: Mapping[Role, int] = {
    "window": 23, "dialog": 16, "toolbar": 63, "group": 39, "navigation": 110, "complementary": 110, "search": 110,
    "status": 54, "tooltip": 64, "button": 43, "toggle": 62, "checkbox": 7, "radiogroup": 99, "radio": 44,
    "combobox": 11, "entry": 79, "slider": 51, "progressbar": 42, "scrollbar": 48, "list": 98, "option": 32,
    "menu": 33, "menuitem": 35, "label": 29, "alert": 101, "document": 95, "heading": 83, "paragraph": 73,
    "term": 122, "definition": 123, "note": 124, "blockquote": 105, "code": 73, "separator": 50, "article list": 31,
    "list item": 32, "table": 55, "row": 90, "cell": 56, "columnheader": 57, "rowheader": 58, "caption": 81,
    "figure": 39, "image": 27, "link": 88,
}  # fmt: skip
APPLICATION = 75

# What a role is called; where several share a number, the number's own.
NAMES: Mapping[int, str] = {
    7: "check box", 11: "combo box", 16: "dialog", 23: "frame", 27: "image", 29: "label", 31: "list", 32: "list item",
    33: "menu", 35: "menu item", 39: "panel", 42: "progress bar", 43: "button", 44: "radio button", 48: "scroll bar",
    50: "separator", 51: "slider", 54: "status bar", 55: "table", 56: "table cell", 57: "table column header",
    58: "table row header", 62: "toggle button", 63: "tool bar", 64: "tool tip", 73: "paragraph", 75: "application",
    79: "entry", 81: "caption", 83: "heading", 88: "link", 90: "table row", 95: "document web", 98: "list box",
    99: "grouping", 101: "notification", 105: "block quote", 110: "landmark", 122: "description term",
    123: "description value", 124: "footnote",
}  # fmt: skip

ACTIVE, FOCUSABLE, FOCUSED, SHOWING, VISIBLE, ENABLED, SENSITIVE = 1, 11, 12, 25, 30, 8, 24
SINGLE_LINE, MULTI_LINE, SELECTABLE_TEXT, READ_ONLY, COLLAPSED, CHECKABLE = 26, 17, 38, 43, 5, 41

STATES: Mapping[State, int] = {
    "focusable": FOCUSABLE, "focused": FOCUSED, "checked": 4, "pressed": 20, "selected": 23, "selectable": 22,
    "expandable": 9, "expanded": 10, "editable": 7, "multiline": MULTI_LINE, "readonly": READ_ONLY, "modal": 16,
    "busy": 3, "horizontal": 14, "vertical": 29, "invalid": 36, "active": ACTIVE,
}  # fmt: skip
# As events name them.
STATE_NAMES: Mapping[State, str] = {
    "disabled": "enabled", "readonly": "read-only", "multiline": "multi-line", "invalid": "invalid-entry",
    "offscreen": "showing",
}  # fmt: skip

UNITS: Mapping[int, Unit] = {0: "character", 1: "word", 2: "sentence", 3: "line", 4: "paragraph"}
# Of the older calls; ends of pieces are treated as their beginnings.
BOUNDARIES: Mapping[int, Unit] = {
    0: "character", 1: "word", 2: "word", 3: "sentence", 4: "sentence", 5: "line", 6: "line",
}  # fmt: skip


def state_words(node: Node, is_focus: bool) -> tuple[int, int]:
    """The node's states as the two 32-bit words that the bus carries."""
    bits = 1 << VISIBLE
    if "offscreen" not in node.states:
        bits |= 1 << SHOWING
    if "disabled" not in node.states:
        bits |= 1 << ENABLED | 1 << SENSITIVE
    for state in node.states:
        if state in STATES:
            bits |= 1 << STATES[state]
    if is_focus:
        bits |= 1 << FOCUSED
    if "expandable" in node.states and "expanded" not in node.states:
        bits |= 1 << COLLAPSED
    if node.role in ("checkbox", "radio"):
        bits |= 1 << CHECKABLE
    if node.text is not None:
        bits |= 1 << SELECTABLE_TEXT
    if node.role == "entry" and "multiline" not in node.states:
        bits |= 1 << SINGLE_LINE
    return bits & 0xFFFFFFFF, bits >> 32
