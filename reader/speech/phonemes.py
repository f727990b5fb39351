"""Which phoneme of a spoken sentence each of its words begins with, for engines that time phonemes, not words.

A word spoken by itself sounds nearly as it does in its sentence: "to" is joined with "the", "a" is weaker. So the
phonemes of the words, each by itself, are laid along those of the sentence at the least cost (edit distance).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

STRESS = frozenset("ˈˌ'")
MARKS = frozenset('ː ,.;:!?()-"^$_') | STRESS  # what a phonemizer writes that is no sound of its own
VOWELS = frozenset("aeiouyæɑɒɔəɚɛɜɝɐʌɪʊᵻøœɨʉɯɤɘɵɞ")

# Costs: what stands for another sound of its kind is cheaper than leaving both out, one of the other kind is dearer.
LEFT_OUT = 1.0
SAME_KIND = 0.5
OTHER_KIND = 1.2
ASTRAY = 0.25  # a word begins where the sentence has no gap, or the other way round

BAND = 40  # phonemes the two may run apart, beside the difference of their lengths


@dataclass(frozen=True, slots=True)
class Phoneme:
    """As the sentence is spoken: its sign, and the sample at which it begins."""

    sign: str
    sample: int


@dataclass(frozen=True, slots=True)
class _Sound:
    """A phoneme that is no mark. ``opens``: it is the first of its word, or of what is written between two gaps."""

    sign: str
    opens: bool
    place: int  # which word it is of, or at which sample it begins


def word_starts(words: Sequence[Iterable[str]], sentence: Iterable[Phoneme]) -> tuple[int | None, ...]:
    """The sample at which each word begins, never falling; None for one without a sound of its own there.

    ``words`` are the phonemes of each word spoken by itself.
    """
    ours = [
        _Sound(sign, at == 0, number)
        for number, word in enumerate(words)
        for at, sign in enumerate(sign for sign in word if sign not in MARKS)
    ]
    theirs = _sounds(sentence)
    starts: list[int | None] = [None] * len(words)
    for own, spoken in _pairs(ours, theirs):
        if starts[ours[own].place] is None:
            starts[ours[own].place] = theirs[spoken].place
    return tuple(starts)


def _sounds(sentence: Iterable[Phoneme]) -> list[_Sound]:
    """A stress mark before a sound takes time of its own, and belongs to the sound."""
    found: list[_Sound] = []
    opens, since = True, None
    for phoneme in sentence:
        if phoneme.sign in STRESS:
            since = phoneme.sample if since is None else since
        elif phoneme.sign in MARKS:
            opens = opens or phoneme.sign == " "
            since = None
        else:
            found.append(_Sound(phoneme.sign, opens, phoneme.sample if since is None else since))
            opens, since = False, None
    return found


def _pairs(ours: list[_Sound], theirs: list[_Sound]) -> list[tuple[int, int]]:
    """Which of ours is which of theirs, in order, at the least cost."""
    rows, columns = len(ours), len(theirs)
    reach = BAND + abs(rows - columns)
    far = float(rows + columns + 1) * OTHER_KIND
    # Of each cell: 0 both, 1 ours left out, 2 theirs left out.
    steps = [bytearray(b"\2") * (columns + 1)]
    before = [column * LEFT_OUT for column in range(columns + 1)]
    for row in range(1, rows + 1):
        step = bytearray(b"\1") * (columns + 1)
        here = [far] * (columns + 1)
        here[0] = row * LEFT_OUT
        own = ours[row - 1]
        middle = row * columns // rows
        for column in range(max(1, middle - reach), min(columns, middle + reach) + 1):
            least, way = before[column - 1] + _cost(own, theirs[column - 1]), 0
            if (cost := before[column] + LEFT_OUT) < least:
                least, way = cost, 1
            if (cost := here[column - 1] + LEFT_OUT) < least:
                least, way = cost, 2
            here[column], step[column] = least, way
        steps.append(step)
        before = here
    return _way_back(steps, rows, columns)


def _way_back(steps: list[bytearray], row: int, column: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while row and column:
        match steps[row][column]:
            case 0:
                row, column = row - 1, column - 1
                found.append((row, column))
            case 1:
                row -= 1
            case _:
                column -= 1
    return found[::-1]


def _cost(own: _Sound, spoken: _Sound) -> float:
    astray = ASTRAY if own.opens != spoken.opens else 0.0
    if own.sign == spoken.sign:
        return astray
    return astray + (SAME_KIND if (own.sign in VOWELS) == (spoken.sign in VOWELS) else OTHER_KIND)
