"""A narration spoken to its end: the samples in a file, and where in them every utterance and word stands.

Moments are samples of the recording. An hour of speech is 160 MB: it lies on disk, never in memory.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import IO

import numpy

from reader.errors import Cancelled, ExportError
from reader.export.loudness import Meter
from reader.narration.script import Utterance
from reader.speech.edges import quiet_end, quiet_start, without_start
from reader.speech.engine import Clip, WordBoundary
from reader.speech.resample import resample

LEAD_IN = 300  # ms of silence: players and their devices cut the first moments
LEAD_OUT = 500  # ms
RATE = 22050  # Hz, when there is nothing to take it from
STOPPED = "Stopped: no file was written."


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance in the recording, from ``start`` to ``end``; ``words`` with the samples they start at there."""

    utterance: Utterance
    start: int
    end: int
    words: tuple[WordBoundary, ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """``loudness`` in LUFS; None when nothing is to be heard."""

    rate: int  # Hz
    frames: int
    said: tuple[Said, ...]
    loudness: float | None

    @property
    def seconds(self) -> float:
        return self.frames / self.rate


def record(
    stream: IO[bytes],
    utterances: Sequence[Utterance],
    clips: Iterable[Clip],
    pace: float,
    spoken: Callable[[float], None],
    cancelled: Callable[[], bool],
    most: int,
) -> Recording:
    """Write the clips to ``stream`` one after another, as 16-bit mono samples, with their pauses.

    ``pace`` is the rate they are spoken at, by which the pauses shrink. ``spoken`` gets the share that is done, 0-1.
    Cancelled when the person wishes; ExportError beyond ``most`` frames.
    """
    whole = sum(len(utterance.text) for utterance in utterances)
    letters = 0
    tape = _Tape(stream, most)
    said = []
    for index, (utterance, clip) in enumerate(zip(utterances, clips)):
        if cancelled():
            raise Cancelled(STOPPED)
        if not index:
            tape.begin(clip.rate or RATE)
        clip = resample(clip, tape.rate)  # a second voice may have another rate
        clip = without_start(clip, quiet_start(clip))
        start = tape.frames
        tape.write(clip.samples)
        words = tuple(WordBoundary(one.word, start + one.sample) for one in clip.boundaries)
        said.append(Said(utterance, start, tape.frames, words))
        last = index + 1 == len(utterances)
        tape.wait(LEAD_OUT if last else max(0.0, utterance.pause / pace - 1000 * quiet_end(clip) / clip.rate))
        letters += len(utterance.text)
        spoken(letters / whole)
    return Recording(tape.rate, tape.frames, tuple(said), tape.meter.loudness())


class _Tape:
    def __init__(self, stream: IO[bytes], most: int) -> None:
        self._stream, self._most = stream, most
        self.rate, self.frames = RATE, 0
        self.meter = Meter(RATE)

    def begin(self, rate: int) -> None:
        self.rate, self.meter = rate, Meter(rate)
        self.wait(LEAD_IN)

    def write(self, samples: bytes) -> None:
        self._stream.write(samples)
        self.meter.add(numpy.frombuffer(samples, "<i2") / 32768)
        self.frames += len(samples) // 2
        if self.frames > self._most:
            raise ExportError("This is too long for a WAV file, which ends at some 25 hours: choose another format.")

    def wait(self, milliseconds: float) -> None:
        self.write(bytes(2 * round(milliseconds * self.rate / 1000)))
