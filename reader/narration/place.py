"""A block where it stands, and what all kinds of blocks are said with: sentences, whole lines, announcements."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.document.article import Article
from reader.document.blocks import Block, Runs
from reader.document.locator import BlockId, Locator, TextRange
from reader.narration.announcements import Prompt, language_prompt
from reader.narration.commas import clauses, ends_with_comma
from reader.narration.passage import Passage, passage, spoken_form
from reader.narration.pauses import Silences
from reader.narration.policy import Policy
from reader.narration.script import Kind, Utterance
from reader.narration.sentences import cut, sentences
from reader.narration.telling import told


@dataclass(frozen=True, slots=True)
class Place:
    """What a block's telling depends on beside the block. ``index`` is its place in the article's blocks."""

    article: Article
    policy: Policy
    pauses: Silences
    index: int
    notes: frozenset[BlockId]  # the blocks that are notes to the text
    repeated: frozenset[BlockId]  # the quotations that say nothing new
    abbreviations: frozenset[Locator]  # said in full

    @property
    def language(self) -> str:
        return self.article.language

    @property
    def before(self) -> Block | None:
        return self.article.blocks[self.index - 1] if self.index else None

    @property
    def after(self) -> Block | None:
        blocks = self.article.blocks
        return blocks[self.index + 1] if self.index + 1 < len(blocks) else None

    def at(self, index: int) -> "Place":
        return replace(self, index=index)

    def passage(self, block: BlockId, runs: Runs) -> Passage:
        return passage(told(block, runs, self.language, self.policy, self.abbreviations), self.language)

    def announce(self, said: Prompt, block: BlockId) -> Utterance:
        return Utterance(said.text, "announcement", block, said.language, self.pauses.announced)

    def sentences(self, text: Passage, kind: Kind, block: BlockId, before: str = "") -> Iterator[Utterance]:
        """One utterance a sentence; ``before`` is said before the first and stands nowhere."""
        language = text.stretches[0].language if text.stretches else ""
        for sentence in sentences(text.text, language):
            for utterance in self._pieces(text, sentence, kind, block, before):
                yield utterance
                before = ""

    def whole(self, text: Passage, kind: Kind, block: BlockId, pause: int) -> Iterator[Utterance]:
        """A line that is one breath, however many full stops it has; cut only for length."""
        for piece in cut(text.text, TextRange(0, len(text.text))):
            for utterance in self._pieces(text, piece, kind, block):
                yield replace(utterance, pause=pause)

    def _pieces(
        self, text: Passage, sentence: TextRange, kind: Kind, block: BlockId, before: str = ""
    ) -> Iterator[Utterance]:
        """A sentence, in parts where its language changes, and at its commas where those are to be longer."""
        tongues = text.tongues(sentence)
        for tongue in tongues:
            pieces = tuple(self._cut(text.text, tongue.range))
            for piece in pieces:
                said = before + spoken_form(text.text[piece.start : piece.end])
                if piece is not pieces[-1]:
                    pause = self.pauses.comma or self._within(said)
                else:
                    pause = self.pauses.sentence if tongue is tongues[-1] else self._within(said)
                yield Utterance(said, kind, block, tongue.language, pause, text.anchors(piece, len(before)))
                before = ""

    def _within(self, said: str) -> int:
        """The silence after a part of a sentence that goes on."""
        return self.pauses.breath if ends_with_comma(said) else self.pauses.within

    def _cut(self, text: str, part: TextRange) -> Iterator[TextRange]:
        for piece in cut(text, part):
            if self.pauses.comma:
                yield from clauses(text, piece)
            else:
                yield piece


def with_languages(said: list[Utterance], spoken: str, place: Place) -> Iterator[Utterance]:
    """Each change of language named before it, when asked for; ``spoken`` is what was spoken last."""
    for utterance in said:
        own = utterance.kind != "announcement" and utterance.language
        if own and place.policy.languages == "announce" and own != spoken:
            yield place.announce(language_prompt(own, place.language), utterance.block)
        spoken = own or spoken
        yield utterance
