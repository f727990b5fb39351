"""How much prose a part of the page holds, labels left aside."""

from lxml.etree import XPath
from lxml.etree import _Element as Element

from reader.extract.wording import width

LONG_TEXT = 60  # width: shorter stretches are labels, not prose
SHORTEST = 26  # characters that may be so wide
_LONG_TEXTS = XPath(f"descendant::text()[string-length() >= {SHORTEST}]", smart_strings=False)


def prose_in(element: Element) -> int:
    """How much is said in stretches long enough to be prose."""
    found = _LONG_TEXTS(element)
    return sum(map(prose, map(str, found))) if isinstance(found, list) else 0


def prose(text: str) -> int:
    """How much a stretch says; 0 when it is a label."""
    wide = round(width(text))
    return wide if wide > LONG_TEXT else 0
