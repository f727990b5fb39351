"""An article into what is said, in order.

Title, byline and date come first, then the blocks in reading order. Every text of the body is said exactly once, but
for what the policy leaves out, which leaves a cue. Pure: the same article, the same narration.
"""

from collections.abc import Iterator
from dataclasses import replace

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Separator,
    Standfirst,
    Table,
)
from reader.document.head import by, byline_name, byline_text, readable_date
from reader.document.locator import BYLINE, NEXT_PART, TITLE, BlockId, Locator, TextRange
from reader.narration.announcements import Counted, heading_prompt, next_part_prompt, prompt
from reader.narration.cues import cue, left_out
from reader.narration.figures import figure
from reader.narration.lists import Stand, list_item, stands
from reader.narration.notes import note, notes_of, with_notes
from reader.narration.passage import plain, spoken_form
from reader.narration.pauses import USUAL, Silences
from reader.narration.place import Place, with_languages
from reader.narration.policy import Policy
from reader.narration.policy import policy as policy_of
from reader.narration.quotes import quote, repeated
from reader.narration.script import Anchor, Narration, Utterance
from reader.narration.sentences import cut
from reader.narration.signs import is_drawn
from reader.narration.tables import size_of, table_lines
from reader.narration.telling import first_abbreviations
from reader.narration.words import words


def narrate(article: Article, policy: Policy | None = None, silences: Silences = USUAL) -> Narration:
    """Without a policy by the normal level's."""
    policy = policy or policy_of()
    notes = notes_of(article)
    abbreviations = first_abbreviations(article) if policy.abbreviations == "once" else frozenset[Locator]()
    repeats = repeated(article) if policy.repeats == "skip" else frozenset[BlockId]()
    place = Place(article, policy, silences, 0, notes, repeats, abbreviations)
    said = [*_breaking(place), *_title(place), *_byline(place)]
    _pause_at_least(said, silences.head_end)
    _body(place, said)
    if article.next_part is not None:
        last = next_part_prompt(article.next_part.number, article.language)
        _pause_at_least(said, silences.section)
        said.append(place.announce(last, NEXT_PART))
    return Narration(tuple(said))


def _body(place: Place, said: list[Utterance]) -> None:
    """The blocks' utterances, added to what was said before them."""
    told: set[BlockId] = set()  # notes that were said where the text refers to them
    lists = stands(place.article, place.notes)
    spoken, missed = place.language, ""
    for index, block in enumerate(place.article.blocks):
        here = place.at(index)
        if block.id in told:
            continue
        utterances = list(with_languages(list(_block(block, here, lists.get(block.id, Stand()))), spoken, here))
        if not utterances:
            what = left_out(block, here)
            if what and what != missed and (tone := cue(block, what, here)) is not None:
                said.append(tone)
            missed = what or missed
        if utterances or isinstance(block, Separator):
            _pause_at_least(said, _pause_before(block, here))
        if utterances:
            missed, spoken = "", utterances[-1].language or spoken
            utterances[-1] = replace(utterances[-1], pause=_pause_after(block, here))
            said += with_notes(block, utterances, here, told) if here.policy.notes == "reference" else utterances
            _pause_at_least(said, utterances[-1].pause)


def _pause_at_least(said: list[Utterance], pause: int) -> None:
    if said and said[-1].pause < pause:
        said[-1] = replace(said[-1], pause=pause)


def _pause_before(block: Block, place: Place) -> int:
    match block:
        case Heading():
            # Headings in a row are a list of headlines.
            return place.pauses.heading if isinstance(place.before, Heading) else place.pauses.section
        case Figure():
            return place.pauses.figure
        case Separator():
            return place.pauses.separator
        case _:
            return 0


def _pause_after(block: Block, place: Place) -> int:
    pauses = place.pauses
    match block, place.after:
        case Heading(), _:
            return pauses.heading
        case Figure(), _:
            return pauses.figure
        case ListItem(depth=depth), ListItem(depth=next_depth):
            return pauses.item if depth <= next_depth else pauses.paragraph  # back in the list around it
        case Quote(), Quote():
            return pauses.item
        case Paragraph(role="term"), _:
            return pauses.item
        case Quote(), _:
            return pauses.quote_end
        case _:
            return pauses.paragraph


