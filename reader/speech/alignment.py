"""Word times for an engine that gives none: its sound laid along espeak-ng's of the same text, whose words are known.

Dynamic time warping over the shape of the spectrum: what is said is the same, though neither voice nor pace are.
"""

from dataclasses import replace

import numpy
from numpy.typing import NDArray

from reader.speech.engine import Clip, WordBoundary

HOP, FRAME = 0.010, 0.025  # s
BANDS, COEFFICIENTS = 26, 13  # of the mel scale; of its cosine transform
LOWEST, HIGHEST = 60.0, 7600.0  # Hz
STEP = 0.3  # what it costs more to stay in one sound while the other goes on
BAND, BAND_SHARE = 60, 0.15  # frames the two may run apart, and the share of the whole
LONGEST = 60.0  # s: beyond, time and memory are not worth it
EARLY = 0.049  # s: the way through begins a word so much early, the median against Piper's own durations

Frames = NDArray[numpy.float64]


def align_to(clip: Clip, reference: Clip) -> Clip:
    """``clip`` with its words where those of ``reference``, the same text by another engine, are said in it.

    The clip as it is when one of them is empty, too long, or has other words.
    """
    lengths = [len(one) / one.rate for one in (clip, reference)]
    same = [b.word for b in clip.boundaries] == [b.word for b in reference.boundaries]
    if not same or not clip.boundaries or min(lengths) < 2 * FRAME or max(lengths) > LONGEST:
        return clip
    ours, theirs = _features(clip), _features(reference)
    path = _path(theirs, ours)
    boundaries: list[WordBoundary] = []
    last = 0
    for boundary in reference.boundaries:
        frame = min(int(boundary.sample / reference.rate / HOP), len(path) - 1)
        sample = round((float(path[frame]) * HOP + (EARLY if boundaries else 0.0)) * clip.rate)
        last = min(max(sample, last + 1 if boundaries else 0), len(clip))
        boundaries.append(WordBoundary(boundary.word, last))
    return replace(clip, boundaries=tuple(boundaries), timing="aligned")


def _features(clip: Clip) -> Frames:
    """A row for each HOP: the spectrum's shape and how it changes, each of mean 0 and deviation 1."""
    sound = numpy.frombuffer(clip.samples, "<i2").astype(numpy.float64)
    sound = numpy.append(sound[0], sound[1:] - 0.97 * sound[:-1])  # speech is softer the higher it is
    width, hop = round(FRAME * clip.rate), round(HOP * clip.rate)
    count = max(1, 1 + (len(sound) - width) // hop)
    sound = numpy.pad(sound, (0, max(0, (count - 1) * hop + width - len(sound))))
    frames = numpy.lib.stride_tricks.sliding_window_view(sound, width)[::hop][:count] * numpy.hamming(width)
    size = 1 << (width - 1).bit_length()
    power = numpy.abs(numpy.fft.rfft(frames, size)) ** 2
    bands = numpy.log(power @ _mel(size, clip.rate).T + 1.0)
    turns = numpy.outer(numpy.arange(BANDS) + 0.5, numpy.arange(COEFFICIENTS)) * numpy.pi / BANDS
    shape = bands @ numpy.cos(turns)
    shape = (shape - shape.mean(axis=0)) / (shape.std(axis=0) + 1e-6)
    return numpy.hstack((shape, numpy.gradient(shape, axis=0) if count > 1 else numpy.zeros_like(shape)))


def _mel(size: int, rate: int) -> Frames:
    """Triangles over the spectrum, evenly spaced as the ear hears."""
    ends = 2595 * numpy.log10(1 + numpy.array((LOWEST, min(HIGHEST, rate / 2))) / 700)
    middles = 700 * (10 ** (numpy.linspace(ends[0], ends[1], BANDS + 2) / 2595) - 1)
    at = numpy.arange(size // 2 + 1) * rate / size
    left, middle, right = middles[:-2, None], middles[1:-1, None], middles[2:, None]
    return numpy.maximum(0.0, numpy.minimum((at - left) / (middle - left), (right - at) / (right - middle)))


def _path(rows: Frames, columns: Frames) -> NDArray[numpy.int64]:
    """For each row the first column said with it, on the cheapest way through both; within a band along it."""
    count, across = len(rows), len(columns)
    half = max(BAND, round(BAND_SHARE * across))
    centres = numpy.rint(numpy.arange(count) * (across - 1) / max(1, count - 1)).astype(numpy.int64)
    costs = numpy.full((count, 2 * half + 1), numpy.inf)  # of the cheapest way to there; column: centre - half + place
    for row in range(count):
        places = numpy.arange(2 * half + 1) + centres[row] - half
        inside = (places >= 0) & (places < across)
        here = numpy.full(2 * half + 1, numpy.inf)
        here[inside] = numpy.sqrt(((columns[places[inside]] - rows[row]) ** 2).sum(axis=1))
        if row == 0:
            came = numpy.where(places == 0, 0.0, numpy.inf)
        else:
            moved = int(centres[row] - centres[row - 1])
            straight = _shifted(costs[row - 1], moved)
            came = numpy.minimum(_shifted(costs[row - 1], moved - 1), straight + STEP)
        # Staying in the row adds up: the least of all ways into it, each with what it costs from there on.
        along = numpy.cumsum(numpy.where(inside, here + STEP, 0.0))
        entered = numpy.where(inside, came + here, numpy.inf)
        costs[row] = numpy.where(inside, numpy.minimum.accumulate(entered - along) + along, numpy.inf)
    return _way_back(costs, centres, half, across)


def _shifted(costs: NDArray[numpy.float64], by: int) -> NDArray[numpy.float64]:
    """The row before, at the places of this one."""
    found = numpy.full_like(costs, numpy.inf)
    if by >= len(costs) or -by >= len(costs):
        return found
    if by >= 0:
        found[: len(costs) - by] = costs[by:]
    else:
        found[-by:] = costs[:by]
    return found


def _way_back(costs: Frames, centres: NDArray[numpy.int64], half: int, across: int) -> NDArray[numpy.int64]:
    def cost(row: int, column: int) -> float:
        place = column - int(centres[row]) + half
        return float(costs[row, place]) if 0 <= place < costs.shape[1] else float("inf")

    first = numpy.zeros(len(costs), numpy.int64)
    row, column = len(costs) - 1, across - 1
    while True:
        first[row] = column
        if row == 0:
            first[0] = 0
            return first
        if column == 0:
            row -= 1
            continue
        ways = (cost(row - 1, column - 1), cost(row - 1, column) + STEP, cost(row, column - 1) + STEP)
        least = ways.index(min(ways))
        row, column = (row - (least != 2), column - (least != 1))
