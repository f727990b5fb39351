"""An article as lines of the reading view. Pure: no Tk here.

A line is one line of the Text widget (it may wrap on screen). Characters are code points, lines count from 1, as in
``"3.0 + 5 chars"``: a Tk column would count an emoji as two.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Code,
    Direction,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Runs,
    Separator,
    Standfirst,
    Table,
)
from reader.document.locator import BYLINE, NEXT_PART, TITLE, BlockId, Locator, TextRange
from reader.ui.typography import EDGE_STYLE, gap, gap_style

# Above this a Tk line slows the whole widget down (scrolling is quadratic in its length).
LONGEST_LINE = 6_000

# NUL cuts Tk's text short, a lone surrogate raises, other control characters draw as boxes.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")

GAP = "gap"  # the kind of an empty line that is only space
BULLETS = ("•", "◦", "▪")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one style. ``start`` is its offset in the block's text, None when not the page's own (a bullet)."""

    text: str
    start: int | None = None
    styles: tuple[str, ...] = ()
    link: str = ""
    target: Locator | None = None  # where the link leads within the article


@dataclass(frozen=True, slots=True)
class Line:
    """``kind`` names the paragraph style, or GAP for an empty line; ``figure`` stands in place of text."""

    block: BlockId
    kind: str
    pieces: tuple[Piece, ...] = ()
    figure: Figure | None = None
    extra: str = ""  # a second style: what one table has alone, a side of the page


def lay_out(
    article: Article, byline: str, aside: str, as_records: frozenset[BlockId] = frozenset()
) -> tuple[Line, ...]:
    """All lines of the article.

    ``aside`` follows the byline and is not of the page; tables in ``as_records`` are too wide for columns.
    """
    lines = [Line(TITLE, "title", (Piece(showable(article.title), 0),))] if article.title else []
    head = [Piece(showable(byline), 0)] if byline else []
    if aside:
        head.append(Piece(f" · {aside}" if byline else aside))
    if head:
        lines.append(Line(BYLINE, "byline", tuple(head)))
    for block in article.blocks:
        own = block.direction if isinstance(block, Heading | Paragraph | ListItem | Quote) else ""
        direction = own or article.direction
        # Tk draws a tab as a box in lines that are set to the right.
        shown = _lines(block, block.id in as_records, "\u00a0\u00a0" if direction == "rtl" else "\t")
        lines += shown if direction == article.direction else [replace(line, extra=side_style(own)) for line in shown]
    if article.next_part is not None:
        words = f"Continue with part {article.next_part.number}"
        lines.append(Line(NEXT_PART, "next", (Piece(words, link=article.next_part.address),)))
    return tuple(_with_gaps(lines))


def side_style(direction: Direction) -> str:
    """The name of the style of a block that runs the other way than the article."""
    return f"side-{direction}"


def _with_gaps(lines: list[Line]) -> Iterator[Line]:
    """Also before the first line and after the last: padding of the widget would cut lines at its edges."""
    if lines:
        yield Line(lines[0].block, GAP, extra=EDGE_STYLE)
        yield lines[0]
    for before, line in pairwise(lines):
        if space := gap(before.kind, line.kind):
            yield Line(line.block, GAP, extra=gap_style(space))
        yield line
    if lines:
        yield Line(lines[-1].block, GAP, extra=EDGE_STYLE)


def showable(text: str) -> str:
    """The same number of characters, those that Tk cannot take replaced."""
    return _UNSHOWABLE.sub("\ufffd", text)


def _lines(block: Block, as_records: bool, after_bullet: str) -> list[Line]:
    match block:
        case Heading(level=level):
            return list(_flow(block.id, f"h{min(level, 4)}", block.runs))
        case Standfirst():
            return list(_flow(block.id, "standfirst", block.runs))
        case Paragraph(role=role):
            return list(_flow(block.id, role or "p", block.runs))
        case Quote():
            return list(_flow(block.id, "quote", block.runs))
        case ListItem():
            return _item(block, after_bullet)
        case Code(text=text):
            return _code(block.id, text)
        case Table():
            return _records(block) if as_records else _rows(block)
        case Figure():
            return _figure(block)
        case Separator():
            return [Line(block.id, "rule", (Piece("⁂"),))]


def _pieces(runs: Runs) -> Iterator[Piece]:
    start = 0
    for run in runs:
        styles = tuple(
            name
            for name, on in (
                ("strong", run.strong), ("emphasis", run.emphasis), ("mono", run.code),
                ("superscript", run.superscript), ("subscript", run.subscript), ("struck", run.struck),
            )
            if on
        )  # fmt: skip
        yield Piece(showable(run.text), start, styles, run.link, run.target)
        start += len(run.text)


