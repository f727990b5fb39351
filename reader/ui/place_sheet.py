"""The small dialog that asks for a place by its number: a share of the article, or a paragraph."""

import tkinter as tk
from collections.abc import Callable

from reader.ui.form import Form
from reader.ui.parts import Button, Entry, Sheet
from reader.ui.theme import Theme
from reader.wayfinding.destination import Destination

WIDTH = 520  # px at 96 dpi


class PlaceSheet:
    """``find`` says where what was typed leads; ``go`` goes there."""

    def __init__(
        self, window: tk.Misc, theme: Theme, paragraphs: int, find: Callable[[str], Destination],
        go: Callable[[Destination], object], say: Callable[[str], None],
    ) -> None:  # fmt: skip
        self._find, self._go, self._say = find, go, say
        self.sheet = Sheet(window, theme, "Go to percent or paragraph", width=WIDTH)
        form = Form(self.sheet, theme, WIDTH)
        form.name("Where to")
        self.entry = Entry(self.sheet.content, theme, "Percent or paragraph", self._asked, surface="paper")
        form.add(self.entry)
        self._fault = form.fault()
        form.help(f"50% for the middle, or the number of a paragraph, 1 to {paragraphs:,}.")
        go_there = Button(
            self.sheet.content, theme, "Go there", lambda: self._asked(self.entry.text), style="boxed", surface="paper"
        )
        form.add(go_there, wide=False)
        self.sheet.open(self.entry)

    def _asked(self, text: str) -> None:
        found = self._find(text)
        if found.stop is None:
            self._fault.show(found.sentence)
            self._say(found.sentence)
            self.entry.focus_all()
        else:
            self.sheet.destroy()
            self._go(found)
