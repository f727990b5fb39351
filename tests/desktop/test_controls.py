"""The player on a real session bus: what is seen of it, what can be asked of it, and that it comes and goes quietly."""

import itertools
import os
import signal
import socket
import subprocess
import sys
import threading
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("the player controls are Linux'; none on Windows or macOS", allow_module_level=True)

from desktop_player import TRACK, Player
from private_bus import NAME, PATH, ROOT, Bus, Client, DBusError

from reader.desktop.controls import DesktopControls
from reader.desktop.now_playing import NowPlaying, Track
from reader.desktop.requests import OpenAddress, Press, Request, Seek, SetPosition, SetRate, SetVolume
from reader.desktop.service import serve

Until = Callable[[Callable[[], bool]], None]
SECOND = 1_000_000  # microseconds


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "desktop"]


def test_a_desktop_sees_who_reads_what(client: Client) -> None:
    """GNOME and KDE show these in their panels, and on the lock screen."""
    root, player = client.all(ROOT), client.all()

    assert root["Identity"] == ("s", "Reader")
    assert root["CanRaise"] == ("b", True)
    expected: dict[str, tuple[str, object]] = {
        "PlaybackStatus": ("s", "Paused"), "Rate": ("d", 1.25), "Volume": ("d", 0.8), "Position": ("x", 12_500_000),
        "CanSeek": ("b", True), "CanGoNext": ("b", True),
    }  # fmt: skip
    assert {name: player[name] for name in expected} == expected
    assert client.metadata() == {
        "mpris:trackid": TRACK.id, "xesam:title": TRACK.title, "xesam:artist": [TRACK.artist],
        "xesam:album": TRACK.album, "xesam:url": TRACK.address, "mpris:artUrl": TRACK.art,
        "mpris:length": 240 * SECOND,
    }  # fmt: skip


def test_it_describes_itself_as_it_is(client: Client) -> None:
    """Programs such as busctl and d-feet, and every generated client, go by the description."""
    root = ElementTree.fromstring(str(client.call("Introspect", interface="org.freedesktop.DBus.Introspectable")))
    told = {
        found.get("name"): {held.get("name"): held.get("type") for held in found.iter("property")}
        for found in root.iter("interface")
    }

    assert told[ROOT] == {name: signature for name, (signature, _) in client.all(ROOT).items()}
    assert told["org.mpris.MediaPlayer2.Player"] == {name: signature for name, (signature, _) in client.all().items()}


def test_the_way_to_the_player_can_be_walked(client: Client) -> None:
    path = "/"
    for _ in range(3):
        xml = str(client.call("Introspect", interface="org.freedesktop.DBus.Introspectable", path=path))
        path = f"{path.rstrip('/')}/{ElementTree.fromstring(xml).findall('node')[0].get('name')}"

    assert path == PATH


@pytest.mark.parametrize(
    ("member", "button"),
    [
        ("Play", "play"), ("Pause", "pause"), ("PlayPause", "play-pause"), ("Stop", "stop"), ("Next", "next"),
        ("Previous", "previous"),
    ],
)  # fmt: skip
def test_every_button_reaches_us(client: Client, player: Player, member: str, button: str) -> None:
    client.call(member)

    assert [asked.button for asked in player.asked if isinstance(asked, Press)] == [button]


@pytest.mark.parametrize(("member", "button"), [("Raise", "raise"), ("Quit", "quit")])
def test_the_window_is_asked_for_and_closed(client: Client, player: Player, member: str, button: str) -> None:
    client.call(member, interface=ROOT)

    assert [asked.button for asked in player.asked if isinstance(asked, Press)] == [button]


