"""Who tells assistive technology of the window: one contract for all platforms.

``show`` and ``announce`` are called from the main thread and return at once. What is asked for comes through the
callable that the publisher was made with, from another thread.
"""

import sys
from collections.abc import Callable
from typing import Protocol

from reader.accessibility.tree import Announcement, Request, Snapshot


class Publisher(Protocol):
    @property
    def takes_turns(self) -> bool:
        """Whether it is told also of what happens while the article is read aloud: two voices at once help nobody."""
        ...

    @property
    def wanted(self) -> bool:
        """Whether anybody listens: without that, no snapshot need be made."""
        ...

    def show(self, snapshot: Snapshot) -> None: ...

    def announce(self, said: Announcement) -> None: ...

    def key(self, pressed: bool, keysym: int, keycode: int, modifiers: int, text: str) -> bool:
        """Whether the screen reader has taken the key for itself; it is given some milliseconds to say so."""
        ...

    def close(self) -> None: ...


class Nobody:
    """Where there is no assistive technology we could speak to."""

    takes_turns = wanted = False

    def show(self, snapshot: Snapshot) -> None: ...

    def announce(self, said: Announcement) -> None: ...

    def key(self, pressed: bool, keysym: int, keycode: int, modifiers: int, text: str) -> bool:
        return False

    def close(self) -> None: ...


def publisher(ask: Callable[[Request], None], name: str, version: str) -> Publisher:
    """The one for this platform."""
    if _on_linux():
        from reader.accessibility.atspi.link import Link

        return Link(ask, name, version)
    return Nobody()


def _on_linux() -> bool:
    return sys.platform.startswith("linux")
