"""Where words stand in the lines of the reading view. Pure: no Tk here.

Tk's own search is not used: 8.6.13 ends the whole process when a line holds an emoji.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.ui.layout import Line

MOST = 2000  # more matches than anybody looks at only cost time

# What a keyboard types stands also for what a typesetter puts in its place.
_ALIKE = {"'": "['’‘]", '"': '["“”„«»]', "-": "[-\u2010\u2011–—]", "...": "(?:\\.\\.\\.|…)"}


@dataclass(frozen=True, slots=True)
class Match:
    line: int
    start: int
    end: int


def find_all(lines: Sequence[Line], words: str, most: int = MOST) -> tuple[Match, ...]:
    """In order, whatever the case; blanks stand for any blank. The first ``most``; none for no words."""
    if not words.strip():
        return ()
    pattern = re.compile(_pattern(words.strip()), re.IGNORECASE)
    found: list[Match] = []
    for number, line in enumerate(lines, 1):
        text = "".join(piece.text for piece in line.pieces)
        found += (Match(number, *match.span()) for match in pattern.finditer(text))
        if len(found) >= most:
            break
    return tuple(found[:most])


def _pattern(words: str) -> str:
    parts = re.split(r"(\s+|\.\.\.|['\"-])", words)
    return "".join(r"\s+" if part.isspace() else _ALIKE.get(part) or re.escape(part) for part in parts)
