"""A reading played into a sink that is recorded, with everything that was laid on it and every word that was lit."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy
from numpy.typing import NDArray

from bench.sound_server import Clock, SoundServer
from reader.document.locator import BlockId, TextRange
from reader.narration.script import Narration, Utterance
from reader.playback.device import DeviceSink
from reader.playback.events import Finished, PlayerEvent
from reader.playback.output import Late
from reader.playback.player import Player
from reader.playback.timeline import Segment
from reader.speech.engine import Prosody, SpeechEngine, Voice

PAUSE = 300  # ms after each sentence
LOOK = 0.004  # s between two looks at the player
AFTERWARDS = 0.5  # s recorded after the end
QUIET = 300  # of 32,767: a stretch whose mean is below it has nothing to be found by

Samples = NDArray[numpy.float64]


@dataclass(frozen=True, slots=True)
class Look:
    """The frame that sounds by the sink's clock."""

    when: float  # perf_counter
    frame: float


@dataclass(frozen=True, slots=True)
class Lit:
    """A word that was lit, and when it first was; None: the utterance without a word."""

    when: float  # perf_counter
    index: int
    word: TextRange | None


@dataclass(frozen=True, slots=True)
class Laid:
    """Samples that were put into the sink, and the frame they begin at."""

    frame: int
    samples: bytes


@dataclass(frozen=True, slots=True)
class Second:
    """Where a second of what was laid was found in the recording, and how alike the two are (1: the same)."""

    frame: int
    when: float  # perf_counter
    likeness: float


@dataclass(frozen=True, slots=True)
class Reading:
    """All sound is at ``rate``; ``programme`` is what was laid, ``heard`` what the sink gave; ``late`` it counted."""

    rate: int
    narration: Narration
    segments: tuple[Segment, ...]
    lit: tuple[Lit, ...]
    looks: tuple[Look, ...]
    programme: Samples
    heard: Samples
    clock: Clock  # of the recording
    events: tuple[PlayerEvent, ...]
    late: Late = Late()

    @property
    def ended(self) -> bool:
        """Whether it was read to its end."""
        return Finished() in self.events

    @property
    def seconds(self) -> float:
        return len(self.programme) / self.rate


class _Listened(DeviceSink):
    """A device that remembers what was put into it. Nothing may be taken back: a seek is not for this measure."""

    def __init__(self) -> None:
        super().__init__()
        self.laid: list[Laid] = []

    def put(self, samples: bytes) -> int:
        frame = super().put(samples)
        self.laid.append(Laid(frame, samples))
        return frame


def as_samples(sound: bytes) -> Samples:
    return numpy.frombuffer(sound[: len(sound) // 2 * 2], "<i2").astype(numpy.float64)


def sentence_by_sentence(texts: tuple[str, ...]) -> Narration:
    """In English, with PAUSE after each."""
    return Narration(tuple(Utterance(text, "paragraph", BlockId(f"b{i}"), "en", PAUSE) for i, text in enumerate(texts)))


def read(
    server: SoundServer,
    narration: Narration,
    engine: SpeechEngine,
    choose: Callable[[str], Voice],
    prosody: Prosody,
    meanwhile: Callable[[], None] = lambda: None,
) -> Reading:
    """Reads it to its end in real time; ``meanwhile`` is called at every look."""
    events: list[PlayerEvent] = []
    lit: list[Lit] = []
    looks: list[Look] = []
    segments: dict[int, Segment] = {}
    sink = _Listened()
    recording = server.record(sink.rate)
    player = Player(engine, sink, events.append, choose)
    try:
        player.set_prosody(prosody)
        player.load(narration)
        gc.disable()  # as the window does while it reads
        player.play()
        while not any(isinstance(event, Finished) for event in events):
            time.sleep(LOOK)
            meanwhile()
            moment = player.moment()
            looks.append(Look(time.perf_counter(), sink.position()))
            if moment and looks[-1].frame > 0:  # the very first word is lit when it is asked for
                seen = Lit(time.perf_counter(), moment.index, moment.word)
                if not lit or (lit[-1].index, lit[-1].word) != (seen.index, seen.word):
                    lit.append(seen)
            segments |= {segment.frame: segment for segment in player.timeline().segments}
        time.sleep(AFTERWARDS)
    finally:
        gc.enable()
        player.close()
    return Reading(
        sink.rate,
        narration,
        tuple(segments[frame] for frame in sorted(segments)),
        tuple(lit),
        tuple(looks),
        as_samples(b"".join(laid.samples for laid in sink.laid)),
        as_samples(recording.stop()),
        recording.clock(),
        tuple(events),
        sink.late,
    )


def seconds_found(reading: Reading) -> tuple[Second, ...]:
    """Each second of what was laid that is not silent, looked for around where the one before it was found."""
    rate, programme, heard = reading.rate, reading.programme, reading.heard
    reach = rate // 4
    ahead = _fit(heard[: 40 * rate], programme[: 10 * rate])  # by how many samples the recording is longer so far
    found = []
    for frame in range(0, len(programme) - rate, rate):
        piece = programme[frame : frame + rate]
        since = max(0, frame + ahead - reach)
        stretch = heard[since : since + rate + 2 * reach]
        if numpy.sqrt((piece**2).mean()) < QUIET or len(stretch) < rate:
            continue
        at = since + _fit(stretch, piece)
        same = heard[at : at + rate]
        if len(same) == rate and (size := float(numpy.linalg.norm(same) * numpy.linalg.norm(piece))):
            ahead = at - frame
            found.append(Second(frame, reading.clock.moment(at), float(same @ piece) / size))
    return tuple(found)


def _fit(sound: Samples, piece: Samples) -> int:
    """Where in ``sound`` the piece begins."""
    size = 1 << int(numpy.ceil(numpy.log2(len(sound) + len(piece))))
    spectrum = numpy.fft.rfft(sound, size) * numpy.conj(numpy.fft.rfft(piece, size))
    return int(numpy.argmax(numpy.fft.irfft(spectrum, size)[: max(1, len(sound) - len(piece) + 1)]))
