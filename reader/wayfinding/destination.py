"""A place by its number: "50%" of the article, or its 12th paragraph."""

import re
from dataclasses import dataclass

from reader.document.locator import Locator, TextRange
from reader.wayfinding.outline import Outline
from reader.wayfinding.stops import Stop

_PERCENT = re.compile(r"(\d{1,9}(?:[.,]\d{1,9})?)\s*(?:%|percent|per cent)", re.IGNORECASE)
_NUMBER = re.compile(r"(?:paragraph\s+|no\.?\s*|#\s*)?(\d{1,9})\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a text leads, or the sentence that says why it leads nowhere."""

    stop: Stop | None
    sentence: str


def destination(outline: Outline, text: str) -> Destination:
    paragraphs = outline.stops("paragraph")
    text = text.strip()
    if not paragraphs:
        return Destination(None, "This article has no paragraphs to go to.")
    if found := _PERCENT.fullmatch(text):
        percent = float(found.group(1).replace(",", "."))
        if percent > 100:
            return Destination(None, "An article ends at 100%: type a number from 0% to 100%.")
        stop = _at_share(outline, percent / 100)
        return Destination(stop, f"At {percent:g} %.")
    if found := _NUMBER.fullmatch(text):
        number = int(found.group(1))
        if 1 <= number <= len(paragraphs):
            return Destination(paragraphs[number - 1], f"Paragraph {number} of {len(paragraphs)}.")
        many = "1 paragraph" if len(paragraphs) == 1 else f"{len(paragraphs)} paragraphs"
        return Destination(None, f"This article has {many}: type a number from 1 to {len(paragraphs)}.")
    asked = f"“{text[:40]}” is no place: type" if text else "Type"
    return Destination(None, f"{asked} a share such as 50%, or the number of a paragraph, 1 to {len(paragraphs)}.")


def share(outline: Outline, here: Locator) -> float:
    """How much of the text lies before a place, 0-1."""
    number, offset = outline.where(here)
    whole = sum(len(unit.text) for unit in outline.units)
    before = sum(len(unit.text) for unit in outline.units[: max(number, 0)])
    return min((before + offset) / whole, 1.0) if whole else 0.0


def _at_share(outline: Outline, wanted: float) -> Stop | None:
    """The sentence in which that much of the text has gone by."""
    left = wanted * sum(len(unit.text) for unit in outline.units)
    for unit in outline.units:
        if left < len(unit.text):
            here = Locator(unit.id, TextRange(int(left) + 1, int(left) + 1))
            return outline.previous("sentence", here) or outline.next("sentence", here)
        left -= len(unit.text)
    end = outline.units[-1]
    return outline.previous("sentence", Locator(end.id, TextRange(len(end.text) + 1, len(end.text) + 1)))
