"""The page around the story: skip links, landmarks, navigation, search form, breaking news.

lxml finds the pieces (in the whole page, before anything is cut), BeautifulSoup reads them. Kinds are decided by what a
link points to, not by the words on it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from bs4 import BeautifulSoup
from bs4.element import Tag
from lxml.etree import _Element as Element

from reader.document.furniture import Furniture, Landmark, PageLink, SearchForm, SkipKind, SkipLink
from reader.extract.addresses import Base
from reader.extract.names import BREAKING
from reader.extract.tags import attribute
from reader.extract.tree import markup_of, names_of, text_of
from reader.extract.wording import word_count

MOST_ENTRIES = 80  # of a navigation: mega menus are no list to walk through
MOST_BARS = 40  # boxes called breaking news that are looked into …
MOST_IN_BAR = 1000  # … and elements in one of them
EARLY = 15  # links: skip links stand among the first of the page

_ARROWS = " \u00a0▾▼▿▸▶▹›»→⌄∨+|"
_LOCAL = re.compile(r"crumb|pagina|pager|social|share|(?<![a-z])toc(?![a-z])|table of contents|related|skip|language")
_ROLES = {"header": "banner", "nav": "navigation", "main": "main", "aside": "complementary", "footer": "contentinfo"}
_KNOWN_ROLES = frozenset(("banner", "navigation", "main", "search", "complementary", "contentinfo", "region", "form"))
_SKIP_BOX = re.compile(r"skip|sr-?only|screen-?reader|visually-?hidden|accessib|a11y|hidden|sprunglink|jump")
_CONTENT_ID = re.compile(r"content|main|article|story|inhalt|contenu|conten|body|text", re.I)
_NAVIGATION_ID = re.compile(r"nav|menu", re.I)
_SEARCH_ID = re.compile(r"search|suche|recherche|busca|query", re.I)


@dataclass(frozen=True, slots=True)
class Survey:
    """What one walk over the page meets."""

    regions: tuple[Element, ...]  # what may be a landmark
    tickers: tuple[Element, ...]  # boxes called breaking news


def _survey(body: Element) -> Survey:
    regions: list[Element] = []
    tickers: list[Element] = []
    for element in body.iter("header", "nav", "main", "aside", "footer", "div", "form", "section", "ul"):
        if element.tag != "div" or element.get("role"):
            regions.append(element)
        names = names_of(element)
        called = ("reak" in names or "icker" in names or "ilmeld" in names) and BREAKING.search(names)
        if called or "breaking" in (element.get("aria-label") or "").lower():
            tickers.append(element)
    return Survey(tuple(regions), tuple(tickers))


def read_furniture(body: Element, base: Base) -> Furniture:
    survey = _survey(body)
    targets = _targets(body)
    skip_links = _skip_links(body, targets)
    return Furniture(
        skip_links=skip_links,
        landmarks=_landmarks(survey.regions),
        navigation=_navigation(survey.regions, targets, skip_links, base),
        search=_search_form(body, base),
        breaking_news=_breaking_news(survey.tickers, base),
    )


def _targets(body: Element) -> dict[str, Element]:
    """The elements that the page's first links may lead to, by their names."""
    first = (link.get("href") or "" for link in islice(body.iter("a"), EARLY))
    wanted = {href[1:] for href in first if href.startswith("#")}
    if not wanted:
        return {}
    named = ((name, element) for element in body.iter() for name in (element.get("id"), element.get("name")) if name)
    return {name: element for name, element in named if name in wanted}


def _soup(element: Element) -> BeautifulSoup:
    return BeautifulSoup(markup_of(element), "lxml", multi_valued_attributes=None)


def _label(tag: Tag) -> str:
    text = " ".join(tag.get_text(" ").split())
    return text or attribute(tag, "aria-label").strip() or attribute(tag, "title").strip()


def _skip_links(body: Element, targets: dict[str, Element]) -> tuple[SkipLink, ...]:
    boxes: list[Element] = []
    for place, link in enumerate(body.iter("a")):
        if place >= EARLY:
            break
        href = link.get("href") or ""
        if href.startswith("#") and len(href) > 1 and _is_skip_link(link, href[1:], targets):
            boxes.append(link)
    found = []
    for link in boxes:
        tag = _soup(link).find("a")
        label = _label(tag) if isinstance(tag, Tag) else ""
        target = link.get("href") or ""
        if label:
            found.append(SkipLink(label, target, _kind(target[1:], targets)))
    return tuple(dict.fromkeys(found))


def _is_skip_link(link: Element, target: str, targets: dict[str, Element]) -> bool:
    """Named as one, or a jump over what stands before the page's content."""
    named = any(
        _SKIP_BOX.search(names_of(box)) for _, box in zip(range(5), (link, *link.iterancestors())) if box.tag != "body"
    )
    if named:
        return True
    return (
        target in targets
        and _kind(target, targets) in ("content", "navigation", "search")
        and link.get("role") != "button"
        and link.get("data-toggle") is None
        and bool(_CONTENT_ID.search(target))
    )


