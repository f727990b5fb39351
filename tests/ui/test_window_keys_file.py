"""Keys taken along by the system's file dialogs, which keep our own loop waiting: the program driven from outside."""

import os
import sqlite3
import subprocess
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from from_outside import LIMIT, window_called, xdotool

from reader.commands.catalogue import CATALOGUE
from reader.library.store import FILE
from reader.places import samples, user_data

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX; on Windows this is unverified")


def kept() -> str:
    """The changed keys, as the settings hold them."""
    file = user_data() / FILE
    if not file.exists():
        return ""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        found = [str(row[0]) for row in connection.execute("SELECT value FROM setting WHERE name = 'keys'")]
    connection.close()
    return "".join(found)


def drive(display: str, button: int, dialog: str, path: Path, so: Callable[[], bool]) -> bool:
    """Press the button so many stops before the dialog's end, name the file; whether it then came to be so."""
    with subprocess.Popen(
        [sys.executable, "-m", "reader", str(samples() / "lead" / "page.html")],
        env={**os.environ, "DISPLAY": display}, cwd=Path(__file__).parents[2],
    ) as process:  # fmt: skip
        try:
            xdotool("windowfocus", "--sync", window_called("Reader$"))
            xdotool("key", "ctrl+shift+F1")
            xdotool("key", *["shift+Tab"] * (3 + button))  # over what finds a command, and the cross, from behind
            xdotool("key", "space")
            xdotool("windowfocus", "--sync", window_called(f"^{dialog}$"))
            end = time.monotonic() + LIMIT
            while not so() and time.monotonic() < end:
                xdotool("key", "ctrl+slash")  # the dialog is seen before it takes letters: all of them anew
                xdotool("type", str(path))
                xdotool("key", "Return")
                time.sleep(0.5)
        finally:
            process.kill()
    return so()


def test_all_keys_are_written_by_the_systems_dialog(xdotool_display: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    there = drive(xdotool_display, 1, "Export keys", file, file.exists)

    assert there
    assert len(tomllib.loads(file.read_text(encoding="utf-8"))["keys"]) == len(CATALOGUE)


def test_keys_are_brought_in_by_the_systems_dialog(xdotool_display: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[keys]\nlook = ["Ctrl+K"]\n', encoding="utf-8")

    assert drive(xdotool_display, 2, "Import keys", file, lambda: kept() == '{"look": ["Ctrl+K"]}')
