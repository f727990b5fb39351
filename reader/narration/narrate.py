"""An article into what is said, in order.

Title, byline and date come first, then the blocks in reading order. Every text of the body is said exactly once, but
for what the policy leaves out; the page's furniture is not part of it. Pure: the same article, the same narration.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.document.article import Article
from reader.document.blocks import (
    Block,
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
from reader.document.head import by, byline_name, byline_text, readable_date
from reader.document.locator import BYLINE, NEXT_PART, TITLE, BlockId, Locator, TextRange
from reader.narration import pauses
from reader.narration.announcements import Word, next_part_prompt, prompt
from reader.narration.passage import Passage, passage, plain, spoken_form
from reader.narration.policy import DEFAULT, Policy
from reader.narration.script import Anchor, Kind, Narration, Utterance
from reader.narration.sentences import cut, sentences
from reader.narration.tables import table_lines
from reader.narration.telling import first_abbreviations, told
from reader.narration.words import words

DRAWN = 0.25  # share of letters and digits; code has more than half


def narrate(article: Article, policy: Policy = DEFAULT) -> Narration:
    said = [*_title(article), *_byline(article)]
    _pause_at_least(said, pauses.HEAD_END)
    blocks = article.blocks
    abbreviations = first_abbreviations(article) if policy.abbreviations == "once" else frozenset[Locator]()
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        after = blocks[index + 1] if index + 1 < len(blocks) else None
        utterances = list(_block(block, _Place(article, policy, before, after, abbreviations)))
        if utterances or isinstance(block, Separator):
            _pause_at_least(said, _pause_before(block))
        if utterances:
            utterances[-1] = replace(utterances[-1], pause=_pause_after(block, after))
            said += utterances
    if article.next_part is not None:
        last = next_part_prompt(article.next_part.number, article.language)
        _pause_at_least(said, pauses.SECTION)
        said.append(Utterance(last.text, "announcement", NEXT_PART, last.language, pauses.ANNOUNCED))
    return Narration(tuple(said))


@dataclass(frozen=True, slots=True)
class _Place:
    """What a block's telling depends on beside the block."""

    article: Article
    policy: Policy
    before: Block | None
    after: Block | None
    abbreviations: frozenset[Locator]  # said in full


def _pause_at_least(said: list[Utterance], pause: int) -> None:
    if said and said[-1].pause < pause:
        said[-1] = replace(said[-1], pause=pause)


def _pause_before(block: Block) -> int:
    match block:
        case Heading():
            return pauses.SECTION
        case Figure():
            return pauses.FIGURE
        case Separator():
            return pauses.SEPARATOR
        case _:
            return 0


def _pause_after(block: Block, after: Block | None) -> int:
    match block, after:
        case Heading(), _:
            return pauses.HEADING
        case Figure(), _:
            return pauses.FIGURE
        case ListItem(depth=depth), ListItem(depth=next_depth):
            return pauses.ITEM if depth <= next_depth else pauses.PARAGRAPH  # back in the list around it
        case Quote(), Quote():
            return pauses.ITEM
        case Paragraph(role="term"), _:
            return pauses.ITEM
        case Quote(), _:
            return pauses.QUOTE_END
        case _:
            return pauses.PARAGRAPH


def _title(article: Article) -> Iterator[Utterance]:
    text = plain(article.title, article.language)
    yield from _whole(text, "title", TITLE, pauses.TITLE)


def _byline(article: Article) -> Iterator[Utterance]:
    """The author, then the date; "By" is said and not shown."""
    line = byline_text(article)
    name = byline_name(article)
    if name:
        spoken = f"{by(article.language)} ".lstrip()
        for piece in cut(line, TextRange(0, len(name))):
            text = line[piece.start : piece.end]
            anchor = Anchor(TextRange(len(spoken), len(spoken) + len(text)), piece)
            yield Utterance(spoken + spoken_form(text), "byline", BYLINE, article.language, pauses.BYLINE, (anchor,))
            spoken = ""
    date = readable_date(article.published, article.language)
    if date:
        yield from _whole(plain(date, article.language, len(line) - len(date)), "byline", BYLINE, pauses.BYLINE)


def _block(block: Block, place: _Place) -> Iterator[Utterance]:
    match block:
        case Heading():
            yield from _whole(_passage(block.id, block.runs, place), "heading", block.id, pauses.HEADING)
        case Paragraph(role="note"):
            yield from _note(block, place)
        case Paragraph() | Standfirst():
            yield from _sentences(_passage(block.id, block.runs, place), "paragraph", block.id)
        case ListItem():
            yield from _list_item(block, place)
        case Quote():
            yield from _quote(block, place)
        case Table():
            yield from _table(block, place)
        case Code():
            yield from _code(block, place)
        case Figure():
            yield from _figure(block, place)
        case Separator():
            pass  # heard as a pause


def _passage(block: BlockId, runs: Runs, place: _Place) -> Passage:
    language = place.article.language
    return passage(told(block, runs, language, place.policy, place.abbreviations), language)


def _announce(word: Word, block: BlockId, place: _Place) -> Utterance:
    said = prompt(word, place.article.language)
    return Utterance(said.text, "announcement", block, said.language, pauses.ANNOUNCED)


