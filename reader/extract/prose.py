"""How much prose a part of the page holds, labels left aside."""

from lxml.etree import XPath
from lxml.etree import _Element as Element

from reader.extract.wording import width

LONG_TEXT = 60  # width: shorter stretches are labels, not prose
SHORTEST = 26  # characters that may be so wide
_LONG_TEXTS = XPath(f"descendant::text()[string-length() >= {SHORTEST}]", smart_strings=False)


def prose_in(element: Element) -> int:
    """How much is said in stretches long enough to be prose."""
    return sum(stretches(element))


def stretches(element: Element) -> list[int]:
    """How much each stretch says that is long enough to be prose, in the order of the page."""
    found = _LONG_TEXTS(element)
    return [said for text in found if (said := prose(str(text)))] if isinstance(found, list) else []


def prose(text: str) -> int:
    """How much a stretch says; 0 when it is a label."""
    if len(text) < SHORTEST:
        return 0
    wide = round(width(text))
    return wide if wide > LONG_TEXT else 0
