"""What was opened before, newest first."""

from dataclasses import dataclass

from reader.library.store import Store, Write, now

MOST = 50


@dataclass(frozen=True, slots=True)
class RecentArticle:
    address: str
    title: str
    opened_at: str  # UTC, ISO 8601


class Recent:
    """Read anew each time, as another window may have opened something; this run's own are sure in memory."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._opened: dict[str, RecentArticle] = {}
        self._removed: set[str] = set()

    def opened(self, address: str, title: str) -> None:
        """LibraryError when it cannot be kept on disk. What has no address cannot be opened again, nor kept."""
        if not address:
            return
        article = RecentArticle(address, title or address, now())
        self._opened[address] = article
        self._removed.discard(address)
        self._store.write(
            Write(
                f"recent {address}", "INSERT OR REPLACE INTO recent (address, title, opened_at) VALUES (?, ?, ?)",
                (article.address, article.title, article.opened_at),
            ),
            Write(
                "recent: the oldest",
                "DELETE FROM recent WHERE address NOT IN (SELECT address FROM recent ORDER BY opened_at DESC LIMIT ?)",
                (MOST,),
            ),
        )  # fmt: skip

    def all(self) -> tuple[RecentArticle, ...]:
        """At most MOST."""
        found = {
            str(address): RecentArticle(str(address), str(title), str(when))
            for address, title, when in self._store.rows("SELECT address, title, opened_at FROM recent")
            if str(address) not in self._removed
        }
        newest = sorted({**found, **self._opened}.values(), key=lambda article: article.opened_at, reverse=True)
        return tuple(newest[:MOST])

    def remove(self, address: str) -> None:
        self._opened.pop(address, None)
        self._removed.add(address)
        self._store.forget_copies()
        self._store.write(Write(f"recent {address}", "DELETE FROM recent WHERE address = ?", (address,)))

    def clear(self) -> None:
        self._removed |= {article.address for article in self.all()}
        self._opened.clear()
        self._store.forget_copies()
        self._store.write(Write("recent: all", "DELETE FROM recent"))
