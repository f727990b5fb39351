"""What a person has asked to be said differently: a word, a phrase or a pattern, and what is said in its place."""

import re
import warnings
from dataclasses import dataclass
from typing import Literal

from reader.document.head import primary
from reader.errors import PronunciationError
from reader.narration.folding import fold
from reader.narration.words import words

Kind = Literal["word", "phrase", "pattern"]
KINDS: tuple[Kind, ...] = ("word", "phrase", "pattern")

LONGEST_WRITTEN, LONGEST_SPOKEN = 200, 300  # characters; a sentence has at most 300

_LANGUAGE = re.compile(r"[a-z]{2,8}|")
_FLAGS = re.compile(r"^\(\?[aiLmsux]+\)")  # of a whole pattern, which may stand at its beginning only
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """``spoken`` "" leaves it out; ``language`` is a primary subtag ("en"), "" for all; ``cased``: capitals count.

    The written form of a pattern is a regular expression as Python writes them, its spoken form may name groups: "\\1".
    """

    written: str
    spoken: str
    language: str = ""
    kind: Kind = "word"
    cased: bool = False

    @property
    def same(self) -> str:
        """What tells it apart from the others of its language, kind and case."""
        return self.written if self.kind == "pattern" else fold(self.written, self.cased)

    def told(self, nothing: str) -> str:
        """ "Siobhan → Shivawn", with what is special about it in brackets; ``nothing`` stands for what is left out."""
        marks = [mark for mark, so in (("pattern", self.kind == "pattern"), ("these capitals", self.cased)) if so]
        return f"{self.written} → {self.spoken or nothing}" + (f" ({', '.join(marks)})" if marks else "")


@dataclass(frozen=True, slots=True)
class Key:
    """Of two entries with one key the later takes the place of the earlier."""

    language: str
    kind: Kind
    cased: bool
    same: str


def key_of(entry: Pronunciation) -> Key:
    return Key(entry.language, entry.kind, entry.cased, entry.same)


def pronunciation(
    written: str, spoken: str, language: str = "", pattern: bool = False, cased: bool = False
) -> Pronunciation:
    """The entry as it is kept: trimmed, a word or a phrase by what is written, its language without a region.

    PronunciationError says what of it cannot be used.
    """
    kind: Kind = "pattern" if pattern else "word" if len(words(written)) < 2 else "phrase"
    entry = Pronunciation(_line(written), _line(spoken), primary(language.strip()), kind, cased)
    check(entry)
    return entry


def _line(text: str) -> str:
    return _CONTROLS.sub(" ", text).strip()


def check(entry: Pronunciation) -> None:
    """PronunciationError when it could not be found in any text, or not be said."""
    if not entry.written:
        raise PronunciationError("written", "Type what is written: a word, a phrase or a pattern.")
    if len(entry.written) > LONGEST_WRITTEN:
        raise PronunciationError("written", f"This is too long: write at most {LONGEST_WRITTEN} characters.")
    if len(entry.spoken) > LONGEST_SPOKEN:
        raise PronunciationError("spoken", f"This is too long to say: write at most {LONGEST_SPOKEN} characters.")
    if not _LANGUAGE.fullmatch(entry.language):
        raise PronunciationError(
            "language", f"{entry.language!r} is no language: write its code, such as en, de or pt, or nothing for all."
        )
    if entry.kind == "pattern":
        _check_pattern(entry)


def compiled(entry: Pronunciation) -> "re.Pattern[str]":
    """re.error when it is no regular expression."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that Python will read a set otherwise one day
        return re.compile(entry.written, 0 if entry.cased else re.IGNORECASE)


def _check_pattern(entry: Pronunciation) -> None:
    try:
        pattern = compiled(entry)
    except (re.error, RecursionError, OverflowError) as error:
        raise PronunciationError("written", f"This pattern is not understood: {_told(error)}.") from error
    if pattern.match(""):
        raise PronunciationError("written", "This pattern fits where nothing is written: it needs a letter or a digit.")
    try:
        # An alternative that always fits, so that the spoken form can be tried without a text that the pattern fits.
        # The line break ends a comment, where the pattern allows for comments.
        fitted = re.compile(f"(?:{_FLAGS.sub('', entry.written)}\n)|", pattern.flags & ~re.DEBUG).match("")
        said = fitted.expand(entry.spoken) if fitted is not None else ""
    except (re.error, IndexError, RecursionError) as error:
        raise PronunciationError(
            "spoken", f"What is said cannot be made from the pattern: {_told(error)}. Its groups are \\1, \\2 …"
        ) from error
    if len(said) > LONGEST_SPOKEN:
        raise PronunciationError("spoken", f"This is too long to say: write at most {LONGEST_SPOKEN} characters.")


def _told(error: Exception) -> str:
    if isinstance(error, re.error):
        where = f" (character {error.pos + 1})" if error.pos is not None else ""
        return f"{error.msg}{where}"
    return "it is too deep" if isinstance(error, RecursionError) else str(error)
