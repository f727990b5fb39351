"""Text inside a block, as runs: emphasis, strong, links, code, superscript, language."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bs4.element import Tag

from reader.document.blocks import Run, Runs
from reader.extract.addresses import absolute

_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u200b\ufeff\u00ad]+")
_EMPHASIS = frozenset(("em", "i", "cite", "dfn", "var"))
_STRONG = frozenset(("strong", "b"))
_CODE = frozenset(("code", "kbd", "samp", "tt"))


@dataclass(frozen=True, slots=True)
class Style:
    """What the surrounding elements say about a stretch of text; the fields of a Run but for its text."""

    emphasis: bool = False
    strong: bool = False
    code: bool = False
    superscript: bool = False
    link: str = ""
    language: str = ""

    def within(self, tag: Tag, base: str) -> "Style":
        name = tag.name
        style = self
        if name in _EMPHASIS:
            style = replace(style, emphasis=True)
        elif name in _STRONG:
            style = replace(style, strong=True)
        elif name in _CODE:
            style = replace(style, code=True)
        elif name == "sup":
            style = replace(style, superscript=True)
        elif name == "a" and (href := attribute(tag, "href")):
            style = replace(style, link=absolute(href, base))
        if language := attribute(tag, "lang") or attribute(tag, "xml:lang"):
            style = replace(style, language=language)
        return style


def attribute(tag: Tag, name: str) -> str:
    """The attribute's text, "" without it; a class list as one string."""
    value = tag.get(name)
    if value is None:
        return ""
    return value if isinstance(value, str) else " ".join(value)


class Line:
    """Collects the runs of one block; white space is collapsed across them."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str | None, Style]] = []  # None: a <br>

    def add(self, text: str, style: Style) -> None:
        if text:
            self._pieces.append((text, style))

    def add_break(self) -> None:
        self._pieces.append((None, Style()))

    def take(self) -> tuple[Runs, ...]:
        """The paragraphs collected so far (parted where two breaks stood in a row), and begin anew."""
        if not self._pieces:
            return ()
        pieces, self._pieces = self._pieces, []
        paragraphs: list[list[tuple[str, Style]]] = [[]]
        breaks = 0
        for text, style in pieces:
            if text is None:
                breaks += 1
                if breaks == 2:
                    paragraphs.append([])
                paragraphs[-1].append((" ", style))
            else:
                if text.strip():
                    breaks = 0
                paragraphs[-1].append((text, style))
        return tuple(runs for runs in map(_joined, paragraphs) if runs)


def _joined(pieces: list[tuple[str, Style]]) -> Runs:
    runs: list[Run] = []
    space = True  # so that leading white space falls away
    for raw, style in pieces:
        text = _SPACE.sub(" ", raw)
        if space:
            text = text.removeprefix(" ")
        if not text:
            continue
        space = text.endswith(" ")
        runs.append(Run(text, style.emphasis, style.strong, style.code, style.superscript, style.link, style.language))
    while runs and not runs[-1].text.rstrip():
        runs.pop()
    if runs:
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
    return merged(runs)


def merged(runs: Iterable[Run]) -> Runs:
    """The same text, neighbors of one style in one run."""
    kept: list[Run] = []
    for run in runs:
        if kept and replace(kept[-1], text="") == replace(run, text=""):
            kept[-1] = replace(run, text=kept[-1].text + run.text)
        else:
            kept.append(run)
    return tuple(kept)
