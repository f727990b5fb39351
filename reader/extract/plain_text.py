"""Saved page text to an Article, by its shape: what is a headline, a caption, a heading, page furniture.

Text copied or saved from a page keeps no markup, but habits: short lines before the headline are furniture, a line that
stands twice in a row was a picture's alt and its caption, one-word lines at the very end are labels of the frame.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import PurePath
from typing import Literal

from reader.document.article import Article
from reader.document.blocks import Block, Code, Figure, Heading, ListItem, Paragraph, Quote, Run, Separator
from reader.document.furniture import Furniture, PageLink, SkipKind, SkipLink
from reader.document.locator import BlockId, block_id

HEADLINE = 200  # characters
LABEL = 5  # words: a furniture line says no more
PROSE = 120  # characters from which a line is surely prose
WRAPPED = 100  # characters: the widest line of hard-wrapped text
SUBHEADING = 70

_UNNUMBERED = BlockId("")
_END = (".", "!", "?", "…", "。", "！", "？", "।", "؟", ":", ";", ",", "”", '"')
_BULLET = re.compile(r"[-*•‣–]\s+(?=\S)")
_ORDINAL = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_RULE = re.compile(r"(?:[-*_=~]\s?){3,}|[─—]{2,}")
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_BYLINE = re.compile(r"(?:by|von|par|por|di|door)\s+(?=\w)", re.I)
_DATE = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}:\d\d")
_BREAKING = re.compile(r"breaking|eilmeldung|dernière minute|última hora|срочно", re.I)


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph-like piece; ``twice`` when its line was said again right after it."""

    text: str
    twice: bool = False
    code: bool = False


def extract_text(text: str, address: str = "") -> Article:
    """The article in a page's saved text, or in any plain text; never an error."""
    units = _twice_once(_units(text))
    units = _without_size_labels(units)
    start, title = _headline(units)
    head, rest = units[: start if title else 0], units[start + 1 if title else 0 :]
    byline, published, rest = _signature(rest) if title else ("", "", rest)
    blocks = [block for index, unit in enumerate(rest) for block in _blocks(unit, index + 1 < len(rest))]
    return Article(
        title=title or _stand_in(units, address),
        byline=byline,
        published=published,
        direction=_direction(text),
        address=address,
        blocks=tuple(replace(block, id=block_id(index)) for index, block in enumerate(_tidy(blocks))),
        furniture=_furniture(head),
    )


