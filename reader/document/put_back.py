"""Put back what was left out of an article; with all of it put back the article is the whole page."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from reader.document.article import Article
from reader.document.blocks import Block
from reader.document.left_out import LeftOut
from reader.document.locator import block_id


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
    """The blocks with the ids of their places in the article."""
    return tuple(replace(block, id=block_id(index)) for index, block in enumerate(blocks))
