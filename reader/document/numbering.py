"""How a list counts: in numbers, letters or Roman numerals, as HTML's ``type`` and CSS name them."""

from typing import Literal

Numbering = Literal["1", "a", "A", "i", "I"]

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def numeral(ordinal: int, numbering: Numbering) -> str:
    """ "3", "c", "C", "iii" or "III"; digits where letters or Roman numerals have no such number, as in browsers."""
    match numbering:
        case "a" | "A" if ordinal > 0:
            text = _letters(ordinal)
        case "i" | "I" if 0 < ordinal < 4000:
            text = _roman(ordinal)
        case _:
            return str(ordinal)
    return text.upper() if numbering.isupper() else text


def _letters(ordinal: int) -> str:
    """After z comes aa."""
    text = ""
    while ordinal:
        ordinal, rest = divmod(ordinal - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _roman(ordinal: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        count, ordinal = divmod(ordinal, value)
        text += sign * count
    return text
