"""The meter against the signals by which EBU Tech 3341 says a meter is judged, and against the standard's filters."""

import numpy
import pytest

from reader.export.loudness import Convolution, Meter, Samples, gated, high_pass, shelf, weighting

# Coefficients of ITU-R BS.1770-4, annex 1, tables 1 and 2, for 48 kHz.
SHELF = (1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585)
HIGH_PASS = (1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621)


def tone(rate: int, seconds: float, level: float) -> Samples:
    """1 kHz with peaks at that level, dBFS."""
    moments = numpy.arange(round(rate * seconds)) / rate
    return 10 ** (level / 20) * numpy.sin(2 * numpy.pi * 1000 * moments)


def stereo(rate: int, *parts: tuple[float, float]) -> float | None:
    """The loudness of tones one after the other, (level, seconds), the same in both channels."""
    meter = Meter(rate)
    for level, seconds in parts:
        meter.add(tone(rate, seconds, level))
    energies = meter.energies()
    return gated(energies + energies)


def test_the_filters_are_the_standards_at_its_own_rate() -> None:
    assert shelf(48000) == pytest.approx(SHELF, abs=1e-9)
    assert high_pass(48000) == pytest.approx(HIGH_PASS, abs=1e-9)


# Tech 3341, table 1: all within 0.1 LU. Cases 6 to 8 need five channels or recordings that cannot be made here.
@pytest.mark.parametrize("rate", [48000, 44100, 22050, 16000])
@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([(-23, 20)], -23, id="case 1"),
        pytest.param([(-33, 20)], -33, id="case 2"),
        pytest.param([(-36, 10), (-23, 60), (-36, 10)], -23, id="case 3: softer parts are gated out"),
        pytest.param([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23, id="case 4: silence too"),
        pytest.param([(-26, 20), (-20, 20.1), (-26, 20)], -23, id="case 5: what is near counts"),
    ],
)
def test_the_standards_signals(rate: int, parts: list[tuple[float, float]], expected: float) -> None:
    assert stereo(rate, *parts) == pytest.approx(expected, abs=0.1)


def test_one_channel_is_three_softer_than_two() -> None:
    """As ffmpeg's ebur128 and the players count it."""
    meter = Meter(22050)
    meter.add(tone(22050, 20, -23))

    assert meter.loudness() == pytest.approx(-26.01, abs=0.05)


def test_the_length_of_the_stretches_makes_no_difference() -> None:
    """Clips come as long as sentences are."""
    sound = numpy.random.default_rng(5).normal(0, 0.1, 300_000)
    whole, cut = Meter(22050), Meter(22050)
    whole.add(sound)
    for start in range(0, len(sound), 7001):
        cut.add(sound[start : start + 7001])

    assert cut.energies() == pytest.approx(whole.energies(), rel=1e-9)


def test_a_response_laid_over_by_transform_is_the_same_as_step_by_step() -> None:
    sound = numpy.random.default_rng(6).normal(0, 0.1, 70_000)
    laid = Convolution(weighting(16000))
    got = numpy.concatenate((laid.add(sound[:30_000]), laid.add(sound[30_000:]), laid.flush()))

    assert got == pytest.approx(numpy.convolve(sound, weighting(16000))[: len(sound)], abs=1e-12)


@pytest.mark.parametrize("sound", [numpy.zeros(0), numpy.zeros(100), numpy.zeros(50_000)])
def test_silence_has_no_loudness(sound: Samples) -> None:
    meter = Meter(22050)
    meter.add(sound)

    assert meter.loudness() is None


def test_a_single_short_word_has_one() -> None:
    """An article may be a line long."""
    meter = Meter(22050)
    meter.add(tone(22050, 0.25, -20))

    assert meter.loudness() == pytest.approx(-23, abs=0.3)
