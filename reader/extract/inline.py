"""Text inside a block, as runs: emphasis, strong, links, code, superscript, language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bs4.element import Tag

from reader.document.blocks import Run, Runs
from reader.extract.addresses import Base
from reader.extract.languages import is_same, language_tag
from reader.extract.names import word_set

VERSE_LINE = 60  # characters: the lines of a poem or an address are no longer …
VERSE_LINES = 3  # … and there are several of them

_WIDE = "\u2e80"  # where the letters begin that are as wide as two: Chinese, Japanese, Korean
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u200b\ufeff\u00ad]+")
_STYLED = word_set("em i cite dfn var strong b code kbd samp tt sup a")
_EMPHASIS = frozenset(("em", "i", "cite", "dfn", "var"))
_STRONG = frozenset(("strong", "b"))
_CODE = frozenset(("code", "kbd", "samp", "tt"))
_BACK = frozenset("↩↪↑^⤴↵⏎⬆⇑⇧↥⤒⮐⬑¶#§🔗\ufe0e\ufe0f")
_BACK_NAME = re.compile(r"(?:foot)?note-?back|back-?(?:ref|link)|backlink|headerlink|anchorjs-link")
_REFERENCE = re.compile(r"\[\s*(?:\w{1,3}|note \w{1,3})\s*\]|[*†‡]{1,3}")


@dataclass(frozen=True, slots=True)
class Style:
    """What the surrounding elements say about a stretch of text: a Run without its text."""

    emphasis: bool = False
    strong: bool = False
    code: bool = False
    superscript: bool = False
    link: str = ""
    language: str = ""  # "" for the article's own …
    home: str = ""  # … which is this

    def within(self, tag: Tag, base: Base) -> "Style":
        name = tag.name
        style = self.spoken(tag)
        if name not in _STYLED:
            return style
        if name in _EMPHASIS:
            return replace(style, emphasis=True)
        if name in _STRONG:
            return replace(style, strong=True)
        if name in _CODE:
            return replace(style, code=True)
        if name == "sup":
            return replace(style, superscript=True)
        href = attribute(tag, "href")
        if not href:
            return style
        return replace(style, link=base.link(href), superscript=style.superscript or _is_note(tag, href))

    def spoken(self, tag: Tag) -> "Style":
        """The same in the language that the tag names, if it does."""
        language = language_tag(attribute(tag, "lang") or attribute(tag, "xml:lang"))
        if not language:
            return self
        own = "" if is_same(language, self.home) else language
        return self if own == self.language else replace(self, language=own)


def is_back_link(tag: Tag) -> bool:
    """An arrow that leads from a footnote back to its place, or a sign that links a heading to itself."""
    href = attribute(tag, "href")
    if "#" not in href:
        return False
    text = "".join(tag.get_text().split())
    named = attribute(tag, "role") == "doc-backlink" or _BACK_NAME.search(attribute(tag, "class").lower()) is not None
    return bool(text) and (_BACK.issuperset(text) or (named and len(text) <= 3))


def _is_note(tag: Tag, href: str) -> bool:
    """A link to a footnote, "[1]": it stands raised even where a stylesheet alone would raise it."""
    if not href.startswith("#"):
        return False
    return attribute(tag, "role") == "doc-noteref" or _REFERENCE.fullmatch(tag.get_text().strip()) is not None


def attribute(tag: Tag, name: str) -> str:
    """The attribute's text, "" without it; a class list as one string."""
    value = tag.attrs.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


class Line:
    """Collects the runs of one block; white space is collapsed across them."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str | None, Style]] = []  # None: a <br>

    def add(self, text: str, style: Style) -> None:
        if text and (self._pieces or not text.isspace()):
            self._pieces.append((text, style))

    def add_break(self) -> None:
        if self._pieces:
            self._pieces.append((None, Style()))

    def take(self, verse_lines: int = VERSE_LINES) -> tuple[Runs, ...]:
        """The paragraphs collected so far (parted where two breaks stood in a row), and begin anew.

        Single breaks are spaces, but in that many or more short lines, as in a poem or an address: there they stay.
        """
        if not self._pieces:
            return ()
        pieces, self._pieces = self._pieces, []
        paragraphs: list[list[tuple[str | None, Style]]] = [[]]
        breaks = 0
        for text, style in pieces:
            if text is None:
                breaks += 1
                if breaks == 2:
                    paragraphs.append([])
                elif breaks == 1:
                    paragraphs[-1].append((None, style))
            else:
                if not text.isspace():
                    breaks = 0
                paragraphs[-1].append((text, style))
        return tuple(
            runs for part in paragraphs if (runs := _joined(part, "\n" if _is_verse(part, verse_lines) else " "))
        )


def _is_verse(pieces: list[tuple[str | None, Style]], enough: int) -> bool:
    if sum(1 for text, _ in pieces if text is None) < enough - 1:
        return False
    lines = [0]
    for text, _ in pieces:
        if text is None:
            lines.append(0)
        else:
            lines[-1] += sum(2 if letter >= _WIDE else 1 for letter in text.strip())
    said = [length for length in lines if length]
    return len(said) >= enough and max(said) <= VERSE_LINE


def _joined(pieces: list[tuple[str | None, Style]], gap: str) -> Runs:
    """The pieces as runs, ``gap`` for each break, neighbors of one style in one run."""
    out: list[tuple[str, Style]] = []
    space = True  # so that leading white space falls away
    for raw, style in pieces:
        if raw is None:
            if not out:
                continue
            said, before = out[-1]
            out[-1] = (said.rstrip(" ") + gap, before)
            space = True
            continue
        text = _SPACE.sub(" ", raw)
        if space:
            text = text.removeprefix(" ")
        if not text:
            continue
        space = text.endswith(" ")
        if out and out[-1][1] == style:
            out[-1] = (out[-1][0] + text, style)
        else:
            out.append((text, style))
    while out and not out[-1][0].rstrip():
        out.pop()
    if out:
        out[-1] = (out[-1][0].rstrip(), out[-1][1])
    return tuple(_run(text, style) for text, style in out if text)


def _run(text: str, style: Style) -> Run:
    return Run(text, style.emphasis, style.strong, style.code, style.superscript, style.link, style.language)


def merged(runs: Iterable[Run]) -> Runs:
    """The same text, neighbors of one style in one run."""
    kept: list[Run] = []
    for run in runs:
        if kept and replace(kept[-1], text="") == replace(run, text=""):
            kept[-1] = replace(run, text=kept[-1].text + run.text)
        else:
            kept.append(run)
    return tuple(kept)
