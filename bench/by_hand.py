"""Listening on a clock that is moved by hand: an hour in a minute, with a voice as slow as one likes.

All on one thread: while the voice "makes" something the clock runs on, and the sink sounds.
"""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.narration.words import words
from reader.playback.clock import ManualSink
from reader.playback.events import Finished, PlayerEvent
from reader.playback.feeder import Feeder
from reader.playback.maker import ClipMaker
from reader.playback.plan import Place, Plan
from reader.speech.cleaning import speakable
from reader.speech.engine import Clip, Prosody, Voice, WordBoundary

RATE = 4000  # Hz: there is nothing to hear
LETTER, BREAK = 0.06, 0.05  # s of a letter and of the gap between two words, at rate 1
STEP = 0.01  # s
LOUD = 8000


@dataclass(frozen=True, slots=True)
class Slowness:
    """What it takes to make speech: seconds for each utterance, and for each character."""

    start: float = 0.0
    character: float = 0.0


PIPER = Slowness(0.04, 0.1 / 15)  # the slow end of what was measured on two cores


class Tone:
    """A voice whose words are tones of ``value``, and its gaps silence."""

    name = "tone"

    def __init__(self, slowness: Slowness, value: Callable[[str], int], wait: Callable[[float], None]) -> None:
        self.voice = Voice("tone/tone", "Tone", "", self.name, slow=slowness.character > 0)
        self.asked: list[str] = []
        self._slowness, self._value, self._wait = slowness, value, wait

    def voices(self) -> tuple[Voice, ...]:
        return (self.voice,)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        self.asked.append(text)
        self._wait(self._slowness.start + self._slowness.character * len(text))
        sound, boundaries = bytearray(), []
        for word in words(text) if speakable(text) else ():
            boundaries.append(WordBoundary(word, len(sound) // 2))
            value = self._value(text[word.start : word.end])
            sound += value.to_bytes(2, "little") * round(LETTER * len(word) / prosody.rate * RATE)
            sound += bytes(2 * round(BREAK / prosody.rate * RATE))
        return Clip(bytes(sound[: -2 * round(BREAK / prosody.rate * RATE)]), RATE, tuple(boundaries))

    def close(self) -> None: ...


class ByHand:
    """``value`` gives each word the height of its tone."""

    def __init__(self, slowness: Slowness = Slowness(), value: Callable[[str], int] = lambda word: LOUD) -> None:
        self.now = 0.0  # s
        self.sink = ManualSink(RATE)
        self.plan = Plan(self.sink)
        self.engine = Tone(slowness, value, self.advance)
        self.events: list[PlayerEvent] = []
        self._later: list[tuple[float, Callable[[], object]]] = []
        maker = ClipMaker(self.engine, lambda language: self.engine.voice, RATE)
        self._feeder = Feeder(self.plan, maker, self.events.append, threading.Condition(), lambda: self.now)

    def load(self, texts: Iterable[str], pause: int = 300) -> None:
        made = (Utterance(text, "paragraph", BlockId(f"b{i}"), "en", pause) for i, text in enumerate(texts))
        self.plan.load(Narration(tuple(made)))

    def play(self, index: int = 0, character: int = 0) -> None:
        self.plan.begin(Place(index, character), playing=True)

    def at(self, seconds: float, do: Callable[[], object]) -> None:
        """What is to be done when the clock stands there, also in the middle of a making."""
        self._later.append((seconds, do))
        self._later.sort(key=lambda later: later[0])

    def advance(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end - 1e-9:
            while self._later and self._later[0][0] <= self.now:
                self._later.pop(0)[1]()
            step = min(STEP, end - self.now)
            self.sink.advance(step)
            self.now += step

    def run(self, until: Callable[[], bool]) -> None:
        """As the thread "speech" would, until then or to the end."""
        while not until() and Finished() not in self.events:
            step = self._feeder.next_step()
            if step is None:
                self.advance(STEP)
            else:
                self._feeder.take(step)


@dataclass(frozen=True, slots=True)
class Stretch:
    """``value`` all through: a word, or silence (0); seconds from the beginning of all."""

    value: int
    start: float
    length: float


def stretches(heard: bytes | bytearray, least: float = 0.008) -> tuple[Stretch, ...]:
    """What was heard, one after the other; fades are too short to count, and what they divide counts as one."""
    import numpy

    samples = numpy.frombuffer(bytes(heard), "<i2")
    edges = [0, *(numpy.flatnonzero(numpy.diff(samples)) + 1).tolist(), len(samples)]
    found: list[Stretch] = []
    for start, end in pairwise(edges):
        if end - start < least * RATE:
            continue
        value = int(samples[start])
        if found and found[-1].value == value:
            start = round(found.pop().start * RATE)
        found.append(Stretch(value, start / RATE, (end - start) / RATE))
    return tuple(found)
