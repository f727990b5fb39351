"""The reading view: an article in a column, with caret, selection and links.

What is lit and how the view follows the voice is in ``highlight.py``; pictures come in through ``pictures.py``; what
keys and mouse do to caret and selection is in ``caret.py`` and ``pointer.py``; the lines themselves in
``article_lines.py``.
"""

import tkinter as tk
from collections.abc import Callable

from reader.appearance import Spacing, load_spacings
from reader.document.article import Article
from reader.document.blocks import Table
from reader.document.locator import TITLE, BlockId, Locator, TextRange
from reader.ui.columns import tab_stops
from reader.ui.fonts import READING
from reader.ui.in_view import Held, bring_into_view, hold, in_view, keep_in_view, top_of
from reader.ui.layout import columns_style, lay_out
from reader.ui.page_map import Place, Spot
from reader.ui.reading_text import RING, ReadingText
from reader.ui.theme import Theme

LEAST_MARGIN = 24  # px at 96 dpi, left and right of the column


class ArticleView(ReadingText):
    """``on_start`` is asked with a place to read from, ``on_link`` with an address, ``on_target`` with a place that a
    link leads to.
    """

    def __init__(
        self, parent: tk.Misc, theme: Theme, on_start: Callable[[Place], None], on_link: Callable[[str], None],
        on_target: Callable[[Locator], None],
    ) -> None:  # fmt: skip
        super().__init__(parent, theme, "Article")
        self._on_start, self._on_link, self._on_target = on_start, on_link, on_target
        self._article: Article | None = None
        self._byline = self._aside = ""
        self._records: frozenset[BlockId] = frozenset()
        self._height = 1  # px, before it changed
        self._typeface, self._spacing = READING, load_spacings()[0]
        self._bind()
        theme.watch(self.restyle)
        self.restyle()

    # -- filling -------------------------------------------------------------------------------------------------
    def show(self, article: Article, byline: str, aside: str) -> None:
        self._article, self._byline, self._aside = article, byline, aside
        self.restyle()
        self._fill()
        self.text.mark_set("insert", "2.0")
        self.text.yview_moveto(0)

    def show_again(self, article: Article, aside: str, moved: Callable[[BlockId], BlockId]) -> None:
        """The same article with more or less in it: view and caret stay at their places, which ``moved`` finds."""
        self._article, self._aside = article, aside
        self._records = frozenset(moved(table) for table in self._records)
        self._fill_again(moved)
        self._columns()

    def clear(self) -> None:
        self._article, self._records = None, frozenset()
        self._fill()

    @property
    def article(self) -> Article | None:
        return self._article

    @property
    def byline(self) -> str:
        """The line under the title, with what is told beside it."""
        return " · ".join(part for part in (self._byline, self._aside) if part)

    def _fill(self) -> None:
        article = self._article
        self.lines.put(lay_out(article, self._byline, self._aside, self._records) if article is not None else ())
        for tell in self._refill_watchers:
            tell()
        self.lines.show_first()

    # -- look ----------------------------------------------------------------------------------------------------
    def set_setting(self, typeface: str, spacing: Spacing) -> None:
        """In which family, and how far apart."""
        if (typeface, spacing) != (self._typeface, self._spacing):
            self._typeface, self._spacing = typeface, spacing
            self.restyle()

    def restyle(self) -> None:
        """Draw with the theme's present size and colours; what stood at the top of the view stays there, and the
        caret in view.
        """
        held = self.text.index("@0,0") if self.lines else None
        at_caret = self._is_at_caret()
        theme = self._theme
        rtl = self._article is not None and self._article.direction == "rtl"
        self.styles.apply(theme.palette, theme.size, self._typeface, self._spacing, theme.scale, rtl)
        self._draw_ring()
        self._margins()
        self._columns()
        if held is not None:
            self.text.yview(held)
        if at_caret:
            keep_in_view(self.text, "insert")

    def _is_at_caret(self) -> bool:
        """Whether somebody who reads by the caret has it in view: then it stays there."""
        return self._has_focus() and in_view(self.text, "insert", self._height)

    def measure(self) -> int:
        """The width of the column, px."""
        wanted = self._theme.size.measure_em * self._theme.size.body * self._theme.scale
        return max(1, min(round(wanted), self._room() - 2 * self._theme.px(LEAST_MARGIN)))

    def _room(self) -> int:
        return max(self._ring.winfo_width() - 2 * self._theme.px(RING), 1)

    def _margins(self, _event: object = None) -> None:
        margin = max(self._theme.px(LEAST_MARGIN), (self._room() - self.measure()) // 2)
        if int(str(self.text["padx"])) != margin:
            self.text.configure(padx=margin)

    def _resized(self, _event: object) -> None:
        held, at_caret = top_of(self.text), self._is_at_caret()
        self._height = self.text.winfo_height()
        self._margins()
        self._columns()
        hold(self.text, held)
        if at_caret:
            keep_in_view(self.text, "insert")
        for tell in self._resize_watchers:
            tell()

    def _columns(self) -> None:
        """Set each table's columns; a table that does not fit is laid out again as records."""
        if self._article is None:
            return
        too_wide = set()
        measure, font, bold = self.measure(), self.styles.font("table"), self.styles.font("table-strong")
        for block in self._article.blocks:
            if isinstance(block, Table):
                stops = tab_stops(block, font, bold, measure)
                if stops is None:
                    too_wide.add(block.id)
                else:
                    self.text.tag_configure(columns_style(block.id), tabs=stops)
        if frozenset(too_wide) != self._records:
            self._records = frozenset(too_wide)
            self._fill_again()

    def _fill_again(self, moved: Callable[[BlockId], BlockId] = lambda block: block) -> None:
        """The same article in other lines: view and caret stay at their places."""
        top, caret = self._top(), self.caret
        first = self.lines.place_at(top.index)
        self._fill()
        self.lines.all_in()
        if caret is not None and (spot := self.lines.map.spot(moved(caret.block), caret.offset)):
            self.text.mark_set("insert", self.lines.index(spot))
        if first is not None and (spot := self.lines.map.spot(moved(first.block), first.offset)):
            hold(self.text, Held(self.lines.index(spot), top.y))

    def _top(self) -> Held:
        """The first text in view: a gap is its block's as much as the line below it, which may get another above."""
        top = top_of(self.text)
        if not self.lines.on_gap(top.index):
            return top
        index = self.text.index(f"{top.index} + 1 lines linestart")
        box = self.text.dlineinfo(index)
        return Held(index, box[1]) if box is not None else top

    # -- places --------------------------------------------------------------------------------------------------
    @property
    def caret(self) -> Place | None:
        return self.lines.place_at("insert")

    @property
    def locator(self) -> Locator | None:
        """The caret's place, as one that can be kept."""
        place = self.caret
        return None if place is None else Locator(place.block, TextRange(place.offset, place.offset))

    def shows(self, place: Locator) -> bool:
        """Whether it stands there: a table laid out as records shows neither empty cells nor its headers' row."""
        return self.lines.map.shows(place.block, place.range)

    def is_records(self, table: BlockId) -> bool:
        """Whether that table was too wide for columns."""
        return table in self._records

    def go_to(self, block: BlockId, offset: int = 0, focus: bool = True) -> bool:
        """Put the caret there and show it, a quarter down the view; False for a block that is not shown."""
        spot = self.lines.map.spot(block, offset)
        if spot is None:
            return False
        self.go_to_spot(spot, begins=offset == 0)
        if focus:
            self.text.focus_set()
        return True

    def go_to_spot(self, spot: Spot, begins: bool = False) -> None:
        """``begins``: what is there begins there, and is shown with as much of it as there is room for."""
        self.scroll_to(spot, begins)
        self.lead_caret(self.lines.index(spot))
        self.text.tag_remove("sel", "1.0", "end")

    def scroll_to(self, spot: Spot, begins: bool = False) -> None:
        """Show that place; the caret and the selection stay where they are."""
        self.lines.all_in()
        index = self.lines.index(spot)
        if begins or self.text.bbox(index) is None:
            hold(self.text, Held(f"{spot.line}.0", self.text.winfo_height() // 6))
        bring_into_view(self.text, index)

    # -- the person ----------------------------------------------------------------------------------------------
    def _bind(self) -> None:
        text = self.text
        text.bind("<Configure>", self._resized, add=True)
        text.tag_bind("link", "<Enter>", lambda _: text.configure(cursor="hand2"))
        text.tag_bind("link", "<Leave>", lambda _: text.configure(cursor="xterm"))

    def activate(self, index: str = "insert") -> None:
        """Follow the link there, else read from there."""
        address = self.lines.link_at(index)
        if (target := self.lines.target_at(index)) is not None:
            self._on_target(target)
        elif address:
            self._on_link(address)
        elif place := self.lines.place_at(index):
            self._on_start(place)

    def body_start(self) -> BlockId | None:
        """Where "skip to article" leads: the first block of the body, else the title."""
        if self._article is None:
            return None
        return self._article.blocks[0].id if self._article.blocks else TITLE
