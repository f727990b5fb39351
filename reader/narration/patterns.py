"""Where patterns fit a text, and what is said there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from reader.document.locator import TextRange
from reader.narration.pronunciation import LONGEST_SPOKEN, Pronunciation, compiled

MOST_CHARACTERS = 1000  # of a text: no utterance is longer, and each character may cost a pattern time


@dataclass(frozen=True, slots=True)
class Fit:
    """``pattern`` is its number among those looked for."""

    pattern: int
    written: TextRange
    spoken: str


def fits(patterns: Iterable[Pronunciation], text: str) -> tuple[Fit, ...]:
    """All of them, pattern by pattern, each from left to right. It may never come back: see ``pattern_process.py``."""
    return tuple(fit for number, entry in enumerate(patterns) for fit in fits_of(number, entry, text))


def fits_of(number: int, entry: Pronunciation, text: str) -> Iterator[Fit]:
    pattern = _compiled(entry)
    if pattern is None:
        return
    for found in pattern.finditer(text[:MOST_CHARACTERS]):
        try:
            spoken = " ".join(found.expand(entry.spoken).split())
        except (re.error, IndexError):
            return  # of a list that was not checked here
        if found.end() > found.start() and len(spoken) <= LONGEST_SPOKEN:
            yield Fit(number, TextRange(*found.span()), spoken)


@lru_cache(maxsize=1024)
def _compiled(entry: Pronunciation) -> "re.Pattern[str] | None":
    try:
        return compiled(entry)
    except (re.error, RecursionError, OverflowError):
        return None
