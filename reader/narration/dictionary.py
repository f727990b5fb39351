"""The pronunciations a person has asked for, applied to a text."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from reader.document.head import primary
from reader.document.locator import TextRange
from reader.narration.folding import Folded, fold, folded
from reader.narration.patterns import Fit, fits
from reader.narration.pronunciation import Pronunciation
from reader.narration.respelling import Respelling
from reader.narration.words import is_unspaced, words

FindFits = Callable[[tuple[Pronunciation, ...], str], Iterable[Fit]]

EVERY = ""  # the language of entries for all languages


@dataclass(frozen=True, slots=True)
class _Literal:
    """``lead`` is how many characters of ``written``, as it is compared, stand before its first word."""

    entry: Pronunciation
    written: str
    lead: int


@dataclass(frozen=True, slots=True)
class _Said:
    """A word of the text, and where it starts; both as it is compared."""

    word: str
    start: int


@dataclass(frozen=True, slots=True)
class _Found:
    entry: Pronunciation
    written: TextRange
    spoken: str

    @property
    def order(self) -> tuple[int, int, bool, bool, bool]:
        """Earliest first, then longest; the language's own before all languages', words before patterns, and those
        in which capitals count before those in which they do not.
        """
        entry = self.entry
        return (
            self.written.start, -self.written.end, entry.language == EVERY, entry.kind == "pattern", not entry.cased,
        )  # fmt: skip


class Dictionary:
    """``find_fits`` looks for patterns: a pattern can be one that never comes to an end, see ``pattern_process.py``.

    A value: nothing of it changes, and any thread may ask it.
    """

    def __init__(self, entries: Iterable[Pronunciation] = (), find_fits: FindFits = fits) -> None:
        self.entries = tuple(entries)
        self._find_fits = find_fits

    def respell(self, text: str, language: str) -> tuple[Respelling, ...]:
        """What of the text is said otherwise, in order, never overlapping: the earliest, and of these the longest.

        Entries of other languages do not count; in a text whose language is not known only those for all do.
        """
        found = sorted(self._found(text, primary(language)), key=lambda one: one.order)
        chosen: list[Respelling] = []
        for one in found:
            if not chosen or one.written.start >= chosen[-1].written.end:
                chosen.append(Respelling(one.written, one.spoken))
        return tuple(chosen)

    def _found(self, text: str, language: str) -> Iterator[_Found]:
        indexes = [self._indexes[name] for name in {language, EVERY} if name in self._indexes]
        if not indexes or not text:
            return
        plain, ranges = folded(text), words(text)
        said = [_Said(fold(text[word.start : word.end]), plain.at(word.start)) for word in ranges]
        inside = _inside(text, ranges)
        for index in indexes:
            for literal, start in index.places(plain.text, said):
                written = _written(text, plain, literal, start)
                if written is not None and written.start not in inside and written.end not in inside:
                    yield _Found(literal.entry, written, literal.entry.spoken)
            if index.patterns:
                for fit in self._find_fits(index.patterns, text):
                    yield _Found(index.patterns[fit.pattern], fit.written, fit.spoken)

    @cached_property
    def _indexes(self) -> "dict[str, _Index]":
        """Made when first asked: by the thread that speaks, not by the one that shows the window."""
        by_language: dict[str, list[Pronunciation]] = {}
        for entry in self.entries:
            by_language.setdefault(entry.language, []).append(entry)
        return {language: _Index(entries) for language, entries in by_language.items()}


class _Index:
    """The entries of one language, found by their first word; where no word's edge can be seen by their first sign."""

    def __init__(self, entries: Iterable[Pronunciation]) -> None:
        self._by_word: dict[str, list[_Literal]] = {}
        self._by_sign: dict[str, list[_Literal]] = {}
        patterns = []
        for entry in entries:
            if entry.kind == "pattern":
                patterns.append(entry)
                continue
            first = next(iter(words(entry.written)), None)
            written = fold(entry.written)
            if first is None or is_unspaced(entry.written[first.start]):
                self._by_sign.setdefault(written[:1], []).append(_Literal(entry, written, 0))
            else:
                key, lead = fold(entry.written[first.start : first.end]), len(fold(entry.written[: first.start]))
                self._by_word.setdefault(key, []).append(_Literal(entry, written, lead))
        self.patterns = tuple(patterns)

    def places(self, text: str, said: Iterable[_Said]) -> Iterator[tuple[_Literal, int]]:
        """Each entry whose letters stand in the text, and where; all as it is compared."""
        for word in said:
            for literal in self._by_word.get(word.word, ()):
                start = word.start - literal.lead
                if start >= 0 and text.startswith(literal.written, start):
                    yield literal, start
        for sign in self._by_sign.keys() & set(text):
            for literal in self._by_sign[sign]:
                start = text.find(literal.written)
                while start >= 0:
                    yield literal, start
                    start = text.find(literal.written, start + len(literal.written))


def _written(text: str, plain: Folded, literal: _Literal, start: int) -> TextRange | None:
    """Where that stands in the text itself; None where it is half of a character, or in other capitals."""
    end = start + len(literal.written)
    if plain.splits(start) or plain.splits(end):
        return None
    written = TextRange(plain.start(start), plain.start(end))
    entry = literal.entry
    if entry.cased and fold(text[written.start : written.end], cased=True) != entry.same:
        return None
    return written


def _inside(text: str, ranges: Iterable[TextRange]) -> set[int]:
    """The places where a cut would go through a word."""
    return {at for word in ranges for at in range(word.start + 1, word.end) if not is_unspaced(text[at])}
