"""Pieces of a text by character, word, line, sentence and paragraph, as screen readers ask for them: pure.

Offsets are code points, ranges half-open. A word has the space after it, as in AT-SPI's "word start" boundary, so that
the words of a text are all of it; so has a sentence.
"""

import re
from bisect import bisect_right
from typing import Literal

from reader.document.locator import TextRange

Unit = Literal["character", "word", "sentence", "line", "paragraph"]

# A word: letters and digits with the signs within them, else one sign; and what space follows.
_WORD = re.compile(r"(?:\w+(?:['’.\-]\w+)*|[^\w\s]|\s)\s*")


def piece_at(text: str, offset: int, unit: Unit, lines: tuple[int, ...], sentences: tuple[int, ...]) -> TextRange:
    """The piece that holds the character at ``offset``, at the text's end the last one, but for a character: there is
    none, and the piece is empty, as it is in an empty text.

    ``lines`` and ``sentences`` are where each begins, () when that is not known: then the whole text is one.
    """
    length = len(text)
    if not length or (unit == "character" and offset >= length):
        return TextRange(length, length)
    offset = min(max(offset, 0), length - 1)
    match unit:
        case "character":
            return TextRange(offset, offset + 1)
        case "word":
            return _word(text, offset)
        case "sentence":
            return _between(sentences, offset, length)
        case "line":
            return _between(lines, offset, length)
        case "paragraph":
            start = text.rfind("\n", 0, offset) + 1
            end = text.find("\n", offset)
            return TextRange(start, length if end < 0 else end + 1)


def piece_before(text: str, offset: int, unit: Unit, lines: tuple[int, ...], sentences: tuple[int, ...]) -> TextRange:
    """The piece before the one at ``offset``; empty at 0 when there is none."""
    here = piece_at(text, offset, unit, lines, sentences) if offset < len(text) else TextRange(len(text), len(text))
    return piece_at(text, here.start - 1, unit, lines, sentences) if here.start else TextRange(0, 0)


def piece_after(text: str, offset: int, unit: Unit, lines: tuple[int, ...], sentences: tuple[int, ...]) -> TextRange:
    """The piece after the one at ``offset``; empty at the text's end when there is none."""
    here = piece_at(text, offset, unit, lines, sentences)
    length = len(text)
    return piece_at(text, here.end, unit, lines, sentences) if here.end < length else TextRange(length, length)


def _word(text: str, offset: int) -> TextRange:
    """Looked for from a little before, so that a long text costs no more than a short one."""
    since = max(0, offset - 200)
    if since:  # from a word's beginning on
        since += next((found.end() for found in re.finditer(r"\s", text[since:offset])), 0)
    for found in _WORD.finditer(text, since):
        if found.end() > offset:
            return TextRange(found.start(), found.end())
    return TextRange(offset, len(text))


def _between(starts: tuple[int, ...], offset: int, length: int) -> TextRange:
    at = bisect_right(starts, offset)
    return TextRange(starts[at - 1] if at else 0, starts[at] if at < len(starts) else length)
