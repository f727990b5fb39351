"""A narration that is being read, and where in it the voice is to begin."""

from dataclasses import dataclass

from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.session.course import Course


@dataclass(slots=True)
class Track:
    """``index`` and ``character``: the utterance, and the place in its text, that Listen begins with.

    ``begun``: something of it has been handed to the player, which then knows better.
    """

    narration: Narration
    course: Course
    index: int = 0
    character: int = 0
    begun: bool = False

    @classmethod
    def of(cls, narration: Narration) -> "Track":
        return cls(narration, Course(narration))

    def aim(self, block: BlockId, offset: int) -> bool:
        """At the word there, or the next thing said; False when nothing of that block is said."""
        index = self.narration.at(block, offset)
        if index is None:
            return False
        self.index, self.character = index, self.narration.utterances[index].spoken(offset)
        return True

    def aim_like(self, said: Utterance, block: BlockId, character: int) -> None:
        """At the utterance that says the same in ``block``, else at what says that place, else at the beginning."""
        alike = (said.text, said.kind, said.anchors)
        for index, utterance in enumerate(self.narration.utterances):
            if utterance.block == block and (utterance.text, utterance.kind, utterance.anchors) == alike:
                self.index, self.character = index, character
                return
        self.aim(block, said.locator.range.start)
