"""What a clip sounds like, in figures."""

import numpy

from reader.speech.engine import Clip


def pitch(clip: Clip) -> float:
    """Hz: how often the sound comes back to itself, between 60 and 400 times a second."""
    samples = numpy.frombuffer(clip.samples, "<i2").astype(float)
    power = numpy.abs(numpy.fft.rfft(samples, 2 * len(samples))) ** 2
    likeness = numpy.fft.irfft(power)[: clip.rate // 60]
    shortest = clip.rate // 400
    return clip.rate / (shortest + int(numpy.argmax(likeness[shortest:])))
