"""The reading view: an article in a column, with caret, selection and links.

What is lit and how the view follows the voice is in ``highlight.py``; pictures come in through ``pictures.py``; what
keys and mouse do to caret and selection is in ``caret.py`` and ``pointer.py``.
"""

import tkinter as tk
import tkinter.font as tkfont
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.document.article import Article
from reader.document.blocks import Figure, Table
from reader.document.locator import TITLE, BlockId, TextRange
from reader.ui.finding import Match, find_all
from reader.ui.layout import GAP, Line, PageMap, Place, Spot, columns_style, lay_out
from reader.ui.parts.scroll_bar import ScrollBar
from reader.ui.read_only_text import ReadOnlyText
from reader.ui.reading_styles import ReadingStyles
from reader.ui.theme import Theme

FIRST_LINES = 80  # put in before the first paint; the rest follows in slices
SLICE = 200  # lines
# What a person does who wants to look elsewhere than where the voice is.
LOOKING_ELSEWHERE = (
    "<MouseWheel>", "<Button-2>", "<Button-4>", "<Button-5>", "<Prior>", "<Next>", "<Home>", "<End>", "<Up>", "<Down>",
    "<Left>", "<Right>",
)  # fmt: skip
LEAST_MARGIN = 24  # px at 96 dpi, left and right of the column


@dataclass(frozen=True, slots=True)
class LinkSpan:
    line: int
    start: int
    end: int
    address: str


