"""The article: what the whole program passes along."""

from dataclasses import dataclass
from typing import Literal

from reader.document.blocks import Block, Figure, Heading, Separator, Standfirst, text_of
from reader.document.furniture import Furniture
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId
from reader.document.next_part import NextPart

NO_STORY = "This page has no story: what follows is what it shows."
CUT = "This page is longer than Reader can show: it is cut off, and only its beginning is here."


@dataclass(frozen=True, slots=True)
class Article:
    """One story. Every text is plain and trimmed; "" stands for what the page does not say.

    ``published`` is ISO 8601 (a date or a moment), ``language`` BCP 47, ``address`` absolute (or a file's path).
    ``story`` is False when the page holds no story: the blocks are then what it shows. ``cut`` is True when the page is
    too long: the blocks are then its beginning.
    ``left_out`` is the rest of the page, in reading order: see left_out.py.
    ``next_part``: where it goes on, when its site cuts it into several pages.
    ``blocks`` have the ids ``block_id(0)``, ``block_id(1)``, … in reading order; none is empty but a Separator.
    """

    title: str
    byline: str = ""
    published: str = ""
    language: str = ""
    direction: Literal["ltr", "rtl"] = "ltr"
    site: str = ""
    address: str = ""
    blocks: tuple[Block, ...] = ()
    furniture: Furniture = Furniture()
    story: bool = True
    left_out: tuple[LeftOut, ...] = ()
    next_part: NextPart | None = None
    cut: bool = False

    def body_text(self, captions: bool = False) -> str:
        """The body, one block a line, without title, standfirst and byline; captions in place when asked for."""
        lines = []
        for block in self.blocks:
            match block:
                case Figure():
                    text = text_of(block.caption) if captions else ""
                case Separator() | Standfirst():
                    text = ""
                case _:
                    text = block.text
            if text:
                lines.append(text)
        return "\n".join(lines)

    def captions(self) -> tuple[str, ...]:
        """The figures' captions in reading order, without credits."""
        return tuple(text_of(block.caption) for block in self.blocks if isinstance(block, Figure) and block.caption)

    def headings(self) -> tuple[str, ...]:
        """The sub-headings in reading order, without the title."""
        return tuple(block.text for block in self.blocks if isinstance(block, Heading))

    def block(self, wanted: BlockId) -> Block | None:
        """The block of that id; None for the head of the article and for ids of another article."""
        return next((block for block in self.blocks if block.id == wanted), None)
