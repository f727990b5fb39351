"""A Tk Text that the program fills and the person reads: caret, selection and copy work, typing changes nothing.

A disabled Text would do, were it not that it hides the caret, which is how a keyboard finds its way. So the widget's
own command is renamed and edits asked for from outside are dropped (the way IDLE's redirector works).
"""

import tkinter as tk
from collections.abc import Iterator
from contextlib import contextmanager

_EDITS = ("insert", "delete", "replace")


class ReadOnlyText(tk.Text):
    def __init__(self, parent: tk.Misc) -> None:
        super().__init__(
            parent, wrap="word", undo=False, autoseparators=False, borderwidth=0, highlightthickness=0,
            takefocus=True, insertwidth=2, insertofftime=0, cursor="xterm",
        )  # fmt: skip
        self._open = False
        self._path = str(self)
        self._original = f"{self._path}_original"
        self.tk.call("rename", self._path, self._original)
        self.tk.createcommand(self._path, self._call)
        self.bind("<Destroy>", self._restore, add=True)

    def _restore(self, _event: object) -> None:
        # The renamed command would outlive the widget, and the next one of this name could not be made.
        try:
            self.tk.deletecommand(self._path)
            self.tk.call("rename", self._original, self._path)
        except tk.TclError:
            pass  # the interpreter is going down and took it along

    def _call(self, operation: str, *arguments: str) -> object:
        if operation in _EDITS and not self._open:
            return ""
        try:
            result: object = self.tk.call(self._original, operation, *arguments)
            return result
        except tk.TclError:
            # Tk's own key bindings ask for a selection that is not there ("text doesn't contain any characters…").
            if operation in ("get", "index", "tag"):
                return ""
            raise

    @contextmanager
    def editing(self) -> Iterator[None]:
        self._open = True
        try:
            yield
        finally:
            self._open = False
