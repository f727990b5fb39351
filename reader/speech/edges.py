"""The quiet at a clip's ends is part of the silence between two sentences: so the pause is as long as chosen.

Engines leave some hundredths of a second, each its own.
"""

import sys
from array import array
from dataclasses import replace

from reader.speech.engine import Clip, WordBoundary
from reader.speech.trim import QUIET

REACH = 0.1  # s from either end: what is quiet for longer is meant


def quiet_start(clip: Clip) -> int:
    """Samples before the first sound; 0 when there is none within REACH."""
    start = _values(clip.samples[: 2 * round(REACH * clip.rate)])
    return next((at for at, value in enumerate(start) if abs(value) > QUIET), 0)


def quiet_end(clip: Clip) -> int:
    """Samples after the last sound; 0 when there is none within REACH."""
    end = _values(clip.samples[-2 * round(REACH * clip.rate) :])
    return next((at for at, value in enumerate(reversed(end)) if abs(value) > QUIET), 0)


def without_start(clip: Clip, samples: int) -> Clip:
    """Its first samples cut off, its words moved along."""
    if not samples:
        return clip
    boundaries = tuple(WordBoundary(b.word, max(0, b.sample - samples)) for b in clip.boundaries)
    return replace(clip, samples=clip.samples[2 * samples :], boundaries=boundaries)


def _values(samples: bytes) -> "array[int]":
    values = array("h", samples)
    if sys.byteorder == "big":
        values.byteswap()
    return values
