"""A form in a dialog: fields one below the other, each with its name, and words that help or say what is wrong."""

import tkinter as tk
from tkinter import ttk

from reader.ui.parts import Sheet
from reader.ui.theme import Theme


class Words(ttk.Label):
    """A text over the whole width of the form, in as many lines as it takes; without a text there is no row for it."""

    def __init__(self, form: "Form", theme: Theme, text: str, style: str) -> None:
        # It asks for little and takes what there is: the dialog is not to be as wide as a sentence, which it wraps.
        super().__init__(form.sheet.content, text=text, style=style, justify="left", anchor="w", width=10)
        self._theme, self._form = theme, form
        form.sheet.bind("<Configure>", self._wrap, add=True)
        theme.follow(self, self._wrap)

    @property
    def text(self) -> str:
        return str(self["text"])

    def show(self, text: str) -> None:
        self.configure(text=text)
        if text:
            self.grid()
        else:
            self.grid_remove()
        self._wrap()

    def _wrap(self, _event: object = None) -> None:
        if self.winfo_exists():
            theme = self._theme
            # Not of its own width: that changes with the scroll bar, which comes and goes with our height.
            width = min(theme.px(self._form.width), self.winfo_toplevel().winfo_width())
            room = width - theme.px(36) - theme.measures.bar - 2 * theme.measures.margin
            self.configure(wraplength=max(room, 1))


class Form:
    """All that the sheet holds; ``width`` is what was asked for it, px at 96 dpi."""

    def __init__(self, sheet: Sheet, theme: Theme, width: float) -> None:
        self.sheet, self.width, self._theme = sheet, width, theme
        self._rows = 0
        sheet.content.columnconfigure(0, weight=1)

    def name(self, text: str) -> ttk.Label:
        """What stands above a field."""
        label = ttk.Label(self.sheet.content, text=text, style="Paper.Bold.TLabel")
        self._put(label, above=10, below=2, inset=True)
        return label

    def add(self, part: tk.Widget, wide: bool = True) -> None:
        """Over the whole width, or as wide as it asks for."""
        self._put(part, above=3, below=3, sticky="we" if wide else "w")

    def words(self, text: str) -> Words:
        return self._words(text, "Paper.TLabel")

    def help(self, text: str = "") -> Words:
        return self._words(text, "Paper.Muted.TLabel")

    def fault(self) -> Words:
        """Empty until something is wrong with the field above."""
        return self._words("", "Paper.Bold.TLabel")

    def _words(self, text: str, style: str) -> Words:
        words = Words(self, self._theme, text, style)
        self._put(words, below=4, inset=True)
        words.show(text)
        return words

    def _put(self, part: tk.Widget, above: int = 0, below: int = 0, inset: bool = False, sticky: str = "we") -> None:
        px = self._theme.px
        beside = self._theme.measures.margin if inset else 0
        part.grid(row=self._rows, column=0, sticky=sticky, padx=beside, pady=(px(above), px(below)))
        self._rows += 1
