"""The accessibility bus as the main thread holds it: snapshots and announcements in, requests out, keys asked about.

The thread "accessibility" talks to the bus, and alone loads jeepney. Without a bus it ends and nothing happens.
"""

import logging
import queue
import socket
import threading
from collections import deque
from collections.abc import Callable

from reader.accessibility.atspi.board import Key
from reader.accessibility.tree import Announcement, Request, Snapshot

log = logging.getLogger(__name__)

CLOSING = 1.0  # seconds given to the thread to end; it takes milliseconds
KEY_PATIENCE = 0.05  # seconds a screen reader may take to say whether a key is its own
MOST_WAITING = 50  # announcements not yet made: older ones are let go


class Link:
    takes_turns = False  # the screen reader has a voice of its own, of which we know nothing

    def __init__(self, ask: Callable[[Request], None], name: str, version: str) -> None:
        self.ask, self.name, self.version = ask, name, version
        self.snapshot: Snapshot | None = None
        self.announcements: deque[Announcement] = deque(maxlen=MOST_WAITING)
        self.keys: queue.SimpleQueue[Key] = queue.SimpleQueue()
        self.wanted = self.wants_keys = self.closing = False  # the first two are the thread's to set
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self.thread = threading.Thread(target=self._serve, name="accessibility", daemon=True)
        self.thread.start()

    def show(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._ring()

    def announce(self, said: Announcement) -> None:
        if self.wanted:
            self.announcements.append(said)
            self._ring()

    def key(self, pressed: bool, keysym: int, keycode: int, modifiers: int, text: str) -> bool:
        if not self.wants_keys:
            return False
        key = Key(pressed, keysym, keycode, modifiers, text)
        self.keys.put(key)
        self._ring()
        try:
            return key.taken.get(timeout=KEY_PATIENCE)
        except queue.Empty:
            return False  # it is slow: the key is ours

    def next_key(self) -> Key | None:
        """For the thread: one that is to be asked about."""
        try:
            return self.keys.get_nowait()
        except queue.Empty:
            return None

    def close(self) -> None:
        """Waits for the thread, some milliseconds."""
        self.closing = True
        self._ring()
        self.thread.join(CLOSING)
        self._bell.close()

    def _ring(self) -> None:
        try:
            self._bell.send(b"!")
        except OSError:
            pass  # it has been rung often enough, or nobody is there to hear it

    def _serve(self) -> None:
        try:
            from reader.accessibility.atspi.service import BusGone, serve

            try:
                serve(self, self._ear)
            except BusGone as error:
                log.info("no screen reader can be told anything: %s", error)
        except Exception:
            log.exception("the thread that talks to screen readers")
        finally:
            self.wanted = self.wants_keys = False
            self._ear.close()
