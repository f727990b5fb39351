"""The next part of an article in several pages: found in the page as it came, before anything is cut.

What leads to it says rel="next", or is numbered in a row of pages, or stands in a box called a pager; and its
address is this page's but for the number. The next story has another address, comments have another place.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult

from lxml.etree import _Element as Element

from reader.document.next_part import NextPart
from reader.extract.addresses import Base
from reader.extract.paged import Step, same, split, step
from reader.extract.tree import names_of, text_of

SHORT = 30  # characters: so short an address may be a number and nothing else
LABEL = 40  # characters: what is longer is no number of a page
NEAR = 4  # levels up to the row of numbers a link stands in

_PAGER = re.compile(
    r"pagin|pager|page-?(?:nav|links|numbers|list|next)|nextpage|multi-?page|post-pages|article-pages|folio"
)
_NOT_THE_STORY = re.compile(
    r"comment|respond|disqus|discuss|reply|review|related|recommend|teaser|sidebar|widget|archive"
)
_WORD = re.compile(r"[A-Za-z]{4,}")
_NUMBERED = re.compile(r"(?<!\d)\d{1,3}(?:/|\.[A-Za-z]{2,5})?(?:[?&#].*)?$")
_NUMBER = re.compile(r"(?<![\d.,])(\d{1,3})(?![\d.,]*\d)")


@dataclass(frozen=True, slots=True)
class Link:
    """A link that leads to what may be a later part."""

    element: Element
    there: SplitResult
    step: Step
    label: int | None  # the one number that its words hold


def find_next_part(root: Element, base: Base, url: str, stated: str) -> NextPart | None:
    """``url`` is where the page is from, ``stated`` where it says that it is from, for one saved to a file."""
    here = split(url) or split(stated)
    if here is None:
        return None
    links = tuple(_links(root, base, here))
    for found in links:
        if _is_next(found, links, here, split(stated), root):
            return NextPart(_number(found), found.there.geturl())
    return None


def _links(root: Element, base: Base, here: SplitResult) -> Iterator[Link]:
    """Those marked as next first: the page's own word comes before what a row of numbers looks like."""
    marked: list[Link] = []
    others: list[Link] = []
    stem = max(_WORD.findall(here.path), key=len, default="")  # a later part has the same in its address
    for element in root.iter("link", "a", "area"):
        href = (element.get("href") or "").strip()
        if (len(href) > SHORT and stem not in href) or not _NUMBERED.search(href):
            continue
        is_marked = _is_marked(element)
        if element.tag == "link" and not is_marked:
            continue
        there = split(base.link(href))
        found = step(here, there) if there is not None else None
        if there is None or found is None or _is_elsewhere(element):
            continue
        (marked if is_marked else others).append(Link(element, there, found, _label(element)))
    yield from marked
    yield from others


def _is_marked(element: Element) -> bool:
    return "next" in (element.get("rel") or "").lower().split()


def _is_elsewhere(element: Element) -> bool:
    """Among comments or other stories, which have pages of their own."""
    return any(
        box.tag == "aside" or _NOT_THE_STORY.search(names_of(box))
        for box in (element, *element.iterancestors())
        if box.tag not in ("body", "html")
    )


def _label(element: Element) -> int | None:
    text = text_of(element)
    numbers = _NUMBER.findall(text) if len(text) <= LABEL else []
    return int(numbers[0]) if len(numbers) == 1 else None


def _number(found: Link) -> int:
    """Of the part: some count from 0 in their addresses."""
    if found.label is not None and found.label in (found.step.number, found.step.number + 1):
        return found.label
    return max(found.step.number, 2)


def _is_next(found: Link, links: Iterable[Link], here: SplitResult, stated: SplitResult | None, root: Element) -> bool:
    if found.step.added:
        return _follows_first(found, links, root)
    return _follows(found, here, stated, root)


def _follows_first(found: Link, links: Iterable[Link], root: Element) -> bool:
    """This page has no number: it is the first part, and that the second."""
    number, label = found.step.number, found.label
    zero_based = found.step.in_query and number == 1
    if not (number == 2 or zero_based) or label not in (None, 2):
        return False
    if zero_based and label is None and not found.step.of_page:
        return False
    if _is_archive(found.step, root):
        return False
    in_row = label == 2 and _in_row(found, links)
    return (
        in_row or (found.step.clear and (_is_marked(found.element) or label == 2 or _in_pager(found.element)))
        or (_in_pager(found.element) and _is_marked(found.element))
    )  # fmt: skip


def _follows(found: Link, here: SplitResult, stated: SplitResult | None, root: Element) -> bool:
    """The number is higher by one: of a page, not of a story, when the first part is known beside it."""
    led = _is_marked(found.element) or _in_pager(found.element) or found.label == found.step.number
    if not led or found.label not in (None, found.step.number, found.step.number + found.step.in_query):
        return False
    if found.step.of_page:
        return not _is_archive(found.step, root)
    if stated is not None and not same(here, stated):
        return stated.path.rstrip("/") in found.step.first
    return found.label == found.step.number and _in_pager(found.element)


def _in_row(found: Link, links: Iterable[Link]) -> bool:
    """Beside the number of this page, which is no link, or of a later one that leads on the same way."""
    if any(other.label == other.step.number == 3 and other.step.added for other in links):
        return True
    for _, box in zip(range(NEAR), found.element.iterancestors()):
        numbers = _NUMBER.findall(text_of(box)) if len(text_of(box)) <= 4 * LABEL else []
        if numbers[:2] == ["1", "2"]:
            return True
    return False


def _in_pager(element: Element) -> bool:
    boxes = (element, *(box for _, box in zip(range(NEAR), element.iterancestors())))
    return any(_PAGER.search(f"{names_of(box)} {(box.get('aria-label') or '').lower()}") for box in boxes)


def _is_archive(found: Step, root: Element) -> bool:
    """The pages of a list of stories are numbered the same way, but a list does not call itself an article."""
    if not found.of_page:
        return False
    kinds = [meta.get("content") or "" for meta in root.iter("meta") if meta.get("property") == "og:type"]
    return bool(kinds) and "article" not in kinds[0].lower() and not found.in_query
