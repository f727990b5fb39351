"""The only clock of the window: it calls the session's tick, often while reading, seldom otherwise.

It also collects garbage: Tk's variables and pictures must be freed by the thread that runs Tk, and Python would collect
them on whichever thread happens to allocate next (tkinter of Python 3.11: "main thread is not in main loop").
"""

import gc
import tkinter as tk
from collections.abc import Callable

from reader.session.session import Session

WHILE_READING = 16  # ms: a lit word is at most one frame late
OTHERWISE = 40  # ms
YOUNG_EVERY = 2_000  # ms between collections of what is young, a millisecond's work
ALL_EVERY = 60_000  # ms between full collections, which take longer and wait until nothing is read


class Pump:
    def __init__(self, root: tk.Misc, session: Session, also: Callable[[], None]) -> None:
        """``also`` is called at every beat, after the session."""
        self._root, self._session, self._also = root, session, also
        self._next: str | None = None
        self._since_young = self._since_all = 0
        self._stopped = False
        self._collects = gc.isenabled()
        gc.disable()
        self._beat()

    def _beat(self) -> None:
        self._session.tick()
        if self._stopped:
            return  # the window was closed on the way
        self._also()
        pause = WHILE_READING if self._session.state.playing else OTHERWISE
        self._collect(pause)
        self._next = self._root.after(pause, self._beat)

    def _collect(self, passed: int) -> None:
        self._since_young += passed
        self._since_all += passed
        if self._since_all >= ALL_EVERY and not self._session.state.playing:
            gc.collect()
            self._since_all = self._since_young = 0
        elif self._since_young >= YOUNG_EVERY:
            gc.collect(1)
            self._since_young = 0

    def stop(self) -> None:
        self._stopped = True
        if self._next is not None:
            self._root.after_cancel(self._next)
            self._next = None
        if self._collects:
            gc.enable()
