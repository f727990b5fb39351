"""A notice across the window: a sentence, what can be done about it, and a cross to put it away."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.ui.parts.button import Button
from reader.ui.theme import Theme


class Strip(ttk.Frame):
    """Pack or grid it where it shall show; ``on_close`` decides what happens to it."""

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
        self._buttons.grid(row=0, column=1, sticky="w")
        self.close.grid(row=0, column=2, sticky="e", padx=theme.px(4), pady=theme.px(2))
        self._line.grid(row=1, column=0, columnspan=3, sticky="we")
        self.columnconfigure(0, weight=1)
        self._text.bind("<Configure>", self._wrap, add=True)

    def set_text(self, text: str) -> None:
        self.label = text
        self._text.configure(text=text)

    def add_button(self, text: str, command: Callable[[], object], tip: str = "", key: str = "") -> Button:
        button = Button(self._buttons, self._theme, text, command, style="boxed", tip=tip, key=key)
        button.pack(side="left", padx=self._theme.px(2), pady=self._theme.px(2))
        return button

    def _wrap(self, event: "tk.Event[tk.Misc]") -> None:
        if int(str(self._text.cget("wraplength") or 0)) != event.width:
            self._text.configure(wraplength=event.width)
