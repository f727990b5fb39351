"""Chords as people read them, "Ctrl+Shift+V": taken apart and put in order.

A chord is modifiers in the order of MODIFIERS and one key: a sign as it stands on the key ("V", "."), or one of NAMES.
"""

MODIFIERS = ("Ctrl", "Alt", "Shift")
MEDIA = ("Play key", "Pause key", "Stop key", "Next key", "Previous key")
MOVING = ("Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown")
# "Plus" has a name because the sign stands between the keys of a chord.
NAMES = (
    "Space", "Enter", "Plus", "Tab", "Escape", "Backspace", "Delete", "Insert", "CapsLock", "NumLock", "Menu key",
    "Desktop key", *MOVING, *MEDIA, *(f"F{number}" for number in range(1, 25)),
)  # fmt: skip
_ALSO = {
    "control": "Ctrl", "return": "Enter", "esc": "Escape", "page up": "PageUp", "page down": "PageDown",
    "del": "Delete",
}  # fmt: skip
_NAMED = {name.casefold(): name for name in (*MODIFIERS, *NAMES)} | _ALSO


def joined(modifiers: frozenset[str], key: str) -> str:
    """The chord of these: modifiers in their order, a letter as a capital."""
    sign = key.upper() if len(key) == 1 and len(key.upper()) == 1 else key
    return "+".join((*(modifier for modifier in MODIFIERS if modifier in modifiers), sign))


def modifiers_of(chord: str) -> frozenset[str]:
    return frozenset(chord.split("+")[:-1])


def key_of(chord: str) -> str:
    """The key that the modifiers are held for."""
    return chord.rpartition("+")[2]


def chord_of(text: str) -> str | None:
    """The chord that somebody wrote, "control + v" too; None when it is none."""
    if text.strip() == "+":
        return "Plus"
    *before, last = (part.strip() for part in text.removesuffix("++").split("+"))
    if text.endswith("++"):
        before, last = [*before, last], "Plus"
    modifiers = [_NAMED.get(part.casefold(), "") for part in before]
    if not all(part in MODIFIERS for part in modifiers) or len(set(modifiers)) < len(modifiers):
        return None
    key = last if len(last) == 1 else _NAMED.get(last.casefold(), "")
    is_key = key in NAMES or (len(key) == 1 and key.isprintable() and not key.isspace())
    return joined(frozenset(modifiers), key) if is_key else None


def is_character(chord: str) -> bool:
    """Whether it is a letter, digit or sign alone, or with Shift: what WCAG 2.1.4 calls a character key."""
    key = key_of(chord)
    return modifiers_of(chord) <= {"Shift"} and (len(key) == 1 or key == "Plus")
