"""A text as it will be said: what of it is said at all, in which language, and where it stands in its block."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.document.head import primary
from reader.document.locator import TextRange
from reader.narration.script import Anchor
from reader.narration.telling import CLOSING, Told
from reader.narration.words import words

# Fewer words in another tongue (a name, a title) stay with the voice that speaks: changing it is more of a jolt.
WORDS_WORTH_A_VOICE = 3

_BREAKS = dict.fromkeys((*range(32), 127, 133, 8232, 8233), " ") | dict.fromkeys(range(55296, 57344), "�")


def spoken_form(text: str) -> str:
    """Line breaks and control characters as spaces, one for one: engines stop at some of them."""
    return text.translate(_BREAKS)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a passage: where it is in what is said, where it stands on the page (if it does), its language.

    Of equal length they match character for character; otherwise only as wholes.
    """

    spoken: TextRange
    written: TextRange | None
    language: str

    def written_part(self, spoken: TextRange) -> TextRange | None:
        """Where that part of it stands."""
        if self.written is None or len(self.written) != len(self.spoken):
            return self.written
        return spoken.shifted(self.written.start - self.spoken.start)


@dataclass(frozen=True, slots=True)
class Tongue:
    """Part of what is said that one voice says."""

    range: TextRange
    language: str


@dataclass(frozen=True, slots=True)
class Passage:
    """``text`` as written, line breaks included, but without what is not said; ``stretches`` cover it in order."""

    text: str
    stretches: tuple[Stretch, ...]
    language: str

    def anchors(self, part: TextRange, at: int = 0) -> tuple[Anchor, ...]:
        """Where ``part`` stands on the page, if it is said from ``at`` on in an utterance."""
        found: list[Anchor] = []
        for stretch, shared in self._within(part):
            spoken = shared.shifted(at - part.start)
            written = stretch.written_part(shared)
            if written is None:
                continue
            if found and _go_on(found[-1], Anchor(spoken, written)):
                # One anchor over both, so that a word half in italics is one word.
                spoken, written = _over(found[-1].spoken, spoken), _over(found[-1].written, written)
                found.pop()
            found.append(Anchor(spoken, written))
        return tuple(found)

    def tongues(self, part: TextRange) -> tuple[Tongue, ...]:
        """``part`` cut where another voice should speak."""
        cuts = _merged(Tongue(shared, stretch.language) for stretch, shared in self._within(part))
        if len(cuts) < 2:
            return cuts
        counts = [len(words(self.text[cut.range.start : cut.range.end])) for cut in cuts]
        said = Counter[str]()
        for cut, count in zip(cuts, counts, strict=True):
            said[cut.language] += count
        main = self.language if said[self.language] else said.most_common(1)[0][0]
        voiced = _merged(
            cut if count >= WORDS_WORTH_A_VOICE else Tongue(cut.range, main)
            for cut, count in zip(cuts, counts, strict=True)
        )
        return self._with_their_stops(voiced)

    def _with_their_stops(self, tongues: tuple[Tongue, ...]) -> tuple[Tongue, ...]:
        """A comma after a foreign phrase is heard with the phrase, not as the beginning of what follows."""
        moved: list[Tongue] = []
        for tongue in tongues:
            start, end = tongue.range.start, tongue.range.end
            while moved and start < end and self.text[start] in CLOSING:
                start += 1
            if moved:
                moved[-1] = Tongue(TextRange(moved[-1].range.start, start), moved[-1].language)
            if start < end:
                moved.append(Tongue(TextRange(start, end), tongue.language))
        return tuple(moved)

    def _within(self, part: TextRange) -> Iterator[tuple[Stretch, TextRange]]:
        # The first that can share something is found, not searched for: a long paragraph has thousands of both.
        first = bisect_right(self.stretches, part.start, key=lambda stretch: stretch.spoken.end)
        for at in range(first, len(self.stretches)):
            stretch = self.stretches[at]
            if stretch.spoken.start >= part.end:
                break
            start, end = max(part.start, stretch.spoken.start), min(part.end, stretch.spoken.end)
            if start < end:
                yield stretch, TextRange(start, end)


def _go_on(first: Anchor, second: Anchor) -> bool:
    """Whether both match character for character, and follow each other in what is said and on the page."""
    return (
        first.spoken.end == second.spoken.start
        and first.written.end == second.written.start
        and len(first.spoken) == len(first.written)
        and len(second.spoken) == len(second.written)
    )


def _over(first: TextRange, second: TextRange) -> TextRange:
    return TextRange(first.start, second.end)


def _merged(tongues: Iterable[Tongue]) -> tuple[Tongue, ...]:
    kept: list[Tongue] = []
    for tongue in tongues:
        if kept and kept[-1].language == tongue.language:
            kept[-1] = Tongue(_over(kept[-1].range, tongue.range), tongue.language)
        else:
            kept.append(tongue)
    return tuple(kept)


def passage(parts: Iterable[Told], language: str) -> Passage:
    """The passage that these parts make in an article of that ``language``."""
    text = ""
    stretches = []
    for part in parts:
        own = part.language
        # "en" within "en-GB" is no other tongue.
        tongue = own if own and primary(own) != primary(language) else language
        stretches.append(Stretch(TextRange(len(text), len(text) + len(part.text)), part.written, tongue))
        text += part.text
    return Passage(text, tuple(stretches), language)


def plain(text: str, language: str, start: int = 0) -> Passage:
    """A text without runs that begins at ``start`` of its block."""
    written = TextRange(start, start + len(text))
    return Passage(text, (Stretch(TextRange(0, len(text)), written, language),) if text else (), language)
