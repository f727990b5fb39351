"""What is said as lines to read while it is heard: sentences as they are written, long ones cut where they breathe.

Widths are columns: an ideograph takes two. Moments are seconds of the sound.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category, east_asian_width

from reader.document.locator import TextRange
from reader.export.recording import Recording, Said
from reader.speech.engine import WordBoundary

LINE = 42  # columns: what is read at a glance
LEAST = 1.0  # s a cue stands, where the next one lets it
BREATH = 20  # columns by which two parts may differ more in length when they part at a comma

_BREATHS = frozenset(",;:.!?…—–、，；：。！？،؛")


@dataclass(frozen=True, slots=True)
class Timed:
    """A word of a line: the character it begins at, and when it is heard."""

    character: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    words: tuple[Timed, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """``language`` BCP 47, "" where it is not known."""

    start: float
    end: float
    lines: tuple[Line, ...]
    language: str = ""

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


def cues(recording: Recording) -> tuple[Cue, ...]:
    """In order and never two at once; each starts with its first word."""
    found = [cue for said in recording.said for cue in _of(said, recording.rate)]
    nexts = [cue.start for cue in found[1:]] + [recording.seconds]
    return tuple(
        Cue(cue.start, min(max(cue.end, cue.start + LEAST), following), cue.lines, cue.language)
        for cue, following in zip(found, nexts)
        if following > cue.start
    )


def _of(said: Said, rate: int) -> Iterator[Cue]:
    text = re.sub(r"\s", " ", said.utterance.text)  # one for one, so that offsets hold
    parts = [part for part in _parts(text, TextRange(0, len(text)), said.words) if _words(part, said.words)]
    starts = [_words(part, said.words)[0].sample for part in parts]
    for part, start, end in zip(parts, starts, (*starts[1:], said.end)):
        lines = tuple(_line(text, line, said.words, rate) for line in _lines(text, part, said.words))
        yield Cue(start / rate, end / rate, lines, said.utterance.language)


def _line(text: str, line: TextRange, words: Sequence[WordBoundary], rate: int) -> Line:
    line = _stripped(text, line)
    timed = tuple(Timed(max(one.word.start, line.start) - line.start, one.sample / rate) for one in _words(line, words))
    return Line(text[line.start : line.end], timed)


def _words(part: TextRange, words: Iterable[WordBoundary]) -> list[WordBoundary]:
    return [one for one in words if part.start <= one.word.start < part.end]


def _parts(text: str, part: TextRange, words: Sequence[WordBoundary]) -> Iterator[TextRange]:
    """Halved, and halved again, until each half fits into two lines."""
    at = None if _fit(text, _halves(text, part, words)) else _middle(text, part, words, BREATH)
    if at is None:
        yield part
    else:
        yield from _parts(text, TextRange(part.start, at), words)
        yield from _parts(text, TextRange(at, part.end), words)


def _lines(text: str, part: TextRange, words: Sequence[WordBoundary]) -> tuple[TextRange, ...]:
    halves = _halves(text, part, words)
    return halves if _fit(text, halves) else (part,)  # one endless word


def _halves(text: str, part: TextRange, words: Sequence[WordBoundary]) -> tuple[TextRange, ...]:
    """The part as one line, or as two of about the same length."""
    if _columns(text, part) <= LINE or (at := _middle(text, part, words, 0)) is None:
        return (part,)
    return TextRange(part.start, at), TextRange(at, part.end)


def _fit(text: str, lines: Iterable[TextRange]) -> bool:
    return all(_columns(text, line) <= LINE for line in lines)


def _middle(text: str, part: TextRange, words: Sequence[WordBoundary], breath: int) -> int | None:
    """Where to cut so that both sides are about as long; None where it cannot be cut."""

    def uneven(at: int) -> int:
        left, right = _columns(text, TextRange(part.start, at)), _columns(text, TextRange(at, part.end))
        return abs(left - right) - (breath if text[:at].rstrip()[-1:] in _BREATHS else 0)

    return min(_breaks(text, _words(part, words)), key=uneven, default=None)


def _breaks(text: str, words: Iterable[WordBoundary]) -> Iterator[int]:
    """The places between words where a line may end: after a space, or anywhere in a script without spaces."""
    for before, after in pairwise(words):
        end, start = before.word.end, after.word.start
        space = text.rfind(" ", end, start)
        if space >= 0:
            yield space + 1
        elif _is_wide(text[end - 1]) or _is_wide(text[start]):
            while end < start and category(text[end]) not in ("Ps", "Pi"):
                end += 1  # a full stop stays with its sentence, an opening bracket goes with what it opens
            yield end


def _stripped(text: str, part: TextRange) -> TextRange:
    words = text[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip())
    return TextRange(start, max(start, part.end - len(words) + len(words.rstrip())))


def _columns(text: str, part: TextRange) -> int:
    words = text[part.start : part.end].strip()
    return len(words) if words.isascii() else sum(2 if _is_wide(character) else 1 for character in words)


def _is_wide(character: str) -> bool:
    return east_asian_width(character) in ("W", "F")
