"""What a page's markup states of its story: an own reading of it, with the standard library, to hold extractors to.

It shares nothing with Reader's. Every source that states a thing is kept: who agrees with one of them is right.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from html.parser import HTMLParser

AUTHOR_METAS = (
    *("author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "byl", "parsely-author"),
    *("sailthru.author", "citation_author"),
)
DATE_METAS = (
    *("article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *("dcterms.created", "pubdate", "publish-date", "publishdate", "parsely-pub-date", "sailthru.date"),
    *("article.published", "article:published", "citation_publication_date"),
)
_FORMATS = ("%Y/%m/%d", "%d.%m.%Y", "%d/%m/%Y", "%Y%m%d", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%Y-%m-%d")
_STORY = re.compile(r"article|posting|report|review|recipe", re.I)
_OTHERS = frozenset(  # keys below which other stories are told of
    ("itemListElement", "hasPart", "isPartOf", "mentions", "comment", "citation", "relatedLink", "isBasedOn", "about")
)
_NO_NAME = re.compile(r"https?:|www\.|@|\.(?:com|org|net)\b|^\W*$", re.I)
_BY = re.compile(r"^(?:by|von|par|por|door)\s+", re.I)

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True, slots=True)
class Stated:
    """``authors``: one tuple of names for each source; ``days`` as 2024-05-31; ``direction``: ltr, rtl or ""."""

    authors: tuple[tuple[str, ...], ...] = ()
    days: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    direction: str = ""


class _Markup(HTMLParser):
    """Collects what is stated, wherever on the page it stands."""

    def __init__(self) -> None:
        super().__init__()
        self.root: dict[str, str] = {}
        self.body: dict[str, str] = {}
        self.metas: dict[str, list[str]] = {}
        self.scripts: list[str] = []
        self.dates: list[str] = []
        self.name: list[str] | None = None  # pieces of the first text marked as the author's name
        self._is_data = False
        self._open = 0  # elements inside that name
        self._tag = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}
        prop = given.get("itemprop", "")
        if tag == "html":
            self.root = self.root or given
        elif tag == "body":
            self.body = self.body or given
        elif tag == "meta":
            name = (given.get("property") or given.get("name") or prop or given.get("http-equiv") or "").lower()
            self.metas.setdefault(name, []).append(" ".join(given.get("content", "").split()))
        elif tag == "script":
            self._is_data = "ld+json" in given.get("type", "")
            self.scripts.extend([""] if self._is_data else [])
        elif prop == "datePublished":
            self.dates.append(given.get("datetime") or given.get("content") or "")
        elif prop == "comment" or "schema.org/Comment" in given.get("itemtype", ""):
            self.name = self.name or []  # authors from here on are those of comments
        elif (prop == "author" and self.name is None) or (prop == "name" and self._open):
            told = given.get("content", "")
            self.name, self._tag, self._open = [told], tag, not told  # a name in it is the better one
        elif self._open and tag == self._tag:
            self._open += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._is_data = False
        if self._open and tag == self._tag:
            self._open -= 1

    def handle_data(self, data: str) -> None:
        if self._is_data:
            self.scripts[-1] += data
        elif self._open and self.name is not None:
            self.name.append(data)


def stated_in(markup: str) -> Stated:
    page = _Markup()
    page.feed(markup)
    page.close()
    linked = [thing for script in page.scripts for thing in _things(_json(script))]
    people = {str(thing["@id"]): thing.get("name") for thing in linked if "@id" in thing and "name" in thing}
    stories = [thing for thing in linked if _STORY.search(str(thing.get("@type")))]
    pages = [thing for thing in linked if str(thing.get("@type")) == "WebPage"]
    owners = {_plain(name) for thing in stories for name in _names(thing.get("publisher"), people)}
    owners.update(_plain(name) for name in page.metas.get("og:site_name", ()))
    sources = [_names(thing.get("author"), people) for thing in stories]
    sources += [page.metas.get(name, []) for name in AUTHOR_METAS]
    sources.append([" ".join("".join(page.name or ()).split())])
    dates = [str(thing.get("datePublished") or "") for thing in (*stories, *pages)]
    dates += [date for name in DATE_METAS for date in page.metas.get(name, ())] + page.dates
    languages = [page.root.get("lang", ""), page.root.get("xml:lang", "")]
    languages += [*page.metas.get("content-language", ()), *page.metas.get("og:locale", ())]
    languages += [str(thing.get("inLanguage") or "") for thing in stories]
    direction = (page.root.get("dir") or page.body.get("dir") or "").lower()
    return Stated(
        tuple(dict.fromkeys(names for source in sources if (names := _authors(source, owners)))),
        tuple(dict.fromkeys(day for date in dates if (day := day_of(date)))),
        tuple(dict.fromkeys(text.strip().replace("_", "-").lower() for text in languages if text.strip())),
        direction if direction in ("ltr", "rtl") else "",
    )


def _json(script: str) -> Json:
    text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\]\]>)\s*$", "", script, flags=re.S)
    try:
        data: Json = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
    return data


def _things(data: Json) -> Iterator[dict[str, Json]]:
    """Every object in it, but those that other stories are told of in."""
    if isinstance(data, list):
        for item in data:
            yield from _things(item)
    elif isinstance(data, dict):
        yield data
        for key, value in data.items():
            if key not in _OTHERS:
                yield from _things(value)


def _names(value: Json, people: dict[str, Json]) -> list[str]:
    if isinstance(value, list):
        return [name for item in value for name in _names(item, people)]
    if isinstance(value, dict):
        return _names(value.get("name") or people.get(str(value.get("@id"))), people)
    return [value] if isinstance(value, str) else []


def _authors(names: list[str], owners: set[str]) -> tuple[str, ...]:
    """The names of people, in one order; the site itself and addresses are no authors."""
    whole = (_BY.sub("", " ".join(unescape(name).split())) for name in names)
    clean = (", ".join(part for part in name.split(", ") if _plain(part) not in owners).strip(" ,;|") for name in whole)
    return tuple(sorted({name for name in clean if not _NO_NAME.search(name) and _plain(name) not in owners}))


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, unescape(name))).casefold()


def day_of(text: str) -> str:
    """The day in a date however it is written; "" for what is none."""
    text = " ".join(text.split())
    if found := re.match(r"(\d{4}-\d\d-\d\d)(?!\d)", text):
        return found[1] if found[1] > "1900" else ""
    for form in _FORMATS:
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    try:
        return parsedate_to_datetime(text).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return ""
