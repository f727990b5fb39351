"""What a key does, as a sentence, where the keyboard is now."""

from collections.abc import Iterable

from reader.commands.catalogue import command
from reader.commands.chord import is_character, key_of, modifiers_of
from reader.commands.keymap import Keymap, called

_EVERYWHERE = {
    "Tab": "on to the next control",
    "Shift+Tab": "back to the control before",
    "Escape": "closes what is open, or leads back to the article",
}
_PRESS = "presses the button"
_WALK = "walks the list"
# By the role of the part that has the keyboard; "article" for the article's text.
_IN = {
    "article": {
        "Left": "back by a letter", "Right": "on by a letter", "Up": "up by a line", "Down": "down by a line",
        "Ctrl+Left": "back by a word", "Ctrl+Right": "on by a word", "Home": "to the beginning of the line",
        "End": "to the end of the line", "Ctrl+Home": "to the beginning of the article",
        "Ctrl+End": "to the end of the article", "PageUp": "up by a screen", "PageDown": "down by a screen",
        "Ctrl+A": "selects all", "Ctrl+C": "copies what is selected",
    },
    "button": {"Space": _PRESS, "Enter": _PRESS},
    "checkbox": {"Space": "switches it on or off"},
    "combobox": dict.fromkeys(("Space", "Enter", "Down", "Up"), "opens the list"),
    "radio": {
        "Left": "chooses the one before", "Up": "chooses the one before", "Right": "chooses the next",
        "Down": "chooses the next", "Home": "chooses the first", "End": "chooses the last",
    },
    "slider": {
        "Left": "less", "Down": "less", "Right": "more", "Up": "more", "PageUp": "much more", "PageDown": "much less",
        "Home": "the least", "End": "the most",
    },
    "list": {
        **dict.fromkeys(("Up", "Down", "PageUp", "PageDown"), _WALK), "Home": "to the first row",
        "End": "to the last row", "Enter": "takes the marked row", "Space": "takes the marked row",
    },
    "entry": {
        "Left": "back by a letter", "Right": "on by a letter", "Home": "to the beginning", "End": "to the end",
        "Enter": "done: what was typed is used", "Backspace": "takes back a letter", "Delete": "deletes a letter",
        "Ctrl+A": "selects all", "Ctrl+C": "copies", "Ctrl+X": "cuts", "Ctrl+V": "pastes", "Space": "types a space",
    },
}  # fmt: skip


def meaning(keymap: Keymap, chords: Iterable[str], role: str) -> str:
    """``chords`` are the names that the pressed key has, the likeliest first; ``role`` is that of what has the
    keyboard.
    """
    names = tuple(chords)
    for chord in names:
        if (id := keymap.asked(chord, "window")) is not None:
            return f"{chord}: {_command(id)}"
    here = _EVERYWHERE | _IN.get(role, {})
    for chord in names:
        found = keymap.asked(chord, "article")
        if found is not None and role == "article":
            return f"{chord}: {_command(found)}"
        own = here.get(chord) or _typed(chord, role)
        if found is not None:
            return f"{f'{chord}: {own}. ' if own else ''}{chord} in the article: {_command(found)}"
        if own:
            return f"{chord}: {own}."
    for chord in names:
        id = keymap.holder(chord)
        if id is not None:
            return f"{chord} would be {called(id)}: single-letter keys are switched off."
    return f"{names[0]} does nothing here."


def _command(id: str) -> str:
    entry = command(id)
    return f"{entry.title.rstrip('…?')}. {entry.help}."


def _typed(chord: str, role: str) -> str:
    if not is_character(chord):
        return ""
    sign = key_of(chord).lower() if "Shift" not in modifiers_of(chord) else key_of(chord)
    return {"entry": f"types {sign}", "list": f"to the row that begins with {sign}"}.get(role, "")
