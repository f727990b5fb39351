"""What was cut out of a page, read in haste by lxml alone: its lines and pictures, without links and emphasis."""

from collections.abc import Iterable

from lxml.etree import XPath
from lxml.etree import _Element as Element

from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Run
from reader.extract.addresses import Base
from reader.extract.figures import UNNUMBERED
from reader.extract.names import LITTLE_PICTURE, SILENT_TAGS
from reader.extract.tree import BLOCK_TAGS

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = BLOCK_TAGS | {"br", "button"}
_UNREAD = (SILENT_TAGS | {"noscript", "select"}) - {"label"}
_TEXTS = XPath(
    "descendant::text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::select)]",
    smart_strings=False,
)


def plain_line(elements: Iterable[Element]) -> tuple[Block, ...]:
    """All that menus and their like say, in one line: which is how a person wants to pass them."""
    texts = (" ".join(text.split()) for element in elements for text in _said(element))
    line = " · ".join(filter(None, texts))
    return (Paragraph(UNNUMBERED, (Run(line),)),) if any(map(str.isalnum, line)) else ()


def _said(element: Element) -> list[str]:
    found = _TEXTS(element)
    return [str(text) for text in found] if isinstance(found, list) else []


def plain_blocks(elements: Iterable[Element], base: Base) -> tuple[Block, ...]:
    """The lines and pictures of the elements, one after the other; nothing for what says and shows nothing."""
    reader = _Reader(base)
    for element in elements:
        reader.read(element)
    reader.end_line()
    return tuple(reader.blocks)


class _Reader:
    def __init__(self, base: Base) -> None:
        self._base = base
        self._line: list[str] = []
        self._kind = ""
        self.blocks: list[Block] = []

    def read(self, element: Element) -> None:
        tag = element.tag
        if tag in _UNREAD:
            return
        breaks = tag in _BREAKS
        if breaks:
            self.end_line()
            if tag == "li" or tag in _LEVELS:
                self._kind = str(tag)
        elif tag == "img":
            self._picture(element)
        line = self._line
        if element.text:
            line.append(element.text)
        for child in element:
            self.read(child)
            if line:
                line.append(child.tail or " ")  # links side by side are words of their own
            elif child.tail:
                line.append(child.tail)
        if breaks:
            self.end_line()

    def end_line(self) -> None:
        if not self._line:
            return
        text = " ".join("".join(self._line).split())
        self._line.clear()
        if text and (text[0].isalnum() or any(map(str.isalnum, text))):
            runs = (Run(text),)
            if self._kind == "li":
                self.blocks.append(ListItem(UNNUMBERED, runs))
            elif self._kind:
                self.blocks.append(Heading(UNNUMBERED, _LEVELS[self._kind], runs))
            else:
                self.blocks.append(Paragraph(UNNUMBERED, runs))
            self._kind = ""

    def _picture(self, element: Element) -> None:
        address = self._base.picture(element.get("data-src") or element.get("src") or "")
        alt = " ".join((element.get("alt") or "").split())
        if alt and address and not LITTLE_PICTURE.search((element.get("class") or "").lower()):
            self.blocks.append(Figure(UNNUMBERED, address, alt))
