"""What stands between toolbar and article: breaking news, where an earlier reading stopped, and warnings."""

import tkinter as tk
from collections.abc import Callable
from functools import partial
from tkinter import ttk

from reader.document.article import Article
from reader.document.furniture import PageLink
from reader.document.locator import Locator
from reader.session.state import Notice
from reader.ui.flow import FITTED, Flow
from reader.ui.parts import Button, Strip
from reader.ui.theme import Theme

MOST_BREAKING = 3  # what fits on a line or two; the rest is on the page
KEY_HELP = "Key help: keys say what they do, and do nothing else."
SNIPPET, SHORT_SNIPPET = 60, 20  # characters of the sentence an earlier reading stopped in
ORDER = ("offer", "keys", "breaking", "resume")  # from above; warnings come after them


class Notices(ttk.Frame):
    """Strips one under the other; nothing and no height when there is nothing to say.

    Where only one row is allowed the strip that came last is shown, and the one before it when that is closed; but
    that of key help as long as it is on.
    """

    def __init__(self, parent: tk.Misc, theme: Theme) -> None:
        super().__init__(parent, height=1)
        self._theme = theme
        self._strips: dict[str, ttk.Frame] = {}  # as they came
        self._rows = 3
        self._flow: Flow | None = None  # of the breaking news
        self._stopped_in = ""  # the text an earlier reading stopped in, from there on
        self.breaking: list[Button] = []

    def _put(self, name: str, text: str, on_close: Callable[[], object]) -> Strip:
        self._take(name)
        strip = Strip(self, self._theme, text, on_close)
        self._strips[name] = strip
        self._arrange()
        return strip

    def _take(self, name: str) -> None:
        if name in self._strips:
            self._strips.pop(name).destroy()
            self._arrange()

    def _arrange(self) -> None:
        names = sorted(self._strips, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
        for name in names:
            strip = self._strips[name]
            strip.lift()  # Tab goes by the order of stacking
            if self._rows > 1 or name == ("keys" if "keys" in self._strips else next(reversed(self._strips))):
                strip.pack(in_=self, fill="x")
            else:
                strip.pack_forget()
        if not names:
            self.configure(height=1)
        self.event_generate(FITTED)

    def allow_rows(self, rows: int) -> None:
        """How many the breaking news may take; with one there is one strip at a time."""
        if rows == self._rows:
            return
        self._rows = rows
        if self._flow is not None:
            self._flow.allow_rows(rows)
        resume = self._strips.get("resume")
        if isinstance(resume, Strip):
            resume.set_text(self._resume_words())
        self._arrange()

    def show_breaking(self, items: tuple[PageLink, ...], follow: Callable[[str], None]) -> None:
        self._close_breaking()
        if not items:
            return
        strip = ttk.Frame(self)
        row = Flow(strip, self._theme, self._rows)
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
                button.shorten()
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
        ttk.Frame(strip, style="Line.TFrame", height=self._theme.px(1)).pack(fill="x")
        self._strips["breaking"] = strip
        self._arrange()

    def _close_breaking(self) -> None:
        self._take("breaking")
        self.breaking, self._flow = [], None

    def focus_breaking(self) -> bool:
        """Give the keyboard to the breaking news; False when there is none."""
        if not self.breaking:
            return False
        self._strips["breaking"] = self._strips.pop("breaking")  # where there is room for one strip, it is this
        self._arrange()
        self.update_idletasks()
        self.breaking[0].focus_set()
        return True

    def show_resume(
        self, article: Article | None, place: Locator | None, go_on: Callable[[], None], anew: Callable[[], None]
    ) -> None:
        self._take("resume")
        if article is None or place is None:
            return
        block = article.block(place.block)
        self._stopped_in = (block.text if block is not None else article.title)[place.range.start :]
        strip = self._put("resume", self._resume_words(), lambda: self._take("resume"))
        strip.add_button("Go on", go_on, "Listen from where you stopped")
        strip.add_button("From the beginning", anew, "Listen from the title")

    def _resume_words(self) -> str:
        words = quotation(self._stopped_in, SNIPPET if self._rows > 1 else SHORT_SNIPPET)
        return f"You stopped at “{words}”" if words else "You stopped at the beginning"

    def show_key_help(self, on: bool, end: Callable[[], object]) -> None:
        """As long as keys only say what they do."""
        self._take("keys")
        if on:
            strip = self._put("keys", KEY_HELP, end)
            strip.add_button("End key help", end)

    def end_resume(self) -> None:
        self._take("resume")

    def show_offer(self, offer: str, key: str, accept: Callable[[], object], refuse: Callable[[], object]) -> None:
        """To have the window spoken: the first time that Reader is started."""
        self._take("offer")
        if offer:
            strip = self._put("offer", offer, refuse)
            strip.add_button("Speak the window", accept, "Say aloud what has the keyboard and what happens", key)

    def show_notices(self, notices: tuple[Notice, ...], dismiss: Callable[[Notice], None]) -> None:
        for name in [name for name in self._strips if name.startswith("notice ")]:
            if name.removeprefix("notice ") not in {notice.text for notice in notices}:
                self._take(name)
        for notice in notices:
            if f"notice {notice.text}" not in self._strips:
                self._put(f"notice {notice.text}", notice.text, partial(dismiss, notice))


def quotation(text: str, most: int) -> str:
    """The first words, no more than ``most`` characters, on one line; an ellipsis where a sentence is cut."""
    line = " ".join(text[: 4 * most].split())
    if len(line) <= most:
        return line
    words = line[: most + 1].rpartition(" ")[0] or line[:most]  # some languages have no spaces
    return words if words.rstrip("”’»\"')").endswith((".", "!", "?", "…")) else f"{words.rstrip(',;:–— ')}…"
