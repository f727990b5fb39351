"""The window under the desktop's player controls, as a process of its own on a session bus; and the media keys."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from window_at_work import LEAD, WindowAtWork

if not sys.platform.startswith("linux"):
    pytest.skip("the player controls are Linux'; none on Windows or macOS", allow_module_level=True)

from private_bus import NAME, ROOT, Client, session_bus

from reader.extract.page_reader import PageReader
from reader.extract.source import FileSource
from reader.library.library import Library
from reader.places import user_data

ROOT_FOLDER = Path(__file__).resolve().parents[2]


@pytest.fixture
def client(display: str, tmp_path: Path) -> Iterator[Client]:
    """On a bus, before any window."""
    with session_bus(tmp_path) as bus:
        looking = Client(bus.address)
        yield looking
        looking.close()


@pytest.fixture
def window(client: Client) -> Iterator["subprocess.Popen[bytes]"]:
    """Reader, with the sample open and its voice there."""
    with subprocess.Popen(
        [sys.executable, "-m", "reader", str(LEAD)], env={**os.environ, "PYTHONPATH": str(ROOT_FOLDER)},
        stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        client.until(lambda: client.names() == [NAME])
        client.until(lambda: client.get("CanPlay") is True)
        yield process
        process.kill()


def test_the_window_reads_pauses_and_moves_as_the_desktop_asks(
    window: "subprocess.Popen[bytes]", client: Client
) -> None:
    """As a headset's button, a lock screen or a keyboard's media key would."""
    client.call("Play")
    client.until(lambda: client.get("PlaybackStatus") == "Playing")
    client.until(lambda: position(client) > 0)
    client.call("Next")
    client.call("Next")
    client.until(lambda: bool(client.seeks()))
    client.call("Pause")
    client.until(lambda: client.get("PlaybackStatus") == "Paused")

    assert client.changes("PlaybackStatus") == ["Playing", "Paused"]
    assert client.metadata()["mpris:artUrl"] == (LEAD.parent / "lighthouse.jpg").as_uri()


def position(client: Client) -> int:
    found = client.get("Position")
    assert isinstance(found, int)
    return found


def test_quit_closes_the_window_and_keeps_the_place(window: "subprocess.Popen[bytes]", client: Client) -> None:
    client.call("Play")
    client.until(lambda: position(client) > 0)
    client.call("Next")
    client.call("Next")
    client.until(lambda: bool(client.seeks()))
    client.call("Quit", interface=ROOT)
    _, complaints = window.communicate(timeout=20)
    pages, library = PageReader(), Library.open(user_data())
    try:
        kept = library.positions.find(pages.load(FileSource(str(LEAD))))
    finally:
        pages.close()
        library.close()

    assert (window.returncode, complaints) == (0, b"")
    assert kept is not None
    assert kept.block != "title"


def test_raise_brings_back_a_window_that_was_put_away(at_work: WindowAtWork) -> None:
    """Which a click on the desktop's panel asks for."""
    root = at_work.root
    root.iconify()
    at_work.until(lambda: root.state() == "iconic")
    at_work.window.come_forward()
    at_work.until(lambda: bool(root.winfo_viewable()) and root.focus_displayof() is not None)

    assert root.state() == "normal"


def test_raise_brings_the_window_before_another(at_work: WindowAtWork) -> None:
    code = (
        "import tkinter; t = tkinter.Tk(className='another'); t.geometry('1400x900+0+0'); t.focus_force(); t.mainloop()"
    )
    other = subprocess.Popen([sys.executable, "-c", code])
    try:
        at_work.until(lambda: stacked()[-1:] == ["another"])
        at_work.window.come_forward()
        at_work.until(lambda: "Reader" in stacked()[-1])
    finally:
        other.kill()
        other.wait()

    assert at_work.root.focus_displayof() is not None


def stacked() -> list[str]:
    """The windows' titles, the one in front last."""
    told = subprocess.run(
        ["xprop", "-root", "_NET_CLIENT_LIST_STACKING"], capture_output=True, text=True, check=True
    ).stdout
    ids = told.partition("# ")[2].strip().split(", ") if "# " in told else []
    titles = []
    for id in ids:
        named = subprocess.run(["xprop", "-id", id, "WM_NAME"], capture_output=True, text=True, check=False).stdout
        titles.append(named.partition('"')[2].rpartition('"')[0])
    return titles


def test_the_media_keys_work_where_no_desktop_takes_them(at_work: WindowAtWork) -> None:
    """Under a bare window manager the keys come to the window; they work wherever the focus is."""
    at_work.open()
    at_work.start_voice()
    at_work.focus_on(at_work.window.toolbar.address)
    at_work.keys("XF86AudioPlay")
    at_work.until(at_work.playing)
    at_work.keys("XF86AudioNext")
    at_work.until(lambda: block_of(at_work) not in ("", "title"))
    after_next = block_of(at_work)
    at_work.keys("XF86AudioPrev")
    at_work.until(lambda: block_of(at_work) != after_next)
    at_work.keys("XF86AudioPause")
    at_work.until(lambda: not at_work.playing())
    at_work.keys("XF86AudioPause")
    still = at_work.playing()
    at_work.keys("XF86AudioPlay", "XF86AudioStop")

    assert not still, "the pause key started the voice"
    assert at_work.session.state.stopped


def block_of(work: WindowAtWork) -> str:
    spoken = work.session.state.spoken
    return spoken.block if spoken is not None else ""
