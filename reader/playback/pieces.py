"""Where an utterance may be cut for a voice that needs a while to make it, so that the first of it is soon heard."""

import re

from reader.document.locator import TextRange
from reader.narration.words import words
from reader.speech.cleaning import speakable

FIRST = 40  # characters: Piper makes them in less than 0.2 s, and they are heard for two
LEAST = 20  # characters of a clause by itself: less is over before the next piece is made
BREATH = 150  # ms of silence at rate 1 where it is cut at a comma: what the engine would have made itself

# After a comma, a dash and the like, with the quotation mark that belongs to it; not within "1,000" or "Jan. 13, 2020".
_CLAUSE = re.compile(r"[,;:–—!?…][\"'”’»)\]]*(?=\s+[^\s\d])|[、，；：。！？]")
_LONG_LETTERS = re.compile(r"[^\W\d_]{2}\s+(?=[^\W\d_]{2})")  # a space with no number, initial or sign at either side


def next_piece(text: str, start: int, most: int) -> TextRange:
    """From ``start`` up to ``most`` characters: to the end if that is not far, else to a clause's, else to a word's.

    Only where one word is longer than ``most`` it is more. It ends before the space after it.
    """
    start += len(text[start:]) - len(text[start:].lstrip())
    end = _end(text, start, most)
    return TextRange(start, end if speakable(text[end:]) else len(text))


def _end(text: str, start: int, most: int) -> int:
    if len(text) - start <= most:
        return len(text)
    for cuts in (_CLAUSE, _LONG_LETTERS):
        ends = (len(text[: found.end()].rstrip()) for found in cuts.finditer(text, start))
        fitting = (end for end in ends if LEAST <= end - start <= most and speakable(text[start:end]))
        if end := max(fitting, default=0):
            return end
    starts = [word.start for word in words(text) if word.start > start]
    end = next((at for at in reversed(starts) if at - start <= most), starts[0] if starts else len(text))
    return start + len(text[start:end].rstrip())


def ends_clause(text: str, end: int) -> bool:
    """Whether the voice would draw breath there."""
    return any(found.end() == end for found in _CLAUSE.finditer(text))
