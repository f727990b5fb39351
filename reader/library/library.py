"""All that is remembered, in one file of the person's own folder. Main thread only."""

from pathlib import Path

from reader.library.positions import Positions
from reader.library.pronunciations import PronunciationTable
from reader.library.put_back import PutBack
from reader.library.recent import Recent
from reader.library.settings import SettingsTable
from reader.library.store import Store


class Library:
    """``notice`` is a sentence for the person when the file could not be used as it should, else "".

    What is saved, remembered or opened stays so in memory when it cannot be written; the first failure in a row is a
    LibraryError, to tell the person once.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self.notice = store.notice
        self.settings = SettingsTable(store)
        self.positions = Positions(store)
        self.recent = Recent(store)
        self.put_back = PutBack(store)
        self.pronunciations = PronunciationTable(store)

    @classmethod
    def open(cls, folder: Path) -> "Library":
        """Never raises for the state of the file: see ``notice``."""
        return cls(Store.open(folder))

    def close(self) -> None:
        self._store.close()
