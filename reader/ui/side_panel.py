"""A panel at the left of the article, or over all of it where little would be left for the article."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.ui.parts import Button
from reader.ui.theme import Theme

ROOMY = 2.2  # times its width: in a body narrower than that it takes all of it
TEXT = 15  # px at 96 dpi: the controls' text for which the width is meant


class SidePanel(ttk.Frame):
    """A head with a name and a cross; what is in it stands in the row below, over both columns.

    ``width`` in px at 96 dpi. ``tell_covering`` hears when it begins or ends to cover the article.
    """

    role = "navigation"

    def __init__(
        self, parent: tk.Misc, theme: Theme, title: str, close: str, width: int, on_close: Callable[[], None],
        tell_covering: Callable[[bool], None],
    ) -> None:  # fmt: skip
        super().__init__(parent, width=theme.px(width))
        self.label = title
        self._theme, self._parent, self._width = theme, parent, width
        self.grid_propagate(False)
        self.rowconfigure(1, weight=1)
        self.columnconfigure(0, weight=1)
        head = ttk.Label(self, text=title, style="Bold.TLabel")
        head.grid(row=0, column=0, sticky="w", padx=theme.px(16), pady=theme.px(8))
        self.cross = Button(self, theme, close, on_close, icon="close", icon_only=True, style="tool", tip="Close",
                            key="Esc")  # fmt: skip
        self.cross.grid(row=0, column=1, sticky="e", padx=theme.px(6))
        self._tell_covering = tell_covering
        self.is_open = self.covers = False
        parent.bind("<Configure>", self._put, add=True)
        theme.follow(self, self._restyle)

    def _restyle(self) -> None:
        self.configure(width=self._wanted())
        self._put()

    def _wanted(self) -> int:
        """As wide as the controls' text asks for, px."""
        return self._theme.px(self._width * self._theme.size.control / TEXT)

    def open(self) -> None:
        self.is_open = True
        self._put()

    def close(self) -> None:
        self.is_open = False
        self.grid_forget()
        self._set_covering(False)

    def _put(self, _event: object = None) -> None:
        if not self.is_open:
            return
        narrow = self._parent.winfo_width() < ROOMY * self._wanted()
        if narrow == self.covers and self.winfo_manager():
            return
        # In one manager for both: with another it would be unmapped for a moment, and lose the keyboard.
        self.grid(row=0, column=0, rowspan=2, columnspan=2 if narrow else 1, sticky="nswe")
        if narrow:
            self.lift()
        else:
            self.lower()  # Tab goes by the order of stacking, and comes here first
        self._set_covering(narrow)

    def _set_covering(self, covers: bool) -> None:
        if covers != self.covers:
            self.covers = covers
            self._tell_covering(covers)
