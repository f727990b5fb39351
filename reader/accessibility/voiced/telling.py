"""What is said of a change from one snapshot to the next, in words and in order: pure but for what it remembers.

After the key that was pressed something is said, and nothing twice: focus and values at once, what happens beside
them when that has been said.
"""

from collections.abc import Callable, Iterator

from reader.accessibility.changes import Change, Moved, Peopled, Renamed, Rewritten, Selected, Turned, Valued
from reader.accessibility.changes import changes as changes_between
from reader.accessibility.text import Unit, piece_at
from reader.accessibility.tree import Node, NodeId, Snapshot
from reader.accessibility.voiced.characters import character, chord
from reader.accessibility.voiced.keys import Key
from reader.accessibility.voiced.line import Line, Manner, Piece, joined, message
from reader.accessibility.voiced.texts import at_caret, document_of, ending, kind, row, stretch, whole
from reader.accessibility.voiced.wording import above, as_pieces, control, holders, start_page, worth
from reader.document.locator import TextRange

PROGRESS = 0.25  # of the way: oftener nobody wants to hear how far it has come


class Teller:
    """Remembers how far a progress has been told. ``way`` is how to ask for a command, by its name: its key."""

    def __init__(self, way: Callable[[str], str]) -> None:
        self._way = way
        self._progress = 0.0

    def where(self, now: Snapshot, manner: Manner) -> Line:
        """For who has heard nothing yet: the window, what it shows, and what has the keyboard."""
        window = now.node(now.root)
        title = window.name if window is not None else ""
        shown = as_pieces(iter((title, *start_page(now))))
        return Line(joined((*shown, *_focus(now, None, manner))), waits=True)

    def tell(
        self, before: Snapshot, now: Snapshot, key: Key | None, manner: Manner, by_voice: bool = False
    ) -> tuple[Line, ...]:
        """``by_voice``: the caret has moved because the article's voice stopped there."""
        found = changes_between(before, now)
        said = Line(joined(self._at_once(before, now, found, key, manner, by_voice)))
        after = tuple(self._beside(before, now, found, manner))
        return (said, *after) if said.pieces else after

    def again(self, now: Snapshot, key: Key, manner: Manner) -> Line:
        """For a key after which nothing has changed: where one is still."""
        if key.unit is not None and now.caret is not None:
            return Line(joined(_by_unit(now, now, key.unit, key.forward)))
        if now.caret is not None and now.caret.node in now.article:
            return Line(joined(_by_unit(now, now, "line", True)))
        return Line(joined(_focus(now, now, manner)))

    # -- at once -----------------------------------------------------------------------------------------------------
    def _at_once(
        self, before: Snapshot, now: Snapshot, found: tuple[Change, ...], key: Key | None, manner: Manner,
        by_voice: bool,
    ) -> tuple[Piece, ...]:  # fmt: skip
        if now.focus is None:
            return ()  # another program has the keyboard
        page = opened(before, now)
        if page is not None:
            return (*self._page(now, page, manner), *(() if _is_in(now, page) else _focus(now, before, manner)))
        for change in found:
            match change:
                case Rewritten(node=node) if node == now.focus:
                    return _typed(before, now, change, manner)
        marks = any(isinstance(change, Selected) for change in found) and _same_text(before, now)
        if marks and (marked := _marked(before, now)):
            return marked
        moved = any(isinstance(change, Moved) for change in found)
        unit = key.unit if key is not None else None
        if moved and by_voice:
            return ()
        if moved and key is not None and unit is not None and _same_text(before, now):
            return _by_unit(before, now, unit, key.forward)
        if before.focus != now.focus:
            return _focus(now, before, manner)
        return _turned(now, found)

    # -- and then ----------------------------------------------------------------------------------------------------
    def _beside(self, before: Snapshot, now: Snapshot, found: tuple[Change, ...], manner: Manner) -> Iterator[Line]:
        walked = _walks(before, now) and manner.detail != "verbose"
        slid = any(isinstance(change, Valued) and change.node == now.focus for change in found)
        for change in found:
            match change:
                case Peopled(child=child, added=True):
                    node = now.node(child)
                    if node is not None and node.role == "status" and node.name and node.children:
                        yield message(node.name)  # a notice above the article
                case Valued(node=node) if node != now.focus:
                    yield from self._progressed(now.node(node))
                case Renamed(node=node, name=name) if name and not walked and not slid:
                    if _explains(now, node):
                        yield message(name)

    def _progressed(self, node: Node | None) -> Iterator[Line]:
        if node is None or node.role != "progressbar" or node.value is None or "offscreen" in node.states:
            return
        share = node.value.now
        if share < self._progress:
            self._progress = 0.0
        if share - self._progress >= PROGRESS:
            self._progress = share - share % PROGRESS
            yield message(f"{self._progress:.0%}".replace("%", " percent"))

    def _page(self, now: Snapshot, document: Node, manner: Manner) -> tuple[Piece, ...]:
        """What has been opened, who wrote it and how long it is, and what to do next."""
        head = [now.node(child) for child in document.children[:2]]
        byline = next((node.text for node in head if node is not None and node.role == "paragraph"), "") or ""
        title = Piece(document.name or "A page without a title", document.language if document.name else "")
        told = [Piece(part.replace(" min listen", "-minute listen")) for part in byline.split(" · ")]
        return (title, *told, *((Piece(self._next_keys()),) if manner.detail != "brief" else ()))

    def _next_keys(self) -> str:
        reads, heading, keys = (chord(self._way(id)) for id in ("play-pause", "next-heading", "keys"))
        return f"{reads} reads it aloud, {heading} goes to the next heading, {keys} lists the keys."


