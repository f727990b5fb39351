"""What is said, in order: the words between the article and the voice.

An utterance is one breath: a sentence, a caption's sentence, an announcement. Its ``text`` is as written;
``anchors`` say which stretches of it stand on the page, and where.
"""

from dataclasses import dataclass
from typing import Literal

from reader.document.locator import BlockId, Locator, TextRange

Kind = Literal[
    "title", "byline", "heading", "paragraph", "list item", "quote", "code", "table", "caption", "description",
    "announcement", "cue",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Anchor:
    """``spoken`` of the utterance's text stands for ``written`` of the block's text.

    Of equal length they match character for character; otherwise (a number spelled out) only as wholes.
    """

    spoken: TextRange
    written: TextRange


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing to say.

    ``block`` is where it stands, ``language`` BCP 47 ("" = not known), ``pause`` the milliseconds of silence after it
    at rate 1. An announcement has no anchors: nothing on the page is lit but its block. A cue is a soft tone where
    something was left out: its text is shown and not said.
    """

    text: str
    kind: Kind
    block: BlockId
    language: str = ""
    pause: int = 0
    anchors: tuple[Anchor, ...] = ()

    @property
    def locator(self) -> Locator:
        """The stretch of the page this utterance says, from its first anchor to its last."""
        if not self.anchors:
            return Locator(self.block)
        return Locator(
            self.block,
            TextRange(
                min(anchor.written.start for anchor in self.anchors),
                max(anchor.written.end for anchor in self.anchors),
            ),
        )

    def written(self, spoken: TextRange) -> TextRange | None:
        """Where a word of ``text`` stands in the block; None when it stands nowhere (an announcement)."""
        for anchor in self.anchors:
            if spoken.start in anchor.spoken:
                if len(anchor.spoken) != len(anchor.written):
                    return anchor.written
                by = anchor.written.start - anchor.spoken.start
                return TextRange(spoken.start, min(spoken.end, anchor.spoken.end)).shifted(by)
        return None

    def spoken(self, written: int) -> int:
        """The offset in ``text`` of the character that stands at ``written`` in the block; 0 before all anchors.

        Between two anchors the end of the earlier one.
        """
        found = 0
        for anchor in self.anchors:
            if anchor.written.start > written:
                break
            into = written - anchor.written.start if len(anchor.spoken) == len(anchor.written) else 0
            found = min(anchor.spoken.start + into, anchor.spoken.end)
        return found


@dataclass(frozen=True, slots=True)
class Narration:
    """All utterances of an article, in order."""

    utterances: tuple[Utterance, ...]

    def at(self, block: BlockId, offset: int) -> int | None:
        """The utterance that says that place: in the block the last to begin at or before ``offset``.

        None when nothing of the block is said.
        """
        found = None
        for index, utterance in enumerate(self.utterances):
            if utterance.block == block and (found is None or utterance.locator.range.start <= offset):
                if not utterance.anchors and found is not None:
                    continue
                found = index
        return found
