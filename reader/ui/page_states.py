"""What the window shows while there is no article: nothing yet, loading, or failed, each with a next step."""

import tkinter as tk
from collections.abc import Callable
from functools import partial
from tkinter import ttk

from reader.commands.catalogue import command, tip
from reader.session.state import Empty, Failed, Loading, Page
from reader.ui.parts import Button, Progress
from reader.ui.theme import Theme


class PageStates(ttk.Frame):
    """Lies over the article's place while there is none."""

    def __init__(self, parent: tk.Misc, theme: Theme, run: Callable[[str], None]) -> None:
        super().__init__(parent, style="Paper.TFrame")
        self._theme, self._run = theme, run
        self._inner: ttk.Frame | None = None
        self._title: ttk.Label | None = None
        self._text: ttk.Label | None = None
        self.first: Button | None = None
        self.bind("<Configure>", self._wrap, add=True)

    def show(self, page: Page, can_go_back: bool) -> bool:
        """True when this page is one of ours and the article has to give way."""
        if self._inner is not None:
            self._inner.destroy()
            self._inner = self.first = None
        match page:
            case Empty():
                self._fill("Open an article to listen to",
                           "Type an address above, choose a saved page, or copy an article and open what you copied.",
                           ("open-address", "open-file", "open-copied"))  # fmt: skip
            case Loading(label=label):
                self._fill("Opening…", label, ("stop-loading",), progress=True)
            case Failed(label=label, sentence=sentence):
                again = ("reload",) if label else ()
                back = ("back",) if can_go_back else ()
                self._fill("This could not be opened", sentence, (*back, "open-address", *again, "open-file"))
            case _:
                return False
        return True

    def _fill(self, title: str, text: str, ways: tuple[str, ...], progress: bool = False) -> None:
        px = self._theme.px
        inner = ttk.Frame(self, style="Paper.TFrame")
        inner.place(relx=0.5, rely=0.42, anchor="center")
        self._title = ttk.Label(inner, text=title, style="Paper.Title.TLabel", justify="center", anchor="center")
        self._title.pack(pady=(0, px(10)))
        self._text = ttk.Label(inner, text=text, style="Paper.TLabel", justify="center", anchor="center")
        self._text.pack(pady=(0, px(18)))
        if progress:
            bar = Progress(inner, self._theme, "Opening", surface="paper")
            bar.show(None)
            bar.pack(pady=(0, px(18)))
        row = ttk.Frame(inner, style="Paper.TFrame")
        row.pack()
        for way in ways:
            title = "Type an address" if way == "open-address" else command(way).title.rstrip("…")
            button = Button(
                row, self._theme, title, partial(self._run, way), style="boxed", tip=tip(way), surface="paper"
            )
            button.pack(side="left", padx=px(4))
            self.first = self.first or button
        self._inner = inner
        self._wrap()

    def _wrap(self, _event: object = None) -> None:
        width = min(self.winfo_width() - self._theme.px(48), self._theme.px(560))
        if width > 1 and self._inner is not None and self._title is not None and self._text is not None:
            self._title.configure(wraplength=width)
            self._text.configure(wraplength=width)
