"""Yesterday's copy of what is remembered, and saving what can be saved of a damaged file."""

import logging
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from reader.errors import reason

log = logging.getLogger(__name__)

FILE = "reader-backup.sqlite3"


def back_up(connection: sqlite3.Connection, folder: Path) -> None:
    """Once a day, at the first start: the file as the day before left it. A copy that fails keeps the one before."""
    backup = folder / FILE
    try:
        if backup.exists() and date.fromtimestamp(backup.stat().st_mtime) == date.today():
            return
        handle, name = tempfile.mkstemp(prefix=".reader-backup-", suffix=".part", dir=folder)
        os.close(handle)
    except OSError as error:
        log.warning("no backup: %s", reason(error))
        return
    part = Path(name)
    try:
        with closing(sqlite3.connect(part)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without journals beside it
        part.replace(backup)
    except (sqlite3.Error, OSError) as error:
        log.warning("no backup: %s", error)
        part.unlink(missing_ok=True)


def remove(folder: Path) -> None:
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as error:
        log.warning("the backup stays: %s", reason(error))


def rescue(connection: sqlite3.Connection, sources: Iterable[Path]) -> int:
    """How many rows were taken over into the new, empty file. Of two with one key the earlier source's is kept."""
    before = connection.total_changes
    for source in sources:
        try:
            _take_over(connection, source)
        except sqlite3.Error as error:
            log.info("%s: %s", source, error)
    return connection.total_changes - before


def _take_over(connection: sqlite3.Connection, source: Path) -> None:
    tables = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as damaged, connection:
        connection.execute("BEGIN IMMEDIATE")
        for table in tables:
            places = ", ".join("?" for _ in connection.execute(f"PRAGMA table_info({table})"))
            connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({places})", _rows(damaged, table))


def _rows(damaged: sqlite3.Connection, table: str) -> Iterator[tuple[object, ...]]:
    """What can be read from the table's beginning to the damage, and from its end back to the damage."""
    for order in ("ASC", "DESC"):
        try:
            yield from damaged.execute(f"SELECT * FROM {table} ORDER BY 1 {order}")
        except sqlite3.Error as error:
            log.info("%s: %s", table, error)
        else:
            return
