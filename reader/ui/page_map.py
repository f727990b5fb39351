"""The map between an article's text and the lines on screen. Pure: no Tk here.

Lines count from 1, characters are code points: see ``layout.py``.
"""

from bisect import bisect_right
from dataclasses import dataclass

from reader.document.locator import BlockId, TextRange
from reader.ui.layout import GAP, Line


@dataclass(frozen=True, slots=True)
class Stretch:
    """``length`` characters of ``line`` from ``char`` on are the block's text from ``offset`` on."""

    line: int
    char: int
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Spot:
    line: int
    char: int


@dataclass(frozen=True, slots=True)
class Place:
    block: BlockId
    offset: int


class PageMap:
    """From a block's text to the lines on screen and back."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.blocks: list[BlockId] = [line.block for line in lines]
        self._of_block: dict[BlockId, list[Stretch]] = {}
        self._of_line: list[list[Stretch]] = []
        self._first: dict[BlockId, int] = {}
        for number, line in enumerate(lines, 1):
            if line.kind != GAP:
                self._first.setdefault(line.block, number)
            stretches, char = [], 0
            for piece in line.pieces:
                if piece.start is not None and piece.text:
                    stretches.append(Stretch(number, char, piece.start, len(piece.text)))
                char += len(piece.text)
            self._of_line.append(stretches)
            self._of_block.setdefault(line.block, []).extend(stretches)

    def first_line(self, block: BlockId) -> int | None:
        return self._first.get(block)

    def spot(self, block: BlockId, offset: int) -> Spot | None:
        """Where a character stands; the block's first line for a block without text, None for an unknown block."""
        stretches = self._of_block.get(block)
        if not stretches:
            first = self._first.get(block)
            return None if first is None else Spot(first, 0)
        index = max(bisect_right(stretches, offset, key=lambda stretch: stretch.offset) - 1, 0)
        found = stretches[index]
        return Spot(found.line, found.char + max(0, min(offset - found.offset, found.length)))

    def stretches(self, block: BlockId, text: TextRange) -> tuple[Stretch, ...]:
        """The parts of the lines that show that text, in order."""
        out = []
        for stretch in self._of_block.get(block, ()):
            start = max(text.start, stretch.offset)
            end = min(text.end, stretch.offset + stretch.length)
            if start < end:
                out.append(Stretch(stretch.line, stretch.char + start - stretch.offset, start, end - start))
        return tuple(out)

    def shows(self, block: BlockId, text: TextRange) -> bool:
        """Whether that text, or a block without any, is on the lines."""
        if not len(text) or not self._of_block.get(block):
            return block in self._first
        return bool(self.stretches(block, text))

    def place(self, spot: Spot) -> Place | None:
        """What stands at a spot: on a bullet or past the end the nearest text of the line; None beyond all lines."""
        if not 1 <= spot.line <= len(self._of_line):
            return None
        block, offset = self.blocks[spot.line - 1], 0
        for stretch in self._of_line[spot.line - 1]:
            if stretch.char > spot.char and stretch is not self._of_line[spot.line - 1][0]:
                break
            offset = stretch.offset + max(0, min(spot.char - stretch.char, stretch.length))
        return Place(block, offset)

    def written(self, line: int, start: int, end: int) -> tuple[Stretch, ...]:
        """What of ``line`` between two characters is the article's own text."""
        out = []
        for stretch in self._of_line[line - 1]:
            first, last = max(start, stretch.char), min(end, stretch.char + stretch.length)
            if first < last:
                out.append(Stretch(line, first, stretch.offset + first - stretch.char, last - first))
        return tuple(out)
