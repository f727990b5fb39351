"""The pause after an utterance is ours: an engine's own silence comes off, and nothing else."""

from array import array

from reader.document.locator import TextRange
from reader.speech.engine import Clip, WordBoundary
from reader.speech.trim import trim

RATE = 1000  # Hz: a millisecond a sample


def clip(values: list[int], *starts: int) -> Clip:
    words = tuple(WordBoundary(TextRange(index, index + 1), start) for index, start in enumerate(starts))
    return Clip(array("h", values).tobytes(), RATE, words)


def test_silence_goes_and_the_sound_stays_whole() -> None:
    trimmed = trim(clip([0] * 300 + [5000] * 100 + [0] * 400, 300))

    assert array("h", trimmed.samples).tolist() == [0] * 10 + [5000] * 100 + [0] * 25


def test_words_move_with_their_sound() -> None:
    """A highlight 290 ms late would be seen."""
    trimmed = trim(clip([0] * 300 + [5000] * 100 + [0] * 50 + [5000] * 50, 300, 450))

    assert [boundary.sample for boundary in trimmed.boundaries] == [10, 160]


def test_silence_between_words_stays() -> None:
    trimmed = trim(clip([0] * 10 + [5000] * 10 + [0] * 500 + [5000] * 10 + [0] * 25, 10, 520))

    assert len(trimmed) == 10 + 520 + 25


def test_a_sound_that_begins_or_ends_at_once_gets_the_silence_that_every_clip_has() -> None:
    """Else the pause between two sentences would be as long as the engine's mood."""
    trimmed = trim(clip([5000] * 30, 0))

    assert array("h", trimmed.samples).tolist() == [0] * 10 + [5000] * 30 + [0] * 25


def test_nothing_but_silence_is_an_empty_clip() -> None:
    trimmed = trim(clip([0] * 500, 0))

    assert len(trimmed) == 0
    assert trimmed.boundaries[0].sample == 0
