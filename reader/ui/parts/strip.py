"""A notice across the window: a sentence, what can be done about it, and a cross to put it away."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.ui.parts.button import Button
from reader.ui.parts.tooltip import Key
from reader.ui.theme import Theme

EDGE = 8  # px at 96 dpi right of the cross, as in a Flow: the crosses stand one under the other


class Strip(ttk.Frame):
    """Pack or grid it where it shall show; ``on_close`` decides what happens to it.

    The buttons stand beside the sentence, or below it where it would become a column of short lines.
    """

    role = "status"

    def __init__(self, parent: tk.Misc, theme: Theme, text: str, on_close: Callable[[], object]) -> None:
        super().__init__(parent)
        self._theme = theme
        self.label = text
        self._text = ttk.Label(self, text=text, anchor="w", justify="left")
        self._buttons = ttk.Frame(self)
        self.close = Button(self, theme, "Close this notice", on_close, icon="close", icon_only=True, style="tool")
        self._line = ttk.Frame(self, style="Line.TFrame", height=theme.px(1))
        self._text.grid(row=0, column=0, sticky="we", padx=(theme.px(14), theme.px(8)), pady=theme.px(4))
        self.close.grid(row=0, column=2, sticky="e", padx=(theme.px(4), theme.px(EDGE)), pady=theme.px(2))
        self._line.grid(row=2, column=0, columnspan=3, sticky="we")
        self.columnconfigure(0, weight=1)
        self.bind("<Configure>", self._lay_out, add=True)
        self._buttons.bind("<Configure>", self._lay_out, add=True)

    def set_text(self, text: str) -> None:
        self.label = text
        self._text.configure(text=text)
        self._lay_out()

    def add_button(self, text: str, command: Callable[[], object], tip: str = "", key: Key = "") -> Button:
        button = Button(self._buttons, self._theme, text, command, style="boxed", tip=tip, key=key)
        button.pack(side="left", padx=self._theme.px(2), pady=self._theme.px(2))
        self._lay_out()
        return button

    def _lay_out(self, _event: object = None) -> None:
        px = self._theme.px
        whole = self.winfo_width() - px(14 + 8 + 4 + EDGE) - self.close.winfo_reqwidth()
        buttons = self._buttons.winfo_reqwidth() if self._buttons.winfo_children() else 0
        beside = whole - buttons
        two_lines = self._theme.normal.measure(self.label) < 2 * 0.9 * beside
        if not buttons:
            self._buttons.grid_forget()
        elif two_lines or self.winfo_width() <= 1:
            self._buttons.grid(row=0, column=1, columnspan=1, sticky="w", padx=0)
        else:
            self._buttons.grid(row=1, column=0, columnspan=3, sticky="w", padx=px(10), pady=(0, px(4)))
        room = max(beside if two_lines else whole, 1)
        if self.winfo_width() > 1 and int(str(self._text.cget("wraplength") or 0)) != room:
            self._text.configure(wraplength=room)
