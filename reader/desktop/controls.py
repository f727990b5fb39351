"""The desktop's player controls, as the main thread holds them: show what is read, and end.

The thread "desktop" talks to the bus; it gets frozen values and hands on frozen requests. On a system without such
controls, or without a bus, nothing happens.
"""

import logging
import socket
import sys
import threading
from collections.abc import Callable

from reader.desktop.now_playing import NowPlaying
from reader.desktop.requests import Request

log = logging.getLogger(__name__)

CLOSING = 1.0  # seconds given to the thread to end; it takes milliseconds


class DesktopControls:
    """``ask`` is called from the thread, with what the desktop asks for."""

    def __init__(self, ask: Callable[[Request], None]) -> None:
        self._ask = ask
        self._link: _Link | None = None

    @property
    def at_work(self) -> bool:
        """Whether there is a thread: False once there turned out to be no bus."""
        return self._link is not None and self._link.thread.is_alive()

    def show(self, now: NowPlaying | None) -> None:
        """Returns at once. None: nothing is to be seen of us any more."""
        if now is None:
            self.close()
        elif self._link is not None:
            self._link.show(now)
        elif available():
            self._link = _Link(now, self._ask)

    def close(self) -> None:
        """Waits for the thread, some milliseconds."""
        link, self._link = self._link, None
        if link is not None:
            link.close()


class _Link:
    """The board that the thread reads, and the bell that wakes it."""

    def __init__(self, now: NowPlaying, ask: Callable[[Request], None]) -> None:
        self.now: NowPlaying | None = now
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self.thread = threading.Thread(target=self._serve, args=(ask,), name="desktop", daemon=True)
        self.thread.start()

    def show(self, now: NowPlaying) -> None:
        self.now = now
        self._ring()

    def close(self) -> None:
        self.now = None
        self._ring()
        self.thread.join(CLOSING)
        self._bell.close()

    def _ring(self) -> None:
        try:
            self._bell.send(b"!")
        except OSError:
            pass  # it has been rung often enough, or nobody is there to hear it

    def _serve(self, ask: Callable[[Request], None]) -> None:
        try:
            from reader.desktop.service import BusGone, serve

            try:
                serve(self, self._ear, ask)
            except BusGone as error:
                log.info("no player controls on the desktop: %s", error)
        except ImportError:
            log.info("no player controls on the desktop: jeepney is not installed")
        except Exception:
            log.exception("the desktop's player controls")  # reading goes on without them
        finally:
            self._ear.close()


def available() -> bool:
    """Only Linux' desktops are known to work; elsewhere nothing was tried."""
    return sys.platform.startswith("linux")
