"""What is lit against what is heard, in a recording: also at the pace at which other readers lag behind."""

import statistics

import pytest

from bench.article import sentences
from bench.listening import Heard, clock_errors, gaps, onset_errors
from bench.recorded import read, seconds_found, sentence_by_sentence
from bench.sound_server import SoundServer
from reader.speech.choose import find_voice
from reader.speech.engine import Prosody
from reader.speech.worker import EngineProcess

pytestmark = pytest.mark.recorded


@pytest.mark.parametrize("rate", [1.0, 3.0])
def test_the_lit_word_is_the_one_that_is_heard(sound_server: SoundServer, rate: float) -> None:
    """A highlight that is late by a word at high speed helps nobody; and the pauses are the chosen ones, to the ear."""
    narration, engine = sentence_by_sentence(sentences(round(25 * rate))), EngineProcess("espeak-ng")
    voice = find_voice(engine.voices(), "en-us")
    reading = read(sound_server, narration, engine, lambda language: voice, Prosody(rate=rate))
    engine.close()
    seconds = seconds_found(reading)
    heard = Heard(reading, seconds)
    silences = gaps(reading, heard, Prosody(rate=rate))

    assert abs(statistics.median(clock_errors(reading, seconds))) < 25
    assert abs(statistics.median(onset_errors(reading, heard))) < 40
    assert len(silences) == len(narration.utterances) - 1
    assert statistics.median(gap.heard - gap.chosen for gap in silences) == pytest.approx(0, abs=15)
