"""Put back what was left out of an article; with all of it put back the article is the whole page."""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from reader.document.article import Article
from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Quote, Runs, Standfirst
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId, block_id


def put_back(article: Article, wanted: Collection[int]) -> Article:
    """The article with those of its ``left_out`` in their places, by number, and its blocks numbered anew.

    What stays left out counts them too.
    """
    blocks: list[Block] = []
    kept: list[LeftOut] = []
    number = -1
    for piece in in_page_order(article):
        if not isinstance(piece, LeftOut):
            blocks.append(piece)
            continue
        number += 1
        if number in wanted:
            blocks.extend(piece.blocks)
        else:
            kept.append(replace(piece, place=len(blocks)))
    return replace(article, blocks=numbered(blocks), left_out=tuple(kept))


def in_page_order(article: Article) -> Iterator[Block | LeftOut]:
    """All that the page holds: what stands in the article, and between it what was left out."""
    waiting = deque(article.left_out)
    for index, block in enumerate(article.blocks):
        while waiting and waiting[0].place <= index:
            yield waiting.popleft()
        yield block
    yield from waiting


def numbered(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with the ids of their places in the article. Links among them lead where they led; those of a block
    that had no id, as of a part that was left out, lead to the page.
    """
    known = tuple(blocks)
    moved = {block.id: block_id(index) for index, block in enumerate(known) if block.id}
    return tuple(
        replace(_led_along(block, moved if block.id else {}), id=block_id(index)) for index, block in enumerate(known)
    )


def _led_along(block: Block, moved: Mapping[BlockId, BlockId]) -> Block:
    match block:
        case Heading() | Standfirst() | Paragraph() | ListItem() | Quote() if any(run.target for run in block.runs):
            return replace(block, runs=_led(block.runs, moved))
        case Figure(caption=caption) if any(run.target for run in caption):
            return replace(block, caption=_led(caption, moved))
        case _:
            return block


def _led(runs: Runs, moved: Mapping[BlockId, BlockId]) -> Runs:
    """A link to a block that is gone is one to elsewhere."""
    return tuple(
        replace(run, target=replace(run.target, block=moved[run.target.block]) if run.target.block in moved else None)
        if run.target is not None
        else run
        for run in runs
    )
