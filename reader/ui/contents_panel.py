"""The contents: title, headings and figures of the article, to jump from."""

import tkinter as tk
from collections.abc import Callable

from reader.document.article import Article
from reader.document.blocks import Figure, Heading, text_of
from reader.document.locator import TITLE, BlockId
from reader.ui.parts import ListPanel, Row
from reader.ui.side_panel import SidePanel
from reader.ui.theme import Theme

WIDTH = 300  # px at 96 dpi
LONGEST = 70  # characters of a row


class ContentsPanel(SidePanel):
    def __init__(
        self, parent: tk.Misc, theme: Theme, go_to: Callable[[BlockId], None], on_close: Callable[[], None],
        tell_covering: Callable[[bool], None],
    ) -> None:  # fmt: skip
        super().__init__(parent, theme, "Contents", "Close contents", WIDTH, on_close, tell_covering)
        self.list = ListPanel(
            self, theme, "Contents", (), lambda value: go_to(BlockId(value)), on_close=on_close, surface="chrome"
        )
        self.list.grid(row=1, column=0, columnspan=2, sticky="nswe", padx=(theme.px(6), 0), pady=(0, theme.px(6)))

    def show(self, article: Article | None) -> None:
        self.list.set_rows(rows_of(article) if article is not None else ())


def rows_of(article: Article) -> tuple[Row, ...]:
    """Title, headings by their level, figures by their captions."""
    rows = [Row(TITLE, article.title)] if article.title else []
    levels = [block.level for block in article.blocks if isinstance(block, Heading)]
    top = min(levels, default=1)
    level = 0
    for block in article.blocks:
        match block:
            case Heading(level=own):
                level = min(own - top + 1, 4)
                rows.append(Row(block.id, _short(block.text), level))
            case Figure():
                words = text_of(block.caption) or block.alt
                kind = {"image": "Picture", "video": "Video", "audio": "Sound"}[block.kind]
                rows.append(Row(block.id, _short(f"{kind}: {words}" if words else kind), level + 1))
    return tuple(rows)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}…"
