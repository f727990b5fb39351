"""How an article's narration runs in time and in steps: pure, from utterances alone."""

from bisect import bisect_right
from collections.abc import Sequence, Set
from itertools import accumulate

from reader.narration.script import Kind, Narration, Utterance

# espeak-ng at its own pace says about 15 characters a second of English; good enough for a slider and "6 min".
SECONDS_PER_CHARACTER = 1 / 15
CUE_SECONDS = 0.06


class Course:
    """Estimated seconds at rate 1, and the steps a listener takes."""

    def __init__(self, narration: Narration) -> None:
        self.utterances: Sequence[Utterance] = narration.utterances
        lengths = [_seconds(utterance) for utterance in self.utterances]
        self._starts = [0.0, *accumulate(lengths)]

    @property
    def seconds(self) -> float:
        return self._starts[-1]

    def start(self, index: int) -> float:
        return self._starts[max(0, min(index, len(self.utterances)))]

    def at(self, seconds: float) -> int:
        """The utterance that sounds at that moment; the last one after the end."""
        return max(0, min(bisect_right(self._starts, seconds) - 1, len(self.utterances) - 1))

    def next_sentence(self, index: int) -> int | None:
        return index + 1 if index + 1 < len(self.utterances) else None

    def previous_sentence(self, index: int) -> int:
        """The sentence before, from its announcement on when it has one ("Caption:")."""
        before = index - 1
        while before >= 0 and self.utterances[before].kind in ("announcement", "cue"):
            before -= 1  # no sentence to go back to by itself
        return self.sentence(max(before, 0))

    def next_paragraph(self, index: int) -> int | None:
        block = self.utterances[index].block
        return next((i for i in range(index + 1, len(self.utterances)) if self.utterances[i].block != block), None)

    def previous_paragraph(self, index: int) -> int:
        first = self.first_of_block(index)
        return self.first_of_block(first - 1) if first > 0 else 0

    def first_of_block(self, index: int) -> int:
        block = self.utterances[index].block
        while index > 0 and self.utterances[index - 1].block == block:
            index -= 1
        return index

    def is_of(self, index: int, kinds: Set[Kind]) -> bool:
        """Whether something of one of these kinds is said in the block of that utterance."""
        first, after = self.first_of_block(index), self.next_paragraph(index)
        last = len(self.utterances) if after is None else after
        return any(self.utterances[at].kind in kinds for at in range(first, last))

    def next_of(self, index: int, kinds: Set[Kind]) -> int | None:
        """Where the next block begins that has something of these kinds in it."""
        after = self.next_paragraph(index)
        found = range(len(self.utterances) if after is None else after, len(self.utterances))
        at = next((at for at in found if self.utterances[at].kind in kinds), None)
        return None if at is None else self.first_of_block(at)

    def previous_of(self, index: int, kinds: Set[Kind]) -> int | None:
        """Where the last block before this one begins that has something of these kinds in it."""
        before = range(self.first_of_block(index) - 1, -1, -1)
        at = next((at for at in before if self.utterances[at].kind in kinds), None)
        return None if at is None else self.first_of_block(at)

    def sentence(self, index: int) -> int:
        """Where that sentence begins: with its announcement when it has one."""
        before = index - 1
        if before < 0 or self.utterances[before].kind != "announcement":
            return index
        return before if self.utterances[before].block == self.utterances[index].block else index


def _seconds(utterance: Utterance) -> float:
    spoken = CUE_SECONDS if utterance.kind == "cue" else len(utterance.text) * SECONDS_PER_CHARACTER
    return spoken + utterance.pause / 1000
