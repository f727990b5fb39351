"""A sentence below a list, about its marked row."""

import math
import tkinter as tk
from collections.abc import Callable, Iterable
from tkinter import ttk

from reader.ui.theme import Theme


class FixedWords(ttk.Frame):
    """One of some sentences, with room for the longest, so that nothing moves while one walks a list."""

    def __init__(self, parent: tk.Misc, theme: Theme, width: float, sentences: Callable[[], Iterable[str]]) -> None:
        """``width`` of the dialog, px at 96 dpi; ``sentences`` are asked for when they are to be measured."""
        super().__init__(parent, style="Paper.TFrame")
        self._theme, self._width, self._sentences = theme, width, sentences
        self._label = ttk.Label(self, style="Paper.Muted.TLabel", justify="left")
        self._label.place(x=0, y=0, relwidth=1)
        self.bind("<Configure>", self._fit, add=True)
        theme.follow(self, self._fit)

    def show(self, sentence: str) -> None:
        self._label.configure(text=sentence)

    def refit(self) -> None:
        """The sentences are others now."""
        self._fit()

    def _fit(self, _event: object = None) -> None:
        theme, font = self._theme, self._theme.normal
        # Not of its own width: that changes with the scroll bar, which comes and goes with our height.
        width = min(theme.px(self._width), self.winfo_toplevel().winfo_width())
        room = max(width - theme.px(36) - theme.measures.bar, 1)
        longest = max((font.measure(sentence) for sentence in self._sentences()), default=0)
        lines = math.ceil(longest * 1.1 / room)  # a tenth for what words leave at the lines' ends
        self._label.configure(wraplength=room)
        self.configure(height=lines * font.metrics("linespace") + self._theme.px(4))
