"""Where a key leads from a place in an article: the next and the previous of each kind, and what the place is in."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from reader.document.article import Article
from reader.document.blocks import Figure, Quote, Table
from reader.document.locator import BlockId, Locator, TextRange
from reader.narration.script import Narration
from reader.wayfinding.stops import (
    FIGURES,
    Kind,
    Listed,
    Stop,
    Unit,
    described,
    landmarks,
    lists,
    said_sentences,
    stops_of,
    stretches,
    units,
)

# Of these several stand in one block: from the middle of one the way back leads to its own beginning.
WITHIN: frozenset[Kind] = frozenset({"sentence", "word", "link", "paragraph"})
# Only those near the caret are worked out: a long article has tens of thousands.
MANY: frozenset[Kind] = frozenset({"sentence", "word"})


@dataclass(frozen=True, slots=True)
class Container:
    """What holds several places, from the first of its units to the last. ``name``: "list", "table", "picture"."""

    name: str
    first: int
    last: int


class Outline:
    """``byline`` is the line under the title as it is shown, which can be gone to as well; ``narration`` has the
    sentences that the voice says, so that they need not be found again.
    """

    def __init__(self, article: Article, byline: str = "", narration: Narration | None = None) -> None:
        self._said = said_sentences(narration) if narration is not None else {}
        self.units = units(article, byline)
        self._language = article.language
        self._order = {unit.id: number for number, unit in enumerate(self.units)}
        self._kept: dict[Kind, tuple[Stop, ...]] = {}
        self._parts: dict[tuple[Kind, int], tuple[Stop, ...]] = {}

    # -- what there is -------------------------------------------------------------------------------------------
    def stops(self, kind: Kind) -> tuple[Stop, ...]:
        """All of a kind, in reading order."""
        if kind not in self._kept:
            self._kept[kind] = self._all(kind)
        return self._kept[kind]

    def _all(self, kind: Kind) -> tuple[Stop, ...]:
        match kind:
            case "landmark":
                return landmarks(self.units)
            case "list":
                return tuple(
                    Stop("list", Locator(self.units[one.own[0]].id), self.units[one.own[0]].text, level=one.level,
                         count=len(one.own))
                    for one in self._lists
                )  # fmt: skip
            case "list item":
                return tuple(self.whole(number) for number in sorted(self._items))
            case "quote":
                return tuple(self.whole(one.first) for one in self._containers if one.name in ("quote", "post"))
            case _:
                return tuple(stop for number in range(len(self.units)) for stop in self.parts(number, kind))

    def parts(self, number: int, kind: Kind) -> tuple[Stop, ...]:
        """Those of a kind in one unit."""
        if (kind, number) not in self._parts:
            unit = self.units[number]
            told = self._said.get(unit.id) if kind == "sentence" and not isinstance(unit.block, Table) else None
            found = stops_of(unit, kind, self._language) if told is None else tuple(stretches(unit, kind, told))
            self._parts[kind, number] = found
        return self._parts[kind, number]

    def whole(self, number: int) -> Stop:
        """A unit as a whole; an item with its place in its list."""
        stop = described(self.units[number])
        if (found := self._items.get(number)) is not None:
            return replace(stop, position=found[0], count=found[1])
        return stop

    # -- where a place is ----------------------------------------------------------------------------------------
    def number(self, block: BlockId) -> int | None:
        """Which of the units that is; None for a block of another article."""
        return self._order.get(block)

    def unit(self, block: BlockId) -> Unit | None:
        number = self.number(block)
        return None if number is None else self.units[number]

    def where(self, place: Locator) -> tuple[int, int]:
        """For comparing places: -1 for a block of another article."""
        return self._order.get(place.block, -1), place.range.start

    def containers(self, block: BlockId) -> tuple[Container, ...]:
        """What holds that block, the innermost first."""
        number = self.number(block)
        if number is None:
            return ()
        found = (one for one in self._containers if one.first <= number <= one.last)
        return tuple(sorted(found, key=lambda one: (one.last - one.first, -one.first)))

    def in_list(self, block: BlockId) -> Stop | None:
        """The item that is, with its place in its list."""
        number = self.number(block)
        return self.whole(number) if number is not None and number in self._items else None

    def at(self, place: Locator) -> Stop | None:
        """What stands at a place: its unit when that begins there, else the sentence that it is in."""
        number = self.number(place.block)
        if number is None:
            return None
        inside = (stop for stop in self.parts(number, "sentence") if place.range.start in stop.at.range)
        return self.whole(number) if place.range.start == 0 else next(inside, self.whole(number))

    # -- where a key leads ---------------------------------------------------------------------------------------
    def next(self, kind: Kind, here: Locator, level: int = 0) -> Stop | None:
        """The next after ``here``; of that ``level`` only, when one is given."""
        now = self.where(here)
        if kind in MANY:
            return self._next_part(kind, now)
        found = self._of_level(kind, level)
        if kind not in WITHIN:
            now = (now[0], len(self.units[now[0]].text) + 1)  # what begins this block is where one is
        at = bisect_right(found, now, key=lambda stop: self.where(stop.at))
        return self._with_place(found[at]) if at < len(found) else None

    def previous(self, kind: Kind, here: Locator, level: int = 0) -> Stop | None:
        now = self.where(here)
        if kind in MANY:
            return self._previous_part(kind, now)
        if kind not in WITHIN:
            now = (now[0], 0)
        found = self._of_level(kind, level)
        at = bisect_left(found, now, key=lambda stop: self.where(stop.at))
        return self._with_place(found[at - 1]) if at else None

    def _of_level(self, kind: Kind, level: int) -> tuple[Stop, ...]:
        found = self.stops(kind)
        return tuple(stop for stop in found if stop.level == level) if level else found

    def _with_place(self, stop: Stop) -> Stop:
        return self.whole(self._order[stop.at.block]) if stop.kind == "list item" else stop

    def _next_part(self, kind: Kind, now: tuple[int, int]) -> Stop | None:
        for number in range(max(now[0], 0), len(self.units)):
            for stop in self.parts(number, kind):
                if self.where(stop.at) > now:
                    return stop
        return None

    def _previous_part(self, kind: Kind, now: tuple[int, int]) -> Stop | None:
        for number in range(now[0], -1, -1):
            for stop in reversed(self.parts(number, kind)):
                if self.where(stop.at) < now:
                    return stop
        return None

    def start_of(self, here: Locator) -> Stop | None:
        """The beginning of the innermost container there; None outside of all."""
        held = self.containers(here.block)
        return self.whole(held[0].first) if held else None

    def after(self, here: Locator) -> Stop | None:
        """What comes after the innermost container there; its own last character where nothing does."""
        held = self.containers(here.block)
        if not held:
            return None
        for number in range(held[0].last + 1, len(self.units)):
            if self.parts(number, "paragraph"):
                return self.whole(number)
        last = self.units[held[0].last]
        return Stop("paragraph", Locator(last.id, TextRange(len(last.text), len(last.text))), "")

    # -- worked out once -----------------------------------------------------------------------------------------
    @cached_property
    def _lists(self) -> tuple[Listed, ...]:
        return lists(self.units)

    @cached_property
    def _items(self) -> dict[int, tuple[int, int]]:
        """Of each item its place in its own list, and how many that has."""
        return {number: (position, len(one.own)) for one in self._lists for position, number in enumerate(one.own, 1)}

    @cached_property
    def _containers(self) -> tuple[Container, ...]:
        found = [Container("list", one.own[0], one.last) for one in self._lists]
        for number, unit in enumerate(self.units):
            match unit.block:
                case Table():
                    found.append(Container("table", number, number))
                case Figure(kind=kind):
                    found.append(Container(FIGURES[kind].lower(), number, number))
                case Quote(post=post):
                    name = "post" if post else "quote"
                    if found and (found[-1].name, found[-1].last) == (name, number - 1):
                        found[-1] = replace(found[-1], last=number)
                    else:
                        found.append(Container(name, number, number))
        return tuple(sorted(found, key=lambda one: (one.first, -one.last)))
