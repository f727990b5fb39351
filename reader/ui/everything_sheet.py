"""The dialog with all that is in the article, by kind: found by typing a part of it, and gone to."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from tkinter import ttk

from reader.ui.parts import Entry, Option, RadioGroup, Row, Sheet
from reader.ui.sheet_list import sheet_list
from reader.ui.theme import Theme
from reader.wayfinding.entries import KINDS, Choice, counted, matching, plain
from reader.wayfinding.entries import Entry as Listed

WIDTH = 640  # px at 96 dpi
HEIGHT = 460  # px at 96 dpi
ROWS = 10  # the list is never lower where there is room: it would jump with every letter
TITLE = "All in this article"


@dataclass(frozen=True, slots=True)
class EverythingActions:
    """``near`` gives the number of the entry at the caret; ``chose`` is told which kind is listed."""

    entries: Callable[[Choice], tuple[Listed, ...]]
    near: Callable[[tuple[Listed, ...]], int]
    go: Callable[[Listed], object]
    say: Callable[[str], None]
    chose: Callable[[Choice], None]


class EverythingSheet:
    def __init__(self, window: tk.Misc, theme: Theme, choice: Choice, actions: EverythingActions) -> None:
        self._actions, self._choice = actions, choice
        self._entries: tuple[Listed, ...] = ()
        self._plain: tuple[str, ...] = ()
        self.sheet = Sheet(window, theme, TITLE, width=WIDTH)
        content = self.sheet.content
        options = (Option(name, name.capitalize()) for name in KINDS)
        self.kinds = RadioGroup(content, theme, "What is listed", tuple(options), choice, self._choose, wrap=True,
                                surface="paper")  # fmt: skip
        self.kinds.pack(fill="x")
        row = ttk.Frame(content, style="Paper.TFrame")
        row.pack(fill="x", pady=(theme.px(6), 0))
        ttk.Label(row, text="Find", style="Paper.Bold.TLabel").pack(side="left", padx=(theme.measures.margin, 0))
        self.filter = Entry(row, theme, "Find in the list", lambda _: self._go(), on_change=lambda _: self._fill(),
                            surface="paper")  # fmt: skip
        self.filter.pack(side="left", fill="x", expand=True, padx=(theme.px(8), 0))
        self._count = ttk.Label(content, style="Paper.Muted.TLabel", padding=(theme.measures.margin, 0))
        self._count.pack(fill="x", pady=theme.px(4))
        self.list = sheet_list(
            self.sheet, theme, TITLE, (), lambda _: self._go(), HEIGHT, ROWS, on_type=self._typed,
        )  # fmt: skip
        for key in ("<Down>", "<Up>"):
            self.filter.bind(key, self._into_list, add=True)
        self._choose(choice)
        self.sheet.open(self.filter)

    # -- what the person does ------------------------------------------------------------------------------------
    def _choose(self, value: str) -> None:
        self._choice = next(choice for choice in KINDS if choice == value)
        self._actions.chose(self._choice)
        self._entries = self._actions.entries(self._choice)
        self._plain = tuple(plain(entry.words) for entry in self._entries)
        self._fill()

    def _into_list(self, _event: object) -> str:
        if self.list.rows:
            self.list.focus_list()
        return "break"

    def _typed(self, letter: str) -> None:
        """In the list, too, letters find."""
        self.filter.text = self.filter.text + letter if letter else self.filter.text[:-1]
        self.filter.focus_set()

    def _go(self) -> None:
        if (chosen := self.list.selected) is not None:
            entry = self._entries[int(chosen)]
            self.sheet.destroy()
            self._actions.go(entry)

    # -- what is shown -------------------------------------------------------------------------------------------
    def _fill(self) -> None:
        found = matching(self._plain, self.filter.text)
        self.list.set_rows(
            Row(str(number), self._entries[number].words, self._entries[number].level) for number in found
        )
        if found and len(found) == len(self._entries):
            self.list.select(str(self._actions.near(self._entries)))
        said = counted(self._choice, len(found), len(self._entries))
        self._count.configure(text=said)
        self._actions.say(said)
