"""The typography of an article as fonts and tags of a Text widget, at the present size, typeface and colours."""

import tkinter as tk
import tkinter.font as tkfont
from typing import Literal

from reader.appearance.palette import Palette
from reader.appearance.sizes import Spacing, TextSize
from reader.ui.fonts import Families
from reader.ui.layout import side_style
from reader.ui.typography import CENTRED, EDGE, EDGE_STYLE, GAPS, KINDS, MOST_EDGE, Kind, gap_style


class ReadingStyles:
    """The fonts and tags of one Text widget; ``apply`` again after any change of size, typeface or colours."""

    def __init__(self, text: tk.Text, families: Families) -> None:
        self._text, self._families = text, families
        self._fonts: dict[str, tkfont.Font] = {}
        for name in ("body", "strong", "emphasis", "strong-emphasis", "title", "h1", "h2", "h3", "small", "caption",
                     "credit", "table", "table-strong", "mono", "superscript", "gap"):  # fmt: skip
            self._fonts[name] = tkfont.Font(root=text, family=families.controls, size=-16)

    def font(self, name: str) -> tkfont.Font:
        return self._fonts[name]

    def apply(self, palette: Palette, size: TextSize, typeface: str, spacing: Spacing, scale: float, rtl: bool) -> None:
        em = size.body * scale
        self._set_fonts(size, typeface, em)
        text = self._text
        gap = max(0, round(em * spacing.line) - self._fonts["body"].metrics("linespace"))
        text.configure(
            font=self._fonts["body"], background=palette.paper, foreground=palette.ink, spacing2=gap,
            insertbackground=palette.ink, insertwidth=max(2, round(em * 0.1)), selectbackground=palette.accent,
            selectforeground=palette.on_accent, inactiveselectbackground=palette.accent, pady=0,
        )  # fmt: skip
        for name, kind in KINDS.items():
            self._paragraph(name, kind, palette, em, gap, rtl)
        self._gaps(spacing, em, MOST_EDGE * scale)
        text.tag_configure("strong", font=self._fonts["strong"])
        text.tag_configure("table-strong", font=self._fonts["table-strong"])
        text.tag_configure("emphasis", font=self._fonts["emphasis"])
        text.tag_configure("strong-emphasis", font=self._fonts["strong-emphasis"])
        text.tag_configure("mono", font=self._fonts["mono"])
        text.tag_configure("superscript", font=self._fonts["superscript"], offset=round(0.33 * em))
        text.tag_configure("subscript", font=self._fonts["superscript"], offset=-round(0.12 * em))
        text.tag_configure("struck", overstrike=True)
        text.tag_configure(side_style("rtl"), justify="right", tabs=())
        text.tag_configure(side_style("ltr"), justify="left")
        text.tag_configure("link", foreground=palette.link, underline=True)
        text.tag_configure("found", background=palette.lit_sentence, underline=True, foreground=palette.ink)
        text.tag_configure("found-now", background=palette.accent, foreground=palette.on_accent, underline=False)
        text.tag_configure("sentence", background=palette.lit_sentence)
        text.tag_configure("no-word", underline=True)
        text.tag_configure("word", background=palette.lit_word, foreground=palette.on_lit_word, underline=True)
        for tag in ("superscript", "subscript", "link", "found", "sentence", "no-word", "found-now", "word", "sel"):
            text.tag_raise(tag)

    def _set_fonts(self, size: TextSize, typeface: str, em: float) -> None:
        def put(name: str, family: str, ratio: float, weight: Literal["normal", "bold"] = "normal",
                slant: Literal["roman", "italic"] = "roman") -> None:  # fmt: skip
            self._fonts[name].configure(family=family, size=-max(6, round(em * ratio)), weight=weight, slant=slant)

        put("body", typeface, 1)
        put("strong", typeface, 1, "bold")
        put("emphasis", typeface, 1, slant="italic")
        put("strong-emphasis", typeface, 1, "bold", "italic")
        put("title", typeface, size.heading(1), "bold")
        for level in (1, 2, 3):
            put(f"h{level}", typeface, size.heading(max(level, 2)), "bold")
        put("small", self._families.controls, 0.82)
        put("caption", self._families.controls, size.caption)
        put("credit", self._families.controls, size.caption * 0.92)
        put("table", self._families.controls, 0.88)
        put("table-strong", self._families.controls, 0.88, "bold")
        put("mono", self._families.mono, 0.88)
        put("superscript", typeface, 0.7)
        self._fonts["gap"].configure(size=-1)

    def _paragraph(self, name: str, kind: Kind, palette: Palette, em: float, gap: int, rtl: bool) -> None:
        def px(value: float) -> int:
            return round(value * em)

        space = round(gap * (0.15 if kind.tight else self._ratio(kind.font)))
        for suffix in ("", "-inner"):
            self._text.tag_configure(
                f"{name}{suffix}",
                font=self._fonts[kind.font],
                foreground=palette.ink if kind.ink == "ink" else palette.muted,
                # Half of the lines' distance above the first and below the last: a lit line looks the same all through.
                spacing1=space // 2 + px(kind.inset),
                spacing2=space,
                spacing3=space - space // 2 + px(kind.inset),
                lmargin1=px(kind.right if rtl else kind.left),
                lmargin2=px(kind.right if rtl else kind.hang),
                rmargin=px(kind.left if rtl else kind.right),
                justify="center" if name in CENTRED else "right" if rtl else "left",
                tabs=(px(kind.hang),) if kind.hang > kind.left else (),
                wrap="word" if kind.wrap else "none",
            )

    def _gaps(self, spacing: Spacing, em: float, most_edge: float) -> None:
        def put(style: str, height: float) -> None:
            above = max(round(height) - self._fonts["gap"].metrics("linespace"), 0)
            self._text.tag_configure(style, font=self._fonts["gap"], spacing1=above, spacing2=0, spacing3=0)

        for space in GAPS:
            put(gap_style(space), space * em * spacing.paragraph / KINDS["p"].below)
        put(EDGE_STYLE, min(EDGE * em, most_edge))

    def _ratio(self, font: str) -> float:
        body = self._fonts["body"].metrics("linespace")
        return self._fonts[font].metrics("linespace") / body if body else 1.0
