"""Text inside a block, as runs: emphasis, strong, links, code, raised, lowered and struck text, language."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bs4.element import Tag

from reader.document.blocks import Run, Runs
from reader.extract.addresses import Base
from reader.extract.languages import is_same, language_tag
from reader.extract.names import word_set
from reader.extract.notes import is_reference
from reader.extract.tags import attribute

_STYLED = word_set("em i cite dfn var strong b code kbd samp tt sup sub del s strike abbr acronym a")
_EMPHASIS = frozenset(("em", "i", "cite", "dfn", "var"))
_STRONG = frozenset(("strong", "b"))
_CODE = frozenset(("code", "kbd", "samp", "tt"))
_STRUCK = frozenset(("del", "s", "strike"))
_SHORT = frozenset(("abbr", "acronym"))
LONGEST_EXPANSION = 120  # characters: a longer title explains, it does not say what letters stand for


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
    subscript: bool = False
    struck: bool = False
    said: str = ""  # in its place
    expansion: str = ""

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
        if name == "sub":
            return replace(style, subscript=True)
        if name in _STRUCK:
            return replace(style, struck=True)
        if name in _SHORT:
            return replace(style, expansion=_expansion(tag))
        href = attribute(tag, "href")
        if not href:
            return style
        raised = style.superscript or is_reference(tag, href)
        return Style(  # in full, as links are many and replace() takes six times as long
            style.emphasis, style.strong, style.code, raised, base.link(href), style.language, style.home,
            style.subscript, style.struck, style.said, style.expansion,
        )  # fmt: skip

    def spoken(self, tag: Tag) -> "Style":
        """The same in the language that the tag names, if it does."""
        if "lang" not in tag.attrs and "xml:lang" not in tag.attrs:
            return self
        language = language_tag(attribute(tag, "lang") or attribute(tag, "xml:lang"))
        if not language:
            return self
        own = "" if is_same(language, self.home) else language
        return self if own == self.language else replace(self, language=own)


def _expansion(tag: Tag) -> str:
    """What an abbreviation's title says that it stands for; "" when that is no longer form of it, as with a date."""
    full = " ".join(attribute(tag, "title").split())
    short = "".join(tag.get_text().split())
    is_longer = len(short) < len(full) <= LONGEST_EXPANSION
    return full if is_longer and any(map(str.isalpha, full)) and not any(map(str.isdigit, full)) else ""


def merged(runs: Iterable[Run]) -> Runs:
    """The same text, neighbors of one style in one run."""
    kept: list[Run] = []
    for run in runs:
        if kept and replace(kept[-1], text="") == replace(run, text=""):
            kept[-1] = replace(run, text=kept[-1].text + run.text)
        else:
            kept.append(run)
    return tuple(kept)
