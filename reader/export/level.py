"""How much louder a recording has to be made, so that it is as loud as other speech once its peaks are held down."""

from typing import IO

from reader.export.limiter import BLOCK, factor, held, samples
from reader.export.loudness import Meter
from reader.export.recording import Recording

MOST = 24.0  # dB: beyond this it is noise that is made louder
TRIES = 4
NEAR = 0.1  # LU
EXCERPTS = 16  # stretches of some seconds, spread over the whole: what the limiter takes away is the same all through


def gain(stream: IO[bytes], recording: Recording, loudness: float, ceiling: float) -> float:
    """What brings it to ``loudness`` in LUFS, in dB, for a ``ceiling`` in dBTP; 0 when nothing is to be heard in it.

    A limiter makes softer: speech by some tenths, which are added, and again for what that takes.
    """
    if recording.loudness is None:
        return 0.0
    found = wanted = loudness - recording.loudness
    count = -(-recording.frames // BLOCK)
    starts = tuple(BLOCK * (at * count // min(count, EXCERPTS)) for at in range(min(count, EXCERPTS)))
    for _ in range(TRIES):
        found = min(found, MOST)
        lost = _lost(stream, recording, starts, found, ceiling)
        if found == MOST or abs(wanted - (found - lost)) < NEAR:
            break
        found = wanted + lost
    return min(found, MOST)


def _lost(stream: IO[bytes], recording: Recording, starts: tuple[int, ...], gain: float, ceiling: float) -> float:
    """LU that the limiter takes away at this gain."""
    before, after = Meter(recording.rate), Meter(recording.rate)
    for start in starts:
        before.add(samples(stream, recording.frames, start, 0))
        after.add(held(stream, recording.frames, recording.rate, start, factor(gain), factor(ceiling)))
    plain, limited = before.loudness(), after.loudness()
    return 0.0 if plain is None or limited is None else plain + gain - limited
