"""The person's dictionary at work: what is said differently, changed, tried, brought in and taken out."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from reader.library.pronunciations import PronunciationTable
from reader.narration.dictionary import Dictionary
from reader.narration.pattern_process import PatternProcess
from reader.narration.pronunciation import Pronunciation, check, key_of
from reader.narration.pronunciation_list import Separator, read_list, write_list
from reader.narration.respelling import Respelling

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """How many entries of a list are new, and how many took the place of others; what of it cannot be used."""

    added: int
    updated: int
    faults: tuple[str, ...] = ()
    faulty: int = 0

    @property
    def counts(self) -> str:
        """ "12 pronunciations added, 3 updated. 1 line was left out." """
        left_out = f" {self.faulty} line{' was' if self.faulty == 1 else 's were'} left out." if self.faulty else ""
        return f"{counted(self.added)} added, {self.updated} updated.{left_out}"


class Pronunciations:
    """Main thread only, but for ``respell``: it asks one whole value, and every change replaces that.

    ``keep`` carries out what is to be written, and deals with a disk that cannot; ``changed`` is told when something
    is said differently from now on. ``tell`` gets a sentence from any thread when a pattern is given up.
    """

    def __init__(
        self,
        table: PronunciationTable,
        keep: Callable[[Callable[[], None]], None] = lambda write: write(),
        changed: Callable[[], None] = lambda: None,
        tell: Callable[[str], None] = log.warning,
    ) -> None:
        self._table, self._keep, self._changed = table, keep, changed
        self._process = PatternProcess(tell)
        self._saved = Dictionary(table.all(), self._process.fits)
        self._tried: Dictionary | None = None

    @property
    def entries(self) -> tuple[Pronunciation, ...]:
        """By language, then by what is written."""
        return self._saved.entries

    def respell(self, text: str, language: str) -> tuple[Respelling, ...]:
        """From any thread: what of the text is said otherwise; see Dictionary.respell."""
        return (self._tried or self._saved).respell(text, language)

    def put(self, entry: Pronunciation, instead_of: Pronunciation | None = None) -> None:
        """PronunciationError when it cannot be used: a pattern is tried out first."""
        self.check(entry)
        self._keep(lambda: self._table.put((entry,), instead_of))
        self._renew()

    def remove(self, entry: Pronunciation) -> None:
        self._keep(lambda: self._table.remove(entry))
        self._renew()

    def check(self, entry: Pronunciation, *texts: str) -> None:
        """PronunciationError when it cannot be used, or takes too long to be found in one of these texts."""
        check(entry)
        self._process.check(entry, *texts)

    def bring_in(self, content: bytes, language: str = "") -> BroughtIn:
        """The entries of a list, those that are there already anew; PronunciationError when it is none.

        ``language`` is that of lists which name none. Patterns are not tried out: one that takes too long is given up
        when it is met.
        """
        listed = read_list(content, language)
        entries = tuple({key_of(entry): entry for entry in listed.entries}.values())
        before = {key_of(entry): entry for entry in self._table.all()}
        there = [entry for entry in entries if key_of(entry) in before]
        changed = [entry for entry in entries if before.get(key_of(entry)) != entry]
        if changed:
            self._keep(lambda: self._table.put(changed))
            self._renew()
        return BroughtIn(len(entries) - len(there), len(there), listed.faults, listed.faulty)

    def take_out(self, separator: Separator = ",") -> bytes:
        """All of them as a list, for a file."""
        return write_list(self._table.all(), separator)

    def alone(self, entry: Pronunciation) -> Dictionary:
        """A dictionary of it alone, in which a pattern is safe."""
        return Dictionary((entry,), self._process.fits)

    # -- trying out ----------------------------------------------------------------------------------------------
    def begin_trial(self, entry: Pronunciation, instead_of: Pronunciation | None = None) -> None:
        """Until ``end_trial`` it is said as if this had been saved."""
        others = (one for one in self.entries if one != instead_of and key_of(one) != key_of(entry))
        self._tried = Dictionary((*others, entry), self._process.fits)

    def end_trial(self) -> None:
        self._tried = None

    def close(self) -> None:
        self._process.close()

    def _renew(self) -> None:
        self._saved = Dictionary(self._table.all(), self._process.fits)
        self._changed()


def counted(count: int) -> str:
    return f"{count} pronunciation{'' if count == 1 else 's'}"
