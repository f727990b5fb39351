"""Plain text to its units: paragraphs, hard-wrapped lines joined, lines said twice in a row said once."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.extract.plain_text.signature import is_picture_label
from reader.extract.wording import ends_sentence, letters_of, width

WRAPPED = 100  # characters: the widest line of hard-wrapped text
NARROWEST = 30
FORCED = 0.45  # share of the line breaks that had to be made, from which text was wrapped by a machine …
CONTINUED = 0.3  # … when as many of the lines after them begin small: verse begins each with a capital
SAYS_SOMETHING = 16  # width: a shorter line said twice is a refrain or a label, not a picture's alt and caption
OFTEN = 3  # times: what is said more often is no picture's
CREDIT = 48  # width of what a caption may say more than the alt

BULLET = re.compile(r"[-*•‣–]\s+(?=\S)")
ORDINAL = re.compile(r"(\d{1,3})[.)]\s+(?!\w+\.? (?:19|20)\d\d\b)(?=\S)")  # "3. Mai 2022" is a date
RULE = re.compile(r"(?:[-*_=~]\s?){3,}|[─—]{2,}|--")
HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
_UNDERLINE = re.compile(r"=+|-{3,}")
_LINE_ENDS = re.compile("\r\n?|[\n\f\v\x85\u2028\u2029]")
_INVISIBLE = dict.fromkeys(
    map(ord, "\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u00ad")
)
_CREDIT = re.compile(r"\s*(?:[(\[/|©–—-]|\S[^()]{0,30}\)$|[^.!?/]+/[^.!?/]+$).*")


@dataclass(frozen=True, slots=True)
class Unit:
    """One paragraph-like piece, said so many ``times`` in a row, the last of them perhaps with a ``credit``.

    ``group`` counts the stretches between blank lines.
    """

    text: str
    group: int = 0
    times: int = 1
    credit: str = ""
    code: bool = False

    @property
    def twice(self) -> bool:
        """Whether it is what a page says of a picture: as its alt, and as its caption."""
        return self.times > 1

    @property
    def is_marked(self) -> bool:
        """Whether a sign at its beginning says what it is: an item, a quotation, a heading, a rule."""
        return self.code or self.is_table or is_marked(self.text)

    @property
    def is_table(self) -> bool:
        """Lines of cells that tabs part, as a browser copies a table."""
        return not self.code and "\t" in self.text


def is_marked(line: str) -> bool:
    return bool(
        BULLET.match(line)
        or ORDINAL.match(line)
        or HASHES.match(line)
        or RULE.fullmatch(line)
        or line[:1] in (">", "|")
    )


def read_units(text: str) -> list[Unit]:
    lines = [_cleaned(line) for line in _LINE_ENDS.split(text)]
    wrap = _wrap_width(lines)
    units: list[Unit] = []
    group: list[str] = []
    fence: list[str] | None = None
    number = 0
    for line in [*lines, ""]:
        opens = line.strip().startswith("```")
        if not opens and fence is not None:
            fence.append(line)
        elif line.strip() and not opens:
            group.append(line.strip())
        else:
            number += bool(group)
            units += [Unit(piece, number) for piece in _pieces(group, wrap)]
            group = []
            if opens:
                if fence is not None:
                    units.append(Unit("\n".join(fence), number, code=True))
                fence = [] if fence is None else None
    if fence is not None:  # never closed
        units += [Unit(piece, number + 1) for piece in _pieces([line.strip() for line in fence if line.strip()], wrap)]
    return list(_captions_named(_twice_once(units)))


def _cleaned(line: str) -> str:
    kept = "".join(c for c in line.translate(_INVISIBLE) if c == "\t" or unicodedata.category(c) != "Cc")
    return kept.replace("\u00a0", " ").rstrip()


def _wrap_width(lines: list[str]) -> int:
    """The width that the text was wrapped at, 0 when its lines end where its author wanted."""
    stripped = [line.strip() for line in lines]
    long = [line for line in stripped if len(line) > WRAPPED]
    widest = max((len(line) for line in stripped if len(line) <= WRAPPED), default=0)
    if widest < NARROWEST or len(long) * 20 > len(stripped):
        return 0
    breaks = [
        (line, following)
        for line, following in pairwise(stripped)
        if line and following and line != following and not is_marked(following) and not is_marked(line)
    ]
    after = [following for line, following in breaks if _is_forced(line, following, widest)]
    continued = sum(not following[0].isupper() for following in after)
    wrapped = after and len(after) >= FORCED * len(breaks) and continued >= CONTINUED * len(after)
    return widest if wrapped else 0


def _is_forced(line: str, following: str, wrap: int) -> bool:
    """Whether the first word of the following line had no room left on this one."""
    return len(line) >= 0.6 * wrap and len(line) + 1 + len(following.split(maxsplit=1)[0]) > wrap


def _pieces(lines: list[str], wrap: int) -> list[str]:
    """The paragraphs of lines that stand without a blank line between: each its own, or those that were wrapped."""
    pieces: list[list[str]] = []
    for line in lines:
        cells = line.count("\t")
        if cells and pieces and pieces[-1][-1].count("\t") == cells:
            pieces[-1].append(line)
        elif pieces and _UNDERLINE.fullmatch(line) and len(pieces[-1]) == 1 and not is_marked(pieces[-1][0]):
            pieces[-1][0] = ("# " if line[0] == "=" else "## ") + pieces[-1][0]
        elif pieces and _runs_on(pieces[-1], line, wrap):
            pieces[-1].append(line)
        else:
            pieces.append([line])
    joined: list[str] = []
    for piece in pieces:
        if len(piece) > 1 and "\t" in piece[0]:
            joined.append("\n".join(piece))
            continue
        half = len(piece) // 2
        if len(piece) % 2 == 0 and piece[:half] == piece[half:]:
            joined += [_joined(piece[:half])] * 2
        else:
            joined.append(_joined(piece))
    return joined


def _runs_on(piece: list[str], line: str, wrap: int) -> bool:
    if piece[-1].startswith(">") and line.startswith(">"):
        return True
    if BULLET.match(line) and line[0] in "–-" and line[2:].lstrip()[:1].islower() and not ends_sentence(piece[-1]):
        return bool(wrap) and _is_forced(piece[-1], line, wrap)  # a dash in mid-sentence
    if is_marked(line) or HASHES.match(piece[0]) or RULE.fullmatch(piece[0]) or not wrap:
        return False
    return _is_forced(piece[-1], line, wrap)


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


def _captions_named(units: list[Unit]) -> Iterator[Unit]:
    """The line under "Image caption" with that before it, as one."""
    following = iter(units)
    for unit in following:
        caption = next(following, None) if is_picture_label(unit.text) else None
        yield replace(caption, text=f"{unit.text.rstrip(' ,:')}: {caption.text}") if caption else unit


def _twice_once(units: list[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    for unit in units:
        again = _again(kept[-1], unit) if kept else None
        if again is not None:
            kept[-1] = again
        else:
            kept.append(unit)
    return [one for unit in kept for one in (_refrain(unit) if unit.times > OFTEN else [unit])]


def _refrain(unit: Unit) -> list[Unit]:
    return [replace(unit, times=1)] * unit.times


def _again(first: Unit, second: Unit) -> Unit | None:
    """Both as one, when the second says what the first says, but for a credit that an alt has not."""
    letters, others = letters_of(first.text), letters_of(second.text)
    if first.code or second.code or width(first.text) < SAYS_SOMETHING or not others.startswith(letters):
        return None
    if letters == others:
        return replace(first, text=max(first.text, second.text, key=len), times=first.times + 1)
    more = second.text[len(first.text.rstrip(" .")) :].lstrip(" .")
    if second.text.startswith(first.text.rstrip(" .")) and width(more) <= CREDIT and _CREDIT.fullmatch(more):
        return replace(first, times=first.times + 1, credit=more.strip(" ()[]|/–—-"))
    return None
