"""A text to read, in a frame that shows when it has the keyboard: lines to be lit, a caret, copying, a scroll bar.

The article is one, and so is what was left out of it.
"""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.ui.article_lines import ArticleLines
from reader.ui.clipboard import give_copies
from reader.ui.parts.focused import focused
from reader.ui.parts.scroll_bar import ScrollBar
from reader.ui.read_only_text import ReadOnlyText
from reader.ui.reading_styles import ReadingStyles
from reader.ui.theme import Theme

# What a person does who wants to look elsewhere than where the voice is.
LOOKING_ELSEWHERE = (
    "<MouseWheel>", "<Button-2>", "<Button-4>", "<Button-5>", "<Prior>", "<Next>", "<Home>", "<End>", "<Up>", "<Down>",
    "<Left>", "<Right>",
)  # fmt: skip
RING = 3  # px at 96 dpi


class ReadingText(ttk.Frame):
    """``lines`` holds what is shown, ``styles`` how."""

    role = "document"

    def __init__(self, parent: tk.Misc, theme: Theme, label: str) -> None:
        super().__init__(parent, style="Paper.TFrame")
        self.label = label
        self.leaps = 0  # how often the caret was led somewhere by something else than its own keys and the mouse
        self._theme = theme
        self._ring = tk.Frame(self, borderwidth=0)
        self.text = ReadOnlyText(self._ring)
        self.lines = ArticleLines(self.text, self._more_to_see)
        self.styles = ReadingStyles(self.text, theme.families)
        self.bar = ScrollBar(self, theme, command=self._drag_bar)
        self.text.configure(yscrollcommand=self._scrolled)
        self.bar.pack(side="right", fill="y")
        self._ring.pack(side="left", fill="both", expand=True)
        self.text.pack(fill="both", expand=True)
        self._scroll_watchers: list[Callable[[], None]] = []
        self._person_watchers: list[Callable[[], None]] = []
        self._refill_watchers: list[Callable[[], None]] = []
        self._resize_watchers: list[Callable[[], None]] = []
        self._bind_text()

    # -- what others ask to be told of ---------------------------------------------------------------------------
    def watch_scroll(self, tell: Callable[[], None]) -> None:
        """``tell`` after any scrolling, by whomever."""
        self._scroll_watchers.append(tell)

    def watch_person(self, tell: Callable[[], None]) -> None:
        """``tell`` when the person scrolls or moves the caret, not when the voice does."""
        self._person_watchers.append(tell)

    def watch_refill(self, tell: Callable[[], None]) -> None:
        """``tell`` when the lines were put in anew and marks and pictures are gone."""
        self._refill_watchers.append(tell)

    def watch_resize(self, tell: Callable[[], None]) -> None:
        """``tell`` when the view has another size."""
        self._resize_watchers.append(tell)

    def _more_to_see(self) -> None:
        for tell in self._scroll_watchers:
            tell()

    def person_moved(self) -> None:
        for tell in self._person_watchers:
            tell()

    def lead_caret(self, index: str) -> None:
        """By something else than its own keys; what is in view stays."""
        self.leaps += 1
        self.text.mark_set("insert", index)

    # -- the person ----------------------------------------------------------------------------------------------
    def _bind_text(self) -> None:
        text = self.text
        give_copies(text, self.lines.selected_text)
        text.bind("<Tab>", lambda _: self._leave(text.tk_focusNext()))
        text.bind("<Shift-Tab>", lambda _: self._leave(text.tk_focusPrev()))
        if text.tk.call("tk", "windowingsystem") == "x11":
            text.bind("<ISO_Left_Tab>", lambda _: self._leave(text.tk_focusPrev()))
        text.bind("<FocusIn>", lambda _: self._show_focus(True), add=True)
        text.bind("<FocusOut>", lambda _: self._show_focus(False), add=True)
        for sequence in LOOKING_ELSEWHERE:
            text.bind(sequence, lambda _: self.person_moved(), add=True)

    def _leave(self, widget: tk.Misc | None) -> str:
        """A Text would take Tab for itself: it must never trap the focus."""
        if widget is not None:
            widget.focus_set()
        return "break"

    def _drag_bar(self, *arguments: str) -> None:
        self.person_moved()
        self.text.yview(*arguments)

    def _scrolled(self, first: float, last: float) -> None:
        self.bar.set(first, last)
        self._more_to_see()

    # -- the ring ------------------------------------------------------------------------------------------------
    def _draw_ring(self) -> None:
        self._ring.configure(background=self._theme.palette.paper, highlightthickness=self._theme.px(RING))
        self._show_focus(self._has_focus())

    def _has_focus(self) -> bool:
        return focused(self) is self.text

    def _show_focus(self, focused: bool) -> None:
        palette = self._theme.palette
        colour = palette.focus if focused else palette.paper
        # With the Text inside focused, Tk 8.6 takes the Frame itself for focused and paints its other colour.
        self._ring.configure(highlightbackground=colour, highlightcolor=colour)
