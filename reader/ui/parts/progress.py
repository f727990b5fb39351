"""How far something has come."""

import tkinter as tk
from tkinter import ttk

from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme


class Progress(ttk.Progressbar):
    role = "progressbar"

    def __init__(self, parent: tk.Misc, theme: Theme, label: str, *, surface: Surface = "chrome") -> None:
        self.label = label
        self._theme, self._unknown, self._moves = theme, False, False
        style = f"{style_prefix(surface)}Horizontal.TProgressbar"
        super().__init__(parent, style=style, maximum=1.0, length=theme.px(200))
        theme.follow(self, self._move_or_stand)

    def show(self, share: float | None) -> None:
        """0 to 1; None when nobody knows how long it takes."""
        self._unknown = share is None
        self._move_or_stand()
        if share is not None:
            self.configure(mode="determinate", value=min(max(share, 0.0), 1.0))

    def _move_or_stand(self) -> None:
        """To and fro while nobody knows how long it takes; in the middle for who wants nothing to move."""
        moves = self._unknown and not self._theme.still
        if self._unknown:
            self.configure(mode="indeterminate")
        if moves and not self._moves:
            self.start(40)
        elif not moves:
            self.stop()
            if self._unknown:
                self.configure(value=0.5)
        self._moves = moves
