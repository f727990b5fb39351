"""A private X display with a window manager for every test process that asks for a window.

Tk keeps its connection after ``destroy()``, and a server that ends takes the process with it: the server is ended when
the test process ends, after Python's last words, by the pipe it holds.
"""

import atexit
import gc
import os
import shutil
import subprocess
import time
import tkinter as tk
from collections.abc import Callable, Iterator

import pytest
from accessible_bus import Reader, screen_reader_session
from jeepney.io.blocking import DBusConnection
from window_at_work import WindowAtWork

from reader.appearance import by_name, load_palettes
from reader.ui import fonts
from reader.ui.theme import Theme

WAIT = 20.0  # seconds; a busy machine took 0.9 s to give the focus once


def _missing(what: str) -> None:
    """A machine without a display server is no reason to fail, except where the tests are meant to run."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is not installed, and CI has to run the window tests")
    pytest.skip(f"{what} is not installed: no window tests (Debian: apt install xvfb openbox)")


def _start_server() -> tuple["subprocess.Popen[bytes]", str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        # Else it starts anew when its last client goes: xprop goes while openbox comes, which then ends.
        ["Xvfb", "-noreset", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-dpi", "96",
         "-nolisten", "tcp"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()  # comes when the server is ready
    if not number:
        server.wait()
        pytest.fail("Xvfb did not start")
    return server, f":{number}"


def _start_manager(display: str) -> "subprocess.Popen[bytes] | None":
    """Without a manager no window gets the focus by itself."""
    program = next(filter(shutil.which, ("openbox", "matchbox-window-manager")), None)
    if program is None:
        _missing("openbox")
        return None
    environment = dict(os.environ, DISPLAY=display)
    manager = subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if shutil.which("xprop") is None:
        _missing("xprop (x11-utils)")
    end = time.monotonic() + WAIT
    ask = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    while time.monotonic() < end:
        if manager.poll() is not None:  # it came before the server was quite there: seen once in some hundred starts
            manager = subprocess.Popen([program], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if "window id" in subprocess.run(ask, env=environment, capture_output=True, text=True, check=False).stdout:
            return manager
    pytest.fail(f"{program} did not take over the display within {WAIT:g} s")


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a display of our own, also in DISPLAY."""
    if shutil.which("Xvfb") is None:
        _missing("Xvfb")
    server, name = _start_server()

    def end_server() -> None:
        server.terminate()
        server.wait()

    atexit.register(end_server)
    manager = _start_manager(name)
    before = os.environ.get("DISPLAY")
    os.environ["DISPLAY"] = name
    yield name
    if before is None:
        del os.environ["DISPLAY"]
    else:
        os.environ["DISPLAY"] = before
    if manager is not None:
        manager.terminate()
        manager.wait()


@pytest.fixture
def root(display: str) -> Iterator[tk.Tk]:
    """A visible window of 800 by 600 that has the keyboard."""
    fonts.register()
    window = tk.Tk(className="Reader")
    window.geometry("800x600+40+40")
    wait(window, lambda: bool(window.winfo_viewable()) and window.winfo_width() == 800)
    window.focus_force()
    yield window
    window.destroy()


@pytest.fixture
def theme(root: tk.Tk) -> Theme:
    return Theme(root, load_palettes()[0], by_name("MD"))


@pytest.fixture
def until(root: tk.Tk) -> Callable[[Callable[[], bool]], None]:
    """Runs the window until something is so."""
    return lambda so: wait(root, so)


def wait(window: tk.Misc, so: Callable[[], bool]) -> None:
    """Run the window until something is so, and fail when it does not come."""
    end = time.monotonic() + WAIT
    while not so():
        if time.monotonic() > end:
            pytest.fail(f"waited {WAIT:g} s in vain")
        window.update()


@pytest.fixture(scope="session", autouse=True)
def collect_on_the_main_thread_only() -> Iterator[None]:
    """Tk's variables of a closed window must not be freed by another window's threads; see ``ui/pump.py``."""
    gc.disable()
    gc.collect()
    gc.freeze()  # every window collects anew, and need not walk all that the other tests have loaded
    yield
    gc.unfreeze()
    gc.enable()


@pytest.fixture(scope="session")
def xdotool_display(display: str) -> str:
    """A display, and xdotool to press keys on it."""
    if shutil.which("xdotool") is None:
        _missing("xdotool")
    return display


@pytest.fixture(scope="module")
def windows_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A window that outlives a test keeps its data outside of the test's folder."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("READER_DATA", str(tmp_path_factory.mktemp("data")))
        yield


@pytest.fixture(scope="module")
def shared(xdotool_display: str, windows_folder: None) -> Iterator[WindowAtWork]:
    """One window for all tests of a module that open their page in it anew and change nothing else."""
    work = WindowAtWork()
    yield work
    work.close()


@pytest.fixture
def at_work(xdotool_display: str) -> Iterator[WindowAtWork]:
    """A window with nothing open and no voice yet, closed after the test; any fault of its own fails the test."""
    work = WindowAtWork()
    yield work
    work.close()


# -- with a screen reader on ------------------------------------------------------------------------------------------
@pytest.fixture
def session(tmp_path_factory: pytest.TempPathFactory, display: str) -> Iterator[DBusConnection]:
    """A session bus of our own, on which a screen reader is on."""
    with screen_reader_session(tmp_path_factory.mktemp("bus")) as started:
        yield started


@pytest.fixture
def work(session: DBusConnection, xdotool_display: str) -> Iterator[WindowAtWork]:
    """A window that is told there."""
    shown = WindowAtWork(accessible=True)
    yield shown
    shown.close()


@pytest.fixture
def reader(session: DBusConnection, work: WindowAtWork) -> Iterator[Reader]:
    """Who asks the bus about it."""
    looking = Reader(session, work.settle)
    yield looking
    looking.close()
