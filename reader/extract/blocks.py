"""The chosen part of the page, read by BeautifulSoup into blocks.

Their ids count them as they are read; what is trimmed later, and put back, numbers them anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bs4.element import NavigableString, PreformattedString, Tag

from reader.document.blocks import (
    Block,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Runs,
    Separator,
    Standfirst,
    Table,
)  # fmt: skip
from reader.extract.addresses import Base
from reader.extract.cuts import MARK, NUMBER
from reader.extract.figures import UNNUMBERED, figure_of, make_figure, picture_alone
from reader.extract.framed import framed, holds_story
from reader.extract.inline import Style
from reader.extract.languages import quotation_marks
from reader.extract.line import VERSE_LINES, Anchor, Line, Part
from reader.extract.names import word_set
from reader.extract.notes import Known, is_sign_alone, joined, linked_places
from reader.extract.place import Item, Place, block_of, counting_of, within
from reader.extract.players import PLAYERS, player_of
from reader.extract.quotations import arranged, is_attribution, is_post
from reader.extract.shapes import mark_headings, settle_breaks
from reader.extract.sounded import formula_of, is_picture_of_formula, ruby_of, text_of_picture
from reader.extract.soup import soup_of
from reader.extract.standfirst import TAG as STANDFIRST
from reader.extract.tables import caption_of, is_data, make_figures, pictures_over_captions, rows_of
from reader.extract.tags import attribute, is_decorative, label_of, number_in
from reader.extract.tree import BLOCK_TAGS
from reader.extract.wrapped import is_wrapped_prose, paragraphs_of

DEEPEST = 200  # levels; what is deeper is taken as plain text
MANY = 1_000_000  # lines: more than a heading has, so that no break stays in one

_SILENT = word_set("script style template noscript object embed svg button select textarea input rp")
_BLOCKS = BLOCK_TAGS | {"listing", "xmp"}
_QUOTATION_MARKS = frozenset("\"'“”„‟«»‹›‘’‚「『〈《")
_SPOKEN = frozenset(("ruby", "math"))  # what is read otherwise than it is written
_ROLES: dict[str, Role] = {"dt": "term", "dd": "definition", "summary": "summary"}


@dataclass(frozen=True, slots=True)
class Blocks:
    """``places`` tells of each mark that something was cut (see cuts.py) how many blocks come before it."""

    blocks: tuple[Block, ...]
    places: Mapping[int, int]


def read_blocks(markup: str, base: Base, language: str = "") -> Blocks:
    """``language`` is the article's: its own words are marked with none, and its quotations as it marks them."""
    reader = _Reader(base, language, linked_places(markup))
    place = Place(Style(home=language))
    reader.read(soup_of(markup), place)
    reader.end_line(place)
    if reader.line.may_be_verse:
        settle_breaks(reader.blocks)
    mark_headings(reader.blocks)
    return Blocks(joined(reader.blocks, reader.known, base), reader.places)


