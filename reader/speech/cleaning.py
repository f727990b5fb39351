"""Make any text safe to hand to an engine: same length, so that every offset still holds; pieces an engine can chew.

espeak-ng ends the text at NUL, cannot be given half a surrogate pair, and loses words of very long texts.
"""

import re
from itertools import islice, pairwise

from reader.document.locator import TextRange

PIECE = 600  # characters: two long sentences; espeak-ng kept every word of these, and lost most of 100,000

SENTENCE_ENDS = (". ", "? ", "! ", "; ", "。", "؟")
CLAUSE_ENDS = (", ", ": ", " – ", " — ", "，", "、", "،")

_WORD = re.compile(r"\S+")
_SILENT = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFC, 0xFFFE, 0xFFFF), " ")


def clean(text: str) -> str:
    """``text`` with a space for each character that is no text: controls, lone surrogates, object marks."""
    return text.translate(_SILENT)


def speakable(text: str) -> bool:
    """Whether there is anything in it to say: a letter or a digit."""
    return any(character.isalnum() for character in text)


def pieces(text: str, limit: int = PIECE, most_words: int = PIECE) -> tuple[TextRange, ...]:
    """The whole of ``text`` in stretches of at most so many characters and words.

    They are cut after a sentence, else after a clause, else at a space.
    """
    cuts = [0]
    while (end := _reach(text, start := cuts[-1], limit, most_words)) < len(text):
        for marks in (SENTENCE_ENDS, CLAUSE_ENDS):
            if cut := max(text.rfind(mark, start + (end - start) // 4, end) + 1 for mark in marks):
                break
        cuts.append(cut or text.rfind(" ", start + 1, end) + 1 or end)
    cuts.append(len(text))
    return tuple(TextRange(start, end) for start, end in pairwise(cuts) if end > start)


def _reach(text: str, start: int, limit: int, most_words: int) -> int:
    """How far a piece may go that begins at ``start``."""
    end = min(start + limit, len(text))
    beyond = next(islice(_WORD.finditer(text, start, end), most_words, None), None)
    return beyond.start() if beyond else end
