"""Cut out of the tree what is certainly not the story: scripts, hidden parts, navigation, share boxes, related lists.

Runs after furniture and metadata have been read, because these live in what is cut. What holds much of the page's prose
stays whatever it is called: stories do lie in ``div.paywall`` and ``form``.
"""

import re
from collections.abc import Iterable

from lxml.etree import _Element as Element

from reader.extract.names import CAPTION, JUNK, NOT_CAPTION, SILENT_TAGS, STORY, UNLIKELY_TAGS
from reader.extract.tree import drop, names_of

LONG_TEXT = 60  # characters: shorter stretches are labels, not prose
KEPT_SHARE = 0.35  # of the page's prose: more than that is the story itself under an unlikely name
SURE_SHARE = 0.7  # the same for names that leave little doubt (comments, related)

_SURE = re.compile(r"comment|related|recommend|disqus|outbrain|taboola|recirc|most-?popular|c-lightbox")
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_UNLIKELY_ROLES = frozenset(
    [
        "navigation",
        "complementary",
        "banner",
        "contentinfo",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
        "tooltip",
        "alert",
        "button",
    ]
)
_WHOLE = frozenset(("html", "body", "main", "article"))


def prose_in(element: Element) -> int:
    """Characters in stretches long enough to be prose."""
    return sum(len(text) for text in map(str, element.itertext()) if len(text) > LONG_TEXT)


def clean(body: Element) -> None:
    for element in list(body.iter(*SILENT_TAGS)):
        drop(element)
    for element in list(body.iter("noscript")):
        if next(element.iter("img"), None) is None or prose_in(element):
            drop(element)
    total = prose_in(body)
    _cut(body, max(total, 1))
    mark_figures(body)


def _cut(body: Element, total: int) -> None:
    """One walk in document order; what is cut is not entered."""
    waiting = list(reversed(body))
    while waiting:
        element = waiting.pop()
        share = _allowed_share(element)
        if share is not None and prose_in(element) < share * total:
            drop(element)
        else:
            waiting.extend(reversed(element))


def _allowed_share(element: Element) -> float | None:
    """None: nothing against it; else the share of the prose that it must hold to be kept all the same."""
    tag = element.tag
    if tag in UNLIKELY_TAGS:
        return KEPT_SHARE
    if tag in _WHOLE or element.get("itemprop") == "articleBody":
        return None
    if is_hidden(element) or (element.get("role") or "") in _UNLIKELY_ROLES:
        return KEPT_SHARE
    names = names_of(element)
    if len(names) < 3 or not JUNK.search(names):
        return None
    if tag in ("p", "figure", "figcaption", "img", "picture") and not _SURE.search(names):
        return None
    if CAPTION.search(names) and not NOT_CAPTION.search(names):
        return None
    if _SURE.search(names):
        return SURE_SHARE
    return 0.1 if STORY.search(names) else KEPT_SHARE


def is_hidden(element: Element) -> bool:
    """Hidden from everybody; captions that only screen readers are spared count as visible."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    if style and _INVISIBLE.search(style):
        return True
    return element.get("aria-hidden") == "true" and not _within(element, ("figure", "figcaption"))


def _within(element: Element, tags: Iterable[str]) -> bool:
    return element.tag in tags or next(element.iterancestors(*tags), None) is not None


def mark_figures(body: Element) -> None:
    """Turn "a box with a picture and something called caption" into ``figure`` and ``figcaption``."""
    for element in list(body.iter("p", "div", "span", "dd", "em", "small", "td", "aside", "section")):
        names = element.get("class")
        if not names or not CAPTION.search(names.lower()) or NOT_CAPTION.search(names.lower()):
            continue
        if _within(element, ("figure",)):
            if (
                next(element.iterancestors("figcaption"), None) is None
                and next(element.iter("img", "figcaption"), None) is None
            ):
                element.tag = "figcaption"
            continue
        if next(element.iter("img", "video", "picture"), None) is not None:
            if _is_picture_box(element):
                element.tag = "figure"
            continue
        box = _box_of(element)
        if box is not None:
            box.tag = "figure"
            element.tag = "figcaption"


def _is_picture_box(element: Element) -> bool:
    """A caption-named box around one picture and its words (WordPress: div.wp-caption)."""
    return (
        sum(1 for _ in element.iter("img", "video")) <= 2
        and prose_words(element) < 120
        and next(element.iter("p", "div", "span", "figcaption"), None) is not None
        and next(element.iter("h1", "h2"), None) is None
    )


def _box_of(caption: Element) -> Element | None:
    """The nearest ancestor within three levels that holds a picture and hardly any other words."""
    own = prose_words(caption)
    if own > 150:
        return None
    for box, _ in zip(caption.iterancestors(), range(3)):
        if box.tag in ("body", "article", "main", "table", "tbody"):
            return None
        if next(box.iter("img", "video", "picture", "iframe"), None) is not None:
            return box if prose_words(box) <= own + 25 and next(box.iter("h1"), None) is None else None
    return None


def prose_words(element: Element) -> int:
    return len(" ".join(map(str, element.itertext())).split())
