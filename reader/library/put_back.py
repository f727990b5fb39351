"""What the person has put back into the articles of a site, to be put back into its next ones too."""

from dataclasses import dataclass

from reader.library.store import Store, Write


@dataclass(frozen=True, slots=True)
class SiteMark:
    """A part of a site's pages: ``host`` of its addresses without "www."; ``mark`` as in document/left_out.py."""

    host: str
    mark: str


class PutBack:
    """Read anew each time, as another window may have put something back; this run's own is sure in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._wanted: dict[SiteMark, bool] = {}  # False: left out again

    def remember(self, part: SiteMark) -> None:
        """LibraryError when it cannot be kept on disk. What has no host or no mark could not be found again."""
        if part.host and part.mark:
            self._keep(part, True, "INSERT OR REPLACE INTO put_back (host, mark) VALUES (?, ?)")

    def forget(self, part: SiteMark) -> None:
        if part in self.all():
            self._keep(part, False, "DELETE FROM put_back WHERE host = ? AND mark = ?")

    def all(self) -> frozenset[SiteMark]:
        found = {SiteMark(str(host), str(mark)) for host, mark in self._store.rows("SELECT host, mark FROM put_back")}
        found |= {part for part, wanted in self._wanted.items() if wanted}
        return frozenset(part for part in found if self._wanted.get(part, True))

    def _keep(self, part: SiteMark, wanted: bool, sql: str) -> None:
        self._wanted[part] = wanted
        self._store.write(Write(f"put back {part.host} {part.mark}", sql, (part.host, part.mark)))
