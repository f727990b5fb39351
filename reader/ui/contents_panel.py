"""The contents: title, headings and figures of the article, to jump from."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.document.article import Article
from reader.document.blocks import Figure, Heading, text_of
from reader.document.locator import TITLE, BlockId
from reader.ui.parts import Button, ListPanel, Row
from reader.ui.theme import Theme

WIDTH = 300  # px at 96 dpi
ROOMY = 2.2  # times its width: in a body narrower than that it takes all of it
LONGEST = 70  # characters of a row


class ContentsPanel(ttk.Frame):
    """At the left of ``parent``, or over all of it where little would be left for the article.

    ``tell_covering`` hears when it begins or ends to cover the article.
    """

    def __init__(
        self, parent: tk.Misc, theme: Theme, go_to: Callable[[BlockId], None], on_close: Callable[[], None],
        tell_covering: Callable[[bool], None],
    ) -> None:  # fmt: skip
        super().__init__(parent, width=theme.px(WIDTH))
        self.label, self.role = "Contents", "navigation"
        self._theme = theme
        self.grid_propagate(False)
        self.rowconfigure(1, weight=1)
        self.columnconfigure(0, weight=1)
        head = ttk.Label(self, text="Contents", style="Bold.TLabel")
        head.grid(row=0, column=0, sticky="w", padx=theme.px(16), pady=theme.px(8))
        close = Button(
            self, theme, "Close contents", on_close, icon="close", icon_only=True, style="tool", tip="Close", key="Esc"
        )
        close.grid(row=0, column=1, sticky="e", padx=theme.px(6))
        self.list = ListPanel(
            self, theme, "Contents", (), lambda value: go_to(BlockId(value)), on_close=on_close, surface="chrome"
        )
        self.list.grid(row=1, column=0, columnspan=2, sticky="nswe", padx=(theme.px(6), 0), pady=(0, theme.px(6)))
        self._parent, self._tell_covering = parent, tell_covering
        self._open = self.covers = False
        parent.bind("<Configure>", self._put, add=True)
        theme.follow(self, self._restyle)

    def _restyle(self) -> None:
        self.configure(width=self._wanted())
        self._put()

    def _wanted(self) -> int:
        """As wide as the controls' text asks for, px."""
        return self._theme.px(WIDTH * self._theme.size.control / 15)

    def open(self) -> None:
        self._open = True
        self._put()

    def close(self) -> None:
        self._open = False
        self.grid_forget()
        self._set_covering(False)

    def _put(self, _event: object = None) -> None:
        if not self._open:
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

    def show(self, article: Article | None) -> None:
        self.list.set_rows(rows_of(article) if article is not None else ())


def rows_of(article: Article) -> tuple[Row, ...]:
    """Title, headings by their level, figures by their captions."""
    rows = [Row(TITLE, article.title)] if article.title else []
    levels = [block.level for block in article.blocks if isinstance(block, Heading)]
    top = min(levels, default=1)
    level = 0
    for block in article.blocks:
        match block:
            case Heading(level=own):
                level = min(own - top + 1, 4)
                rows.append(Row(block.id, _short(block.text), level))
            case Figure():
                words = text_of(block.caption) or block.alt
                kind = {"image": "Picture", "video": "Video", "audio": "Sound"}[block.kind]
                rows.append(Row(block.id, _short(f"{kind}: {words}" if words else kind), level + 1))
    return tuple(rows)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
