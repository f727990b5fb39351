"""What is to be said differently is kept, by its key, and survives what the file may meet."""

import os
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import Library
from reader.library.backup import FILE as BACKUP
from reader.library.store import FILE
from reader.narration.pronunciation import Pronunciation, pronunciation

SIOBHAN = pronunciation("Siobhan", "Shivawn", "en")
FLIGHT = pronunciation(r"F-(\d+)", r"eff \1", pattern=True)
SIC = pronunciation("(sic)", "")
DAY = 24 * 3600


def kept(folder: Path) -> tuple[Pronunciation, ...]:
    library = Library.open(folder)
    try:
        return library.pronunciations.all()
    finally:
        library.close()


def keep(folder: Path, *entries: Pronunciation) -> None:
    library = Library.open(folder)
    library.pronunciations.put(entries)
    library.close()


def test_they_come_back_on_another_day(tmp_path: Path) -> None:
    keep(tmp_path, SIOBHAN, FLIGHT, SIC)

    assert kept(tmp_path) == (SIC, FLIGHT, SIOBHAN)


def test_the_same_word_said_otherwise_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """However its capitals are typed."""
    keep(tmp_path, SIOBHAN)
    keep(tmp_path, pronunciation("SIOBHAN", "Chevonne", "en"), pronunciation("Siobhan", "other", "ga"))

    assert [(entry.written, entry.spoken) for entry in kept(tmp_path)] == [
        ("SIOBHAN", "Chevonne"), ("Siobhan", "other"),
    ]  # fmt: skip


def test_a_changed_word_leaves_no_second_behind(tmp_path: Path) -> None:
    keep(tmp_path, SIOBHAN)
    library = Library.open(tmp_path)
    changed = replace(SIOBHAN, written="Siobhán")
    library.pronunciations.put((changed,), instead_of=SIOBHAN)
    here = library.pronunciations.all()
    library.close()

    assert (here, kept(tmp_path)) == ((changed,), (changed,))


def test_one_that_is_only_respelt_stays(tmp_path: Path) -> None:
    """Removed and kept under one key: the last word counts."""
    keep(tmp_path, SIOBHAN)
    library = Library.open(tmp_path)
    library.pronunciations.put((replace(SIOBHAN, spoken="x"),), instead_of=SIOBHAN)
    library.close()

    assert [entry.spoken for entry in kept(tmp_path)] == ["x"]


def test_what_was_removed_is_gone(tmp_path: Path) -> None:
    keep(tmp_path, SIOBHAN, SIC)
    library = Library.open(tmp_path)
    library.pronunciations.remove(SIOBHAN)
    here = library.pronunciations.all()
    library.close()

    assert (here, kept(tmp_path)) == ((SIC,), (SIC,))


def test_they_hold_for_this_run_when_nothing_can_be_written(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("DROP TABLE pronunciation")
    other.close()
    with pytest.raises(LibraryError):
        library.pronunciations.put((SIOBHAN, SIC))

    assert library.pronunciations.all() == (SIC, SIOBHAN)


def test_they_are_saved_from_yesterdays_copy(tmp_path: Path) -> None:
    """Years of typing are worth more than a list of what was opened."""
    keep(tmp_path, SIOBHAN, FLIGHT)
    os.utime(tmp_path / BACKUP, (time.time() - DAY,) * 2)
    keep(tmp_path)
    (tmp_path / FILE).write_bytes(b"not a database at all" * 300)

    assert kept(tmp_path) == (FLIGHT, SIOBHAN)


def test_a_file_of_the_reader_before_takes_them_up(tmp_path: Path) -> None:
    """Version 2 knew no such table."""
    keep(tmp_path, SIC)
    with sqlite3.connect(tmp_path / FILE) as older:
        older.execute("DROP TABLE pronunciation")
        older.execute("PRAGMA user_version = 2")
    older.close()
    keep(tmp_path, SIOBHAN)

    assert kept(tmp_path) == (SIOBHAN,)


def test_a_spoilt_row_is_passed_over(tmp_path: Path) -> None:
    keep(tmp_path, SIOBHAN)
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("INSERT INTO pronunciation VALUES ('en', 'sound', 0, 'a', 'a', 'b')")
        other.execute("INSERT INTO pronunciation VALUES ('en', 'word', 0, 'c', x'00ff', 'b')")
    other.close()

    assert kept(tmp_path) == (SIOBHAN,)
