"""What the desktop is shown of the reading: one frozen value. Moments are seconds at rate 1, estimated."""

from dataclasses import dataclass
from typing import Literal

Status = Literal["Playing", "Paused", "Stopped"]


@dataclass(frozen=True, slots=True)
class Track:
    """What is read. ``id`` is a D-Bus object path of its own; "" stands for what is not known.

    ``address`` and ``art``, a picture on this computer, are addresses with their scheme. ``seconds`` 0: not known.
    """

    id: str
    title: str
    artist: str = ""
    album: str = ""
    address: str = ""
    art: str = ""
    seconds: float = 0.0
    seekable: bool = True


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """``track`` is None when there is nothing to read."""

    status: Status = "Stopped"
    track: Track | None = None
    position: float = 0.0
    rate: float = 1.0
    volume: float = 1.0
