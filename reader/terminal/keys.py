"""Single keys from the terminal, without Enter; none where there is no terminal."""

import os
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal, Protocol

Key = Literal[
    "pause", "quit", "sentence back", "sentence forward", "paragraph back", "paragraph forward", "word back",
    "word forward", "heading back", "heading forward", "figure back", "figure forward", "repeat", "where I was",
    "forward again", "faster", "slower",
]  # fmt: skip

# The letters are those of the window's article.
_KEYS: dict[str, Key] = {
    " ": "pause", "q": "quit", "Q": "quit",
    "\x1b[D": "sentence back", "\x1b[C": "sentence forward", "\x1bOD": "sentence back", "\x1bOC": "sentence forward",
    "\x1b[A": "paragraph back", "\x1b[B": "paragraph forward", "\x1bOA": "paragraph back",
    "\x1bOB": "paragraph forward",
    "S": "sentence back", "s": "sentence forward", "P": "paragraph back", "p": "paragraph forward",
    "W": "word back", "w": "word forward", "H": "heading back", "h": "heading forward",
    "G": "figure back", "g": "figure forward", "r": "repeat", "R": "repeat",
    "b": "where I was", "B": "forward again", "+": "faster", "=": "faster", "-": "slower",
}  # fmt: skip
_WINDOWS_KEYS: dict[str, Key] = {
    "K": "sentence back", "M": "sentence forward", "H": "paragraph back", "P": "paragraph forward",
}  # fmt: skip

SEQUENCE = 0.05  # seconds in which the rest of an arrow key's three characters come


class Keys(Protocol):
    def wait(self, seconds: float) -> Key | None:
        """The next key that means something, or None after ``seconds``."""
        ...


class NoKeys:
    def wait(self, seconds: float) -> Key | None:
        time.sleep(seconds)
        return None


class TerminalKeys:
    """Of a terminal that is in cbreak mode."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._gone = False

    def wait(self, seconds: float) -> Key | None:
        if self._gone:
            time.sleep(seconds)
            return None
        typed = self._read(seconds)
        if typed == "\x1b":
            typed += self._read(SEQUENCE) + self._read(SEQUENCE)
        return _KEYS.get(typed)

    def _read(self, seconds: float) -> str:
        ready, _, _ = select.select([self._descriptor], [], [], seconds)
        if not ready:
            return ""
        try:
            typed = os.read(self._descriptor, 1)
        except OSError:
            typed = b""
        self._gone = not typed  # the terminal was closed: it would be ready for ever
        return typed.decode("latin-1")


class WindowsKeys:
    """Unverified: written from the documentation of msvcrt."""

    def wait(self, seconds: float) -> Key | None:
        if sys.platform == "win32":
            import msvcrt

            end = time.monotonic() + seconds
            while not msvcrt.kbhit():
                if time.monotonic() >= end:
                    return None
                time.sleep(0.02)
            typed = msvcrt.getwch()
            return _WINDOWS_KEYS.get(msvcrt.getwch()) if typed in "\x00\xe0" else _KEYS.get(typed)
        return None


@contextmanager
def keys() -> Iterator[Keys]:
    """The terminal's mode is put back in the end."""
    if sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        yield NoKeys()
    elif sys.platform == "win32":
        yield WindowsKeys()
    else:
        import termios
        import tty

        descriptor = sys.stdin.fileno()
        before = termios.tcgetattr(descriptor)
        try:
            tty.setcbreak(descriptor)
            yield TerminalKeys(descriptor)
        finally:
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