def _kind(target: str, targets: dict[str, Element]) -> SkipKind:
    element = targets.get(target)
    if element is not None:
        role = element.get("role") or ""
        form = next(element.iterancestors("form"), None)
        if role in ("search", "searchbox") or element.get("type") == "search":
            return "search"
        if element.tag in ("input", "form") and _SEARCH_ID.search(
            names_of(element) + (names_of(form) if form is not None else "") + target
        ):
            return "search"
        if role == "main" or element.tag in ("main", "article", "h1"):
            return "content"
        if role == "navigation" or element.tag == "nav":
            return "navigation"
    if _SEARCH_ID.search(target):
        return "search"
    if _NAVIGATION_ID.search(target):
        return "navigation"
    if _CONTENT_ID.search(target):
        return "content"
    if element is not None:
        if next(element.iter("h1", "main", "article"), None) is not None:
            return "content"
        if next(element.iter("nav"), None) is not None:
            return "navigation"
        if next((i for i in element.iter("input") if i.get("type") in (None, "text", "search")), None) is not None:
            return "search"
    return "other"


def _landmarks(regions: Iterable[Element]) -> tuple[Landmark, ...]:
    found = []
    for element in regions:
        role = (element.get("role") or "").lower()
        if role not in _KNOWN_ROLES:
            role = _ROLES.get(str(element.tag), "") if not role else ""
            if (
                element.tag in ("header", "footer")
                and next(element.iterancestors("article", "main", "section", "aside", "nav"), None) is not None
            ):
                role = ""
        label = " ".join((element.get("aria-label") or "").split())
        if not role and element.tag == "section" and label:
            role = "region"
        if role:
            found.append(Landmark(role, label))
    return tuple(dict.fromkeys(found))


def _navigation(
    regions: Iterable[Element], targets: dict[str, Element], skip_links: Iterable[SkipLink], base: Base
) -> tuple[PageLink, ...]:
    """The entries of the site's own navigation: the one that a skip link leads to, else the first of some length."""
    meant = [targets.get(link.target[1:]) for link in skip_links if link.kind == "navigation"]
    for element in meant:
        if element is not None and len(entries := _entries(element, base)) > 1:
            return entries
    short: tuple[PageLink, ...] = ()
    for element in regions:
        if (element.tag == "nav" or element.get("role") == "navigation") and not _is_local(element):
            entries = _entries(element, base)
            if len(entries) > 2:
                return entries
            short = short or (entries if len(entries) == 2 else ())
    return short


def _is_local(element: Element) -> bool:
    """The way back up, the pages of a list, a table of contents: no navigation of the site."""
    label = (element.get("aria-label") or "").lower()
    return (
        _LOCAL.search(f"{names_of(element)} {label}") is not None
        or next(element.iterancestors("article"), None) is not None
    )


def _entries(element: Element, base: Base) -> tuple[PageLink, ...]:
    """Its links, each place and each label once. By lxml alone: menus are large, and a soup costs by the tag."""
    found: list[PageLink] = []
    seen = set[str]()
    for link in element.iter("a"):
        href = link.get("href") or ""
        if href.startswith("#") or not (label := _label_of(link)):
            continue
        address = base.link(href)
        keys = {label.casefold(), address}
        if address and not keys & seen:
            found.append(PageLink(label, address))
            seen |= keys
        if len(found) == MOST_ENTRIES:
            break
    return tuple(found)


def _label_of(link: Element) -> str:
    text = text_of(link).strip(_ARROWS)
    if text:
        return text
    picture = next(link.iter("img"), None)
    said = link.get("aria-label") or link.get("title") or (picture.get("alt") if picture is not None else "") or ""
    return " ".join(said.split())


def _search_form(body: Element, base: Base) -> SearchForm | None:
    for form in body.iter("form"):
        if (form.get("method") or "get").lower() != "get":
            continue
        fields = [
            f for f in form.iter("input") if (f.get("type") or "text").lower() in ("text", "search") and f.get("name")
        ]
        if len(fields) != 1:
            continue
        field = fields[0]
        names = " ".join(
            (
                names_of(form),
                names_of(field),
                form.get("role") or "",
                form.get("action") or "",
                field.get("type") or "",
                field.get("name") or "",
            )
        )
        action = base.link(form.get("action") or base.links or base.page)
        if not action or not (_SEARCH_ID.search(names) or field.get("name") in ("q", "s")):
            continue
        label = " ".join((field.get("aria-label") or field.get("placeholder") or field.get("title") or "").split())
        hidden = tuple(
            (h.get("name") or "", h.get("value") or "")
            for h in form.iter("input")
            if (h.get("type") or "").lower() == "hidden" and h.get("name")
        )
        return SearchForm(action, field.get("name") or "", label, hidden)
    return None


def _breaking_news(boxes: Iterable[Element], base: Base) -> tuple[PageLink, ...]:
    """The items of the first bar called breaking news; none when only its label is there."""
    for element in islice(boxes, MOST_BARS):
        if next(element.iter("h1"), None) is not None or sum(1 for _ in element.iter("p")) > 5:
            continue
        if next(islice(element.iter(), MOST_IN_BAR, None), None) is not None:
            continue
        items = []
        soup = _soup(element)
        for tag in soup.find_all("li") or soup.find_all("a"):
            link = tag if tag.name == "a" else tag.find("a")
            label = " ".join(tag.get_text(" ").split())
            if word_count(label) >= 3:
                items.append(PageLink(label, base.link(attribute(link, "href")) if isinstance(link, Tag) else ""))
        if items:
            return tuple(dict.fromkeys(items))
    return ()
