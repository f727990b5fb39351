"""The dialog in which a pronunciation is made, heard and changed."""

import tkinter as tk
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.errors import PronunciationError
from reader.narration.pronunciation import Pronunciation, pronunciation
from reader.ui.flow import Flow
from reader.ui.form import Form, Words
from reader.ui.parts import Button, Choice, Entry, Option, RadioGroup, Sheet, Switch
from reader.ui.theme import Theme

WIDTH = 600  # px at 96 dpi
LITERAL, PATTERN = "literal", "pattern"
KINDS = (Option(LITERAL, "Word or phrase"), Option(PATTERN, "Pattern"))

EMPTY = "Leave it empty, and it is not said at all."
IN_PATTERNS = "A regular expression; \\1, \\2 … say what its groups fit. Empty, it is not said at all."


@dataclass(frozen=True, slots=True)
class EditorActions:
    """``save`` and ``listen`` raise PronunciationError for what cannot be used; ``listen`` gives a sentence when it
    cannot be heard, else "". ``remove`` is None for what is not kept yet.
    """

    save: Callable[[Pronunciation], None]
    listen: Callable[[Pronunciation], str]
    remove: Callable[[], None] | None = None


class PronunciationEditor:
    """``entry`` is what it begins with, ``example`` the sentence it stands in; ``on_close`` is told when it is left."""

    def __init__(
        self, window: tk.Misc, theme: Theme, title: str, entry: Pronunciation, languages: Iterable[Option],
        example: str, actions: EditorActions, on_close: Callable[[], None],
    ) -> None:  # fmt: skip
        self._theme, self._actions = theme, actions
        self.sheet = Sheet(window, theme, title, width=WIDTH, on_close=on_close)
        form = Form(self.sheet, theme, WIDTH)
        form.help(example)
        form.name("Written")
        self.written = self._entry("What is written")
        form.add(self.written)
        self._written_fault = form.fault()
        form.name("Said as")
        row = Flow(self.sheet.content, theme, rows=2, pad=0, gap=6, surface="paper")
        self.spoken = self._entry("What is said in its place", row)
        row.add(self.spoken, stretch=True, least=200)
        self.hear = Button(row, theme, "Try it", self._listen, icon="play", style="boxed", surface="paper",
                           tip="Hear it in its sentence, before it is kept")  # fmt: skip
        row.add(self.hear)
        form.add(row)
        self._spoken_fault = form.fault()
        self._help = form.help()
        form.name("Language")
        self.language = Choice(
            self.sheet.content, theme, "Language", languages, entry.language, self._chosen, style="boxed",
            surface="paper",
        )  # fmt: skip
        form.add(self.language, wide=False)
        form.name("Kind")
        kind = PATTERN if entry.kind == "pattern" else LITERAL
        self.kind = RadioGroup(
            self.sheet.content, theme, "Kind", KINDS, kind, lambda _: self._explain(), wrap=True, surface="paper"
        )
        form.add(self.kind)
        self.case = Switch(
            self.sheet.content, theme, "Only with these capitals", entry.cased, lambda _: self._clear(), surface="paper"
        )
        form.add(self.case)
        self._told = form.fault()
        form.add(self._buttons())
        self.written.text, self.spoken.text = entry.written, entry.spoken
        self._explain()
        self.sheet.open(self.spoken if entry.written else self.written)
        if entry.written:
            self.spoken.focus_all()

    def _entry(self, label: str, parent: tk.Misc | None = None) -> Entry:
        return Entry(
            parent or self.sheet.content, self._theme, label, lambda _: self._save(),
            on_change=lambda _: self._clear(), surface="paper",
        )  # fmt: skip

    def _buttons(self) -> Flow:
        row = Flow(self.sheet.content, self._theme, rows=3, pad=0, gap=6, surface="paper")
        self.save = Button(
            row, self._theme, "Save", self._save, style="loud", surface="paper", tip="Keep it", key="Enter"
        )
        self.cancel = Button(row, self._theme, "Cancel", self.sheet.close, style="boxed", surface="paper")
        row.add(self.save)
        row.add(self.cancel)
        if self._actions.remove is not None:
            self.remove = Button(
                row, self._theme, "Remove", self._remove, style="boxed", surface="paper",
                tip="Have it said as it is written again",
            )  # fmt: skip
            row.add(self.remove)
        return row

    # -- what the person does ------------------------------------------------------------------------------------
    def _made(self) -> Pronunciation:
        return pronunciation(
            self.written.text, self.spoken.text, self.language.chosen, pattern=self.kind.chosen == PATTERN,
            cased=self.case.on,
        )  # fmt: skip

    def _save(self) -> None:
        try:
            self._actions.save(self._made())
        except PronunciationError as error:
            self._show(error)
        else:
            self.sheet.close()

    def _listen(self) -> None:
        self._clear()
        try:
            self._told.show(self._actions.listen(self._made()))
        except PronunciationError as error:
            self._show(error)

    def _remove(self) -> None:
        if self._actions.remove is not None:
            self._actions.remove()
            self.sheet.close()

    def _chosen(self, language: str) -> None:
        self._clear()

    # -- what is shown -------------------------------------------------------------------------------------------
    def _explain(self) -> None:
        self._clear()
        self._help.show(IN_PATTERNS if self.kind.chosen == PATTERN else EMPTY)

    def _show(self, error: PronunciationError) -> None:
        """At the field that is wrong, which gets the focus."""
        fields: dict[str, tuple[Words, Entry | None]] = {
            "written": (self._written_fault, self.written), "spoken": (self._spoken_fault, self.spoken),
        }  # fmt: skip
        words, field = fields.get(error.field, (self._told, None))
        words.show(str(error))
        if field is not None:
            field.focus_all()

    def _clear(self) -> None:
        for words in (self._written_fault, self._spoken_fault, self._told):
            if words.text:
                words.show("")
