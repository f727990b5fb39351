"""Something asked within a dialog: a sentence and buttons to answer it. Without a question it takes no room."""

import tkinter as tk
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.ui.flow import Flow
from reader.ui.parts import Button
from reader.ui.theme import Theme

ROWS = 6  # of answers, at the most


@dataclass(frozen=True, slots=True)
class Answer:
    text: str
    act: Callable[[], object]


class Question(ttk.Frame):
    """While something is asked the first answer has the keyboard; Escape gives the last, which is to do nothing."""

    def __init__(self, parent: tk.Misc, theme: Theme, width: float) -> None:
        """``width`` of the dialog, px at 96 dpi."""
        super().__init__(parent, style="Paper.TFrame", height=1)
        self._theme, self._width = theme, width
        self.sentence = ttk.Label(self, style="Paper.Bold.TLabel", justify="left")
        self._row: Flow | None = None
        self.answers: list[Button] = []
        parent.bind("<Configure>", self._wrap, add=True)
        theme.follow(self, self._wrap)

    @property
    def is_asked(self) -> bool:
        return self._row is not None

    def tell(self, sentence: str) -> None:
        """A sentence without a question, until the next."""
        self.withdraw()
        self._show(sentence)

    def ask(self, sentence: str, answers: Iterable[Answer]) -> None:
        self.withdraw()
        self._show(sentence)
        given = tuple(answers)
        self._row = Flow(self, self._theme, rows=ROWS, pad=0, gap=6, surface="paper")
        self._row.pack(fill="x", pady=(self._theme.px(2), 0))
        self.answers = [self._button(self._row, answer) for answer in given]
        for button in self.answers:
            self._row.add(button)
            button.bind("<Escape>", partial(self._leave, given[-1]), add=True)
        self.update_idletasks()
        self.answers[0].focus_set()

    def withdraw(self) -> None:
        """The keyboard has been given elsewhere before."""
        row, self._row, self.answers = self._row, None, []
        if row is not None:
            row.destroy()
        self._show("")

    def _button(self, row: Flow, answer: Answer) -> Button:
        return Button(row, self._theme, answer.text, answer.act, style="boxed", surface="paper")

    def _leave(self, answer: Answer, _event: object) -> str:
        answer.act()
        return "break"

    def _show(self, sentence: str) -> None:
        self.sentence.configure(text=sentence)
        if sentence:
            self.sentence.pack(fill="x", padx=self._theme.measures.margin)
        else:
            self.sentence.pack_forget()
            self.configure(height=1)
        self._wrap()

    def _wrap(self, _event: object = None) -> None:
        if self.winfo_exists():
            theme = self._theme
            # Not of its own width: that changes with the scroll bar, which comes and goes with our height.
            width = min(theme.px(self._width), self.winfo_toplevel().winfo_width())
            room = width - theme.px(36) - theme.measures.bar - 2 * theme.measures.margin
            self.sentence.configure(wraplength=max(room, 1))
