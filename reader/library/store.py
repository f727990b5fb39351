"""The file behind what is remembered: SQLite, used from the main thread only.

It never stands in the way of reading: a damaged file is moved aside and kept, with what can be saved of it and of
yesterday's copy in a new one; a file of a newer Reader is only read; what cannot be written stays in memory and is
tried again.
"""

import logging
import os
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import LibraryError, reason
from reader.library import backup

log = logging.getLogger(__name__)

FILE = "reader.sqlite3"
VERSION = 3  # of schema.sql
TIMEOUT = 5.0  # seconds another Reader may be writing while this one starts
BUSY = 200  # ms it may be, later: the window waits as long
RETRY = 60.0  # seconds until a disk that was full is tried again: each try may cost as much

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Write:
    """A statement that may be carried out later: a newer one with the same ``key`` takes its place."""

    key: str
    sql: str
    values: tuple[Value, ...] = ()


def now() -> str:
    return datetime.now(UTC).isoformat()


class Store:
    """``notice`` is a sentence for the person when the file could not be used as it should, else ""."""

    def __init__(self, connection: sqlite3.Connection, notice: str = "", writable: bool = True) -> None:
        self.notice = notice
        self._connection = connection
        self._writable = writable
        self._folder: Path | None = None  # where the copies are
        self._pending: dict[str, Write] = {}
        self._told = False
        self._again = 0.0

    @classmethod
    def open(cls, folder: Path) -> "Store":
        """Never raises: without any usable file everything is kept until Reader closes."""
        path = folder / FILE
        try:
            _must_not_be_emptied(path)
            store = cls._open(path)
        except sqlite3.OperationalError as error:
            return cls._in_memory(str(error))
        except sqlite3.DatabaseError as error:
            log.warning("%s: %s", path, error)
            return cls._begin_anew(path)
        if store._writable:
            store._folder = folder
            backup.back_up(store._connection, folder)
        return store

    @classmethod
    def _begin_anew(cls, path: Path) -> "Store":
        try:
            aside = _move_aside(path)
            store = cls._open(path)
        except OSError as error:
            return cls._in_memory(reason(error))
        except sqlite3.Error as error:
            return cls._in_memory(str(error))
        rescued = backup.rescue(store._connection, (aside, path.with_name(backup.FILE)))
        store._folder = path.parent
        store.notice = f"The file of what Reader remembers was damaged. It is kept as {aside.name}; " + (
            "what could be saved of it and of its last copy is here." if rescued else "a new one is begun."
        )
        return store

    @classmethod
    def _open(cls, path: Path) -> "Store":
        connection = sqlite3.connect(path, timeout=TIMEOUT, isolation_level=None)
        try:
            [check] = connection.execute("PRAGMA quick_check(1)").fetchone()
            if check != "ok":
                raise sqlite3.DatabaseError(str(check))
            _keep_private(path)
            [version] = connection.execute("PRAGMA user_version").fetchone()
            if version > VERSION:
                connection.execute("PRAGMA query_only = ON")
                return cls(
                    connection,
                    "What Reader remembers was written by a newer version: it is used, and nothing new is kept.",
                    writable=False,
                )
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            if version < VERSION:
                connection.executescript(Path(__file__).with_name("schema.sql").read_text(encoding="utf-8"))
                connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute(f"PRAGMA busy_timeout = {BUSY}")
        except BaseException:
            connection.close()
            raise
        return cls(connection)

    @classmethod
    def _in_memory(cls, why: str) -> "Store":
        store = cls._open(Path(":memory:"))
        store.notice = f"Nothing can be remembered after Reader is closed: {why}."
        return store

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """What the file says; nothing when it cannot be read."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            log.warning("reading: %s", error)
            return []

    def write(self, *writes: Write) -> None:
        """Carried out at once or, if that fails, later; LibraryError for the first of several failures."""
        if not self._writable:
            return
        for write in writes:
            self._pending.pop(write.key, None)
            self._pending[write.key] = write
        if time.monotonic() < self._again:
            return
        try:
            self._carry_out(self._pending.values())
        except sqlite3.Error as error:
            self._again = time.monotonic() + RETRY
            if not self._told:
                self._told = True
                raise LibraryError(
                    f"What you do cannot be kept on disk ({error}). Reader keeps it in memory and goes on trying."
                ) from error
        else:
            self._pending.clear()
            self._told = False

    def _carry_out(self, writes: Iterable[Write]) -> None:
        with self._connection as connection:
            connection.execute("BEGIN IMMEDIATE")
            for write in writes:
                connection.execute(write.sql, write.values)

    def forget_copies(self) -> None:
        """What the person has removed shall not come back from yesterday's copy."""
        if self._folder is not None:
            backup.remove(self._folder)

    def close(self) -> None:
        """A last try for what is still in memory, without waiting for another writer."""
        try:
            if self._pending and self._writable:
                self._carry_out(self._pending.values())
        except sqlite3.Error as error:
            log.warning("closing: %s", error)
        self._connection.close()


def _keep_private(path: Path) -> None:
    """What somebody reads is nobody else's business; SQLite gives its journals the file's own permissions."""
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        try:
            file.chmod(0o600)
        except OSError:
            pass  # not there, in memory, or on a disk without permissions


def _must_not_be_emptied(path: Path) -> None:
    """SQLite takes a file of no bytes for a new one; where there is a copy of it, it once held something."""
    if os.path.isfile(path) and os.path.getsize(path) == 0 and os.path.exists(path.with_name(backup.FILE)):
        raise sqlite3.DatabaseError("the file is empty")


def _move_aside(path: Path) -> Path:
    """The damaged file under its new name; its journals go with it, as they belong to it."""
    stamp = datetime.now().strftime("%Y-%m-%d")
    number = 1
    while (aside := path.with_name(f"reader-damaged-{stamp}-{number}.sqlite3")).exists():
        number += 1
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        journal = path.with_name(path.name + suffix)
        if journal.exists():
            journal.rename(aside.with_name(aside.name + suffix))
    return aside
