"""Where in the units the story stands: the stretch richest in prose that the labels of a page's frame dilute least.

A saved page has menus above its story and other stories' headlines below it; a letter or an essay has neither and is
kept whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.plain_text.units import BULLET, Unit
from reader.extract.wording import ends_sentence, width

PROSE = 160  # width from which a line is prose whatever it ends with …
SENTENCE = 50  # … and from which when it ends a sentence
QUESTION = 120  # … or a question or a cry, which a headline may be
MOST = 400  # width that one paragraph counts for: a page's terms of use are long
LABEL = 60  # width of prose that a label beside it undoes …
IN_A_ROW = 300  # … and that many in a row: the story goes on below a long card
ITEM = 40  # width from which a list's item is no entry of a menu
FRAME = 3  # labels outside the prose: more of them are a page's frame


@dataclass(frozen=True, slots=True)
class Span:
    """Units ``start`` to ``end`` (half-open) are the story; ``framed`` when a page's frame stands around them."""

    start: int
    end: int
    framed: bool


def is_prose(unit: Unit) -> bool:
    wide = width(unit.text)
    least = QUESTION if unit.text.endswith(("?", "!", "？", "！", "؟")) else SENTENCE
    return unit.code or wide >= PROSE or (wide >= least and ends_sentence(unit.text))


def is_label(unit: Unit) -> bool:
    """A short line that is no sentence: an entry of a menu, a button, a heading, a headline."""
    return not (unit.twice or unit.is_marked or is_prose(unit) or ends_sentence(unit.text))


def story_span(units: Sequence[Unit]) -> Span | None:
    """None when there is no prose at all."""
    best = running = 0.0
    undone = 0.0  # by the labels since the last prose
    start = first = last = 0
    for index, unit in enumerate(units):
        if running <= 0:
            running, start = 0.0, index
        gain = _gain(unit)
        if gain < 0:
            gain = max(gain, undone - IN_A_ROW)
            undone -= gain
        elif gain > 0:
            undone = 0.0
        running += gain
        if running > best:
            best, first, last = running, start, index + 1
    if not best:
        return None
    outside = sum(map(is_label, units[:first])) + sum(map(is_label, units[last:]))
    return Span(first, last, outside > FRAME)


def _gain(unit: Unit) -> float:
    if unit.twice:
        return 0.0
    if is_prose(unit):
        return min(width(unit.text), MOST)
    if BULLET.match(unit.text):
        return 0.0 if width(unit.text) > ITEM else -LABEL
    return -LABEL if is_label(unit) else 0.0


def without_size_labels(units: list[Unit]) -> list[Unit]:
    """Without the labels that say how big the text or the window is (XS SM MD LG, A- A A+), at the very end."""
    end = len(units)
    while end and re.fullmatch(r"[^\W\d_]{1,4}|A[+-]", units[end - 1].text):
        end -= 1
    labels = [unit.text for unit in units[end:]]
    if end and (len(labels) >= 3 or (len(labels) == 2 and not any(label.islower() for label in labels))):
        return units[:end]
    row = units[-1].text.split() if len(units) > 1 else []
    if len(row) >= 3 and all(re.fullmatch(r"[^\W\d_]{1,3}|A[+-]", label) and label.isupper() for label in row):
        return units[:-1]
    return units
