"""Give every word its moment in a clip.

Text offsets are code points, half-open; moments are samples.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from reader.document.locator import TextRange
from reader.narration.words import words
from reader.speech.engine import WordBoundary


@dataclass(frozen=True, slots=True)
class Mark:
    """An engine's word event: at ``sample`` it had reached ``character`` (counted from 0)."""

    character: int
    sample: int


def boundaries(text: str, marks: Iterable[Mark], length: int) -> tuple[WordBoundary, ...]:
    """Every word of ``text`` in a clip of ``length`` samples, never falling and never past its end.

    Without marks the words share the clip by their number of letters.
    """
    ranges = words(text)
    return fill(ranges, align(ranges, marks), length)


def align(ranges: tuple[TextRange, ...], marks: Iterable[Mark]) -> tuple[int | None, ...]:
    """The sample each word starts at; None where no mark fell.

    The first mark inside a word counts: espeak-ng reports "3.5" three times. A mark before a word and after the last
    one is that word's when it has none of its own: after "end. next" espeak-ng points at the space.
    """
    inside: list[int | None] = [None] * len(ranges)
    before: list[int | None] = [None] * len(ranges)
    at = 0
    for mark in sorted(marks, key=lambda mark: mark.character):
        while at < len(ranges) and ranges[at].end <= mark.character:
            at += 1
        if at == len(ranges):
            break
        found = inside if mark.character >= ranges[at].start else before
        if (known := found[at]) is None or mark.sample < known:
            found[at] = mark.sample
    return tuple(own if own is not None else early for own, early in zip(inside, before))


def fill(ranges: tuple[TextRange, ...], starts: tuple[int | None, ...], length: int) -> tuple[WordBoundary, ...]:
    """The missing starts set between their neighbours, by the number of characters passed."""
    known = [(0, 0)]  # character, sample: both only ever grow
    for word, start in zip(ranges, starts):
        if start is not None:
            known.append((word.start, min(max(start, known[-1][1]), length)))
    known.append((ranges[-1].end if ranges else 0, length))
    found = []
    at = 0
    for word in ranges:
        while at + 2 < len(known) and known[at + 1][0] <= word.start:
            at += 1
        (left, since), (right, until) = known[at], known[at + 1]
        passed = (word.start - left) / (right - left) if right > left else 0
        found.append(WordBoundary(word, since + round(passed * (until - since))))
    return tuple(found)
