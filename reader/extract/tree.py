"""Markup to an lxml tree that is safe to walk: never over-deep, never over-large, without comments.

lxml drops text below its depth limit in silence, so over-deep markup is flattened before it is parsed.
"""

import re
from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element as Element

from reader.extract.names import word_set

DEPTH = 120  # levels kept by flattening: real pages stay below 60
TOO_DEEP = 250  # levels at which recursive walks and the parser itself get into trouble
SUSPICIOUS_TAGS = 25_000  # a page with more is measured before it is parsed, not after
MOST_TAGS = 150_000  # a long novel has a fifth of that; what follows is cut off

LARGE = 250_000  # characters; what follows is too little to do harm in a smaller page
MOST_ATTRIBUTES = 300  # of one tag: libxml2 compares each with all before it
LONG_TAG = 1500  # characters
LONGEST_NAME = 2000  # characters of a class or an id: one box may be asked for its names by all that is in it

_ATTRIBUTE = re.compile(r"""\s*(?:[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?|=)""")
_LONG_NAMES = etree.XPath(f"//*[string-length(@class) > {LONGEST_NAME} or string-length(@id) > {LONGEST_NAME}]")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
_RAW = {name: re.compile(rf"</{name}\b", re.I) for name in ("script", "style", "textarea", "title")}
_VOID = word_set("area base br col embed hr img input link meta param source track wbr")
_OPTIONAL_END = word_set("p li dt dd option")
_BREAKING = word_set("div section article main blockquote ul ol table tr td header footer aside figure h1 h2 h3")
_GAP = "<br><br>"
_ENDS = re.compile(rb"</html[^<>]*>", re.I)
_DEEP = etree.XPath("boolean(" + "/*" * TOO_DEEP + ")")
_TEXT = etree.XPath("string()", smart_strings=False)
# Control characters become spaces; of bytes in UTF-8, because that takes a hundredth of the time.
_CONTROLS = re.compile(b"\xc2[\x80-\x9f]")  # the other control characters, in UTF-8
_REFERENCES = re.compile(rb"&#(?:0*(\d{1,3})(?!\d)|[xX]0*([0-9a-fA-F]{1,2})(?![0-9a-fA-F]));?")
_CLEARED = bytes(32 if (code < 32 and code not in b"\t\n\r") or code == 127 else code for code in range(256))

BLOCK_TAGS = word_set(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section "
    "summary table tbody td tfoot th thead tr ul"
)


def parse(html: str) -> Element:
    """The page's ``html`` element; an empty one when there is nothing to parse."""
    is_large = len(html) > LARGE
    if is_large:
        html = "<".join(_with_few_attributes(part) if len(part) > LONG_TAG else part for part in html.split("<"))
    if html.count("<") > SUSPICIOUS_TAGS:
        html = flatten(html)
    root = _parse(html)
    if _DEEP(root):
        root = _parse(flatten(html))
    if is_large:
        _shorten_names(root)
    return root


def is_cut(html: str) -> bool:
    """Whether ``parse`` leaves out the end of the page."""
    return html.count("<") > MOST_TAGS and sum(1 for _ in _TAG.finditer(html)) > MOST_TAGS


def _with_few_attributes(tag: str) -> str:
    """A tag, without its "<", and the text after it: its first attributes only, when it has very many."""
    end = kept = count = 0
    if not tag[0].isalpha():
        return tag
    while found := _ATTRIBUTE.match(tag, end):
        end = found.end()
        count += 1
        if count == MOST_ATTRIBUTES:
            kept = end
    return tag[:kept] + tag[end:] if kept else tag


def _shorten_names(root: Element) -> None:
    found = _LONG_NAMES(root)
    for element in found if isinstance(found, list) else ():
        if isinstance(element, Element):
            for name in ("class", "id"):
                if value := element.get(name):
                    element.set(name, value[:LONGEST_NAME])


