"""The parts of an article's body, in reading order.

Each block has an ``id`` and a ``text``: the very characters that offsets count in, that the view shows and that the
voice says. What is not part of a block's text (an alt, an address) is a field beside it.
"""

from dataclasses import dataclass
from typing import Literal

from reader.document.locator import BlockId, Locator
from reader.document.numbering import Numbering, numeral

Runs = tuple["Run", ...]
Direction = Literal["", "ltr", "rtl"]  # "" for the article's
Role = Literal["", "term", "definition", "summary", "note"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one style, one link (absolute address) and one language (BCP 47, "" = the article's).

    ``target`` is where the link leads when that lies in the article itself: a note, or the place that the note is for.
    ``struck`` text was taken back by its author. ``spoken`` is what the page itself wants said for the text (how rare
    characters are read, a formula in words), ``expansion`` what an abbreviation stands for.
    """

    text: str
    emphasis: bool = False
    strong: bool = False
    code: bool = False
    superscript: bool = False
    link: str = ""
    language: str = ""
    subscript: bool = False
    struck: bool = False
    spoken: str = ""
    expansion: str = ""
    target: Locator | None = None


def text_of(runs: Runs) -> str:
    return "".join(run.text for run in runs)


class Flowing:
    """What the blocks of flowing text share: their text is that of their runs."""

    __slots__ = ()
    runs: Runs

    @property
    def text(self) -> str:
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Heading(Flowing):
    id: BlockId
    level: int  # 1–6
    runs: Runs
    direction: Direction = ""


@dataclass(frozen=True, slots=True)
class Standfirst(Flowing):
    """The words below the headline that sum the story up, where they are no part of its text."""

    id: BlockId
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph(Flowing):
    """``role`` is what it is beside a paragraph: the term of a definition list or what is said of it, the line that
    stands for a part that can be folded, a note to the text.
    """

    id: BlockId
    runs: Runs
    role: Role = ""
    direction: Direction = ""


@dataclass(frozen=True, slots=True)
class ListItem(Flowing):
    """One item; ``depth`` is 1 for an outermost list, ``ordinal`` is None in a list without numbers."""

    id: BlockId
    runs: Runs
    depth: int = 1
    ordinal: int | None = None
    numbering: Numbering = "1"
    direction: Direction = ""

    @property
    def number(self) -> str:
        """Its number as the list counts, "7", "g" or "vii"; "" in a list without numbers."""
        return "" if self.ordinal is None else numeral(self.ordinal, self.numbering)


@dataclass(frozen=True, slots=True)
class Quote(Flowing):
    """One paragraph of a block quotation, or of a ``post`` of another site; a longer one is several in a row."""

    id: BlockId
    runs: Runs
    direction: Direction = ""
    post: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Preformatted text, line breaks kept."""

    id: BlockId
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """``columns`` that it spans; a cell over several rows stands in each of them."""

    text: str
    header: bool = False
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. Its text: the caption (if any) and each row on a line, cells parted by a tab."""

    id: BlockId
    rows: tuple[tuple[Cell, ...], ...]
    caption: str = ""

    @property
    def text(self) -> str:
        lines = [self.caption] if self.caption else []
        lines += ["\t".join(cell.text for cell in row) for row in self.rows]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (or a named stand-in for a video or sound) with the words that belong to it.

    Its text is the caption, and after a line break the credit. ``image`` is an absolute address or a data: address,
    "" when the page shows none; ``alt`` is "" for a decorative image and when it only repeats the caption.
    """

    id: BlockId
    image: str = ""
    alt: str = ""
    caption: Runs = ()
    credit: str = ""
    kind: Literal["image", "video", "audio"] = "image"

    @property
    def text(self) -> str:
        return "\n".join(part for part in (text_of(self.caption), self.credit) if part)


@dataclass(frozen=True, slots=True)
class Separator:
    id: BlockId

    @property
    def text(self) -> str:
        return ""


Block = Heading | Standfirst | Paragraph | ListItem | Quote | Code | Table | Figure | Separator
