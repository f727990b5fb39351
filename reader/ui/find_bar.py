"""Find in the article: all matches marked, one of them gone to, and the site's own search when it has one."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.commands.catalogue import tip
from reader.ui.article_view import ArticleView
from reader.ui.flow import Flow
from reader.ui.parts import Button, Entry
from reader.ui.theme import Theme

MOST_MARKED = 2000  # more marks than anybody looks at only cost time


class FindBar(ttk.Frame):
    def __init__(
        self, parent: tk.Misc, theme: Theme, view: ArticleView, say: Callable[[str], None],
        search_site: Callable[[str], None], on_close: Callable[[], None],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.label, self.role = "Find in the article", "search"
        self._view, self._say, self._search_site = view, say, search_site
        self._matches: list[tuple[str, str]] = []
        self._at = -1
        row = Flow(self, theme)
        row.pack(fill="x")
        row.add(ttk.Label(row, text="Find"))
        self.entry = Entry(
            row, theme, "Find in the article", lambda _: self.step(1), on_change=lambda _: self._search()
        )
        row.add(self.entry, stretch=True, least=160)
        self._count = ttk.Label(row, text="", style="Muted.TLabel", width=12)
        row.add(self._count, fold=1)
        row.add(Button(row, theme, "Previous", lambda: self.step(-1), style="tool", tip=tip("find-previous")))
        row.add(Button(row, theme, "Next", lambda: self.step(1), style="tool", tip=tip("find-next")))
        self._site = Button(
            row, theme, "Search this site", lambda: search_site(self.entry.text), icon="external", style="tool",
            tip="Ask the site's own search for these words, in the browser",
        )  # fmt: skip
        self._row = row
        row.add(self._site)
        row.show(self._site, False)
        self._close = Button(
            row, theme, "Close find", on_close, icon="close", icon_only=True, style="tool", tip="Close (Escape)"
        )
        row.add(self._close)
        self.entry.bind("<Escape>", lambda _: on_close(), add=True)
        self.entry.bind("<Shift-Return>", lambda _: self.step(-1), add=True)

    def offer_site_search(self, offered: bool) -> None:
        self._row.show(self._site, offered)

    def forget(self) -> None:
        """Another article: the old matches are no places in it."""
        self._matches, self._at = [], -1
        self._count.configure(text="")
        self._unmark()

    def _unmark(self) -> None:
        for tag in ("found", "found-now"):
            self._view.text.tag_remove(tag, "1.0", "end")

    def _search(self) -> None:
        self.forget()
        words = self.entry.text.strip()
        if not words:
            return
        text, start = self._view.text, "1.0"
        length = tk.IntVar(self)
        while len(self._matches) < MOST_MARKED:
            found = text.search(words, start, stopindex="end", nocase=True, count=length)
            if not found:
                break
            end = text.index(f"{found} + {length.get()} chars")
            self._matches.append((found, end))
            start = end
        for match in self._matches:
            text.tag_add("found", *match)
        if self._matches:
            here = text.index("insert")
            later = (i for i, (start, _) in enumerate(self._matches) if text.compare(start, ">=", here))
            self._go(next(later, 0))
        else:
            self._count.configure(text="Not found")

    def step(self, by: int) -> None:
        """To the next or previous match, from the last to the first and back."""
        if not self.entry.text.strip():
            self._say("Type the words to find.")
        elif not self._matches:
            self._search()
            if not self._matches:
                self._say(f"“{self.entry.text.strip()}” is not in this article.")
        else:
            then = self._at + by
            if not 0 <= then < len(self._matches):
                self._say("From the other end again.")
            self._go(then % len(self._matches))

    def _go(self, at: int) -> None:
        self._at = at
        text = self._view.text
        start, end = self._matches[at]
        text.tag_remove("found-now", "1.0", "end")
        text.tag_add("found-now", start, end)
        text.mark_set("insert", start)
        text.see(end)
        text.see(start)
        self._view.person_moved()
        self._count.configure(text=f"{at + 1} of {len(self._matches)}")
