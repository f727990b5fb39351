"""Places in an article that can be stored.

Offsets are code points of one block's text, ranges are half-open (as in the DOM's Range).
"""

from dataclasses import dataclass
from typing import NewType

BlockId = NewType("BlockId", str)

# The head of the article, and the line that leads to its next part, are addressed like its blocks.
TITLE = BlockId("title")
BYLINE = BlockId("byline")
NEXT_PART = BlockId("next")


def block_id(index: int) -> BlockId:
    """The id of the block that stands at ``index`` in the article's reading order."""
    return BlockId(f"b{index}")


@dataclass(frozen=True, slots=True)
class TextRange:
    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def __len__(self) -> int:
        return self.end - self.start

    def shifted(self, by: int) -> "TextRange":
        return TextRange(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Locator:
    """A stretch of one block's text; an empty range at 0 means the block as a whole."""

    block: BlockId
    range: TextRange = TextRange(0, 0)
