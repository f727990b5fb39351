"""How soon pause and seek are heard, and how soon a key press sounds: tones played, recorded and timed."""

import time
from dataclasses import dataclass
from itertools import pairwise

import numpy

from bench.recorded import Samples, as_samples
from bench.sound_server import SoundServer, wait_for
from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.playback.device import DeviceSink
from reader.playback.player import Player
from reader.speech.engine import Clip, Prosody, Voice

TIMES = 12
LENGTH = 30.0  # s of a tone
VALUES = {"one": 3000, "two": 12000}  # of 32,767: a step is seen at once in the recording
VOICE = Voice("tone/tone", "Tone", "en", "tone")


@dataclass(frozen=True, slots=True)
class Reactions:
    """Milliseconds from the call to what is heard of it, one for each try."""

    paused: tuple[float, ...]
    sought: tuple[float, ...]
    played: tuple[float, ...]


class _Tones:
    """An engine of two words, each a square wave of its own height."""

    name = "tone"

    def voices(self) -> tuple[Voice, ...]:
        return (VOICE,)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        rate = 22050
        wave = numpy.where(numpy.arange(round(LENGTH * rate)) % 50 < 25, 1, -1) * VALUES[text]
        return Clip(wave.astype("<i2").tobytes(), rate)

    def close(self) -> None: ...


def react(server: SoundServer) -> Reactions:
    sink = DeviceSink()
    recording = server.record(sink.rate)
    player = Player(_Tones(), sink, lambda event: None, lambda language: VOICE)
    texts = enumerate(VALUES)
    player.load(Narration(tuple(Utterance(text, "paragraph", BlockId(f"b{at}"), "en") for at, text in texts)))
    player.warm()
    calls: list[tuple[str, float]] = []

    def call(what: str, wait: float) -> None:
        calls.append((what, time.perf_counter()))
        match what:
            case "play":
                player.play()
            case "pause":
                player.pause()
            case "seek":
                player.seek(1)
            case "return":
                player.seek(0)
        heard = recording.seconds
        wait_for(lambda: recording.seconds > heard + wait)

    sink.wait_open(10)
    wait_for(lambda: sink.handed > sink.rate)
    call("play", 0.4)
    for turn in range(TIMES):
        away = 0.3 + 0.0137 * turn  # not in step with the device's blocks
        for what in ("seek", "return", "pause", "play"):
            call(what, away)
    player.close()
    height = numpy.abs(as_samples(recording.stop()))
    began = recording.began()

    def delays(what: str, low: float, high: float) -> tuple[float, ...]:
        found = []
        for called, when in calls[1:]:
            if called == what:
                at = round((when - began) * sink.rate)
                there = numpy.flatnonzero((height[at:] > low) & (height[at:] < high))
                found.append(1000 * float(there[0]) / sink.rate)
        return tuple(found)

    return Reactions(
        _silences(height, calls, began, sink.rate), delays("seek", 9000, 40000), delays("play", 1500, 6000)
    )


def _silences(height: Samples, calls: list[tuple[str, float]], began: float, rate: int) -> tuple[float, ...]:
    """From each call to pause to the last sound before the silence."""
    found = []
    for (called, when), (_, after) in pairwise(calls):
        if called == "pause":
            start, end = round((when - began) * rate), round((after - began) * rate)
            found.append(1000 * float(numpy.flatnonzero(height[start:end] > 100)[-1]) / rate)
    return tuple(found)
