"""The chosen part of the page, read by BeautifulSoup into blocks.

Blocks get their ids at the very end (see story.py): here they carry none.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

from reader.document.blocks import (
    Block,
    Cell,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Runs,
    Separator,
    Standfirst,
    Table,
)
from reader.extract.addresses import Base
from reader.extract.cuts import MARK, NUMBER
from reader.extract.figures import UNNUMBERED, figure_of, figures_of, make_figure, picture_alone
from reader.extract.inline import VERSE_LINES, Line, Style, attribute, is_back_link
from reader.extract.languages import quotation_marks
from reader.extract.names import word_set
from reader.extract.standfirst import TAG as STANDFIRST
from reader.extract.tree import BLOCK_TAGS

DEEPEST = 200  # levels; what is deeper is taken as plain text
MANY = 1_000_000  # lines: more than a heading has, so that no break stays in one

_SILENT = word_set("script style template noscript iframe object embed svg button select textarea input video audio")
_TEXTS = frozenset(("table", "pre", "blockquote"))
_CODE_TEXT = frozenset(("pre", "listing", "xmp"))
_QUOTATION_MARKS = frozenset("\"'“”„‟«»‹›‘’‚「『〈《")
_NUMBER = re.compile(r"\s*[+-]?\d{1,9}\s*")
_DASHES = ("—", "–", "―", "-", "~")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reading stands: in a quotation (or in the words that say whose it is), in a list of some depth."""

    style: Style = Style()
    quoted: bool = False
    attribution: bool = False
    list_depth: int = 0
    marks: int = 0  # quotation marks open around

    def styled(self, style: Style) -> "Place":
        return self if style is self.style else replace(self, style=style)


@dataclass(frozen=True, slots=True)
class Blocks:
    """``places`` tells of each mark that something was cut (see cuts.py) how many blocks come before it."""

    blocks: tuple[Block, ...]
    places: Mapping[int, int]


def read_blocks(markup: str, base: Base, language: str = "") -> Blocks:
    """``language`` is the article's: its own words are marked with none, and its quotations as it marks them."""
    reader = _Reader(base, language)
    place = Place(Style(home=language))
    reader.read(BeautifulSoup(markup, "lxml", multi_valued_attributes=None), place)
    reader.end_line(place)
    return Blocks(tuple(reader.blocks), reader.places)


