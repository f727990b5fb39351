"""The keys 1 to 6 and the comma by where they lie, whatever Shift makes of them on the keyboard that is in use.

Shift+2 types "@" on an American keyboard, '"' on a German one; a French one types digits with Shift only. X11 and
Windows number the keys themselves: the digits' row is the same everywhere. macOS (unverified) is left to what is typed.
"""

import tkinter as tk

# Of X11 the codes of evdev, which are those of the older driver too; of Windows the virtual keys.
_ROWS = {"x11": {10 + at: str(1 + at) for at in range(6)}, "win32": {0x31 + at: str(1 + at) for at in range(6)}}
# Shift and comma is "<" or ";" but for keyboards that have the comma elsewhere: those type what they type.
_COMMA = {"semicolon": ","}
SHIFT, CONTROL, ALT = 0x1, 0x4, {"x11": 0x8, "win32": 0x20000}


def chord_of(event: "tk.Event[tk.Misc]", system: str) -> str:
    """ "Ctrl+Alt+Shift+2"; "" for all other keys. ``system`` is Tk's name of the windowing system."""
    state = event.state if isinstance(event.state, int) else 0
    shift = bool(state & SHIFT)
    key = _ROWS.get(system, {}).get(event.keycode) or (_COMMA.get(event.keysym, "") if shift else "")
    if not key:
        return ""
    held = (("Ctrl", bool(state & CONTROL)), ("Alt", bool(state & ALT.get(system, 0))), ("Shift", shift))
    return "+".join([*(name for name, on in held if on), key])
