"""What the person has asked to be said differently, kept by language, kind and what is written."""

from collections.abc import Iterable

from reader.library.store import Store, Write
from reader.narration.pronunciation import KINDS, Key, Pronunciation, key_of

_PUT = "INSERT OR REPLACE INTO pronunciation (language, kind, cased, same, written, spoken) VALUES (?, ?, ?, ?, ?, ?)"
_REMOVE = "DELETE FROM pronunciation WHERE language = ? AND kind = ? AND cased = ? AND same = ?"


class PronunciationTable:
    """Read anew each time, as another window may have changed it; this run's own changes are sure in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._changed: dict[Key, Pronunciation | None] = {}  # None: removed

    def all(self) -> tuple[Pronunciation, ...]:
        """By language, then by what is written."""
        rows = self._store.rows("SELECT language, kind, cased, written, spoken FROM pronunciation")
        found = {key_of(entry): entry for row in rows for entry in _entry(row)}
        wanted = {**found, **self._changed}
        return tuple(sorted((entry for entry in wanted.values() if entry is not None), key=_order))

    def put(self, entries: Iterable[Pronunciation], instead_of: Pronunciation | None = None) -> None:
        """Each in place of the one with its key. LibraryError when they cannot be kept on disk."""
        writes = [self._removal(instead_of)] if instead_of is not None else []
        for entry in entries:
            key = key_of(entry)
            self._changed[key] = entry
            values = (key.language, key.kind, int(key.cased), key.same, entry.written, entry.spoken)
            writes.append(Write(_name(key), _PUT, values))
        self._store.write(*writes)

    def remove(self, entry: Pronunciation) -> None:
        self._store.write(self._removal(entry))

    def _removal(self, entry: Pronunciation) -> Write:
        key = key_of(entry)
        self._changed[key] = None
        return Write(_name(key), _REMOVE, (key.language, key.kind, int(key.cased), key.same))


def _name(key: Key) -> str:
    return f"pronunciation {key.language} {key.kind} {int(key.cased)} {key.same}"


def _entry(row: tuple[str | int | float, ...]) -> Iterable[Pronunciation]:
    """None for a row that a hand or another version has spoilt."""
    language, kind, cased, written, spoken = row
    for known in KINDS:
        if kind == known and isinstance(written, str) and isinstance(spoken, str) and written.strip():
            yield Pronunciation(written, spoken, str(language), known, bool(cased))


def _order(entry: Pronunciation) -> tuple[str, str, str]:
    return (entry.language, entry.written.casefold(), entry.written)
