"""A screen reader gone mad, while Reader reads aloud. READER_FUZZ: for how many seconds, 60 to be thorough."""

import os
import random
import resource
import time
from pathlib import Path

import pytest
from accessible_bus import Reader, nonsense, screen_reader_session
from private_bus import DBusError
from window_at_work import WindowAtWork

from reader.session.state import Open

SECONDS = float(os.environ.get("READER_FUZZ", "12"))
GROWTH = 40  # MB: of an article opened anew, its pictures, and what the allocator keeps
# They open a dialog of Tk's own, which waits for a person.
MODAL = ("Open", "Choose a folder…", "Import…", "Export…")


def resident() -> float:
    """MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 2**20


def test_random_calls_break_nothing_and_reading_goes_on(
    tmp_path: Path, xdotool_display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER", "true")  # a press may open the page in the browser
    chance = random.Random(7)
    with screen_reader_session(tmp_path) as session:
        work = WindowAtWork(accessible=True)
        work.listen()
        work.session.turns.choose("both")
        reader = Reader(session, work.settle)
        application = reader.application()
        asked = refused = 0
        half = 0.0
        begun = time.monotonic()
        while (passed := time.monotonic() - begun) < SECONDS:
            paths = [one for one in reader.all(reader.children(application)[0]) if reader.name(one) not in MODAL]
            for _ in range(300):
                asked += 1
                interface, member, signature, body = nonsense(chance)
                try:
                    reader.ask(chance.choice(paths), interface, member, signature, *body)
                except DBusError:
                    refused += 1
            if not half and passed > SECONDS / 2:
                half = resident()
        grown = resident() - half
        work.keys("Escape", "Escape")
        if not isinstance(work.session.state.page, Open):
            work.open()
        work.session.reading.pause()
        work.session.reading.from_beginning()
        work.until(lambda: bool(work.tagged("word")))
        name = reader.name(application)
        reader.close()
        work.close()

    assert name == "Reader"
    assert 0 < refused < asked
    assert grown < GROWTH
