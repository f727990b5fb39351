"""What everybody on the bus is told when the reading has changed: properties, and jumps of the position. Pure."""

from dataclasses import dataclass, replace

from reader.desktop.introspection import PROPERTIES
from reader.desktop.mpris import INTERFACES, MICROSECONDS, PLAYER
from reader.desktop.now_playing import NowPlaying

DRIFT = 1.0  # seconds our estimate may be off from what a listener counts on by itself


@dataclass(frozen=True, slots=True)
class Signal:
    interface: str
    member: str
    signature: str
    body: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Announced:
    """What everybody knows: ``now`` as it was told, and the position they count on from, told at ``moment``."""

    now: NowPlaying = NowPlaying()
    position: float = 0.0
    moment: float = 0.0  # seconds of a monotonic clock

    def expected(self, moment: float) -> float:
        """The position they take it to be at by then."""
        passed = moment - self.moment if self.now.status == "Playing" else 0.0
        return self.position + passed * self.now.rate

    def news(self, now: NowPlaying, moment: float) -> tuple[tuple[Signal, ...], "Announced"]:
        """What to tell them, and what they know then."""
        signals = [
            Signal(PROPERTIES, "PropertiesChanged", "sa{sv}as", (found.name, changed, []))
            for found in INTERFACES
            if (changed := found.changes(self.now, now))
        ]
        expected = self.expected(moment)
        if _id(self.now) != _id(now):
            expected = 0.0  # a new track begins at its beginning, unless they are told otherwise
        if now.track is not None and abs(now.position - expected) > DRIFT:
            signals.append(Signal(PLAYER, "Seeked", "x", (round(now.position * MICROSECONDS),)))
            expected = now.position
        return tuple(signals), replace(self, now=now, position=expected, moment=moment)


def _id(now: NowPlaying) -> str:
    return now.track.id if now.track is not None else ""
