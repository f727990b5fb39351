"""What the desktop may ask for: frozen messages, to be carried out on the main thread."""

from dataclasses import dataclass
from typing import Literal

Button = Literal["raise", "quit", "play", "pause", "play-pause", "stop", "next", "previous"]


@dataclass(frozen=True, slots=True)
class Press:
    button: Button


@dataclass(frozen=True, slots=True)
class Seek:
    """On by so many seconds at rate 1, back when negative."""

    seconds: float


@dataclass(frozen=True, slots=True)
class SetPosition:
    """To that moment of ``track``; meant for nothing else, should that no longer be what is read."""

    track: str
    seconds: float


@dataclass(frozen=True, slots=True)
class SetRate:
    rate: float


@dataclass(frozen=True, slots=True)
class SetVolume:
    volume: float


@dataclass(frozen=True, slots=True)
class OpenAddress:
    address: str


Request = Press | Seek | SetPosition | SetRate | SetVolume | OpenAddress
