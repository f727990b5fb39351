"""Make samples louder without clipping: a gain, and a limiter that sees a peak before it comes.

It keeps the true peak under a ceiling: that of the curve between the samples, which a player's converter draws.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import IO

import numpy
import numpy.typing

from reader.export.loudness import Samples

Spectrum = numpy.typing.NDArray[numpy.complex128]

AHEAD = 0.04  # s: the gain goes down this long before a peak, and comes back as slowly: nothing is heard of it
BLOCK = 1 << 17  # samples worked on at once
BETWEEN = 4  # points for each sample; with them a peak is at most 0.7 dB higher than found, for tones up to the limit
TAPS = 12  # samples on each side that a point between two is drawn from


def levelled(stream: IO[bytes], frames: int, rate: int, gain: float, ceiling: float) -> Iterator[Samples]:
    """The samples of ``stream``, full scale 1.0, ``gain`` dB louder: their true peak is at most ``ceiling`` dBTP."""
    for start in range(0, frames, BLOCK):
        yield held(stream, frames, rate, start, factor(gain), factor(ceiling))


def held(stream: IO[bytes], frames: int, rate: int, start: int, gain: float, ceiling: float) -> Samples:
    """The BLOCK samples from ``start`` of what ``levelled`` gives; both limits as factors."""
    ahead = round(AHEAD * rate)
    around = min(start, 2 * ahead + TAPS)  # what a sample's gain depends on
    found = limited(samples(stream, frames, start, 2 * ahead + TAPS) * gain, ahead, ceiling)
    return found[around : around + BLOCK]


def samples(stream: IO[bytes], frames: int, start: int, around: int) -> Samples:
    """BLOCK samples from ``start``, and as many as ``around`` before and after where there are."""
    first, last = max(0, start - around), min(frames, start + BLOCK + around)
    stream.seek(2 * first)
    found: Samples = numpy.frombuffer(stream.read(2 * (last - first)), "<i2") / 32768
    return found


def factor(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def limited(samples: Samples, ahead: int, ceiling: float) -> Samples:
    """No point of their curve is higher than ``ceiling``.

    Each sample gets the least gain that any within ``ahead`` of it needs, smoothed over as many: so no gain is ever
    above what its own sample needs, and none jumps.
    """
    peaks = true_peaks(samples)
    if not len(peaks) or float(peaks.max()) <= ceiling:
        return samples
    needed = numpy.minimum(1.0, ceiling / numpy.maximum(peaks, 1e-9))
    width = 2 * ahead + 1
    least = _running_least(numpy.pad(needed, 2 * ahead, constant_values=1.0), width)
    size = _quick_size(len(least) + width - 1)
    spectrum = numpy.fft.rfft(least, size) * _smoothing(width, size)
    gains = numpy.fft.irfft(spectrum, size)[width - 1 : width - 1 + len(samples)]
    held: Samples = samples * gains
    return held


def true_peaks(samples: Samples) -> Samples:
    """For each sample the height of the curve there and on the way to the next, without sign."""
    peaks: Samples = numpy.abs(samples)
    for taps in _points_between():
        between = numpy.abs(numpy.convolve(samples, taps)[TAPS : TAPS + len(samples)])
        peaks = numpy.maximum(peaks, between)
        peaks[1:] = numpy.maximum(peaks[1:], between[:-1])
    return peaks


def _running_least(values: Samples, width: int) -> Samples:
    """The least of every ``width`` values in a row, after van Herk: two passes, whatever the width."""
    count = len(values)
    padded = numpy.pad(values, (0, -count % width), constant_values=1.0).reshape(-1, width)
    forward = numpy.minimum.accumulate(padded, axis=1).ravel()
    backward = numpy.minimum.accumulate(padded[:, ::-1], axis=1)[:, ::-1].ravel()
    least: Samples = numpy.minimum(backward[: count - width + 1], forward[width - 1 : count])
    return least


def _quick_size(least: int) -> int:
    """Of a transform: five to eight times a power of two."""
    places = max(0, (least - 1).bit_length() - 3)
    return -(-least >> places) << places


@lru_cache(maxsize=3)  # the first and the last block are shorter than the others
def _smoothing(width: int, size: int) -> Spectrum:
    """The spectrum of a bell of that width, its sum 1."""
    bell = numpy.hanning(width + 2)[1:-1]
    spectrum: Spectrum = numpy.fft.rfft(bell / bell.sum(), size)
    return spectrum


@lru_cache(maxsize=1)
def _points_between() -> tuple[Samples, ...]:
    """Filters that give the curve at a quarter, half and three quarters of the way to the next sample."""
    places = numpy.arange(TAPS, -TAPS, -1)  # as ``convolve`` turns its filter round
    found = []
    for part in range(1, BETWEEN):
        away = places - part / BETWEEN
        taps = numpy.sinc(away) * numpy.cos(numpy.pi * away / (2 * (TAPS + 1))) ** 2
        found.append(taps / taps.sum())
    return tuple(found)
