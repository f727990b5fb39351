"""Keys by where they lie, for keyboards that type something else there than the chord is called after.

Shift+2 types "@" on an American keyboard, '"' on a German one; a French one types digits with Shift only; a Russian or
Greek one has no H. X11 and Windows number the keys themselves, and the digits' row is the same everywhere. macOS
(unverified) is left to what is typed.
"""

import tkinter as tk

# Of X11 the numbers of evdev, which are those of the older driver too; of Windows the virtual keys.
_DIGITS = {"x11": {10 + at: str(1 + at) for at in range(6)}, "win32": {0x31 + at: str(1 + at) for at in range(6)}}
_ROWS = {24: "QWERTYUIOP", 38: "ASDFGHJKL", 52: "ZXCVBNM,."}  # of X11: the number of the first key of each row
_LETTERS = {first + at: key for first, row in _ROWS.items() for at, key in enumerate(row)}
# Shift and comma is "<" or ";" but for keyboards that have the comma elsewhere: those type what they type.
_SHIFTED = {"semicolon": ","}
SHIFT, CONTROL, ALT = 0x1, 0x4, {"x11": 0x8, "win32": 0x20000}


def chord_of(event: "tk.Event[tk.Misc]", system: str) -> str:
    """ "Ctrl+Alt+Shift+2"; "" for all other keys. ``system`` is Tk's name of the windowing system."""
    state = event.state if isinstance(event.state, int) else 0
    shift = bool(state & SHIFT)
    key = _DIGITS.get(system, {}).get(event.keycode) or (_SHIFTED.get(event.keysym, "") if shift else "")
    if not key and system == "x11" and _is_other_script(event.keysym_num):
        key = _LETTERS.get(event.keycode, "")
    if not key:
        return ""
    held = (("Ctrl", bool(state & CONTROL)), ("Alt", bool(state & ALT.get(system, 0))), ("Shift", shift))
    return "+".join([*(name for name, on in held if on), key])


def _is_other_script(keysym: int) -> bool:
    """Whether a key types a letter that is not Latin: X11 numbers those scripts one after another, then by Unicode."""
    return 0x400 <= keysym < 0x1000 or keysym >= 0x1000370