def _breaking(place: Place) -> Iterator[Utterance]:
    """The page's breaking news stand before its story, and are none of it: nothing of them is lit."""
    news = place.article.furniture.breaking_news if place.policy.breaking == "announce" else ()
    for line in news:
        if words(line.label):
            yield place.announce(prompt("breaking", place.language), TITLE)
            yield Utterance(spoken_form(line.label), "announcement", TITLE, place.language, place.pauses.paragraph)


def _title(place: Place) -> Iterator[Utterance]:
    text = plain(place.article.title, place.language)
    yield from place.whole(text, "title", TITLE, place.pauses.title)


def _byline(place: Place) -> Iterator[Utterance]:
    """The author, then the date; "By" is said and not shown."""
    article, language, pause = place.article, place.language, place.pauses.byline
    line = byline_text(article)
    name = byline_name(article)
    if name and place.policy.byline != "skip":
        spoken = f"{by(language)} ".lstrip()
        for piece in cut(line, TextRange(0, len(name))):
            text = line[piece.start : piece.end]
            anchor = Anchor(TextRange(len(spoken), len(spoken) + len(text)), piece)
            yield Utterance(spoken + spoken_form(text), "byline", BYLINE, language, pause, (anchor,))
            spoken = ""
    date = readable_date(article.published, language)
    if date and place.policy.date != "skip":
        yield from place.whole(plain(date, language, len(line) - len(date)), "byline", BYLINE, pause)


def _block(block: Block, place: Place, stand: Stand) -> Iterator[Utterance]:
    policy = place.policy
    match block:
        case Heading():
            if policy.headings == "announce" and words(block.text):
                yield place.announce(heading_prompt(block.level, place.language), block.id)
            yield from place.whole(place.passage(block.id, block.runs), "heading", block.id, place.pauses.heading)
        case Paragraph() | ListItem() if block.id in place.notes:
            if policy.notes != "skip":
                yield from note(block, place)
        case Paragraph() | Standfirst():
            yield from place.sentences(place.passage(block.id, block.runs), "paragraph", block.id)
        case ListItem():
            if policy.lists != "skip":
                yield from list_item(block, stand, place)
        case Quote():
            if policy.quotes != "skip" and block.id not in place.repeated:
                yield from quote(block, place)
        case Table():
            if policy.tables != "skip":
                yield from _table(block, place)
        case Code():
            if policy.code != "skip" and words(block.text) and not is_drawn(block.text):
                yield from _code(block, place)
        case Figure():
            yield from figure(block, place)
        case Separator():
            pass  # heard as a pause


def _table(table: Table, place: Place) -> Iterator[Utterance]:
    rows = table_lines(table, place.language, place.policy.cells == "headers")
    if not (rows or words(table.caption)):
        return
    if place.policy.tables != "read":
        size = size_of(table)
        counts = (Counted(size.rows, "rows"), Counted(size.columns, "columns"))
        told = counts if place.policy.tables == "size" and size.rows and size.columns else ()
        yield place.announce(prompt("table", place.language, *told), table.id)
    yield from place.sentences(plain(table.caption, place.language), "caption", table.id)
    for row in rows:
        for line in row:
            pause = place.pauses.line if line is row[-1] else place.pauses.sentence
            yield Utterance(line.text, "table", table.id, place.language, pause, line.anchors)
    if place.policy.ends == "announce":
        yield place.announce(prompt("end_table", place.language), table.id)


def _code(code: Code, place: Place) -> Iterator[Utterance]:
    lines = code.text.split("\n")
    if place.policy.code != "read":
        written = Counted(sum(1 for line in lines if words(line)), "lines")
        counts = (written,) if place.policy.code == "lines" else ()
        yield place.announce(prompt("code", place.language, *counts), code.id)
    start = 0
    for line in lines:
        yield from place.whole(plain(line, place.language, start), "code", code.id, place.pauses.line)
        start += len(line) + 1
    if place.policy.ends == "announce":
        yield place.announce(prompt("end_code", place.language), code.id)
