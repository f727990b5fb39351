"""A frame that scrolls when it is given less height than it needs, and keeps what has the focus in view."""

import tkinter as tk
from tkinter import ttk

from reader.ui.parts.scroll_bar import ScrollBar
from reader.ui.styling import Surface, style_prefix
from reader.ui.theme import Theme


class Scrolled(ttk.Frame):
    """Put things into ``content``."""

    role = "group"

    def __init__(self, parent: tk.Misc, theme: Theme, label: str, *, surface: Surface = "paper") -> None:
        style = f"{style_prefix(surface)}TFrame"
        super().__init__(parent, style=style)
        self.label = label
        self._theme = theme
        self._canvas = tk.Canvas(self, highlightthickness=0, borderwidth=0, takefocus=False)
        self.content = ttk.Frame(self._canvas, style=style)
        self._item = self._canvas.create_window(0, 0, window=self.content, anchor="nw")
        self.bar = ScrollBar(self, theme, command=self._canvas.yview, label=f"Scroll {label}", surface=surface)
        self._canvas.configure(yscrollcommand=self.bar.set)
        self._canvas.grid(row=0, column=0, sticky="nswe")
        self.columnconfigure(0, weight=1)
        self.rowconfigure(0, weight=1)
        self.content.bind("<Configure>", self.fit, add=True)
        self._canvas.bind("<Configure>", self.fit, add=True)
        self._surface: Surface = surface
        theme.follow(self, self._restyle)

    def wanted(self) -> tuple[int, int]:
        """Width and height at which nothing scrolls."""
        return self.content.winfo_reqwidth(), self.content.winfo_reqheight()

    def show(self, widget: tk.Misc) -> None:
        """Bring a part of the content into view, with a little around it."""
        whole, room = self.content.winfo_height(), self._canvas.winfo_height()
        if whole <= room:
            return
        top = widget.winfo_rooty() - self.content.winfo_rooty() - self._theme.px(8)
        bottom = top + widget.winfo_height() + self._theme.px(16)
        seen = round(self._canvas.canvasy(0))
        if top < seen or bottom - top > room:
            self._canvas.yview_moveto(max(top, 0) / whole)
        elif bottom > seen + room:
            self._canvas.yview_moveto((bottom - room) / whole)

    def scroll(self, units: int) -> None:
        """For the wheel: by lines."""
        if self.content.winfo_height() > self._canvas.winfo_height():
            self._canvas.yview_scroll(units, "units")

    def _restyle(self) -> None:
        self._canvas.configure(background=self._theme.ground(self._surface))

    def fit(self, _event: "tk.Event[tk.Misc] | None" = None) -> None:
        """Give the content the height it wants, or all there is. Tk says nothing when the content wants another."""
        width, room = self._canvas.winfo_width(), self._canvas.winfo_height()
        height = max(self.content.winfo_reqheight(), room)
        self._canvas.itemconfigure(self._item, width=width, height=height)
        self._canvas.configure(scrollregion=(0, 0, width, height), yscrollincrement=self._theme.px(20))
        if height > room:
            self.bar.grid(row=0, column=1, sticky="ns")
        else:
            self.bar.grid_remove()
