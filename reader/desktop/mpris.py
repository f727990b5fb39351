"""MPRIS 2.2, the desktops' language for players, as tables: what there is to see, to set and to call. Pure.

https://specifications.freedesktop.org/mpris-spec/2.2/ — moments are microseconds there; a value on the bus is a
D-Bus signature with what it describes.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from reader.desktop.now_playing import NowPlaying, Track
from reader.desktop.requests import (
    Button,
    OpenAddress,
    Press,
    Request,
    Seek,
    SetPosition,
    SetRate,
    SetVolume,
)

NAME = "org.mpris.MediaPlayer2.reader"
PATH = "/org/mpris/MediaPlayer2"
ROOT = "org.mpris.MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"

SLOWEST, FASTEST = 0.5, 4.0
NO_TRACK = "/org/mpris/MediaPlayer2/TrackList/NoTrack"
SCHEMES = ("http", "https")  # of addresses that may be opened: never a file, the asker may be locked out of those
LONGEST = 300  # characters of a title: what a desktop shows of it is shorter
MICROSECONDS = 1_000_000

Variant = tuple[str, object]


class Refused(Exception):
    """What was asked for cannot be had; ``name`` is the D-Bus error's."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = f"org.freedesktop.DBus.Error.{name}"


@dataclass(frozen=True, slots=True)
class Argument:
    name: str
    signature: str


@dataclass(frozen=True, slots=True)
class Method:
    name: str
    takes: tuple[Argument, ...] = ()
    gives: tuple[Argument, ...] = ()

    @property
    def signature(self) -> str:
        return "".join(argument.signature for argument in self.takes)


@dataclass(frozen=True, slots=True)
class Property:
    """``announced``: a change of it is told to everybody; the position would be told all the time."""

    name: str
    signature: str
    get: Callable[[NowPlaying], object]
    set: Callable[[object], Request] | None = None
    announced: bool = True


@dataclass(frozen=True, slots=True)
class Interface:
    name: str
    methods: tuple[Method, ...] = ()
    properties: tuple[Property, ...] = ()
    signals: tuple[Method, ...] = ()

    def values(self, now: NowPlaying) -> dict[str, Variant]:
        """All its properties."""
        return {found.name: (found.signature, found.get(now)) for found in self.properties}

    def changes(self, before: NowPlaying, now: NowPlaying) -> dict[str, Variant]:
        """The announced properties that differ, as they are now."""
        return {
            found.name: (found.signature, found.get(now))
            for found in self.properties
            if found.announced and found.get(before) != found.get(now)
        }


def _number(value: object) -> float:
    if not isinstance(value, int | float) or not math.isfinite(value):
        raise Refused("InvalidArgs", "This is no number.")
    return float(value)


def _rate(value: object) -> Request:
    """The standard has a rate of 0 mean pause."""
    rate = _number(value)
    return Press("pause") if rate == 0 else SetRate(min(max(rate, SLOWEST), FASTEST))


def _volume(value: object) -> Request:
    return SetVolume(min(max(_number(value), 0.0), 1.0))


def _readable(now: NowPlaying) -> bool:
    return now.track is not None


def _seekable(now: NowPlaying) -> bool:
    return now.track is not None and now.track.seekable


def text(written: str) -> str:
    """As D-Bus takes it: no NUL and no half of a surrogate pair, and no longer than anybody shows."""
    clean = written.replace("\0", " ").encode("utf-8", "replace").decode()
    return clean if len(clean) <= LONGEST else clean[: LONGEST - 1].rstrip() + "…"


def metadata(track: Track | None) -> dict[str, Variant]:
    if track is None:
        return {"mpris:trackid": ("o", NO_TRACK)}
    out: dict[str, Variant] = {"mpris:trackid": ("o", track.id), "xesam:title": ("s", text(track.title))}
    if track.seconds:
        out["mpris:length"] = ("x", round(track.seconds * MICROSECONDS))
    if track.artist:
        out["xesam:artist"] = ("as", [text(track.artist)])
    if track.album:
        out["xesam:album"] = ("s", text(track.album))
    for name, address in (("xesam:url", track.address), ("mpris:artUrl", track.art)):
        if address and text(address) == address:
            out[name] = ("s", address)
    return out


INTERFACES: tuple[Interface, ...] = (
    Interface(
        ROOT,
        (Method("Raise"), Method("Quit")),
        (
            Property("CanQuit", "b", lambda now: True),
            Property("CanRaise", "b", lambda now: True),
            Property("HasTrackList", "b", lambda now: False),
            Property("Identity", "s", lambda now: "Reader"),
            Property("DesktopEntry", "s", lambda now: "reader-aloud"),
            Property("SupportedUriSchemes", "as", lambda now: list(SCHEMES)),
            Property("SupportedMimeTypes", "as", lambda now: ["text/html", "text/plain"]),
        ),
    ),
    Interface(
        PLAYER,
        (
            *(Method(name) for name in ("Next", "Previous", "Pause", "PlayPause", "Stop", "Play")),
            Method("Seek", (Argument("Offset", "x"),)),
            Method("SetPosition", (Argument("TrackId", "o"), Argument("Position", "x"))),
            Method("OpenUri", (Argument("Uri", "s"),)),
        ),
        (
            Property("PlaybackStatus", "s", lambda now: now.status),
            Property("Rate", "d", lambda now: now.rate, _rate),
            Property("Metadata", "a{sv}", lambda now: metadata(now.track)),
            Property("Volume", "d", lambda now: now.volume, _volume),
            Property("Position", "x", lambda now: round(now.position * MICROSECONDS), announced=False),
            Property("MinimumRate", "d", lambda now: SLOWEST),
            Property("MaximumRate", "d", lambda now: FASTEST),
            Property("CanGoNext", "b", _readable),
            Property("CanGoPrevious", "b", _readable),
            Property("CanPlay", "b", _readable),
            Property("CanPause", "b", _readable),
            Property("CanSeek", "b", _seekable),
            Property("CanControl", "b", lambda now: True, announced=False),
        ),
        (Method("Seeked", (Argument("Position", "x"),)),),
    ),
)

BUTTONS: dict[str, Button] = {
    "Raise": "raise", "Quit": "quit", "Play": "play", "Pause": "pause", "PlayPause": "play-pause", "Stop": "stop",
    "Next": "next", "Previous": "previous",
}  # fmt: skip


def request_of(member: str, body: tuple[object, ...], now: NowPlaying) -> Request | None:
    """What a method of ours asks for; None for what the standard has do nothing."""
    if member in BUTTONS:
        return Press(BUTTONS[member])
    match member, body:
        case "Seek", (int(offset),) if _seekable(now):
            return Seek(offset / MICROSECONDS)
        case "SetPosition", (str(track), int(position)) if now.track is not None and _seekable(now):
            seconds = position / MICROSECONDS
            if track == now.track.id and 0 <= seconds <= now.track.seconds:
                return SetPosition(track, seconds)
        case "OpenUri", (str(address),):
            if address.partition(":")[0].lower() not in SCHEMES:
                raise Refused("InvalidArgs", "Reader opens http and https addresses.")
            return OpenAddress(address)
    return None


def interface(name: str) -> Interface:
    for found in INTERFACES:
        if found.name == name:
            return found
    raise Refused("UnknownInterface", f"There is no interface {text(name)!r} here.")


def property_of(interface_name: str, name: str) -> Property:
    for found in interface(interface_name).properties:
        if found.name == name:
            return found
    raise Refused("UnknownProperty", f"There is no property {text(name)!r} in {interface_name}.")
