"""What was left out of a page: which of it the person wants back, and how a part is read by itself. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from reader.document.arrangement import Arrangement
from reader.document.article import Article
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId
from reader.extract.addresses import host_of
from reader.library.put_back import SiteMark
from reader.narration.policy import Wishes
from reader.narration.script import Narration
from reader.narration.wished import as_wished


def as_remembered(found: Article, kept: Iterable[SiteMark]) -> Arrangement:
    """The article with what of it the person has put back into others of its site."""
    host = host_of(found.address)
    marks = {part.mark for part in kept if part.host == host and part.mark} if host else set[str]()
    return Arrangement(found, frozenset(number for number, part in enumerate(found.left_out) if part.mark in marks))


def site_mark(found: Article, number: int) -> SiteMark:
    """What that part is remembered by; its host is "" for what is not from the web."""
    return SiteMark(host_of(found.address), found.left_out[number].mark)


def as_article(found: Article, part: LeftOut) -> Article:
    """The part by itself. Its blocks have ids of their own, none of them the article's."""
    blocks = tuple(replace(block, id=BlockId(f"aside{index}")) for index, block in enumerate(part.blocks))
    return Article("", language=found.language, direction=found.direction, blocks=blocks)


def narrate_part(found: Article, number: int, wishes: Wishes) -> Narration:
    return as_wished(as_article(found, found.left_out[number]), wishes).narration