@pytest.mark.parametrize(
    ("member", "signature", "body", "asked"),
    [
        ("Seek", "x", (-5 * SECOND,), Seek(-5.0)),
        ("SetPosition", "ox", (TRACK.id, 60 * SECOND), SetPosition(TRACK.id, 60.0)),
        ("OpenUri", "s", ("https://example.org/other",), OpenAddress("https://example.org/other")),
    ],
)
def test_what_takes_arguments_gets_them(
    client: Client, player: Player, member: str, signature: str, body: tuple[object, ...], asked: Request
) -> None:
    client.call(member, signature, *body)

    assert player.asked == [asked]


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("Rate", 2.0, SetRate(2.0)), ("Rate", 9.0, SetRate(4.0)), ("Rate", 0.1, SetRate(0.5)),
        ("Rate", 0.0, Press("pause")), ("Volume", 0.3, SetVolume(0.3)), ("Volume", -1.0, SetVolume(0.0)),
    ],
)  # fmt: skip
def test_rate_and_volume_are_set_within_their_limits(
    client: Client, player: Player, name: str, value: float, asked: Request
) -> None:
    """A rate of 0 means pause, says the standard."""
    client.set(name, "d", value)

    assert player.asked == [asked]


@pytest.mark.parametrize(
    ("track", "position"), [("/reader/article/before", 60 * SECOND), (TRACK.id, -1), (TRACK.id, 241 * SECOND)]
)
def test_a_position_that_makes_no_sense_moves_nothing(
    client: Client, player: Player, track: str, position: int
) -> None:
    """The desktop's slider may still be that of the article before."""
    client.call("SetPosition", "ox", track, position)
    client.call("Stop")

    assert player.asked == [Press("stop")]


def test_no_file_is_opened_for_another_program(client: Client, player: Player) -> None:
    """It may be locked in, and may not read the person's files itself."""
    with pytest.raises(DBusError):
        client.call("OpenUri", "s", "file:///etc/passwd")

    assert player.asked == []


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda client: client.call("Dance"), "UnknownMethod"),
        (lambda client: client.call("Play", interface="org.example.Stage"), "UnknownInterface"),
        (lambda client: client.call("Play", path="/elsewhere"), "UnknownObject"),
        (lambda client: client.call("Seek", "s", "on"), "InvalidArgs"),
        (lambda client: client.get("Mood"), "UnknownProperty"),
        (lambda client: client.set("Identity", "s", "Another", ROOT), "PropertyReadOnly"),
        (lambda client: client.set("Rate", "s", "fast"), "InvalidArgs"),
        (lambda client: client.set("Volume", "d", float("nan")), "InvalidArgs"),
    ],
)
def test_nonsense_is_answered_and_leaves_no_trace(
    client: Client, player: Player, call: Callable[[Client], object], error: str
) -> None:
    """And the player is still there afterwards."""
    with pytest.raises(DBusError) as caught:
        call(client)

    assert (caught.value.name, client.get("PlaybackStatus"), player.asked) == (error, "Paused", [])


def test_a_change_is_told_and_nothing_else(client: Client, player: Player) -> None:
    player.show(replace(player.now, status="Playing"))
    client.until(lambda: bool(client.changes("PlaybackStatus")))

    assert [heard.body[1] for heard in client.signals] == [{"PlaybackStatus": ("s", "Playing")}]


class ShownOnceWeAreThere:
    """A board whose reading begins as soon as our name is on the bus, before we are asked anything."""

    def __init__(self, address: str) -> None:
        self._looking = Client(address)
        self.left = False

    @property
    def now(self) -> NowPlaying | None:
        if self.left:
            return None
        return NowPlaying("Playing" if self._looking.names() else "Paused", TRACK)

    def close(self) -> None:
        self._looking.close()


def test_what_changes_while_we_come_is_told(bus: Bus) -> None:
    """Between our name and our first turn there is time for a whole article to be opened."""
    looking, board = Client(bus.address), ShownOnceWeAreThere(bus.address)
    bell, ear = socket.socketpair()
    serving = threading.Thread(target=serve, args=(board, ear, lambda request: None))
    serving.start()
    try:
        looking.until(lambda: bool(looking.signals))
    finally:
        board.left = True
        bell.send(b"!")
        serving.join()
        for opened in (looking, board, bell, ear):
            opened.close()

    assert looking.changes("PlaybackStatus") == ["Playing"]


def test_another_article_is_told_with_what_can_be_done_with_it(client: Client, player: Player) -> None:
    player.show(NowPlaying())
    client.until(lambda: bool(client.changes("CanPlay")))

    assert client.changes("CanPlay") == [False]
    assert client.metadata() == {"mpris:trackid": "/org/mpris/MediaPlayer2/TrackList/NoTrack"}


