"""One sentence on what is happening, at the foot of the window; assistive technology is told the same."""

import tkinter as tk
from tkinter import ttk

from reader.ui.parts.shortened import wrapped
from reader.ui.theme import Theme

MOST_ROWS = 3


class StatusLine(ttk.Frame):
    def __init__(self, parent: tk.Misc, theme: Theme) -> None:
        super().__init__(parent)
        self.label, self.role = "Status", "status"
        self._theme = theme
        self.text = self._wanted_whole = ""
        self.is_whole = True  # nothing of the sentence is cut
        self._rows = MOST_ROWS
        self._shown = ttk.Label(self, style="Small.TLabel", anchor="w", justify="left")
        self._shown.pack(fill="x", padx=theme.px(14), pady=(0, theme.px(6)))
        self._shown.bind("<Configure>", self._fit, add=True)

    def show(self, sentence: str) -> None:
        self.text = sentence
        self._fit()

    def show_whole(self, sentence: str) -> None:
        """This one may take several lines; others stay on one: the article above is not to jump with every step."""
        self._wanted_whole = sentence

    def allow_rows(self, rows: int) -> None:
        self._rows = rows
        self._fit()

    def _fit(self, _event: object = None) -> None:
        width, measure = self._shown.winfo_width(), self._theme.small.measure
        if width <= 1:
            fits = self.text
        else:
            rows = self._rows if self.text == self._wanted_whole else 1
            fits = "\n".join(wrapped(self.text, width, rows, measure))
        self.is_whole = self.winfo_viewable() == 1 and "".join(fits.split()) == "".join(self.text.split())
        if fits != str(self._shown["text"]):
            self._shown.configure(text=fits)
