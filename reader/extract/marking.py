"""Give captioned pictures and quotations set large the elements that HTML has for them, by what they are called."""

import math
import re
from collections.abc import Iterable

from lxml.etree import XPath
from lxml.etree import _Element as Element

from reader.extract.names import CAPTION, LITTLE_PICTURE, NOT_CAPTION, PHOTO, PULL_QUOTE
from reader.extract.tree import is_within, names_of, text_of
from reader.extract.wording import letters_of

PHOTO_WORDS = 60
PARAGRAPH_WORDS = 12
CREDIT_WORDS = 8
LEVELS = 4  # from a picture up to the box that holds its caption
SAME = 15  # letters that an alt and a caption share
_HOLDS_MORE = XPath(
    "boolean(descendant-or-self::*[self::a or self::h2 or self::h3 or self::h4 or self::li or self::button])"
)
_SITE_PICTURE = re.compile(r"logo|masthead")


def mark_figures(body: Element) -> None:
    """Turn "a box with a picture and something called caption" into ``figure`` and ``figcaption``."""
    pictured = _around(body.iter("img", "video", "picture", "iframe"))
    for element in list(body.iter("p", "div", "span", "dd", "em", "small", "td", "aside", "section")):
        names = element.get("class")
        if not names or not CAPTION.search(names.lower()) or NOT_CAPTION.search(names.lower()):
            continue
        if is_within(element, ("figure",)):
            if (
                next(element.iterancestors("figcaption"), None) is None
                and next(element.iter("img", "figcaption"), None) is None
            ):
                element.tag = "figcaption"
            continue
        if next(element.iter("img", "video", "picture"), None) is not None:
            if _is_picture_box(element):
                element.tag = "figure"
                _name_captions(element)
            continue
        box = _box_of(element, pictured)
        if box is not None:
            box.tag = "figure"
            element.tag = "figcaption"


def _name_captions(figure: Element) -> None:
    """What is said in it, unless an element of it is called a caption: then that alone."""
    if not any(part.tag == "figcaption" or CAPTION.search(names_of(part)) for part in figure.iterdescendants()):
        for part in _text_parts(figure):
            if prose_words(part):
                part.tag = "figcaption"


def mark_described(body: Element) -> None:
    """The same for the words beside a picture that its alt says too."""
    for picture in body.iter("img"):
        alt = letters_of(picture.get("alt") or "")
        if len(alt) < SAME or is_within(picture, ("figure",)):
            continue
        for box, _ in zip(picture.iterancestors(), range(LEVELS)):
            words = prose_words(box)
            if box.tag in ("body", "article", "main") or words > 3 * PHOTO_WORDS:
                break
            if words and (said := [part for part in _text_parts(box) if _says(part, alt)]):
                for part in said:
                    part.tag = "figcaption"
                break


def _says(part: Element, alt: str) -> bool:
    letters = letters_of(text_of(part))
    return len(letters) >= SAME and (alt.startswith(letters) or letters.startswith(alt)) and not _HOLDS_MORE(part)


def mark_photo_boxes(body: Element) -> None:
    """The same for boxes that hold, beside a picture, nothing but a few words.

    Boxes that are called a photo, or stand among the story's paragraphs and hold no paragraph themselves.
    """
    words: dict[Element, int] = {}  # many pictures may stand in one box
    asked = set[Element]()
    for picture in list(body.iter("img")):
        if is_within(picture, ("figure", "a", "li", "h1", "h2", "h3")) or LITTLE_PICTURE.search(names_of(picture)):
            continue
        for box, _ in zip(picture.iterancestors(), range(LEVELS)):
            if box not in words:
                words[box] = prose_words(box)
            if box.tag in ("body", "article", "main", "td", "p") or words[box] > PHOTO_WORDS or box in asked:
                break
            if words[box] > 2 and (PHOTO.search(names_of(box)) or _is_among_paragraphs(box)):
                asked.add(box)
                captions = [part for part in _text_parts(box) if prose_words(part)]
                if len(captions) <= 2 and not any(map(_HOLDS_MORE, captions)):
                    _make_figure(box, captions)
                break


def _make_figure(box: Element, captions: list[Element]) -> None:
    """Of two lines below a picture the second, when it is short, says whose it is."""
    box.tag = "figure"
    for part in captions:
        part.tag = "figcaption"
    if len(captions) == 2 and prose_words(captions[1]) <= CREDIT_WORDS:
        captions[1].set("class", "credit")


def _is_among_paragraphs(box: Element) -> bool:
    parent = box.getparent()
    if parent is None or next(box.iter("p"), None) is not None:
        return False
    return sum(1 for child in parent if child.tag == "p" and prose_words(child) > PARAGRAPH_WORDS) > 1


def mark_pull_quotes(body: Element) -> None:
    """Sentences that are set large beside the text are quotations; what they repeat is found later (see trim)."""
    for element in list(body.iter("div", "section", "p", "figure")):
        names = element.get("class")
        if (
            not names
            or not PULL_QUOTE.search(names.lower())
            or next(element.iter("img", "blockquote"), None) is not None
        ):
            continue
        if prose_words(element) > PHOTO_WORDS:
            continue
        element.tag = "blockquote"
        for caption in element.iter("figcaption"):
            caption.tag = "footer"


def _text_parts(box: Element) -> list[Element]:
    """The largest parts that have no picture in them."""
    found: list[Element] = []
    waiting = list(reversed(box))
    while waiting:
        element = waiting.pop()
        if element.tag == "img" or next(element.iter("img"), None) is not None:
            waiting.extend(reversed(element))
        else:
            found.append(element)
    return found


def _is_picture_box(element: Element) -> bool:
    """A caption-named box around one picture and its words (WordPress: div.wp-caption)."""
    return (
        sum(1 for _ in element.iter("img", "video")) <= 2
        and prose_words(element) < 120
        and next(element.iter("p", "div", "span", "figcaption"), None) is not None
        and next(element.iter("h1", "h2"), None) is None
    )


def _box_of(caption: Element, pictured: set[Element]) -> Element | None:
    """The nearest ancestor within three levels that holds a picture and hardly any other words."""
    own = prose_words(caption)
    if own > 150:
        return None
    for box, _ in zip(caption.iterancestors(), range(3)):
        if box.tag in ("body", "main", "table", "tbody") or _SITE_PICTURE.search(names_of(box)):
            return None
        if box in pictured:
            few = prose_words(box, own + 25) <= own + 25
            return box if few and next(box.iter("h1"), None) is None else None
    return None


def _around(elements: Iterable[Element]) -> set[Element]:
    """All elements that hold one of these."""
    found = set[Element]()
    for element in elements:
        for box in element.iterancestors():
            if box in found:
                break
            found.add(box)
    return found


def prose_words(element: Element, enough: float = math.inf) -> int:
    """How many words are in it; they are counted no further than ``enough``."""
    words = 0
    for text in element.itertext():
        words += len(str(text).split())
        if words > enough:
            break
    return words
