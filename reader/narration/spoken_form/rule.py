"""A rule: a shape of written text, and what is said in its place.

Rules are asked in order; the first claims its place.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling

Say = Callable[[re.Match[str]], Iterable[Respelling]]

DIGITS = frozenset("0123456789")
EVERYWHERE = frozenset[str]()

# A number as it is written in English; what stands around it is the rule's to look at.
NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"

DASH = r"[-–—‒‑−]"

_CLOSED = re.compile(r"[\s\"'”’»)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Rule:
    """``say`` answers nothing where the rule does not hold.

    ``signs``: a text without any of these characters is not searched; empty, all are.
    """

    pattern: re.Pattern[str]
    say: Say
    signs: frozenset[str] = EVERYWHERE


def respelled(found: re.Match[str], group: str | int, spoken: str) -> Respelling:
    """What that group of the match matched, said as ``spoken``."""
    return Respelling(TextRange(*found.span(group)), spoken)


def always(pattern: str, spoken: str, signs: frozenset[str] = EVERYWHERE) -> Rule:
    """The same words wherever the pattern is met."""
    return Rule(re.compile(pattern), lambda found: (respelled(found, 0, spoken),), signs)


def is_last(found: re.Match[str], end: int | None = None) -> bool:
    """Whether nothing but closing marks follows: a stop there is also that of the sentence."""
    return _CLOSED.match(found.string, found.end() if end is None else end) is not None


def apply(rules: Iterable[Rule], text: str) -> tuple[Respelling, ...]:
    """In order, never overlapping. What a rule says as it is written is thereby kept from later rules."""
    present = frozenset(text)
    taken = bytearray(len(text))
    made: list[Respelling] = []
    for rule in rules:
        if rule.signs and rule.signs.isdisjoint(present):
            continue
        for found in rule.pattern.finditer(text):
            new = tuple(one for one in rule.say(found) if one.written)
            if any(any(taken[one.written.start : one.written.end]) for one in new):
                continue
            for one in new:
                taken[one.written.start : one.written.end] = b"\1" * len(one.written)
            made += new
    made.sort(key=lambda one: one.written.start)
    return tuple(one for one in made if text[one.written.start : one.written.end] != one.spoken)
