"""What is asked of BeautifulSoup's tags everywhere."""

import re

from bs4.element import Tag

_NUMBER = re.compile(r"\s*[+-]?\d{1,9}\s*")


def attribute(tag: Tag, name: str) -> str:
    """The attribute's text, "" without it; a class list as one string."""
    value = tag.attrs.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


def label_of(tag: Tag) -> str:
    """What the tag itself is called by its author: its aria-label, else its title."""
    return " ".join((attribute(tag, "aria-label") or attribute(tag, "title")).split())


def is_decorative(tag: Tag) -> bool:
    """Of no meaning by itself, whatever element it is and whatever its alt says (WAI-ARIA's presentation)."""
    return attribute(tag, "role") in ("presentation", "none")


def number_in(tag: Tag, name: str, otherwise: int) -> int:
    """The whole number that the attribute is, of nine digits at most."""
    found = _NUMBER.fullmatch(attribute(tag, name))
    return int(found[0]) if found else otherwise
