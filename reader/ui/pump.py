"""The only clock of the window: it calls the session's tick, often while reading, seldom otherwise."""

import tkinter as tk

from reader.session.session import Session

WHILE_READING = 16  # ms: a lit word is at most one frame late
OTHERWISE = 40  # ms


class Pump:
    def __init__(self, root: tk.Misc, session: Session) -> None:
        self._root, self._session = root, session
        self._next: str | None = None
        self._beat()

    def _beat(self) -> None:
        self._session.tick()
        pause = WHILE_READING if self._session.state.playing else OTHERWISE
        self._next = self._root.after(pause, self._beat)

    def stop(self) -> None:
        if self._next is not None:
            self._root.after_cancel(self._next)
            self._next = None
