"""A story that stands in the page's script data alone, as markup in a string: for pages that draw themselves."""

import json
import re
from collections.abc import Iterator

from reader.extract.prose import LONG_TEXT
from reader.extract.wording import width

LEAST = 400  # width of the story in it, and of the string: less is a teaser
MOST = 5_000_000  # characters of a script that is looked at
LEVELS = 2  # strings within strings

_ENDS = re.compile(r"<(/?)script\b[^>]*>", re.I)
_STRING = re.compile(
    r'"([^"\\]*+(?:\\.[^"\\]*+)*+)(?:"|\\?\Z)', re.S
)  # an open one reaches to the end: no character is met twice
_PARAGRAPHS = re.compile(r"<p[\s>]", re.I)
_TAG = re.compile(r"<[^<>]*>")
_SIGNS = ("\\u003cp", "<p>", "<p ", "&lt;p")


def markup_in_scripts(html: str) -> str:
    """The string with the most paragraphs' text of all that the page's scripts hold; "" when none tells a story."""
    best, most = "", float(LEAST)
    for script in _scripts(html):
        for text in _strings(script, LEVELS):
            said = sum(map(_told, _PARAGRAPHS.split(text)[1:]))
            if said > most:
                best, most = text, said
    return best


def _scripts(html: str) -> Iterator[str]:
    opened: int | None = None
    for tag in _ENDS.finditer(html):
        if not tag[1]:
            opened = tag.end() if opened is None else opened
        elif opened is not None:
            if tag.start() - opened <= MOST:
                yield html[opened : tag.start()]
            opened = None


def _strings(text: str, levels: int) -> Iterator[str]:
    """The strings in the text that hold paragraphs, and those in them."""
    if not _may_tell(text):
        return
    for literal in _STRING.findall(text):
        if len(literal) < LEAST or not _may_tell(literal):
            continue
        try:
            value = json.loads(f'"{literal}"', strict=False)
        except ValueError:
            continue
        yield value
        if levels > 1:
            yield from _strings(value, levels - 1)


def _may_tell(text: str) -> bool:
    return any(sign in text for sign in _SIGNS)


def _told(paragraph: str) -> float:
    said = width(_TAG.sub("", paragraph.partition("</p")[0]))
    return said if said > LONG_TEXT else 0
