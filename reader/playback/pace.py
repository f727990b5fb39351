"""How fast the voice makes speech on this machine, from what it made last."""

from collections import deque

KEPT = 8  # makings
TELLING = 10  # characters: what is shorter says little of the pace
UNKNOWN = 100.0  # characters a second: Piper makes 150 to 300 on a laptop
CARE = 0.7  # of the pace: the next sentence may take longer for its length than the last ones


class Pace:
    def __init__(self) -> None:
        self._paces: deque[float] = deque(maxlen=KEPT)
        self._times: deque[float] = deque(maxlen=KEPT)

    def made(self, characters: int, seconds: float) -> None:
        self._times.append(seconds)
        if characters >= TELLING:
            self._paces.append(characters / max(seconds, 1e-6))

    def fitting(self, seconds: float) -> int:
        """How many characters can be counted on to be made in that time."""
        return int(seconds * CARE * min(self._paces, default=UNKNOWN))

    @property
    def longest(self) -> float:
        """Seconds that something took lately."""
        return max(self._times, default=0.0)
