"""The text of a part of what was left out, in the size of the controls, lit while it is read aloud."""

import tkinter as tk
from dataclasses import replace

from reader.appearance import load_spacings
from reader.document.article import Article
from reader.document.blocks import Block, Figure, Paragraph, Run, Table
from reader.ui.highlight import Highlight
from reader.ui.layout import lay_out
from reader.ui.reading_text import ReadingText
from reader.ui.theme import Theme
from reader.ui.typography import EDGE_STYLE

HEIGHT = 5  # lines it asks for at least
MARGIN = 12  # px at 96 dpi, left and right of the text
EDGE = 5  # px at 96 dpi, above the first line and below the last
CLOSE = 0.5  # em between paragraphs: a menu is a hundred of them


class PartView(ReadingText):
    def __init__(self, parent: tk.Misc, theme: Theme) -> None:
        super().__init__(parent, theme, "The chosen part")
        self.highlight = Highlight(self, lambda _following: None)
        self._article: Article | None = None
        self.text.configure(height=HEIGHT, width=1, padx=theme.px(MARGIN))
        self.text.bind("<Configure>", lambda _: self._resized(), add=True)
        theme.follow(self, self._restyle)

    def show(self, part: Article | None) -> None:
        turned = self._is_rtl() != (part is not None and part.direction == "rtl")
        self._article = part
        self.highlight.expect(None)
        self.highlight.follow_anew()
        if turned:
            self._restyle()
        blocks = tuple(_readable(block) for block in part.blocks) if part is not None else ()
        tables = frozenset(block.id for block in blocks if isinstance(block, Table))
        self.lines.put(lay_out(replace(part, blocks=blocks), "", "", tables) if part is not None else ())
        for tell in self._refill_watchers:
            tell()
        self.lines.show_first()
        self.text.mark_set("insert", "2.0")
        self.text.yview_moveto(0)

    def _is_rtl(self) -> bool:
        return self._article is not None and self._article.direction == "rtl"

    def _restyle(self) -> None:
        theme = self._theme
        size = replace(theme.size, body=theme.size.control)
        spacing = replace(load_spacings()[0], line=1.35, paragraph=CLOSE)
        self.styles.apply(theme.palette, size, theme.families.controls, spacing, theme.scale, self._is_rtl())
        self.text.tag_configure(EDGE_STYLE, spacing1=theme.px(EDGE))
        self._draw_ring()

    def _scrolled(self, first: float, last: float) -> None:
        """The bar is only there when there is something to scroll."""
        super()._scrolled(first, last)
        if float(first) <= 0.0 and float(last) >= 1.0:
            self.bar.pack_forget()
        elif not self.bar.winfo_manager():
            self.bar.pack(side="right", fill="y", before=self._ring)

    def _resized(self) -> None:
        for tell in self._resize_watchers:
            tell()


def _readable(block: Block) -> Block:
    """There are no pictures here: a figure is its words."""
    if not isinstance(block, Figure):
        return block
    kind = {"image": "Picture", "video": "Video", "audio": "Sound"}[block.kind]
    return Paragraph(block.id, (Run(block.text or (f"{kind}: {block.alt}" if block.alt else kind)),))
