"""The dialog that lists what is said differently, the open article's language first."""

import tkinter as tk
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.document.language_names import language_name
from reader.narration.folding import fold
from reader.narration.pronunciation import Pronunciation
from reader.ui.flow import Flow
from reader.ui.form import Form
from reader.ui.parts import Button, Entry, ListPanel, Row, Sheet
from reader.ui.parts.focused import focused
from reader.ui.theme import Theme

WIDTH = 640  # px at 96 dpi
MOST_ROWS = 500  # listed at once: to draw more takes the window longer than to type a letter of what is looked for
HIGH, LOW = 8, 3  # rows of the list
NONE = "Nothing is said differently yet. In the article, {asks} asks for it at a word."


@dataclass(frozen=True, slots=True)
class ListActions:
    """``asks`` names the key that has a word said differently. ``remove``, ``bring_in`` and ``take_out`` give the
    sentence that tells what was done, "" for nothing.
    """

    asks: Callable[[], str]
    add: Callable[[], None]
    change: Callable[[Pronunciation], None]
    remove: Callable[[Pronunciation], str]
    bring_in: Callable[[], str]
    take_out: Callable[[], str]


class PronunciationSheet:
    """``entries`` are asked for whenever they may have changed; ``language`` is that of the article."""

    def __init__(
        self, window: tk.Misc, theme: Theme, entries: Callable[[], tuple[Pronunciation, ...]], language: str,
        actions: ListActions,
    ) -> None:  # fmt: skip
        self._theme, self._entries, self._language, self._actions = theme, entries, language, actions
        self._shown: tuple[Pronunciation, ...] = ()
        self.sheet = Sheet(window, theme, "Pronunciation", width=WIDTH)
        content = self.sheet.content
        form = Form(self.sheet, theme, WIDTH)
        self.filter = Entry(content, theme, "Find a pronunciation", lambda _: self.list.focus_list(),
                            on_change=lambda _: self._fill(), surface="paper")  # fmt: skip
        name = form.name("Find")
        form.add(self.filter)
        self.list = ListPanel(content, theme, "Pronunciations", (), lambda _: self._change(),
                              on_close=self.sheet.close, click=False)  # fmt: skip
        self.list.tree.bind("<Delete>", lambda _: self._remove(), add=True)
        form.add(self.list)
        self._for_some: tuple[tk.Widget, ...] = (name, self.filter, self.list)  # of no use where there is nothing
        self._count = form.help()
        self._told = form.fault()
        form.add(self._buttons())
        self.sheet.bind("<Configure>", lambda _: self._fit(), add=True)
        theme.follow(self.list, self._fit)
        self._fill()
        self.sheet.open(self.list.tree if self.list.rows else self.add)

    def _buttons(self) -> Flow:
        row = Flow(self.sheet.content, self._theme, rows=5, pad=0, gap=6, surface="paper")

        def button(text: str, act: Callable[[], object], tip: str, key: str = "") -> Button:
            made = Button(row, self._theme, text, act, style="boxed", surface="paper", tip=tip, key=key)
            row.add(made)
            return made

        self.add = button("Add", self._actions.add, "Have something said differently")
        self.change = button("Change", self._change, "Change the marked one", "Enter")
        self.remove = button("Remove", self._remove, "Have the marked one said as it is written again", "Delete")
        self.bring_in = button("Import…", lambda: self._tell(self._actions.bring_in()), "Add those of a list")
        self.take_out = button("Export…", lambda: self._tell(self._actions.take_out()), "Write all to a file")
        return row

    # -- what the person does ------------------------------------------------------------------------------------
    @property
    def chosen(self) -> Pronunciation | None:
        selected = self.list.selected
        return self._shown[int(selected)] if selected is not None else None

    def choose(self, entry: Pronunciation) -> None:
        """Mark it, where it is listed."""
        if entry in self._shown:
            self.list.select(str(self._shown.index(entry)))

    def _change(self) -> None:
        if (entry := self.chosen) is not None:
            self._actions.change(entry)

    def _remove(self) -> None:
        entry = self.chosen
        if entry is None:
            return
        at = self._shown.index(entry)
        self._tell(self._actions.remove(entry))
        if self._shown:
            self.choose(self._shown[min(at, len(self._shown) - 1)])

    def _tell(self, sentence: str) -> None:
        self._fill()
        self._told.show(sentence)
        if not self.list.rows and self.list.tree is focused(self.sheet):
            self.add.focus_set()

    # -- what is shown -------------------------------------------------------------------------------------------
    def _fill(self) -> None:
        wanted, everything = fold(self.filter.text.strip()), self._entries()
        found = [entry for entry in everything if wanted in fold(entry.written) or wanted in fold(entry.spoken)]
        found.sort(key=lambda entry: _place(entry.language, self._language))
        self._shown = tuple(found[:MOST_ROWS])
        self.list.set_rows(_rows(self._shown))
        self._count.show(_counted(len(self._shown), len(found), len(everything), self._actions.asks()))
        self._told.show("")
        for part in self._for_some:
            if everything:
                part.grid()
            else:
                part.grid_remove()
        for button in (self.change, self.remove):
            button.enabled = bool(self._shown)
        self.take_out.enabled = bool(everything)

    def _fit(self) -> None:
        """Whole rows; fewer where the window is low."""
        panel = self.list
        low = self.sheet.winfo_toplevel().winfo_height() < self._theme.px(560)
        panel.grid_propagate(False)
        height = (LOW if low else HIGH) * panel.row_height() + 2 * self._theme.measures.margin
        if height != panel.winfo_reqheight():
            panel.configure(height=height, width=self._theme.px(300))


def _place(language: str, articles: str) -> tuple[bool, bool, str]:
    """The article's language, then all, then the others by name."""
    other = language not in ("", articles)
    return (language != articles, other, language_name(language) if other else "")


def _rows(entries: Iterable[Pronunciation]) -> Iterable[Row]:
    before: str | None = None
    for number, entry in enumerate(entries):
        if entry.language != before:
            before = entry.language
            yield Row(f"language {before}", language_name(before) or "Every language", heading=True)
        yield Row(str(number), entry.told("not said"), level=1)


def _counted(shown: int, found: int, everything: int, asks: str) -> str:
    if not everything:
        return NONE.format(asks=asks)
    if shown < found:
        return f"The first {shown:,} of {found:,} are listed: type what you look for."
    if found < everything:
        return f"{found:,} of {everything:,}." if found else "None has these letters."
    return ""
