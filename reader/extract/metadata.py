"""What the page says about its story, in JSON-LD, meta elements and markup: title, byline, date, language, site."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from lxml.etree import _Element as Element

from reader.extract.addresses import host_of
from reader.extract.byline import byline_of
from reader.extract.dates import iso_date
from reader.extract.languages import is_same, language_tag
from reader.extract.linked_data import Linked, linked_data
from reader.extract.names import word_set
from reader.extract.title import title_of

Direction = Literal["ltr", "rtl"]

RIGHT_TO_LEFT = word_set("ar arc ckb dv fa ha he iw khw ks ku-arab ps sd ug ur yi")
_AUTHORS = ("author", "article:author", "byl", "parsely-author", "dc.creator", "sailthru.author", "article:author_name")
_DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
    "pubdate",
    "date",
    "sailthru.date",
    "article:published",
    "publishdate",
    "publish-date",
    "citation_publication_date",
)


@dataclass(frozen=True, slots=True)
class Metadata:
    title: str
    byline: str
    published: str
    language: str
    direction: Direction
    site: str
    descriptions: tuple[str, ...]  # of the story, in a sentence or two
    address: str  # what the page gives as its own on the web, "" for none
    body: str  # JSON-LD's articleBody: a rescue, often cut short
    is_article: bool  # the page says so to machines


def read_metadata(root: Element, address: str) -> Metadata:
    metas = _metas(root)
    linked = linked_data(root)
    site = metas.get("og:site_name") or linked.publisher or metas.get("application-name") or host_of(address)
    language = _language(root, metas, linked)
    told = (metas.get("og:title", ""), linked.headline, metas.get("twitter:title", ""), metas.get("title", ""))
    title = title_of(root, told, site)
    owners = (site, linked.publisher, host_of(address))
    return Metadata(
        title=title,
        byline=byline_of(root, title, (linked.author, *_told_authors(root)), owners),
        published=_published(root, metas, linked),
        language=language,
        direction=_direction((root, *root.iter("body")), language),
        site=site,
        descriptions=tuple(filter(None, (metas.get("og:description"), metas.get("description"), linked.description))),
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


def _told_authors(root: Element) -> tuple[str, ...]:
    """Each name of a meta element in turn; where several have it, each is an author."""
    found: dict[str, list[str]] = {name: [] for name in _AUTHORS}
    for meta in root.iter("meta"):
        content = meta.get("content") or ""
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name in found:
            found[name].append(content)
        elif meta.get("itemprop") == "author" and not found["author"]:
            found["author"].append(content)  # the first alone: those of comments follow
    return tuple(", ".join(dict.fromkeys(filter(None, names))) for names in found.values())


def _published(root: Element, metas: dict[str, str], linked: Linked) -> str:
    candidates = [metas.get(name, "") for name in _DATES]
    for element in root.iter("time", "abbr", "span"):
        if element.tag == "time" or element.get("itemprop") == "datePublished":
            candidates.append(element.get("datetime") or element.get("content") or "")
    return next((moment for text in (linked.published, *candidates) if (moment := iso_date(text))), "")


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
