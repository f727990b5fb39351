"""The dialog in which commands get other keys: the marked one's are added, taken away, or set to what they were."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from reader.commands.catalogue import CATALOGUE, Binding
from reader.commands.keymap import called
from reader.session.keyboard import Asked
from reader.ui.command_finder import WIDTH, CommandFinder, KeySource
from reader.ui.flow import Flow
from reader.ui.keys import UNKNOWN, Press
from reader.ui.parts import Button, Sheet, Switch
from reader.ui.question import Answer, Question
from reader.ui.theme import Theme

HEIGHT = 320  # px at 96 dpi, of the list
ANOTHER = "Press another key. Escape gives up."


@dataclass(frozen=True, slots=True)
class KeyActions:
    """What gives a text gives the sentence that tells what was done, "" for nothing."""

    ask: Callable[[str, str], Asked]  # a command, a chord
    add: Callable[[str, Binding], str]
    remove: Callable[[str, str], str]
    defaults: Callable[[str], str]
    all_defaults: Callable[[], str]
    set_letters: Callable[[bool], None]
    bring_in: Callable[[], str]
    take_out: Callable[[], str]


class KeysSheet(Sheet):
    def __init__(
        self, window: tk.Misc, theme: Theme, source: KeySource, actions: KeyActions, marked: str | None = None
    ) -> None:
        super().__init__(window, theme, "Change keys", width=WIDTH)
        self._keys_theme, self._source, self._actions = theme, source, actions
        self.finder = CommandFinder(
            self, theme, CATALOGUE, source, lambda _: self._wait_for_key(), height=HEIGHT, click=False
        )
        self.finder.panel.tree.bind("<Delete>", lambda _: self._remove(), add=True)
        self.question = Question(self.content, theme, WIDTH)
        self.question.pack(fill="x")
        self.add, self.remove, self.default = self._row(
            ("Add key…", self._wait_for_key, "Press the key that the marked command shall have too", "Enter"),
            ("Remove key…", self._remove, "Take a key from the marked command", "Delete"),
            ("Reset its keys", self._defaults, "The marked command has the keys it came with", ""),
        )
        self.letters = Switch(
            self.content, theme, "Single-letter keys in the article", source.keymap().letters, self._set_letters,
            surface="paper",
        )  # fmt: skip
        self.letters.pack(anchor="w", pady=theme.px(4))
        self.everything, self.bring_in, self.take_out = self._row(
            ("Reset all keys…", self._ask_all, "Asks first", ""),
            ("Import…", lambda: self._done(actions.bring_in()), "Take the keys that a file names", ""),
            ("Export…", lambda: self._done(actions.take_out()), "Write all keys to a file", ""),
        )
        if marked is not None:
            self.finder.mark(marked)
        self.finder.on_mark = self._leave_question
        self.open(self.finder.panel.tree)

    def _row(self, *buttons: tuple[str, Callable[[], object], str, str]) -> tuple[Button, ...]:
        row = Flow(self.content, self._keys_theme, rows=3, pad=0, gap=6, surface="paper")
        row.pack(fill="x", pady=(self._keys_theme.px(6), 0))
        made = tuple(
            Button(row, self._keys_theme, text, act, style="boxed", surface="paper", tip=tip, key=key)
            for text, act, tip, key in buttons
        )
        for button in made:
            row.add(button)
        return made

    # -- a key is added ------------------------------------------------------------------------------------------
    def _wait_for_key(self) -> None:
        id = self.finder.marked
        if id is not None:
            self._ask_for_key(id, f"Press the key that {called(id)} shall have. Escape gives up.")

    def _ask_for_key(self, id: str, sentence: str) -> None:
        """While the keyboard is on the one answer, every key is taken for it."""
        self._ask(sentence, Answer("Give up", self._give_up))
        self._source.take(partial(self._pressed, id))
        self.question.answers[0].bind("<FocusOut>", lambda _: self._source.take(None), add=True)

    def _pressed(self, id: str, press: Press) -> None:
        if not press.chords:
            self._ask_for_key(id, f"{UNKNOWN} {ANOTHER}")
            return
        if press.chords[0] == "Escape":
            self._give_up()
            return
        # A press may stand for several chords: that which means something already is meant.
        asked = [self._actions.ask(id, chord) for chord in press.chords]
        meant = next((one for one in asked if one.holder or one.refused), asked[0])
        if meant.refused:
            self._ask_for_key(id, f"{meant.refused} {ANOTHER}")
        elif meant.holder:
            self._ask_to_take(id, meant)
        else:
            self._add(id, meant.binding)

    def _ask_to_take(self, id: str, asked: Asked) -> None:
        self._source.take(None)
        self._ask(
            f"{asked.binding.chord} is already the key for {called(asked.holder)}.",
            Answer(f"Take it for {called(id)}", lambda: self._add(id, asked.binding)),
            Answer("Press another key", self._wait_for_key),
            Answer("Leave it", self._give_up),
        )

    def _add(self, id: str, binding: Binding) -> None:
        self._done(self._actions.add(id, binding))

    # -- a key is taken away -------------------------------------------------------------------------------------
    def _remove(self) -> None:
        id = self.finder.marked
        if id is None:
            return
        keys = self._source.keymap().given(id)
        if not keys:
            self._done(f"{called(id)} has no key.")
        elif len(keys) == 1:
            self._done(self._actions.remove(id, keys[0].chord))
        else:
            self._ask(
                f"Which key of {called(id)} shall go?",
                *(Answer(key.chord, partial(self._remove_one, id, key.chord)) for key in keys),
                Answer("None", self._give_up),
            )

    def _remove_one(self, id: str, chord: str) -> None:
        self._done(self._actions.remove(id, chord))

    # -- as they came --------------------------------------------------------------------------------------------
    def _defaults(self) -> None:
        if self.finder.marked is not None:
            self._done(self._actions.defaults(self.finder.marked))

    def _ask_all(self) -> None:
        changed = len(self._source.keymap().changed)
        others = "1 command has others" if changed == 1 else f"{changed} commands have others"
        self._ask(
            f"Give all commands the keys they came with? {others} now.",
            Answer("Yes, all of them", lambda: self._done(self._actions.all_defaults())),
            Answer("No", self._give_up),
        )

    def _set_letters(self, on: bool) -> None:
        self._actions.set_letters(on)
        self.finder.refresh()

    # -- what is asked and told ----------------------------------------------------------------------------------
    def _ask(self, sentence: str, *answers: Answer) -> None:
        self.question.ask(sentence, answers)
        self._source.say(sentence)

    def _give_up(self) -> None:
        self._done("No key was changed.")

    def _done(self, sentence: str) -> None:
        """The keyboard goes back to the list."""
        self._source.take(None)
        if not sentence:
            return
        self.finder.panel.focus_list()
        self.finder.refresh()
        self.letters.on = self._source.keymap().letters
        self.question.tell(sentence)
        self._source.say(sentence)

    def _leave_question(self) -> None:
        """Another command is marked: what was asked of the one before is no question any more."""
        if self.question.is_asked:
            self._source.take(None)
            self.question.withdraw()
