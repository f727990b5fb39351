"""How an article's narration runs in time and in steps: pure, from utterances alone."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.narration.script import Narration, Utterance

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
        return self._with_announcement(max(before, 0))

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

    def _with_announcement(self, index: int) -> int:
        before = index - 1
        if before < 0 or self.utterances[before].kind != "announcement":
            return index
        return before if self.utterances[before].block == self.utterances[index].block else index


def _seconds(utterance: Utterance) -> float:
    spoken = CUE_SECONDS if utterance.kind == "cue" else len(utterance.text) * SECONDS_PER_CHARACTER
    return spoken + utterance.pause / 1000