def test_a_jump_is_told_and_a_step_is_not(client: Client, player: Player) -> None:
    """A desktop counts on by itself; it needs to hear only of what it cannot know."""
    player.show(replace(player.now, position=13.0))
    player.show(replace(player.now, position=90.0))
    client.until(lambda: bool(client.seeks()))

    assert client.seeks() == [90 * SECOND]
    assert client.get("Position") == 90 * SECOND


@pytest.mark.parametrize("title", ["A\0B", "half \ud83d", "long " * 400, ""])
def test_no_title_makes_a_message_that_the_bus_refuses(client: Client, player: Player, title: str) -> None:
    """The bus throws out who sends it what is no UTF-8: the controls would be gone."""
    player.show(replace(player.now, track=replace(TRACK, title=title)))
    client.until(lambda: client.metadata()["xesam:title"] != TRACK.title)

    assert len(str(client.metadata()["xesam:title"])) <= 300


def test_two_readers_stand_side_by_side(client: Client) -> None:
    second = DesktopControls(lambda request: None)
    second.show(NowPlaying("Playing", Track("/reader/article/two", "Another")))
    client.until(lambda: len(client.names()) == 2)
    names = client.names()
    second.close()

    assert names == [NAME, f"{NAME}.instance{os.getpid()}"]


def test_who_wants_nothing_shown_is_not_on_the_bus(client: Client, player: Player, until: Until) -> None:
    player.controls.show(None)
    client.until(lambda: client.names() == [])
    assert threads() == []

    player.show(player.now)
    client.until(lambda: client.names() == [NAME])
    assert client.get("PlaybackStatus") == "Paused"


def test_without_a_bus_nothing_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, until: Until) -> None:
    """In a container, under ssh, at a bare window manager."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    controls = DesktopControls(lambda request: None)
    controls.show(NowPlaying())
    until(lambda: not controls.at_work)
    controls.show(NowPlaying("Playing"))
    controls.close()

    assert threads() == []


@pytest.mark.parametrize("address", ["", "nonsense", "tcp:host=localhost,port=1", "unix:abstract=reader-not-there"])
def test_an_address_that_leads_nowhere_is_no_bus(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str, until: Until
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    controls = DesktopControls(lambda request: None)
    controls.show(NowPlaying())

    until(lambda: not controls.at_work)
    controls.close()


def test_a_bus_is_found_where_systemd_puts_it(monkeypatch: pytest.MonkeyPatch, bus: Bus, tmp_path: Path) -> None:
    """Some start programs without the variable."""
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    controls = DesktopControls(lambda request: None)
    controls.show(NowPlaying())
    looking = Client(bus.address)
    looking.until(lambda: looking.names() == [NAME])
    looking.close()
    controls.close()


def test_a_bus_that_dies_takes_nothing_along(bus: Bus, client: Client, player: Player, until: Until) -> None:
    bus.end()
    until(lambda: not player.controls.at_work)
    player.show(replace(player.now, status="Playing"))
    player.controls.close()

    assert threads() == []


def test_a_bus_that_hangs_is_given_up_and_holds_nobody(bus: Bus, client: Client, player: Player, until: Until) -> None:
    """It is told more than its socket takes; the thread waits for it a moment, the window never."""
    numbers = itertools.count()

    def told_more() -> bool:
        player.show(replace(player.now, track=replace(TRACK, title=f"{next(numbers)} " * 100)))
        return not player.controls.at_work

    os.kill(bus.pid, signal.SIGSTOP)
    try:
        until(told_more)
    finally:
        os.kill(bus.pid, signal.SIGCONT)


def test_the_tools_of_desktops_get_along_with_it(client: Client, player: Player) -> None:
    """busctl checks signatures against the description, as generated clients do."""
    done = subprocess.run(
        ["dbus-send", "--session", f"--dest={NAME}", "--print-reply", "--type=method_call", PATH,
         "org.freedesktop.DBus.Properties.Get", "string:org.mpris.MediaPlayer2.Player", "string:Metadata"],
        capture_output=True, text=True, check=True, timeout=20,
    )  # fmt: skip

    assert TRACK.title in done.stdout
