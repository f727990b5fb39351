"""The clipboard: its text and, where a browser put it there, the HTML it came from; and what we give to it."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Copied:
    """ "" and b"" for what is not there."""

    text: str
    html: bytes


def copied(window: tk.Misc) -> Copied:
    targets = _get(window, "TARGETS").split()
    html = _bytes(_get(window, "text/html")) if "text/html" in targets else b""
    # Without this test X11 clients that have no plain text answer with whatever they have.
    plain = not targets or any(target in targets for target in ("UTF8_STRING", "STRING", "TEXT"))
    return Copied(_get(window, "UTF8_STRING") if plain else "", html)


def _get(window: tk.Misc, kind: str) -> str:
    try:
        return window.clipboard_get(type=kind)
    except tk.TclError:
        return ""  # Tk's word for a clipboard that is empty, or has no such form; other systems than X11 have only text


def _bytes(words: str) -> bytes:
    """Tk 8.6 hands unknown forms over as numbers: "0x3c 0x70 0x3e"; b"" when it is anything else."""
    try:
        return bytes(int(word, 16) for word in words.split())
    except ValueError:
        return b""


def give_copies(text: tk.Text, selected: Callable[[], str]) -> None:
    """Copy, and X11's other clipboard, get what ``selected`` gives: a Text would give its own characters, bullets
    and all.
    """

    def copy(_event: object) -> str:
        if words := selected():
            text.clipboard_clear()
            text.clipboard_append(words)
        return "break"

    def own(_event: object) -> None:
        if text.tag_ranges("sel"):
            text.selection_own(selection="PRIMARY")

    def hand_over(offset: str, most: str) -> str:
        return selected()[int(offset) :][: int(most)]

    text.bind("<<Copy>>", copy)
    text.configure(exportselection=False)
    for form in ("UTF8_STRING", "STRING"):
        text.selection_handle(hand_over, selection="PRIMARY", type=form)
    text.bind("<<Selection>>", own, add=True)
