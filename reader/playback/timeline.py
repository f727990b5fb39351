"""Clips end to end with their pauses: which word of which utterance lies at a frame of the sink."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from reader.document.locator import TextRange
from reader.speech.engine import Clip, Timing


@dataclass(frozen=True, slots=True)
class Moment:
    """What sounds: the utterance, the word in its text (the last one in the pause after it), seconds into it.

    ``timing`` says how well it is known which word it is.
    """

    index: int
    word: TextRange | None
    seconds: float
    timing: Timing = "exact"


@dataclass(frozen=True, slots=True)
class Segment:
    """A clip on the sink, from its sample ``since`` on, beginning at ``frame``; ``length`` is with its pause."""

    index: int
    clip: Clip
    frame: int
    since: int
    length: int

    def moment(self, frame: float) -> Moment:
        sample = min(self.since + max(0.0, frame - self.frame), float(len(self.clip)))
        return Moment(self.index, word_at(self.clip, sample), sample / self.clip.rate, self.clip.timing)

    def is_over(self, frame: float) -> bool:
        """Whether only its pause is left."""
        return self.since + frame - self.frame >= len(self.clip)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Segments in order, without gaps."""

    segments: tuple[Segment, ...] = ()

    @property
    def end(self) -> int:
        """The frame after the last pause."""
        return self.segments[-1].frame + self.segments[-1].length if self.segments else 0

    def at(self, frame: float) -> Segment | None:
        """The segment that sounds there, the first one before and the last one after; None when there are none."""
        if not self.segments:
            return None
        found = bisect_right(self.segments, frame, key=lambda segment: segment.frame)
        return self.segments[max(0, found - 1)]

    def ahead(self, frame: float) -> int:
        """How many segments begin after ``frame``."""
        return len(self.segments) - bisect_right(self.segments, frame, key=lambda segment: segment.frame)

    def with_segment(self, segment: Segment, heard: float) -> "Timeline":
        """And ``segment`` after them; what was over before the frame ``heard`` is let go."""
        kept = tuple(old for old in self.segments if old.frame + old.length > heard)
        return replace(self, segments=(*kept, segment))


def word_at(clip: Clip, sample: float) -> TextRange | None:
    """The word that sounds at a sample, the first one in the breath before it; None in a clip without words."""
    if not clip.boundaries:
        return None
    found = bisect_right(clip.boundaries, sample, key=lambda boundary: boundary.sample)
    return clip.boundaries[max(0, found - 1)].word


def sample_of(clip: Clip, character: int) -> int:
    """Where to start to hear the word at or before a character: the whole clip for its first word."""
    found = bisect_right(clip.boundaries, character, key=lambda boundary: boundary.word.start) - 1
    return min(clip.boundaries[found].sample, len(clip)) if found > 0 else 0
