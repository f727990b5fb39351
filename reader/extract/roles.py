"""The ARIA spellings of structure (WAI-ARIA 1.2, DPUB-ARIA, EPUB's epub:type), given the elements that HTML has for it.

Done over the tree, so that everything after it knows one spelling. What an element is called by role and where it
stands decide; a role that only says what part of a book it is ("epilogue") changes nothing.
"""

import re

from lxml import etree
from lxml.etree import _Element as Element

from reader.extract.tree import drop, text_of

_BLOCKS = {
    "list": "ul", "listitem": "li", "figure": "figure", "blockquote": "blockquote", "paragraph": "p",
    "doc-pullquote": "blockquote", "definition": "dd",
}  # fmt: skip
_TABLE = {
    "rowgroup": "tbody", "row": "tr", "cell": "td", "gridcell": "td", "columnheader": "th", "rowheader": "th",
    "caption": "caption",
}  # fmt: skip
_INLINE = {
    "code": "code", "deletion": "del", "insertion": "ins", "emphasis": "em", "strong": "strong", "subscript": "sub",
    "superscript": "sup", "term": "dfn",
}  # fmt: skip
_EPUB = {
    "noteref": "doc-noteref", "backlink": "doc-backlink", "footnote": "doc-footnote", "endnote": "doc-endnote",
    "rearnote": "doc-endnote", "footnotes": "doc-endnotes", "endnotes": "doc-endnotes", "rearnotes": "doc-endnotes",
    "pagebreak": "doc-pagebreak", "pullquote": "doc-pullquote", "glossdef": "definition", "glossterm": "term",
    "referrer": "doc-backlink",
}  # fmt: skip
_PLAIN = frozenset(("div", "span", "section", "p", "aside", "article", "td"))  # what a role may make another element of
_NOTES = frozenset(("doc-footnote", "doc-endnote", "doc-endnotes"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PAGE_NUMBER = 12  # characters: "page 347", "[xxiv]"
_DECLARED = "xmlns:epub"  # on the root of a page that has EPUB types: they are nothing in HTML
_LEVEL = re.compile(r"\s*([1-9]\d{0,3})\s*")
LEVEL = 2  # of a heading that does not say its own (WAI-ARIA 1.2)


def keep_notes(body: Element) -> None:
    """Make an aside that is a note something else, as elsewhere an aside is no part of the story."""
    for element in list(body.iter("aside", "footer")):
        if _role_of(element) in _NOTES:
            element.tag = "div"


def respell(part: Element) -> None:
    """In what is left after cutting, as looking takes time; notes in asides are to be kept before that."""
    if part.getroottree().getroot().get(_DECLARED):
        for element in part.iter(etree.Element):
            if role := _role_of(element):
                element.set("role", role)
    for element in part.findall(".//*[@role]"):
        if role := _role_of(element):
            _respell(element, role)


def _role_of(element: Element) -> str:
    """Its first role, else the one that says the same as its EPUB type; "" for none."""
    if roles := (element.get("role") or "").lower().split():
        return roles[0]
    return next((_EPUB[kind] for kind in (element.get("epub:type") or "").lower().split() if kind in _EPUB), "")


def _respell(element: Element, role: str) -> None:
    tag = element.tag
    if role == "heading":
        if tag not in _HEADINGS:
            level = _LEVEL.fullmatch(element.get("aria-level") or "")
            element.tag = f"h{min(int(level[1]), 6) if level else LEVEL}"
    elif role in ("table", "rowgroup", "row", "cell", "gridcell", "columnheader", "rowheader", "caption"):
        _respell_table(element, role)
    elif role == "separator":
        if tag in _PLAIN and not len(element) and not text_of(element):
            element.tag = "hr"
    elif role == "doc-pagebreak":
        _drop_page_number(element)
    elif tag in _PLAIN and role in _BLOCKS and tag != "span":
        element.tag = _BLOCKS[role]
        if role == "figure":
            _mark_caption(element)
    elif role == "term" and tag in ("div", "p", "section"):
        element.tag = "dt"
    elif tag == "span" and role in _INLINE:
        element.tag = _INLINE[role]


def _respell_table(element: Element, role: str) -> None:
    if role == "table":
        if element.tag in _PLAIN:
            element.tag = "table"
    elif element.tag in _PLAIN and any(parent.get("role") == "table" for parent in element.iterancestors()):
        element.tag = _TABLE[role]
        for aria, span in (("aria-colspan", "colspan"), ("aria-rowspan", "rowspan")):
            if value := element.get(aria):
                element.set(span, value)


def _mark_caption(figure: Element) -> None:
    """What the figure is labelled by, when that stands in it."""
    name = figure.get("aria-labelledby")
    if name and next(figure.iter("figcaption"), None) is None:
        for part in figure.iter(*_PLAIN):
            if part is not figure and part.get("id") == name:
                part.tag = "figcaption"
                return


def _drop_page_number(element: Element) -> None:
    """Where a page of the printed book ends, often in the middle of a sentence."""
    if len(text_of(element)) <= PAGE_NUMBER:
        drop(element)
