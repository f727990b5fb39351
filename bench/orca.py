"""What Orca says, key by key, as a table: ``python -m bench.orca``.

``python -m bench.orca session`` is a session from beginning to end. Needs Xvfb, openbox, orca and xdotool; no sound.
A newer Orca: ``tests/newer_orca.sh trixie FOLDER .venv/bin/python -m bench.orca``.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench.window import display
from reader.session.state import Open

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from accessible_bus import screen_reader_session
from orca_ear import ORCA, Ear, orca
from window_at_work import WindowAtWork

PAGE = """
<h2>The lamp</h2>
<p>It rose and fell. The <a href="https://example.org/diary">diary</a> tells of it, day by day.
So it went on for years.</p>
<figure><img src="lamp.png" alt="A red lamp on a rock"><figcaption>The lamp at dusk.</figcaption></figure>
<h3>What it needed</h3>
<ul><li>Oil</li><li>A clean glass</li><li>Somebody awake</li></ul>
<blockquote><p>Nobody sleeps on the rock.</p></blockquote>
<table><caption>Tides</caption><tr><th>Day</th><th>High</th><th>Low</th></tr>
<tr><th>Monday</th><td>7:10</td><td>13:20</td></tr><tr><th>Tuesday</th><td>7:50</td><td>14:05</td></tr></table>
<h2>The end</h2><p>The light was put out in 1987.</p>
"""


class Step(NamedTuple):
    """``keys`` are pressed one after the other; what is said of the last one is written down."""

    keys: str
    purpose: str


KEYS = (
    Step("Tab", "to the next control"), Step("Tab", "and on"), Step("shift+Tab", "back"),
    Step("alt+a", "to the article"), Step("h", "next heading"), Step("shift+h", "heading before"),
    Step("ctrl+Home", "the beginning"), Step("Down", "next line"), Step("Up", "line before"),
    Step("h Down Right", "next letter"), Step("Left", "letter before"), Step("ctrl+Right", "next word"),
    Step("ctrl+Left", "word before"), Step("End", "end of the line"), Step("Home", "its beginning"),
    Step("k", "next link"), Step("shift+k", "link before"),
    Step("g", "next picture"), Step("shift+g", "picture before"),
    Step("alt+p", "to the player"), Step("Tab", "next button"), Step("alt+r", "to the rate"), Step("Right", "faster"),
    Step("Left", "slower"), Step("ctrl+4", "size LG"), Step("F8", "next colours"), Step("alt+c", "contents"),
    Step("Down", "next in the list"), Step("Return", "go there"), Step("alt+t", "text and colours"),
    Step("Right", "next choice"), Step("Escape", "out of the dialog"), Step("ctrl+f", "find"),
    Step("g", "a letter typed"), Step("Return", "find it"), Step("Escape", "out of find"),
    Step("ctrl+l", "the address"), Step("x", "a letter typed"), Step("BackSpace", "taken away"),
    Step("Escape", "the address as it was"), Step("Escape", "back to the article"), Step("F1", "the keys"),
    Step("Down", "next key"), Step("Escape", "closed"), Step("ctrl+t", "what is said"), Step("Escape", "closed"),
    Step("alt+z", "sleep timer"), Step("Escape", "closed"),
)  # fmt: skip
SESSION = (
    Step("", "Orca has begun, and Reader is in front"),
    Step("ctrl+l", "to the address"),
    Step("type:samples/lead/page.html Return", "type where the page is, and open it"),
    Step("wait", "the page is there"),
    Step("alt+c", "list the headings"),
    Step("Down", "the next of them"),
    Step("Down", "and the next"),
    Step("Return", "go there"),
    Step("Down", "read a line"),
    Step("Down", "and another"),
    Step("h", "the next heading"),
    Step("g", "the next picture"),
    Step("k", "the next link"),
    Step("space", "let Reader's voice read from the start"),
    Step("listen", "for some seconds: Orca is silent while Reader's voice reads"),
    Step("space", "pause"),
    Step("ctrl+4", "larger text"),
    Step("alt+r", "to the rate"),
    Step("Right", "faster"),
    Step("Escape", "back"),
    Step("ctrl+f", "find"),
    Step("type:lamp Return", "words to look for"),
    Step("Escape", "out of find, at the place"),
    Step("ctrl+shift+e", "export the sound"),
    Step("Right", "another format"),
    Step("Tab", "subtitles"),
    Step("space", "with them"),
    Step("Tab Tab", "the name"),
    Step("Return", "begin"),
    Step("exported", "it goes on by itself"),
    Step("F1", "what keys there are"),
    Step("Escape", "back to the article"),
)  # fmt: skip


SILENT = "(nothing)"
PATIENCE = 120  # seconds that an export may take


class Listener:
    def __init__(self, work: WindowAtWork, ear: Ear) -> None:
        self.work, self.ear = work, ear

    def take(self, step: Step) -> str:
        """What is said of the last key."""
        said = "" if step.keys else self.ear.hear()
        for key in step.keys.split():
            self._press(key)
            self.work.settle()
            said = self.ear.hear()
        return said

    def _press(self, key: str) -> None:
        session = self.work.session
        match key.partition(":"):
            case ("type", _, text):
                subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)
            case ("wait", _, _):
                self.work.until(lambda: isinstance(session.state.page, Open))
            case ("listen", _, _):
                end = time.monotonic() + 5
                self.work.until(lambda: time.monotonic() > end)
            case ("exported", _, _):
                end = time.monotonic() + PATIENCE
                while session.state.export is not None:
                    assert time.monotonic() < end, "the export does not end"
                    self.work.settle()
            case _:
                subprocess.run(["xdotool", "key", key], check=True)


@contextmanager
def listening() -> Iterator[Listener]:
    """A window, and Orca beside it."""
    with tempfile.TemporaryDirectory() as bus, screen_reader_session(Path(bus)):
        work = WindowAtWork(accessible=True)
        with orca(work.settle) as ear:
            yield Listener(work, ear)
        work.close()


def version() -> str:
    shown = subprocess.run([*ORCA, "--version"], capture_output=True, text=True, check=True).stdout
    return shown.removeprefix("Orca version ").split()[0].strip(",") if shown.startswith("Orca") else shown.strip()


def keys() -> None:
    with listening() as listener:
        listener.work.show(PAGE, "The keeper")
        listener.ear.hear()
        print(f"# What Orca {version()} says\n")
        print("`python -m bench.orca`, one key after the other; a page made for it, which stands in `bench/orca.py`.\n")
        print("| key | for | what Orca said |\n|---|---|---|")
        for step in KEYS:
            said = listener.take(step).replace("|", "·")
            print(f"| {named(step.keys)} | {step.purpose} | {said or SILENT} |", flush=True)


def session() -> None:
    with listening() as listener:
        listener.work.start_voice()
        print(f"# A session without eyes, with Orca {version()}\n")
        print("`python -m bench.orca session`: what was pressed, and all that Orca said.\n")
        for step in SESSION:
            said = listener.take(step)
            what = f"**{named(step.keys)}** – {step.purpose}" if step.keys else step.purpose
            print(f"- {what}")
            for one in said.split(" | "):
                print(f"  - {one or SILENT}", flush=True)


def named(keys: str) -> str:
    """ "ctrl+l" is Ctrl+L."""
    return ", ".join(
        f"“{key.removeprefix('type:')}”" if ":" in key else "+".join(part.capitalize() for part in key.split("+"))
        for key in keys.split()
    )


if __name__ == "__main__":
    with display() as name, tempfile.TemporaryDirectory() as folder:
        os.environ.update(DISPLAY=name, READER_DATA=folder, HOME=folder)
        (session if sys.argv[1:] == ["session"] else keys)()
