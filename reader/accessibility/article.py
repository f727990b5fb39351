"""An article as a document for assistive technology: its blocks as nodes, and where a place in it stands among them.

Pure. Each article that is shown has a number, which is part of its nodes' ids: readers keep what they know of a node,
and none of it holds for the next article. Offsets in a node's text are those in its block's, but for a table's cells,
which count their own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from reader.accessibility.tree import Caret, Deed, Flow, Grid, Node, NodeId, Role, Run, State
from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Cell,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Runs,
    Separator,
    Standfirst,
    Table,
    text_of,
)  # fmt: skip
from reader.document.locator import BYLINE, NEXT_PART, TITLE, BlockId
from reader.document.next_part import NextPart

READ: tuple[Deed, ...] = ("focus", "set caret", "select text", "scroll to")
# Not focusable, though they get the focus with the caret: Orca calls a focusable paragraph a read-only text area.
_TEXT: frozenset[State] = frozenset()
_PARAGRAPHS: Mapping[str, Role] = {"term": "term", "definition": "definition", "note": "note"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text of a block that is a node's own: ``offset`` is where it begins in the block's."""

    node: NodeId
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class ArticleTree:
    """No node of it but the ``document`` has a parent outside. ``flow`` is as in a ``Snapshot``."""

    document: NodeId
    nodes: Mapping[NodeId, Node]
    places: Mapping[BlockId, tuple[_Piece, ...]]
    pictures: Mapping[BlockId, NodeId]  # of each figure
    flow: Mapping[NodeId, Flow]

    def caret(self, block: BlockId, offset: int) -> Caret | None:
        """The node and the offset in its text of a place in the article; None for a place it does not have."""
        pieces = self.places.get(block)
        if not pieces:
            return None
        piece = next((one for one in reversed(pieces) if one.offset <= offset), pieces[0])
        return Caret(piece.node, min(max(offset - piece.offset, 0), piece.length))

    def picture(self, figure: BlockId) -> Caret | None:
        """At its beginning; None where the block has none."""
        id = self.pictures.get(figure)
        return Caret(id, 0) if id is not None else None

    def place(self, node: NodeId, offset: int) -> tuple[BlockId, int] | None:
        """The other way: the block and the offset in its text; None for a node that is none of its places."""
        block = block_of(node)
        for piece in self.places.get(block, ()):
            if piece.node == node:
                return block, piece.offset + min(max(offset, 0), piece.length)
        return None


def block_of(node: NodeId) -> BlockId:
    """The block that a node of the article is in, or is."""
    return BlockId(node.partition(":")[2].partition("/")[0])


def article_tree(article: Article, byline: str, parent: NodeId, number: int) -> ArticleTree:
    """``byline`` is the line under the title as it is shown; ``number`` tells this article from those shown before."""
    return _Builder(number).build(article, byline, parent)


