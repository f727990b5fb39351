"""lxml's tree as BeautifulSoup's: the same soup that BeautifulSoup makes of the markup, in a third of its time.

BeautifulSoup hears of every tag and string by itself and keeps its own account of what is open; a tree that stands
already can be copied. The copy is what its own tree builder makes: strings of ruby texts are of their own kind.
"""

from bs4.builder import HTMLTreeBuilder
from bs4.element import NavigableString, PageElement, RubyParenthesisString, RubyTextString, Tag
from lxml import etree
from lxml.etree import _Element as Element

_STRINGS: dict[str, type[NavigableString]] = {"rt": RubyTextString, "rp": RubyParenthesisString}
_BUILDER = HTMLTreeBuilder(multi_valued_attributes={})


def soup_of(markup: str) -> Tag:
    """The parsed markup's ``html`` tag, within a root of its own; an empty root for no markup."""
    root = Tag(None, _BUILDER, "[document]")
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    if markup.strip():
        _Copying(root).add(etree.fromstring(markup.encode("utf-8", "replace"), parser), root)
    return root


class _Copying:
    def __init__(self, root: Tag) -> None:
        self._last: PageElement = root

    def add(self, element: Element, parent: Tag) -> None:
        name = str(element.tag)
        tag = Tag(None, _BUILDER, name, attrs={str(key): str(value) for key, value in element.attrib.items()})
        self._append(tag, parent)
        kind = _STRINGS.get(name, NavigableString)
        if element.text:
            self._append(kind(element.text), tag)
        for child in element:
            self.add(child, tag)
            if child.tail:
                self._append(kind(child.tail), tag)

    def _append(self, new: PageElement, parent: Tag) -> None:
        new.parent = parent
        if parent.contents:
            before = parent.contents[-1]
            before.next_sibling, new.previous_sibling = new, before
        parent.contents.append(new)
        self._last.next_element, new.previous_element = new, self._last
        self._last = new
