"""The mouse in the article: a click follows a link or starts the voice, everything else selects."""

import tkinter as tk

from reader.ui.article_view import ArticleView

# A second click within this time selects a word, and must not have started the voice before it came.
DOUBLE = 300  # ms
STILL = 4  # px at 96 dpi a hand may move in a click
BESIDE = 4  # px around a character that still count as on it
SHIFT_OR_CONTROL = 0x5


class Pointer:
    def __init__(self, view: ArticleView, still: int) -> None:
        self._view, self._still = view, still
        self._press: tuple[int, int] | None = None  # None: whatever comes, it is no click
        self._start: str | None = None
        text = view.text
        text.bind("<ButtonPress-1>", self._pressed, add=True)
        text.bind("<Double-ButtonPress-1>", self._pressed_again, add=True)
        text.bind("<ButtonRelease-1>", self._released, add=True)
        text.bind("<KeyPress>", lambda _: self._forget(), add=True)
        view.watch_refill(self._forget)

    def _pressed(self, event: "tk.Event[tk.Misc]") -> None:
        self._forget()
        extends = int(event.state) & SHIFT_OR_CONTROL
        # A click into the article while something is selected takes the selection away, and that is all.
        self._press = None if extends or self._view.text.tag_ranges("sel") else (event.x, event.y)

    def _pressed_again(self, _event: "tk.Event[tk.Misc]") -> None:
        """Two clicks select a word, three a line."""
        self._forget()
        self._press = None

    def _released(self, event: "tk.Event[tk.Misc]") -> None:
        press, self._press = self._press, None
        text = self._view.text
        if press is None or abs(event.x - press[0]) + abs(event.y - press[1]) > self._still:
            return
        index = text.index(f"@{event.x},{event.y}")
        if text.tag_ranges("sel") or not self._is_on(index, event.x, event.y):
            return
        if self._view.lines.link_at(index):
            self._view.activate(index)
        else:
            self._start = self._view.after(DOUBLE, self._activate, index)

    def _is_on(self, index: str, x: int, y: int) -> bool:
        """Beside the column or below the end Tk names the nearest character; a click there means nothing."""
        box = self._view.text.bbox(index)
        if box is None:
            return False
        return box[0] - BESIDE <= x <= box[0] + box[2] + BESIDE and box[1] <= y <= box[1] + box[3]

    def _activate(self, index: str) -> None:
        self._start = None
        self._view.activate(index)

    def _forget(self) -> None:
        if self._start is not None:
            self._view.after_cancel(self._start)
            self._start = None
