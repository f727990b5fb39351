"""The units of the story as blocks, and the lines of byline and date between them and the headline."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.document.blocks import Block, Cell, Code, Figure, Heading, ListItem, Paragraph, Quote, Run, Separator, Table
from reader.document.locator import BlockId
from reader.extract.plain_text.headline import Headline
from reader.extract.plain_text.signature import byline_in, date_in, is_byline, is_dated, picture_words, shares
from reader.extract.plain_text.span import ANNOUNCES, HEADLINE, MIDDLES, Span, is_label, is_prose
from reader.extract.plain_text.units import BULLET, HASHES, ORDINAL, RULE, Unit
from reader.extract.wording import ends_sentence, letters_of, width

SUBHEADING = 70  # width
VERSE = 70  # width: no line of verse, of an address, of a signature is longer
CAPTION = 30  # width from which what is said of a picture is its caption, not only who took it
BUTTONS = 3  # labels in a row between paragraphs: a heading has none beside it
TAIL = 1  # labels under the prose that may belong to it: a signature, "The end"

_UNNUMBERED = BlockId("")
_NO_HEADING = (*MIDDLES, *ANNOUNCES, "”", '"', "」")


@dataclass(frozen=True, slots=True)
class Body:
    byline: str
    published: str  # ISO 8601
    blocks: tuple[Block, ...]


def body_of(units: Sequence[Unit], span: Span | None, headline: Headline | None) -> Body:
    """Of framed text the span alone, and of what stands above it what is said of the story; of any other text all."""
    below = headline.index + 1 if headline else 0
    if span is None:
        return Body("", "", tuple(_tidy(_blocks(units[below:], has_prose=False, framed=False))))
    start = max(span.start, below)
    if not headline and span.framed:
        below = start
        while below and units[below - 1].twice:
            below -= 1
    byline = published = ""
    kept = [] if span.framed or not headline else _above(units[: headline.index])
    for unit in units[below:start]:
        if _is_caption(unit):
            kept.append(unit)
        elif not byline and is_byline(unit.text):
            byline = byline_in(unit.text)
        elif not published and is_dated(unit.text) and (date := date_in(unit.text)):
            published = date
        elif _is_of_the_story(unit, span.framed):
            kept.append(unit)
    tail = units[span.end :]
    if span.framed and sum(map(is_label, tail)) > TAIL:
        tail = ()
    inside = units[start : span.end]
    kept += [*(_without_cards(inside) if span.framed else inside), *tail]
    if headline and span.framed:
        title = letters_of(headline.text)
        kept = [unit for unit in kept if letters_of(unit.text) != title or is_prose(unit)]
    return Body(byline, published, tuple(_tidy(_blocks(kept, has_prose=True, framed=span.framed))))


def _above(units: Sequence[Unit]) -> list[Unit]:
    """Above its headline a text has its kind, its number; whole sentences there are a page's."""
    if any(ends_sentence(unit.text) for unit in units):
        return []
    return [unit for unit in units if not shares(unit.text)]


def _is_of_the_story(unit: Unit, framed: bool) -> bool:
    """Between headline and story: an alt with its caption, a standfirst; in a frame other lines are buttons, times."""
    if shares(unit.text):
        return False
    return not framed or unit.twice or unit.is_marked or ends_sentence(unit.text)


def _without_cards(units: Sequence[Unit]) -> Iterator[Unit]:
    """Without what a page puts between paragraphs: a label and another story's headline, a player's buttons, who took
    a picture.
    """
    announced = False
    for labels, together in groupby(units, is_label):
        run = [unit for unit in together if not picture_words(unit.text) or _is_caption(unit)]
        if labels and not announced:
            said = next((at for at, unit in enumerate(run) if unit.text.endswith(ANNOUNCES)), len(run))
            card = said == 2 and width(run[0].text) < HEADLINE <= width(run[1].text)
            if (card or said >= BUTTONS) and not _is_verse(run):
                run = run[said:]
        yield from run
        announced = bool(run) and run[-1].text.endswith(ANNOUNCES)


def _is_verse(units: Sequence[Unit]) -> bool:
    """Its lines end in signs that no button's do."""
    return any(unit.text.endswith(MIDDLES) for unit in units)


