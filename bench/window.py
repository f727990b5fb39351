"""From the start of the process to the painted article, beside a bare Tk window of the same Python; and the memory.

Needs a display (DISPLAY, or Xvfb to start one). ``python -m bench.window``
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.table import Row, print_table

ROUNDS = 7
LEAD = Path(__file__).parent.parent / "samples" / "lead" / "page.html"

# The round trip to the X server (winfo_pointerx) comes back when all that was drawn before is on screen.
READER = """
import sys, time
from reader import app
from reader.session.state import Open
from reader.ui.window import Window
show = Window._show_page
def timed(window, page):
    show(window, page)
    if isinstance(page, Open):
        window.root.deiconify()
        window.root.update()
        window.root.winfo_pointerx()
        print(time.time(), flush=True)
        window.root.after(int(sys.argv[2]), window.close)
Window._show_page = timed
from reader.extract.source import FileSource
app.run(FileSource(sys.argv[1]), sys.argv[1])
"""
BARE = """
import time, tkinter
root = tkinter.Tk()
tkinter.Label(root, text="Hello").pack()
root.update()
root.winfo_pointerx()
print(time.time(), flush=True)
"""


@contextmanager
def display(*manager_options: str) -> Iterator[str]:
    """The display there is, else one of Xvfb's; "" when neither can be had. The options are openbox'."""
    if os.environ.get("DISPLAY"):
        yield os.environ["DISPLAY"]
        return
    if shutil.which("Xvfb") is None:
        yield ""
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-noreset", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-dpi", "96"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as number:
        name = f":{number.readline().strip()}"
    manager = None
    if shutil.which("openbox"):
        manager = subprocess.Popen(["openbox", *manager_options], env={**os.environ, "DISPLAY": name})
    try:
        yield name
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def seconds_to_paint(script: str, environment: dict[str, str], *arguments: str) -> float:
    started = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return float(done.stdout.split()[0]) - started


def resident_megabytes(environment: dict[str, str]) -> tuple[float, float]:
    """The window's process, and its children together, a moment after the article and the voice are there."""
    window = subprocess.Popen(
        [sys.executable, "-c", READER, str(LEAD), "4000"], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert window.stdout is not None
    window.stdout.readline()
    time.sleep(2.5)  # the voice comes up beside
    own = _resident(window.pid)
    children = sum(_resident(int(pid)) for pid in _children(window.pid))
    window.wait(30)
    return own, children


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def _children(pid: int) -> list[str]:
    found: list[str] = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        found += (task / "children").read_text().split()
    return found


def rows() -> tuple[Row, ...]:
    with display() as name, tempfile.TemporaryDirectory() as folder:
        if not name:
            return (Row("start to painted article", "not measured", note="no display, and no Xvfb to make one"),)
        environment = {**os.environ, "DISPLAY": name, "READER_DATA": folder, "PYTHONPATH": str(LEAD.parents[2])}
        seconds_to_paint(READER, environment, str(LEAD), "1")  # once, for the disk's sake
        ours, bare = [], []
        for _ in range(ROUNDS):
            ours.append(seconds_to_paint(READER, environment, str(LEAD), "1"))
            bare.append(seconds_to_paint(BARE, environment))
        own, children = resident_megabytes(environment)
        return (
            Row(
                "start to painted article, median",
                f"{statistics.median(ours):.2f} s", f"{statistics.median(bare):.2f} s bare Tk",
                f"{ROUNDS} starts, {min(ours):.2f} to {max(ours):.2f} s",
            ),
            Row("memory of the window", f"{own:.0f} MB", note=f"and {children:.0f} MB in its child processes"),
        )  # fmt: skip


if __name__ == "__main__":
    print_table(rows())
