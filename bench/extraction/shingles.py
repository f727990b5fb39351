"""Four-word shingles: how much of a page's known text a program found, and how much else it gave.

The measure of the article-extraction-benchmark: a page's precision and recall from its shingles as multisets, their
means over the pages, and F1 from the two means.
"""

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

LENGTH = 4  # words
DRAWS = 2000
_WORD = re.compile(r"\w+")

Shingles = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Overlap:
    """Shingles of one page: in both texts, in the program's output, in the truth; whether both say the same words."""

    both: int
    output: int
    truth: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Score:
    """``exact`` is the share of pages whose words are all and only those of the truth."""

    f1: float
    precision: float
    recall: float
    exact: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Mean and spread of the difference in F1, and the share of draws in which the first is ahead."""

    gain: float
    spread: float
    ahead: float


def shingles(text: str) -> Shingles:
    """Every run of four words; a shorter text is one of its own."""
    words = _WORD.findall(text)
    if not words:
        return Counter()
    return Counter(tuple(words[n : n + LENGTH]) for n in range(max(1, len(words) - LENGTH + 1)))


def overlap(truth: str, output: str) -> Overlap:
    want, got = shingles(truth), shingles(output)
    exact = _WORD.findall(truth) == _WORD.findall(output)
    return Overlap((want & got).total(), got.total(), want.total(), exact)


def score(pages: Sequence[Overlap]) -> Score:
    """A page without output has no precision, one without truth no recall: they are left out of that mean."""
    precision = fmean([page.both / page.output for page in pages if page.output] or [0.0])
    recall = fmean([page.both / page.truth for page in pages if page.truth] or [0.0])
    exact = fmean([page.exact for page in pages] or [0.0])
    return Score(_harmonic(precision, recall), precision, recall, exact)


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def compare(ours: Sequence[Overlap], theirs: Sequence[Overlap], draws: int = DRAWS) -> Comparison:
    """A paired bootstrap: pages are drawn with replacement, the same for both. Two pages at least."""
    pairs = list(zip(ours, theirs, strict=True))
    chance = random.Random(2)
    gains = []
    for _ in range(draws):
        drawn = chance.choices(pairs, k=len(pairs))
        gains.append(score([first for first, _ in drawn]).f1 - score([second for _, second in drawn]).f1)
    return Comparison(fmean(gains), stdev(gains), sum(gain > 0 for gain in gains) / draws)
