"""The names in an element that tells who wrote: the trade, the office and the date beside them are left out.

What parts a name from what follows is markup: pieces of text in elements of their own. A name goes on after "and" or a
comma, and in a link of the same make.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from reader.extract.names import word_set
from reader.extract.tree import names_of
from reader.extract.wording import word_count

LONGEST_NAME = 80  # characters
NAME_WORDS = 5
BY = re.compile(
    r"^(?:(?:by|von|par|por|di|door|od|av|af|przez|written by|posted by|auteur|autor|author|автор"
    r"|توسط|نویسنده|نوشتهٔ?|به قلم|بقلم|كتب)\b\s*:?\s+"
    r"|(?:by|von|par|por|autor|author|автор|نویسنده|作者|記者)\s*[:：]\s*)",
    re.I,
)
_LABEL = re.compile(r"(?<!\S)(?:by|von|par|por|door|di)$", re.I)  # "Analysis by"
_JOINS = "and|und|et|y|e|og|och|en|и|و|with|mit|avec|con|med"
_JOINED_BEFORE = re.compile(rf"(?:[,;&/]|(?<!\S)(?:{_JOINS}))$", re.I)
_JOINED_AFTER = re.compile(rf"^\(?(?:[,;&/]|(?:{_JOINS})(?!\S))", re.I)
_SILENT = word_set("script style svg noscript template")
_NAME_ITSELF = re.compile(r"(?<![\w-])(?:author|[\w-]*(?:author|byline)[-_]*(?:name|author))(?![\w-])")


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    holder: Element


def is_name(text: str) -> bool:
    """Whether a short text may be somebody's name."""
    if not 2 < len(text) < LONGEST_NAME or word_count(text) > NAME_WORDS:
        return False
    return text[0].isalpha() and not text.endswith(("!", "?", "…")) and not any(map(str.isdigit, text))


def names_in(element: Element) -> str:
    """The names, as they stand there; those that have elements of their own are parted by commas."""
    own = [part for part in element.iterdescendants() if _is_marked(part)]
    innermost = [part for part in own if not any(_is_marked(inner) for inner in part.iterdescendants())]
    names = [name for part in innermost if is_name(name := _first_names(part))]
    return ", ".join(dict.fromkeys(names)) or _first_names(element)


def _is_marked(element: Element) -> bool:
    return (
        element.get("itemprop") == "name"
        or "author" in (element.get("rel") or "").split()
        or _NAME_ITSELF.search(names_of(element)) is not None
    )


def _first_names(element: Element) -> str:
    said = ""
    first = element
    for piece in _pieces(element):
        if not said or _LABEL.search(said):
            said, first = BY.sub("", piece.text + " ").strip(" ,;|·:–—/"), piece.holder
        elif _JOINED_BEFORE.search(said) or _JOINED_AFTER.match(piece.text) or _is_last_name(piece.text, said):
            said = f"{said} {piece.text}"
        elif _are_alike(first, piece.holder) and is_name(piece.text):
            said = f"{said}, {piece.text}"
        else:
            break
    return re.sub(r" (?=[,;.:])", "", said)


def _is_last_name(text: str, said: str) -> bool:
    return len(said.split()) == 1 and len(text.split()) <= 2


def _are_alike(first: Element, other: Element) -> bool:
    """Links of the same make that lead to different pages in the same place."""
    if first.tag != "a" or other.tag != "a" or first.get("class") != other.get("class"):
        return False
    one, two = ((link.get("href") or "").rstrip("/") for link in (first, other))
    return one != two and one.rpartition("/")[0] == two.rpartition("/")[0]


def _pieces(element: Element) -> Iterator[_Piece]:
    """Every stretch of text that says something, with the element it stands in, in reading order."""
    silent = 0
    for event, part in etree.iterwalk(element, events=("start", "end")):
        text, holder = part.text, part
        if event == "start":
            silent += part.tag in _SILENT
        else:
            silent -= part.tag in _SILENT
            if part is element:
                return
            text, holder = part.tail, part.getparent()
        if not silent and holder is not None and (said := " ".join((text or "").split())):
            yield _Piece(said, holder)
