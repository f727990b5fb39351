"""Somebody who hears the window and sees nothing: presses keys, and is told what was said after each.

The sound is made by the real engine; its time is moved by hand, so that nobody waits for it.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from window_at_work import WindowAtWork

from reader.accessibility.voiced.line import Line
from reader.library.export_choice import ExportChoice
from reader.places import samples
from reader.playback.clock import ManualSink
from reader.session.state import Failed, Loading, Open

ROOT = samples().parent
PAGE = "samples/lead/page.html"
WRITTEN = ROOT / "docs" / "self-voicing.md"
TRANSCRIPT = re.compile(r"(?<=<!-- transcript -->\n).*?(?=<!-- /transcript -->)", re.S)
PERCENT = re.compile(r"\d+ percent")  # how often it is told depends on the machine
OF_THE_MACHINE = re.compile(r"There is no sound device.*|Reader's voice.*|Opening .*")  # or of its haste


class Listener:
    def __init__(self, work: WindowAtWork) -> None:
        self.work, self.sink = work, ManualSink()
        self.lines: list[Line] = []
        voicing = work.session.voicing
        voicing.make_sink = lambda: self.sink
        voicing.hear = self.lines.append

    def press(self, *chords: str) -> str:
        """What is said after the last of them."""
        for chord in chords:
            before = len(self.lines)
            self.work.keys(chord)
            self.wait()
        return self.said(before)

    def type(self, text: str) -> str:
        """A character at a time."""
        before = len(self.lines)
        for sign in text:
            self.work.type(sign)
            self.wait()
        return self.said(before)

    def wait(self) -> None:
        """Until all is said that there is to say: in a moment, whatever it lasts."""
        session = self.work.session

        def quiet() -> bool:
            self.sink.advance(0.5)
            loading = isinstance(session.state.page, Loading)
            return not (session.voicing.busy or session.voiced.owes or loading)

        self.work.until(quiet)
        self.work.settle()
        self.work.until(quiet)

    def said(self, since: int) -> str:
        texts = [line.text for line in self.lines[since:] if not OF_THE_MACHINE.match(line.text)]
        return " · ".join(text for text in texts if not PERCENT.fullmatch(text))


@dataclass(frozen=True, slots=True)
class Heard:
    """A row of the transcript: what was pressed or done, and what was said of it."""

    keys: str
    said: str


@contextmanager
def _in_folder(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    yield
    os.chdir(before)


def session_with_eyes_shut(work: WindowAtWork, folder: Path) -> Iterator[Heard]:
    """Switch it on, open an address, list the headings, go to one, read, pause, change the size, export."""
    listener = Listener(work)
    work.session.memory.keep_export(ExportChoice("flac", folder=str(folder)))
    with _in_folder(ROOT):
        yield Heard("F2", listener.press("F2"))
        yield Heard("Tab", listener.press("Tab"))
        work.start_voice()
        listener.wait()
        yield Heard("Ctrl+L", listener.press("ctrl+l"))
        yield Heard(PAGE, listener.type(PAGE))
        yield Heard("Enter", listener.press("Return"))
        assert isinstance(work.session.state.page, Open | Failed)
        yield Heard("Alt+C", listener.press("alt+c"))
        yield Heard("Down", listener.press("Down"))
        yield Heard("Down", listener.press("Down"))
        yield Heard("Enter", listener.press("Return"))
        yield Heard("H", listener.press("h"))
        yield Heard("Down", listener.press("Down"))
        yield Heard("Down", listener.press("Down"))
        yield Heard("Ctrl+Right", listener.press("ctrl+Right"))
        yield Heard("Right", listener.press("Right"))
        yield Heard("K", listener.press("k"))
        yield Heard("G", listener.press("g"))
        yield Heard("Shift+H", listener.press("shift+h"))
        yield Heard("Enter", f"{listener.press('Return')}(The article's voice reads from there.)")
        work.until(lambda: bool(work.tagged("word")))
        faster = listener.press("ctrl+shift+Up")
        yield Heard("Ctrl+Shift+Up", f"{faster} (The article's voice goes on.)")
        yield Heard("Space", listener.press("space"))
        yield Heard("Ctrl+4", listener.press("ctrl+4"))
        yield Heard("Alt+R", listener.press("alt+r"))
        yield Heard("Left", listener.press("Left"))
        yield Heard("Alt+T", listener.press("alt+t"))
        yield Heard("Tab, Tab, Tab", listener.press("Tab", "Tab", "Tab"))
        yield Heard("Right", listener.press("Right"))
        yield Heard("Escape", listener.press("Escape"))
        yield Heard("Ctrl+Shift+E", listener.press("ctrl+shift+e"))
        yield Heard("Right", listener.press("Right"))
        yield Heard("Tab", listener.press("Tab"))
        yield Heard("Space", listener.press("space"))
        for _ in range(2):
            yield Heard("Tab", listener.press("Tab"))
        yield Heard("Ctrl+A", listener.press("ctrl+a"))
        yield Heard("Tides", listener.type("Tides"))
        before = len(listener.lines)
        work.keys("Return")
        work.until(lambda: work.session.state.status.startswith("Exported"))
        listener.wait()
        yield Heard("Enter", listener.said(before).replace(str(folder), "the folder Music"))
        yield Heard("Shift+F2", listener.press("shift+F2").replace(str(folder), "the folder Music"))
        yield Heard("F2", listener.press("F2"))


def with_transcript(text: str, heard: Iterable[Heard]) -> str:
    """The page with what is said today."""
    rows = "\n".join(f"| {one.keys} | {one.said} |" for one in heard)
    return TRANSCRIPT.sub(lambda _: f"\n| pressed or typed | said |\n|---|---|\n{rows}\n\n", text)
