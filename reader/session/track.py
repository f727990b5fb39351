"""A narration that is being read, and where in it the voice is to begin."""

from collections.abc import Callable
from dataclasses import dataclass, field

from reader.document.locator import BlockId, Locator, TextRange
from reader.narration.script import Narration, Utterance
from reader.narration.words import words
from reader.playback.plan import Place
from reader.session.course import SECONDS_PER_CHARACTER, Course
from reader.session.state import Spoken
from reader.session.trail import Spot, Trail


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
    trail: Trail[Spot] = field(default_factory=lambda: Trail[Spot]())

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

    def take_over(self, before: "Track", moved: Callable[[BlockId], BlockId]) -> bool:
        """Go on where ``before`` is, in other words of the same page: ``moved`` finds the same block again.

        False when what was said there is said no more: it goes on with what comes next, at the end with the last.
        """
        said, here = before.narration.utterances, before.index
        for index in (*range(here, len(said)), *range(here - 1, -1, -1)):
            if self._aim_like(said[index], moved(said[index].block)):
                if index != here:
                    return False
                self.character = before.character
                return True
            if index == here and self._aim_at_same_words(before, moved(said[index].block)):
                return True
        return False

    def _aim_at_same_words(self, before: "Track", block: BlockId) -> bool:
        """At the same word of a sentence that is said in other words ("link", a number), or in other pieces."""
        told = before.narration.utterances[before.index]
        if not told.anchors:
            return False
        word = told.written(TextRange(before.character, before.character + 1))
        offset = word.start if word is not None else told.locator.range.start
        index = self.narration.at(block, offset)
        if index is None:
            return False
        utterance = self.narration.utterances[index]
        ours, theirs = _of_the_page(utterance), _of_the_page(told)
        if utterance.kind != told.kind or not (ours in theirs or theirs in ours):
            return False
        self.index, self.character = index, utterance.spoken(offset)
        return True

    def _aim_like(self, said: Utterance, block: BlockId) -> bool:
        """At the beginning of the utterance that says the same in ``block``; False when there is none."""
        alike = (block, said.text, said.kind, said.anchors)
        for index, utterance in enumerate(self.narration.utterances):
            if (utterance.block, utterance.text, utterance.kind, utterance.anchors) == alike:
                self.index, self.character = index, 0
                return True
        return False

    def step_back(self) -> None:
        """To what is announced of the sentence, so that nothing of it is missed."""
        said = self.narration.utterances
        while self.index and said[self.index - 1].kind == "announcement":
            if said[self.index - 1].block != said[self.index].block:
                break
            self.index, self.character = self.index - 1, 0

    def spot_of(self, before: "Track", spot: Spot, moved: Callable[[BlockId], BlockId]) -> Spot | None:
        """Where this track says what ``before`` says at the voice's place; None when nothing of that block is said."""
        if isinstance(spot, Locator):
            return Locator(moved(spot.block), spot.range)
        said, place = before.narration.utterances, spot
        if place.index >= len(said):
            return None
        locator = said[place.index].locator
        index = self.narration.at(moved(locator.block), locator.range.start)
        return None if index is None else Place(index)

    def keep(self, spoken: Spoken | None) -> None:
        """Begin again with what sounds of it now."""
        if spoken is not None and spoken.index < len(self.narration.utterances):
            utterance = self.narration.utterances[spoken.index]
            self.index, self.character = spoken.index, utterance.spoken(spoken.word.start) if spoken.word else 0

    def spoken(self, index: int, word: TextRange | None = None, into: float = 0.0) -> Spoken:
        """That utterance as what sounds, ``into`` seconds of it."""
        utterance = self.narration.utterances[index]
        seconds = min(self.course.start(index) + into, self.course.start(index + 1))
        return Spoken(index, utterance.block, utterance.locator.range, word, seconds)

    def spoken_at(self, place: Place) -> Spoken:
        """As if it sounded there; without a word at an utterance's beginning, which is lit as a whole."""
        utterance = self.narration.utterances[place.index]
        at = next((word for word in words(utterance.text) if word.start == place.character), None)
        into = place.character * SECONDS_PER_CHARACTER
        return self.spoken(place.index, utterance.written(at) if at and place.character else None, into)

    def status(self, index: int, before: Spoken | None, status: str) -> str:
        """What stands nowhere on the page, a picture's description, can be read in the status line while it sounds.

        What was left out stays there until there is something else to say: its tone is over in a moment.
        """
        said = self.narration.utterances
        if before is not None and before.index == index:
            return status
        if not said[index].anchors:
            return said[index].text or status
        last = said[before.index] if before is not None else None
        told = last is not None and not last.anchors and last.kind != "cue" and status == last.text
        return "Reading." if told else status


def _of_the_page(said: Utterance) -> str:
    return " ".join(said.text[anchor.spoken.start : anchor.spoken.end] for anchor in said.anchors)
