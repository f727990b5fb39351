"""Where in the units the story stands: the stretch richest in prose that the labels of a page's frame dilute least.

A saved page has menus above its story and other stories' headlines below it; a letter or an essay has neither and is
kept whole.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.plain_text.signature import picture_words, shares
from reader.extract.plain_text.units import BULLET, Unit
from reader.extract.wording import ends_sentence, width

PROSE = 160  # width from which a line is prose whatever it ends with …
SENTENCE = 50  # … and from which when it ends a sentence
QUESTION = 120  # … or a question or a cry, which a headline may be
MOST = 400  # width that one paragraph counts for: a page's terms of use are long
LABEL = 60  # width of prose that a label beside it undoes …
IN_A_ROW = 300  # … and that many in a row: the story goes on below a long card
SHORT = 0.5  # of its width, that a sentence counts for that is too short for prose
ITEM = 40  # width from which a list's item is no entry of a menu
ABOVE = 6  # lines of a card, at the most, between the first paragraph and the second …
HEADLINE = 24  # width from which a line may be a story's headline
BELOW = 4  # … and before the last paragraph
MENU = 4  # entries of a menu, at the least, …
ENTRY = 26  # … none of them wider, …
WORDS = 3  # … or of more words, …
ENTRIES = 7  # … or so many lines of any width

MIDDLES = (",", ";", "、", "，", "،", "；")  # of a sentence: no button, and no headline, ends in these signs
ANNOUNCES = (":", "：")  # a list, a quotation


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
    return not (unit.twice or unit.is_marked or is_prose(unit) or ends_sentence(unit.text) or picture_words(unit.text))


def story_span(units: Sequence[Unit]) -> Span | None:
    """None when there is no prose at all."""
    if not any(map(is_prose, units)):
        return None
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
    first, last = _up_past_cards(units, first), _down_past_cards(units, last)
    return Span(first, last, has_menu(units[:first]) or has_menu(units[last - 1 :]))


def _up_past_cards(units: Sequence[Unit], first: int) -> int:
    """The first paragraph may stand alone above a card; the headline is then above it, as it is not above a page's
    sentence on cookies.
    """
    index = first - 1
    while index >= 0 and first - index <= ABOVE:
        over = units[max(index - ABOVE, 0) : index]
        if is_prose(units[index]) and any(is_label(unit) and width(unit.text) >= HEADLINE for unit in over):
            first = index
        index -= 1
    return first


def _down_past_cards(units: Sequence[Unit], last: int) -> int:
    index = last
    while index < len(units) and index - last <= BELOW:
        if is_prose(units[index]):
            last = index + 1
        index += 1
    return last


def _gain(unit: Unit) -> float:
    if unit.twice or picture_words(unit.text) or unit.text.endswith(MIDDLES):
        return 0.0
    if is_prose(unit):
        return min(width(unit.text), MOST)
    if BULLET.match(unit.text):
        return 0.0 if width(unit.text) > ITEM else -LABEL
    if unit.is_marked:
        return 0.0
    return SHORT * width(unit.text) if ends_sentence(unit.text) else -LABEL


def has_menu(units: Sequence[Unit]) -> bool:
    """Whether a page's entries stand there in a row: a word or two each, or other stories' headlines among them; or
    buttons to pass it on.
    """
    entries = labels = 0
    announced = False
    for unit in units:
        announced = unit.text.endswith(ANNOUNCES) or (announced and is_label(unit))
        labels = labels + 1 if _is_entry(unit) and not announced else 0
        brief = width(unit.text) <= ENTRY and len(unit.text.split()) <= WORDS
        entries = entries + 1 if labels and brief and not re.search(r"[\d,;:()=]", unit.text) else 0
        if entries >= MENU or labels >= ENTRIES or shares(unit.text):
            return True
    return False


def _is_entry(unit: Unit) -> bool:
    """No line of verse, no ingredient."""
    text = unit.text
    return is_label(unit) and not (text[0].isdigit() or ": " in text or text.endswith((*MIDDLES, *ANNOUNCES, "—", "-")))


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
