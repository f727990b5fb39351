"""Real keys through the X server, by one process that stays: starting one for every key took most of a test's time."""

import atexit
import os
import pty
import select
import subprocess
from functools import cache

import pytest

LIMIT = 15.0  # seconds for the server to take a key


def press(chord: str) -> None:
    """Like "ctrl+1", "Tab"; the server has it when this returns. As the keyboard was when the first one was pressed."""
    _hand(os.environ["DISPLAY"]).press(chord)


class _Hand:
    """``xdotool`` reading its orders from a pipe; where the pointer is, it tells when it has done the one before."""

    def __init__(self, display: str) -> None:
        self._answers, theirs = pty.openpty()  # to a terminal it writes line by line
        self._process = subprocess.Popen(
            ["xdotool", "-"],
            stdin=subprocess.PIPE,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "DISPLAY": display},
        )
        os.close(theirs)
        self._come = b""
        atexit.register(self._process.kill)

    def press(self, chord: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"key --delay 0 {chord}\ngetmouselocation\n".encode())
        self._process.stdin.flush()
        answer = self._line()
        if not answer.startswith("x:"):
            pytest.fail(f"{chord} was not pressed: {answer}")

    def _line(self) -> str:
        while b"\n" not in self._come:
            if not select.select([self._answers], [], [], LIMIT)[0]:
                pytest.fail(f"no key was pressed for {LIMIT:g} s")
            self._come += os.read(self._answers, 4096)
        line, _, self._come = self._come.partition(b"\n")
        return line.decode().strip()


@cache
def _hand(display: str) -> _Hand:
    return _Hand(display)
