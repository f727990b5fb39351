"""What stands above a story in saved text: links past the frame, breaking news, the headline, byline and date.

By shape and place. The words below are closed classes, and they only say which kind a line is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.document.furniture import Furniture, PageLink, SkipKind, SkipLink
from reader.extract.plain_text.span import is_label
from reader.extract.plain_text.units import HASHES, Unit
from reader.extract.wording import ends_sentence, letters_of, width

HEADLINE = 220  # width: no headline is longer
NEAR = 18  # units above the story in which its headline stands
SAYS_ENOUGH = 60  # width: a headline longer than that is no better
STANDFIRST = 2  # lines between a headline and the words under it
CLOSE = 0.75  # of the score of those words, which a headline over them has
PLAUSIBLE = 0.5  # of the best score: without a frame the first such line is the headline
WEAK = 25  # score of a line that is a headline only when nothing better is there
LINK = 60  # width: no link past the frame is longer
LABEL = 40  # width of "Breaking news", and of a byline's or a date's line without its words
NEWS = 24  # width: an item of breaking news says more
SKIPS = 5  # links past the frame, at the most
TOP = 3  # units of the page above them, at the most: its site's name, their heading

_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|od|przez|автор|текст|نویسنده|توسط|به قلم|بقلم|كتب)\b\s*:?\s+(?=\w)"
    r"|(?:author|text|words)\s*:\s*(?=\w)",
    re.I,
)
_TIME = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d\b|\d\s*(?:min|Min|мин)")
_SHARES = re.compile(r"facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|messenger|e-?mail|вконтакте", re.I)
_PICTURE = re.compile(r"(?:photos?|images?|pictures?|fotos?|bild|фото|caption|credit)\b[^:]{0,20}:\s*", re.I)
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


@dataclass(frozen=True, slots=True)
class Headline:
    """Which unit it is, and its words."""

    index: int
    text: str


# -- the headline -----------------------------------------------------------------------------------------------------
def marked_headline(units: Sequence[Unit]) -> Headline | None:
    """The one that Markdown marks as such, near the top."""
    for index, unit in enumerate(units[:12]):
        if not unit.code and (found := HASHES.match(unit.text)) and len(found[1]) == 1:
            return Headline(index, unit.text[found.end() :].rstrip("# "))
    return None


def headline_above(units: Sequence[Unit], story: int, framed: bool) -> Headline | None:
    """The headline of the story that begins at unit ``story``: in a frame the best line near it, else the first."""
    top = _above_pictures(units, story)
    low = max(top - NEAR, 0)
    news = _news_label(units[:top])
    low = max(low, _links_end(units[:top]), news + 1)
    after_news = news >= 0 and low == news + 1
    scores = {index: score for index in range(low, top) if (score := _score(units, index, top, low))}
    if after_news:  # the last long line under the label is the one that is no news
        scores = {index: score * (1 + 0.2 * (index - low)) for index, score in scores.items()}
    best = max(scores.values(), default=0.0)
    if best < WEAK and (doubled := _doubled(units, top)) is not None:
        return doubled
    if best < WEAK and (said := _sentence_over_picture(units, story)) is not None:
        return said
    if not scores:
        return None
    if framed:
        index = max(scores, key=lambda index: scores[index])
        # The words under a headline may be as long and closer to the story.
        over = [at for at in scores if index - STANDFIRST <= at < index and scores[at] >= CLOSE * scores[index]]
        if not after_news:
            index = min(over, default=index)
    else:
        index = next(index for index in scores if scores[index] >= PLAUSIBLE * best)
    return Headline(index, units[index].text)


def _above_pictures(units: Sequence[Unit], story: int) -> int:
    """The unit that the pictures over the story begin at."""
    top = story
    while top and units[top - 1].twice:
        top -= 1
    return top


def _score(units: Sequence[Unit], index: int, top: int, low: int) -> float:
    """How much like a headline: it says something, stands near its story, and perhaps again elsewhere on the page."""
    unit = units[index]
    text, wide = unit.text, width(unit.text)
    digits = sum(map(str.isdigit, text))
    if unit.twice or unit.is_marked or not 2 <= wide <= HEADLINE or digits > 0.3 * len(text) or text[-1] in ",;:،；：":
        return 0.0
    score = min(wide, SAYS_ENOUGH) * 0.95 ** (top - index)
    letters = letters_of(text)
    if sum(letters_of(other.text) == letters for other in units) > 1:
        score *= 1.5
    if is_byline(text) or (_TIME.search(text) and wide < SAYS_ENOUGH):
        score *= 0.25
    if len(_SHARES.findall(text)) > 1 or _PICTURE.match(text):
        score *= 0.2
    if ends_sentence(text) and text[-1] not in "?!？！؟":
        score *= 0.4
    if re.search(r"[©@/|]", text):
        score *= 0.6
    if any(is_byline(other.text) for other in units[max(low, index - 4) : index]):
        score *= 0.5  # a headline stands above its byline
    return score


def _doubled(units: Sequence[Unit], top: int) -> Headline | None:
    """A headline that stands twice in a row, over a picture that does too."""
    if top + 1 < len(units) and units[top].twice and units[top + 1].twice and not units[top].credit:
        return Headline(top, units[top].text)
    return None


def _sentence_over_picture(units: Sequence[Unit], story: int) -> Headline | None:
    """A headline that reads like a sentence opens the story, right above its first picture."""
    over = story + 1 < len(units) and units[story + 1].twice and not units[story].twice
    return Headline(story, units[story].text) if over and width(units[story].text) <= QUOTED else None


QUOTED = 130  # width of a headline that is a whole sentence


# -- byline and date --------------------------------------------------------------------------------------------------
def is_byline(text: str) -> bool:
    return _BYLINE.match(text) is not None and width(text) < 2 * LABEL and not ends_sentence(text)


def byline_in(text: str) -> str:
    """The names, without "By"."""
    found = _BYLINE.match(text)
    return text[found.end() :].strip() if found and is_byline(text) else ""


def is_dated(text: str) -> bool:
    """A line of date, time, or how long it takes to read."""
    return width(text) < 2 * LABEL and not ends_sentence(text) and _TIME.search(text) is not None


def shares(text: str) -> bool:
    """A line of buttons that pass the page on."""
    return len(_SHARES.findall(text)) > 1


def picture_words(text: str) -> str:
    """What a line says of a picture ("Photo: …"); "" when it is no such line."""
    found = _PICTURE.match(text)
    return text[found.end() :] if found else ""


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATES = (
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]{2,8})\.?,? (?P<year>\d{4})\b"),
    re.compile(r"\b(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\b"),
)


def date_in(text: str) -> str:
    """The date, ISO 8601, "" when there is none that can only be read one way."""
    for pattern in _DATES:
        if found := pattern.search(text):
            name = found["month"].lower()[:3]
            month = (
                int(found["month"]) if found["month"].isdigit() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
            )
            day = int(found["day"])
            if 1 <= month <= 12 and 1 <= day <= 31:
                return f"{found['year']}-{month:02}-{day:02}"
    return ""


# -- furniture --------------------------------------------------------------------------------------------------------
def furniture_of(head: Sequence[Unit]) -> Furniture:
    """Links past the frame, and the items under a label of breaking news, in the lines above the headline."""
    label = _news_label(head)
    news = head[label + 1 :] if label >= 0 else ()
    items = [PageLink(unit.text, "") for unit in news if is_label(unit) and width(unit.text) >= NEWS]
    return Furniture(skip_links=_skip_links(head), breaking_news=tuple(dict.fromkeys(items)))


def _news_label(units: Sequence[Unit]) -> int:
    """The last label of breaking news; -1 for none."""
    found = [
        i for i, unit in enumerate(units) if width(unit.text) < LABEL and is_label(unit) and _NEWS.search(unit.text)
    ]
    return found[-1] if found else -1


def _links_end(units: Sequence[Unit]) -> int:
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
    return is_label(unit) and 9 <= width(unit.text) < LINK and not one_word


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
    return _news_label(units) >= 0 or _links_end(units) > 0
