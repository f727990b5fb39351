"""How much of an article is shown: what a window lays out without standing still, and more than any novel has."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.document.article import Article
from reader.document.blocks import Block, Cell, Code, Figure, Flowing, Run, Runs, Table
from reader.document.furniture import Furniture, PageLink
from reader.document.left_out import LeftOut
from reader.document.put_back import numbered
from reader.errors import brief
from reader.extract.figures import cut_runs

MOST_CHARACTERS = 3_000_000  # of all blocks: the longest novels
MOST_PIECES = 20_000  # blocks, stretches of one style, cells: the window lays out so many in a tenth of a second
LONGEST_BLOCK = 20_000  # characters: a longer paragraph becomes several
LONGEST_LABEL = 500  # characters of a title, a label, a name
MOST_LABELS = 100  # of one kind of furniture


@dataclass(slots=True)
class _Room:
    characters: int = MOST_CHARACTERS
    pieces: int = MOST_PIECES

    @property
    def is_left(self) -> bool:
        return self.characters > 0 and self.pieces > 0

    def take(self, block: Block) -> None:
        self.characters -= len(block.text)
        self.pieces -= _pieces(block)


def within_bounds(article: Article) -> Article:
    """The article, or as much of it as there is room for: ``cut`` is then True."""
    kept: list[Block] = []
    starts: list[int] = []  # of each of the article's own blocks, among the kept
    room = _Room()
    cut = article.cut
    for block in article.blocks:
        starts.append(len(kept))
        for part in _parts_of(block):
            if not room.is_left:
                cut = True
                break
            if len(part.text) > room.characters or _pieces(part) > room.pieces:
                part, cut = _shortened(part, room), True
            room.take(part)
            kept.append(part)
    starts.append(len(kept))
    left_out = _few_left_out(article.left_out, starts)
    return replace(
        article,
        title=brief(article.title, LONGEST_LABEL),
        byline=brief(article.byline, LONGEST_LABEL),
        site=brief(article.site, LONGEST_LABEL),
        blocks=numbered(kept),
        furniture=_few(article.furniture),
        left_out=left_out,
        cut=cut or len(left_out) < len(article.left_out),
    )


def _few_left_out(parts: tuple[LeftOut, ...], starts: Sequence[int]) -> tuple[LeftOut, ...]:
    room = _Room(MOST_CHARACTERS // 2, MOST_PIECES // 2)
    kept: list[LeftOut] = []
    for part in parts:
        for block in part.blocks:
            room.take(block)
        if not room.is_left:
            break
        kept.append(replace(part, place=starts[part.place]))
    return tuple(kept)


def _pieces(block: Block) -> int:
    match block:
        case Flowing():
            return len(block.runs)
        case Table():
            return 1 + sum(map(len, block.rows))
        case Figure():
            return 1 + len(block.caption)
        case Code():
            return 1 + block.text.count("\n")
        case _:
            return 1


def _parts_of(block: Block) -> Iterator[Block]:
    """A block of flowing text that is endless as several of the same kind."""
    if isinstance(block, Flowing) and len(block.text) > LONGEST_BLOCK:
        for runs in _parts(block.runs):
            yield replace(block, runs=runs)
    else:
        yield block


def _parts(runs: Runs) -> Iterator[Runs]:
    """The same text in parts, each ended by a space where there is one."""
    kept = list(runs)[::-1]
    line: list[Run] = []
    length = 0
    while kept:
        run = kept.pop()
        room = LONGEST_BLOCK - length
        if len(run.text) <= room:
            line.append(run)
            length += len(run.text)
            continue
        space = run.text.rfind(" ", 0, room)
        end = space if space > 0 else room
        if run.text[:end].strip():
            line.append(replace(run, text=run.text[:end]))
        if rest := run.text[end:].lstrip():
            kept.append(replace(run, text=rest))
        if trimmed := cut_runs(tuple(line), LONGEST_BLOCK):
            yield trimmed
        line, length = [], 0
    if trimmed := cut_runs(tuple(line), LONGEST_BLOCK):
        yield trimmed


def _shortened(block: Block, room: _Room) -> Block:
    """Its beginning, as far as there is room."""
    match block:
        case Flowing():
            return replace(block, runs=cut_runs(block.runs[: room.pieces], room.characters))
        case Code():
            lines = block.text[: room.characters].split("\n")[: room.pieces]
            return replace(block, text="\n".join(lines).rstrip())
        case Figure():
            return replace(block, caption=cut_runs(block.caption[: room.pieces], room.characters), credit="")
        case Table():
            return _first_rows(block, room)
        case _:
            return block


def _first_rows(table: Table, room: _Room) -> Table:
    characters, pieces = room.characters, room.pieces
    rows: list[tuple[Cell, ...]] = []
    for row in table.rows:
        row = row[:pieces]
        characters -= sum(len(cell.text) + 1 for cell in row)
        pieces -= len(row)
        if rows and (characters < 0 or pieces < 0):
            break
        rows.append(row)
    return replace(table, rows=tuple(rows), caption=brief(table.caption))


def _few(furniture: Furniture) -> Furniture:
    search = furniture.search
    return Furniture(
        skip_links=tuple(replace(link, label=brief(link.label, LONGEST_LABEL)) for link in furniture.skip_links
                         if len(link.target) <= LONGEST_LABEL),
        landmarks=tuple(replace(mark, label=brief(mark.label, LONGEST_LABEL))
                        for mark in furniture.landmarks[:MOST_LABELS]),
        navigation=_short(furniture.navigation),
        search=search if search is None or len(search.hidden) <= MOST_LABELS else None,
        breaking_news=_short(furniture.breaking_news),
    )  # fmt: skip


def _short(links: tuple[PageLink, ...]) -> tuple[PageLink, ...]:
    return tuple(replace(link, label=brief(link.label, LONGEST_LABEL)) for link in links[:MOST_LABELS])
