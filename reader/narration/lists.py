"""Lists in the ear: how long one is, where in it an item stands, and where it ends."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from reader.document.article import Article
from reader.document.blocks import ListItem
from reader.document.locator import BlockId
from reader.narration.announcements import Counted, position_prompt, prompt
from reader.narration.place import Place
from reader.narration.script import Utterance


@dataclass(frozen=True, slots=True)
class Stand:
    """An item is the ``number``-th of ``count``, not counting those of lists within it.

    ``ended``: how many lists of more than one item end after it.
    """

    number: int = 1
    count: int = 1
    ended: int = 0


@dataclass(slots=True)
class _List:
    depth: int
    items: list[BlockId]


def stands(article: Article, notes: Collection[BlockId]) -> Mapping[BlockId, Stand]:
    """Of every item of a list that is no list of notes."""
    found: dict[BlockId, Stand] = {}
    open_lists: list[_List] = []

    def close(deeper_than: int) -> None:
        while open_lists and open_lists[-1].depth > deeper_than:
            items = open_lists.pop().items
            for number, item in enumerate(items, 1):
                found[item] = replace(found[item], number=number, count=len(items))
            if len(items) > 1:
                found[last] = replace(found[last], ended=found[last].ended + 1)

    last = BlockId("")
    for block in article.blocks:
        if isinstance(block, ListItem) and block.id not in notes:
            close(block.depth)
            if not open_lists or open_lists[-1].depth < block.depth:
                open_lists.append(_List(block.depth, []))
            open_lists[-1].items.append(block.id)
            found[block.id], last = Stand(), block.id
        else:
            close(0)
    close(0)
    return found


def list_item(item: ListItem, stand: Stand, place: Place) -> Iterator[Utterance]:
    """Its number is said before it; a list is announced with its first item, if it has more than one."""
    wanted, language = place.policy.lists, place.language
    if stand.count > 1 and stand.number == 1 and wanted != "read":
        counts = (Counted(stand.count, "items"),) if wanted in ("count", "position") else ()
        yield place.announce(prompt("list", language, *counts), item.id)
    before = f"{item.number}. " if item.number else ""
    if wanted == "position" and not before and stand.count > 1:
        before = f"{position_prompt(stand.number, stand.count, language).text} "
    yield from place.sentences(place.passage(item.id, item.runs), "list item", item.id, before)
    if place.policy.ends == "announce" and wanted != "read":
        for _ in range(stand.ended):
            yield place.announce(prompt("end_list", language), item.id)
