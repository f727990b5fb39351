"""Put the parts together into the window. The only file that knows them all."""

import os
import signal
import sys
from collections.abc import Callable

from reader.errors import WindowError
from reader.extract.source import Source
from reader.extract.worker import PageReader
from reader.library.library import Library
from reader.places import user_data
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
        window = Window(session, pages.picture)
    except BaseException:
        pages.close()
        library.close()
        raise
    _end_in_order(window.close)
    if source is not None:
        session.open(source, label, allow_private)
    window.when_painted(lambda: start_voice(session.tell, session.voices.choose))
    try:
        window.run()
    finally:
        session.close()
        pages.close()
    return 0


def _end_in_order(close: Callable[[], None]) -> None:
    """Ctrl+C in the terminal, or the system going down, close the window: the place is kept."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda *_: close())


def check_display() -> None:
    """Before anything is started for a window that cannot be."""
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        raise WindowError("There is no display here to show a window on.")
