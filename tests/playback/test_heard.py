"""What is lit against what is heard, in a recording: also at the pace at which other readers lag behind."""

import statistics

import pytest

from bench.article import sentences
from bench.heard import clock_errors, pauses, play_on, word_errors
from bench.sound_server import SoundServer


@pytest.mark.parametrize("rate", [1.0, 3.0])
def test_the_lit_word_is_the_one_that_is_heard(sound_server: SoundServer, rate: float) -> None:
    """A highlight that is late by a word at high speed helps nobody; and the pauses are the chosen ones, to the ear."""
    played = play_on(sound_server, sentences(round(25 * rate)), rate)
    silences = pauses(played)

    assert abs(statistics.median(clock_errors(played))) < 25
    assert abs(statistics.median(word_errors(played))) < 40
    assert len(silences) == len(played.clips) - 1
    assert statistics.median(silences) == pytest.approx(played.pause, abs=0.015)
