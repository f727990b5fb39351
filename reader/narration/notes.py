"""Footnotes: which blocks are notes, and which of them a sentence refers to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.document.article import Article
from reader.document.blocks import Block, Flowing, ListItem, Paragraph
from reader.document.locator import BlockId
from reader.narration.announcements import prompt
from reader.narration.place import Place
from reader.narration.script import Utterance
from reader.narration.telling import is_note_mark


@dataclass(frozen=True, slots=True)
class _Mark:
    """The mark of a note at an offset of its block's text."""

    offset: int
    note: BlockId


def notes_of(article: Article) -> frozenset[BlockId]:
    """What its page calls a note, and where a mark leads further down: the mark at a note leads back up."""
    found = {block.id for block in article.blocks if isinstance(block, Paragraph) and block.role == "note"}
    order = {block.id: index for index, block in enumerate(article.blocks)}
    for index, block in enumerate(article.blocks):
        for mark in _marks(block):
            at = order.get(mark.note, -1)
            if at > index and isinstance(article.blocks[at], Paragraph | ListItem):
                found.add(mark.note)
    return frozenset(found)


def _marks(block: Block) -> Iterator[_Mark]:
    start = 0
    for run in block.runs if isinstance(block, Flowing) else ():
        if run.target is not None and is_note_mark(run):
            yield _Mark(start, run.target.block)
        start += len(run.text)


def note(block: Paragraph | ListItem, place: Place) -> Iterator[Utterance]:
    """Notes in a row are announced once."""
    before = place.before
    if place.policy.notes != "read" and (before is None or before.id not in place.notes):
        yield place.announce(prompt("note", place.language), block.id)
    yield from _words(block, place)


def _words(block: Paragraph | ListItem, place: Place) -> Iterator[Utterance]:
    text = place.passage(block.id, block.runs)
    if isinstance(block, ListItem):
        yield from place.sentences(text, "list item", block.id, f"{block.number}. " if block.number else "")
    else:
        yield from place.sentences(text, "paragraph", block.id)


def with_notes(block: Block, said: Iterable[Utterance], place: Place, told: set[BlockId]) -> Iterator[Utterance]:
    """Each note after the sentence that first refers to it; ``told`` is filled with those that were said."""
    waiting = [mark for mark in _marks(block) if mark.note in place.notes]
    utterances = tuple(said)
    for index, utterance in enumerate(utterances):
        yield utterance
        pauses = place.pauses
        goes_on = utterance.pause in (pauses.within, pauses.breath, pauses.comma) and utterance.pause != pauses.sentence
        if goes_on and index + 1 < len(utterances):
            continue  # it is no whole sentence yet
        following = utterances[index + 1].locator.range.start if index + 1 < len(utterances) else None
        while waiting and (following is None or waiting[0].offset < following):
            wanted = waiting.pop(0).note
            found = place.article.block(wanted)
            if wanted not in told and isinstance(found, Paragraph | ListItem):
                told.add(wanted)
                yield place.announce(prompt("note", place.language, mark=":"), wanted)
                yield from place.sentences(place.passage(found.id, found.runs), "paragraph", found.id)
