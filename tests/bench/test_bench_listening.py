"""The measure of a recorded reading sees what goes wrong: late words, gaps, clipped beginnings, pauses too long."""

from itertools import accumulate

import numpy
import pytest

from bench.listening import Heard, clock_errors, edge_likeness, gaps, word_errors, words_unlit
from bench.recorded import Lit, Look, Reading, Samples, seconds_found
from bench.sound_server import Clock
from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.narration.words import words
from reader.playback.timeline import Segment
from reader.speech.engine import Clip, Prosody, WordBoundary
from reader.speech.trim import EDGES, LEAD, TAIL

RATE = 8000  # Hz
TEXTS = ("one two three four", "five six seven eight", "nine ten eleven twelve")
PAUSE = 400  # ms
BEGAN = 100.0  # perf_counter of the recording's first sample
WAY = 0.1  # s that the recording runs before the first sample sounds


def clip(text: str, seed: int) -> Clip:
    """Four words of half a second of noise each."""
    noise = numpy.random.default_rng(seed).integers(-8000, 8000, 4 * RATE // 2)
    lead, tail = round(LEAD * RATE), round(TAIL * RATE)
    samples = numpy.concatenate([numpy.zeros(lead), noise, numpy.zeros(tail)]).astype("<i2")
    starts = (lead + index * RATE // 2 for index in range(4))
    return Clip(samples.tobytes(), RATE, tuple(WordBoundary(*one) for one in zip(words(text), starts, strict=True)))


def reading(
    late: float = 0.0, heard_with: tuple[int, int] = (0, 0), cut: int = 0, unlit: int = 0, slow: float = 0.0
) -> Reading:
    """As it should be, but for: words lit ``late`` s; samples of silence put in at a frame; first samples cut off; the
    first words not lit; a clock that is ``slow`` s behind.
    """
    clips = [clip(text, seed) for seed, text in enumerate(TEXTS)]
    silence = round((PAUSE / 1000 - EDGES) * RATE)
    frames = [0, *accumulate(len(one) + silence for one in clips)]
    segments = tuple(Segment(index, one, frames[index], 0, len(one) + silence) for index, one in enumerate(clips))
    programme = numpy.concatenate(
        [numpy.concatenate([numpy.frombuffer(one.samples, "<i2"), numpy.zeros(silence)]) for one in clips]
    ).astype(numpy.float64)
    at, more = heard_with
    heard = numpy.concatenate([programme[:at], numpy.zeros(more), programme[at:]])
    heard[:cut] = 0
    heard = numpy.concatenate([numpy.zeros(round(WAY * RATE)), heard, numpy.zeros(RATE)])
    lit = tuple(
        Lit(BEGAN + WAY + late + (segment.frame + boundary.sample) / RATE, segment.index, boundary.word)
        for segment in segments
        for boundary in segment.clip.boundaries
    )
    ends = (0, len(programme))
    looks = tuple(Look(BEGAN + WAY + slow + frame / RATE, frame) for frame in ends)
    utterances = tuple(
        Utterance(text, "paragraph", BlockId(f"b{index}"), "en", PAUSE) for index, text in enumerate(TEXTS)
    )
    return Reading(
        RATE, Narration(utterances), segments, lit[unlit:], looks, programme, heard, Clock(RATE, (0,), (BEGAN,)), ()
    )


def heard_of(one: Reading) -> Heard:
    return Heard(one, seconds_found(one))


def median(values: Samples | tuple[float, ...]) -> float:
    return float(numpy.median(numpy.array(values)))


def test_a_reading_as_it_should_be_has_no_errors() -> None:
    one = reading()
    heard = heard_of(one)

    errors = (
        round(min(second.likeness for second in seconds_found(one)), 6),
        heard.jumps(),
        round(median(word_errors(one, heard))),
        words_unlit(one),
        *(round(gap.heard) for gap in gaps(one, heard, Prosody())),
    )

    assert errors == (1.0, 0, 0, 0, PAUSE, PAUSE)


def test_a_recording_whose_seconds_are_not_ours_is_read_by_when_it_came_in() -> None:
    """0.1 % too many samples, and a right clock would seem to fall behind by a second in a quarter of an hour."""
    at = tuple(range(0, 900 * RATE, 5 * RATE))
    clock = Clock(RATE, at, tuple(BEGAN - 0.001 * sample / RATE for sample in at))

    assert clock.moment(450 * RATE) == pytest.approx(BEGAN + 449.55, abs=0.001)
    assert clock.sample(clock.moment(123_456)) == pytest.approx(123_456, abs=10)


def test_a_clock_that_is_behind_is_told() -> None:
    one = reading(slow=0.03)

    assert median(clock_errors(one, seconds_found(one))) == pytest.approx(-30, abs=0.2)


def test_words_that_are_lit_late_are_told() -> None:
    one = reading(late=0.08)

    assert median(word_errors(one, heard_of(one))) == pytest.approx(80, abs=0.2)


def test_a_word_that_is_never_lit_is_counted() -> None:
    assert words_unlit(reading(unlit=3)) == 3


def test_a_gap_in_the_middle_of_a_sentence_is_counted() -> None:
    one = reading(heard_with=(RATE * 3, RATE // 20))

    assert heard_of(one).jumps() == 1


def test_a_pause_that_is_too_long_is_seen() -> None:
    first_end = 2 * RATE + round((EDGES + 0.1) * RATE)
    one = reading(heard_with=(first_end, RATE // 10))

    assert [round(gap.heard) for gap in gaps(one, heard_of(one), Prosody())] == [PAUSE + 100, PAUSE]


def test_a_first_word_that_is_clipped_is_not_the_word_that_was_laid() -> None:
    whole, clipped = reading(), reading(cut=RATE // 5)

    assert edge_likeness(clipped, heard_of(clipped), last=False) < 0.8 < edge_likeness(whole, heard_of(whole), False)
