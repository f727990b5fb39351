"""What the story is called: the headline on the page that its <title> or meta elements confirm, or what they say."""

import html
import re
from collections.abc import Iterable, Sequence

from lxml.etree import _Element as Element

from reader.extract.tree import text_of
from reader.extract.wording import letters_of, word_count

_SEPARATOR = re.compile(r"\s+[|\-–—•·»:]+\s+|\s*\|\s*")
_EDGES = " \t|-–—•·»:"
_SECOND_HEADLINE = 12  # letters that an h2 has at least to be the page's headline
_MOST = 0.6  # of a title's letters, that its headline makes up


def title_of(root: Element, told: Sequence[str], site: str) -> str:
    """``told`` is what the page says to machines, the best first, "" for what it does not."""
    whole = next(filter(None, map(text_of, root.iter("title"))), "")
    parts = _SEPARATOR.split(whole)
    longest = max(parts, key=len)  # a part as short as a site's name proves nothing
    known = [letters_of(text) for text in (*told, longest) if text]
    headlines = [element for element in root.iter("h1") if len(headline_text(element)) > 2]
    return (
        _confirmed(headlines, known, letters_of(whole), site)
        or _second(root, known, letters_of(whole), bool(headlines))
        or _named(headlines, (*told, whole), parts, site)
        or _said(headlines, told, whole, site)
    )


def headline_text(element: Element) -> str:
    """Without the sign that links a heading to itself, as manuals have it."""
    text = text_of(element)
    for link in element.iter("a"):
        sign = text_of(link)
        if sign and (link.get("href") or "").startswith("#") and not letters_of(sign):
            text = text.removesuffix(sign).strip()
    return text


def _confirmed(headlines: Iterable[Element], known: Sequence[str], whole: str, site: str) -> str:
    """The first h1 that is what the page calls itself, or most of it."""
    for headline in headlines:
        text = headline_text(headline)
        letters = letters_of(text)
        if not letters or letters == letters_of(site):
            continue
        if letters in known or letters == whole or any(_mostly(letters, each) for each in known):
            return text
        # A part of the whole title may be the site's name: then it is a link, or stands in the page's own head.
        if _mostly(letters, whole) and not (_is_a_part(letters, known, whole) and _is_the_sites(headline)):
            return text
    return ""


def _is_a_part(letters: str, known: Sequence[str], whole: str) -> bool:
    """Whether it is what the title has beside the story's name."""
    return any(len(each) > len(letters) and whole.replace(each, "", 1) == letters for each in known)


def _is_the_sites(headline: Element) -> bool:
    links = (link for link in headline.iter("a") if not (link.get("href") or "").startswith("#"))
    return (
        next(links, None) is not None or next(headline.iterancestors("a"), None) is not None or _is_in_banner(headline)
    )


def _second(root: Element, known: Sequence[str], whole: str, has_first: bool) -> str:
    """The first h2 that is what the page calls itself: where an h1 is the site's name, or there is none."""
    for element in root.iter("h2"):
        text = headline_text(element)
        letters = letters_of(text)
        if len(text) <= _SECOND_HEADLINE:
            continue
        if letters in known or (not has_first and letters in whole and len(letters) > _MOST * len(whole)):
            return text
    return ""


def _named(headlines: Sequence[Element], told: Sequence[str], parts: Sequence[str], site: str) -> str:
    """A headline that is a part of the title, as "Setup — Manual": the only h1, and not the site's name."""
    if len(headlines) != 1 or _is_the_sites(headlines[0]) or len(parts) < 2:
        return ""
    text = headline_text(headlines[0])
    letters = letters_of(text)
    return text if letters != letters_of(site) and letters in map(letters_of, (*told, parts[0])) else ""


def _said(headlines: Sequence[Element], told: Sequence[str], whole: str, site: str) -> str:
    for text in told:
        if text and letters_of(text) != letters_of(site):
            return _without_site(html.unescape(text), site)
    texts = [headline_text(headline) for headline in headlines]
    if len(texts) == 1 and len(texts[0]) > len(whole) and not _is_in_banner(headlines[0]):
        return texts[0]
    return _without_site(whole, site) or next(iter(texts), "")


def _is_in_banner(headline: Element) -> bool:
    """Whether the headline stands in the page's own head, beside its navigation: there it is the site's."""
    above = [element.tag for element in headline.iterancestors()]
    return "header" in above and "article" not in above and "main" not in above


def _mostly(headline: str, known: str) -> bool:
    if len(known) > 5 and headline.startswith(known):
        return True
    return len(headline) > 15 and (
        headline in known or (len(known) > 15 and known in headline and len(known) > _MOST * len(headline))
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
            return cut.strip(_EDGES) or title
    if not name or "|" in title:
        cut = title[: title.rfind(parts[-1])].strip(_EDGES)
        if word_count(cut) >= 4 and word_count(parts[-1]) <= 4:
            return cut
    return title.strip()
