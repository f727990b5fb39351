"""What of the article is in view, for assistive technology: boxes on the screen, and where display lines begin."""

from dataclasses import dataclass

from reader.accessibility.article import ArticleTree
from reader.accessibility.tree import Box, Caret, NodeId
from reader.ui.article_view import ArticleView

MOST_LINES = 400  # of one block: a block that fills ten screens


@dataclass(frozen=True, slots=True)
class InView:
    boxes: dict[NodeId, Box]
    lines: dict[NodeId, tuple[int, ...]]


def in_view(view: ArticleView, tree: ArticleTree) -> InView:
    """Asked of Tk line by line: as many calls as lines are on the screen."""
    text = view.text
    boxes: dict[NodeId, Box] = {}
    lines: dict[NodeId, tuple[int, ...]] = {}
    left, top, width = text.winfo_rootx(), text.winfo_rooty(), text.winfo_width()
    index, end = text.index("@0,0"), text.index(f"@0,{text.winfo_height()}")
    for _ in range(MOST_LINES):
        place, shown = view.lines.place_at(index), text.dlineinfo(index)
        if place is not None and shown is not None and not view.lines.on_gap(index):
            caret = tree.caret(place.block, place.offset)
            if caret is not None:
                box = Box(left, top + shown[1], width, shown[3])
                boxes[caret.node] = _around(boxes.get(caret.node), box)
                lines[caret.node] = (*lines.get(caret.node, ()), caret.offset)
        after = (
            text.index(f"{index} + 1 display lines linestart")
            if shown is None
            else text.index(f"{index} display lineend + 1 chars")
        )
        if text.compare(after, "<=", index) or text.compare(after, ">", end):
            break
        index = after
    return InView(boxes, lines)


def whole_lines(view: ArticleView, tree: ArticleTree, caret: Caret) -> tuple[int, ...]:
    """Where all display lines of the node with the caret begin, also those above and below the view."""
    text = view.text
    start, found = tree.place(caret.node, 0), []
    spot = view.lines.map.spot(*start) if start is not None else None
    if spot is None:
        return ()
    index = view.lines.index(spot)
    for _ in range(MOST_LINES):
        place = view.lines.place_at(index)
        here = tree.caret(place.block, place.offset) if place is not None else None
        if here is None or here.node != caret.node:
            break
        found.append(here.offset)
        after = text.index(f"{index} display lineend + 1 chars")
        if text.compare(after, "<=", index):
            break
        index = after
    return tuple(found)


def _around(one: Box | None, other: Box) -> Box:
    if one is None:
        return other
    top = min(one.top, other.top)
    return Box(one.left, top, one.width, max(one.top + one.height, other.top + other.height) - top)
