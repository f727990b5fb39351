"""A text as it is written and as it is said, and the way from a place in the one to the place in the other.

Offsets are code points of the respective text, half-open.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.words import words


@dataclass(frozen=True, slots=True)
class Swap:
    """``spoken`` of what is said stands for ``written``; between two swaps both texts are the same."""

    written: TextRange
    spoken: TextRange


@dataclass(frozen=True, slots=True)
class Spot:
    """A word of the written text, and where in what is said it begins; at the very end when nothing more is said."""

    word: TextRange
    spoken: int


@dataclass(frozen=True, slots=True)
class Said:
    """``text`` is what the engine gets."""

    written: str
    text: str
    swaps: tuple[Swap, ...] = ()

    def spots(self) -> tuple[Spot, ...]:
        """Every word of the written text, in order; their places never fall.

        The words of one respelling share its words out among them, by their letters.
        """
        spoken = words(self.text)
        starts = [word.start for word in spoken]
        found: list[Spot] = []
        least = 0
        for word in words(self.written):
            at = self._spoken(word)
            # The word said there, or the next one.
            index = bisect_right(starts, at)
            if index and spoken[index - 1].end > at:
                at = starts[index - 1]
            else:
                at = starts[index] if index < len(starts) else len(self.text)
            least = max(least, at)
            found.append(Spot(word, least))
        return tuple(found)

    def _spoken(self, word: TextRange) -> int:
        """Where in what is said the word begins, counted in its characters."""
        after = bisect_right(self.swaps, word.start, key=lambda swap: swap.written.start)
        if not after:
            return word.start
        swap = self.swaps[after - 1]
        if word.start >= swap.written.end:
            return word.start - swap.written.end + swap.spoken.end
        into = (word.start - swap.written.start) * len(swap.spoken) // len(swap.written)
        return swap.spoken.start + into


def said(text: str, language: str, first: tuple[Respelling, ...] = ()) -> Said:
    """``text`` with what ``first`` says, in order and never overlapping, and by the rules in what that leaves."""
    from reader.narration.spoken_form import respell

    return swapped(text, tuple(_merged(first, respell(text, language))))


def swapped(text: str, respellings: tuple[Respelling, ...]) -> Said:
    """``text`` with these respellings, which are in order and never overlap."""
    parts: list[str] = []
    swaps: list[Swap] = []
    at = length = 0
    for one in respellings:
        kept = text[at : one.written.start]
        parts += (kept, one.spoken)
        length += len(kept)
        swaps.append(Swap(one.written, TextRange(length, length + len(one.spoken))))
        length += len(one.spoken)
        at = one.written.end
    parts.append(text[at:])
    return Said(text, "".join(parts), tuple(swaps))


def _merged(first: tuple[Respelling, ...], then: tuple[Respelling, ...]) -> Iterator[Respelling]:
    """In order; of ``then`` only what meets nothing of ``first``."""
    left = list(first)
    for one in then:
        while left and left[0].written.end <= one.written.start:
            yield left.pop(0)
        if not left or one.written.end <= left[0].written.start:
            yield one
    yield from left
