"""Reader from start to end as a program, by keys alone: nothing is known of it but its window's title and its files."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.library.library import Library

LIMIT = 60.0  # seconds for whatever is waited for: an export may be waited for longest
ROOT = Path(__file__).parents[2]
PAGE = ROOT / "samples" / "lists-and-tables" / "page.html"


def until(so: Callable[[], object], what: str) -> None:
    end = time.monotonic() + LIMIT
    while not so():
        if time.monotonic() > end:
            pytest.fail(f"waited {LIMIT:g} s in vain for {what}")
        time.sleep(0.05)


def keys(*chords: str) -> None:
    for chord in chords:
        subprocess.run(["xdotool", "key", "--clearmodifiers", chord], check=True, stdin=subprocess.DEVNULL)
        time.sleep(0.3)  # as a person, who looks what a key has done before the next one


def shown(title: str) -> bool:
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, check=False)
    return bool(found.stdout)


def heard(data: Path) -> bool:
    """Whether the voice has come so far that its place is kept."""
    library = Library.open(data)
    recent = library.recent.all()
    found = bool(recent) and library.positions.position(recent[0].address) is not None
    library.close()
    return found


def test_a_session_by_keys_alone(xdotool_display: str, tmp_path: Path) -> None:
    """An address typed, headings walked, read aloud, larger text, sound exported, the end: no hand on a mouse."""
    home, data = tmp_path / "home", tmp_path / "data"
    home.mkdir()
    environment = {**os.environ, "HOME": str(home), "READER_DATA": str(data), "PYTHONPATH": str(ROOT)}
    environment.pop("XDG_MUSIC_DIR", None)
    reader = subprocess.Popen([sys.executable, "-m", "reader"], env=environment, stdin=subprocess.DEVNULL)
    try:
        until(lambda: shown("Reader$"), "the window")
        keys("ctrl+l")
        subprocess.run(["xdotool", "type", "--delay", "5", str(PAGE)], check=True)
        keys("Return")
        until(lambda: shown("^How to Cross the Bay on Foot"), "the article")
        keys("h", "h", "ctrl+space")
        until(lambda: heard(data), "the voice to have come somewhere")
        keys("ctrl+space", "ctrl+4", "ctrl+shift+e")
        keys("Tab", "Tab", "Tab", "Tab", "Return")
        until(lambda: {".mp3", ".srt", ".vtt"} <= {file.suffix for file in home.rglob("How*")}, "the files")
        keys("ctrl+q")
        until(lambda: reader.poll() is not None, "the end")
    finally:
        reader.kill()
        reader.wait()
    library = Library.open(data)
    size = library.settings.load().size
    library.close()

    assert (reader.returncode, size) == (0, "LG")
    assert all(file.stat().st_size for file in home.rglob("How*"))
