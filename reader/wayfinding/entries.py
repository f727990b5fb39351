"""The lists of what is in an article, to go from: by kind, with levels to move them in by, found by a part of them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal
from unicodedata import combining, normalize

from reader.document.locator import Locator
from reader.narration.folding import fold
from reader.wayfinding.codes import codes
from reader.wayfinding.landing import short, told
from reader.wayfinding.outline import Outline
from reader.wayfinding.stops import Kind, Stop

Choice = Literal["headings", "links", "images", "tables", "landmarks", "sentences", "all"]
KINDS: dict[Choice, tuple[Kind, ...]] = {
    "headings": ("heading",), "links": ("link",), "images": ("figure",), "tables": ("table",),
    "landmarks": ("landmark",), "sentences": ("sentence",),
    "all": ("landmark", "heading", "figure", "table", "sentence", "link"),
}  # fmt: skip
ONE: dict[Choice, str] = {
    "headings": "heading", "links": "link", "images": "image", "tables": "table", "landmarks": "landmark",
    "sentences": "sentence", "all": "entry",
}  # fmt: skip
MANY: dict[Choice, str] = {**{choice: choice for choice in KINDS}, "all": "entries"}
DEEPEST = 5  # how far an entry is moved in


@dataclass(frozen=True, slots=True)
class Entry:
    """``words`` name it; ``level`` is how far it is moved in; ``code`` goes to it, where there are codes."""

    stop: Stop
    words: str
    level: int = 0
    code: str = ""

    @property
    def at(self) -> Locator:
        return self.stop.at


def entries(outline: Outline, choice: Choice) -> tuple[Entry, ...]:
    """In reading order; among others than headings each is moved in under its heading."""
    found = _in_order(outline, KINDS[choice])
    top = min((stop.level for stop in found if stop.kind == "heading"), default=1)
    alone = choice != "all"
    out, under = [], 0
    for stop in found:
        if stop.kind == "heading":
            under = min(stop.level - top, DEEPEST - 1)
            out.append(Entry(stop, _bare(stop) if alone else told(stop), under))
            under += 1
        else:
            level = 0 if alone or stop.kind == "landmark" else under
            out.append(Entry(stop, _bare(stop) if alone else told(stop), level))
    return tuple(out)


def jumps(outline: Outline) -> tuple[Entry, ...]:
    """Headings, pictures, tables and links with their codes; the shortest are the headings'."""
    found = _in_order(outline, ("heading", "figure", "table", "link"))
    heads = [at for at, stop in enumerate(found) if stop.kind == "heading"]
    others = [at for at, stop in enumerate(found) if stop.kind != "heading"]
    given = dict(zip((*heads, *others), codes(len(found), len(heads)), strict=True))
    under, out = 0, []
    top = min((found[at].level for at in heads), default=1)
    for at, stop in enumerate(found):
        if stop.kind == "heading":
            under = min(stop.level - top, DEEPEST - 1)
        level = under if stop.kind == "heading" else under + 1
        out.append(Entry(stop, stop.words if stop.kind == "heading" else told(stop), level, given[at]))
    return tuple(out)


def sentence_jumps(outline: Outline) -> tuple[Entry, ...]:
    found = entries(outline, "sentences")
    return tuple(replace(entry, code=code) for entry, code in zip(found, codes(len(found)), strict=True))


def plain(text: str) -> str:
    """Without capitals and accents: "Café" is found by "cafe"."""
    if text.isascii():
        return " ".join(text.casefold().split())  # the same, sooner: a list may have ten thousand
    return "".join(sign for sign in normalize("NFD", fold(text)) if not combining(sign))


def matching(plains: Iterable[str], wanted: str) -> tuple[int, ...]:
    """The numbers of those texts, already ``plain``, that have what is wanted in them."""
    looked_for = plain(wanted.strip())
    return tuple(number for number, text in enumerate(plains) if looked_for in text)


def counted(choice: Choice, found: int, of: int) -> str:
    """ "34 headings", "3 of 34 headings", "No heading has these letters."."""
    many = ONE[choice] if of == 1 else MANY[choice]
    if not of:
        return f"This article has no {MANY[choice]}."
    if not found:
        return f"None of {of:,} {many} has these letters."
    return f"{of:,} {many}." if found == of else f"{found:,} of {of:,} {many}."


def _in_order(outline: Outline, kinds: tuple[Kind, ...]) -> tuple[Stop, ...]:
    """What begins at the same place in the order of ``kinds``; a heading is not listed once more as a sentence."""
    found = [stop for kind in kinds for stop in outline.stops(kind)]
    rank = {kind: number for number, kind in enumerate(kinds)}
    if len(kinds) > 1:
        heads = {stop.at.block for stop in outline.stops("heading")}
        found = [stop for stop in found if stop.kind != "sentence" or stop.at.block not in heads]
    return tuple(sorted(found, key=lambda stop: (*outline.where(stop.at), rank[stop.kind])))


def _bare(stop: Stop) -> str:
    """What a list of one kind says of it: its words, and of what has none what it is."""
    words = short(stop.words)
    return told(stop) if stop.kind in ("landmark", "table") or not words else words
