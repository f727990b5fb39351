"""The words between headline and story that sum it up: a part of the story, though they stand outside its container.

Newspapers call it standfirst, deck, lead or subtitle. It is known by such a name, or because the page gives the same
words to machines as the story's description. Within the container it is the story's first paragraph.
"""

import re
from collections.abc import Sequence
from itertools import dropwhile, islice

from lxml.etree import XPath
from lxml.etree import _Element as Element

from reader.extract.tree import names_of, text_of
from reader.extract.wording import letters_of, width

TAG = "x-standfirst"
NEAR = 80  # elements after the headline
SHORTEST, LONGEST = 40, 700  # width
LINKED = 0.3  # share of linked text

_NAMED = re.compile(
    r"stand-?first|strap-?line|sub-?(?:title|head(?:ing|line)?|line)(?![a-z])|(?<![a-z])(?:dek|deck|lede|lead|intro|einleitung"
    r"|chapo|ingress|manchet|preface|excerpt|summary|abstract|entradilla|sottotitolo|occhiello|untertitel|vorspann)(?![a-z])"
    r"|lead-?(?:text|paragraph)|intro-?text|teaser-?text"
)
_HOLDS_BLOCKS = XPath("boolean(descendant::*[self::p or self::div or self::li or self::h1 or self::h2 or self::h3])")


def find(body: Element, headline: Element | None, descriptions: Sequence[str]) -> Element | None:
    """The element; None when there is none, or the page has no headline to stand below."""
    if headline is None:
        return None
    known = {letters_of(text) for text in descriptions}
    after = dropwhile(lambda element: element is not headline, body.iter())
    for element in islice(after, 1, NEAR):
        if element.tag not in ("p", "h2", "h3", "h4", "div", "span", "strong") or _HOLDS_BLOCKS(element):
            continue
        text = text_of(element)
        if not SHORTEST < width(text) < LONGEST:
            continue
        if sum(len(text_of(link)) for link in element.iter("a")) > LINKED * len(text):
            continue
        if letters_of(text) in known or _is_named(element):
            return element
        if element.tag == "p" and width(text) > 2 * SHORTEST:
            return None  # the story has begun
    return None


def _is_named(element: Element) -> bool:
    parent = element.getparent()
    return _NAMED.search(names_of(element)) is not None or (
        parent is not None and len(parent) == 1 and _NAMED.search(names_of(parent)) is not None
    )
