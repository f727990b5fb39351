"""One sentence on what is happening, at the foot of the window; assistive technology is told the same."""

import tkinter as tk
from tkinter import ttk

from reader.ui.parts.shortened import shortened
from reader.ui.theme import Theme


class StatusLine(ttk.Frame):
    def __init__(self, parent: tk.Misc, theme: Theme) -> None:
        super().__init__(parent)
        self.label, self.role = "Status", "status"
        self._theme = theme
        self.text = ""
        self._shown = ttk.Label(self, style="Small.TLabel", anchor="w")
        self._shown.pack(fill="x", padx=theme.px(14), pady=(0, theme.px(6)))
        self._shown.bind("<Configure>", self._fit, add=True)

    def show(self, sentence: str) -> None:
        self.text = sentence
        self._fit()

    def _fit(self, _event: object = None) -> None:
        width = self._shown.winfo_width()
        fits = shortened(self.text, width, self._theme.small.measure) if width > 1 else self.text
        if fits != str(self._shown["text"]):
            self._shown.configure(text=fits)
