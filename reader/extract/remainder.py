"""What is left out of the article at last: what was cut from the page's tree, and the blocks that were trimmed."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.document.blocks import Block
from reader.document.left_out import LeftOut
from reader.extract.figures import UNNUMBERED
from reader.extract.trim import Trimmed
from reader.extract.wording import letters_of


def remainder(
    cut: Iterable[LeftOut], trimmed: Iterable[Trimmed], kept: Sequence[Block], title: str
) -> tuple[LeftOut, ...]:
    """In the page's order, with places among the ``kept`` blocks.

    Until now places, and the numbers in the ids, counted the blocks as they were read.
    """
    numbers = sorted(_number(block) for block in kept)
    parts = list(cut)
    parts += [
        LeftOut(one.reason, (replace(one.block, id=UNNUMBERED),), _number(one.block), _kind(one)) for one in trimmed
    ]
    wanted = letters_of(title)
    return tuple(
        replace(
            part,
            place=bisect_left(numbers, part.place),
            reason="headline" if wanted and len(part.blocks) == 1 and letters_of(part.text) == wanted else part.reason,
        )
        for part in sorted(parts, key=lambda part: part.place)
    )


def _number(block: Block) -> int:
    return int(block.id[1:])


def _kind(trimmed: Trimmed) -> str:
    return f"{trimmed.reason}: {type(trimmed.block).__name__}"
