"""How much a line says and whether it ends a sentence, in any script: Chinese and Japanese part no words by spaces."""

import re
import unicodedata

WIDE = 2.4  # letters that one Chinese, Japanese or Korean character says as much as
WORD = 6  # letters and a space
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", "։", "።", "။", "។")
_REFERENCES = re.compile(r"(?:\[\d{1,3}\])+$")
_CLOSING = "\"'”“»«’)]）」』 "


def width(text: str) -> float:
    """How much it says, in Latin letters."""
    if text.isascii():
        return len(text)
    return sum(
        WIDE if unicodedata.east_asian_width(c) in "WF" else 1 for c in text if unicodedata.category(c)[0] != "C"
    )


def word_count(text: str) -> int:
    """Words; where none are parted by spaces, as many as would say as much."""
    parted = len(text.split())
    return parted if text.isascii() or width(text) == len(text) else max(parted, round(width(text) / WORD))


def ends_sentence(text: str) -> bool:
    """Whether it ends as a sentence does, closing marks and the numbers of notes aside."""
    end = text.rstrip(_CLOSING)
    return end.endswith(_SENTENCE_ENDS) or (
        text.endswith("]") and _REFERENCES.sub("", text).rstrip(_CLOSING).endswith(_SENTENCE_ENDS)
    )


def letters_of(text: str) -> str:
    """Letters and digits alone, in one case: for asking whether two texts say the same."""
    return "".join(filter(str.isalnum, text)).casefold()