class _Builder:
    def __init__(self, number: int) -> None:
        self._number = number
        self._document = NodeId(f"article{number}")
        self._nodes: dict[NodeId, Node] = {}
        self._places: dict[BlockId, tuple[_Piece, ...]] = {}
        self._pictures: dict[BlockId, NodeId] = {}
        self._order: list[Node] = []  # all that the caret can stand on, as it is read

    def build(self, article: Article, byline: str, parent: NodeId) -> ArticleTree:
        top = [*self._head(article, byline)]
        for kind, group in groupby(article.blocks, key=_kind):
            top += self._group(kind, tuple(group))
        if article.next_part is not None:
            top.append(self._next_part(article.next_part))
        document = Node(
            self._document, "document", article.title, parent=parent, children=tuple(top),
            states=frozenset({"focusable", "readonly"}),
            language=article.language, address=article.address, landmark="main", deeds=("focus",),
        )  # fmt: skip
        flow = _flow(self._order)
        # Who goes on from a link gets the text it stands in: better twice than not at all.
        flow |= {node.id: Flow(node.parent, node.parent) for node in self._nodes.values() if node.span is not None}
        return ArticleTree(document.id, {document.id: document, **self._nodes}, self._places, self._pictures, flow)

    # -- what all of it is made with ---------------------------------------------------------------------------------
    def _id(self, block: BlockId, part: str = "") -> NodeId:
        return NodeId(f"a{self._number}:{block}/{part}" if part else f"a{self._number}:{block}")

    def _put(self, node: Node, block: BlockId, offset: int = 0) -> NodeId:
        self._nodes[node.id] = node
        self._order.append(node)
        piece = _Piece(node.id, offset, len(node.text or ""))
        self._places[block] = (*self._places.get(block, ()), piece)
        return node.id

    def _reading(self, block: BlockId, role: Role, text: str, level: int = 0) -> NodeId:
        node = Node(self._id(block), role, parent=self._document, text=text, states=_TEXT, level=level, deeds=READ)
        return self._put(node, block)

    # -- head and foot -----------------------------------------------------------------------------------------------
    def _head(self, article: Article, byline: str) -> Iterator[NodeId]:
        if article.title:
            yield self._reading(TITLE, "heading", article.title, level=1)
        if byline:
            yield self._reading(BYLINE, "paragraph", byline)

    def _next_part(self, part: NextPart) -> NodeId:
        name = f"Continue with part {part.number}"
        node = Node(
            self._id(NEXT_PART), "link", name, parent=self._document, text=name, states=_TEXT, address=part.address,
            deeds=("press", *READ),
        )  # fmt: skip
        return self._put(node, NEXT_PART)

    # -- blocks ------------------------------------------------------------------------------------------------------
    def _group(self, kind: str, blocks: tuple[Block, ...]) -> Iterator[NodeId]:
        if kind == "list":
            yield from self._lists([block for block in blocks if isinstance(block, ListItem)], 1, self._document)
        elif kind in ("quote", "post"):
            quote = self._id(blocks[0].id, "quote")
            inner = [self._flowing(block, "paragraph", quote) for block in blocks if isinstance(block, Quote)]
            name = "Post" if kind == "post" else ""
            self._nodes[quote] = Node(quote, "blockquote", name, parent=self._document, children=tuple(inner))
            yield quote
        else:
            yield from map(self._single, blocks)

    def _single(self, block: Block) -> NodeId:
        match block:
            case Heading(level=level):
                return self._flowing(block, "heading", self._document, level)
            case Paragraph(role=role):
                return self._flowing(block, _PARAGRAPHS.get(role, "paragraph"), self._document)
            case Code(text=text):
                return self._reading(block.id, "code", text)
            case Separator():
                return self._put(Node(self._id(block.id), "separator", parent=self._document), block.id)
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case Standfirst() | ListItem() | Quote():
                return self._flowing(block, "paragraph", self._document)

    def _flowing(
        self, block: Heading | Paragraph | Standfirst | ListItem | Quote, role: Role, parent: NodeId, level: int = 0
    ) -> NodeId:
        node = self._id(block.id)
        flowing = Node(
            node, role, block.text if role == "heading" else "", parent=parent,
            children=self._links(block.runs, node, block.id), text=block.text,
            runs=_runs(block.runs), states=_TEXT, level=level, deeds=READ,
        )  # fmt: skip
        return self._put(flowing, block.id)

    def _links(self, runs: Runs, parent: NodeId, block: BlockId) -> tuple[NodeId, ...]:
        """One node for runs in a row that lead to the same place."""
        found = []
        at = 0
        for (address, target), group in groupby(runs, key=lambda run: (run.link, run.target)):
            text = text_of(tuple(group))
            if (address or target is not None) and text.strip():
                link = Node(
                    self._id(block, f"link{at}"), "link", text.strip(), parent=parent, text=text,
                    span=(at, at + len(text)), states=frozenset({"focusable"}), address=address,
                    deeds=("press", *READ),
                )  # fmt: skip
                self._nodes[link.id] = link
                found.append(link.id)
            at += len(text)
        return tuple(found)

    def _lists(self, items: list[ListItem], depth: int, parent: NodeId) -> Iterator[NodeId]:
        """Items of one depth are a list; what is deeper is a list in the item before it."""
        if not items:
            return
        whole = self._id(items[0].id, f"list{depth}")
        own: list[tuple[ListItem, list[ListItem]]] = []
        for item in items:
            if item.depth <= depth or not own:
                own.append((item, []))
            else:
                own[-1][1].append(item)
        ids = []
        for position, (item, deeper) in enumerate(own, 1):
            id = self._flowing(item, "list item", whole)
            inner = tuple(self._lists(deeper, depth + 1, id))
            number = f"{item.number}." if item.number else ""
            self._nodes[id] = replace(
                self._nodes[id], children=(*self._nodes[id].children, *inner), position=position, count=len(own),
                description=number,
            )  # fmt: skip
            ids.append(id)
        self._nodes[whole] = Node(
            whole, "article list", parent=parent, children=tuple(ids), count=len(own), level=depth
        )
        yield whole

    # -- tables and figures ------------------------------------------------------------------------------------------
    def _table(self, table: Table) -> NodeId:
        whole = self._id(table.id)
        children: list[NodeId] = []
        at = 0
        if table.caption:
            caption = Node(
                self._id(table.id, "caption"),
                "caption",
                table.caption,
                parent=whole,
                text=table.caption,
                states=_TEXT,
                deeds=READ,
            )
            children.append(self._put(caption, table.id))
            at = len(table.caption) + 1
        above: dict[int, NodeId] = {}
        for number, row in enumerate(table.rows):
            children.append(self._row(table, number, row, whole, at, above))
            at += max(1, sum(len(cell.text) + 1 for cell in row))  # with the line break, also of a row without cells
        columns = max((sum(cell.columns for cell in row) for row in table.rows), default=0)
        self._places.setdefault(table.id, (_Piece(whole, 0, 0),))  # one without a cell
        self._nodes[whole] = Node(
            whole, "table", table.caption, parent=self._document, children=tuple(children),
            states=frozenset({"focusable"}), grid=Grid(0, 0, len(table.rows), columns), deeds=("focus", "scroll to"),
        )  # fmt: skip
        return whole

    def _row(
        self, table: Table, number: int, row: tuple[Cell, ...], whole: NodeId, at: int, above: dict[int, NodeId]
    ) -> NodeId:
        """``above`` has the cells that name the columns, and gets those of this row."""
        line = self._id(table.id, f"r{number}")
        cells = []
        beside: list[NodeId] = []
        column = 0
        for cell in row:
            id = self._id(table.id, f"r{number}c{column}")
            named = () if cell.header else (*([above[column]] if column in above else []), *beside)
            node = Node(
                id, _cell_role(cell, number), cell.text, parent=line, text=cell.text, states=_TEXT, deeds=READ,
                grid=Grid(number, column, 1, cell.columns, named),
            )  # fmt: skip
            cells.append(self._put(node, table.id, at))
            if cell.header and number == 0:
                above |= {column + more: id for more in range(cell.columns)}
            elif cell.header:
                beside.append(id)
            at += len(cell.text) + 1
            column += cell.columns
        self._nodes[line] = Node(
            line, "row", parent=whole, children=tuple(cells), position=number + 1, count=len(table.rows)
        )
        return line

    def _figure(self, figure: Figure) -> NodeId:
        """The picture, and its caption as text of its own."""
        whole = self._id(figure.id)
        kind = {"image": "Picture", "video": "Video", "audio": "Sound"}[figure.kind]
        picture = Node(
            self._id(figure.id, "image"), "image", figure.alt or kind, parent=whole, states=frozenset({"focusable"}),
            deeds=("focus", "set caret", "scroll to"), text=figure.alt or None,  # its letters can be gone through
        )  # fmt: skip
        self._nodes[picture.id] = picture
        self._pictures[figure.id] = picture.id
        self._order.append(picture)
        children: list[NodeId] = [picture.id]
        if figure.text:
            id = self._id(figure.id, "caption")
            caption = Node(
                id, "caption", figure.text.replace("\n", " "), parent=whole,
                children=self._links(figure.caption, id, figure.id), text=figure.text,
                runs=_runs(figure.caption), states=_TEXT, deeds=READ,
            )  # fmt: skip
            children.append(self._put(caption, figure.id))
        else:
            self._places[figure.id] = (_Piece(picture.id, 0, 0),)
        self._nodes[whole] = Node(
            whole, "figure", kind, parent=self._document, children=tuple(children), states=frozenset({"focusable"}),
            deeds=("focus", "scroll to"),
        )  # fmt: skip
        return whole


def _flow(order: list[Node]) -> dict[NodeId, Flow]:
    """From each to the text before and the text after it; what has no text is no way to anywhere, but has one out."""
    after: dict[NodeId, NodeId | None] = {}
    text: NodeId | None = None
    for node in reversed(order):
        after[node.id] = text
        text = node.id if node.text else text
    found: dict[NodeId, Flow] = {}
    text = None
    for node in order:
        found[node.id] = Flow(text, after[node.id])
        text = node.id if node.text else text
    return found


def _kind(block: Block) -> str:
    """What belongs together: the items of a list, the paragraphs of a quotation."""
    match block:
        case ListItem():
            return "list"
        case Quote(post=post):
            return "post" if post else "quote"
        case _:
            return block.id


def _cell_role(cell: Cell, row: int) -> Role:
    if not cell.header:
        return "cell"
    return "columnheader" if row == 0 else "rowheader"


def _runs(runs: Runs) -> tuple[Run, ...]:
    found = []
    at = 0
    for run in runs:
        if run.strong or run.emphasis or run.code or run.struck or run.language:
            end = at + len(run.text)
            found.append(Run(at, end, run.strong, run.emphasis, run.code, run.struck, run.language))
        at += len(run.text)
    return tuple(found)
