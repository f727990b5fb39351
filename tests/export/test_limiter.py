"""The limiter holds peaks down and leaves the rest alone."""

import io

import numpy
import pytest

from reader.export.limiter import BLOCK, levelled, limited, true_peaks
from reader.export.loudness import Samples

AHEAD = 882  # samples: 40 ms at 22,050 Hz


# EBU Tech 3341, cases 15 to 19 for true peaks: +0.2 and -0.4 dB are allowed.
@pytest.mark.parametrize(
    ("part", "phase", "level", "expected"),
    [(4, 0, 0.5, -6.0), (4, 45, 0.5, -6.0), (6, 60, 0.5, -6.0), (8, 67.5, 0.5, -6.0), (4, 45, 1.41, 3.0)],
)
def test_peaks_between_samples_are_found(part: int, phase: float, level: float, expected: float) -> None:
    """At a quarter of the rate, turned by 45 degrees, no sample is higher than 71 % of the curve."""
    sound = level * numpy.sin(2 * numpy.pi * numpy.arange(4800) / part + numpy.radians(phase))
    peak = 20 * numpy.log10(true_peaks(sound)[100:-100].max())

    assert expected - 0.4 <= peak <= expected + 0.2


def test_what_is_low_enough_is_left_as_it_is() -> None:
    sound = numpy.random.default_rng(1).normal(0, 0.02, 5000)

    assert (limited(sound, AHEAD, 0.5) == sound).all()


def bursts(length: int) -> Samples:
    """Soft noise with some loud moments, also at both ends."""
    chance = numpy.random.default_rng(2)
    sound = chance.normal(0, 0.05, length)
    for place in (0, length // 3, length // 3 + 500, length - 1):
        sound[max(0, place - 20) : place + 20] *= 30
    return sound


def test_no_peak_is_over_the_ceiling_and_far_from_peaks_nothing_changes() -> None:
    sound = bursts(60_000)
    held = limited(sound, AHEAD, 0.5)

    assert true_peaks(held).max() <= 0.5 * 1.005
    assert held[5000:15_000] == pytest.approx(sound[5000:15_000], abs=1e-9)


def test_the_gain_never_jumps() -> None:
    """A step would be heard as a click."""
    sound = bursts(60_000)
    gains = limited(sound, AHEAD, 0.5) / sound

    assert numpy.abs(numpy.diff(gains)).max() < 0.01
    assert gains.min() < 0.5


def test_blocks_fit_together_without_a_seam() -> None:
    sound = (bursts(2 * BLOCK + 70_001) * 8000).clip(-32768, 32767).astype("<i2")
    blocks = list(levelled(io.BytesIO(sound.tobytes()), len(sound), 22050, 6.0, -3.0))
    whole = limited(sound / 32768 * 10 ** (6 / 20), AHEAD, 10 ** (-3 / 20))

    assert len(blocks) == 3
    assert numpy.concatenate(blocks) == pytest.approx(whole, abs=1e-9)
