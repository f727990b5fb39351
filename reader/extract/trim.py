"""Lines that were in the story's container and are not the story: the headline again, byline and date, cross references.

What a line looks like and where it stands decides; words in a few languages only where the shape alone would not do.
"""

import re

from reader.document.blocks import Block, Code, Figure, Heading, ListItem, Paragraph, Quote, Separator, Table, text_of
from reader.extract.blocks import runs_of
from reader.extract.metadata import Metadata

HEAD = 6  # blocks in which byline and date may stand
SHORT_LINE = 90  # characters

_DATE = re.compile(
    r"\d{1,2}[./:]\d{1,2}|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b\d+\s+(?:hours?|minutes?|days?)\s+ago\b", re.I
)
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|published|updated|posted|written by|last updated|first published)\b", re.I
)
_REFERENCE = re.compile(
    r"^(?:read (?:more|also|next|full)|see also|also read|more (?:from|on)|related|watch|listen|lire aussi|à lire|lees ook|mehr zum thema|lesen sie|lesen sie auch"
    r"|leer también|lea también|leia também|leggi anche|czytaj|läs (?:mer|också)|les også|читайте|don't miss|recommended|what to read next|you may also)\b",
    re.I,
)
_CLOSING = re.compile(
    r"(?:sign up|subscribe|newsletter|follow us|follow .{1,40} on (?:twitter|facebook|instagram)|click here|download (?:the|our) app|all rights reserved|©)",
    re.I,
)


def trim(blocks: list[Block], data: Metadata) -> list[Block]:
    blocks = _without_repeats(blocks, data)
    blocks = _without_head_matter(blocks, data)
    blocks = [block for block in blocks if not _is_reference(block)]
    blocks = _without_tail(blocks)
    return _tidy(blocks)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _without_repeats(blocks: list[Block], data: Metadata) -> list[Block]:
    """Without the headline, without captions said again as paragraphs, each picture once."""
    title = _letters(data.title)
    captions = {_letters(text_of(b.caption)) for b in blocks if isinstance(b, Figure)} | {
        _letters(b.text) for b in blocks if isinstance(b, Figure)
    }
    seen: set[str] = set()
    kept: list[Block] = []
    for block in blocks:
        letters = _letters(block.text)
        if isinstance(block, Figure):
            if block.image in seen or (letters and letters in seen):
                continue
            seen.update(part for part in (block.image, letters) if part)
        elif isinstance(block, Heading | Paragraph | Quote) and letters:
            if letters == title or (len(letters) > 20 and letters in captions):
                continue
        kept.append(block)
    return kept


def _without_head_matter(blocks: list[Block], data: Metadata) -> list[Block]:
    names = [_letters(name) for name in re.split(r",| and |;", data.byline) if len(_letters(name)) > 4]
    kept: list[Block] = []
    spoken = 0
    for block in blocks:
        if spoken < HEAD and isinstance(block, Paragraph | ListItem | Heading):
            text = block.text
            spoken += 1
            if len(text) < SHORT_LINE and _is_head_matter(text, names):
                continue
            if len(text) > SHORT_LINE:
                spoken = HEAD
        kept.append(block)
    return kept


def _is_head_matter(text: str, names: list[str]) -> bool:
    letters = _letters(text)
    if any(name in letters and len(letters) < len(name) + 30 for name in names) and not text.endswith((".", "?", "!")):
        return True
    if text.endswith((".", "?", "!", ":")) and not _BYLINE.search(text):
        return False
    if _BYLINE.search(text) and len(text.split()) < (25 if _DATE.search(text) else 14):
        return True
    return _DATE.search(text) is not None and len(text.split()) < 10


def _is_reference(block: Block) -> bool:
    """ "Read more: another story": a short line, wholly or mostly a link, that says so."""
    if not isinstance(block, Paragraph | Heading | ListItem | Quote):
        return False
    text = block.text
    runs = runs_of(block)
    linked = sum(len(run.text) for run in runs if run.link)
    if len(text) < 200 and linked > 0.4 * len(text) and _REFERENCE.search(text):
        return True
    return isinstance(block, Paragraph) and linked >= len(text.strip()) - 2 and len(text) > 3 and runs[0].strong


def _without_tail(blocks: list[Block]) -> list[Block]:
    end = len(blocks)
    while end:
        block = blocks[end - 1]
        if (
            isinstance(block, Heading | Separator)
            or (isinstance(block, Paragraph) and len(block.text) < 250 and _CLOSING.search(block.text))
            or (isinstance(block, Paragraph) and block.text and all(run.link for run in block.runs if run.text.strip()))
        ):
            end -= 1
        else:
            break
    return blocks[:end] if end else blocks


def _tidy(blocks: list[Block]) -> list[Block]:
    """No block without words but a Separator, and no Separator at an edge or beside another."""
    kept: list[Block] = []
    for block in blocks:
        match block:
            case Separator():
                if kept and not isinstance(kept[-1], Separator):
                    kept.append(block)
            case Figure():
                kept.append(block)
            case Code() | Table():
                if block.text.strip():
                    kept.append(block)
            case _:
                if any(map(str.isalnum, block.text)):
                    kept.append(block)
                elif block.text and kept and not isinstance(kept[-1], Separator):
                    kept.append(Separator(block.id))
    while kept and isinstance(kept[-1], Separator):
        kept.pop()
    return kept
