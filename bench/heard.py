"""Speech played into a sink whose sound is recorded: what the player says is heard, beside what is heard."""

import time
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

import numpy
from numpy.typing import NDArray

from bench.article import sentences
from bench.sound_server import SoundServer, served
from reader.document.locator import BlockId, TextRange
from reader.narration.script import Narration, Utterance
from reader.playback.device import DeviceSink
from reader.playback.output import Late
from reader.playback.player import Finished, Player, PlayerEvent
from reader.speech.choose import find_voice
from reader.speech.edges import quiet_end, quiet_start, without_start
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.worker import EngineProcess

PAUSE = 300  # ms after each sentence
LOOK = 0.004  # s between two looks at the clock
QUIET = 300  # of 32,767: below it is silence
STILL = 0.1  # s of silence before a word, for its beginning to be seen in the sound: a "k" alone is silent for 0.06
MINUTE = 60  # s
SILENT = 48  # of 32,767: what is under it is the pause, not the end of a word
NEAR = 0.15  # s within which a beginning is taken to be that word's

Samples = NDArray[numpy.float64]


@dataclass(frozen=True, slots=True)
class Seen:
    """One look at the player: when, the sink's position, the word it says is sounding."""

    when: float
    position: float
    index: int
    word: TextRange | None


@dataclass(frozen=True)
class Played:
    """What was played, what was seen meanwhile, and what was heard; all sound at ``rate``.

    ``pause`` is the silence chosen between two sentences, in s; ``late`` what the sink counted.
    """

    rate: int
    pause: float
    texts: tuple[str, ...]
    clips: tuple[Clip, ...]
    looks: tuple[Seen, ...]
    heard: Samples
    began: float  # perf_counter at the recording's first sample
    late: Late

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The frame each clip begins at."""
        return tuple(accumulate((len(clip) + self._after(clip) for clip in self.clips[:-1]), initial=0))

    @cached_property
    def programme(self) -> Samples:
        """All that was put into the sink."""
        return as_samples(b"".join(clip.samples + bytes(2 * self._after(clip)) for clip in self.clips))

    def _after(self, clip: Clip) -> int:
        """Frames of silence put after it: what the clip ends with is part of the pause."""
        return round(self.pause * self.rate) - quiet_end(clip)


def as_samples(sound: bytes) -> Samples:
    return numpy.frombuffer(sound[: len(sound) // 2 * 2], "<i2").astype(numpy.float64)


def play(words: int, rate: float = 1.0) -> Played:
    """Plays and records in real time, on a sound server of ours."""
    with served() as server:
        return play_on(server, sentences(words), rate)


def play_on(server: SoundServer, texts: tuple[str, ...], rate: float = 1.0) -> Played:
    """Plays and records in real time."""
    events: list[PlayerEvent] = []
    looks: list[Seen] = []
    engine = EngineProcess("espeak-ng")
    voice = find_voice(engine.voices(), "en-us")
    made = (engine.synthesize(text, voice, Prosody(rate=rate)) for text in texts)
    clips = tuple(without_start(clip, quiet_start(clip)) for clip in made)
    sink = DeviceSink()
    recording = server.record(sink.rate)
    player = Player(_Made(texts, clips), sink, events.append, lambda language: voice)
    utterances = (Utterance(text, "paragraph", BlockId(f"b{i}"), "en", PAUSE) for i, text in enumerate(texts))
    player.set_prosody(Prosody(rate=rate))
    player.load(Narration(tuple(utterances)))
    player.play()
    while Finished() not in events:
        time.sleep(LOOK)
        moment = player.moment()
        if moment:
            looks.append(Seen(time.perf_counter(), sink.position(), moment.index, moment.word))
    time.sleep(0.3)
    player.close()
    engine.close()
    heard = as_samples(recording.stop())
    return Played(
        sink.rate, PAUSE / 1000 / rate, texts, clips, tuple(looks), heard, recording.began(), sink.late
    )  # fmt: skip


class _Made:
    """An engine that gives clips made before: espeak-ng never makes the same samples twice."""

    name = "made"

    def __init__(self, texts: tuple[str, ...], clips: tuple[Clip, ...]) -> None:
        self._clips = dict(zip(texts, clips))

    def voices(self) -> tuple[Voice, ...]:
        return ()

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        return self._clips[text]

    def close(self) -> None: ...


def clock_errors(played: Played) -> tuple[float, ...]:
    """For each second of speech: by how many ms the clock is ahead (+) of what is heard."""
    times = numpy.array([look.when for look in played.looks])
    positions = numpy.array([look.position for look in played.looks])
    errors = []
    for second in _seconds(played):
        shown = float(numpy.interp(second.when, times, positions))
        errors.append(1000 * (shown - second.frame) / played.rate)
    return tuple(errors)


@dataclass(frozen=True, slots=True)
class _Second:
    """Where a second of the programme was found in the recording."""

    frame: int
    when: float  # perf_counter


def _seconds(played: Played) -> tuple[_Second, ...]:
    """Each loud second, looked for within half a second of where the programme as a whole fits the recording best."""
    rate, programme = played.rate, played.programme
    # A minute is enough to find where it begins; the whole of a long listen would take gigabytes.
    whole = _fit(played.heard[: 2 * MINUTE * rate], programme[: MINUTE * rate])
    found = []
    for frame in range(0, len(programme) - rate, rate):
        piece = programme[frame : frame + rate]
        since = max(0, whole + frame - rate // 2)
        stretch = played.heard[since : since + 2 * rate]
        if numpy.sqrt((piece**2).mean()) > QUIET and len(stretch) > rate:
            found.append(_Second(frame, played.began + (since + _fit(stretch, piece)) / rate))
    return tuple(found)


def _fit(sound: Samples, piece: Samples) -> int:
    """Where in ``sound`` the piece begins."""
    size = 1 << int(numpy.ceil(numpy.log2(len(sound) + len(piece))))
    spectrum = numpy.fft.rfft(sound, size) * numpy.conj(numpy.fft.rfft(piece, size))
    return int(numpy.argmax(numpy.fft.irfft(spectrum, size)[: len(sound)]))


def word_errors(played: Played) -> tuple[float, ...]:
    """For each word after a comma or a full stop: by how many ms it is lit after (+) its sound is heard to begin."""
    seconds = _seconds(played)
    begin = float(numpy.median([second.when - second.frame / played.rate for second in seconds]))
    lit: dict[tuple[int, TextRange], float] = {}
    for look in played.looks:
        if look.word is not None and look.position > 0:  # the very first word is lit when it is asked for
            lit.setdefault((look.index, look.word), look.when)
    errors = []
    for index, (text, clip, start) in enumerate(zip(played.texts, played.clips, played.starts)):
        for before, boundary in pairwise((None, *clip.boundaries)):
            if boundary is None or (before and text[before.word.end : boundary.word.start].isspace()):
                continue  # said in one breath with the word before: nothing marks its beginning
            onset = _onset(clip, boundary.sample)
            when = lit.get((index, boundary.word))
            if onset is not None and when is not None:
                errors.append(1000 * (when - begin - (start + onset) / played.rate))
    return tuple(errors)


def _onset(clip: Clip, sample: int) -> int | None:
    """Where sound begins after a silence near ``sample``; None when there was no silence. A clip begins after one."""
    still, near = round(STILL * clip.rate), round(NEAR * clip.rate)
    samples = numpy.concatenate([numpy.zeros(still), as_samples(clip.samples)])
    loud = numpy.abs(samples) > QUIET
    last = max(0, sample - near) + still
    while last < min(len(loud), sample + near + still):
        if loud[last] and not loud[last - still : last].any():
            return last - still
        last += 1
    return None


def drift(errors: tuple[float, ...]) -> float:
    """By how many ms the clock goes away from the sound between the first and the last of them."""
    slope, _ = numpy.polyfit(numpy.arange(len(errors)), numpy.array(errors), 1)
    return float(slope * (len(errors) - 1))


def pauses(played: Played) -> tuple[float, ...]:
    """The seconds of silence heard between each sentence and the next."""
    seconds = _seconds(played)
    found = []
    loud = numpy.flatnonzero(numpy.abs(played.heard) > SILENT)
    for clip, start in zip(played.clips[:-1], played.starts):
        middle = start + len(clip) - quiet_end(clip) + round(played.pause * played.rate / 2)
        nearest = min(seconds, key=lambda second: abs(second.frame - middle))
        at = (nearest.when - played.began) * played.rate + middle - nearest.frame
        after = int(numpy.searchsorted(loud, at))
        if 0 < after < len(loud):
            found.append((loud[after] - loud[after - 1] - 1) / played.rate)
    return tuple(found)
