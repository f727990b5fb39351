"""Figures of the story that stand outside its container: the picture between, above or beside headline and text."""

from collections.abc import Sequence

from lxml.etree import _Element as Element

from reader.extract.tree import letters_of, text_of

MOST = 2  # lead figures; more are a gallery of something else


def lead_figures(body: Element, parts: Sequence[Element], title: str) -> list[Element]:
    """Figures before the story's first part that share a container with it and the headline."""
    first = parts[0]
    around = _common(first, _headline(body, title))
    if around is None:
        return []
    inside = {element for part in parts for element in part.iter()}
    found: list[Element] = []
    for element in around.iter():
        if element is first:
            break
        if element.tag == "figure" and element not in inside and _stands_alone(element):
            found.append(element)
    return found[:MOST]


def _stands_alone(figure: Element) -> bool:
    """Shows something, and is neither a part of another figure nor the picture of a link."""
    if next(figure.iter("img", "video", "figcaption"), None) is None:
        return False
    return next(figure.iterancestors("figure", "a"), None) is None


def _headline(body: Element, title: str) -> Element | None:
    wanted = letters_of(title)
    headlines = list(body.iter("h1"))
    for element in headlines:
        if letters_of(text_of(element)) == wanted:
            return element
    return headlines[0] if headlines else None


def _common(first: Element, headline: Element | None) -> Element | None:
    """The smallest element that holds both; the page's body when there is no headline is too much to search."""
    if headline is None:
        return next(first.iterancestors("article", "main"), None)
    above = {headline, *headline.iterancestors()}
    return next((element for element in (first, *first.iterancestors()) if element in above), None)
