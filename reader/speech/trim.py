"""Take the silence off a clip's ends, so that the pause after an utterance is ours alone.

espeak-ng ends a text with up to 0.4 s of nothing, and begins some with 0.1 s.
"""

import sys
from array import array
from dataclasses import replace

from reader.speech.engine import Clip, WordBoundary

QUIET = 24  # of 32,767: under it nothing is heard, and nothing espeak-ng says stays under it for BLOCK
BLOCK = 0.005  # s: how finely the ends are looked at
LEAD = 0.010  # s kept before the first sound, and
TAIL = 0.025  # s after the last, so that nothing is cut with a click
EDGES = LEAD + TAIL  # s of silence in a trimmed clip: part of the pause that is heard between two


def silence_between(pause: float, rate: float, hz: int) -> int:
    """The samples to put between two clips for a pause of so many ms at rate 1 to be heard."""
    return max(0, round((pause / 1000 / rate - EDGES) * hz))


def trim(clip: Clip) -> Clip:
    """The clip without the silence around it; its words move along. All silence gives an empty clip."""
    samples = array("h", clip.samples)
    if sys.byteorder == "big":
        samples.byteswap()
    block = max(1, round(BLOCK * clip.rate))
    blocks = range(0, len(samples), block)
    first = next((at for at in blocks if _is_loud(samples[at : at + block])), None)
    if first is None:
        return replace(clip, samples=b"", boundaries=tuple(WordBoundary(b.word, 0) for b in clip.boundaries))
    last = next(at for at in reversed(blocks) if _is_loud(samples[at : at + block]))
    start = max(0, first - round(LEAD * clip.rate))
    end = min(len(samples), last + block + round(TAIL * clip.rate))
    return replace(
        clip,
        samples=clip.samples[2 * start : 2 * end],
        boundaries=tuple(WordBoundary(b.word, min(max(b.sample - start, 0), end - start)) for b in clip.boundaries),
    )


def _is_loud(samples: "array[int]") -> bool:
    return max(samples) > QUIET or min(samples) < -QUIET
