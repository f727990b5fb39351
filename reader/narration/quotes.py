"""Quotations in the ear: announced once, ended, and not heard twice where a page prints its own words large."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

from reader.document.article import Article
from reader.document.blocks import Block, Figure, Quote
from reader.document.locator import BlockId
from reader.narration.announcements import prompt
from reader.narration.place import Place
from reader.narration.script import Utterance
from reader.narration.words import words

REPEATED_WORDS = 5  # fewer may stand twice in a text by chance


def quote(block: Quote, place: Place) -> Iterator[Utterance]:
    """Those in a row are one quotation."""
    said = list(place.sentences(place.passage(block.id, block.runs), "quote", block.id))
    goes_on = isinstance(place.before, Quote) and place.before.post == block.post
    if said and place.policy.quotes == "announce" and not goes_on:
        yield place.announce(prompt("post" if block.post else "quote", place.language), block.id)
    yield from said
    if said and place.policy.ends == "announce" and not isinstance(place.after, Quote):
        yield place.announce(prompt("end_quote", place.language), block.id)


def repeated(article: Article) -> frozenset[BlockId]:
    """The quotations that say only what another block says too: words of the story set large beside it.

    Of two quotations that are the same the first is none.
    """
    if not any(isinstance(block, Quote) for block in article.blocks):
        return frozenset()
    texts = [_bare(block) for block in article.blocks]
    whole = "".join(texts)
    starts = [0, *accumulate(map(len, texts))]
    found = set()
    for index, block in enumerate(article.blocks):
        said = texts[index].removesuffix("\n")
        if not isinstance(block, Quote) or said.count(" ") <= REPEATED_WORDS:
            continue
        at = whole.find(said)
        while at >= 0:
            other = bisect_right(starts, at) - 1
            if other < index or (other > index and not isinstance(article.blocks[other], Quote)):
                found.add(block.id)
                break
            at = whole.find(said, at + 1)
    return frozenset(found)


def _bare(block: Block) -> str:
    """Words alone, " one two \\n": the same sentence may have other quotation marks."""
    text = "" if isinstance(block, Figure) else block.text
    return " ".join(("", *(text[word.start : word.end].casefold() for word in words(text)), "\n"))
