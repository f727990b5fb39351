"""One sentence on what is happening, at the foot of the window; assistive technology is told the same."""

import tkinter as tk
from tkinter import ttk

from reader.ui.theme import Theme


class StatusLine(ttk.Frame):
    def __init__(self, parent: tk.Misc, theme: Theme) -> None:
        super().__init__(parent)
        self.label, self.role = "Status", "status"
        self._text = ttk.Label(self, style="Small.TLabel", anchor="w")
        self._text.pack(fill="x", padx=theme.px(14), pady=(0, theme.px(6)))

    @property
    def text(self) -> str:
        return str(self._text["text"])

    def show(self, sentence: str) -> None:
        self._text.configure(text=sentence)