class _Reader:
    def __init__(self, base: Base, language: str) -> None:
        self.base, self.language = base, language
        self.blocks: list[Block] = []
        self.places: dict[int, int] = {}
        self._line = Line()
        self._item: tuple[int, int | None] | None = None  # depth and ordinal of the list item just begun
        self._pictures: list[Figure] = []
        self._level = 0  # how deep in the tree

    def read(self, parent: Tag, place: Place) -> None:
        for child in parent.children:
            if isinstance(child, Tag):
                self._read_tag(child, place)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._line.add(str(child), place.style)

    def _read_tag(self, tag: Tag, place: Place) -> None:
        name = tag.name
        if name in _SILENT:
            if name == "noscript" and tag.find("img"):
                self._picture(tag)
            return
        self._level += 1
        if self._level > DEEPEST:
            self._line.add(tag.get_text(" "), place.style)
        elif name == MARK:
            self.places[int(attribute(tag, NUMBER))] = len(self.blocks)
        elif name == STANDFIRST:
            self.end_line(place)
            self.read(tag, place)
            self.blocks.extend(Standfirst(UNNUMBERED, runs) for runs in self._line.take(MANY))
        elif name == "br":
            self._line.add_break()
        elif name in ("img", "amp-img", "picture"):
            self._picture(tag)
        elif name in BLOCK_TAGS or name in _CODE_TEXT:
            self.end_line(place)
            self._read_block(tag, place.styled(place.style.spoken(tag)))
        else:
            self._read_inline(tag, place)
        self._level -= 1

    def _read_inline(self, tag: Tag, place: Place) -> None:
        name = tag.name
        inner = place.styled(place.style.within(tag, self.base))
        if name == "q":
            self._marked(tag, inner, place)
        elif name == "cite" and place.quoted and not place.attribution and _is_attribution(tag):
            self.end_line(place)
            self._inside(tag, replace(place.styled(place.style.spoken(tag)), attribution=True))
        elif not (name == "a" and is_back_link(tag)):
            self.read(tag, inner)

    def _marked(self, tag: Tag, inner: Place, place: Place) -> None:
        """A quotation within a sentence has its marks from the browser, which has them from the language around."""
        opening, closing = quotation_marks(place.style.language or self.language, place.marks % 2 == 1)
        if tag.get_text().lstrip()[:1] in _QUOTATION_MARKS:
            opening = closing = ""
        self._line.add(opening, inner.style)
        self.read(tag, replace(inner, marks=place.marks + 1))
        self._line.add(closing, inner.style)

    def _read_block(self, tag: Tag, place: Place) -> None:
        match tag.name:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6" as name:
                self._heading(tag, int(name[1]), place)
            case "figure":
                self._figure(tag, place)
            case "figcaption":
                self._stray_caption(tag, place)
            case "table" if _is_data(tag):
                self._table(tag)
            case "pre" | "listing" | "xmp":
                if text := tag.get_text().strip("\r\n").rstrip():
                    self.blocks.append(Code(UNNUMBERED, text))
            case "hr":
                self.blocks.append(Separator(UNNUMBERED))
            case "ul" | "ol" | "menu":
                self._list(tag, place)
            case "blockquote":
                self._inside(tag, replace(place, quoted=True))
            case "footer" if place.quoted:
                self._inside(tag, replace(place, attribution=True))
            case "address":
                self.read(tag, place)
                self.end_line(place, verse_lines=2)
            case _:
                self._inside(tag, place)

    def _inside(self, tag: Tag, place: Place) -> None:
        self.read(tag, place)
        self.end_line(place)

    def end_line(self, place: Place, verse_lines: int = VERSE_LINES) -> None:
        """What was collected becomes a block of the kind that the place asks for; pictures met in it come after."""
        for runs in self._line.take(verse_lines):
            if self._item is not None:
                depth, ordinal = self._item
                self.blocks.append(ListItem(UNNUMBERED, runs, depth, ordinal))
                self._item = None
            elif place.attribution:
                self.blocks.append(Quote(UNNUMBERED, _with_dash(runs)))
            else:
                self.blocks.append(Quote(UNNUMBERED, runs) if place.quoted else Paragraph(UNNUMBERED, runs))
        if self._pictures:
            self.blocks.extend(self._pictures)
            self._pictures.clear()

    def _heading(self, tag: Tag, level: int, place: Place) -> None:
        self.read(tag, place)
        for runs in self._line.take(MANY):
            self.blocks.append(Heading(UNNUMBERED, level, runs))
        self.end_line(place)

    def _picture(self, tag: Tag) -> None:
        figure = picture_alone(tag, self.base)
        if figure is not None:
            self._pictures.append(figure)

    def _stray_caption(self, tag: Tag, place: Place) -> None:
        """A caption outside a figure, or beside what a figure holds: it is never a paragraph of the story."""
        around = tag.find_parent("figure")
        if around is not None and around.find("blockquote") and not around.find("img"):
            self._inside(tag, replace(place, quoted=True, attribution=True))
            return
        figure = figure_of(tag, self.base, place.style)
        if figure is None:
            return
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Figure) and not last.text:
            self.blocks[-1] = make_figure(last.image, last.alt, figure.caption, figure.credit, last.kind)
        elif isinstance(last, Table) and not last.caption and around is not None:
            self.blocks[-1] = replace(last, caption=figure.text.replace("\n", " "))
        else:
            self.blocks.append(figure)

    def _figure(self, tag: Tag, place: Place) -> None:
        inside = {part.name for part in tag.descendants if isinstance(part, Tag)}
        if inside & _TEXTS or ("p" in inside and _much_text(tag)) or _is_gallery(tag):
            self._inside(tag, place)
            return
        self.blocks.extend(figures_of(tag, self.base, place.style))

    def _list(self, tag: Tag, place: Place) -> None:
        depth = place.list_depth + 1
        ordinal = _number(attribute(tag, "start"), 1) if tag.name == "ol" else None
        inner = replace(place, list_depth=depth)
        for child in tag.children:
            if isinstance(child, Tag) and child.name == "li":
                self._item = (depth, ordinal)
                self._inside(child, inner.styled(inner.style.spoken(child)))
                self._item = None
                ordinal = None if ordinal is None else ordinal + 1
            elif isinstance(child, Tag):
                self._read_tag(child, inner)
        self.end_line(inner)

    def _table(self, tag: Tag) -> None:
        rows = []
        for row in tag.find_all("tr"):
            if row.find_parent("table") is not tag:
                continue
            cells = tuple(
                Cell(" ".join(cell.get_text(" ").split()), cell.name == "th")
                for cell in row.find_all(["td", "th"], recursive=False)
            )
            if any(cell.text for cell in cells):
                rows.append(cells)
        caption = tag.find("caption")
        said = " ".join(caption.get_text(" ").split()) if isinstance(caption, Tag) else ""
        if rows:
            self.blocks.append(Table(UNNUMBERED, tuple(rows), said))


def _number(text: str, otherwise: int) -> int:
    found = _NUMBER.fullmatch(text)
    return int(found[0]) if found else otherwise


def _is_gallery(figure: Tag) -> bool:
    """Several pictures with captions of their own, or in figures of their own."""
    if len(figure.find_all("img")) < 2:
        return False
    return (
        len(figure.find_all("figcaption")) > 1 or sum(1 for part in figure.find_all("figure") if part.find("img")) > 1
    )


def _is_attribution(cite: Tag) -> bool:
    """The last words of a quotation, apart from what is quoted: not the name of a book in the middle of it."""
    if not _said(cite) or any(_said(sibling) for sibling in cite.next_siblings):
        return False
    before = next((part for part in cite.previous_siblings if _said(part) or getattr(part, "name", "") == "br"), None)
    if cite.parent is not None and cite.parent.name == "blockquote":
        return before is None or not _said(before).endswith(_DASHES)
    return before is None or getattr(before, "name", "") == "br"


def _said(part: PageElement) -> str:
    return part.get_text().strip() if isinstance(part, Tag | NavigableString) else ""


def _with_dash(runs: Runs) -> Runs:
    if runs[0].text.startswith(_DASHES):
        return runs
    return (Run("— "), *runs)


def _much_text(figure: Tag) -> bool:
    """A "figure" that is really a part of the story: paragraphs outside its caption."""
    return sum(len(part.get_text()) for part in figure.find_all("p") if part.find_parent("figcaption") is None) > 400


def _is_data(table: Tag) -> bool:
    """A table of facts, as against one that only lays out the page."""
    if attribute(table, "role") in ("presentation", "none") or table.find("table"):
        return False
    if table.find(["th", "caption"]):
        return True
    rows = table.find_all("tr")
    if len(rows) < 2 or (table.find(["p", "h2", "h3", "figure"]) and len(rows) < 3):
        return False
    return all(len(cell.get_text()) < 300 for cell in table.find_all("td"))


def runs_of(block: Block) -> Runs:
    """The runs of blocks that have them."""
    match block:
        case Heading() | Standfirst() | Paragraph() | ListItem() | Quote():
            return block.runs
        case _:
            return ()