class _Reader:
    def __init__(self, base: Base, language: str, linked: frozenset[str]) -> None:
        self.base, self.language, self._linked = base, language, linked
        self.blocks: list[Block] = []
        self.places: dict[int, int] = {}
        self.known: list[Known] = []
        self.line = Line()
        self._item: Item | None = None  # the list item just begun
        self._level = 0  # how deep in the tree

    def read(self, parent: Tag, place: Place) -> None:
        for child in parent.children:
            if isinstance(child, Tag):
                self._read_tag(child, place)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                if place.wrapped:
                    self._read_wrapped(str(child), place)
                else:
                    self.line.add(str(child), place.style)

    def _read_wrapped(self, text: str, place: Place) -> None:
        for number, paragraph in enumerate(paragraphs_of(text)):
            if number:
                self.line.add_break()
                self.line.add_break()
            self.line.add(paragraph, place.style)

    def _read_tag(self, tag: Tag, place: Place) -> None:
        name = tag.name
        if name in _SILENT:
            if name == "noscript" and tag.find("img"):
                self._picture(tag, place)
            return
        self._level += 1
        is_block = name in _BLOCKS
        if is_block:
            self.end_line(place)
        if self._linked:
            self._anchor(tag)
        if self._level > DEEPEST:
            self.line.add(tag.get_text(" "), place.style)
        elif name == MARK:
            self.places[int(attribute(tag, NUMBER))] = len(self.blocks)
        elif name == STANDFIRST:
            self.end_line(place)
            self.read(tag, place)
            self.blocks.extend(Standfirst(UNNUMBERED, runs) for runs in self.line.take(MANY))
        elif name == "br":
            self.line.add_break()
        elif name in ("img", "amp-img", "picture"):
            self._picture(tag, place)
        elif name in PLAYERS:
            self._player(tag)
        elif is_block:
            self._read_block(tag, within(tag, place) if tag.attrs else place)
        else:
            self._read_inline(tag, place)
        self._level -= 1

    def _anchor(self, tag: Tag) -> None:
        """Remember that links lead here, if they do."""
        name = attribute(tag, "id") or (attribute(tag, "name") if tag.name == "a" else "")
        if name not in self._linked:
            return
        if tag.name in BLOCK_TAGS:
            self._know(name)
        else:
            self.line.put(Anchor(name))

    def _anchors_within(self, tag: Tag) -> None:
        """The same for all within what becomes one block."""
        if self._linked:
            for name in (attribute(part, "id") for part in tag.find_all(id=True)):
                if name in self._linked:
                    self._know(name)

    def _read_inline(self, tag: Tag, place: Place) -> None:
        name = tag.name
        inner = place.styled(place.style.within(tag, self.base))
        if name == "q":
            self._marked(tag, inner, place)
        elif name == "cite" and place.quoted and not place.attribution and is_attribution(tag):
            self.end_line(place)
            self._inside(tag, replace(place.styled(place.style.spoken(tag)), attribution=True))
        elif name in _SPOKEN or tag.attrs.get("role") == "math":
            formula = ruby_of(tag) if name == "ruby" else formula_of(tag)
            self.line.add(formula.text, replace(inner.style, said=formula.spoken))
        elif not (name == "a" and is_sign_alone(tag, self._linked)):
            self.read(tag, inner)

    def _marked(self, tag: Tag, inner: Place, place: Place) -> None:
        """A quotation within a sentence has its marks from the browser, which has them from the language around."""
        opening, closing = quotation_marks(place.style.language or self.language, place.marks % 2 == 1)
        if tag.get_text().lstrip()[:1] in _QUOTATION_MARKS:
            opening = closing = ""
        self.line.add(opening, inner.style)
        self.read(tag, replace(inner, marks=place.marks + 1))
        self.line.add(closing, inner.style)

    def _read_block(self, tag: Tag, place: Place) -> None:
        match tag.name:
            case "p":  # the most frequent first
                self._inside(tag, place)
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6" as name:
                self._heading(tag, int(name[1]), place)
            case "figure":
                self._figure(tag, place)
            case "figcaption":
                self._stray_caption(tag, place)
            case "table":
                self._table(tag, place)
            case "pre" | "listing" | "xmp":
                self._preformatted(tag, place)
            case "hr":
                self.blocks.append(Separator(UNNUMBERED))
            case "ul" | "ol" | "menu":
                self._list(tag, place)
            case "blockquote" if not place.quoted and is_post(tag):
                start = len(self.blocks)
                self._inside(tag, replace(place, quoted=True))
                self.blocks[start:] = arranged(self.blocks[start:])
            case "blockquote":
                self._inside(tag, replace(place, quoted=True))
            case "dt" | "dd" | "summary" as name:
                self._inside(tag, replace(place, role=_ROLES[name]))
            case "footer" if place.quoted:
                self._inside(tag, replace(place, attribution=True))
            case "address":
                self.read(tag, place)
                self.end_line(place, verse_lines=2)
            case "div" | "section" if attribute(tag, "role") == "img" and label_of(tag) and not tag.get_text().strip():
                self.blocks.append(make_figure("", label_of(tag), (), ""))  # drawn by a script or a stylesheet
            case _:
                self._inside(tag, place)

    def _inside(self, tag: Tag, place: Place) -> None:
        self.read(tag, place)
        self.end_line(place)

    def _know(self, name: str, offset: int = 0) -> None:
        """Links call the block that comes next by that name."""
        self.known.append(Known(name, len(self.blocks), offset))

    def end_line(self, place: Place, verse_lines: int = VERSE_LINES) -> None:
        """What was collected becomes a block of the kind that the place asks for; its pictures come in their place."""
        if not self.line:
            return
        for part in self.line.parts(verse_lines):
            self._end_part(part, place)

    def _end_part(self, part: Part, place: Place) -> None:
        self.blocks += part.before
        for spot in part.spots:
            self._know(spot.name, spot.offset)
        if part.runs:
            self.blocks.append(block_of(part.runs, place, self._item))
            if not place.heading:
                self._item = None
        self.blocks += part.after

    def _heading(self, tag: Tag, level: int, place: Place) -> None:
        self.read(tag, place)
        self.end_line(replace(place, heading=level), MANY)

    def _picture(self, tag: Tag, place: Place) -> None:
        if tag.name == "img" and is_picture_of_formula(tag):
            self.line.add(text_of_picture(tag), place.style)
            return
        figure = picture_alone(tag, self.base)
        if figure is not None:
            self.line.put(replace(figure, alt="") if is_decorative(tag) else figure)

    def _player(self, tag: Tag) -> None:
        figure = player_of(tag, self.base)
        if figure is not None:
            self.line.put(figure)

    def _preformatted(self, tag: Tag, place: Place) -> None:
        if is_wrapped_prose(tag):
            self._inside(tag, replace(place, wrapped=True))
            return
        self._anchors_within(tag)
        if text := tag.get_text().strip("\r\n").rstrip():
            self.blocks.append(Code(UNNUMBERED, text))

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
        if holds_story(tag):
            self._inside(tag, place)
            return
        self._anchors_within(tag)
        self.blocks += framed(tag, self.base, place.style)

    def _list(self, tag: Tag, place: Place) -> None:
        depth = place.list_depth + 1
        counting = counting_of(tag)
        ordinal = counting.start
        inner = replace(place, list_depth=depth, role="")
        for child in tag.children:
            if isinstance(child, Tag) and child.name == "li":
                if ordinal is not None:
                    ordinal = number_in(child, "value", ordinal)
                self._item = Item(depth, ordinal, counting.numbering)
                if self._linked:
                    self._anchor(child)
                self._inside(child, within(child, inner))
                self._item = None
                ordinal = None if ordinal is None else ordinal + counting.step
            elif isinstance(child, Tag):
                self._read_tag(child, inner)
        self.end_line(inner)

    def _table(self, tag: Tag, place: Place) -> None:
        is_pictures = pictures_over_captions(tag)
        if is_pictures:
            make_figures(tag)
        if is_pictures or not is_data(tag):
            self._inside(tag, place)
            return
        self._anchors_within(tag)
        if rows := rows_of(tag):
            self.blocks.append(Table(UNNUMBERED, rows, caption_of(tag)))


def runs_of(block: Block) -> Runs:
    """The runs of blocks that have them."""
    match block:
        case Heading() | Standfirst() | Paragraph() | ListItem() | Quote():
            return block.runs
        case _:
            return ()
