"""What the page says about its story, in JSON-LD, meta elements and markup: title, byline, date, language, site."""

import html
import json
import re
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from lxml.etree import _Element as Element

from reader.extract.addresses import host_of
from reader.extract.byline import byline_of
from reader.extract.languages import is_same, language_tag
from reader.extract.names import word_set
from reader.extract.tree import text_of
from reader.extract.wording import letters_of, word_count

Direction = Literal["ltr", "rtl"]
Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]

RIGHT_TO_LEFT = word_set("ar arc ckb dv fa ha he iw khw ks ku-arab ps sd ug ur yi")
_STORY_TYPES = re.compile(r"article|posting|report|review|recipe|webpage$", re.I)
_SEPARATOR = re.compile(r"\s+[|\-–—•·»:]+\s+|\s*\|\s*")
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Linked:
    """What JSON-LD says of the story."""

    headline: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    publisher: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str
    byline: str
    published: str
    language: str
    direction: Direction
    site: str
    address: str  # what the page gives as its own on the web, "" for none
    body: str  # JSON-LD's articleBody: a rescue, often cut short
    is_article: bool  # the page says so to machines


def read_metadata(root: Element, address: str) -> Metadata:
    metas = _metas(root)
    linked = _linked_data(root)
    site = metas.get("og:site_name") or linked.publisher or metas.get("application-name") or host_of(address)
    language = _language(root, metas, linked)
    return Metadata(
        title=_title(root, metas, linked, site),
        byline=byline_of(root, _told_authors(metas, linked), (site, linked.publisher, host_of(address))),
        published=_published(root, metas, linked),
        language=language,
        direction=_direction((root, *root.iter("body")), language),
        site=site,
        address=_own_address(root, metas),
        body=linked.body,
        is_article=(
            metas.get("og:type", "").lower() == "article"
            or "article:published_time" in metas
            or bool(linked.body or (linked.headline and linked.author))
        ),
    )


def _metas(root: Element) -> dict[str, str]:
    """Names and properties in lower case to content; the first of each counts."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = " ".join((meta.get("content") or "").split())
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        ).lower()
        if content and name:
            found.setdefault(name, content)
    return found


def _own_address(root: Element, metas: dict[str, str]) -> str:
    named = [
        link.get("href") or "" for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()
    ]
    return next((url for url in (*named, metas.get("og:url", "")) if url.startswith(("http://", "https://"))), "")


def _title(root: Element, metas: dict[str, str], linked: Linked, site: str) -> str:
    """The first headline that the page's <title> or meta elements confirm; else theirs, without the site's name."""
    element = next(root.iter("title"), None)
    whole = text_of(element) if element is not None else ""
    told = [metas.get("og:title", ""), linked.headline, metas.get("twitter:title", ""), metas.get("title", "")]
    longest = max(_SEPARATOR.split(whole), key=len)  # a part as short as a site's name proves nothing
    known = [letters_of(text) for text in (*told, longest, whole) if text]
    headlines = [text for text in map(text_of, root.iter("h1")) if len(text) > 2]
    for headline in headlines:
        letters = letters_of(headline)
        if (
            letters
            and letters != letters_of(site)
            and (letters in known or any(_mostly(letters, text) for text in known))
        ):
            return headline
    for element in root.iter("h2"):
        headline = text_of(element)
        if len(headline) > 12 and letters_of(headline) in known[:-1] and not headlines:
            return headline
    for text in told:
        if text and letters_of(text) != letters_of(site):
            return _without_site(html.unescape(text), site)
    if len(headlines) == 1 and len(headlines[0]) > len(whole) and not _is_in_banner(root):
        return headlines[0]
    return _without_site(whole, site) or next(iter(headlines), "")


def _is_in_banner(root: Element) -> bool:
    """Whether the page's headline stands in the page's own head, beside its navigation: there it is the site's."""
    above = [element.tag for headline in root.iter("h1") for element in headline.iterancestors()]
    return "header" in above and "article" not in above and "main" not in above


def _mostly(headline: str, known: str) -> bool:
    if len(known) > 5 and headline.startswith(known):
        return True
    return len(headline) > 15 and (
        headline in known or (len(known) > 15 and known in headline and len(known) > 0.6 * len(headline))
    )