class ArticleView(ttk.Frame):
    """``on_start`` is asked with a place to read from, ``on_link`` with an address."""

    def __init__(
        self, parent: tk.Misc, theme: Theme, on_start: Callable[[Place], None], on_link: Callable[[str], None]
    ) -> None:
        super().__init__(parent, style="Paper.TFrame")
        self.label, self.role = "Article", "document"
        self._theme, self._on_start, self._on_link = theme, on_start, on_link
        self._ring = tk.Frame(self, borderwidth=0)
        self.text = ReadOnlyText(self._ring)
        self.styles = ReadingStyles(self.text, theme.families)
        self.bar = ScrollBar(self, theme, command=self._drag_bar)
        self.text.configure(yscrollcommand=self._scrolled)
        self.bar.pack(side="right", fill="y")
        self._ring.pack(side="left", fill="both", expand=True)
        self.text.pack(fill="both", expand=True)
        self._article: Article | None = None
        self._lines: tuple[Line, ...] = ()
        self._inserted = 0
        self._byline = self._aside = ""
        self._records: frozenset[BlockId] = frozenset()
        self.map = PageMap(())
        self._links: list[LinkSpan] = []
        self._typeface = "Literata"
        self._scroll_watchers: list[Callable[[], None]] = []
        self._person_watchers: list[Callable[[], None]] = []
        self._refill_watchers: list[Callable[[], None]] = []
        self._resize_watchers: list[Callable[[], None]] = []
        self._filling: str | None = None
        self._bind()
        theme.watch(self.restyle)
        self.restyle()

    # -- what others ask to be told of ---------------------------------------------------------------------------
    def watch_scroll(self, tell: Callable[[], None]) -> None:
        """``tell`` after any scrolling, by whomever."""
        self._scroll_watchers.append(tell)

    def watch_person(self, tell: Callable[[], None]) -> None:
        """``tell`` when the person scrolls or moves the caret, not when the voice does."""
        self._person_watchers.append(tell)

    def watch_refill(self, tell: Callable[[], None]) -> None:
        """``tell`` when the lines were put in anew and marks and pictures are gone."""
        self._refill_watchers.append(tell)

    def watch_resize(self, tell: Callable[[], None]) -> None:
        """``tell`` when the view has another size."""
        self._resize_watchers.append(tell)

    # -- filling -------------------------------------------------------------------------------------------------
    def show(self, article: Article, byline: str, aside: str) -> None:
        self._article, self._byline, self._aside = article, byline, aside
        self.restyle()
        self._fill()
        self.text.mark_set("insert", "2.0")
        self.text.yview_moveto(0)

    def clear(self) -> None:
        self._article, self._lines, self._records = None, (), frozenset()
        self._fill()

    @property
    def article(self) -> Article | None:
        return self._article

    def _fill(self) -> None:
        if self._filling is not None:
            self.after_cancel(self._filling)
            self._filling = None
        with self.text.editing():
            self.text.delete("1.0", "end")
        self._links.clear()
        self._inserted = 0
        if self._article is not None:
            self._lines = lay_out(self._article, self._byline, self._aside, self._records)
        self.map = PageMap(self._lines)
        for tell in self._refill_watchers:
            tell()
        self._insert(FIRST_LINES)

    def _insert(self, upto: int) -> None:
        arguments: list[str | tuple[str, ...]] = []
        with self.text.editing():
            for number in range(self._inserted, min(upto, len(self._lines))):
                line = self._lines[number]
                if number:
                    last = self._lines[number - 1]
                    arguments += ["\n", (last.kind, last.extra) if last.extra else (last.kind,)]
                arguments += self._pieces(number + 1, line)
            if arguments:
                self.text.tk.call(str(self.text), "insert", "end", *arguments)
        self._inserted = min(upto, len(self._lines))
        self._filling = None
        if self._inserted < len(self._lines):
            self._filling = self.after(1, self._insert, self._inserted + SLICE)
        for tell in self._scroll_watchers:
            tell()

    def _pieces(self, number: int, line: Line) -> list[str | tuple[str, ...]]:
        out: list[str | tuple[str, ...]] = []
        char = 0
        for piece in line.pieces:
            styles = piece.styles
            if "strong" in styles and "emphasis" in styles:
                styles = ("strong-emphasis",)
            tags = [line.kind, *([line.extra] if line.extra else []), *styles]
            if piece.link:
                tags.append("link")
                self._links.append(LinkSpan(number, char, char + len(piece.text), piece.link))
            out += [piece.text, tuple(tags)]
            char += len(piece.text)
        return out

    def _all_in(self) -> None:
        """A jump may lead beyond what the slices have put in so far."""
        if self._filling is not None:
            self.after_cancel(self._filling)
            self._insert(len(self._lines))

    # -- look ----------------------------------------------------------------------------------------------------
    def set_typeface(self, family: str) -> None:
        self._typeface = family
        self.restyle()

    def restyle(self) -> None:
        """Draw with the theme's present size and colours; what stood at the top of the view stays there."""
        held = self.top() if self._lines else None
        theme = self._theme
        rtl = self._article is not None and self._article.direction == "rtl"
        self.styles.apply(theme.palette, theme.size, self._typeface, theme.scale, rtl)
        ring = theme.px(3)
        self._ring.configure(
            background=theme.palette.paper, highlightthickness=ring, highlightbackground=theme.palette.paper,
            highlightcolor=theme.palette.paper,
        )  # fmt: skip
        self._show_focus(self._has_focus())
        self._margins()
        self._columns()
        if held is not None:
            self.hold(held, 0)

    def measure(self) -> int:
        """The width of the column, px."""
        wanted = self._theme.size.measure_em * self._theme.size.body * self._theme.scale
        return max(1, min(round(wanted), self._room() - 2 * self._theme.px(LEAST_MARGIN)))

    def _room(self) -> int:
        return max(self._ring.winfo_width() - 2 * self._theme.px(3), 1)

    def _margins(self, _event: object = None) -> None:
        margin = max(self._theme.px(LEAST_MARGIN), (self._room() - self.measure()) // 2)
        if int(str(self.text["padx"])) != margin:
            self.text.configure(padx=margin)

    def _resized(self, _event: object) -> None:
        held = self.top()
        self._margins()
        self._columns()
        self.hold(held, 0)
        for tell in self._resize_watchers:
            tell()

    def _columns(self) -> None:
        """Set each table's columns; a table that does not fit is laid out again as records."""
        if self._article is None:
            return
        too_wide = set()
        measure, font, bold = self.measure(), self.styles.font("table"), self.styles.font("table-strong")
        gap = font.measure("nn")
        for block in self._article.blocks:
            if isinstance(block, Table):
                widths = _column_widths(block, font, bold)
                if sum(widths) + gap * len(widths) > measure:
                    too_wide.add(block.id)
                else:
                    stops, at = [], font.measure("n") // 2
                    for width in widths:
                        at += width + gap
                        stops.append(at)
                    self.text.tag_configure(columns_style(block.id), tabs=tuple(stops))
        if frozenset(too_wide) != self._records:
            self._records = frozenset(too_wide)
            self._fill_again()

    def _fill_again(self) -> None:
        """The same article in other lines: view and caret stay at their places."""
        top, caret = self.place_at("@0,0"), self.caret
        self._fill()
        self._all_in()
        for place, put in ((caret, partial(self.text.mark_set, "insert")), (top, self.text.yview)):
            if place is not None and (spot := self.map.spot(place.block, place.offset)):
                put(self.index(spot))

    # -- places --------------------------------------------------------------------------------------------------
    def index(self, spot: Spot) -> str:
        return f"{spot.line}.0 + {spot.char} chars"

    def spot(self, index: str) -> Spot:
        where = self.text.index(index)
        line = int(where.partition(".")[0])
        count = self.text.count(f"{line}.0", where, "chars")
        return Spot(line, _number(count))

    def place_at(self, index: str) -> Place | None:
        return self.map.place(self.spot(index)) if self._lines else None

    def on_gap(self, index: str) -> bool:
        """Whether that is an empty line that is only space."""
        line = min(int(self.text.index(index).partition(".")[0]), len(self._lines))
        return line > 0 and self._lines[line - 1].kind == GAP

    @property
    def caret(self) -> Place | None:
        return self.place_at("insert")

    def top(self) -> str:
        """The index of the first character in view."""
        return self.text.index("@0,0")

    def hold(self, index: str, y: int) -> None:
        """Scroll so that ``index`` stands ``y`` px below the top edge."""
        self.text.yview(index)
        if y:
            self.text.yview_scroll(-y, "pixels")

    def go_to(self, block: BlockId, offset: int = 0, focus: bool = True) -> bool:
        """Put the caret there and show it, a quarter down the view; False for a block that is not shown."""
        spot = self.map.spot(block, offset)
        if spot is None:
            return False
        self._all_in()
        index = self.index(spot)
        self.text.mark_set("insert", index)
        self.text.tag_remove("sel", "1.0", "end")
        if self.text.bbox(index) is None or offset == 0:
            self.hold(f"{spot.line}.0", self.text.winfo_height() // 6)
        if focus:
            self.text.focus_set()
        return True

    def stretches(self, block: BlockId, text: TextRange) -> list[str]:
        """Tk index pairs of that text, flattened: from, to, from, to."""
        self._all_in()
        out = []
        for stretch in self.map.stretches(block, text):
            out += [
                f"{stretch.line}.0 + {stretch.char} chars",
                f"{stretch.line}.0 + {stretch.char + stretch.length} chars",
            ]
        return out

    def find(self, words: str) -> tuple[Match, ...]:
        self._all_in()
        return find_all(self._lines, words)

    def ends(self, match: Match) -> tuple[str, str]:
        """The Tk indices a match lies between."""
        return f"{match.line}.0 + {match.start} chars", f"{match.line}.0 + {match.end} chars"

    def figure_lines(self) -> list[tuple[int, Figure]]:
        """The inserted lines that hold a figure's picture."""
        lines = enumerate(self._lines[: self._inserted], 1)
        return [(number, line.figure) for number, line in lines if line.figure is not None]

    def next_link(self, backward: bool = False) -> bool:
        """Move the caret to the next link; False when there is none."""
        self._all_in()
        here = self.spot("insert")
        keys = [(link.line, link.start) for link in self._links]
        now = (here.line, here.char)
        found = [key for key in keys if (key < now if backward else key > now)]
        if not found:
            return False
        line, char = found[-1] if backward else found[0]
        index = f"{line}.0 + {char} chars"
        self.text.mark_set("insert", index)
        self.text.see(index)
        self.person_moved()
        return True

    def link_at(self, index: str) -> str:
        """The address of the link there, "" when there is none."""
        spot = self.spot(index)
        for link in self._links:
            if link.line == spot.line and link.start <= spot.char < link.end:
                return link.address
        return ""

    def selected_text(self) -> str:
        """The article's own text in the selection, a line per block or line; "" when nothing is selected."""
        ranges = self.text.tag_ranges("sel")
        if not ranges:
            return ""
        first, last = self.spot(str(ranges[0])), self.spot(str(ranges[1]))
        lines = []
        for number in range(first.line, min(last.line, len(self._lines)) + 1):
            line = self._lines[number - 1]
            start = first.char if number == first.line else 0
            end = last.char if number == last.line else sum(len(piece.text) for piece in line.pieces)
            kept = self.map.written(number, start, end)
            whole = "".join(piece.text for piece in line.pieces)
            text = "".join(whole[part.char : part.char + part.length] for part in kept)
            if text:
                lines.append(text)
        return "\n".join(lines)

    # -- the person ----------------------------------------------------------------------------------------------
    def _bind(self) -> None:
        text = self.text
        text.bind("<Configure>", self._resized, add=True)
        text.bind("<<Copy>>", self._copy)
        text.bind("<Tab>", lambda _: self._leave(text.tk_focusNext()))
        text.bind("<Shift-Tab>", lambda _: self._leave(text.tk_focusPrev()))
        if text.tk.call("tk", "windowingsystem") == "x11":
            text.bind("<ISO_Left_Tab>", lambda _: self._leave(text.tk_focusPrev()))
        text.bind("<FocusIn>", lambda _: self._show_focus(True), add=True)
        text.bind("<FocusOut>", lambda _: self._show_focus(False), add=True)
        text.tag_bind("link", "<Enter>", lambda _: text.configure(cursor="hand2"))
        text.tag_bind("link", "<Leave>", lambda _: text.configure(cursor="xterm"))
        for sequence in LOOKING_ELSEWHERE:
            text.bind(sequence, lambda _: self.person_moved(), add=True)

    def _leave(self, widget: tk.Misc | None) -> str:
        """A Text would take Tab for itself: the article must never trap the focus."""
        if widget is not None:
            widget.focus_set()
        return "break"

    def person_moved(self) -> None:
        for tell in self._person_watchers:
            tell()

    def _drag_bar(self, *arguments: str) -> None:
        self.person_moved()
        self.text.yview(*arguments)

    def _scrolled(self, first: float, last: float) -> None:
        self.bar.set(first, last)
        for tell in self._scroll_watchers:
            tell()

    def activate(self, index: str = "insert") -> None:
        """Follow the link there, else read from there."""
        address = self.link_at(index)
        if address:
            self._on_link(address)
        elif place := self.place_at(index):
            self._on_start(place)

    def _copy(self, _event: object) -> str:
        text = self.selected_text()
        if text:
            self.clipboard_clear()
            self.clipboard_append(text)
        return "break"

    def _has_focus(self) -> bool:
        try:
            return self.focus_get() is self.text
        except KeyError:
            return False  # tkinter cannot name a menu that has the focus

    def _show_focus(self, focused: bool) -> None:
        palette = self._theme.palette
        self._ring.configure(highlightbackground=palette.focus if focused else palette.paper)

    def body_start(self) -> BlockId | None:
        """Where "skip to article" leads: the first block of the body, else the title."""
        if self._article is None:
            return None
        return self._article.blocks[0].id if self._article.blocks else TITLE


def _column_widths(table: Table, font: tkfont.Font, bold: tkfont.Font) -> list[int]:
    """The widest cell of each column, px."""
    columns = max((len(row) for row in table.rows), default=0)
    widths = [0] * columns
    for row in table.rows:
        for column, cell in enumerate(row):
            widths[column] = max(widths[column], (bold if cell.header else font).measure(cell.text))
    return widths


def _number(count: object) -> int:
    """Text.count gives None for 0, a number, or a tuple of one, from version to version of tkinter."""
    if isinstance(count, tuple):
        count = count[0]
    return count if isinstance(count, int) else 0