def _is_caption(unit: Unit) -> bool:
    return width(picture_words(unit.text)) >= CAPTION


# -- blocks -----------------------------------------------------------------------------------------------------------
def _blocks(units: Sequence[Unit], has_prose: bool, framed: bool) -> Iterator[Block]:
    index = 0
    while index < len(units):
        unit = units[index]
        verse = 0 if framed else _verse(units, index)
        if verse:
            lines = [line for part in units[index : index + verse] for line in [part.text] * part.times]
            yield Paragraph(_UNNUMBERED, _runs("\n".join(lines)))
        elif unit.twice and not has_prose:
            yield from [Paragraph(_UNNUMBERED, _runs(unit.text))] * unit.times
        elif has_prose and _is_heading(units, index):
            yield Heading(_UNNUMBERED, 2, _runs(unit.text))
        else:
            yield from _block(unit, _is_among_items(units, index))
        index += verse or 1


def _verse(units: Sequence[Unit], index: int) -> int:
    """How many lines from here on stand together and are each broken off on purpose; 0 when these are not."""
    group = units[index].group
    if index and units[index - 1].group == group:
        return 0
    end = index
    while end < len(units) and units[end].group == group:
        unit = units[end]
        if unit.is_marked or width(unit.text) > VERSE or is_prose(unit):
            return 0
        end += 1
    return end - index if end - index > 1 else 0


def _is_heading(units: Sequence[Unit], index: int) -> bool:
    """A short line alone before prose; two in a row are a card of another story, or lines of a list."""
    unit = units[index]
    if index + 1 >= len(units) or not is_label(unit) or is_label(units[index + 1]) or _is_caption(unit):
        return False
    if index and is_label(units[index - 1]):
        return False
    text = unit.text
    return 2 < width(text) <= SUBHEADING and not text.endswith(_NO_HEADING) and not text[0].islower()


def _is_among_items(units: Sequence[Unit], index: int) -> bool:
    beside = (units[at].text for at in (index - 1, index + 1) if 0 <= at < len(units))
    return any(BULLET.match(text) for text in beside)


def _block(unit: Unit, among_items: bool) -> Iterator[Block]:
    text = unit.text
    if unit.code:
        yield Code(_UNNUMBERED, text)
    elif unit.is_table:
        yield _table(text)
    elif unit.twice:
        yield Figure(_UNNUMBERED, caption=_runs(text), credit=unit.credit)
    elif _is_caption(unit):
        yield Figure(_UNNUMBERED, caption=_runs(picture_words(text)))
    elif RULE.fullmatch(text):
        yield Separator(_UNNUMBERED)
    elif found := HASHES.match(text):
        yield Heading(_UNNUMBERED, len(found[1]), _runs(text[found.end() :].rstrip("# ")))
    elif (found := BULLET.match(text)) and (among_items or found[0][0] not in "–-"):
        yield ListItem(_UNNUMBERED, _runs(text[found.end() :]))
    elif (found := ORDINAL.match(text)) and len(text) < 400:
        yield ListItem(_UNNUMBERED, _runs(text[found.end() :]), ordinal=int(found[1]))
    elif text.startswith(">") and text.strip("> "):
        yield Quote(_UNNUMBERED, _runs(text.lstrip("> ")))
    else:
        yield Paragraph(_UNNUMBERED, _runs(text))


def _table(text: str) -> Table:
    """Its first row names the columns when it alone has no number in it."""
    rows = [line.split("\t") for line in text.split("\n")]
    numbered = [any(map(str.isdigit, "".join(row))) for row in rows]
    named = not numbered[0] and all(numbered[1:])
    return Table(
        _UNNUMBERED,
        tuple(tuple(Cell(cell.strip(), named and not at) for cell in row) for at, row in enumerate(rows)),
    )


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def _tidy(blocks: Iterator[Block]) -> list[Block]:
    kept = [block for block in blocks if isinstance(block, Separator) or block.text.strip()]
    while kept and isinstance(kept[-1], Separator):
        kept.pop()
    while kept and isinstance(kept[0], Separator):
        kept.pop(0)
    return [b for i, b in enumerate(kept) if not (isinstance(b, Separator) and isinstance(kept[i - 1], Separator))]
