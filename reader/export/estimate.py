"""How long the sound will last, how large it is and how long it takes to make: beforehand, and while it is made."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from reader.export.formats import Format
from reader.narration.script import Narration
from reader.speech.cleaning import speakable

SECONDS_PER_CHARACTER = 1 / 15  # at rate 1: measured with espeak-ng in English
SLOW, QUICK, WRITING = 0.06, 0.003, 0.02  # s of work for a second of sound, where nothing has been measured yet
SURE = 0.2  # of a step: from here on its own speed is known

Speeds = Mapping[str, float]  # s of work for a second of sound, by the engine's or the format's name
NO_SPEEDS: Speeds = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Estimate:
    """``seconds`` of sound, ``size`` in bytes, ``speaking`` and ``writing`` in seconds of work."""

    seconds: float
    size: int
    speaking: float
    writing: float

    @property
    def work(self) -> float:
        return self.speaking + self.writing


def estimate(
    narration: Narration, rate: float, format: Format, engine: str, slow: bool, speeds: Speeds = NO_SPEEDS
) -> Estimate:
    """``engine`` is the name of the one that reads most of it; ``slow`` as its voice says of itself."""
    said = [utterance for utterance in narration.utterances if speakable(utterance.text)]
    seconds = sum(len(one.text) * SECONDS_PER_CHARACTER + one.pause / 1000 for one in said) / rate
    speaking = seconds * speeds.get(engine, SLOW if slow else QUICK)
    return Estimate(seconds, round(seconds * format.size), speaking, seconds * speeds.get(format.name, WRITING))


def measured(before: Speeds, found: Speeds) -> Speeds:
    """A machine is busy at one time and idle at another: old and new count the same."""
    return MappingProxyType({**before, **{name: (before.get(name, now) + now) / 2 for name, now in found.items()}})


@dataclass(frozen=True, slots=True)
class Progress:
    """The share that is done, 0-1, never less than before; ``left`` in seconds."""

    share: float
    left: float


class Course:
    """From what was estimated to what is measured: each step's own speed counts as soon as it is under way."""

    def __init__(
        self, expected: Estimate, tell: Callable[[Progress], None], now: Callable[[], float] = time.monotonic
    ) -> None:
        self._speaking, self._writing = expected.speaking, expected.writing
        self._tell, self._now = tell, now
        self._began = self._turned = now()
        self._share = 0.0

    def spoken(self, share: float) -> None:
        self._turned = self._now()
        passed = self._turned - self._began
        self._speaking = _whole(passed, share, self._speaking)
        self._show(passed, self._speaking - passed + self._writing)

    def written(self, share: float) -> None:
        passed = self._now() - self._turned
        self._writing = _whole(passed, share, self._writing)
        self._show(self._turned - self._began + passed, self._writing - passed)

    def done(self) -> None:
        self._share = 1.0
        self._tell(Progress(1.0, 0.0))

    @property
    def speaking(self) -> float:
        """Seconds it took."""
        return self._turned - self._began

    @property
    def writing(self) -> float:
        return self._now() - self._turned

    def _show(self, passed: float, left: float) -> None:
        left = max(left, 0.0)
        share = passed / (passed + left) if passed + left > 0 else 0.0
        self._share = min(max(self._share, share), 0.999)  # until it lies where it should, it is not done
        self._tell(Progress(self._share, left))


def _whole(passed: float, share: float, expected: float) -> float:
    """How long a step takes in all: what was expected counts less and less during its first fifth, and then no more."""
    if share <= 0:
        return expected
    sure = min(1.0, share / SURE)
    return sure * passed / share + (1 - sure) * expected
