"""Cut lines that stood in the story's container and are not the story: its head, its tail, what it says twice, labels.

What a line looks like and where it stands decides; words in a few languages only where the shape alone would not do.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.document.blocks import (
    Block,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Separator,
    Table,
    text_of,
)
from reader.document.left_out import Reason
from reader.extract.blocks import runs_of
from reader.extract.head import DATE, SHORT_LINE, without_head
from reader.extract.inline import merged
from reader.extract.metadata import Metadata
from reader.extract.tail import without_tail
from reader.extract.wording import letters_of

DATELINE = 60
STANDFIRST = 80  # characters: a heading before the first paragraph is shorter …
LONG_HEADING = 200  # … and no heading is longer
REFERENCE = 250  # characters: longer paragraphs are not cross references

_REFERENCE = re.compile(
    r"^(?:read (?:more|also|next|full)|see (?:also|more)|also read|more (?:from|on)|related|watch|listen|don['’]t miss"
    r"|recommended|what to read next|you may also|lire aussi|à lire|lees ook|mehr zum thema|lesen sie(?: auch)?"
    r"|le[ea]r? también|leia também|leggi anche|czytaj|läs (?:mer|också)|les også|читайте|tags?|topics|keywords"
    r"|filed under|schlagw[oö]rt[er]+|etiquetas)\b",
    re.I,
)
_EDIT = re.compile(r"\[[^\[\]]{2,36}\]")  # a wiki's link to change what stands under a heading
_LABEL = re.compile(
    r"advert(?:isement)?s?|anzeige|werbung|publicité|publicidad[e]?|pubblicità|reklama|annons|https?://\S+"
    r"|(?:story|article) continues (?:below|after).{0,30}|scroll (?:down )?(?:for|to) .{0,30}|loading\W*|share"
    r"|comments?|caption|close|(?:image|photo|bild|foto|slide)?\s*\d+\s*(?:of|von|/|de|sur)\s*\d+"
    r"|(?:photos?|images?|fotos?|bild|picture)(?: credit)?\s*:.{2,60}|.{0,30}video has failed to load\.?",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A block that was cut, and why."""

    block: Block
    reason: Reason


def trim(blocks: Sequence[Block], data: Metadata) -> tuple[list[Block], tuple[Trimmed, ...]]:
    """What is left of the blocks, and what was cut from them. A block is known by its id, also when it is changed."""
    names = [letters for name in re.split(r",| and |;|\|", data.byline) if len(letters := letters_of(name)) > 4]
    steps: tuple[tuple[Reason, Callable[[list[Block]], list[Block]]], ...] = (
        ("repeated", lambda blocks: _without_repeats(blocks, data.title)),
        ("repeated", _without_pull_quotes),
        ("headline", lambda blocks: without_head(blocks, data.title, names)),
        ("related", lambda blocks: [block for block in blocks if not _is_reference(block)]),
        ("label", lambda blocks: [block for block in blocks if not _is_label(block, names)]),
        ("label", lambda blocks: without_tail(_with_standfirst(blocks), names)),
    )
    left, cut = list(blocks), list[Trimmed]()
    for reason, step in steps:
        before, left = left, step(left)
        if len(left) != len(before):
            kept = {block.id for block in left}
            cut += [Trimmed(block, reason) for block in before if block.id not in kept and block.text]
    return tidy(_with_dateline(left)), tuple(cut)


def _without_repeats(blocks: list[Block], said: str) -> list[Block]:
    """Without the headline, without captions said again as paragraphs, each picture once."""
    title = letters_of(said)
    figures = [block for block in blocks if isinstance(block, Figure)]
    captions = {letters_of(text) for figure in figures for text in (text_of(figure.caption), figure.text)}
    seen: set[str] = set()
    kept: list[Block] = []
    for block in blocks:
        letters = letters_of(block.text)
        match block:
            case Figure():
                if block.image in seen or (letters and letters in seen):
                    continue
                seen.update(part for part in (block.image, letters) if part)
            case Heading() | Paragraph() | Quote():
                if letters and (letters == title or (len(letters) > 20 and letters in captions)):
                    continue
        kept.append(block)
    return kept


