"""Put the parts together into the window. The only file that knows them all."""

import os
import signal
import sys
from collections.abc import Callable

from reader import __version__
from reader.accessibility.publisher import publisher
from reader.desktop.controls import DesktopControls
from reader.desktop.following import DesktopPreferences
from reader.errors import WindowError
from reader.extract.page_reader import PageReader
from reader.extract.source import Source
from reader.library.library import Library
from reader.places import user_data
from reader.session.messages import Asked, Preferred
from reader.session.remote import Remote
from reader.session.session import Session
from reader.session.voice import start_voice

TK_MISSING = (
    "This Python has no tkinter, which Reader's window needs. Install it with your system's packages "
    "(Debian, Ubuntu: apt install python3-tk; Fedora: dnf install python3-tkinter; Homebrew: brew install python-tk), "
    'or use Reader without a window: "reader speak FILE".'
)


def run(source: Source | None, label: str = "", allow_private: bool = False) -> int:
    """Show the window until it is closed; WindowError when there can be none. None: nothing is opened yet."""
    check_display()
    pages = PageReader()
    pages.start()  # beside the window's own start
    try:
        from reader.ui.window import Window
    except ImportError as error:
        pages.close()
        if (error.name or "").lstrip("_") == "tkinter" or "tkinter" in str(error):
            raise WindowError(TK_MISSING) from error
        raise
    library = Library.open(user_data())
    session = Session(pages, library)
    try:
        window = Window(session, pages.picture, lambda ask, frame, title: publisher(ask, frame, title, __version__))
    except BaseException:
        pages.close()
        library.close()
        raise
    ended_by = _end_in_order(window.close)
    if source is not None:
        session.visits.open(source, label, allow_private)
    remote = Remote(session, window.come_forward, window.close)
    session.on_request = remote.carry_out
    controls = DesktopControls(lambda request: session.tell(Asked(request)))
    preferences = DesktopPreferences(lambda found: session.tell(Preferred(found)))

    def painted() -> None:
        start_voice(
            session.tell, session.voices.choose, lambda: session.reading.number, session.pronunciations.respell,
            session.state.sound.folder,
        )  # fmt: skip
        session.watch(remote.now, controls.show)
        preferences.start()
        session.voicing.offer_soon()

    window.when_painted(painted)
    try:
        window.run()
    finally:
        preferences.close()
        controls.close()
        session.close()
        pages.close()
    return 128 + ended_by[0] if ended_by else 0


def _end_in_order(close: Callable[[], None]) -> list[int]:
    """Ctrl+C in the terminal, or the system going down, close the window: the place is kept.

    The list has the signal when there was one. What is ignored stays so: see nohup(1).
    """
    ended_by: list[int] = []

    def end(number: int, _frame: object) -> None:
        ended_by.append(number)
        close()

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, end)
    return ended_by


def check_display() -> None:
    """Before anything is started for a window that cannot be."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        raise WindowError("There is no display here to show a window on.")
