"""The line that is being read: pieces of text, breaks, pictures and anchors, until it becomes paragraphs."""

import re
from dataclasses import dataclass, replace

from reader.document.blocks import Figure, Run, Runs
from reader.extract.inline import Style

VERSE_LINE = 60  # characters: the lines of a poem or an address are no longer …
VERSE_LINES = 3  # … and there are several of them
MAYBE_BREAK = "\v"  # no page's own: it counts as white space there

_WIDE = "\u2e80"  # where the letters begin that are as wide as two: Chinese, Japanese, Korean
_SPACE = re.compile(r"[ \t\r\n\f\v\u00a0\u200b\ufeff\u00ad]+")

_PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that links of the page lead to, by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Spot:
    """An anchor and the offset in its paragraph's text that it stands at."""

    name: str
    offset: int


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of what was collected, with the pictures that stand before its text and after its first words."""

    runs: Runs
    before: tuple[Figure, ...] = ()
    after: tuple[Figure, ...] = ()
    spots: tuple[Spot, ...] = ()


_Piece = tuple[str | Figure | Anchor | None, Style]  # None: a <br>


class Line:
    """Collects the runs of one block; white space is collapsed across them."""

    def __init__(self) -> None:
        self._pieces: list[_Piece] = []
        self._mixed = False  # something that is not text is among them
        self.may_be_verse = False  # a MAYBE_BREAK was given out

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def add(self, text: str, style: Style) -> None:
        if text and (self._pieces or not text.isspace()):
            self._pieces.append((text, style))

    def add_break(self) -> None:
        if self._pieces:
            self._pieces.append((None, _PLAIN))
            self._mixed = True

    def put(self, thing: Figure | Anchor) -> None:
        self._pieces.append((thing, _PLAIN))
        self._mixed = True

    def take(self, verse_lines: int = VERSE_LINES) -> tuple[Runs, ...]:
        """The paragraphs' runs alone: see ``parts``."""
        return tuple(flat(part.runs) for part in self.parts(verse_lines) if part.runs)

    def parts(self, verse_lines: int = VERSE_LINES) -> tuple[Part, ...]:
        """The paragraphs collected so far (parted where two breaks stood in a row, and by a picture that has a line to
        itself), and begin anew.

        Single breaks are spaces, but in that many or more short lines, as in a poem or an address: there they stay.
        Where they might be a stanza's they are MAYBE_BREAK: see verse.py.
        """
        pieces, self._pieces = self._pieces, []
        if not pieces:
            return ()
        if not self._mixed:
            runs = _joined(pieces, " ", [])
            return (Part(runs),) if runs else ()
        self._mixed = False
        parts = tuple(_part(part, verse_lines) for part in _parted(pieces) if part)
        self.may_be_verse = self.may_be_verse or any(MAYBE_BREAK in run.text for part in parts for run in part.runs)
        return parts


def _parted(pieces: list[_Piece]) -> list[list[_Piece]]:
    parts: list[list[_Piece]] = [[]]
    breaks = 1  # in a row; the beginning is a line's beginning
    for (thing, style), ends_line in zip(pieces, _line_ends(pieces), strict=True):
        if thing is None:
            breaks += 1
            if breaks == 2:
                parts.append([])
            elif breaks == 1:
                parts[-1].append((None, style))
        elif isinstance(thing, Figure):
            if breaks and ends_line:
                parts += [[(thing, style)], []]
                breaks = 2
            else:
                parts[-1].append((thing, style))
                breaks = 0
        else:
            if isinstance(thing, str) and not thing.isspace():
                breaks = 0
            parts[-1].append((thing, style))
    return parts


def _line_ends(pieces: list[_Piece]) -> list[bool]:
    """For each piece whether no text follows it on its line."""
    ends: list[bool] = []
    free = True
    for thing, _ in reversed(pieces):
        ends.append(free)
        if thing is None:
            free = True
        elif isinstance(thing, str) and not thing.isspace():
            free = False
    return ends[::-1]


def _part(pieces: list[_Piece], verse_lines: int) -> Part:
    texts: list[_Piece] = []
    before: list[Figure] = []
    after: list[Figure] = []
    begun = False
    for thing, style in pieces:
        if isinstance(thing, Figure):
            (after if begun else before).append(thing)
        else:
            begun = begun or (isinstance(thing, str) and not thing.isspace())
            texts.append((thing, style))
    spots: list[Spot] = []
    runs = _joined(texts, _gap(texts, verse_lines), spots)
    return Part(runs, tuple(before), tuple(after), tuple(spots))


def _gap(pieces: list[_Piece], enough: int) -> str:
    """What stands for a break: a line's end in verse, and in what verse around it may show to be some."""
    lines = [""]
    for thing, _ in pieces:
        if thing is None:
            lines.append("")
        elif isinstance(thing, str):
            lines[-1] += thing.strip()
            if len(lines[-1]) > VERSE_LINE:
                return " "
    said = [line for line in lines if line]
    if len(said) < 2 or any(_width(line) > VERSE_LINE for line in said):
        return " "
    return "\n" if len(said) >= enough else MAYBE_BREAK


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(2 if letter >= _WIDE else 1 for letter in text)


def _joined(pieces: list[_Piece], gap: str, spots: list[Spot]) -> Runs:
    """The pieces as runs, ``gap`` for each break, neighbors of one style in one run; ``spots`` are added to."""
    out: list[tuple[str, Style]] = []
    space = True  # so that leading white space falls away
    length = 0
    for raw, style in pieces:
        if isinstance(raw, str):
            text = _SPACE.sub(" ", raw)
            if space:
                text = text.removeprefix(" ")
            if not text:
                continue
            space = text.endswith(" ")
            length += len(text)
            if out and (out[-1][1] is style or out[-1][1] == style):
                out[-1] = (out[-1][0] + text, style)
            else:
                out.append((text, style))
        elif isinstance(raw, Anchor):
            spots.append(Spot(raw.name, length))
        elif out:
            said, before = out[-1]
            out[-1] = (said.rstrip(" ") + gap, before)
            length += len(out[-1][0]) - len(said)
            space = True
    while out and not out[-1][0].rstrip():
        out.pop()
    if out:
        out[-1] = (out[-1][0].rstrip(), out[-1][1])
    return tuple(_run(text, style) for text, style in out if text)


def _run(text: str, style: Style) -> Run:
    return Run(
        text, style.emphasis, style.strong, style.code, style.superscript, style.link, style.language, style.subscript,
        style.struck, style.said, style.expansion,
    )  # fmt: skip


def flat(runs: Runs) -> Runs:
    """The same without breaks that only might have been a stanza's."""
    return _with_breaks(runs, " ")


def split_breaks(runs: Runs) -> Runs:
    """The same with them: it is one."""
    return _with_breaks(runs, "\n")


def _with_breaks(runs: Runs, gap: str) -> Runs:
    return tuple(
        replace(run, text=run.text.replace(MAYBE_BREAK, gap)) if MAYBE_BREAK in run.text else run for run in runs
    )