def _with_standfirst(blocks: list[Block]) -> list[Block]:
    """A heading of several lines is none: the words under a title are a paragraph, and a text set large is text."""
    kept: list[Block] = []
    begun = False
    for block in blocks:
        if isinstance(block, Heading):
            length = len(block.text)
            if length > LONG_HEADING or (not begun and length > STANDFIRST):
                block = Paragraph(block.id, block.runs)
        elif not isinstance(block, Figure) and len(block.text) > SHORT_LINE:
            begun = True
        kept.append(block)
    return kept


def _without_pull_quotes(blocks: list[Block]) -> list[Block]:
    """Without quotations that only repeat a sentence of the text, and without the names under them."""
    if not any(isinstance(block, Quote) for block in blocks):
        return blocks
    told = "\n".join(letters_of(block.text) for block in blocks if isinstance(block, Paragraph | ListItem))
    kept: list[Block] = []
    repeated = False
    for block in blocks:
        is_quote = isinstance(block, Quote)
        if is_quote and len(letters := letters_of(block.text)) > 20 and letters in told:
            repeated = True
        elif not (is_quote and repeated and block.text.startswith("—")):
            repeated = False
            kept.append(block)
    return kept


def _is_reference(block: Block) -> bool:
    """ "Read more: another story": a short line, wholly or mostly a link, that says so."""
    if not isinstance(block, Paragraph | Heading | ListItem | Quote):
        return False
    text = block.text
    runs = runs_of(block)
    linked = sum(len(run.text) for run in runs if run.link)
    found = _REFERENCE.search(text) if len(text) < REFERENCE else None
    if found and (linked > 0.4 * len(text) or not text[found.end() :].strip(" :.…»>")):
        return True
    return isinstance(block, Paragraph) and linked >= len(text) - 2 and runs[0].strong


def _is_label(block: Block, names: list[str]) -> bool:
    """A line of the page's frame: an advert's label, a bare address, the author's name alone or with a time."""
    if not isinstance(block, Paragraph | Heading | ListItem) or len(block.text) > SHORT_LINE:
        return False
    text = block.text
    letters = letters_of(text)
    if _LABEL.fullmatch(text) or letters in names:
        return True
    if isinstance(block, Paragraph) and _EDIT.fullmatch(text) and any(run.link for run in block.runs):
        return True
    if text.endswith((".", "?", "!", "”", '"')):
        return False
    return DATE.search(text) is not None and any(name in letters and len(letters) < len(name) + 25 for name in names)


def _with_dateline(blocks: list[Block]) -> list[Block]:
    """A loose "PLACE —" before the first paragraph becomes its beginning."""
    for index, (block, following) in enumerate(pairwise(blocks)):
        if (
            isinstance(block, Paragraph)
            and isinstance(following, Paragraph)
            and len(block.text) < DATELINE
            and block.text.endswith(("—", "–", "--"))
        ):
            joined = replace(following, runs=merged((*block.runs, Run(" "), *following.runs)))
            return [*blocks[:index], joined, *blocks[index + 2 :]]
        if isinstance(block, Paragraph):
            break
    return blocks


def tidy(blocks: list[Block]) -> list[Block]:
    """No block without words but a Separator, and no Separator at an edge or beside another."""
    kept: list[Block] = []
    for block in blocks:
        match block:
            case Separator():
                wanted = bool(kept) and not isinstance(kept[-1], Separator)
            case Figure():
                wanted = True
            case Code() | Table():
                wanted = bool(block.text.strip())
            case _:
                wanted = any(map(str.isalnum, block.text))
                if not wanted and kept and not isinstance(kept[-1], Separator):
                    kept.append(Separator(block.id))  # a line of stars or underscores
        if wanted:
            kept.append(block)
    while kept and isinstance(kept[-1], Separator):
        kept.pop()
    return kept
