"""The dialog that asks for a file. Windows and macOS bring their own; Tk's, on X11, is made to look like the window.

Tk 8.6 writes its list of files on white and unmarked names in black, whatever the theme, and shows hidden files.
"""

import contextlib
import tkinter as tk
from tkinter import filedialog

from reader.ui.theme import Theme

FILE_TYPES = [("Pages and texts", "*.html *.htm *.xhtml *.xht *.txt *.text *.md"), ("All files", "*")]

# Methods of Tk's own list with the colours in them: (method, what stands there, what shall).
_COLOURS = (
    ("Create", "-background white", "-background {paper}"),
    ("Create", "set fill black", "set fill {ink}"),
    ("DrawSelection", "-fill black", "-fill {ink}"),
)


def ask_for_file(parent: tk.Misc, theme: Theme) -> str:
    """A path; "" when none was chosen."""
    if parent.tk.call("tk", "windowingsystem") == "x11":
        with contextlib.suppress(tk.TclError):  # another Tk: its dialog works, whatever it looks like
            _hide_hidden_files(parent)
            _colour(parent, theme)
    path = filedialog.askopenfilename(parent=parent, title="Open a page", filetypes=FILE_TYPES)
    return str(path or "")


def _hide_hidden_files(parent: tk.Misc) -> None:
    """And let them be shown."""
    with contextlib.suppress(tk.TclError):
        parent.tk.call("tk_getOpenFile", "-no-such-option")  # loads the dialog, which sets both variables
    parent.tk.call("set", "::tk::dialog::file::showHiddenBtn", 1)
    parent.tk.call("set", "::tk::dialog::file::showHiddenVar", 0)


def _colour(parent: tk.Misc, theme: Theme) -> None:
    """The dialog is kept from one use to the next: it is made anew, in the colours of today."""
    for dialog in parent.tk.splitlist(parent.tk.call("winfo", "children", ".")):
        if str(dialog) == ".__tk_filedialog":
            parent.tk.call("destroy", dialog)
    parent.tk.call("auto_load", "::tk::IconList")
    colours = {"paper": theme.palette.paper, "ink": theme.palette.ink}
    for method in dict.fromkeys(name for name, _, _ in _COLOURS):
        arguments, body = parent.tk.splitlist(parent.tk.eval(f"info class definition ::tk::IconList {method}"))
        original = _originals.setdefault(method, str(body))
        for name, before, after in _COLOURS:
            if name == method:
                original = original.replace(before, after.format_map(colours))
        parent.tk.call("oo::define", "::tk::IconList", "method", method, arguments, original)


_originals: dict[str, str] = {}  # as Tk brought them
