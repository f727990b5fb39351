"""The dialog in which each place of the article has a short code: typing it goes there, without Enter."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.ui.parts import Row, Sheet
from reader.ui.sheet_list import sheet_list
from reader.ui.theme import Theme
from reader.wayfinding.codes import spelled
from reader.wayfinding.entries import Entry

WIDTH = 640  # px at 96 dpi
HEIGHT = 560  # px at 96 dpi
ASK = "Type a code. Its row need not be in sight."


class CodeSheet:
    """``near`` is the number of the entry at the caret."""

    def __init__(
        self, window: tk.Misc, theme: Theme, title: str, entries: tuple[Entry, ...], near: int,
        go: Callable[[Entry], object], say: Callable[[str], None],
    ) -> None:  # fmt: skip
        self._entries, self._go_to, self._say = entries, go, say
        self._by_code = {entry.code: number for number, entry in enumerate(entries)}
        self._typed = ""
        self.sheet = Sheet(window, theme, title, width=WIDTH)
        self._asked = ttk.Label(
            self.sheet.content, text=ASK, style="Paper.Muted.TLabel", padding=(theme.measures.margin, 0)
        )
        self._asked.pack(fill="x", pady=theme.px(4))
        rows = (Row(str(number), entry.words, entry.level, code=entry.code) for number, entry in enumerate(entries))
        self.list = sheet_list(self.sheet, theme, title, rows, self._chosen, HEIGHT, on_type=self._type)
        self.list.select(str(near))
        self.sheet.open(self.list.tree)

    def _type(self, letter: str) -> None:
        """One more letter of a code, "" for one less."""
        typed = self._typed + letter.casefold() if letter else self._typed[:-1]
        if typed in self._by_code:
            self._chosen(str(self._by_code[typed]))
            return
        first = next((number for code, number in self._by_code.items() if typed and code.startswith(typed)), None)
        if typed and first is None:
            self._say(f"No place has the code {spelled(typed)}. Type another.")
            typed = ""
        self._typed = typed
        self._asked.configure(text=f"{typed.upper()} and …" if typed else ASK)
        if first is not None:
            self.list.reveal(str(first))

    def _chosen(self, value: str) -> None:
        self.sheet.destroy()
        self._go_to(self._entries[int(value)])