def _flow(block: BlockId, kind: str, runs: Runs, first: tuple[Piece, ...] = ()) -> Iterator[Line]:
    """Flowing text, cut at its own line breaks and where it is too long; only the last line gets the space below."""
    line: list[Piece] = list(first)
    length = 0
    for piece in _pieces(runs):
        while piece.text:
            cut = _cut(piece.text, LONGEST_LINE - length)
            if cut is None:
                line.append(piece)
                length += len(piece.text)
                break
            head = piece.text[: cut.start]
            if head:
                line.append(replace(piece, text=head))
            yield Line(block, f"{kind}-inner", tuple(line))
            line, length = [], 0
            assert piece.start is not None
            piece = replace(piece, text=piece.text[cut.end :], start=piece.start + cut.end)
    yield Line(block, kind, tuple(line))


def _cut(text: str, room: int) -> TextRange | None:
    """The break to end a line with: the text's own first, else a space near the end of ``room``."""
    own = text.find("\n", 0, room + 1)
    if own >= 0:
        return TextRange(own, own + 1)
    if len(text) <= room:
        return None
    space = text.rfind(" ", 0, max(room, 1))
    return TextRange(space, space + 1) if space > 0 else TextRange(max(room, 1), max(room, 1))


def _item(block: ListItem, after_bullet: str) -> list[Line]:
    depth = min(block.depth, 4)
    bullet = f"{block.number}." if block.number else BULLETS[(depth - 1) % len(BULLETS)]
    return list(_flow(block.id, f"item{depth}", block.runs, (Piece(f"{bullet}{after_bullet}"),)))


def _code(block: BlockId, text: str) -> list[Line]:
    lines, start = [], 0
    rows = text.split("\n")
    for number, row in enumerate(rows):
        kind = "code" if number == len(rows) - 1 else "code-inner"
        lines.append(Line(block, kind, (Piece(showable(row), start, ("mono",)),)))
        start += len(row) + 1
    return lines


def _rows(table: Table) -> list[Line]:
    lines, start = _table_caption(table)
    for number, row in enumerate(table.rows):
        pieces = []
        for number_in_row, cell in enumerate(row):
            if number_in_row:
                pieces.append(Piece("\t", start - 1))
            pieces.append(
                Piece(showable(cell.text).replace("\n", " "), start, ("table-strong",) if cell.header else ())
            )
            if cell.columns > 1 and number_in_row < len(row) - 1:
                pieces.append(Piece("\t" * (cell.columns - 1)))
            start += len(cell.text) + 1
        kind = "row-last" if number == len(table.rows) - 1 else "row"
        lines.append(Line(table.id, kind, tuple(pieces), extra=columns_style(table.id)))
        start += not row
    return lines


def columns_style(table: BlockId) -> str:
    """The name of the style that holds one table's tab stops."""
    return f"columns-{table}"


def _records(table: Table) -> list[Line]:
    """A table too wide for columns: each cell on a line under its header's name."""
    lines, start = _table_caption(table)
    heads = table.rows[0] if table.rows and all(cell.header for cell in table.rows[0]) else ()
    names = [cell.text for cell in heads for _ in range(cell.columns)]
    for row in table.rows:
        column = 0
        for number_in_row, cell in enumerate(row):
            text = showable(cell.text).replace("\n", " ")
            if row is not heads and text:
                name = names[column] if column < len(names) else ""
                label = (Piece(f"{showable(name)}: ", None, ("table-strong",)),) if name else ()
                kind = "record-last" if number_in_row == len(row) - 1 else "record"
                lines.append(Line(table.id, kind, (*label, Piece(text, start))))
            start += len(cell.text) + 1
            column += cell.columns
        start += not row
    return lines


def _table_caption(table: Table) -> tuple[list[Line], int]:
    if not table.caption:
        return [], 0
    caption = Line(table.id, "table-caption", (Piece(showable(table.caption), 0),))
    return [caption], len(table.caption) + 1


def _figure(figure: Figure) -> list[Line]:
    lines = [Line(figure.id, "picture", figure=figure)]
    caption = list(_flow(figure.id, "caption", figure.caption)) if figure.caption else []
    lines += caption
    if figure.credit:
        start = len(figure.text) - len(figure.credit)
        lines.append(Line(figure.id, "credit", (Piece(showable(figure.credit), start),)))
        if caption:
            lines[-2] = replace(lines[-2], kind="caption-inner")
    return lines
