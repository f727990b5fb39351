"""A damaged file costs as little as can be: what is still readable in it is used, and else yesterday's copy."""

import os
import sqlite3
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import Locator, TextRange, block_id
from reader.library import Library, Settings
from reader.library.backup import FILE as BACKUP
from reader.library.store import FILE

STORY = Article(
    "High water", address="https://example.org/a", blocks=(Paragraph(block_id(0), (Run("The river rose."),)),)
)
PLACE = Locator(block_id(0), TextRange(4, 9))
DAY = 24 * 3600


def used(folder: Path, settings: Settings, *names: str) -> None:
    """A day with Reader."""
    library = Library.open(folder)
    library.settings.save(settings)
    for name in names:
        library.recent.opened(name, name.upper())
        library.positions.remember(replace(STORY, address=name), PLACE)
    library.close()


def a_day_later(folder: Path) -> None:
    """The copy is of yesterday now, and Reader is started for the first time today."""
    os.utime(folder / BACKUP, (time.time() - DAY,) * 2)
    Library.open(folder).close()


def opened(library: Library) -> set[str]:
    return {article.address for article in library.recent.all()}


@pytest.mark.parametrize("junk", [b"", b"not a database at all" * 300], ids=["emptied", "overwritten"])
def test_a_lost_file_is_begun_with_yesterdays_copy(tmp_path: Path, junk: bytes) -> None:
    """Large text and the place in the book are there again."""
    used(tmp_path, Settings(size="LG"), "a", "b")
    a_day_later(tmp_path)
    (tmp_path / FILE).write_bytes(junk)
    library = Library.open(tmp_path)

    assert library.settings.load() == Settings(size="LG")
    assert opened(library) == {"a", "b"}
    assert library.positions.find(replace(STORY, address="b")) == PLACE
    assert "last copy" in library.notice

    library.close()

    assert Library.open(tmp_path).notice == ""


def test_what_is_readable_of_a_damaged_file_is_newer_than_the_copy(tmp_path: Path) -> None:
    """A page of noise in the middle: rows before and behind it are read, the rest comes from the copy."""
    names = [f"https://example.org/{number:03}/" + "x" * 60 for number in range(50)]
    used(tmp_path, Settings(size="LG"), *names[:40])
    a_day_later(tmp_path)
    used(tmp_path, Settings(size="SM"), *names[40:])
    file = tmp_path / FILE
    with closing(sqlite3.connect(file)) as connection:
        [size] = connection.execute("PRAGMA page_size").fetchone()
    data = bytearray(file.read_bytes())
    middle = data.index(names[20].encode()) // size * size
    data[middle : middle + size] = b"\x99" * size
    file.write_bytes(data)
    library = Library.open(tmp_path)

    assert "damaged" in library.notice
    assert library.settings.load() == Settings(size="SM")
    assert {*names[:40], names[49]} <= opened(library)


def test_a_copy_is_made_once_a_day(tmp_path: Path) -> None:
    """Not at each start: that would keep the morning's damage, not last evening's state."""
    used(tmp_path, Settings(), "a")
    first = (tmp_path / BACKUP).stat()
    used(tmp_path, Settings(), "b")

    assert (tmp_path / BACKUP).stat().st_ino == first.st_ino

    a_day_later(tmp_path)

    assert (tmp_path / BACKUP).stat().st_ino != first.st_ino
    assert {path.name for path in tmp_path.iterdir()} == {FILE, BACKUP}


def test_what_was_removed_does_not_come_back(tmp_path: Path) -> None:
    """Nobody who clears the history wants to meet it again after an accident."""
    used(tmp_path, Settings(), "a", "b")
    a_day_later(tmp_path)
    library = Library.open(tmp_path)
    library.recent.clear()
    library.close()
    (tmp_path / FILE).write_bytes(b"not a database at all" * 300)

    assert opened(Library.open(tmp_path)) == set()


def test_a_copy_that_cannot_be_made_is_no_reason_not_to_start(tmp_path: Path) -> None:
    (tmp_path / BACKUP).mkdir()
    os.utime(tmp_path / BACKUP, (time.time() - DAY,) * 2)
    library = Library.open(tmp_path)
    library.recent.opened("a", "A")

    assert opened(library) == {"a"}
    assert not list(tmp_path.glob(".*.part"))


def test_a_damaged_copy_of_a_damaged_file_is_a_new_beginning(tmp_path: Path) -> None:
    for name in (FILE, BACKUP):
        (tmp_path / name).write_bytes(b"not a database at all" * 300)
    library = Library.open(tmp_path)

    assert "a new one is begun" in library.notice
    assert library.settings.load() == Settings()
