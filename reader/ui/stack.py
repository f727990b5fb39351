"""The window's parts one above the other; where it is too low for all, the least important give way."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass

from reader.ui.flow import FITTED
from reader.ui.theme import Theme


@dataclass(slots=True)
class Layer:
    """``fold``: the higher, the sooner it is left out; 0 is always shown.

    ``least``: it takes the height that is left, and needs no less than these pixels.
    """

    widget: tk.Widget
    fold: int = 0
    least: Callable[[], int] | None = None

    def wanted(self) -> int:
        return self.widget.winfo_reqheight() if self.least is None else self.least()


class Stack:
    """Parts keep the order they are added in."""

    def __init__(self, root: tk.Tk, theme: Theme) -> None:
        self._root = root
        self._layers: list[Layer] = []
        self._planned: str | None = None
        root.columnconfigure(0, weight=1)
        theme.watch(self.plan)
        root.bind("<Configure>", lambda _: self.plan(), add=True)  # hears of every part of the window
        root.bind(FITTED, lambda _: self.plan(), add=True)
        root.bind("<Destroy>", self._end, add=True)

    def add(self, widget: tk.Widget, *, fold: int = 0, least: Callable[[], int] | None = None) -> None:
        row = len(self._layers)
        self._layers.append(Layer(widget, fold, least))
        widget.grid(row=row, column=0, sticky="nswe")
        if least is not None:
            self._root.rowconfigure(row, weight=1)

    def plan(self) -> None:
        """Once for all that changes in one turn of the event loop."""
        if self._planned is None:
            self._planned = self._root.after_idle(self._lay_out)

    def _end(self, event: "tk.Event[tk.Misc]") -> None:
        if event.widget is self._root and self._planned is not None:
            self._root.after_cancel(self._planned)

    def _lay_out(self) -> None:
        self._planned = None
        room = self._root.winfo_height()
        for layer in sorted(self._layers, key=lambda layer: layer.fold):
            wanted = layer.wanted()
            if layer.fold and wanted > room:
                layer.widget.grid_remove()
            else:
                layer.widget.grid()
                room -= wanted
