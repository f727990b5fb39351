"""What stands between toolbar and article: breaking news, where an earlier reading stopped, and warnings."""

import tkinter as tk
from collections.abc import Callable
from functools import partial
from tkinter import ttk

from reader.document.article import Article
from reader.document.furniture import PageLink
from reader.document.locator import Locator
from reader.session.state import Notice
from reader.ui.flow import Flow
from reader.ui.parts import Button, Strip
from reader.ui.theme import Theme

MOST_BREAKING = 3  # what fits on a line or two; the rest is on the page
SNIPPET = 60  # characters of the sentence an earlier reading stopped in


class Notices(ttk.Frame):
    """Strips one under the other; nothing and no height when there is nothing to say."""

    def __init__(self, parent: tk.Misc, theme: Theme) -> None:
        super().__init__(parent, height=1)
        self._theme = theme
        self._strips: dict[str, ttk.Frame] = {}
        self._rows = 3
        self._flow: Flow | None = None  # of the breaking news
        self.breaking: list[Button] = []

    def _put(self, name: str, text: str, on_close: Callable[[], object]) -> Strip:
        self._take(name)
        strip = Strip(self, self._theme, text, on_close)
        strip.pack(fill="x")
        self._strips[name] = strip
        return strip

    def _take(self, name: str) -> None:
        if name in self._strips:
            self._strips.pop(name).destroy()
        if not self._strips:
            self.configure(height=1)

    def allow_rows(self, rows: int) -> None:
        """How many the breaking news may take."""
        self._rows = rows
        if self._flow is not None:
            self._flow.allow_rows(rows)

    def show_breaking(self, items: tuple[PageLink, ...], follow: Callable[[str], None]) -> None:
        self._close_breaking()
        if not items:
            return
        row = Flow(self, self._theme, self._rows)
        self._flow = row
        row.add(ttk.Label(row, text="Breaking news", style="Bold.TLabel", padding=(self._theme.px(6), 0)), fold=2)
        for item in items[:MOST_BREAKING]:
            if item.address:
                button = Button(
                    row,
                    self._theme,
                    item.label,
                    partial(follow, item.address),
                    style="boxed",
                    tip="Open this news in Reader",
                )
                self.breaking.append(button)
                row.add(button, fold=1 if self.breaking[1:] else 0, squeeze=True)
            else:
                row.add(ttk.Label(row, text=item.label))
        close = Button(
            row,
            self._theme,
            "Close breaking news",
            self._close_breaking,
            icon="close",
            icon_only=True,
            style="tool",
        )
        row.add(close, push=True)
        row.pack(fill="x")
        self._strips["breaking"] = row

    def _close_breaking(self) -> None:
        self._take("breaking")
        self.breaking, self._flow = [], None

    def show_resume(
        self, article: Article | None, place: Locator | None, go_on: Callable[[], None], anew: Callable[[], None]
    ) -> None:
        self._take("resume")
        if article is None or place is None:
            return
        strip = self._put("resume", f"You stopped at {_words(article, place)}", lambda: self._take("resume"))
        strip.add_button("Go on", go_on, "Listen from where you stopped")
        strip.add_button("From the beginning", anew, "Listen from the title")

    def end_resume(self) -> None:
        self._take("resume")

    def show_notices(self, notices: tuple[Notice, ...], dismiss: Callable[[Notice], None]) -> None:
        for name in [name for name in self._strips if name.startswith("notice ")]:
            if name.removeprefix("notice ") not in {notice.text for notice in notices}:
                self._take(name)
        for notice in notices:
            if f"notice {notice.text}" not in self._strips:
                self._put(f"notice {notice.text}", notice.text, partial(dismiss, notice))


def _words(article: Article, place: Locator) -> str:
    block = article.block(place.block)
    text = block.text if block is not None else article.title
    words = text[place.range.start : place.range.start + SNIPPET].replace("\n", " ").strip()
    return f"“{words}…”" if words else "the beginning"
