"""Cut the lines below the story: who helped, whose copyright it is, invitations to follow, subscribe, comment.

What stands at the end decides: the same words in the middle of a story are a part of it. From the last block upward,
as long as each is such a line.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from reader.document.blocks import Block, Figure, Heading, ListItem, Paragraph, Separator
from reader.extract.blocks import runs_of
from reader.extract.wording import ends_sentence, letters_of, width, word_count

LONGEST = 350  # width of such a line
LABEL = 4  # words of an agency's code, a button, a name
TOLD = 5  # paragraphs; with fewer a short last line may well be the story's
LAST = 4  # blocks among which the author is told of
LINKED = 0.6  # share of a list that leads away
ENTRY = 3  # words of a link that tells another story

_CREDITS = re.compile(
    r"\breporting (?:by|from)\b|\bcontribut(?:ed to this|ing\s*:)|\bediting by\b|\bwith (?:\w+ )?wires\b"
    r"|^contributors?\s*:"
    r"|\b(?:first|originally) (?:published|appeared)\b|^this (?:article|story|post|piece) (?:was|first|originally)\b"
    r"|\ball rights reserved\b|^©|^copyright\b|subject to copyright|^citation\s*:|^translated by\b"
    r"|^(?:source|sources|quellen?|fuente|fonte|bron|källa|kilde|źródło|источник|出典|via)\s*[:：]"
    r"|^(?:updated|last updated|correction|editor['’]s note)\b.{0,60}$|^\W*(?:filed under|posted in|tags?|labels?)\s*:"
    r"|\bdieser (?:artikel|text|beitrag) (?:ist|erschien|wurde)\b|^mit material\b|^übersetzung\s*:"
    r"|责任编辑|責任編輯|原标题|来源[:：]",
    re.I,
)
_INVITATION = re.compile(
    r"\bsign(?:ed)? ?up\b|\bsubscribe(?:rs?)?\b|\bnewsletter"
    r"|\bfollow (?:me|us|him|her|them|\S+ on|\S+['’]s (?:full )?coverage)\b"
    r"|\bon (?:twitter|facebook)\b"
    r"|\bclick here\b|\bdownload (?:the|our) app\b|\bjoin (?:our|us|the conversation)\b"
    r"|\blike this (?:story|article|post)\b"
    r"|\bshar(?:e (?:it|this)|ing is)\b|^(?:email|reach|contact) \S+|^(?:more|for more)\b.{0,40}(?::|https?://)"
    r"|\bletters? to the editor\b|\bif you buy something\b|\bmay (?:earn|get) a (?:commission|share)\b"
    r"|\bcreate (?:a|an|your) .{0,12}account"
    r"|^comments?\b|\b(?:leave|view|hide|show|read|post) (?:a |all |the )?comments?\b|\bregistration is\b"
    r"|\babonn?ier|\babonnez|\bsuscr[ií]b|\bassine\b|\babmelden\b|\bspende\b|\bunterstütz(?:en|t) sie\b"
    r"|\bihnen dieser artikel\b"
    r"|^fehler gefunden|^lest |^lesen sie|\bhier (?:geht|finden)\b|\bdatenschutz|\bcomentarios?$|\bcommentaires?$"
    r"|\bkommentare?$"
    r"|有料会員|フォロー|おすすめ|続きを読む|구독|무단 ?전재",
    re.I,
)
_QUOTED = ("“", '"', "„", "«", "‘")
_ADDRESSES = re.compile(r"\S+@\S+\.\w+|(?<!\w)@\w{3,}|https?://(?:www\.)?(?:twitter|x|facebook|instagram)\.com/")


def without_tail(blocks: list[Block], names: Sequence[str]) -> list[Block]:
    """The blocks without the last lines that are none of the story; all of them when nothing would be left."""
    told = sum(1 for block in blocks if isinstance(block, Paragraph) and ends_sentence(block.text))
    end = len(blocks)
    while end and not _leads_back(blocks[end - 1]):
        near_end = len(blocks) - end < LAST
        ends = _is_below(blocks[:end], names, near_end) or (told >= TOLD and _is_label(blocks[end - 1]))
        cut = 1 if ends else _entries(blocks[:end])
        if not cut:
            break
        end -= cut
    return blocks[:end] if end else blocks


def _is_below(blocks: Sequence[Block], names: Sequence[str], near_end: bool) -> bool:
    """Whether the last of the blocks is none of the story."""
    last = blocks[-1]
    if isinstance(last, Heading | Separator) or _is_closing(last, names, near_end):
        return True
    return len(blocks) > 1 and _is_nameless_player(last) and _is_closing(blocks[-2], names, False)


def _is_closing(block: Block, names: Sequence[str], near_end: bool) -> bool:
    if not isinstance(block, Paragraph | ListItem):
        return False
    if isinstance(block, Paragraph) and all(run.link for run in block.runs if run.text.strip()):
        return True
    text = block.text
    if width(text) > LONGEST or text.startswith(_QUOTED):
        return False
    if _CREDITS.search(text) or _INVITATION.search(text) or _ADDRESSES.search(text):
        return True
    return near_end and any(letters_of(text[: len(name) + 8]).startswith(name) for name in names)  # about the author


def _leads_back(block: Block) -> bool:
    """A note, with a link to what it is for."""
    runs = runs_of(block)
    return any(run.target for run in runs) and not all(run.link for run in runs)


def _is_nameless_player(block: Block) -> bool:
    return isinstance(block, Figure) and block.kind != "image" and not block.text and not block.alt


def _is_label(block: Block) -> bool:
    """Too short and unfinished to be a last paragraph."""
    text = block.text
    if not isinstance(block, Paragraph) or word_count(text) > LABEL or "\n" in text:
        return False
    return not ends_sentence(text) and not text.endswith(("”", '"', "»", "“", ":", "…"))


def _entries(blocks: Sequence[Block]) -> int:
    """How many of the last blocks are a list of other stories, with the line that announces it; 0 for none."""
    items = list(takewhile(lambda block: isinstance(block, ListItem), reversed(blocks)))
    if not items or len(items) == len(blocks):
        return 0
    runs = [run for item in items for run in runs_of(item)]
    links = [run for run in runs if run.link]
    linked = sum(len(run.text) for run in links)
    if linked < LINKED * sum(len(run.text) for run in runs) or len(links) < len(items):
        return 0
    if sum(word_count(run.text) for run in links) < ENTRY * len(links):
        return 0
    above = blocks[len(blocks) - len(items) - 1]
    if isinstance(above, Heading):
        return 0  # a chapter of the story, as sources and further reading are
    announced = isinstance(above, Paragraph) and width(above.text) < 80 and not above.text.endswith(".")
    return len(items) + announced
