"""Faster, slower, higher, lower: by espeak-ng's sonic and by our own way, which must agree."""

import numpy
import pytest

from reader.document.locator import TextRange
from reader.speech.engine import Clip, WordBoundary
from reader.speech.stretch import by_wsola, find_sonic, stretch, with_sonic

HZ = 22050


def voiced(frequency: float, seconds: float = 1.0) -> "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.int16]]":
    """As a voice is: a fundamental with its overtones, louder and softer."""
    time = numpy.arange(round(seconds * HZ)) / HZ
    tone = sum(numpy.sin(2 * numpy.pi * frequency * n * time) / n for n in range(1, 6))
    return numpy.asarray(6000 * tone * (1 + 0.5 * numpy.sin(2 * numpy.pi * 3 * time))).astype(numpy.int16)


def fundamental(samples: "numpy.ndarray[tuple[int, ...], numpy.dtype[numpy.int16]]") -> float:
    power = numpy.abs(numpy.fft.rfft(samples.astype(float)))
    return float(numpy.argmax(power)) * HZ / len(samples)


@pytest.mark.parametrize("speed", [0.5, 0.8, 1.25, 2.0, 4.0])
@pytest.mark.parametrize("way", ["sonic", "wsola"])
def test_speed_changes_the_length_and_not_the_pitch(way: str, speed: float) -> None:
    before = voiced(140)
    library = find_sonic()
    if way == "sonic":
        if library is None:
            pytest.skip("Windows: its library has no sonic")
        after = with_sonic(library, before, HZ, speed, 1.0)
    else:
        after = by_wsola(before, HZ, speed, 1.0)

    assert len(after) * speed == pytest.approx(len(before), rel=0.06)
    assert fundamental(after) == pytest.approx(140, rel=0.03)
    assert numpy.abs(after[HZ // 20 : -HZ // 20].astype(int)).max() > 5000


@pytest.mark.parametrize("pitch", [0.67, 1.5])
@pytest.mark.parametrize("way", ["sonic", "wsola"])
def test_pitch_changes_and_the_length_stays(way: str, pitch: float) -> None:
    before = voiced(140)
    library = find_sonic()
    if way == "sonic":
        if library is None:
            pytest.skip("Windows: its library has no sonic")
        after = with_sonic(library, before, HZ, 1.0, pitch)
    else:
        after = by_wsola(before, HZ, 1.0, pitch)

    assert len(after) == pytest.approx(len(before), rel=0.03)
    assert fundamental(after) == pytest.approx(140 * pitch, rel=0.03)


def test_words_move_by_the_length_it_truly_got() -> None:
    """Sonic's lengths are some milliseconds off what was asked."""
    words = tuple(WordBoundary(TextRange(n, n + 1), n * HZ // 10) for n in range(10))
    clip = Clip(voiced(140).tobytes(), HZ, words)
    after = stretch(clip, 2.0)

    assert [b.sample / len(after) for b in after.boundaries] == pytest.approx([n / 10 for n in range(10)], abs=0.001)


def test_where_sound_is_it_stays_at_its_share_of_the_clip() -> None:
    """A burst after silence is where its word is."""
    samples = numpy.concatenate([numpy.zeros(HZ // 2, numpy.int16), voiced(140, 0.5)])
    after = by_wsola(samples, HZ, 2.0, 1.0)
    first = int(numpy.argmax(numpy.abs(after.astype(int)) > 1000))

    assert first / len(after) == pytest.approx(0.5, abs=0.03)


def test_nothing_asked_nothing_done() -> None:
    clip = Clip(voiced(140).tobytes(), HZ)

    assert stretch(clip, 1.0) is clip
    assert stretch(Clip(b"", HZ), 2.0).samples == b""
