"""The frame above a story in saved text: links past it, breaking news. What is found there is furniture, not story.

By shape and place; the words are closed classes, and they only say of which kind a line is.
"""

import re
from collections.abc import Sequence

from reader.document.furniture import Furniture, PageLink, SkipKind, SkipLink
from reader.extract.plain_text.span import HEADLINE, is_label
from reader.extract.plain_text.units import Unit
from reader.extract.wording import width

LINK = 60  # width: no link past the frame is longer …
PHRASE = 9  # … or shorter
LABEL = 40  # width of "Breaking news"
SKIPS = 5  # links past the frame, at the most
TOP = 3  # units of the page above them, at the most: its site's name, their heading

_NEWS = re.compile(
    r"breaking|just in\b|eilmeldung|última hora|ultime notizie|ultim'ora|dernière minute|urgent|срочн|терміно|молния"
    r"|خبر فوری|عاجل|突发|突發|快讯|快訊|速報|속보|ताज़ा|son dakika|pilne|laatste nieuws|senaste nytt",
    re.I,
)
_KINDS: tuple[tuple[SkipKind, re.Pattern[str]], ...] = (
    ("search", re.compile(r"search|suche|recherche|busca|búsq|ricerca|zoek|поиск|пошук|جستجو|بحث|检索|搜|検索|검색"
                          r"|खोज", re.I)),
    ("navigation", re.compile(r"navig|navega|menu|menú|menü|навиг|навіг|ناوبری|导航|導航|ナビ|메뉴|नेविग", re.I)),
    ("content", re.compile(r"content|inhalt|contenu|contenido|conteúdo|contenuto|inhoud|article|содерж|змісту|матеріал"
                           r"|محتوا|المحتوى|内容|內容|本文|본문|सामग्री", re.I)),
)  # fmt: skip


def furniture_of(head: Sequence[Unit]) -> Furniture:
    """Links past the frame, and the items under a label of breaking news, in the lines above the headline."""
    label = news_label(head)
    news = head[label + 1 :] if label >= 0 else ()
    items = [PageLink(unit.text, "") for unit in news if is_label(unit) and width(unit.text) >= HEADLINE]
    return Furniture(skip_links=_skip_links(head), breaking_news=tuple(dict.fromkeys(items)))


def news_label(units: Sequence[Unit]) -> int:
    """The last label of breaking news; -1 for none."""
    found = [
        i for i, unit in enumerate(units) if width(unit.text) < LABEL and is_label(unit) and _NEWS.search(unit.text)
    ]
    return found[-1] if found else -1


def links_end(units: Sequence[Unit]) -> int:
    """The unit after the last of the links past the frame; 0 when there are none."""
    start, end = _link_run(units)
    return end if end > start else 0


def _skip_links(head: Sequence[Unit]) -> tuple[SkipLink, ...]:
    start, end = _link_run(head)
    links = [SkipLink(unit.text, "", kind_of(unit.text)) for unit in head[start:end]]
    if len(links) == 3 and all(link.kind == "other" for link in links):
        # The order that pages keep to, in a language whose words we do not know.
        kinds: tuple[SkipKind, ...] = ("content", "navigation", "search")
        links = [SkipLink(link.label, "", kind) for link, kind in zip(links, kinds)]
    return tuple(dict.fromkeys(links))


def _link_run(units: Sequence[Unit]) -> tuple[int, int]:
    """From the first to the last link past the frame (half-open): short lines at the top that name their targets, or
    three that begin or end alike ("Skip to …", "… springen").
    """
    targets = [i for i, unit in enumerate(units) if _is_phrase(unit) and kind_of(unit.text) != "other"]
    for place, first in enumerate(targets[:-1]):
        last = first
        for other in targets[place + 1 :]:
            if other - last <= 2 and other - first < SKIPS:
                last = other
        if last > first and (first <= TOP or _are_alike(units[first], units[last])):
            return first, last + 1
    for first in range(min(TOP + 1, len(units))):
        last = first
        while last + 1 < len(units) and last + 1 - first < SKIPS and _are_alike(units[last], units[last + 1]):
            last += 1
        if last - first >= 2:
            return first, last + 1
    return 0, 0


def kind_of(label: str) -> SkipKind:
    """By its words, the only thing that saved text keeps of a link."""
    return next((kind for kind, words in _KINDS if words.search(label)), "other")


def _is_phrase(unit: Unit) -> bool:
    """More than a button's one word."""
    one_word = unit.text.isascii() and " " not in unit.text
    return is_label(unit) and PHRASE <= width(unit.text) < LINK and not one_word


def _are_alike(unit: Unit, other: Unit) -> bool:
    """Whether both begin or end with the same word; with the same signs, where words are not parted."""
    if not (_is_phrase(unit) and _is_phrase(other)):
        return False
    words, others = unit.text.casefold().split(), other.text.casefold().split()
    if len(words) > 1 and len(others) > 1:
        return words[0] == others[0] or words[-1] == others[-1]
    return len(words) == len(others) == 1 and (unit.text[:2] == other.text[:2] or unit.text[-3:] == other.text[-3:])


def has_frame(units: Sequence[Unit]) -> bool:
    """Whether something above the story is surely a page's and not the text's."""
    return news_label(units) >= 0 or links_end(units) > 0
