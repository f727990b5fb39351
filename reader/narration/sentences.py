"""Text into sentences, each short enough for any engine to say in one piece.

Ranges are code points of the given text, without white space at their edges; what has no word in it is in none.
"""

import re
from collections.abc import Iterator

from reader.document.head import primary
from reader.document.locator import TextRange
from reader.narration.stops import goes_on
from reader.narration.words import words

# An engine's memory and its time to the first sound grow with the piece (300 words took one engine 1.8 GB); 350
# characters and 60 words are its limit. Room is left for what comes before a piece: a number, the name of a column.
CHARACTERS = 300
WORDS = 50

_END_INSIDE = re.compile(r"[.!?…][\"'”’»)\]]*\s+|[。！？।॥؟۔]\s*")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}\s*$")
_CLAUSE = re.compile(r"[,;:—–،؛][\"'”’»)\]]*\s+|\s+[—–]\s+|[、，；：]\s*")
_SPACE = re.compile(r"\s+")
# A new line starts a new sentence (an address, a list made of line breaks) unless it goes on in small letters (verse).
_LINE = re.compile(r"\n\s*")


def sentences(text: str, language: str = "") -> tuple[TextRange, ...]:
    """The sentences, long ones cut at a clause, else at a space, else anywhere but before a combining mark."""
    found: list[TextRange] = []
    for line in _lines(text):
        for sentence in _joined(text, _split(text, line, language), primary(language)):
            found += cut(text, sentence)
    return tuple(found)


def cut(text: str, whole: TextRange) -> tuple[TextRange, ...]:
    """``whole`` in pieces of at most CHARACTERS and WORDS, without looking for sentences in what is short enough."""
    pieces = []
    rest = _trimmed(text, whole)
    while rest:
        end = _furthest(text, rest)
        if end < rest.end:
            end = _best_cut(text, rest.start, end)
        piece = _trimmed(text, TextRange(rest.start, end))
        if piece and words(text[piece.start : piece.end]):
            pieces.append(piece)
        rest = _trimmed(text, TextRange(end, rest.end))
    return tuple(pieces)


def _lines(text: str) -> Iterator[TextRange]:
    start = 0
    for found in _LINE.finditer(text):
        following = text[found.end() : found.end() + 1]
        if found.group().count("\n") == 1 and following.islower():
            continue
        yield TextRange(start, found.start())
        start = found.end()
    yield TextRange(start, len(text))


def _split(text: str, line: TextRange, language: str) -> list[TextRange]:
    """sentencex's sentences of one line; the line as a whole should they ever not fit together."""
    from sentencex import get_sentence_boundaries

    part = text[line.start : line.end]
    if not part:
        return []
    # A lone surrogate, which no UTF-8 holds, would raise; NUL and the like mean nothing here.
    clean = part.encode("utf-8", "replace").decode("utf-8")
    found = [
        TextRange(int(one["start_index"]), int(one["end_index"])).shifted(line.start)
        for one in get_sentence_boundaries(primary(language) or "en", clean)
    ]
    ends = [line.start, *(one.end for one in found)]
    fit = all(one.start == end for one, end in zip(found, ends, strict=False)) and ends[-1] == line.end
    return found if fit else [line]


def _joined(text: str, parts: list[TextRange], language: str) -> Iterator[TextRange]:
    held: TextRange | None = None
    for part in parts:
        if held is None:
            held = part
        elif goes_on(text[max(held.start, held.end - 40) : held.end], text[part.start : part.start + 40], language):
            held = TextRange(held.start, part.end)
        else:
            yield held
            held = part
    if held is not None:
        yield held


def _trimmed(text: str, whole: TextRange) -> TextRange:
    start, end = whole.start, whole.end
    while start < end and _blank(text[start]):
        start += 1
    while end > start and _blank(text[end - 1]):
        end -= 1
    return TextRange(start, end)


def _blank(character: str) -> bool:
    """Control characters are said as spaces."""
    return character <= " " or character == "\x7f" or character.isspace()


def _furthest(text: str, rest: TextRange) -> int:
    """The end of the longest piece that keeps both limits."""
    end = min(rest.end, rest.start + CHARACTERS)
    inside = words(text[rest.start : end])
    return rest.start + inside[WORDS].start if len(inside) > WORDS else end


def _best_cut(text: str, start: int, end: int) -> int:
    """Where to cut at or before ``end``: after a sentence, a clause or a word, never leaving a scrap in front."""
    window = text[start : end + 1]  # one more, to see the space after the last word
    least = len(window) // 4
    for mark in (_END_INSIDE, _CLAUSE, _SPACE):
        cuts = [found.end() for found in mark.finditer(window) if least < found.end() <= end - start]
        if mark is _END_INSIDE:
            cuts = [cut for cut in cuts if not _is_inside_sentence(window, cut)]
        if cuts:
            return start + cuts[-1]
    spaces = [found.end() for found in _SPACE.finditer(window) if 0 < found.end() <= end - start]
    if spaces:
        return start + spaces[-1]
    return _between_letters(text, start, end)


def _is_inside_sentence(text: str, cut: int) -> bool:
    """Whether what ends there is no sentence but an abbreviation: "a U.S. | drone"."""
    before = text[max(cut - 40, 0) : cut]
    return goes_on(before, text[cut : cut + 40]) or _INITIALS.search(before) is not None


def _between_letters(text: str, start: int, end: int) -> int:
    """``end`` moved back so that no combining mark leaves its letter; as it is when marks are all there is."""
    from unicodedata import combining

    back = end
    while back > start + 1 and combining(text[back]):
        back -= 1
    return back if back > start + 1 else end
