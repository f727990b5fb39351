"""Cut out of the tree what is certainly not the story: scripts, hidden parts, navigation, share boxes, related lists.

Runs after furniture and metadata have been read, because these live in what is cut. What holds much of the page's prose
stays whatever it is called: stories do lie in ``div.paywall`` and ``form``.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from lxml.etree import _Element as Element

from reader.document.left_out import Reason
from reader.extract.cards import cut_cards, cut_other_articles
from reader.extract.cuts import Cuts
from reader.extract.marking import mark_described, mark_figures, mark_photo_boxes, mark_pull_quotes
from reader.extract.names import CAPTION, JUNK, NOT_CAPTION, SILENT_TAGS, STORY, SUBJECT, reason_named
from reader.extract.prose import prose_in
from reader.extract.tree import drop, is_within, names_of, text_of
from reader.extract.wording import letters_of

# What share of the page's prose a part must hold to be kept in spite of …
HIDDEN_KEPT = 0.4  # … being hidden or a form: paywalls hide stories, and some systems put the page into one form
NAMED_KEPT = 0.5  # … its name
NAMED_LONG = 1500  # characters of prose that are kept in spite of a name
STORY_KEPT = 0.1  # … a name that it has beside one that stories have
NEVER_KEPT = 0.95  # … a name that leaves no doubt
TAG_KEPT = 0.8  # … being an <aside>, <nav>, <footer>

_NEVER = re.compile(
    r"comment(?!ary)|related|recommend|disqus|outbrain|taboola|recirc|most-?popular|(?<![a-z-])cookie|consent|gdpr|privacy-|newsletter"
    r"|(?<![a-z])(?:modal|popup|popover)(?![a-z])"
)
_TAGGED = re.compile(r"(?<![a-z])(?:sidebar|side-bar|footer|nav|navigation|menu)(?![a-z])")
_FRAME = re.compile(
    r"skip-?link|(?<![a-z])sr-only|screen-?reader|visually-?hidden|(?<![a-z-])cookie|consent|responsive-indicator|lightbox"
)
_INVISIBLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_UNLIKELY: dict[str, Reason] = {
    "nav": "navigation", "menu": "navigation", "footer": "frame", "aside": "outside", "dialog": "controls",
    "button": "controls", "select": "controls", "textarea": "controls", "form": "controls",
}  # fmt: skip
_UNLIKELY_ROLES: dict[str, Reason] = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "complementary": "outside",
    "banner": "frame", "contentinfo": "frame", "search": "controls", "dialog": "controls", "alertdialog": "controls",
    "toolbar": "controls", "tooltip": "controls", "alert": "controls", "button": "controls",
}  # fmt: skip
_LABELLED = frozenset(("div", "section", "aside"))
_PICTURES = frozenset(("figure", "figcaption", "picture", "img"))  # as a button they grow
_WHOLE = frozenset(("html", "body", "main", "article", "h1"))


def clean(body: Element, title: str, cuts: Cuts, kept: Collection[Element] = ()) -> None:
    """``kept`` elements stay, and what is around them; as the headline does."""
    for element in list(body.iter(*SILENT_TAGS)):
        drop(element)
    for element in list(body.iter("noscript")):
        if next(element.iter("img"), None) is None or prose_in(element):
            drop(element)
    total = prose_in(body)
    headline = set[Element]()
    for element in (*headlines_of(body, title), *kept):
        headline.update((element, *element.iterancestors()))
    _cut(body, max(total, 1), headline, cuts)
    cut_cards(body, cuts)
    cut_other_articles(body, headline, cuts)
    mark_figures(body)
    mark_photo_boxes(body)
    mark_described(body)
    mark_pull_quotes(body)


def clean_frame(body: Element, cuts: Cuts) -> None:
    """Cut only what is never read: scripts, hidden parts, navigation, footer, controls."""
    clean_hidden(body, cuts)
    for element in list(body.iter()):
        role = element.get("role") or ""
        if element.tag in _UNLIKELY:
            if element.tag != "footer" or not is_within(element, ("blockquote",)):
                cuts.cut(element, _UNLIKELY[str(element.tag)])
        elif role in _UNLIKELY_ROLES:
            cuts.cut(element, _UNLIKELY_ROLES[role])
        elif _FRAME.search(names := names_of(element)):
            cuts.cut(element, reason_named(names))
    mark_figures(body)


def clean_hidden(body: Element, cuts: Cuts) -> None:
    """Cut only what nobody can see."""
    for element in list(body.iter(*SILENT_TAGS, "noscript")):
        drop(element)
    for element in list(body.iter()):
        if element is not body and is_hidden(element):
            cuts.cut(element, "hidden")


def headlines_of(body: Element, title: str) -> list[Element]:
    """The h1 that says the title; else the only one there is."""
    found = list(body.iter("h1"))
    wanted = letters_of(title)
    same = [element for element in found if letters_of(text_of(element)) == wanted]
    return same[:1] or (found if len(found) == 1 else [])


def _cut(body: Element, total: int, around_headline: set[Element], cuts: Cuts) -> None:
    """One walk in document order; what is cut is not entered."""
    waiting = list(reversed(body))
    while waiting:
        element = waiting.pop()
        share = _needed_share(element)
        if share is not None and element not in around_headline and _is_less(element, share, total):
            cuts.cut(element, _reason_of(element))
        else:
            waiting.extend(reversed(element))


def _reason_of(element: Element) -> Reason:
    if is_hidden(element):
        return "hidden"
    named = reason_named(names_of(element))
    if named != "outside":
        return named
    return _UNLIKELY.get(str(element.tag)) or _UNLIKELY_ROLES.get(element.get("role") or "", "outside")


def _is_less(element: Element, share: float, total: int) -> bool:
    prose = prose_in(element)
    return prose < share * total and (share != NAMED_KEPT or prose < NAMED_LONG)


def _needed_share(element: Element) -> float | None:
    """None: nothing against it; else the share of the prose that it must hold to be kept all the same."""
    tag = element.tag
    if tag not in _UNLIKELY and not element.keys():
        return None
    if tag in ("footer", "cite") and is_within(element, ("blockquote",)):
        return None  # who is quoted
    if tag in _UNLIKELY:
        return HIDDEN_KEPT if tag == "form" else TAG_KEPT
    if tag in _WHOLE or element.get("itemprop") == "articleBody":
        return None
    if is_hidden(element):
        return HIDDEN_KEPT
    if (element.get("role") or "") in _UNLIKELY_ROLES and tag not in _PICTURES:
        return TAG_KEPT
    if tag == "a" and next(element.iter("img"), None) is not None and not text_of(element):
        return None  # it shows the picture larger
    called = element.get("class"), element.get("id"), element.get("aria-label") if tag in _LABELLED else None
    return _share_by_names(*called, tag in ("p", "figure", "figcaption", "img", "picture"))


@lru_cache(maxsize=4096)  # the same names stand on most elements of a page
def _share_by_names(class_name: str | None, identifier: str | None, label: str | None, is_leaf: bool) -> float | None:
    names = SUBJECT.sub("", f"{class_name or ''} {identifier or ''} {label or ''}".lower())
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


def is_hidden(element: Element) -> bool:
    """Hidden from everybody; captions that only screen readers are spared count as visible."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    if style and _INVISIBLE.search(style):
        return True
    if element.get("aria-hidden") != "true" or is_within(element, ("figure", "figcaption")):
        return False
    return element.tag != "p" or not prose_in(element)  # a whole paragraph: behind a paywall, and seen all the same
