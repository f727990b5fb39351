"""Take the silence off a clip's ends, so that the pause after an utterance is ours alone.

espeak-ng ends a text with up to 0.4 s of nothing, and begins some with 0.1 s.
"""

import sys
from array import array
from dataclasses import replace

from reader.speech.engine import Clip, WordBoundary

QUIET = 24  # of 32,767: under it nothing is heard, and nothing espeak-ng says stays under it for BLOCK
BLOCK = 0.005  # s looked at as one: faster than sample by sample
LEAD = 0.010  # s before the first sound, and
TAIL = 0.025  # s after the last, so that nothing is cut with a click
EDGES = LEAD + TAIL  # s of silence in every trimmed clip


def trim(clip: Clip) -> Clip:
    """The clip with LEAD of silence before its first sound and TAIL after its last; its words move along.

    All silence gives an empty clip.
    """
    samples = array("h", clip.samples)
    if sys.byteorder == "big":
        samples.byteswap()
    first = _first_loud(samples, clip.rate)
    if first is None:
        return replace(clip, samples=b"", boundaries=tuple(WordBoundary(b.word, 0) for b in clip.boundaries))
    samples.reverse()
    last = len(samples) - (_first_loud(samples, clip.rate) or 0)  # the sample after the last sound
    lead, tail = round(LEAD * clip.rate), round(TAIL * clip.rate)
    start, end = first - lead, last + tail
    sound = clip.samples[2 * max(0, start) : 2 * end]
    # What the engine did not leave of silence is put there.
    sound = bytes(2 * max(0, -start)) + sound + bytes(2 * max(0, end - len(samples)))
    return replace(
        clip,
        samples=sound,
        boundaries=tuple(WordBoundary(b.word, min(max(b.sample - start, 0), end - start)) for b in clip.boundaries),
    )


def _first_loud(samples: "array[int]", rate: int) -> int | None:
    """The first sample that is heard; None when none is."""
    block = max(1, round(BLOCK * rate))
    for at in range(0, len(samples), block):
        piece = samples[at : at + block]
        if max(piece) > QUIET or min(piece) < -QUIET:
            return at + next(index for index, value in enumerate(piece) if abs(value) > QUIET)
    return None
