"""All keys of the window: each press looked up in the keymap as it is now, or told to who asks for the next one.

They come before the focused widget's own keys, so that a Text or Entry cannot swallow them.
"""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations

from reader.commands.chord import MODIFIERS
from reader.commands.keymap import Keymap
from reader.ui.key_places import chord_of
from reader.ui.keysyms import chords_of, digit_of, is_held, key_named

TAG = "ReaderKeys"
_IN_TK = {"Ctrl": "Control", "Alt": "Alt", "Shift": "Shift"}
_SUPER, _LEVEL3 = 0x40, 0x80  # X11's bits of the desktop's own key and of AltGr
UNKNOWN = "Reader does not know this key."


@dataclass(frozen=True, slots=True)
class Press:
    """``chords`` are the names it may have, the likeliest first, none for a key that chords have no name for;
    ``in_article``: where the article's keys work.
    """

    chords: tuple[str, ...]
    in_article: bool


Take = Callable[[Press], None]


class Keys:
    """``run`` is asked for the commands. Before any control has the focus, the article's keys work as if it had it:
    one can press Space at once.
    """

    def __init__(self, window: tk.Misc, article: tk.Text, run: Callable[[str], None]) -> None:
        self._window, self._article, self._run = window, article, run
        self._keymap = Keymap()
        self._taken: Take | None = None
        self._explained: Take | None = None
        self._types: dict[int, str] = {}  # what keys were seen to type without Shift, by their code
        self._system = str(window.tk.call("tk", "windowingsystem"))
        self._x11 = self._system == "x11"
        for count in range(len(MODIFIERS) + 1):
            for held in combinations(MODIFIERS, count):
                self._listen(frozenset(held))
        self._put_first()

    def show(self, keymap: Keymap) -> None:
        """From the next press on."""
        self._keymap = keymap

    def take(self, taken: Take | None) -> None:
        """Every key is told to ``taken`` and does nothing else, until None is set."""
        self._taken = taken

    def explain(self, explained: Take | None) -> None:
        """The same while no one takes the keys."""
        self._explained = explained

    def _listen(self, held: frozenset[str]) -> None:
        # Tk knows which bit of a key's state is Alt on this keyboard, and finds the pattern with the most modifiers.
        prefix = "".join(f"{_IN_TK[modifier]}-" for modifier in MODIFIERS if modifier in held)
        self._window.bind_class(TAG, f"<{prefix}Key>", lambda event: self._pressed(event, held))

    def _pressed(self, event: "tk.Event[tk.Misc]", held: frozenset[str]) -> str | None:
        press = self._press(event, held)
        if press is None:
            return None
        listener = self._taken or self._explained
        if listener is not None:
            listener(press)
            return "break"
        command = self._asked(press)
        if command is None:
            return None
        self._run(command)
        return "break"

    def _press(self, event: "tk.Event[tk.Misc]", held: frozenset[str]) -> Press | None:
        """None for a key that is only held for others, and for what the desktop takes."""
        state = event.state if isinstance(event.state, int) and self._x11 else 0
        if is_held(event.keysym) or state & _SUPER:
            return None
        key = key_named(event.keysym, event.keysym_num)
        if "Shift" not in held and not state & _LEVEL3:
            self._types[event.keycode] = key
        digit = digit_of(event.keycode) if self._x11 else ""
        chords = chords_of(key, held, self._types.get(event.keycode, ""), digit) if key else ()
        by_place = chord_of(event, self._system)  # where it types something else than the chord is called after
        chords = (*chords, by_place) if by_place and by_place not in chords else chords
        return Press(chords, str(event.widget) in (str(self._article), str(self._window)))

    def _asked(self, press: Press) -> str | None:
        for where in ("window", "article") if press.in_article else ("window",):
            for chord in press.chords:
                if (command := self._keymap.asked(chord, where)) is not None:
                    return command
        return None

    def _put_first(self) -> None:
        """Every widget of the window, and of no dialog beside it, also those made later, asks our tag first."""
        window = self._window

        def take(event: "tk.Event[tk.Misc]") -> None:
            # Tk's own dialogs have no Python object, only a path; in them our keys would act on a window that is busy.
            path = str(event.widget)
            if window.tk.call("winfo", "toplevel", path) != str(window):
                return
            tags = window.tk.splitlist(window.tk.call("bindtags", path))
            if TAG not in tags:
                window.tk.call("bindtags", path, (TAG, *tags))

        window.bind_all("<FocusIn>", take, add=True)


def bind_bare_window(window: tk.Misc, enter: Callable[["tk.Event[tk.Misc]"], None]) -> None:
    """``enter`` hears of the keys that move about in the article, before any control has the focus."""
    for key in ("<Up>", "<Down>", "<Prior>", "<Next>"):
        window.bind(key, lambda event: enter(event) if event.widget is window else None, add=True)
