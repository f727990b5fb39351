"""``reader speak`` in a real terminal, heard by a sound server of our own."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bench.sound_server import SoundServer, missing

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals", allow_module_level=True)

import pty
import termios

ROOT = Path(__file__).resolve().parents[2]

PAGE = """<!doctype html><html lang=en><title>Four tides</title><body><article><h1>Four tides</h1>
<p>Alpha is the first tide of the day and it comes in over the sand before anybody in the town is awake to see it.</p>
<p>Bravo is the second tide of the day and it carries the boats out past the old wall and the light on the point.</p>
<p>Charlie is the third tide of the day and it brings them home again with whatever the sea has let them have.</p>
<p>Delta is the last tide of the day and it is the one that the children listen to when they cannot go to sleep.</p>
</article></body></html>"""


@dataclass(frozen=True, slots=True)
class Home:
    """A folder with a page, and a sound server for whoever runs in it."""

    folder: Path
    environment: dict[str, str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    if absent := missing():
        pytest.skip(f"{absent} not installed: nothing can be heard (Debian: apt install pulseaudio pulseaudio-utils)")
    server = SoundServer(tmp_path)
    server.start()
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    yield Home(tmp_path, {**os.environ, **server.variables, "PYTHONPATH": str(ROOT)})
    server.end()


class Terminal:
    """The person's side of a pseudo-terminal in which the command runs."""

    def __init__(self, child: "subprocess.Popen[bytes]", descriptor: int) -> None:
        self.child, self._descriptor = child, descriptor
        self.seen = ""

    def wait_for(self, text: str, seconds: float = 20) -> None:
        end = time.monotonic() + seconds
        while text not in self.seen:
            assert self._read(end - time.monotonic()), f"{text!r} never came after {self.seen!r}"

    def quiet_for(self, seconds: float) -> bool:
        """Whether nothing is shown that long."""
        return not self._read(seconds)

    def type(self, keys: str) -> None:
        os.write(self._descriptor, keys.encode())

    def _read(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._descriptor], [], [], max(0, seconds))
        if not ready:
            return False
        try:
            data = os.read(self._descriptor, 4096)
        except OSError:  # how Linux says that the other side is closed
            return False
        self.seen += data.decode(errors="replace")  # a letter may be cut in two
        return bool(data)


@contextmanager
def terminal(home: Home, *arguments: str) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    with subprocess.Popen(
        [sys.executable, "-m", "reader", *arguments], stdin=theirs, stdout=theirs, stderr=theirs, cwd=home.folder,
        env=home.environment, start_new_session=True,
    ) as child:  # fmt: skip
        try:
            yield Terminal(child, ours)
            child.wait(20)
            assert termios.tcgetattr(theirs)[3] == before[3], "the terminal is left without echo"
        finally:
            child.kill()
            os.close(ours)
            os.close(theirs)


def test_the_sentence_that_sounds_is_shown_and_keys_steer(home: Home) -> None:
    with terminal(home, "speak", "page.html") as shown:
        shown.wait_for("Space pauses")
        shown.wait_for("Alpha")
        shown.type(" ")

        assert shown.quiet_for(0.3)
        assert "Bravo" not in shown.seen

        shown.type("\x1b[C")
        shown.wait_for("Bravo")

        assert shown.seen.index("Alpha") < shown.seen.index("Bravo")

        shown.type("\x1b[C\x1b[C")
        shown.wait_for("Delta")
        alphas = shown.seen.count("Charlie")
        shown.type("\x1b[D")
        end = time.monotonic() + 20
        while shown.seen.count("Charlie") == alphas and time.monotonic() < end:
            shown.quiet_for(0.2)

        assert shown.seen.count("Charlie") == alphas + 1

        shown.type("q")

        assert shown.child.wait(20) == 0


def test_it_ends_with_the_article_without_a_terminal(home: Home) -> None:
    """In a script: no keys, no help line, the sentences on standard output, success at the end."""
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "speak", "page.html", "--rate", "4"], stdin=subprocess.DEVNULL,
        capture_output=True, check=False, cwd=home.folder, env=home.environment, timeout=60,
    )  # fmt: skip
    lines = ran.stdout.decode().splitlines()

    assert ran.returncode == 0, ran.stderr
    assert [line.split()[0] for line in lines] == ["Four", "Alpha", "Bravo", "Charlie", "Delta"]


def test_without_a_display_the_terminal_reads(home: Home) -> None:
    without = {name: value for name, value in home.environment.items() if name != "DISPLAY"}
    with terminal(Home(home.folder, without), "page.html") as shown:
        shown.wait_for("Reading in the terminal instead.")
        shown.wait_for("Alpha")
        shown.type("q")

        assert shown.child.wait(20) == 0


def test_the_sleep_timer_ends_it_with_the_paragraph(home: Home) -> None:
    """Asked for three seconds, which end within the first paragraphs; no word is cut."""
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "speak", "page.html", "--rate", "2", "--sleep", "0.05"],
        stdin=subprocess.DEVNULL, capture_output=True, check=False, cwd=home.folder, env=home.environment, timeout=60,
    )  # fmt: skip
    lines = ran.stdout.decode().splitlines()

    assert (ran.returncode, ran.stderr) == (0, b"reader: The sleep timer has ended the reading.\n")
    assert "Alpha" in lines[1]
    assert "Delta" not in lines[-1]


@pytest.mark.parametrize("minutes", ["0", "-1", "soon", "nan", "2000"])
def test_a_sleep_that_is_no_time_is_refused(home: Home, minutes: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "speak", "page.html", f"--sleep={minutes}"], capture_output=True, check=False,
        cwd=home.folder, env=home.environment, timeout=60,
    )  # fmt: skip

    assert (ran.returncode, b"minutes are a number" in ran.stderr) == (64, True)


def test_ctrl_c_ends_quietly(home: Home) -> None:
    with terminal(home, "speak", "page.html") as shown:
        shown.wait_for("Alpha")
        before = shown.seen
        os.killpg(shown.child.pid, 2)

        assert shown.child.wait(20) == 130
        assert "Traceback" not in shown.seen.removeprefix(before)


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129)])
def test_ended_from_outside_it_leaves_the_terminal_as_it_was(home: Home, name: str, code: int) -> None:
    """Else the shell's next line is typed unseen."""
    with terminal(home, "speak", "page.html") as shown:
        shown.wait_for("Alpha")
        before = shown.seen
        shown.child.send_signal(getattr(signal, name))

        assert shown.child.wait(20) == code
        assert "Traceback" not in shown.seen.removeprefix(before)
