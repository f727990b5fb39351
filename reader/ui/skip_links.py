"""The skip links: first in the order of Tab, seen only while one of them has the focus.

First Reader's own, then the page's accessibility links under the page's own labels.
"""

import tkinter as tk
from collections.abc import Callable
from functools import partial
from tkinter import ttk

from reader.document.furniture import SkipLink
from reader.ui.flow import FITTED, Flow
from reader.ui.parts import Button
from reader.ui.parts.focused import focused
from reader.ui.theme import Theme

OWN = (
    ("go-article", "Skip to article"), ("go-player", "Skip to player"), ("contents", "Skip to contents"),
    ("find", "Skip to search"),
)  # fmt: skip
EDGE = 4  # px at 96 dpi above and below the links


class _Link(Button):
    """Without a tip: it would cover the links in the row below, and the label says all."""

    def __init__(
        self, parent: tk.Misc, theme: Theme, label: str, run: Callable[[], object], key: Callable[[], str]
    ) -> None:
        super().__init__(parent, theme, label, run, style="boxed")
        self._key = key

    @property
    def key(self) -> str:
        """What does the same from anywhere, "" for nothing."""
        return self._key()


class SkipLinks(ttk.Frame):
    """A row one pixel high that opens when the focus comes in: Tab passes by what is not mapped."""

    def __init__(
        self, parent: tk.Misc, theme: Theme, run: Callable[[str], None], follow: Callable[[SkipLink], None],
        key_of: Callable[[str], str],
    ) -> None:  # fmt: skip
        super().__init__(parent, height=1)
        self.label, self.role = "Skip links", "navigation"
        self._theme, self._run, self._follow, self._key_of = theme, run, follow, key_of
        self._row = Flow(self, theme, pad=2 * EDGE)
        self._row.place(x=0, y=0, relwidth=1)
        self._open = False
        self._most = 0
        self.buttons: list[Button] = []
        self._page_links: tuple[SkipLink, ...] = ()
        self._row.bind(FITTED, lambda _: self._fit(), add=True)
        self.show(())

    def show(self, links: tuple[SkipLink, ...]) -> None:
        """The page's own links, behind ours."""
        if self.buttons and links == self._page_links:
            return
        self._page_links = links
        had_focus = focused(self) in self.buttons
        self._row.remove_all()
        self.buttons = [self._button(label, partial(self._run, id), id) for id, label in OWN]
        self.buttons += [self._button(link.label, partial(self._follow, link)) for link in links]
        if had_focus:
            self.buttons[0].focus_set()
        # A button that goes with the focus sends no FocusOut.
        self.after_idle(self._focus_left)

    def _button(self, label: str, run: Callable[[], object], id: str = "") -> Button:
        button = _Link(self._row, self._theme, label, run, lambda: self._key_of(id) if id else "")
        button.bind("<FocusIn>", lambda _: self._set_open(True), add=True)
        button.bind("<FocusOut>", lambda _: self.after_idle(self._focus_left), add=True)
        button.bind("<Configure>", lambda _: self._fit(), add=True)
        self._row.add(button)
        return button

    def _focus_left(self) -> None:
        if self.winfo_exists() and focused(self) not in self.buttons:
            self._set_open(False)

    def _set_open(self, opened: bool) -> None:
        self._open = opened
        self._fit()

    def allow_height(self, most: int) -> None:
        """Rows that are together higher than ``most`` px are shown one at a time: that of the link with the focus."""
        self._most = most
        self._fit()

    def _fit(self) -> None:
        height, top = 1, 0
        if self._open:
            height = self._row.winfo_reqheight()
            link = focused(self)
            if height > self._most and isinstance(link, Button) and link in self.buttons:
                edge = self._theme.px(EDGE)
                height, top = link.winfo_height() + 2 * edge, link.winfo_y() - edge
        self._row.place_configure(y=-top)
        if int(str(self["height"])) != height:
            self.configure(height=height)
