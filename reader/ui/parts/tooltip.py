"""The words beside a control: shown under the mouse and under the keyboard focus, gone with Escape.

tkinter-tooltip shows and hides the window; it is imported and its window made when a tip is first wanted.
"""

import tkinter as tk
from collections.abc import Callable

from reader.ui.theme import Theme

# Seconds; long enough that walking the row with Tab does not flicker.
DELAY = 0.5
Key = str | Callable[[], str]


class Tooltip:
    """``text`` and ``key`` may be functions, asked whenever the tip shows; the key is named after the text."""

    role = "tooltip"

    def __init__(self, widget: tk.Widget, theme: Theme, text: str | Callable[[], str], key: Key = "") -> None:
        self._widget = widget
        self._theme = theme
        self._text = text
        self._key = key
        self._clicked = False
        self._bubble: tk.Toplevel | None = None
        for sequence, act in (
            ("<Enter>", self._wanted),
            ("<FocusIn>", self._focused),
            ("<ButtonPress>", self._pressed),
            ("<ButtonRelease>", self._released),
        ):
            widget.bind(sequence, act, add=True)

    @property
    def text(self) -> str:
        return self._text if isinstance(self._text, str) else self._text()

    @property
    def key(self) -> str:
        """What does the same from the keyboard."""
        return self._key if isinstance(self._key, str) else self._key()

    @property
    def label(self) -> str:
        return f"{self.text}   {self.key}" if self.key else self.text

    @property
    def showing(self) -> bool:
        return self._bubble is not None and bool(self._bubble.winfo_viewable())

    def set(self, text: str | Callable[[], str], key: Key = "") -> None:
        self._text, self._key = text, key

    def _focused(self, event: "tk.Event[tk.Misc]") -> None:
        if not self._clicked:
            self._wanted(event)

    def _pressed(self, _event: "tk.Event[tk.Misc]") -> None:
        self._clicked = True  # the focus that comes with a click needs no tip: the mouse had it

    def _released(self, _event: "tk.Event[tk.Misc]") -> None:
        self._clicked = False

    def _wanted(self, event: "tk.Event[tk.Misc]") -> None:
        """Make the bubble for the first time; from then on it looks after itself."""
        if self._bubble is not None:
            return
        from reader.ui.parts.bubble import Bubble

        self._bubble = Bubble(self._widget, self._theme, lambda: self.label, lambda: self._clicked, DELAY)
        self._bubble.on_enter(event)
