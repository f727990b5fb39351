"""What of the story stands outside its container: its headline, and the picture between, above or beside it."""

from collections.abc import Sequence

from lxml.etree import _Element as Element

from reader.extract.title import headline_text
from reader.extract.tree import text_of
from reader.extract.wording import letters_of

MOST = 2  # lead figures; more are a gallery of something else
PARAGRAPH = 80  # characters
SHORT_HEADLINE = 12  # characters: as short a one may be a section's name


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
    return found[:MOST] or _above(around)


def _above(around: Element) -> list[Element]:
    """A figure with nothing else in its box, right above the part of the page that begins with the headline."""
    for box in (around, *around.iterancestors()):
        if box.tag in ("body", "html"):
            break
        before = next((element for element in box.itersiblings(preceding=True) if text_of(element)), None)
        if before is None:
            continue
        figure = next(before.iter("figure"), None)
        if figure is None or next(figure.iter("img"), None) is None or not _stands_alone(figure):
            break
        return [figure] if letters_of(text_of(figure)) == letters_of(text_of(before)) else []
    return []


def own_headline(parts: Sequence[Element], title: str) -> str:
    """What the story's own headline says: better than the title that the page tells machines. "" without one.

    It is the only h1 of the story's part or of the ``article`` or ``main`` around it, and no link. Where an h2 says the
    title, an h1 that does not is the site's name.
    """
    first = parts[0]
    around = next(first.iterancestors("article", "main"), first)
    headlines = [element for element in around.iter("h1") if len(text_of(element)) > SHORT_HEADLINE]
    if len(headlines) != 1 or letters_of(text_of(headlines[0])) == letters_of(title):
        return ""
    (headline,) = headlines
    if (
        next(headline.iter("a"), None) is not None
        or next(headline.iterancestors("a", "aside", "nav"), None) is not None
    ):
        return ""
    if any(letters_of(text_of(element)) == letters_of(title) for element in around.iter("h2")):
        return ""
    return headline_text(headline) if _comes_first(headline, first) else ""


def _comes_first(headline: Element, story: Element) -> bool:
    """Before the story, or within it before its first long line."""
    above = story.getparent()
    for element in (story if above is None else above).iter():
        if element is headline:
            return True
        if element.tag == "p" and story in element.iterancestors() and len(text_of(element)) > PARAGRAPH:
            return False
    return story not in headline.iterancestors()


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
