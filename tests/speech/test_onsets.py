"""Words after a pause start where their sound does."""

import random
from array import array

import pytest

from reader.narration.words import words
from reader.speech.engine import Clip, WordBoundary
from reader.speech.onsets import at_their_sound

RATE = 8000  # Hz
SECOND = 0.3  # s of a word


def clip_of(text: str, pauses: tuple[float, ...], off: tuple[float, ...], hiss: int = 0) -> Clip:
    """Words of SECOND of noise with those seconds of near silence before each, told ``off`` s from their onset."""
    chance = random.Random(5)
    samples: list[int] = []
    told = []
    for word, pause, wrong in zip(words(text), pauses, off, strict=True):
        samples += [chance.randint(-hiss, hiss) for _ in range(round(pause * RATE))]
        told.append(WordBoundary(word, max(0, len(samples) + round(wrong * RATE))))
        samples += [chance.choice((-1, 1)) * chance.randint(4000, 9000) for _ in range(round(SECOND * RATE))]
    return Clip(array("h", samples).tobytes(), RATE, tuple(told))


def starts(clip: Clip) -> list[float]:
    return [round(boundary.sample / RATE, 3) for boundary in clip.boundaries]


@pytest.mark.parametrize("wrong", [-0.09, -0.03, 0.0, 0.05, 0.11])
@pytest.mark.parametrize("hiss", [0, 90])
def test_after_a_comma_a_word_starts_with_its_sound(wrong: float, hiss: int) -> None:
    clip = clip_of("calm, cold", (0.1, 0.15), (-0.1, wrong), hiss)

    assert starts(at_their_sound("calm, cold", clip)) == [0.1, 0.55]


def test_within_a_breath_the_engines_moment_stays() -> None:
    """A closed "p" is as silent as a pause."""
    clip = clip_of("calm cold", (0.0, 0.08), (0.0, -0.06))

    assert at_their_sound("calm cold", clip) == clip


def test_where_there_is_no_pause_the_moment_stays() -> None:
    clip = clip_of("calm, cold", (0.0, 0.0), (0.0, 0.04))

    assert at_their_sound("calm, cold", clip) == clip


def test_an_onset_that_is_far_is_another_words() -> None:
    clip = clip_of("calm, cold", (0.0, 0.1), (0.0, -0.2))

    assert at_their_sound("calm, cold", clip) == clip


def test_at_a_high_pace_pauses_are_short() -> None:
    clip = clip_of("calm, cold", (0.0, 0.02), (0.0, -0.015))

    assert starts(at_their_sound("calm, cold", clip, 3.0)) == [0.0, 0.32]


def test_words_stay_in_order() -> None:
    clip = clip_of("a, b c", (0.0, 0.1, 0.0), (0.0, 0.0, 0.0))
    early = Clip(clip.samples, RATE, (*clip.boundaries[:1], *(WordBoundary(b.word, 2300) for b in clip.boundaries[1:])))
    found = [boundary.sample for boundary in at_their_sound("a, b c", early).boundaries]

    assert found == sorted(set(found))


def test_silence_has_no_onsets() -> None:
    assert at_their_sound("", Clip(b"", RATE)) == Clip(b"", RATE)
    still = Clip(bytes(8000), RATE, (WordBoundary(words("calm")[0], 0),))

    assert at_their_sound("calm", still) == still
