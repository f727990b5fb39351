"""Sentences cut at their commas, for who wants a longer silence there than the engine's own.

Only then: an engine speaks a whole sentence with a better melody than its parts.
"""

import re
from collections.abc import Iterator

from reader.document.locator import TextRange
from reader.narration.words import words

_COMMA = re.compile(r"[,;:،؛][\"'”’»)\]]*\s+|\s[—–]\s+|[、，；：]\s*")


_AT_THE_END = re.compile(r"[,;:،؛–—、，；：][\"'”’»)\]]*\s*\Z")


def ends_with_comma(text: str) -> bool:
    """Or a sign like it, at which one draws breath."""
    return _AT_THE_END.search(text) is not None


def clauses(text: str, sentence: TextRange) -> Iterator[TextRange]:
    """The parts of ``sentence``, each with a word in it, its comma, and no white space at its edges."""
    start = sentence.start
    for mark in _COMMA.finditer(text, sentence.start, sentence.end):
        if words(text[start : mark.end()]) and words(text[mark.end() : sentence.end]):
            yield TextRange(start, start + len(text[start : mark.end()].rstrip()))
            start = mark.end()
    yield TextRange(start, sentence.end)
