"""A thin scroll bar without arrows; the keyboard scrolls what it belongs to, so Tab passes it by."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk
from typing import Literal

from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme


class ScrollBar(ttk.Scrollbar):
    role = "scrollbar"

    def __init__(
        self,
        parent: tk.Misc,
        theme: Theme,
        command: Callable[..., tuple[float, float] | None],
        *,
        orient: Literal["vertical", "horizontal"] = "vertical",
        label: str = "Scroll",
        surface: Surface = "paper",
    ) -> None:
        self.label = label
        style = f"{style_prefix(surface)}{orient.capitalize()}.TScrollbar"
        super().__init__(parent, orient=orient, style=style, takefocus=False)
        self.configure(command=command)
        self._theme = theme
