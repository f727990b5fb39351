"""Whether a page tells a story, or lists many, as a front page does.

A page that says to machines that it is an article is believed; else what counts is how its links and its prose compare.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from reader.document.blocks import Block, Code, Heading, Paragraph, Quote, Table
from reader.extract.blocks import runs_of
from reader.extract.metadata import Metadata
from reader.extract.tree import text_of
from reader.extract.wording import letters_of, word_count

TEASER = 25  # characters: a link with more says what another page tells
TEASERS = 10  # so many of them make a list of stories …
LEFTOVER = 1000  # … beside fewer characters of prose than this, and than half of theirs
EXCERPT = 350  # characters of the longest paragraph under linked headings
HEADINGS = 4  # linked ones that make a list


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against a story before anything is cut out of the page."""

    address: str  # of the page, without a place in it
    is_article: bool
    is_front: bool  # by its address
    teasers: int
    teaser_length: int  # characters of all of them


def signs_of(body: Element, data: Metadata, address: str) -> Signs:
    page = address.partition("#")[0]
    if data.is_article or _has_headline(body, data):
        return Signs(page, True, False, 0, 0)
    lengths = [len(text_of(link)) for link in body.iter("a") if link.get("href")]
    teasers = [length for length in lengths if length >= TEASER]
    return Signs(page, False, _is_front(address), len(teasers), sum(teasers))


def _has_headline(body: Element, data: Metadata) -> bool:
    """An h1 that is the title and no link, no section's name and not the site's, and a date that is its own."""
    title, site = letters_of(data.title), letters_of(data.site)
    if not data.published or word_count(data.title) < 3 or (site and site in title):
        return False
    headline = next((h for h in body.iter("h1") if letters_of(text_of(h)) == title), None)
    if headline is None or next(headline.iter("a"), None) is not None:
        return False
    above = set(headline.iterancestors())
    return any(above.issuperset(islice(time.iterancestors("article", "li"), 1)) for time in body.iter("time"))


def _is_front(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    path = parts.path.strip("/")
    return parts.scheme in ("http", "https") and not parts.query and (path == "" or path.startswith("index."))


def is_story(blocks: Sequence[Block], signs: Signs) -> bool:
    """Whether what was found for the story is one."""
    if is_list(blocks, signs):
        return False
    if signs.is_article or signs.teasers < TEASERS:
        return True
    prose, _ = _lengths(blocks)
    return prose >= LEFTOVER * (3 if signs.is_front else 1) or 2 * prose >= signs.teaser_length


def is_list(blocks: Sequence[Block], signs: Signs) -> bool:
    """Whether lines that lead to other pages make up the text, with no more than excerpts between them."""
    headings = [block for block in blocks if isinstance(block, Heading)]
    lines = [block for block in blocks if runs_of(block)]
    linked = sum(_leads_away(heading, signs) for heading in headings)
    excerpts = max((len(block.text) for block in blocks if isinstance(block, Paragraph | Quote)), default=0) < EXCERPT
    if linked >= HEADINGS and 2 * linked >= len(headings) and excerpts:
        return True
    if signs.is_article:
        return False
    if linked >= HEADINGS and linked == len(headings):
        return True
    entries = sum(_leads_away(line, signs) for line in lines)
    return entries > HEADINGS and 5 * entries >= 2 * len(lines) and excerpts


def is_prose(blocks: Sequence[Block]) -> bool:
    """Whether all that a page shows may pass for a short story: words of its own, more than links."""
    own, linked = _lengths(blocks)
    return own > linked


def _leads_away(block: Block, signs: Signs) -> bool:
    """Wholly a link, and not to a place in this page."""
    runs = runs_of(block)
    return bool(runs) and all(run.link and run.link.partition("#")[0] != signs.address for run in runs)


def _lengths(blocks: Sequence[Block]) -> tuple[int, int]:
    """Characters outside headings that are no link, and characters that are one."""
    own = linked = 0
    for block in blocks:
        if isinstance(block, Code | Table):
            own += len(block.text)
        for run in runs_of(block):
            if run.link:
                linked += len(run.text)
            elif not isinstance(block, Heading):
                own += len(run.text)
    return own, linked
