"""A line to type into."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.ui.parts.tooltip import Key, Tooltip
from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme


class Entry(ttk.Entry):
    """Return calls ``on_return`` with the text, every change ``on_change``."""

    role = "entry"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        label: str,
        on_return: Callable[[str], object],
        *,
        on_change: Callable[[str], object] | None = None,
        tip: str = "",
        key: Key = "",
        surface: Surface = "chrome",
    ) -> None:
        self.label = label
        self._text = tk.StringVar(parent)
        super().__init__(parent, textvariable=self._text, style=f"{style_prefix(surface)}TEntry")
        self.bind("<Return>", lambda _event: on_return(self.text), add=True)
        self.bind("<KP_Enter>", lambda _event: on_return(self.text), add=True)
        self.bind("<Control-a>", self._select_all, add=True)
        self.bind("<FocusOut>", lambda _event: self.after_idle(self._left), add=True)
        self._trace = ""
        if on_change is not None:
            changed = on_change
            self._trace = self._text.trace_add("write", lambda *_: changed(self.text))
        self.tip = Tooltip(self, theme, tip or label, key) if tip or key else None
        theme.follow(self, lambda: self._restyle(theme))

    def destroy(self) -> None:
        """tkinter forgets no trace by itself, and one holds all that its function knows: the whole window."""
        if self._trace:
            self._text.trace_remove("write", self._trace)
            self._trace = ""
        super().destroy()

    @property
    def text(self) -> str:
        return self._text.get()

    @text.setter
    def text(self, text: str) -> None:
        self._text.set(text)
        self.icursor("end")

    def focus_all(self) -> None:
        """Take the focus with everything selected, so that typing replaces it."""
        self.focus_set()
        self._select_all()

    def _select_all(self, _event: "tk.Event[tk.Misc] | None" = None) -> str:
        self.selection_range(0, "end")
        self.icursor("end")
        return "break"

    def _left(self) -> None:
        """What is selected looks like the place where one types. Another program may still want to paste it."""
        focus = str(self.tk.call("focus"))
        if focus and focus != str(self) and self.winfo_exists():
            self.selection_clear()

    def _restyle(self, theme: Theme) -> None:
        # ttk's entries take their font as an option only, never from the style.
        self.configure(font=theme.normal)
