"""The system's file dialog, which is no part of our window: the program as a whole, driven from outside."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from from_outside import LIMIT, window_called, xdotool
from PIL import ImageGrab

from reader.places import samples


@contextmanager
def reader_with_its_file_dialog(display: str, *keys: str) -> Iterator["subprocess.Popen[str]"]:
    page = samples() / "lead" / "page.html"
    with subprocess.Popen(
        [sys.executable, "-m", "reader", str(page)], env={**os.environ, "DISPLAY": display}, stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL, text=True, cwd=Path(__file__).parents[2],
    ) as process:  # fmt: skip
        try:
            xdotool("windowfocus", "--sync", window_called("Reader$"))
            for key in (*keys, "ctrl+o"):
                xdotool("key", key)
            xdotool("windowfocus", "--sync", window_called("^Open a page$"))
            yield process
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals; on Windows this is unverified")
def test_ended_with_the_file_dialog_open_it_ends_in_order(xdotool_display: str) -> None:
    """The system going down finds a dialog open: the place is kept, and nothing is complained of."""
    with reader_with_its_file_dialog(xdotool_display) as process:
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=LIMIT)

    assert (process.returncode, errors) == (143, "")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals; on Windows this is unverified")
def test_our_keys_do_nothing_in_the_file_dialog(xdotool_display: str) -> None:
    """A name is typed there: F8 must not change colours behind it, nor fail at it."""
    with reader_with_its_file_dialog(xdotool_display) as process:
        xdotool("key", "F8", "ctrl+1", "F1")
        xdotool("key", "Escape")
        end = time.monotonic() + LIMIT
        while xdotool("search", "--onlyvisible", "--name", "^Open a page$"):
            assert time.monotonic() < end
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=LIMIT)

    assert errors == ""


def test_the_file_dialog_has_the_colours_of_the_window(xdotool_display: str) -> None:
    """Tk's own is white in the dark, whatever the theme."""
    with reader_with_its_file_dialog(xdotool_display, "F8", "F8") as process:
        dialog = window_called("^Open a page$")
        place = dict(line.split("=") for line in xdotool("getwindowgeometry", "--shell", dialog).splitlines())
        left, top, width, height = (int(place[name]) for name in ("X", "Y", "WIDTH", "HEIGHT"))
        time.sleep(0.3)  # painted
        shot = ImageGrab.grab((left, top, left + width, top + height), xdisplay=xdotool_display).convert("L")
        process.kill()
    light = sum(shot.histogram()[200:]) / (width * height)

    assert 0 < light < 0.1  # the letters
