"""How loud speech is, as ITU-R BS.1770-4 measures it: K-weighted, in gated blocks of 400 ms. LUFS.

The two filters of the standard are recursive, sample by sample, which Python is slow at. They die away in an eighth of
a second, so that their response is laid over the samples by Fourier transform instead, exact to the ninth digit.
"""

import math
from functools import lru_cache

import numpy
import numpy.typing

Samples = numpy.typing.NDArray[numpy.float64]

RESPONSE = 0.125  # s: the high-pass at 38 Hz has fallen by 180 dB then
BLOCK = 1 << 16  # samples that are transformed at once
STEPS = 10  # a second: a block of 400 ms begins every 100 ms
GATE = -70.0  # LUFS: what is softer is silence
BELOW = -10.0  # LU under the mean of the rest: what is softer is a pause
OFFSET = -0.691  # LU: a sine of 1 kHz at full scale is -3.01 LUFS


class Meter:
    """Takes the samples of one channel, full scale 1.0, in stretches of any length."""

    def __init__(self, rate: int) -> None:
        self._step = round(rate / STEPS)
        self._filter = Convolution(weighting(rate))
        self._filtered: Samples = numpy.zeros(0)
        self._energies: list[Samples] = []

    def add(self, samples: Samples) -> None:
        self._take(self._filter.add(samples))

    def energies(self) -> Samples:
        """The mean square of each whole 100 ms so far. Those of several channels are added up."""
        self._take(self._filter.flush())
        return numpy.concatenate(self._energies) if self._energies else numpy.zeros(0)

    def loudness(self) -> float | None:
        """LUFS; None when nothing is to be heard."""
        return gated(self.energies())

    def _take(self, filtered: Samples) -> None:
        waiting = numpy.concatenate((self._filtered, filtered))
        whole = len(waiting) // self._step * self._step
        self._filtered = waiting[whole:]
        if whole:
            self._energies.append(numpy.square(waiting[:whole]).reshape(-1, self._step).mean(axis=1))


def gated(energies: Samples) -> float | None:
    """The integrated loudness of steps of 100 ms; what is shorter than a block is taken as one."""
    if not len(energies):
        return None
    size = min(4, len(energies))
    blocks = numpy.convolve(energies, numpy.full(size, 1 / size), "valid")
    loud = blocks[blocks > _energy(GATE)]
    if not len(loud):
        return None
    loud = loud[loud > _energy(_loudness(float(loud.mean())) + BELOW)]
    return _loudness(float(loud.mean()))


def _loudness(energy: float) -> float:
    return OFFSET + 10 * math.log10(energy)


def _energy(loudness: float) -> float:
    return 10 ** ((loudness - OFFSET) / 10)


class Convolution:
    """Lays a response over a stream of samples, as many out as in, late by up to a block."""

    def __init__(self, response: Samples) -> None:
        self._before: Samples = numpy.zeros(len(response) - 1)
        self._spectrum = numpy.fft.rfft(response, BLOCK)
        self._room = BLOCK - len(self._before)
        self._waiting: list[Samples] = []
        self._count = 0

    def add(self, samples: Samples) -> Samples:
        self._waiting.append(samples)
        self._count += len(samples)
        return self.flush() if self._count >= self._room else numpy.zeros(0)

    def flush(self) -> Samples:
        """What was still waiting."""
        waiting = numpy.concatenate((numpy.zeros(0), *self._waiting))
        self._waiting, self._count = [], 0
        found = [self._laid(waiting[at : at + self._room]) for at in range(0, len(waiting), self._room)]
        return numpy.concatenate((numpy.zeros(0), *found))

    def _laid(self, samples: Samples) -> Samples:
        lead = len(self._before)
        whole = numpy.concatenate((self._before, samples))
        self._before = whole[len(whole) - lead :]
        laid = numpy.fft.irfft(numpy.fft.rfft(whole, BLOCK) * self._spectrum, BLOCK)
        return laid[lead : len(whole)]


@lru_cache(maxsize=4)
def weighting(rate: int) -> Samples:
    """The response of both filters at ``rate`` Hz: what a single sample of 1.0 becomes."""
    sound: Samples = numpy.zeros(math.ceil(RESPONSE * rate))
    sound[0] = 1.0
    for stage in (shelf(rate), high_pass(rate)):
        sound = _filtered(sound, stage)
    return sound


# The standard gives its filters for 48 kHz only. From the analogue ones they stand for any rate gets its own.
def shelf(rate: int) -> tuple[float, ...]:
    """b0, b1, b2, a1, a2 of the first filter: some 4 dB more above 1.7 kHz, as a head makes it."""
    width = math.tan(math.pi * 1681.974450955533 / rate)
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    damped = width / 0.7071752369554196
    scale = 1 + damped + width**2
    return (
        (high + band * damped + width**2) / scale,
        2 * (width**2 - high) / scale,
        (high - band * damped + width**2) / scale,
        2 * (width**2 - 1) / scale,
        (1 - damped + width**2) / scale,
    )


def high_pass(rate: int) -> tuple[float, ...]:
    """The same of the second: less below 100 Hz."""
    width = math.tan(math.pi * 38.13547087602444 / rate)
    damped = width / 0.5003270373238773
    scale = 1 + damped + width**2
    return (1.0, -2.0, 1.0, 2 * (width**2 - 1) / scale, (1 - damped + width**2) / scale)


def _filtered(samples: Samples, stage: tuple[float, ...]) -> Samples:
    b0, b1, b2, a1, a2 = stage
    found = numpy.zeros(len(samples))
    x1 = x2 = y1 = y2 = 0.0
    for at, x in enumerate(samples.tolist()):
        y = b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
        x1, x2, y1, y2 = x, x1, y, y1
        found[at] = y
    return found
