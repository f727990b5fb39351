"""Commands in a dialog: found by words or by pressing their key, listed by group, the marked one told below."""

from collections.abc import Callable
from dataclasses import dataclass
from tkinter import ttk

from reader.commands.catalogue import GROUPS, Command
from reader.commands.keymap import Keymap
from reader.narration.folding import fold
from reader.ui.fixed_words import FixedWords
from reader.ui.flow import Flow
from reader.ui.keys import UNKNOWN, Press, Take
from reader.ui.parts import Button, Entry, Row, Sheet
from reader.ui.sheet_list import sheet_list
from reader.ui.theme import Theme

WIDTH = 640  # px at 96 dpi
HEIGHT = 560  # px at 96 dpi, of the list
SETTLED = 600  # ms without another letter, after which it is said how many were found
PRESS = "Press a key to see what has it. Escape gives up."


@dataclass(frozen=True, slots=True)
class KeySource:
    """The keymap as it is now, who is told of the next keys (see ui/keys.py), and the status line."""

    keymap: Callable[[], Keymap]
    take: Callable[[Take | None], None]
    say: Callable[[str], None]


class CommandFinder:
    """``on_activate`` is called with the id of the row that Return or a click takes, ``on_mark`` when one is marked."""

    def __init__(
        self, sheet: Sheet, theme: Theme, commands: tuple[Command, ...], source: KeySource,
        on_activate: Callable[[str], object], *, height: int = HEIGHT, click: bool = True,
    ) -> None:  # fmt: skip
        self._sheet, self._source, self._commands = sheet, source, {entry.id: entry for entry in commands}
        self._pressed: tuple[str, ...] = ()  # the chords looked for
        self._telling: str | None = None
        self.on_mark: Callable[[], object] = lambda: None
        row = Flow(sheet.content, theme, rows=2, pad=0, gap=6, surface="paper")
        self.words = Entry(
            row, theme, "Find a command", lambda _: self.panel.focus_list(), on_change=lambda _: self._typed(),
            tip="Words of its name, or its key", surface="paper",
        )  # fmt: skip
        row.add(ttk.Label(row, text="Find", style="Paper.TLabel", padding=(theme.measures.margin, 0, 0, 0)), fold=1)
        row.add(self.words, stretch=True, least=140)
        self._by_key = Button(
            row, theme, "Find by key…", self._wait_for_key, style="boxed", surface="paper",
            tip="Press a key, and see which command has it",
        )  # fmt: skip
        row.add(self._by_key)
        row.pack(fill="x", pady=(0, theme.px(6)))
        self.panel = sheet_list(sheet, theme, sheet.label, self._rows(), on_activate, height, click=click)
        self._help = FixedWords(sheet.content, theme, WIDTH, lambda: map(self._described, self._commands))
        self._help.pack(fill="x", pady=(theme.px(8), 0))
        self.words.bind("<Down>", lambda _: self.panel.focus_list(), add=True)
        self.panel.tree.bind("<<TreeviewSelect>>", lambda _: self._explain(), add=True)
        sheet.bind("<Destroy>", self._gone, add=True)
        self._explain()

    @property
    def marked(self) -> str | None:
        """The command whose row is marked."""
        return self.panel.selected

    def mark(self, id: str) -> None:
        self.panel.select(id)

    def refresh(self) -> None:
        """The keys are others now; the marked command stays marked, where it is still listed."""
        marked = self.marked
        self.panel.set_rows(self._rows())
        if marked is not None:
            self.mark(marked)
        self._help.refit()
        self._explain()

    # -- what is listed ------------------------------------------------------------------------------------------
    def _found(self) -> list[Command]:
        keymap, words = self._source.keymap(), fold(self.words.text).split()
        if self._pressed:
            return [
                entry
                for entry in self._commands.values()
                if any(key.chord in self._pressed for key in keymap.given(entry.id))
            ]
        return [entry for entry in self._commands.values() if _matches(entry, keymap, words)]

    def _rows(self) -> list[Row]:
        rows: list[Row] = []
        keymap, found = self._source.keymap(), self._found()
        for group in GROUPS:
            members = [entry for entry in found if entry.group == group]
            rows += [Row(f"group {group}", group, heading=True)] if members else []
            rows += [Row(entry.id, entry.title, key=keymap.first(entry.id), level=1) for entry in members]
        return rows

    def _described(self, id: str) -> str:
        """What it does and by which keys: "Read aloud, or pause at the word. Space in the article or F9"."""
        return f"{self._commands[id].help}. {self._source.keymap().told(id)}".strip()

    def _explain(self) -> None:
        self._help.show(self._described(self.marked) if self.marked is not None else self._count())
        self.on_mark()

    # -- finding -------------------------------------------------------------------------------------------------
    def _typed(self) -> None:
        self._pressed = ()
        self._fill()
        if self._telling is not None:
            self._sheet.after_cancel(self._telling)
        self._telling = self._sheet.after(SETTLED, self._tell)

    def _fill(self) -> None:
        self.panel.set_rows(self._rows())
        self._explain()

    def _tell(self) -> None:
        self._telling = None
        self._source.say(self._count())

    def _count(self) -> str:
        found = self._found()
        if self._pressed:
            titles = " and ".join(f"“{entry.title.rstrip('…')}”" for entry in found)
            return f"{self._pressed[0]}: {titles}." if found else f"{self._pressed[0]}: no command here has this key."
        if not found:
            return "No command here has these words."
        return f"{len(found)} of {len(self._commands)} commands."

    def _wait_for_key(self) -> None:
        self._help.show(PRESS)
        self._source.say(PRESS)
        self._by_key.bind("<FocusOut>", lambda _: self._source.take(None))
        self._source.take(self._look_for)

    def _look_for(self, press: Press) -> None:
        if not press.chords:
            self._source.say(UNKNOWN)
            return
        self._source.take(None)
        if press.chords[0] == "Escape":
            self._explain()
            return
        self.words.text = press.chords[0]
        if self._telling is not None:
            self._sheet.after_cancel(self._telling)
        self._pressed = press.chords
        self._fill()
        self._tell()
        (self.panel.tree if self.panel.rows else self.words).focus_set()

    def _gone(self, event: object) -> None:
        if self._telling is not None:
            self._sheet.after_cancel(self._telling)
            self._telling = None
        self._source.take(None)


def _matches(entry: Command, keymap: Keymap, words: list[str]) -> bool:
    """All the words, in any order, in what it is called, what it does, or its keys."""
    text = fold(f"{entry.title} {entry.help} {entry.group} {keymap.told(entry.id)}")
    return all(word in text for word in words)
