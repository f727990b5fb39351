"""A clip at another rate, for engines that do not speak at the sink's."""

from dataclasses import replace

from reader.speech.engine import Clip, WordBoundary


def resample(clip: Clip, rate: int) -> Clip:
    """The same sound at ``rate`` Hz, its words at the same moments.

    By Fourier transform of the whole clip: exact up to the lower rate's limit, and a clip begins and ends in silence,
    so that its wrapping round is not heard.
    """
    if clip.rate == rate or not clip.samples:
        return replace(clip, rate=rate)
    import numpy

    samples = numpy.frombuffer(clip.samples, "<i2").astype(numpy.float64)
    length = max(1, round(len(samples) * rate / clip.rate))
    spectrum = numpy.fft.rfft(samples)
    kept = numpy.zeros(length // 2 + 1, spectrum.dtype)
    both = min(len(kept), len(spectrum))
    kept[:both] = spectrum[:both]
    sound = numpy.fft.irfft(kept, length) * (length / len(samples))
    return Clip(
        numpy.clip(numpy.rint(sound), -32768, 32767).astype("<i2").tobytes(),
        rate,
        tuple(WordBoundary(b.word, min(round(b.sample * rate / clip.rate), length)) for b in clip.boundaries),
        clip.timing,
    )
