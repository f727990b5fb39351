"""How each kind of line and run looks in the reading view: fonts, spacing and colours, all in em of the body.

``KINDS`` is the whole typography of an article; sizes and ratios that differ from size to size come from ``styles/``.
"""

import tkinter as tk
import tkinter.font as tkfont
from dataclasses import dataclass
from typing import Literal

from reader.appearance.palette import Palette
from reader.appearance.sizes import TextSize
from reader.ui.fonts import Families

Ink = Literal["ink", "muted"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A paragraph style: font name, space above and below, left, hanging and right margin (em), ink."""

    font: str = "body"
    above: float = 0.0
    below: float = 0.95
    left: float = 0.0
    hang: float = 0.0
    right: float = 0.0
    ink: Ink = "ink"
    tight: bool = False  # headings: their lines stand closer than the body's
    wrap: bool = True


KINDS: dict[str, Kind] = {
    "title": Kind("title", above=0.6, below=0.45, tight=True),
    "byline": Kind("small", below=1.5, ink="muted"),
    "h1": Kind("h1", above=1.1, below=0.45, tight=True),
    "h2": Kind("h2", above=1.1, below=0.45, tight=True),
    "h3": Kind("h3", above=0.9, below=0.4, tight=True),
    "h4": Kind("strong", above=0.7, below=0.35),
    "p": Kind(),
    "quote": Kind("emphasis", below=0.95, left=1.8, hang=1.8, right=1.8),
    "item1": Kind(below=0.45, left=0.4, hang=1.9),
    "item2": Kind(below=0.45, left=1.9, hang=3.4),
    "item3": Kind(below=0.45, left=3.4, hang=4.9),
    "item4": Kind(below=0.45, left=4.9, hang=6.4),
    "code": Kind("mono", below=0.95, left=1.0, hang=2.2),
    "table-caption": Kind("small", above=0.3, below=0.4, ink="muted"),
    "row": Kind("table", above=0.22, below=0.22, left=0.4, hang=0.4, wrap=False),
    "row-last": Kind("table", above=0.22, below=1.2, left=0.4, hang=0.4, wrap=False),
    "record": Kind("table", below=0.15, left=0.4, hang=2.0),
    "record-last": Kind("table", below=0.8, left=0.4, hang=2.0),
    "picture": Kind(above=0.3, below=0.35),
    "caption": Kind("caption", below=1.3, ink="muted"),
    "credit": Kind("credit", below=1.3, ink="muted"),
    "rule": Kind(above=0.2, below=1.1, ink="muted"),
}  # fmt: skip

CENTRED = ("rule",)


class ReadingStyles:
    """The fonts and tags of one Text widget; ``apply`` again after any change of size, typeface or colours."""

    def __init__(self, text: tk.Text, families: Families) -> None:
        self._text, self._families = text, families
        self._fonts: dict[str, tkfont.Font] = {}
        for name in ("body", "strong", "emphasis", "strong-emphasis", "title", "h1", "h2", "h3", "small", "caption",
                     "credit", "table", "mono", "superscript"):  # fmt: skip
            self._fonts[name] = tkfont.Font(root=text, family=families.controls, size=-16)

    def font(self, name: str) -> tkfont.Font:
        return self._fonts[name]

    def apply(self, palette: Palette, size: TextSize, typeface: str, scale: float, rtl: bool) -> None:
        em = size.body * scale
        self._set_fonts(size, typeface, em)
        text = self._text
        gap = max(0, round(em * size.line) - self._fonts["body"].metrics("linespace"))
        text.configure(
            font=self._fonts["body"], background=palette.paper, foreground=palette.ink, spacing2=gap,
            insertbackground=palette.ink, insertwidth=max(2, round(em * 0.1)), selectbackground=palette.accent,
            selectforeground=palette.on_accent, inactiveselectbackground=palette.accent, pady=round(0.6 * em),
        )  # fmt: skip
        for name, kind in KINDS.items():
            self._paragraph(name, kind, palette, em, gap, size, rtl)
        text.tag_configure("strong", font=self._fonts["strong"])
        text.tag_configure("emphasis", font=self._fonts["emphasis"])
        text.tag_configure("strong-emphasis", font=self._fonts["strong-emphasis"])
        text.tag_configure("mono", font=self._fonts["mono"])
        text.tag_configure("superscript", font=self._fonts["superscript"], offset=round(0.33 * em))
        text.tag_configure("link", foreground=palette.link, underline=True)
        text.tag_configure("found", background=palette.lit_sentence, underline=True, foreground=palette.ink)
        text.tag_configure("found-now", background=palette.accent, foreground=palette.on_accent)
        text.tag_configure("sentence", background=palette.lit_sentence)
        text.tag_configure("word", background=palette.lit_word, foreground=palette.on_lit_word, underline=True)
        for tag in ("superscript", "link", "found", "sentence", "found-now", "word", "sel"):
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
        put("mono", self._families.mono, 0.88)
        put("superscript", typeface, 0.7)

    def _paragraph(
        self, name: str, kind: Kind, palette: Palette, em: float, gap: int, size: TextSize, rtl: bool
    ) -> None:
        def px(value: float) -> int:
            return round(value * em)

        below = px(kind.below * size.paragraph / 0.95)
        for suffix, last in (("", True), ("-inner", False)):
            self._text.tag_configure(
                f"{name}{suffix}",
                font=self._fonts[kind.font],
                foreground=getattr(palette, kind.ink),
                spacing1=px(kind.above) if last else 0,
                spacing2=round(gap * 0.15) if kind.tight else round(gap * self._ratio(kind.font)),
                spacing3=below if last else round(gap * 0.6),
                lmargin1=px(kind.right if rtl else kind.left),
                lmargin2=px(kind.right if rtl else kind.hang),
                rmargin=px(kind.left if rtl else kind.right),
                justify="center" if name in CENTRED else "right" if rtl else "left",
                tabs=(px(kind.hang),) if kind.hang > kind.left else (),
                wrap="word" if kind.wrap else "none",
            )

    def _ratio(self, font: str) -> float:
        body = self._fonts["body"].metrics("linespace")
        return self._fonts[font].metrics("linespace") / body if body else 1.0
