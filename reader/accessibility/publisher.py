"""Who tells assistive technology of the window: one contract for all platforms.

``show`` and ``announce`` are called from the main thread and return at once. What is asked for comes through the
callable that the publisher was made with, from another thread.
"""

import logging
import sys
from collections.abc import Callable
from typing import Protocol

from reader.accessibility.tree import Request, Snapshot

log = logging.getLogger(__name__)


class Publisher(Protocol):
    @property
    def wanted(self) -> bool:
        """Whether anybody listens: without that, no snapshot need be made."""
        ...

    def show(self, snapshot: Snapshot) -> None: ...

    def announce(self, text: str, urgent: bool = False) -> None: ...

    def key(self, pressed: bool, keysym: int, keycode: int, modifiers: int, text: str) -> bool:
        """Whether the screen reader has taken the key for itself; it is given some milliseconds to say so."""
        ...

    def close(self) -> None: ...


class Nobody:
    """Where there is no assistive technology we could speak to."""

    wanted = False

    def show(self, snapshot: Snapshot) -> None: ...

    def announce(self, text: str, urgent: bool = False) -> None: ...

    def key(self, pressed: bool, keysym: int, keycode: int, modifiers: int, text: str) -> bool:
        return False

    def close(self) -> None: ...


def publisher(ask: Callable[[Request], None], frame: int, title: Callable[[], str], version: str) -> Publisher:
    """The one for this platform. Called before the window shows; ``frame`` is Tk's number of it, ``title`` its now."""
    match sys.platform:  # as a value: mypy knows of one platform at a time
        case "linux":
            from reader.accessibility.atspi.link import Link

            return Link(ask, "Reader", version)
        case "win32" | "darwin":
            return _accesskit(ask, frame, title)
    return Nobody()


def _accesskit(ask: Callable[[Request], None], frame: int, title: Callable[[], str]) -> Publisher:
    """Unverified. A program that says nothing is better than one that does not start."""
    try:
        from reader.accessibility.accesskit.adapter import AccessKit
        from reader.accessibility.accesskit.platforms import adapter_for

        return AccessKit(ask, adapter_for(frame, title))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic of the library is no Exception
        log.warning("screen readers are told nothing: %s", error)
        return Nobody()
