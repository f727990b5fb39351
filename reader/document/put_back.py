"""Put back what was left out of an article; with all of it put back the article is the whole page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from reader.document.article import Article
from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Quote, Runs, Standfirst
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId, block_id


def put_back(article: Article, wanted: Callable[[LeftOut], bool]) -> Article:
    """The article with those parts in their places, its blocks numbered anew; what stays left out counts them too."""
    blocks: list[Block] = []
    kept: list[LeftOut] = []
    waiting = list(article.left_out)
    for index in range(len(article.blocks) + 1):
        while waiting and waiting[0].place <= index:
            part = waiting.pop(0)
            if wanted(part):
                blocks.extend(part.blocks)
            else:
                kept.append(replace(part, place=len(blocks)))
        blocks.extend(article.blocks[index : index + 1])
    return replace(article, blocks=numbered(blocks), left_out=tuple(kept))


def whole_page(article: Article) -> Article:
    """All that the page shows; what nobody can see on it stays left out."""
    return put_back(article, lambda part: part.reason != "hidden")


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