def _without_site(title: str, site: str) -> str:
    parts = [part for part in _SEPARATOR.split(title) if part]
    if len(parts) < 2:
        return title.strip()
    name = letters_of(site)
    for last in (parts[-1], parts[0]):
        letters = letters_of(last)
        if name and letters and (letters in name or name in letters) and letters != letters_of(title):
            cut = title.removesuffix(last) if last is parts[-1] else title.removeprefix(last)
            return cut.strip(" \t|-–—•·»:") or title
    if not name or "|" in title:
        cut = title[: title.rfind(parts[-1])].strip(" \t|-–—•·»:")
        if word_count(cut) >= 4 and word_count(parts[-1]) <= 4:
            return cut
    return title.strip()


def _told_authors(metas: dict[str, str], linked: Linked) -> tuple[str, ...]:
    names = ("author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author")
    return (linked.author, *(metas.get(name, "") for name in names))


def _published(root: Element, metas: dict[str, str], linked: Linked) -> str:
    candidates = [
        metas.get(name, "")
        for name in (
            "article:published_time",
            "datepublished",
            "og:published_time",
            "dc.date.issued",
            "dc.date",
            "parsely-pub-date",
            "pubdate",
            "date",
            "sailthru.date",
        )
    ]
    for element in root.iter("time", "abbr", "span"):
        if element.tag == "time" or element.get("itemprop") == "datePublished":
            candidates.append(element.get("datetime") or element.get("content") or "")
    for text in (linked.published, *candidates):
        if moment := _iso(text):
            return moment
    return ""


def _iso(text: str) -> str:
    found = _ISO.search(text)
    if found is None:
        return ""
    moment = found[0].replace(" ", "T")
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return moment if moment > "1000" else ""  # an unset field says the year 1


def _language(root: Element, metas: dict[str, str], linked: Linked) -> str:
    for text in (
        root.get("lang") or "",
        root.get("xml:lang") or "",
        metas.get("content-language", ""),
        metas.get("og:locale", ""),
        linked.language,
    ):
        if tag := language_tag(text):
            return tag
    return ""


def of_story(data: Metadata, part: Element) -> Metadata:
    """The same, in the language that the story's own container names, if any: the page around it may speak another."""
    own = () if part.tag in ("p", "blockquote", "h2", "h3") else (part,)  # a paragraph speaks for itself alone
    for element in (*own, *part.iterancestors()):
        if element.tag == "html":
            break
        language = language_tag(element.get("lang") or element.get("xml:lang") or "")
        if language:
            if is_same(language, data.language):
                break
            return replace(data, language=language, direction=_direction((element,), language))
    return data


def _direction(elements: Iterable[Element], language: str) -> Direction:
    """As the first of the elements says that says it; else as the language is written."""
    for element in elements:
        said = (element.get("dir") or "").lower()
        if said == "rtl":
            return "rtl"
        if said == "ltr":
            return "ltr"
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def _linked_data(root: Element) -> Linked:
    best = Linked()
    people: dict[str, str] = {}  # names by the address that other objects know them by
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data: Json = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        things = _things(data)
        people.update((str(thing["@id"]), _plain(thing.get("name"))) for thing in things if "@id" in thing)
        for thing in things:
            found = _story(thing, people)
            if found is not None and (not best.headline or len(found.body) > len(best.body)):
                best = found
    return best


def _things(data: Json) -> list[dict[str, Json]]:
    """The top-level objects, also those in lists and in @graph."""
    waiting: deque[Json] = deque((data,))
    found: list[dict[str, Json]] = []
    while waiting and len(found) < 200:
        item = waiting.popleft()
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            found.append(item)
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item)
    return found


def _story(thing: dict[str, Json], people: dict[str, str]) -> Linked | None:
    kinds = thing.get("@type")
    kind = " ".join(str(k) for k in kinds) if isinstance(kinds, list) else str(kinds)
    if not _STORY_TYPES.search(kind):
        return None
    return Linked(
        headline=_plain(thing.get("headline") or (thing.get("name") if "WebPage" not in kind else "")),
        author=_names(thing.get("author"), people),
        published=_plain(thing.get("datePublished")),
        language=_plain(thing.get("inLanguage")),
        publisher=_names(thing.get("publisher"), people),
        body=str(thing.get("articleBody") or "") if isinstance(thing.get("articleBody"), str) else "",
    )


def _plain(value: Json) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(html.unescape(value).split()) if isinstance(value, str) else ""


def _names(value: Json, people: dict[str, str]) -> str:
    if isinstance(value, list):
        names = [name for item in value if (name := _names(item, people))]
        return ", ".join(dict.fromkeys(names))
    if isinstance(value, dict):
        return _plain(value.get("name")) or people.get(str(value.get("@id")), "")
    return _plain(value)
