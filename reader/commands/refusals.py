"""Keys that nobody can have for a command, each with the reason."""

from reader.commands.catalogue import Binding, Where
from reader.commands.chord import MOVING, is_character, key_of, modifiers_of

_ALWAYS = {
    "Tab": "Tab leads from control to control",
    "Escape": "Escape leads out of what is open",
    "Backspace": "Backspace takes back what was typed",
    "Delete": "Delete removes what is marked",
    "Insert": "Insert belongs to screen readers",
    "CapsLock": "Caps Lock belongs to screen readers",
    "NumLock": "Num Lock belongs to the keyboard",
    "Menu key": "the menu key belongs to the desktop",
    "Desktop key": "this key belongs to the desktop",
}
_EDITING = {"A": "selects all", "C": "copies", "V": "pastes", "X": "cuts"}
_DESKTOP = {"Alt+F4": "closes the window", "Alt+Space": "opens the window's own menu"}


def place_of(chord: str) -> Where:
    """Where a command can be asked for by that chord: what types, or presses a button, in the article only."""
    alone = modifiers_of(chord) <= {"Shift"}
    return "article" if is_character(chord) or (alone and key_of(chord) in ("Space", "Enter")) else "window"


def refusal(binding: Binding) -> str:
    """A sentence that says why no command can have it, "" when one can."""
    chord, key, modifiers = binding.chord, key_of(binding.chord), modifiers_of(binding.chord)
    if key in _ALWAYS:
        return f"{chord} cannot be taken: {_ALWAYS[key]}."
    if chord in _DESKTOP:
        return f"{chord} cannot be taken: it {_DESKTOP[chord]}."
    if modifiers == {"Ctrl"} and key in _EDITING:
        return f"{chord} cannot be taken: it {_EDITING[key]}."
    if key in MOVING and "Alt" not in modifiers and (key not in ("Up", "Down") or modifiers != {"Ctrl", "Shift"}):
        return f"{chord} cannot be taken: it moves about, or selects, in texts and lists."
    if binding.where == "window" and place_of(chord) == "article":
        what = "types" if is_character(chord) else "types, or presses buttons"
        return f"{chord} can be a key in the article only: elsewhere it {what}."
    return ""
