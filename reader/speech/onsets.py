"""A word after a pause starts where its sound begins: engines tell of it up to a tenth of a second off.

Only there does the sound show it; within a breath words run into each other, and the engine's moment is as good as any.
"""

import re
import sys
from array import array
from dataclasses import replace

from reader.speech.engine import Clip, WordBoundary

HEARD = 0.02  # of the clip's loudest: a soft "h" is above it, an engine's hiss in a pause below
BLOCK = 0.004  # s looked at as one
STILL = 0.04  # s of quiet before an onset, at rate 1; a "p" within a word is as quiet for longer, so only after a sign
SOME = 16  # of so many samples one is looked at to find the loudest: a tenth of a millisecond has no peak of its own
NEAR = 0.12  # s around the moment told in which the onset is looked for

_PAUSE = re.compile(r"[.,;:!?…–—)\]\"'”’»、。，；：！？]\s*\Z")


def at_their_sound(text: str, clip: Clip, rate: float = 1.0) -> Clip:
    """The clip with its first word, and those after a sign at which one pauses, moved to their onset, where it is seen.

    ``rate`` is the pace it is spoken at: pauses shrink with it.
    """
    samples = array("h", clip.samples)
    if sys.byteorder == "big":
        samples.byteswap()
    if not samples:
        return clip
    some = samples[::SOME]
    level = round(HEARD * max(map(abs, some)))
    moved: list[WordBoundary] = []
    for boundary in clip.boundaries:
        least = moved[-1].sample + 1 if moved else 0
        if not moved or _PAUSE.search(text, 0, boundary.word.start):
            found = _onset(samples, clip.rate, boundary.sample, level, STILL / max(rate, 1.0))
            boundary = boundary if found is None else replace(boundary, sample=found)
        moved.append(replace(boundary, sample=max(boundary.sample, least)))
    return replace(clip, boundaries=tuple(moved))


def _onset(samples: "array[int]", rate: int, told: int, level: int, still: float) -> int | None:
    """The sample nearest to ``told`` at which sound begins after a stillness; None when there is none near."""
    block = max(1, round(BLOCK * rate))
    quiet = max(1, round(still / BLOCK))
    near = round(NEAR * rate)
    first = max(0, told - near) // block - quiet
    found, calm = None, quiet if first < 0 else 0
    for at in range(max(0, first), min(len(samples), told + near) // block + 1):
        piece = samples[at * block : (at + 1) * block]
        if not piece or (max(piece) <= level and min(piece) >= -level):
            calm += 1
            continue
        if calm >= quiet:
            onset = at * block + next(index for index, value in enumerate(piece) if abs(value) > level)
            if abs(onset - told) <= near and (found is None or abs(onset - told) < abs(found - told)):
                found = onset
        calm = 0
    return found
