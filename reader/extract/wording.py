"""How much a line says and whether it ends a sentence, in any script: Chinese and Japanese part no words by spaces."""

import re

WIDE = 2.4  # letters that one Chinese, Japanese or Korean character says as much as
WORD = 6  # letters and a space
_SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔", "։", "።", "။", "។")
_REFERENCES = re.compile(r"(?:\[\d{1,3}\])+$")
# Of Unicode's East Asian Width W and F, and of its category C, as ranges: letter by letter takes ten times as long.
_WIDE = re.compile(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60"
    "\uffe0-\uffe6\U0001f300-\U0001f64f\U0001f680-\U0001faff\U00020000-\U0003fffd]"
)
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ud800-\udfff\ufeff]")
_CLOSING = "\"'”“»«’)]）」』 "


def width(text: str) -> float:
    """How much it says, in Latin letters."""
    if text.isascii():
        return len(text)
    return len(text) + (WIDE - 1) * len(_WIDE.findall(text)) - len(_UNSEEN.findall(text))


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