def _focus(now: Snapshot, before: Snapshot | None, manner: Manner) -> tuple[Piece, ...]:
    """What has the keyboard, and what one has come into with it."""
    node = now.node(now.focus) if now.focus is not None else None
    if node is None or node.role == "window" or (node.role == "combobox" and "expanded" in node.states):
        return ()  # the list that is being dropped has the keyboard in a moment
    last = before.focus if before is not None else None
    old = now.node(last) if last is not None else None
    held = as_pieces(holders(now, node, last, manner.detail))
    document = document_of(now, node)
    if document is None:
        return (*held, *as_pieces(control(now, node, manner.detail, old)))
    if node is document:
        return (*held, *as_pieces(iter((node.name, "article"))))
    return (*held, *_block(now, node, last, manner))


def _block(now: Snapshot, node: Node, last: NodeId | None, manner: Manner) -> tuple[Piece, ...]:
    """A part of the article as a whole."""
    before = as_pieces(kind(now, node, last, manner.detail))
    return (*before, *whole(now, node), *as_pieces(iter((ending(node),))))


def _by_unit(before: Snapshot, now: Snapshot, unit: Unit, forward: bool) -> tuple[Piece, ...]:
    """What a caret key has come to; in another block also what that is."""
    caret = now.caret
    node = now.node(caret.node) if caret is not None else None
    if caret is None or node is None:
        return ()
    last = before.caret.node if before.caret is not None else None
    if unit in ("line", "paragraph") and node.role in ("cell", "columnheader", "rowheader"):
        return row(now, node, last, "normal")
    text = at_caret(now, caret, unit, forward)
    came = as_pieces(kind(now, node, last, "normal")) if node.id != last else ()
    focus = now.node(now.focus) if now.focus is not None else None
    entered = focus is not None and focus.role == "link" and now.focus != before.focus
    return (*came, *text, *((Piece("link"),) if entered else ()))


def _typed(before: Snapshot, now: Snapshot, change: Rewritten, manner: Manner) -> tuple[Piece, ...]:
    node, old = now.node(change.node), before.node(change.node)
    if node is None or old is None or node.role != "entry":
        return ()
    added, removed = change.added, change.removed
    if not added:
        said = character(removed) if len(removed) == 1 else removed
        return (Piece(said), *(() if len(removed) == 1 else (Piece("deleted"),)))
    if len(added) > 1:
        return (Piece(added),)  # pasted, or put there
    found = []
    if manner.typed in ("characters", "both"):
        found.append(Piece(character(added)))
    if manner.typed in ("words", "both") and not added.isalnum():
        word = piece_at(node.text or "", change.offset - 1, "word", (), ())
        found.append(Piece((node.text or "")[word.start : word.end]))
    return tuple(found)


def _marked(before: Snapshot, now: Snapshot) -> tuple[Piece, ...]:
    """What has been selected, or is no more."""
    caret, anchor, old = now.caret, now.anchor, before.caret
    if caret is None or anchor is None or old is None:
        return ()
    node = now.node(caret.node)
    if node is None or not node.text:
        return ()
    if old == caret:
        everything = {caret.offset, anchor.offset} == {0, len(node.text)}
        return (*stretch(now, node, TextRange(0, len(node.text))), Piece("selected")) if everything else ()
    if not caret.node == anchor.node == old.node:
        return (*whole(now, node), Piece("selected"))
    more = abs(caret.offset - anchor.offset) > abs(old.offset - anchor.offset)
    span = TextRange(min(old.offset, caret.offset), max(old.offset, caret.offset))
    text = node.text[span.start : span.end]
    said = (Piece(character(text)),) if len(text) == 1 else stretch(now, node, span)
    return (*said, Piece("selected" if more else "not selected"))


def _turned(now: Snapshot, found: tuple[Change, ...]) -> tuple[Piece, ...]:
    """Only what is other than before: "on", "1.1 times"."""
    node = now.node(now.focus) if now.focus is not None else None
    for change in found if node is not None else ():
        match change:
            case Turned(node=id, state="checked" | "pressed") | Valued(node=id) if node is not None and id == node.id:
                if change_is_off(change) and node.role == "button":
                    return (Piece("off"),)
                return as_pieces(worth(node))
    return ()


def change_is_off(change: Change) -> bool:
    return isinstance(change, Turned) and not change.on


def opened(before: Snapshot, now: Snapshot) -> Node | None:
    """The article, when it is another than before."""
    for node in now.article.values():
        if node.role == "document":
            return node if node.id not in before.article else None
    return None


def _is_in(now: Snapshot, document: Node) -> bool:
    node = now.node(now.focus) if now.focus is not None else None
    return node is not None and (document_of(now, node) == document or node.role == "window")


def _same_text(before: Snapshot, now: Snapshot) -> bool:
    """Whether the caret was in the same entry, or in the article, before."""
    here, there = now.caret, before.caret
    if here is None or there is None:
        return False
    return here.node == there.node or (here.node in now.article and there.node in now.article)


def _walks(before: Snapshot, now: Snapshot) -> bool:
    """Whether the keyboard has gone on to a neighbour, in a list or a group of buttons."""
    old = before.node(before.focus) if before.focus is not None else None
    new = now.node(now.focus) if now.focus is not None else None
    return old is not None and new is not None and old is not new and old.parent == new.parent


def _explains(now: Snapshot, id: NodeId) -> bool:
    """Whether a label is one in the dialog that is open, and not of something that moves by itself."""
    node = now.node(id)
    if node is None or node.role != "label" or "offscreen" in node.states:
        return False
    held = above(now, id)
    parent = held[-1] if held else None
    beside = [now.node(child) for child in parent.children] if parent is not None else []
    moves = any(one is not None and one.role in ("progressbar", "slider") for one in beside)
    return any(holder.role == "dialog" for holder in held) and not moves