def _units(text: str) -> list[Unit]:
    lines = [_cleaned(line) for line in text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")]
    units: list[Unit] = []
    group: list[str] = []
    fence: list[str] | None = None
    for line in [*lines, ""]:
        if line.strip().startswith("```"):
            units += _ungrouped(group)
            group = []
            if fence is not None:
                units.append(Unit("\n".join(fence), code=True))
            fence = [] if fence is None else None
        elif fence is not None:
            fence.append(line)
        elif line.strip():
            group.append(line.strip())
        else:
            units += _ungrouped(group)
            group = []
    if fence is not None:
        units += _ungrouped([line.strip() for line in fence if line.strip()])
    return units


def _cleaned(line: str) -> str:
    kept = "".join(c for c in line if c == "\t" or unicodedata.category(c) != "Cc")
    return kept.replace("\ufeff", "").replace("\u200b", "").replace("\u00a0", " ").rstrip()


def _ungrouped(lines: list[str]) -> list[Unit]:
    """The paragraphs of lines that stand without a blank line between: each its own, or one that was wrapped."""
    if not lines:
        return []
    pieces: list[list[str]] = [[]]
    for line in lines:
        if pieces[-1] and (_BULLET.match(line) or _ORDINAL.match(line) or _HASHES.match(line) or _RULE.fullmatch(line)):
            pieces.append([])
        pieces[-1].append(line)
    units: list[Unit] = []
    for piece in pieces:
        half = len(piece) // 2
        if len(piece) % 2 == 0 and piece[:half] == piece[half:] and _is_wrapped(piece[:half]):
            units.append(Unit(_joined(piece[:half]), twice=True))
        elif _is_wrapped(piece) and not _has_repeats(piece):
            units.append(Unit(_joined(piece)))
        else:
            units += [Unit(" ".join(line.split())) for line in piece]
    return units


def _has_repeats(lines: list[str]) -> bool:
    return any(one == other for one, other in pairwise(lines))


def _is_wrapped(lines: list[str]) -> bool:
    """Lines about as wide as each other, broken in the middle of sentences."""
    if len(lines) < 2:
        return True
    if _HASHES.match(lines[0]) or _RULE.fullmatch(lines[0]):
        return False
    if lines[0].startswith(">"):
        return all(line.startswith(">") for line in lines)
    widest = max(map(len, lines))
    full = all(len(line) >= 0.55 * widest for line in lines[:-1])
    return 30 <= widest <= WRAPPED and full and any(not line.endswith(_END[:8]) for line in lines[:-1])


def _joined(lines: list[str]) -> str:
    quoted = len(lines) > 1 and lines[0].startswith(">")
    parts = [line.lstrip("> ") if quoted and index else line for index, line in enumerate(lines)]
    out = parts[0]
    for part in parts[1:]:
        glue = "" if _is_cjk(out[-1:]) and _is_cjk(part[:1]) else " "
        out += glue + part
    return " ".join(out.split())


def _is_cjk(character: str) -> bool:
    return bool(character) and ("\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef")


def _twice_once(units: list[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    for unit in units:
        if kept and kept[-1].text == unit.text and not unit.code and any(map(str.isalnum, unit.text)):
            kept[-1] = replace(kept[-1], twice=True)
        else:
            kept.append(unit)
    return kept


def _without_size_labels(units: list[Unit]) -> list[Unit]:
    """Without the labels of a page's frame: two or more lines of a few capitals each, at the very end."""
    end = len(units)
    while end and re.fullmatch(r"[^\W\d_a-z]{1,4}", units[end - 1].text):
        end -= 1
    return units[:end] if end and len(units) - end >= 2 else units


def _headline(units: list[Unit]) -> tuple[int, str]:
    """Which unit is the headline, and its words; "" when none looks like one."""
    for index, unit in enumerate(units[:12]):
        if (found := _HASHES.match(unit.text)) and len(found[1]) == 1:
            return index, unit.text[found.end() :]
    until = next((i for i, unit in enumerate(units) if len(unit.text) >= PROSE or _is_sentence(unit.text)), len(units))
    head = [(i, unit) for i, unit in enumerate(units[:until]) if _may_be_headline(unit)]
    # A doubled line is a picture's; only when nothing else is there, the title stood twice.
    single = [(i, unit) for i, unit in head if not unit.twice]
    before_picture = next((i for i, unit in head if unit.twice), until)
    candidates = [(i, unit) for i, unit in single if i < before_picture] or head[:1]
    if not candidates or (until == len(units) > 1 and not any(len(u.text) > SUBHEADING for u in units)):
        candidates = candidates[:1]
    if not candidates:
        return 0, ""
    breaking = next((place for place, (_, unit) in enumerate(candidates) if _is_breaking(unit)), None)
    if breaking is not None and breaking + 1 < len(candidates):
        after = [c for c in candidates[breaking + 1 :] if not _BYLINE.match(c[1].text)]
        long = [c for c in after if len(c[1].text.split()) > LABEL - 2 and not _YEAR.search(c[1].text)] or after
        index, unit = long[-1] if long else candidates[-1]
        return index, unit.text
    last = candidates[-1]
    plain = [c for c in candidates if c is last or not _is_skip_link(c[1])]
    wordy = [c for c in plain if len(c[1].text.split()) >= LABEL - 1]
    index, unit = wordy[0] if wordy else max(plain, key=lambda c: len(c[1].text.split()))
    return index, unit.text


def _is_skip_link(unit: Unit) -> bool:
    return len(unit.text.split()) <= LABEL and _kind(unit.text) != "other"


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 6 and text.endswith((".", "。", "।", "…"))


def _may_be_headline(unit: Unit) -> bool:
    text = unit.text
    return (
        not unit.code
        and 1 < len(text) <= HEADLINE
        and any(map(str.isalnum, text))
        and not text.endswith((".", ",", ";", "。", "।"))
        and not _BULLET.match(text)
        and not _ORDINAL.match(text)
        and not text.startswith((">", "|", "```"))
        and not _RULE.fullmatch(text)
    )


def _is_breaking(unit: Unit) -> bool:
    return len(unit.text.split()) <= LABEL and _BREAKING.search(unit.text) is not None


def _signature(units: list[Unit]) -> tuple[str, str, list[Unit]]:
    """Byline and date right under the headline, and what is left."""
    byline = published = ""
    rest = list(units)
    while rest and len(rest[0].text) < 80 and not rest[0].twice:
        text = rest[0].text
        if not byline and (found := _BYLINE.match(text)) and len(text.split()) < 12 and not text.endswith("."):
            byline = text[found.end() :].strip()
        elif not published and (date := _DATE.search(text)) and len(text.split()) < 8:
            published = date[0]
        else:
            break
        rest.pop(0)
    return byline, published, rest


def _furniture(head: list[Unit]) -> Furniture:
    """Short lines before the headline may be links past the frame; what follows a breaking-news label is news."""
    links: list[SkipLink] = []
    news: list[PageLink] = []
    breaking = False
    for unit in head:
        if _is_breaking(unit):
            breaking = True
        elif breaking and len(unit.text.split()) >= LABEL - 1:
            news.append(PageLink(unit.text, ""))
        elif len(unit.text.split()) <= LABEL + 2:
            links.append(SkipLink(unit.text, "", _kind(unit.text)))
    return Furniture(skip_links=_named(links), breaking_news=tuple(dict.fromkeys(news)))


def _named(links: list[SkipLink]) -> tuple[SkipLink, ...]:
    """From the first to the last line that says where it leads. What stands above is the list's heading
    ("Accessibility links"): it is no link itself, and where no link follows it there is nothing to go to.
    """
    known = [index for index, link in enumerate(links) if link.kind != "other"]
    return tuple(dict.fromkeys(links[known[0] : known[-1] + 1])) if known else ()


def _kind(label: str) -> SkipKind:
    """By its words, the only thing that saved text keeps of a link."""
    words = label.lower()
    if re.search(r"search|suche|recherche|buscar|поиск", words):
        return "search"
    if re.search(r"navigation|menu|menü|навигац", words):
        return "navigation"
    if re.search(r"content|inhalt|contenu|contenido|article|содерж", words):
        return "content"
    return "other"


def _blocks(unit: Unit, followed: bool) -> list[Block]:
    text = unit.text
    if unit.code:
        return [Code(_UNNUMBERED, text)] if text.strip() else []
    if unit.twice and len(text.split()) >= 2:
        return [Figure(_UNNUMBERED, caption=_runs(text))]
    if _RULE.fullmatch(text):
        return [Separator(_UNNUMBERED)]
    if found := _HASHES.match(text):
        return [Heading(_UNNUMBERED, len(found[1]), _runs(text[found.end() :].rstrip("# ")))]
    if found := _BULLET.match(text):
        dash = found[0][0] in "–-" and text.endswith(("“", "”", '"'))
        return [Paragraph(_UNNUMBERED, _runs(text))] if dash else [ListItem(_UNNUMBERED, _runs(text[found.end() :]))]
    if (found := _ORDINAL.match(text)) and len(text) < 400:
        return [ListItem(_UNNUMBERED, _runs(text[found.end() :]), ordinal=int(found[1]))]
    if text.startswith(">") and text.strip("> "):
        return [Quote(_UNNUMBERED, _runs(text.lstrip("> ")))]
    if followed and _is_subheading(text):
        return [Heading(_UNNUMBERED, 2, _runs(text))]
    return [Paragraph(_UNNUMBERED, _runs(text))]


def _is_subheading(text: str) -> bool:
    return 2 < len(text) < SUBHEADING and len(text.split()) <= 10 and not text.endswith(_END) and text[0].isupper()


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text),)


def _tidy(blocks: list[Block]) -> list[Block]:
    kept = [b for b in blocks if isinstance(b, Separator) or b.text.strip()]
    while kept and isinstance(kept[-1], Separator):
        kept.pop()
    while kept and isinstance(kept[0], Separator):
        kept.pop(0)
    return [b for i, b in enumerate(kept) if not (isinstance(b, Separator) and isinstance(kept[i - 1], Separator))]


def _stand_in(units: list[Unit], address: str) -> str:
    """A title for text that has none: the file's name, else the first words."""
    if address:
        return PurePath(address.rstrip("/")).stem.replace("_", " ").strip() or address
    words = units[0].text.split() if units else []
    return " ".join(words[:8]) + ("…" if len(words) > 8 else "")


def _direction(text: str) -> Literal["ltr", "rtl"]:
    sides = [unicodedata.bidirectional(character) for character in text[:4000]]
    return "rtl" if sides.count("R") + sides.count("AL") > sides.count("L") else "ltr"
