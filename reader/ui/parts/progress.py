"""How far something has come."""

import tkinter as tk
from tkinter import ttk

from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme


class Progress(ttk.Progressbar):
    role = "progressbar"

    def __init__(self, parent: tk.Misc, theme: Theme, label: str, *, surface: Surface = "chrome") -> None:
        self.label = label
        style = f"{style_prefix(surface)}Horizontal.TProgressbar"
        super().__init__(parent, style=style, maximum=1.0, length=theme.px(200))

    def show(self, share: float | None) -> None:
        """0 to 1; None when nobody knows how long it takes."""
        if share is None:
            if str(self.cget("mode")) != "indeterminate":
                self.configure(mode="indeterminate")
                self.start(40)
        else:
            self.stop()
            self.configure(mode="determinate", value=min(max(share, 0.0), 1.0))
