"""Cut out of the tree what is certainly not the story: scripts, hidden parts, navigation, share boxes, related lists.

Runs after furniture and metadata have been read, because these live in what is cut. What holds much of the page's prose
stays whatever it is called: stories do lie in ``div.paywall`` and ``form``.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile

from lxml.etree import XPath
from lxml.etree import _Element as Element

from reader.extract.names import (
    CAPTION,
    JUNK,
    NOT_CAPTION,
    PHOTO,
    PULL_QUOTE,
    SILENT_TAGS,
    STORY,
    UNLIKELY_TAGS,
    word_set,
)
from reader.extract.tree import drop, names_of, text_of
from reader.extract.wording import ends_sentence, letters_of, width

LONG_TEXT = 60  # width: shorter stretches are labels, not prose
SHORTEST = 26  # characters that may be so wide
# What share of the page's prose a part must hold to be kept in spite of …
HIDDEN_KEPT = 0.4  # … being hidden or a form: paywalls hide stories, and some systems put the page into one form
NAMED_KEPT = 0.5  # … its name
NAMED_LONG = 1500  # characters of prose that are kept in spite of a name
STORY_KEPT = 0.1  # … a name that it has beside one that stories have
NEVER_KEPT = 0.95  # … a name that leaves no doubt
TAG_KEPT = 0.8  # … being an <aside>, <nav>, <footer>

_NEVER = re.compile(
    r"comment|related|recommend|disqus|outbrain|taboola|recirc|most-?popular|cookie|consent|gdpr|privacy-|newsletter"
    r"|(?<![a-z])(?:modal|popup|popover)(?![a-z])"
)
_TAGGED = re.compile(r"(?<![a-z])(?:sidebar|side-bar|footer|nav|navigation|menu)(?![a-z])")
_FRAME = re.compile(
    r"skip-?link|(?<![a-z])sr-only|screen-?reader|visually-?hidden|cookie|consent|responsive-indicator|lightbox"
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SITE_PICTURE = re.compile(r"logo|masthead")
_UNLIKELY_ROLES = word_set(
    "navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tooltip alert button"
)
_WHOLE = frozenset(("html", "body", "main", "article", "h1"))
PHOTO_WORDS = 60
_LONG_TEXTS = XPath(f"descendant::text()[string-length() >= {SHORTEST}]", smart_strings=False)
CARD = 450  # characters of prose: a teaser says no more …
CARD_PIECES = 2  # … and in no more stretches of text


def prose_in(element: Element) -> int:
    """How much is said in stretches long enough to be prose."""
    found = _LONG_TEXTS(element)
    return sum(map(prose, map(str, found))) if isinstance(found, list) else 0


def prose(text: str) -> int:
    """How much a stretch says; 0 when it is a label."""
    wide = round(width(text))
    return wide if wide > LONG_TEXT else 0


def clean(body: Element, title: str) -> None:
    for element in list(body.iter(*SILENT_TAGS)):
        drop(element)
    for element in list(body.iter("noscript")):
        if next(element.iter("img"), None) is None or prose_in(element):
            drop(element)
    total = prose_in(body)
    headline = set[Element]()
    for element in _headlines(body, title):
        headline.update(element.iterancestors())
    _cut(body, max(total, 1), headline)
    cut_cards(body)
    cut_other_articles(body, headline)
    mark_figures(body)
    mark_photo_boxes(body)
    mark_pull_quotes(body)


def clean_frame(body: Element) -> None:
    """Cut only what is never read: scripts, hidden parts, navigation, footer, controls."""
    for element in list(body.iter(*SILENT_TAGS, *UNLIKELY_TAGS, "noscript")):
        if element.tag != "footer" or not _within(element, ("blockquote",)):
            drop(element)
    for element in list(body.iter()):
        role = element.get("role") or ""
        if element is not body and (is_hidden(element) or role in _UNLIKELY_ROLES or _FRAME.search(names_of(element))):
            drop(element)
    mark_figures(body)


def clean_hidden(body: Element) -> None:
    """Cut only what nobody can see."""
    for element in list(body.iter(*SILENT_TAGS, "noscript")):
        drop(element)
    for element in list(body.iter()):
        if element is not body and is_hidden(element):
            drop(element)


def _headlines(body: Element, title: str) -> list[Element]:
    """The h1 that says the title; else the only one there is."""
    found = list(body.iter("h1"))
    wanted = letters_of(title)
    same = [element for element in found if letters_of(text_of(element)) == wanted]
    return same[:1] or (found if len(found) == 1 else [])


def _cut(body: Element, total: int, around_headline: set[Element]) -> None:
    """One walk in document order; what is cut is not entered."""
    waiting = list(reversed(body))
    while waiting:
        element = waiting.pop()
        share = _needed_share(element)
        if share is not None and element not in around_headline and _is_less(element, share, total):
            drop(element)
        else:
            waiting.extend(reversed(element))


def _is_less(element: Element, share: float, total: int) -> bool:
    prose = prose_in(element)
    return prose < share * total and (share != NAMED_KEPT or prose < NAMED_LONG)


def _needed_share(element: Element) -> float | None:
    """None: nothing against it; else the share of the prose that it must hold to be kept all the same."""
    tag = element.tag
    if tag not in UNLIKELY_TAGS and not element.keys():
        return None
    if tag in ("footer", "cite") and _within(element, ("blockquote",)):
        return None  # who is quoted
    if tag in UNLIKELY_TAGS:
        return HIDDEN_KEPT if tag == "form" else TAG_KEPT
    if tag in _WHOLE or element.get("itemprop") == "articleBody":
        return None
    if is_hidden(element):
        return HIDDEN_KEPT
    if (element.get("role") or "") in _UNLIKELY_ROLES:
        return TAG_KEPT
    names = element.get("class"), element.get("id")
    return _share_by_names(*names, tag in ("p", "figure", "figcaption", "img", "picture"))


@lru_cache(maxsize=4096)  # the same names stand on most elements of a page
def _share_by_names(class_name: str | None, identifier: str | None, is_leaf: bool) -> float | None:
    names = f"{class_name or ''} {identifier or ''}".lower()
    if len(names) < 3 or not JUNK.search(names):
        return None
    never = _NEVER.search(names)
    if is_leaf and not never:
        return None
    if CAPTION.search(names) and not NOT_CAPTION.search(names):
        return None
    if STORY.search(names):
        return STORY_KEPT
    return NEVER_KEPT if never else TAG_KEPT if _TAGGED.search(names) else NAMED_KEPT


def cut_other_articles(body: Element, around_headline: set[Element]) -> None:
    """Where one ``article`` has the headline, the others are other stories, beside it or within.

    A live blog has its entries in articles: when these hold most of the story they stay.
    """
    articles = list(body.iter("article"))
    own = next((article for article in reversed(articles) if article in around_headline), None)
    if own is None or len(articles) < 2:
        return
    others = [
        a for a in articles if a not in around_headline and next(a.iter("h2", "h3", "h4", "h5"), None) is not None
    ]
    within = [a for a in others if own in a.iterancestors()]
    beside = [a for a in others if a not in within]
    prose = prose_in(own)
    if sum(map(prose_in, within)) < HIDDEN_KEPT * prose:
        for article in within:
            drop(article)
    if prose > CARD or not beside:
        for article in beside:
            drop(article)


def cut_cards(body: Element) -> None:
    """Cut teasers of other stories: boxes of a linked heading and a few words."""
    headings = [h for h in body.iter("h2", "h3", "h4", "h5", "h6") if _is_linked(h)]
    if len(headings) < 2:
        headings = []
    linked = set(headings)
    # All are found before the first is cut: what is left of a list of teasers would look like the story's own.
    cards = [figure for figure in body.iter("figure") if _is_teaser_picture(figure)]
    cards += [card for heading in headings if (card := _card_around(heading, linked)) is not None]
    around = [parent for card in cards if (parent := card.getparent()) is not None]
    for card in cards:
        drop(card)
    for box in around:
        _drop_if_left_bare(box)


def _drop_if_left_bare(box: Element) -> None:
    """What held only teasers has nothing left but its own heading."""
    bare = None
    for element in (box, *box.iterancestors()):
        if element.tag in ("body", "main", "article") or width(text_of(element)) > LONG_TEXT:
            break
        if next(element.iter("h1", "figure"), None) is not None or any(map(_is_sentence, element.iter("p"))):
            break
        bare = element
    if bare is not None:
        drop(bare)


def _card_around(heading: Element, linked: set[Element]) -> Element | None:
    """The largest box with this linked heading alone and hardly any prose; None when there is no box around it."""
    card = None
    for box in heading.iterancestors():
        pieces = [said for text in map(str, box.itertext()) if (said := prose(text))]
        if box.tag in ("body", "main") or len(pieces) > CARD_PIECES or sum(pieces) > CARD:
            break
        if any(_is_sentence(paragraph) for paragraph in takewhile(lambda e: e is not heading, box.iter())):
            break  # in a card the heading comes first; what stands above it is a story
        if next(box.iter("h1"), None) is not None:
            break
        if sum(1 for other in box.iter("h2", "h3", "h4", "h5", "h6") if other in linked) > 1:
            break
        card = box
    return card


def _is_sentence(element: Element) -> bool:
    """A paragraph, however short, that is no link."""
    if element.tag != "p" or next(element.iter("a"), None) is not None:
        return False
    text = text_of(element)
    return width(text) > 12 and ends_sentence(text)


def _is_teaser_picture(figure: Element) -> bool:
    """In a list, with a caption that is nothing but a link."""
    caption = next(figure.iter("figcaption"), None)
    if caption is None or next(figure.iterancestors("li"), None) is None:
        return False
    text = text_of(caption)
    return len(text) > 0 and sum(len(text_of(link)) for link in caption.iter("a")) >= 0.9 * len(text)


def _is_linked(heading: Element) -> bool:
    """Wholly a link, from inside or around."""
    text = text_of(heading)
    if len(text) < 12:
        return False
    if any(_ and box.tag == "a" for _, box in zip((1, 1, 1), heading.iterancestors())):
        return True
    return sum(len(text_of(link)) for link in heading.iter("a") if link.get("href")) > 0.8 * len(text)


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


def mark_photo_boxes(body: Element) -> None:
    """The same for boxes that are called a photo or picture and hold, beside it, nothing but a few words."""
    for picture in list(body.iter("img")):
        if _within(picture, ("figure", "a", "li", "h1", "h2", "h3")):
            continue
        for box, _ in zip(picture.iterancestors(), range(4)):
            words = prose_words(box)
            if box.tag in ("body", "article", "main", "td", "p") or words > PHOTO_WORDS:
                break
            if words > 2 and PHOTO.search(names_of(box)):
                captions = [part for part in _text_parts(box) if prose_words(part)]
                if len(captions) == 1 and next(captions[0].iter("a", "h1", "h2", "h3", "h4", "li"), None) is None:
                    box.tag, captions[0].tag = "figure", "figcaption"
                break


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


def _box_of(caption: Element) -> Element | None:
    """The nearest ancestor within three levels that holds a picture and hardly any other words."""
    own = prose_words(caption)
    if own > 150:
        return None
    for box, _ in zip(caption.iterancestors(), range(3)):
        if box.tag in ("body", "article", "main", "table", "tbody") or _SITE_PICTURE.search(names_of(box)):
            return None
        if next(box.iter("img", "video", "picture", "iframe"), None) is not None:
            return box if prose_words(box) <= own + 25 and next(box.iter("h1"), None) is None else None
    return None


def prose_words(element: Element) -> int:
    return len(" ".join(map(str, element.itertext())).split())
