"""Find in the article: all matches marked, one of them gone to, and the site's own search when it has one."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.commands.catalogue import command
from reader.document.locator import Locator
from reader.ui.article_view import ArticleView
from reader.ui.finding import MOST, Match
from reader.ui.flow import Flow
from reader.ui.in_view import bring_into_view
from reader.ui.parts import Button, Entry
from reader.ui.theme import Theme

AROUND = 40  # characters before and after a match that are said with it


@dataclass(frozen=True, slots=True)
class FindActions:
    """``left`` is told of each place that the caret leaves, of the match it goes to, and whether that is the first."""

    say: Callable[[str], None]
    search_site: Callable[[str], None]
    close: Callable[[], None]
    left: Callable[[Locator, Locator, bool], None]


class FindBar(ttk.Frame):
    def __init__(
        self, parent: tk.Misc, theme: Theme, view: ArticleView, actions: FindActions, key_of: Callable[[str], str]
    ) -> None:
        super().__init__(parent)
        self.label, self.role = "Find in the article", "search"
        self._view, self._actions = view, actions
        self._matches: tuple[Match, ...] = ()
        self._at = -1
        self._began = True  # and has not led anywhere yet
        row = Flow(self, theme)
        row.pack(fill="x")
        row.add(ttk.Label(row, text="Find", padding=(theme.px(6), 0, 0, 0)), fold=2)
        self.entry = Entry(
            row,
            theme,
            "Find in the article",
            lambda _: self.step(1),
            on_change=lambda _: self._search(),
            key=partial(key_of, "find"),
        )
        row.add(self.entry, stretch=True, least=110)
        self._count = ttk.Label(row, text="", style="Muted.TLabel", width=12)
        row.add(self._count, fold=1)
        for text, by, id in (("Previous", -1, "find-previous"), ("Next", 1, "find-next")):
            found = command(id)
            row.add(
                Button(
                    row, theme, text, partial(self.step, by), style="tool", tip=found.help, key=partial(key_of, id)
                )
            )  # fmt: skip
        self._site = Button(
            row, theme, "Search this site", lambda: actions.search_site(self.entry.text), icon="external", style="tool",
            tip="Ask the site's own search for these words, in the browser", key=partial(key_of, "search-site"),
        )  # fmt: skip
        self._row = row
        row.add(self._site, fold=3)
        row.show(self._site, False)
        self._close = Button(
            row, theme, "Close find", actions.close, icon="close", icon_only=True, style="tool", tip="Close", key="Esc"
        )
        row.add(self._close, push=True)
        self.entry.bind("<Shift-Return>", lambda _: self.step(-1), add=True)

    def allow_rows(self, rows: int) -> None:
        self._row.allow_rows(rows)

    def offer_site_search(self, offered: bool) -> None:
        self._row.show(self._site, offered)

    def begin(self) -> None:
        """The next match is a way of its own, back from which is where one began."""
        self._began = True
        self.entry.focus_all()

    def forget(self) -> None:
        """Another article: the old matches are no places in it."""
        self._matches, self._at = (), -1
        self._count.configure(text="")
        self._unmark()

    def _unmark(self) -> None:
        for tag in ("found", "found-now"):
            self._view.text.tag_remove(tag, "1.0", "end")

    def _search(self) -> None:
        self.forget()
        if not self.entry.text.strip():
            return
        self._matches = self._view.lines.find(self.entry.text)
        if not self._matches:
            self._count.configure(text="Not found")
            return
        for match in self._matches:
            self._view.text.tag_add("found", *self._view.lines.ends(match))
        here = self._view.lines.spot("insert")
        later = (at for at, match in enumerate(self._matches) if (match.line, match.start) >= (here.line, here.char))
        self._go(next(later, 0))
        self._actions.say(f"{self._counted()}.")

    def step(self, by: int) -> None:
        """To the next or previous match, from the last to the first and back."""
        words = self.entry.text.strip()
        if not words:
            self._actions.say("Type the words to find.")
        elif not self._matches:
            self._search()
            if not self._matches:
                self._actions.say(f"“{words}” is not in this article.")
        else:
            then = self._at + by
            again = "" if 0 <= then < len(self._matches) else "From the beginning again. "
            if then < 0:
                again = "From the end again. "
            self._go(then % len(self._matches))
            self._actions.say(f"{again}{self._counted()}: {self._around()}")

    def _go(self, at: int) -> None:
        self._at = at
        text, here = self._view.text, self._view.locator
        start, end = self._view.lines.ends(self._matches[at])
        text.tag_remove("found-now", "1.0", "end")
        text.tag_add("found-now", start, end)
        self._view.lead_caret(start)
        bring_into_view(text, start)
        self._view.person_moved()
        if here is not None and (there := self._view.locator) is not None and there != here:
            self._actions.left(here, there, self._began)
            self._began = False
        self._count.configure(text=self._counted())

    def _counted(self) -> str:
        many = "+" if len(self._matches) == MOST else ""
        return f"{self._at + 1} of {len(self._matches)}{many}"

    def _around(self) -> str:
        """The match in the words beside it, whole words only."""
        start, end = self._view.lines.ends(self._matches[self._at])
        text = self._view.text
        before = text.get(f"{start} linestart", start)
        after = text.get(end, f"{end} lineend")
        if len(before) > AROUND:
            before = f"…{before[-AROUND:].partition(' ')[2]}"
        if len(after) > AROUND:
            after = f"{after[:AROUND].rpartition(' ')[0]}…"
        return " ".join(f"{before}{text.get(start, end)}{after}".split())
