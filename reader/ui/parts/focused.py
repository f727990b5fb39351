"""Which widget has the keyboard, where tkinter may not know it."""

import tkinter as tk


def focused(widget: tk.Misc) -> tk.Misc | None:
    """None for none of ours: another program's, or a menu or dialog of Tk's own, which has no Python object."""
    try:
        return widget.focus_get()
    except KeyError:
        return None


def has_focus(part: tk.Misc) -> bool:
    """Whether the keyboard is in this part of the window."""
    # Asked of Tk: tkinter cannot name a menu that has the focus.
    return f"{part.tk.call('focus')}.".startswith(f"{part}.")
