"""What lies on the clipboard, as text and, where a browser put it there, as the HTML it came from."""

import tkinter as tk
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
