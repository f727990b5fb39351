"""What the desktop prefers, followed: told once it is known, and whenever it changes.

The thread "preferences" asks; it hands on frozen values. Without a bus, or a portal on it, nothing is told.
"""

import logging
import socket
import sys
import threading
from collections.abc import Callable

from reader.desktop.preferences import Preferences

log = logging.getLogger(__name__)

CLOSING = 1.0  # seconds given to the thread to end; it takes milliseconds


class DesktopPreferences:
    """``tell`` is called from the thread."""

    def __init__(self, tell: Callable[[Preferences], None]) -> None:
        self._tell = tell
        self.closing = False
        self._bell, self._ear = socket.socketpair()
        self._bell.setblocking(False)
        self.thread = threading.Thread(target=self._serve, name="preferences", daemon=True)

    def start(self) -> None:
        """Returns at once; what takes time is the thread's."""
        self.thread.start()

    def close(self) -> None:
        """Waits for the thread, some milliseconds."""
        self.closing = True
        try:
            self._bell.send(b"!")
        except OSError:
            pass  # nobody is there to hear it
        if self.thread.ident is not None:
            self.thread.join(CLOSING)
        else:
            self._ear.close()
        self._bell.close()

    def _serve(self) -> None:
        try:
            if sys.platform.startswith("linux"):
                self._follow_portal()
            else:
                from reader.desktop.other_systems import read

                if (found := read()) is not None:
                    self._tell(found)
        except Exception:
            log.exception("the desktop's preferences")  # the window has colours without them
        finally:
            self._ear.close()

    def _follow_portal(self) -> None:
        try:
            from reader.desktop.portal import BusGone, serve

            try:
                serve(self, self._ear, self._tell)
            except BusGone as error:
                log.info("the desktop's preferences are not known: %s", error)
        except ImportError:
            log.info("the desktop's preferences are not known: jeepney is not installed")
