"""Chords of the catalogue as Tk event sequences, bound once for the window and once for the article."""

import tkinter as tk
from collections.abc import Callable

from reader.commands.catalogue import Where
from reader.commands.keymap import keymap
from reader.ui.key_places import chord_of

_KEYSYMS = {
    "Space": "space", "Enter": "Return", "Plus": "plus", "=": "equal", "-": "minus", ".": "period", ",": "comma",
}  # fmt: skip
# A desktop with player controls takes these keys before any window, and hands them on as requests.
MEDIA_KEYS = {
    "Play key": "XF86AudioPlay", "Pause key": "XF86AudioPause", "Stop key": "XF86AudioStop",
    "Next key": "XF86AudioNext", "Previous key": "XF86AudioPrev",
}  # fmt: skip
# With Shift held X11 reports what the key then types (on most layouts), so both spellings are bound.
_SHIFTED = {"period": "greater", "comma": "less", "equal": "plus", "0": "parenright"}
_KEYPAD = {"plus": "KP_Add", "minus": "KP_Subtract", "Return": "KP_Enter"}


def sequences(chord: str) -> tuple[str, ...]:
    """All Tk sequences that mean the chord: "Ctrl+Shift+V" is <Control-Shift-Key-V>."""
    *modifiers, key = chord.split("+")
    shift = "Shift" in modifiers
    keysym = MEDIA_KEYS.get(key) or _KEYSYMS.get(key, key)
    if len(keysym) == 1 and keysym.isalpha():
        keysym = keysym.upper() if shift else keysym.lower()
    prefix = "".join({"Ctrl": "Control-", "Alt": "Alt-", "Shift": "Shift-"}[modifier] for modifier in modifiers)
    out = [f"<{prefix}Key-{keysym}>"]
    if shift and keysym in _SHIFTED:
        out.append(f"<{prefix}Key-{_SHIFTED[keysym]}>")
    if keysym in _KEYPAD:
        out.append(f"<{prefix}Key-{_KEYPAD[keysym]}>")
    if len(keysym) == 1 and keysym.isalpha() and modifiers:
        # Caps Lock turns the letter's case, and must not turn the key off.
        out.append(f"<{prefix}Key-{keysym.swapcase()}>")
    return tuple(dict.fromkeys(out))


def bind_keys(window: tk.Misc, article: tk.Text, run: Callable[[str], None]) -> None:
    """Window chords come before the focused widget's own keys, so that a Text or Entry cannot swallow them."""
    tag = "ReaderKeys"

    def bind(target: Callable[[str, Callable[[object], str]], object], chord: str, command: str) -> None:
        def pressed(_event: object) -> str:
            run(command)
            return "break"

        for sequence in sequences(chord):
            try:
                target(sequence, pressed)
            except tk.TclError:
                if chord not in MEDIA_KEYS:  # Tk may know those under X11 only (unverified elsewhere)
                    raise

    for bound in keymap("window"):
        bind(lambda sequence, pressed: window.bind_class(tag, sequence, pressed), bound.binding.chord, bound.command)
    for bound in keymap("article"):
        bind(article.bind, bound.binding.chord, bound.command)
    # Where no sequence fits better: keys that type something else on this keyboard.
    window.bind_class(tag, "<KeyPress>", _by_place(window, "window", run))
    article.bind("<KeyPress>", _by_place(window, "article", run))
    _put_first(window, tag)


def _by_place(window: tk.Misc, where: Where, run: Callable[[str], None]) -> "Callable[[tk.Event[tk.Misc]], str | None]":
    system = str(window.tk.call("tk", "windowingsystem"))
    commands = {bound.binding.chord: bound.command for bound in keymap(where)}

    def pressed(event: "tk.Event[tk.Misc]") -> str | None:
        command = commands.get(chord_of(event, system))
        if command is None:
            return None
        run(command)
        return "break"

    return pressed


def bind_bare_window(window: tk.Misc, run: Callable[[str], None], enter: Callable[["tk.Event[tk.Misc]"], None]) -> None:
    """Before any control has the focus, the article's keys work as if it had it: one can press Space at once.

    ``enter`` hears of the keys that move about in it.
    """

    def bind(chord: str, command: str) -> None:
        def pressed(event: "tk.Event[tk.Misc]") -> str | None:
            if event.widget is not window:
                return None
            run(command)
            return "break"

        for sequence in sequences(chord):
            window.bind(sequence, pressed, add=True)

    for bound in keymap("article"):
        bind(bound.binding.chord, bound.command)
    by_place = _by_place(window, "article", run)
    window.bind("<KeyPress>", lambda event: by_place(event) if event.widget is window else None, add=True)
    for key in ("<Up>", "<Down>", "<Prior>", "<Next>"):
        window.bind(key, lambda event: enter(event) if event.widget is window else None, add=True)


def _put_first(window: tk.Misc, tag: str) -> None:
    """Every widget of the window, and of no dialog beside it, also those made later, asks this tag first."""

    def take(event: "tk.Event[tk.Misc]") -> None:
        # Tk's own dialogs have no Python object, only a path; in them our keys would act on a window that is busy.
        path = str(event.widget)
        if window.tk.call("winfo", "toplevel", path) != str(window):
            return
        tags = window.tk.splitlist(window.tk.call("bindtags", path))
        if tag not in tags:
            window.tk.call("bindtags", path, (tag, *tags))

    window.bind_all("<FocusIn>", take, add=True)
