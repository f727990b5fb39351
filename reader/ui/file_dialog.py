"""The dialogs that ask for a file or a folder. Windows and macOS bring their own.


Tk's, on X11, is made to look like the window:
Tk 8.6 writes its list of files on white and unmarked names in black, whatever the theme, and shows hidden files.
"""

import contextlib
import tkinter as tk
from tkinter import filedialog

from reader.ui.theme import Theme

FILE_TYPES = [("Pages and texts", "*.html *.htm *.xhtml *.xht *.txt *.text *.md"), ("All files", "*")]

# What stands in methods of Tk's own list, and what shall.
_COLOURS = {
    "Create": {"-background white": "-background {paper}", "set fill black": "set fill {ink}"},
    "DrawSelection": {"-fill black": "-fill {ink}"},
}
_as_tk_brought_them: dict[str, str] = {}


def ask_for_file(
    parent: tk.Misc, theme: Theme, title: str = "Open a page", types: list[tuple[str, str]] = FILE_TYPES
) -> str:
    """A path; "" when none was chosen."""
    _dress(parent, theme)
    return str(filedialog.askopenfilename(parent=parent, title=title, filetypes=types) or "")


def ask_where_to_save(parent: tk.Misc, theme: Theme, title: str, name: str, types: list[tuple[str, str]]) -> str:
    """A path, "" when none was chosen; the dialog has asked whether a file that is there may be replaced."""
    _dress(parent, theme)
    suffix = f".{name.rpartition('.')[2]}"
    return str(
        filedialog.asksaveasfilename(
            parent=parent, title=title, initialfile=name, defaultextension=suffix, filetypes=types
        )
        or ""
    )


def ask_for_folder(parent: tk.Misc, theme: Theme, title: str, folder: str = "") -> str:
    """One that is there, beginning at ``folder``; "" when none was chosen."""
    _dress(parent, theme)
    path = filedialog.askdirectory(parent=parent, title=title, initialdir=folder, mustexist=True)
    return str(path or "")


def _dress(parent: tk.Misc, theme: Theme) -> None:
    if parent.tk.call("tk", "windowingsystem") == "x11":
        with contextlib.suppress(tk.TclError):  # another Tk: its dialog works, whatever it looks like
            _hide_hidden_files(parent)
            _colour(parent, theme)


def give_up(parent: tk.Misc) -> None:
    """Close the dialog as Cancel does, when it is open. Windows and macOS close theirs themselves (unverified)."""
    with contextlib.suppress(tk.TclError):
        parent.tk.call("set", "::tk::Priv(selectFilePath)", "")


def _hide_hidden_files(parent: tk.Misc) -> None:
    """And let them be shown."""
    with contextlib.suppress(tk.TclError):
        parent.tk.call("tk_getOpenFile", "-no-such-option")  # loads the dialog, which sets both variables
    parent.tk.call("set", "::tk::dialog::file::showHiddenBtn", 1)
    parent.tk.call("set", "::tk::dialog::file::showHiddenVar", 0)


def _colour(parent: tk.Misc, theme: Theme) -> None:
    """The dialog is kept from one use to the next: it is made anew, in the colours of today."""
    tcl = parent.tk
    tcl.call("destroy", ".__tk_filedialog", ".__tk_choosedir")
    tcl.call("auto_load", "::tk::IconList")
    for method, changes in _COLOURS.items():
        arguments, body = tcl.splitlist(tcl.call("info", "class", "definition", "::tk::IconList", method))
        body = _as_tk_brought_them.setdefault(method, str(body))
        for before, after in changes.items():
            body = body.replace(before, after.format(paper=theme.palette.paper, ink=theme.palette.ink))
        tcl.call("oo::define", "::tk::IconList", "method", method, arguments, body)
