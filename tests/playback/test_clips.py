"""Clips kept, and clips of other rates."""

import math
from array import array

import pytest

from reader.document.locator import TextRange
from reader.playback.clips import ClipCache, Key
from reader.playback.resample import resample
from reader.speech.engine import Clip, Prosody, WordBoundary


def key(text: str) -> Key:
    return Key(text, "voice", Prosody())


def test_a_clip_made_is_there_again() -> None:
    """Going back a sentence is instant."""
    cache = ClipCache()
    cache.put(key("a"), Clip(b"12", 1))

    assert cache.get(key("a")) == Clip(b"12", 1)
    assert cache.get(Key("a", "voice", Prosody(rate=2))) is None


def test_the_clips_not_used_for_longest_go_first() -> None:
    """A day of listening must not fill the memory."""
    cache = ClipCache(room=30)
    cache.put(key("a"), Clip(bytes(10), 1))
    cache.put(key("b"), Clip(bytes(10), 1))
    cache.get(key("a"))
    cache.put(key("c"), Clip(bytes(20), 1))

    assert [cache.get(key(name)) is None for name in "abc"] == [False, True, False]


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
