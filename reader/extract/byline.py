"""Who wrote it: as the page says it to machines, in markup that is meant for it, or in a line near the headline.

The site's own name, addresses and what stands in comments, forms and boxes beside the story are no authors.
"""

import html
import re
from collections.abc import Iterable, Iterator, Set
from itertools import chain, dropwhile, islice

from lxml.etree import _Element as Element

from reader.extract.author_line import BY, is_name, names_in
from reader.extract.names import word_set
from reader.extract.tree import names_of, text_of
from reader.extract.wording import letters_of

NEAR = 60  # elements after the headline in which a byline may stand
SHORT_BYLINE = 80  # characters
LONGEST = 150  # characters: several names

_ADDRESS = re.compile(r"://|@\w+\.\w|^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?$", re.I)
_AFTER = re.compile(
    r"\s*[|•]|\s+\d|\s+@\w|\s+(?:published|updated|posted|last updated|publié|publicado|veröffentlicht)\b"
    r"|(?:^|,?\s+)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,|$)|\s+on$|\s+"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?(?=\s+\d|\s*[:,]|$)",
    re.I,
)
_LINES = word_set("li p span div address font small i em h3 h4 h5")
_BREAKS = word_set("br hr center h1 h2 h3 p div table")
_HEADLINES = ("h2", "h3", "font", "b", "strong", "center", "span", "div", "td")
_HOLDERS = word_set("a span p div address li meta cite strong em h4 h5")
_NAMED = re.compile(r"(?<![a-z])(?:byline|author(?:-?name)?)(?![a-z])")
_BOX = re.compile(r"publish(?:ing|ed)?-?_?(?:details|info|meta)|(?<![a-z])(?:by-?lines?|authors?|writers?)(?![a-z])")
_BESIDE = re.compile(r"comment|respond|related|share|social|sidebar|newsletter|reply")
_SERVICE = re.compile(r"\b(?:facebook|twitter|instagram|linkedin|whatsapp|e-?mail|share)\b|^(?:photo|foto)s?\b", re.I)
_SUBJECT = re.compile(r"/(?:category|categories|tag|tags|topic|topics|section)/|^#|^javascript", re.I)


def byline_of(root: Element, title: str, told: Iterable[str], owners: Iterable[str]) -> str:
    """The names, without "By"; "" when the page tells none.

    ``title`` is the story's; ``told`` what the page says to machines, the best first; ``owners`` names of the site
    itself.
    """
    own = {letters_of(owner) for owner in owners if owner}
    for text in chain(told, _shown(root, title)):
        name = _without(own, _name(text))
        if name and letters_of(name) not in own and letters_of(name) != letters_of(title):
            return name
    return ""


def _without(own: Set[str], names: str) -> str:
    """The names but for the site's own, which some systems put beside them."""
    parts = names.split(", ")
    return ", ".join(part for part in parts if letters_of(part) not in own) if len(parts) > 1 else names


def _shown(root: Element, title: str) -> Iterator[str]:
    """What can be seen on the page, the likeliest first."""
    near = _around_headline(root, title)
    yield from _marked(near)
    yield _in_box(near)
    yield _line(near)
    yield from _marked(root.iter())


def _name(text: str) -> str:
    """The name in the words of a byline; "" when there is none in them."""
    text = " ".join(html.unescape(text).split())
    if len(text) >= LONGEST or _ADDRESS.search(text) or _SERVICE.search(text):
        return ""
    name = _AFTER.split(BY.sub("", text))[0].strip(" ,;|·:–—/／")
    return name if any(map(str.isalpha, name)) else ""


def _words(element: Element) -> str:
    """The element's text; what stands in elements of its own is not glued together."""
    return re.sub(r" (?=[,;.:])", "", " ".join(" ".join(map(str, element.itertext())).split()))


def _marked(elements: Iterable[Element]) -> Iterator[str]:
    """What markup calls the author: itemprop, rel, or a class."""
    for element in elements:
        if element.tag not in _HOLDERS:
            continue
        if element.get("itemprop") == "author":
            inner = next((part for part in element.iter() if part.get("itemprop") == "name"), element)
            text = inner.get("content") or names_in(inner)
        elif "author" in (element.get("rel") or "").split() or _NAMED.search(names_of(element)):
            text = names_in(element)
        else:
            continue
        if 2 < len(text) < 100 and not _is_beside(element):
            yield text


def _is_beside(element: Element) -> bool:
    """In a form, a footer, among comments: not about the story."""
    return any(
        box.tag in ("form", "nav", "label", "figure", "figcaption")
        or (box.tag in ("footer", "aside") and next(box.iterancestors("article", "main"), None) is None)
        or (
            box.tag not in ("html", "body")
            and _BESIDE.search(names_of(box)) is not None
            and next(box.iter("h1"), None) is None  # what holds the headline is the story, whatever is shared there
        )
        for box in (element, *element.iterancestors())
    )


def _around_headline(root: Element, title: str) -> list[Element]:
    headline = _headline(root, letters_of(title))
    if headline is None:
        return []
    return list(islice(dropwhile(lambda element: element is not headline, root.iter()), 1, NEAR))


def _headline(root: Element, title: str) -> Element | None:
    """The h1, unless it says something else than the title and a lesser element says that; "" is no title.

    On old pages the headline is any element that is set large.
    """
    first = next(root.iter("h1"), None)
    if not title or (first is not None and letters_of(text_of(first)) == title):
        return first
    alike = (element for element in root.iter(*_HEADLINES) if title == letters_of(text_of(element)))
    return next(alike, first)


def _in_box(elements: Iterable[Element]) -> str:
    """Links in the box that tells when and by whom the story was published: no "By" is needed there."""
    for box in elements:
        if not _BOX.search(names_of(box)) or _is_beside(box):
            continue
        names = [_words(link) for link in box.iter("a") if not _SUBJECT.search(link.get("href") or "#")]
        names = [name for name in names if is_name(name)]
        if names:
            return ", ".join(dict.fromkeys(names))
    return ""


def _line(elements: Iterable[Element]) -> str:
    """ "By …" soon after the headline, whatever it is called, or a line of its own between two breaks."""
    for element in elements:
        if element.tag in _LINES and _is_by(_words(element)):
            return names_in(element)
        if element.tag in _BREAKS and _is_by(text := " ".join((element.tail or "").split())):
            after = element.getnext()
            if after is None or after.tag in _BREAKS:
                return text
    return ""


def _is_by(line: str) -> bool:
    found = BY.match(line)
    first = line[found.end() :][:1] if found else ""
    return len(line) < SHORT_BYLINE and first.isalpha() and not first.islower()
