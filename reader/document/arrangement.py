"""What of a page stands in the article as it is shown: its story, and what the person has put back beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.document.article import Article
from reader.document.locator import BlockId, block_id
from reader.document.put_back import put_back


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block comes from: the ``index``-th of the article as it was found, or of that ``part`` left out of it."""

    index: int
    part: int | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """``found`` is the article as extraction gave it; parts are numbered as in its ``left_out``.

    ``whole``: all that the page shows stands in the article, whatever ``put_back`` says.
    """

    found: Article
    put_back: frozenset[int] = frozenset()
    whole: bool = False

    @property
    def standing(self) -> frozenset[int]:
        """The numbers of the parts that stand in the article. What nobody can see is no part of the whole page."""
        if not self.whole:
            return self.put_back
        seen = (number for number, part in enumerate(self.found.left_out) if part.reason != "hidden")
        return self.put_back.union(seen)

    def article(self) -> Article:
        """The article as it is shown."""
        return put_back(self.found, self.standing)

    def alike(self, number: int) -> frozenset[int]:
        """That part and those of its mark: they come and go together, as on the site's next page."""
        part = self.found.left_out[number]
        return frozenset(
            other
            for other, one in enumerate(self.found.left_out)
            if other == number or (part.mark and one.mark == part.mark)
        )

    def origins(self) -> tuple[Origin, ...]:
        """Where each block of the article as it is shown comes from, in its order."""
        parts = self.found.left_out
        at = [(index, 1, Origin(index)) for index in range(len(self.found.blocks))]
        for number in sorted(self.standing):
            at += [(parts[number].place, 0, Origin(index, number)) for index in range(len(parts[number].blocks))]
        return tuple(origin for _, _, origin in sorted(at, key=lambda place: place[:2]))


class Moved:
    """From the blocks of an article as it was shown to those of the same page shown otherwise."""

    def __init__(self, before: Arrangement, after: Arrangement) -> None:
        self._before = before.origins()
        self._after = {origin: block_id(index) for index, origin in enumerate(after.origins())}
        self._places = {block_id(index): index for index in range(len(self._before))}

    def __call__(self, block: BlockId) -> BlockId:
        """The same block. One that went is stood for by the next that stayed, at the end by the last before it.

        The head of the article, and any other id, stays what it is.
        """
        place = self._places.get(block)
        if place is None:
            return block
        return next(self._near(place), block)

    def stays(self, block: BlockId) -> bool:
        place = self._places.get(block)
        return place is None or self._before[place] in self._after

    def _near(self, place: int) -> Iterator[BlockId]:
        for origin in (*self._before[place:], *reversed(self._before[:place])):
            if origin in self._after:
                yield self._after[origin]
