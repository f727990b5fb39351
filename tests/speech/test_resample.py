"""Clips of another rate than the rest."""

import math
from array import array

import pytest

from reader.document.locator import TextRange
from reader.speech.engine import Clip, WordBoundary
from reader.speech.resample import resample


@pytest.mark.parametrize(("of", "to"), [(16000, 22050), (44100, 22050), (22050, 48000)])
def test_a_tone_keeps_its_pitch_length_and_loudness(of: int, to: int) -> None:
    """A voice of another rate must not sound like another voice."""
    tone = array("h", [round(10000 * math.sin(2 * math.pi * 440 * at / of)) for at in range(of)])
    found = resample(Clip(tone.tobytes(), of, (WordBoundary(TextRange(0, 1), of // 2),)), to)
    samples = array("h", found.samples)
    middle = samples[to // 4 : 3 * to // 4]
    crossings = sum(1 for at in range(1, len(middle)) if middle[at - 1] < 0 <= middle[at])

    assert len(found) == found.rate == to
    assert crossings == pytest.approx(220, abs=1)
    assert max(middle) == pytest.approx(10000, rel=0.01)
    assert found.boundaries[0].sample == to // 2


def test_the_sinks_own_rate_is_left_as_it_is() -> None:
    clip = Clip(b"1234", 22050)

    assert resample(clip, 22050) == clip
