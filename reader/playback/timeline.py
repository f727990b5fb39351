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
class Coming:
    """A word that is yet to be heard: its utterance, its first character there, the frame it begins at."""

    index: int
    character: int
    frame: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A clip on the sink, from its sample ``since`` on, beginning at ``frame``; ``length`` is with its pause.

    The clip's words count in the utterance's text; where it says only the rest of it, ``before`` are the samples that
    what is not in it would have taken, as an estimate.
    """

    index: int
    clip: Clip
    frame: int
    since: int
    length: int
    before: int = 0

    def moment(self, frame: float) -> Moment:
        sample = min(self.since + max(0.0, frame - self.frame), float(len(self.clip)))
        return Moment(self.index, word_at(self.clip, sample), (self.before + sample) / self.clip.rate, self.clip.timing)

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
        """Of how many utterances something begins after ``frame``, the present one not counted."""
        begin = {segment.index for segment in self.segments if segment.frame > frame}
        return len(begin - ({found.index} if (found := self.at(frame)) is not None else set()))

    def coming(self, frame: float, index: int = 0) -> Coming | None:
        """The first word, of the utterance ``index`` or a later one, that begins at ``frame`` or after it."""
        for segment in self.segments:
            if segment.index < index or segment.frame + segment.length <= frame:
                continue
            for at, boundary in enumerate(segment.clip.boundaries):
                # The breath before a clip's first word belongs to it.
                sample = boundary.sample if at else 0
                starts = segment.frame + sample - segment.since
                if segment.frame <= starts < segment.frame + segment.length and starts >= frame:
                    return Coming(segment.index, boundary.word.start, starts)
        return None

    def until(self, frame: int) -> "Timeline":
        """What begins before ``frame``, and ends there at the latest."""
        kept = (segment for segment in self.segments if segment.frame < frame)
        return Timeline(tuple(replace(old, length=min(old.length, frame - old.frame)) for old in kept))

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
