"""What paragraphs are by their shape, where the page has no element for it: verse, and sub-headings."""

from dataclasses import replace

from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Quote, Table
from reader.extract.line import MAYBE_BREAK, flat, split_breaks
from reader.extract.wording import ends_sentence

HEADING = 80  # characters: a bold line that is longer is emphasis
BESIDE = 60  # characters that a sub-heading's paragraph has at least
OWN = 2  # headings of the page's own: with more of them its bold lines are something else
MOST = 0.34  # share of the paragraphs that are bold lines: where more are, they are an interview's questions, or a list


def settle_breaks(blocks: list[Block]) -> None:
    """Stanzas of two lines are verse where others stand beside them; a single one is a line that was broken."""
    open_breaks = [_has_open_break(block) for block in blocks]
    for index, block in enumerate(blocks):
        if not open_breaks[index] or not isinstance(block, Paragraph | Quote | ListItem | Heading):
            continue
        beside = blocks[max(index - 1, 0) : index] + blocks[index + 1 : index + 2]
        verse = isinstance(block, Paragraph | Quote) and any(_is_stanza(other, type(block)) for other in beside)
        blocks[index] = replace(block, runs=split_breaks(block.runs) if verse else block.runs)
    for index, block in enumerate(blocks):
        if open_breaks[index] and isinstance(block, Paragraph | Quote | ListItem | Heading):
            blocks[index] = replace(block, runs=flat(block.runs))


def _has_open_break(block: Block) -> bool:
    return isinstance(block, Paragraph | Quote | ListItem | Heading) and MAYBE_BREAK in block.text


def _is_stanza(block: Block, kind: type[Block]) -> bool:
    return isinstance(block, kind) and (MAYBE_BREAK in block.text or "\n" in block.text)


def mark_headings(blocks: list[Block]) -> None:
    """A bold line in a paragraph of its own between paragraphs is a sub-heading (WCAG failure F2: set, not said)."""
    found = {index for index, block in enumerate(blocks) if _is_bold_line(block) and _is_between(blocks, index)}
    if not found:
        return
    begin = next((index for index, block in enumerate(blocks) if _is_text(block)), len(blocks))
    found = {index for index in found if index > begin}  # before the text such a line is a byline
    paragraphs = sum(isinstance(block, Paragraph) for block in blocks)
    if len(found) > MOST * paragraphs or sum(isinstance(block, Heading) for block in blocks) > OWN:
        return
    level = 2
    for index, block in enumerate(blocks):
        if isinstance(block, Heading):
            level = min(block.level + 1, 6)
        elif index in found and isinstance(block, Paragraph):
            blocks[index] = Heading(block.id, level, block.runs, block.direction)


def _is_bold_line(block: Block) -> bool:
    if not isinstance(block, Paragraph) or block.role or not block.runs[0].strong or len(block.text) > HEADING:
        return False
    text = block.text
    if not all((run.strong and not run.link) or not run.text.strip() for run in block.runs):
        return False
    return not ends_sentence(text) and text[-1] not in ":：;,-–—*" and any(map(str.isalpha, text)) and "\n" not in text


def _is_between(blocks: list[Block], index: int) -> bool:
    """After something of the story and before a paragraph that it may head; not the first line of all."""
    if index == 0 or index + 1 == len(blocks):
        return False
    before, after = blocks[index - 1], blocks[index + 1]
    if isinstance(before, Heading) or not isinstance(before, Paragraph | ListItem | Quote | Figure | Table):
        return False
    return _is_text(after)


def _is_text(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(block.text) >= BESIDE and not block.runs[0].strong
