"""The soft tone for what was left out."""

from array import array

import pytest

from reader.document.locator import block_id
from reader.narration.script import Utterance
from reader.playback.maker import ClipMaker
from reader.speech.cue import SECONDS, cue
from reader.speech.engine import Prosody
from reader.speech.silence import VOICE, SilenceEngine


@pytest.mark.parametrize("rate", [16000, 22050, 48000])
def test_it_is_short_and_soft_and_does_not_click(rate: int) -> None:
    samples = array("h", cue(rate).samples)
    loudest = max(map(abs, samples))

    assert len(samples) == round(SECONDS * rate)
    assert 1000 < loudest < 2500
    assert max(map(abs, samples[:10])) < loudest / 20
    assert max(map(abs, samples[-10:])) < loudest / 20


def test_no_engine_is_asked_for_it() -> None:
    """Its text is for the eye."""
    maker = ClipMaker(SilenceEngine(), lambda _language: VOICE, 22050)
    made = maker.make(Utterance("A table was left out.", "cue", block_id(0)), Prosody())

    assert made == cue(22050)
