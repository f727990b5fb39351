"""What is cut out of the page's tree, with the reason, and a mark where it stood: so that nothing is lost.

A mark is an empty element with a number. Reading the story tells before which of its blocks a mark stands.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from reader.document.left_out import LeftOut, Reason
from reader.extract.addresses import Base
from reader.extract.plain_blocks import plain_blocks, plain_line
from reader.extract.tree import drop, markup_of

MARK = "x-cut"
NUMBER = "n"
_MENUS: frozenset[Reason] = frozenset(("navigation", "share", "controls"))
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Cut:
    """Neighbours that were cut together, out of ``parent``."""

    elements: tuple[Element, ...]
    reason: Reason
    parent: Element

    def is_like(self, other: "Cut") -> bool:
        return self.parent is other.parent and self.reason == other.reason


class Cuts:
    """Numbered in the order in which they are made."""

    def __init__(self) -> None:
        self._cuts: list[Cut] = []

    def cut(self, element: Element, reason: Reason) -> None:
        """Take the element out of its tree, with all in it; the text after it stays."""
        if len(element) == 0 and element.tag != "img" and not (element.text and element.text.strip()):
            drop(element)  # nothing is lost with it
        elif (parent := element.getparent()) is not None:
            tail, element.tail = element.tail, None
            self._mark(parent, (element,), reason).tail = tail

    def cut_beside(self, body: Element, chosen: Collection[Element]) -> None:
        """Cut all that lies beside the chosen elements and beside what is around them."""
        path = {above for element in chosen for above in element.iterancestors()}
        waiting = [body] if body in path else []
        while waiting:
            box = waiting.pop()
            group: list[Element] = []
            for child in (*_with_loose_text(box), None):
                if child is not None and child.tag != MARK and child not in path and child not in chosen:
                    group.append(child)
                    continue
                if group:
                    self._mark(box, group, "outside")
                    group = []
                if child is not None and child in path:
                    waiting.append(child)

    def _mark(self, parent: Element, elements: Sequence[Element], reason: Reason) -> Element:
        mark = parent.makeelement(MARK, {NUMBER: str(len(self._cuts))})
        parent.replace(elements[0], mark)
        for element in elements[1:]:
            parent.remove(element)
        self._cuts.append(Cut(tuple(elements), reason, parent))
        return mark

    def left_out(self, body: Element, places: Mapping[int, int], base: Base) -> Iterator[LeftOut]:
        """The cut parts that say or show anything, in the page's order.

        ``places`` tells by a mark's number how many blocks come before it; a mark that it does not name stands where
        the one before it does.
        """
        place = 0
        before: Cut | None = None
        part: LeftOut | None = None
        for number in self._in_order(body):
            place = places.get(number, place)
            cut = self._cuts[number]
            if not (blocks := plain_line(cut.elements) if cut.reason in _MENUS else plain_blocks(cut.elements, base)):
                continue
            if part is not None and before is not None and before.is_like(cut) and part.place == place:
                part = replace(part, blocks=part.blocks + blocks)  # entries of one list, hidden each by itself
            else:
                if part is not None:
                    yield part
                part = LeftOut(cut.reason, blocks, place, _name_for_next_time(cut))
            before = cut
        if part is not None:
            yield part

    def _in_order(self, tree: Element) -> Iterator[int]:
        for mark in tree.iter(MARK):
            number = int(mark.get(NUMBER) or 0)
            yield number
            for element in self._cuts[number].elements:
                yield from self._in_order(element)


def markup_with_marks(body: Element, chosen: Collection[Element]) -> str:
    """The chosen elements in the page's order, and of the marks between them the first of each row."""
    pieces: list[str] = []
    waiting = [body]
    marked = False
    while waiting:
        element = waiting.pop()
        if element in chosen:
            pieces.append(markup_of(element))
            marked = False
        elif element.tag == MARK:
            if not marked:
                pieces.append(markup_of(element))
            marked = True
        else:
            waiting.extend(reversed(element))
    return "\n".join(pieces)


def _with_loose_text(box: Element) -> list[Element]:
    """The children; text that stands in none of them is given a paragraph of its own."""
    for place in range(len(box), -1, -1):
        before = box[place - 1] if place else None
        said = box.text if before is None else before.tail
        if said and not said.isspace():
            paragraph = box.makeelement("p")
            paragraph.text = said
            if before is None:
                box.text = None
            else:
                before.tail = None
            box.insert(place, paragraph)
    return list(box)


def _name_for_next_time(cut: Cut) -> str:
    """The tag and class (or id) of the first of its elements, or of what is around it; numbers say nothing."""
    first = cut.elements[0]
    names = first.get("class") or first.get("id") or ""
    if not names:
        around = cut.parent.get("class") or cut.parent.get("id") or ""
        return f"{cut.reason}: {cut.parent.tag}.{_plain_names(around)} {first.tag}"
    return f"{cut.reason}: {first.tag}.{_plain_names(names)}"


def _plain_names(names: str) -> str:
    return ".".join(_DIGITS.sub("", names).lower().split())