def _sentences(text: Passage, kind: Kind, block: BlockId, before: str = "") -> Iterator[Utterance]:
    """One utterance a sentence; ``before`` is said before the first and stands nowhere."""
    language = text.stretches[0].language if text.stretches else ""
    for sentence in sentences(text.text, language):
        for utterance in _pieces(text, sentence, kind, block, before):
            yield utterance
            before = ""


def _whole(text: Passage, kind: Kind, block: BlockId, pause: int) -> Iterator[Utterance]:
    """A line that is one breath, however many full stops it has; cut only for length."""
    for piece in cut(text.text, TextRange(0, len(text.text))):
        for utterance in _pieces(text, piece, kind, block):
            yield replace(utterance, pause=pause)


def _pieces(text: Passage, sentence: TextRange, kind: Kind, block: BlockId, before: str = "") -> Iterator[Utterance]:
    """A sentence, in parts where its language changes."""
    tongues = text.tongues(sentence)
    for tongue in tongues:
        pause = pauses.SENTENCE if tongue is tongues[-1] else pauses.WITHIN
        for piece in cut(text.text, tongue.range):
            said = before + spoken_form(text.text[piece.start : piece.end])
            yield Utterance(said, kind, block, tongue.language, pause, text.anchors(piece, len(before)))
            before = ""


def _list_item(item: ListItem, place: _Place) -> Iterator[Utterance]:
    """Its number is said before it; a list is announced with its first item, if it has more than one."""
    before, after = place.before, place.after
    first = not isinstance(before, ListItem) or before.depth < item.depth
    more = isinstance(after, ListItem) and after.depth >= item.depth
    if first and more and place.policy.lists == "announce":
        yield _announce("list", item.id, place)
    number = f"{item.number}. " if item.number else ""
    yield from _sentences(_passage(item.id, item.runs, place), "list item", item.id, number)


def _note(note: Paragraph, place: _Place) -> Iterator[Utterance]:
    """Notes in a row are announced once."""
    if place.policy.notes == "skip":
        return
    said = list(_sentences(_passage(note.id, note.runs, place), "paragraph", note.id))
    is_first = not (isinstance(place.before, Paragraph) and place.before.role == "note")
    if said and place.policy.notes == "announce" and is_first:
        yield _announce("note", note.id, place)
    yield from said


def _quote(quote: Quote, place: _Place) -> Iterator[Utterance]:
    if place.policy.quotes == "skip":
        return
    said = list(_sentences(_passage(quote.id, quote.runs, place), "quote", quote.id))
    if said and place.policy.quotes == "announce" and not isinstance(place.before, Quote):
        yield _announce("quote", quote.id, place)
    yield from said


def _table(table: Table, place: _Place) -> Iterator[Utterance]:
    rows = table_lines(table, place.article.language)
    if place.policy.tables == "skip" or not (rows or words(table.caption)):
        return
    if place.policy.tables == "announce":
        yield _announce("table", table.id, place)
    yield from _sentences(plain(table.caption, place.article.language), "caption", table.id)
    for row in rows:
        for line in row:
            pause = pauses.LINE if line is row[-1] else pauses.SENTENCE
            yield Utterance(line.text, "table", table.id, place.article.language, pause, line.anchors)


def _code(code: Code, place: _Place) -> Iterator[Utterance]:
    if place.policy.code == "skip" or not words(code.text) or _is_drawn(code.text):
        return
    if place.policy.code == "announce":
        yield _announce("code", code.id, place)
    start = 0
    for line in code.text.split("\n"):
        text = plain(line, place.article.language, start)
        yield from _whole(text, "code", code.id, pauses.LINE)
        start += len(line) + 1


def _is_drawn(text: str) -> bool:
    """A picture made of signs: of several lines, or it is code."""
    signs = "".join(text.split()) if "\n" in text else ""
    return bool(signs) and sum(map(str.isalnum, signs)) < DRAWN * len(signs)


def _figure(figure: Figure, place: _Place) -> Iterator[Utterance]:
    """Its caption, or what its image shows when it has none; a decorative image is silent."""
    caption = _passage(figure.id, figure.caption, place)
    has_caption = bool(words(caption.text)) and place.policy.captions != "skip"
    alt = _description(figure, place)
    if alt:
        yield _announce(figure.kind, figure.id, place)
        for piece in sentences(alt, place.article.language):
            said = spoken_form(alt[piece.start : piece.end])
            yield Utterance(said, "description", figure.id, place.article.language, pauses.SENTENCE)
    elif figure.kind != "image":
        yield _announce(figure.kind, figure.id, place)  # never decorative: that it stands here is news
    if has_caption:
        if place.policy.captions == "announce":
            yield _announce("caption", figure.id, place)
        yield from _sentences(caption, "caption", figure.id)
    if place.policy.credits and words(figure.credit):
        yield _announce("credit", figure.id, place)
        yield from _whole(_credit(figure, place), "caption", figure.id, pauses.SENTENCE)


def _credit(figure: Figure, place: _Place) -> Passage:
    return plain(figure.credit, place.article.language, len(figure.text) - len(figure.credit))


def _description(figure: Figure, place: _Place) -> str:
    """The alt text to say: not what the caption, or the line before or after, says in the same words."""
    wanted = place.policy.descriptions
    caption = text_of(figure.caption)
    if not words(figure.alt) or wanted == "never" or (wanted == "without caption" and words(caption)):
        return ""
    beside = (caption, place.article.title, *(block.text for block in (place.before, place.after) if block))
    return "" if _same(figure.alt) in {_same(text) for text in beside} else figure.alt


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()
