"""Places in the page that its links lead to: notes and what they are for, joined both ways."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from urllib.parse import unquote

from bs4.element import Tag

from reader.document.blocks import Block, Figure, Flowing, Heading, ListItem, Paragraph, Quote, Run, Runs, Standfirst
from reader.document.locator import Locator, TextRange, block_id
from reader.extract.addresses import Base
from reader.extract.tags import attribute

# Each begins with plain letters: what cannot be found by them takes ten times as long to look for.
_LINKS = re.compile(r"""href=["']?[^"'>\s#]{0,300}#([^"'>\s]+)""")
_IDS = re.compile(r"""id=["']?([^"'>\s]+)""")
_NAMES = re.compile(r"""name=["']?([^"'>\s]+)""")
_BACK = frozenset("↩↪↑^⤴↵⏎⬆⇑⇧↥⤒⮐⬑\ufe0e\ufe0f")
_SELF = frozenset("¶#§🔗\ufe0e\ufe0f")
_BACK_NAME = re.compile(r"(?:foot)?note-?back|back-?(?:ref|link)|backlink|headerlink|anchorjs-link")
_REFERENCE = re.compile(r"\[\s*(?:\w{1,3}|note \w{1,3})\s*\]|[*†‡]{1,3}")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def is_reference(tag: Tag, href: str) -> bool:
    """A link to a footnote, "[1]": it stands raised even where a stylesheet alone would raise it."""
    if "#" not in href:
        return False
    if attribute(tag, "role") == "doc-noteref":
        return True
    text = tag.get_text().strip()
    if not href.startswith("#") or not text or len(text) > 10:
        return False
    return _REFERENCE.fullmatch(text) is not None or (_is_named_back(tag) and len(text) <= 3 and text.isalnum())


def _is_named_back(tag: Tag) -> bool:
    return attribute(tag, "role") == "doc-backlink" or _BACK_NAME.search(attribute(tag, "class").lower()) is not None


def is_sign_alone(tag: Tag, places: frozenset[str]) -> bool:
    """A sign that links a heading to itself, or that leads back from a note to none of the ``places``: of no use."""
    _, mark, name = attribute(tag, "href").partition("#")
    if not mark:
        return False
    text = "".join(tag.get_text().split())
    if not text or len(text) > 3:
        return False
    if _BACK.issuperset(text) or _is_named_back(tag):
        return unquote(name) not in places or tag.find_parent(_HEADINGS) is not None
    return _SELF.issuperset(text)


def linked_places(markup: str) -> frozenset[str]:
    """The names of the places in the markup that links in it may lead to."""
    if "#" not in markup:
        return frozenset()
    linked = frozenset(map(unquote, _LINKS.findall(markup)))
    return linked.intersection((*_IDS.findall(markup), *_NAMES.findall(markup))) if linked else linked


@dataclass(frozen=True, slots=True)
class Known:
    """A place that links lead to by its name: where in the text of which block, by its number."""

    name: str
    block: int
    offset: int


def joined(blocks: Sequence[Block], places: Iterable[Known], base: Base) -> tuple[Block, ...]:
    """The blocks with their ids, and with their targets the links that lead to the ``places``."""
    found: dict[str, Locator] = {}
    ends: dict[int, list[int]] = {}  # of a block's runs
    for place in places:
        if place.block < len(blocks) and place.name not in found:
            if place.block not in ends:
                ends[place.block] = _ends(blocks[place.block])
            found[place.name] = _locator(place, ends[place.block])
    pages = {address.partition("#")[0] for address in (base.page, base.links or base.page)} if found else set[str]()
    return tuple(
        replace(_led(block, found, pages) if found else block, id=block_id(index)) for index, block in enumerate(blocks)
    )


def _ends(block: Block) -> list[int]:
    return list(accumulate(len(run.text) for run in block.runs)) if isinstance(block, Flowing) else []


def _locator(place: Known, ends: Sequence[int]) -> Locator:
    """The whole block for a place at its beginning, else the run that begins there."""
    if place.offset:
        at = bisect_right(ends, place.offset)
        if at < len(ends):
            return Locator(block_id(place.block), TextRange(place.offset, ends[at]))
    return Locator(block_id(place.block))


def _led(block: Block, places: Mapping[str, Locator], pages: Collection[str]) -> Block:
    match block:
        case Heading() | Standfirst() | Paragraph() | ListItem() | Quote() if _leads(block.runs):
            return replace(block, runs=_led_runs(block.runs, places, pages))
        case Figure(caption=caption) if _leads(caption):
            return replace(block, caption=_led_runs(caption, places, pages))
        case _:
            return block


def _leads(runs: Runs) -> bool:
    return any("#" in run.link for run in runs)


def _led_runs(runs: Runs, places: Mapping[str, Locator], pages: Collection[str]) -> Runs:
    led: list[Run] = []
    for run in runs:
        page, _, name = run.link.partition("#")
        led.append(replace(run, target=places.get(unquote(name))) if name and page in pages else run)
    return tuple(led)
