"""Text into words: what is lit one after another.

Ranges are code points, half-open, in order, never overlapping. Every letter and digit is in exactly one of them.
"""

import re
from functools import lru_cache
from unicodedata import category

from reader.document.locator import TextRange

# Each character is first drawn as its kind, one for one, and words are then found among the kinds:
# L letter, D digit, M combining mark, F format character (soft hyphen, joiners), A joins anything, N joins digits,
# C currency, U unit sign, H ideograph, K hiragana, T katakana, B prolonged sound, S South-East Asian, "_" the rest.
_WORD = re.compile(
    # Not possessive: Python before 3.11.5 gets possessive groups wrong and would cut "Hello" after four letters.
    r"C?[LD](?:F*M)*(?:(?:F*(?:AF*)?|(?<=D)N(?=D))[LD](?:F*M)*)*U?"  # don't, 3.5, 10:30, well-known, $48.5, 50%
    r"|HM*"  # written without spaces: by the character, or in short runs, as nothing but a dictionary finds the words
    r"|(?:K[MB]*){1,4}"
    r"|(?:T[MB]*){1,8}"
    r"|B+"
    r"|(?:SM*){1,4}"
)

_JOINS_ANYTHING = frozenset("'’ʼ＇-‐‑.&@_·")
_JOINS_DIGITS = frozenset(",:٫٬")
_UNITS = frozenset("%‰°٪％")
_ZERO_WIDTH_SPACE = "\u200b"
_PROLONGED = frozenset("ーｰ")

_UNSPACED = (
    ("K", 0x3041, 0x309F),
    ("T", 0x30A0, 0x30FF),
    ("T", 0x31F0, 0x31FF),
    ("T", 0xFF66, 0xFF9F),
    ("S", 0x0E00, 0x0EFF),  # Thai, Lao
    ("S", 0x1000, 0x109F),  # Myanmar
    ("S", 0x1780, 0x17FF),  # Khmer
    ("S", 0x1980, 0x19DF),  # New Tai Lue
    ("S", 0x1A20, 0x1AAF),  # Tai Tham
    ("H", 0x3005, 0x3007),
    ("H", 0x3400, 0x4DBF),
    ("H", 0x4E00, 0x9FFF),
    ("H", 0xF900, 0xFAFF),
    ("H", 0x20000, 0x3FFFF),
)


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    if character in _JOINS_ANYTHING:
        return "A"
    if character in _JOINS_DIGITS:
        return "N"
    if character in _UNITS:
        return "U"
    if character in _PROLONGED:
        return "B"
    if character.isalnum():
        if character.isdigit():
            return "D"
        code = ord(character)
        return next((kind for kind, first, last in _UNSPACED if first <= code <= last), "L")
    match category(character):
        case "Mn" | "Mc" | "Me":
            return "M"
        case "Cf" if character != _ZERO_WIDTH_SPACE:
            return "F"
        case "Sc":
            return "C"
        case _:
            return "_"


def is_unspaced(character: str) -> bool:
    """Whether its script is written without spaces, so that no word's edge can be seen beside it."""
    return _kind(character) in "HKTBS"


def words(text: str) -> tuple[TextRange, ...]:
    """Every word that has a letter or a digit, without the punctuation around it.

    Apostrophes, hyphens and decimal points inside stay, so do a currency sign before and a per cent sign after.
    """
    kinds = "".join(map(_kind, text))
    return tuple(TextRange(*found.span()) for found in _WORD.finditer(kinds))
