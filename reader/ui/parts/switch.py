"""A check box with its label: something that is on or off."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.ui.parts.tooltip import Tooltip
from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme


class Switch(ttk.Checkbutton):
    """Space and Return turn it."""

    role = "checkbox"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        text: str,
        on: bool,
        on_change: Callable[[bool], object],
        *,
        tip: str = "",
        key: str = "",
        surface: Surface = "chrome",
    ) -> None:
        self.label = text
        self._on = tk.BooleanVar(parent, on)
        super().__init__(
            parent,
            text=text,
            variable=self._on,
            style=f"{style_prefix(surface)}TCheckbutton",
            command=lambda: on_change(self.on),
        )
        self.bind("<Return>", self._turn, add=True)
        self.tip = Tooltip(self, theme, tip or text, key) if tip or key else None

    @property
    def on(self) -> bool:
        return self._on.get()

    @on.setter
    def on(self, on: bool) -> None:
        self._on.set(on)

    def _turn(self, _event: "tk.Event[tk.Misc]") -> str:
        self.invoke()
        return "break"
