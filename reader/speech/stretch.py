"""A clip faster or slower with its pitch kept, higher or lower with its length kept: in milliseconds, by no engine.

Sonic where espeak-ng's library brings it along (not on Windows), else WSOLA (Verhelst and Roelands, 1993) of our own.
"""

import ctypes
from dataclasses import replace

import numpy
from numpy.typing import NDArray

from reader.speech.engine import Clip, WordBoundary
from reader.speech.resample import resample

NEAR = 0.02  # a change of this share is not heard, and not made

FRAME = 0.030  # s of sound moved as one: two or three periods of a low voice
SEARCH = 0.008  # s to either side in which the frame that fits best is looked for: a period of 62 Hz is 16 ms


def stretch(clip: Clip, speed: float, pitch: float = 1.0) -> Clip:
    """``speed`` times as fast and at ``pitch`` times the frequency; its words move by the length it truly got."""
    if not clip.samples or max(abs(speed - 1), abs(pitch - 1)) < NEAR:
        return clip
    samples = numpy.frombuffer(clip.samples, "<i2").astype(numpy.int16)
    sonic = find_sonic()
    changed = (
        with_sonic(sonic, samples, clip.rate, speed, pitch) if sonic else by_wsola(samples, clip.rate, speed, pitch)
    )
    moved = len(changed) / len(samples)
    return replace(
        clip,
        samples=changed.astype("<i2").tobytes(),
        boundaries=tuple(WordBoundary(b.word, min(round(b.sample * moved), len(changed))) for b in clip.boundaries),
    )


def find_sonic() -> ctypes.CDLL | None:
    """espeak-ng's library when it has sonic's functions in it."""
    try:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
        library.sonicCreateStream.restype = ctypes.c_void_p
        library.sonicCreateStream.argtypes = [ctypes.c_int, ctypes.c_int]
        for name in ("sonicSetSpeed", "sonicSetPitch"):
            getattr(library, name).argtypes = [ctypes.c_void_p, ctypes.c_float]
        for name in ("sonicWriteShortToStream", "sonicReadShortFromStream"):
            getattr(library, name).argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int]
        for name in ("sonicFlushStream", "sonicSamplesAvailable", "sonicDestroyStream"):
            getattr(library, name).argtypes = [ctypes.c_void_p]
    except (ImportError, OSError, RuntimeError, AttributeError):
        return None
    return library


def with_sonic(
    library: ctypes.CDLL, samples: NDArray[numpy.int16], rate: int, speed: float, pitch: float
) -> NDArray[numpy.int16]:
    stream = library.sonicCreateStream(rate, 1)
    try:
        library.sonicSetSpeed(stream, speed)
        library.sonicSetPitch(stream, pitch)
        library.sonicWriteShortToStream(stream, samples.ctypes.data, len(samples))
        library.sonicFlushStream(stream)
        made = numpy.zeros(max(0, library.sonicSamplesAvailable(stream)), numpy.int16)
        read = library.sonicReadShortFromStream(stream, made.ctypes.data, len(made))
    finally:
        library.sonicDestroyStream(stream)
    return made[:read]


def by_wsola(samples: NDArray[numpy.int16], rate: int, speed: float, pitch: float) -> NDArray[numpy.int16]:
    """Exactly ``len(samples) / speed`` long, rounded."""
    sound = _wsola(samples.astype(numpy.float64), rate, speed / pitch)
    pitched = Clip(_as_int16(sound).tobytes(), round(rate * pitch))
    made = numpy.frombuffer(resample(pitched, rate).samples, "<i2").astype(numpy.int16)
    length = round(len(samples) / speed)
    return numpy.pad(made[:length], (0, max(0, length - len(made))))


def _wsola(sound: NDArray[numpy.float64], rate: int, speed: float) -> NDArray[numpy.float64]:
    """Half-overlapping frames, each taken near its place where it goes on best from the one before."""
    half, search = max(1, round(FRAME * rate / 2)), max(1, round(SEARCH * rate))
    length = round(len(sound) / speed)
    # Silence before and after, so that no frame and no search runs over an end.
    source = numpy.pad(sound, (search, 4 * half + 2 * search + round(half * speed)))
    window = numpy.hanning(2 * half + 1)[:-1]
    made = numpy.zeros(length + 3 * half)
    taken = search  # where in ``source`` the frame before was taken
    for number in range(length // half + 2):
        wanted = search + round((number - 1) * half * speed)
        if number:
            goes_on = source[taken + half : taken + 2 * half]
            around = source[max(0, wanted - search) : wanted + search + half]
            likeness = numpy.correlate(around, goes_on, "valid")
            power = numpy.cumsum(numpy.concatenate(([0.0], around * around)))
            loudness = numpy.sqrt(power[half:] - power[:-half] + 1.0)
            taken = max(0, wanted - search) + int(numpy.argmax(likeness / loudness))
        else:
            taken = max(0, wanted)
        made[number * half : (number + 2) * half] += source[taken : taken + 2 * half] * window
    return made[half : half + length]


def _as_int16(sound: NDArray[numpy.float64]) -> NDArray[numpy.int16]:
    return numpy.clip(numpy.rint(sound), -32768, 32767).astype(numpy.int16)
