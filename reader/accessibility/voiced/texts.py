"""Text of the article and of entries as it is said: by character, word, line or as a whole, in its language. Pure."""

from collections.abc import Iterator

from reader.accessibility.text import Unit, piece_at
from reader.accessibility.tree import Caret, Node, NodeId, Snapshot
from reader.accessibility.voiced.characters import character
from reader.accessibility.voiced.line import Detail, Piece
from reader.accessibility.voiced.wording import ROLES, above
from reader.document.locator import TextRange

BLANK = "blank"


def document_of(snapshot: Snapshot, node: Node) -> Node | None:
    """The article that a node is in, or is; None for a part of the window."""
    if node.role == "document":
        return node
    return next((holder for holder in above(snapshot, node.id) if holder.role == "document"), None)


def language_of(snapshot: Snapshot, node: Node) -> str:
    document = document_of(snapshot, node)
    return document.language if document is not None else ""


def stretch(snapshot: Snapshot, node: Node, span: TextRange) -> tuple[Piece, ...]:
    """That stretch of a node's text, parts in another language by themselves."""
    text, whole = node.text or "", language_of(snapshot, node)
    found, at = [], span.start
    for run in node.runs:
        if run.language and run.start < span.end and run.end > span.start:
            found.append(Piece(text[at : run.start], whole))
            at = min(run.end, span.end)
            found.append(Piece(text[max(run.start, span.start) : at], run.language))
    found.append(Piece(text[at : span.end], whole))
    return tuple(piece for piece in found if piece.text.strip())


def at_caret(snapshot: Snapshot, caret: Caret, unit: Unit, forward: bool) -> tuple[Piece, ...]:
    """What the caret has come to by that unit."""
    node = snapshot.node(caret.node)
    if node is None or node.text is None:
        return ()
    text = node.text
    if not text.strip() and not text:
        return (Piece(BLANK),)
    if unit == "character":
        if caret.offset >= len(text):
            return (Piece("end" if node.role == "entry" else "end of line"),)
        sign = text[caret.offset]
        return (Piece(character(sign), language_of(snapshot, node) if sign.isalpha() and not sign.isupper() else ""),)
    lines = node.lines or snapshot.lines.get(node.id, ())
    if unit == "word" and forward and _is_behind_word(text, caret.offset):
        span = piece_at(text, caret.offset - 1, "word", lines, ())  # X11 stops at a word's end
    elif unit == "word" and caret.offset >= len(text):
        return (Piece("end"),)
    else:
        span = piece_at(text, caret.offset, unit, lines, ())
    said = stretch(snapshot, node, span)
    if not said:
        return (Piece(BLANK if unit != "word" else "space"),)
    word = text[span.start : span.end].strip()
    return (Piece(character(word)),) if len(word) == 1 and not word.isalnum() else said


def _is_behind_word(text: str, offset: int) -> bool:
    return 0 < offset <= len(text) and text[offset - 1].isalnum() and not text[offset : offset + 1].isalnum()


def whole(snapshot: Snapshot, node: Node) -> tuple[Piece, ...]:
    """All that is to be read of a block: its text, or its name where it has none."""
    if node.text:
        return stretch(snapshot, node, TextRange(0, len(node.text)))
    return (Piece(node.name, language_of(snapshot, node)),) if node.name else ()


def kind(snapshot: Snapshot, node: Node, before: NodeId | None, detail: Detail) -> Iterator[str]:
    """What is said before a block's text: "heading level 2", "list with 3 items", "Depth, row 2, column 1"."""
    left = {holder.id for holder in above(snapshot, before)}
    for holder in above(snapshot, node.id):
        if holder.id in left:
            continue
        match holder.role:
            case "article list":
                yield f"list with {holder.count} {'item' if holder.count == 1 else 'items'}"
            case "table" if holder.grid is not None:
                yield f"table with {_many(holder.grid.rows, 'row')} and {_many(holder.grid.columns, 'column')}"
            case "blockquote":
                yield holder.name or "quote"
    match node.role:
        case "heading":
            yield f"heading level {node.level}"
        case "list item":
            yield node.description or "bullet"
        case "code" | "term" | "definition" | "note" | "caption" | "image":
            yield ROLES[node.role]
        case "separator":
            yield "line"
        case "cell" | "columnheader" | "rowheader":
            yield from _cell(snapshot, node, before, detail)


def row(snapshot: Snapshot, cell: Node, before: NodeId | None, detail: Detail) -> tuple[Piece, ...]:
    """A line of a table: its cells in order, and which row it is."""
    line = snapshot.node(cell.parent) if cell.parent is not None else None
    if line is None:
        return ()
    into = [word for word in kind(snapshot, cell, before, "brief") if word.startswith("table")]
    number = [f"row {line.position}"] if detail != "brief" else []
    cells = [node for child in line.children if (node := snapshot.node(child)) is not None]
    return (*map(Piece, (*into, *number)), *(piece for node in cells for piece in whole(snapshot, node)))


def _cell(snapshot: Snapshot, node: Node, before: NodeId | None, detail: Detail) -> Iterator[str]:
    """The names of its row and column that differ from those of the cell before, and where it stands."""
    old = snapshot.node(before) if before is not None else None
    known = old.grid.headers if old is not None and old.grid is not None else ()
    for id in node.grid.headers if node.grid is not None else ():
        header = snapshot.node(id)
        if id not in known and id != before and header is not None and header.name:
            yield header.name
    if node.grid is not None and detail != "brief":
        yield f"row {node.grid.row + 1}, column {node.grid.column + 1}"


def ending(node: Node) -> str:
    """What is said after a block's text."""
    return "link" if node.role == "link" else ""


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"
