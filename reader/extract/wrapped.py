"""Prose in ``pre``: paragraphs whose lines were broken by hand, as in mail and old text files."""

import re
from statistics import median

from bs4.element import Tag

from reader.extract.tags import attribute
from reader.extract.wording import ends_sentence

LINE = 45  # characters: the usual line of a wrapped paragraph has more
LETTERS = 0.93  # share of letters, spaces and the signs of prose
SENTENCES = 0.5  # share of the paragraphs that end as a sentence does

_CODE_NAME = re.compile(r"(?<![a-z])(?:code|highlight|lang|language|syntax|source|terminal|console|output|brush)")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_COLUMNS = re.compile(r"\S {3,}\S")  # set in columns
_PROSE_SIGNS = frozenset(" \n\t\r.,;:!?'\"()-–—’‘“”«»…")


def is_wrapped_prose(pre: Tag) -> bool:
    if pre.find(["code", "samp", "kbd"]) is not None or _CODE_NAME.search(attribute(pre, "class").lower()):
        return False
    text = pre.get_text()
    paragraphs = [part for part in paragraphs_of(text) if part.strip()]
    lines = [line for part in paragraphs for line in part.splitlines()[:-1]] or text.split("\n")
    if not paragraphs or median(map(len, lines)) < LINE or _COLUMNS.search(text.strip()):
        return False
    if sum(c.isalpha() or c in _PROSE_SIGNS for c in text) < LETTERS * len(text):
        return False
    return sum(map(ends_sentence, (part.rstrip() for part in paragraphs))) >= SENTENCES * len(paragraphs)


def paragraphs_of(text: str) -> list[str]:
    """Parted where a line is empty."""
    return _BLANK_LINE.split(text)