def _parse(html: str) -> Element:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    markup = _in_one(_cleared(html.encode("utf-8", "replace")))
    try:
        root = etree.fromstring(markup, parser) if markup.strip() else None
    except etree.XMLSyntaxError:
        root = None  # nothing in it that is an element or text
    if root is None:
        return etree.Element("html")
    _gather(root)
    return root


def _cleared(markup: bytes) -> bytes:
    """Without control characters, also those named by number: lxml takes none when text is moved about."""
    return _REFERENCES.sub(_character, _CONTROLS.sub(b" ", markup.translate(_CLEARED)))


def _character(reference: re.Match[bytes]) -> bytes:
    """What the standard takes for the number: of 128 to 159 the letter that Windows has there."""
    decimal, hexadecimal = reference.groups()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if 128 <= code <= 159:
        return bytes((code,)).decode("cp1252", "ignore").encode() or chr(code).encode()
    return b" " if (code < 32 and code not in b"\t\n\r") or code == 127 else reference[0]


def _gather(root: Element) -> None:
    """Put into the body what follows it (the standard's "after body"): lxml puts that beside it."""
    body = root.find("body")
    if body is None:
        return
    if body.tail:
        _add_text(body, next(body.iterchildren(reversed=True), None), body.tail)
        body.tail = None
    body.extend(list(body.itersiblings()))


def _in_one(markup: bytes) -> bytes:
    """What follows the end of ``html`` belongs to its body (the standard's "after after body"); lxml would lose it."""
    end = markup.find(b"</html")
    if end < 0:
        end = markup.find(b"</HTML")
    if end < 0 or not markup[end:].partition(b">")[2].strip():
        return markup
    return markup[:end] + _ENDS.sub(b"", markup[end:])


def flatten(html: str) -> str:
    """The same text with every element below ``DEPTH`` dissolved, and cut off after ``MOST_TAGS`` tags."""
    out: list[str] = []
    depth = over = tags = place = 0
    while found := _TAG.search(html, place):
        out.append(html[place : found.start()])
        place = found.end()
        tags += 1
        if tags > MOST_TAGS and over == 0:
            return "".join(out)
        closing, name = found[1], found[2].lower()
        if not closing and name in _RAW:
            end = _RAW[name].search(html, place)
            stop = end.start() if end else len(html)
            out.append(html[found.start() : stop])
            place = stop
        elif (closing and name in _RAW) or name in _VOID or name in _OPTIONAL_END:
            out.append(found[0])
        elif closing:
            over, depth, kept = (over - 1, depth, "") if over else (0, max(0, depth - 1), found[0])
            out.append(kept or _break(name, out))
        elif depth >= DEPTH:
            over += 1
            out.append(_break(name, out))
        else:
            depth += 1
            out.append(found[0])
    out.append(html[place:])
    return "".join(out)


def _break(name: str, out: list[str]) -> str:
    """What stands for a dissolved tag: a paragraph's end where the element would have begun a line."""
    if name not in _BREAKING:
        return ""
    for part in reversed(out[-3:]):
        if part.strip():
            return "" if part == _GAP else _GAP
    return ""


def drop(element: Element) -> None:
    """Take the element out of its parent; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail
    if tail:
        _add_text(parent, element.getprevious(), tail)
    parent.remove(element)


def _add_text(parent: Element, before: Element | None, text: str) -> None:
    """After the child ``before``; at the parent's beginning where there is none."""
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def is_within(element: Element, tags: Iterable[str]) -> bool:
    return element.tag in tags or next(element.iterancestors(*tags), None) is not None


def text_of(element: Element) -> str:
    """All text inside, white space collapsed."""
    return " ".join(str(_TEXT(element)).split())


def markup_of(element: Element) -> str:
    """The element as HTML, without the text that follows it."""
    return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))


def names_of(element: Element) -> str:
    """Class and id in lower case, for asking what the page's author called this part."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".lower()
