"""What the window shows while there is no article: nothing yet, loading, stopped, or failed, each with a next step."""

import tkinter as tk
from collections.abc import Callable
from functools import partial
from tkinter import font as tkfont
from tkinter import ttk

from reader.commands.catalogue import command
from reader.session.state import Empty, Failed, Loading, Page
from reader.ui.flow import Flow
from reader.ui.parts import Button, Progress, Scrolled
from reader.ui.theme import Theme

MARGIN = 24  # px at 96 dpi, left and right
MEASURE, LEAST_MEASURE = (
    28,
    12,
)  # em: how wide the words run, and how few may stand in a line before they are set smaller
TITLE = 1.3  # times the text


class PageStates(ttk.Frame):
    """Lies over the article's place while there is none; where that is too low for it, it scrolls."""

    def __init__(self, parent: tk.Misc, theme: Theme, run: Callable[[str], None], key_of: Callable[[str], str]) -> None:
        super().__init__(parent, style="Paper.TFrame")
        self._theme, self._run, self._key_of = theme, run, key_of
        self._scrolled = Scrolled(self, theme, "this page's state")
        self._scrolled.pack(fill="both", expand=True)
        content = self._scrolled.content
        content.columnconfigure(0, weight=1)
        content.rowconfigure(0, weight=42)  # a little above the middle, where the eye looks for it
        content.rowconfigure(2, weight=58)
        self._fonts = (tkfont.Font(self, font=theme.bold), tkfont.Font(self, font=theme.normal))
        self._inner: ttk.Frame | None = None
        self._words: tuple[ttk.Label, ...] = ()
        self.first: Button | None = None
        self.bind("<Configure>", self._wrap, add=True)
        theme.follow(self, self._wrap)

    def show(self, page: Page, can_go_back: bool) -> bool:
        """True when this page is one of ours and the article has to give way."""
        if self._inner is not None:
            self._inner.destroy()
            self._inner = self.first = None
            self._words = ()
        match page:
            case Empty():
                self._fill("Open an article to listen to",
                           "Type an address above, choose a saved page, or copy an article and open what you copied.",
                           ("open-address", "open-file", "open-copied"))  # fmt: skip
            case Loading(label=label):
                self._fill("Opening…", label, ("stop-loading",), progress=True)
            case Failed(label=label, sentence=sentence, stopped=stopped):
                again = ("reload",) if label else ()
                back = ("back",) if can_go_back else ()
                title = "Stopped" if stopped else "This could not be opened"
                self._fill(title, sentence, (*back, "open-address", *again, "open-file"))
            case _:
                return False
        return True

    def _fill(self, title: str, text: str, ways: tuple[str, ...], progress: bool = False) -> None:
        px = self._theme.px
        inner = ttk.Frame(self._scrolled.content, style="Paper.TFrame")
        inner.grid(row=1, column=0, sticky="we")
        self._words = tuple(
            ttk.Label(inner, text=words, style="Paper.TLabel", font=font, justify="center", anchor="center")
            for words, font in zip((title, text), self._fonts, strict=True)
        )
        for label, below in zip(self._words, (10, 18), strict=True):
            label.pack(pady=(px(4), px(below)))
        if progress:
            bar = Progress(inner, self._theme, "Opening", surface="paper")
            bar.show(None)
            bar.pack(pady=(0, px(18)))
        row = Flow(inner, self._theme, rows=len(ways), gap=8, surface="paper", centred=True)
        row.pack(fill="x")
        for way in ways:
            found = command(way)
            title = "Type an address" if way == "open-address" else found.title.rstrip("…")
            button = Button(
                row, self._theme, title, partial(self._run, way), style="boxed", tip=found.help,
                key=partial(self._key_of, way), surface="paper",
            )  # fmt: skip
            button.bind("<FocusIn>", lambda event: self._scrolled.show(event.widget), add=True)
            row.add(button)
            self.first = self.first or button
        self._inner = inner
        self._bind_scrolling(inner)
        self._wrap()

    def _bind_scrolling(self, widget: tk.Misc) -> None:
        """The wheel over any part, and the arrows from any button."""
        for sequence, lines in (
            ("<Button-4>", -2), ("<Button-5>", 2), ("<Up>", -2), ("<Down>", 2), ("<Prior>", -6), ("<Next>", 6),
        ):  # fmt: skip
            widget.bind(sequence, lambda _event, lines=lines: self._scrolled.scroll(lines), add=True)  # type: ignore[misc]
        if isinstance(widget, ttk.Frame | ttk.Label):
            widget.configure(takefocus=False)  # with a key bound Tk takes it for a control, and Tab would stop there
        for child in widget.winfo_children():
            self._bind_scrolling(child)

    def _wrap(self, _event: object = None) -> None:
        """As large as the person reads, where a line then still holds a few words, and the longest of them."""
        theme, width = self._theme, self.winfo_width() - 2 * self._theme.px(MARGIN) - self._theme.measures.bar
        if width <= 1 or self._inner is None:
            return
        size = min(max(theme.size.body, theme.size.control) * theme.scale, width / LEAST_MEASURE)
        for label, font, times in zip(self._words, self._fonts, (TITLE, 1), strict=True):
            font.configure(size=-round(size * times))
            longest = max((font.measure(word) for word in str(label["text"]).split()), default=0)
            if longest > width:
                font.configure(
                    size=-max(round(size * times * width / longest), round(theme.size.control * theme.scale))
                )
            label.configure(wraplength=min(width, round(MEASURE * size)))
