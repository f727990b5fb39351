"""While key help is on each key says what it does instead of doing it."""

import tkinter as tk
from collections.abc import Callable

from reader.commands.key_help import meaning
from reader.session.session import Session
from reader.ui.keys import UNKNOWN, Keys, Press
from reader.ui.notices import Notices
from reader.ui.parts import ListPanel
from reader.ui.parts.focused import focused

COMMAND = "key-help"


class KeyHelp:
    def __init__(self, root: tk.Tk, session: Session, keys: Keys, notices: Notices, run: Callable[[str], None]) -> None:
        self._root, self._session, self._keys, self._notices, self._run = root, session, keys, notices, run
        self._escaped = False  # the key before was Escape

    def show(self, on: bool) -> None:
        self._escaped = False
        self._keys.explain(self._explain if on else None)
        self._notices.show_key_help(on, lambda: self._run(COMMAND))

    def _explain(self, press: Press) -> None:
        if not press.chords:
            self._session.say(UNKNOWN)
            return
        keymap = self._session.state.keymap
        again = any(keymap.asked(chord, "window") == COMMAND for chord in press.chords)
        escape = press.chords[0] == "Escape"
        if again or (escape and self._escaped):
            self._run(COMMAND)
            return
        self._escaped = escape
        sentence = meaning(keymap, press.chords, "article" if press.in_article else self._role())
        self._session.say(f"{sentence} Escape again ends key help." if escape else sentence)

    def _role(self) -> str:
        """Of what has the keyboard."""
        widget = focused(self._root)
        if widget is not None and isinstance(widget.master, ListPanel):
            return widget.master.role
        return str(getattr(widget, "role", ""))
