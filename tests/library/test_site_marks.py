"""What was put back is remembered by site and part, and forgotten when asked."""

import sqlite3
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import Library, SiteMark
from reader.library.store import FILE

LETTERS = SiteMark("example.org", "div.letters")


def test_what_was_put_back_comes_back_on_another_day(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.put_back.remember(LETTERS)
    library.put_back.remember(SiteMark("example.net", "div.letters"))
    library.close()

    assert Library.open(tmp_path).put_back.all() == {LETTERS, SiteMark("example.net", "div.letters")}


def test_what_was_left_out_again_is_forgotten(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.put_back.remember(LETTERS)
    library.put_back.forget(LETTERS)
    here = library.put_back.all()
    library.close()

    assert (here, Library.open(tmp_path).put_back.all()) == (frozenset(), frozenset())


@pytest.mark.parametrize("part", [SiteMark("", "div.letters"), SiteMark("example.org", "")])
def test_what_could_not_be_found_again_is_not_kept(tmp_path: Path, part: SiteMark) -> None:
    """A file has no site; a mark of nothing would be every part's."""
    library = Library.open(tmp_path)
    library.put_back.remember(part)

    assert library.put_back.all() == frozenset()


def test_a_file_of_the_reader_before_takes_it_up(tmp_path: Path) -> None:
    """Version 1 knew no such table."""
    with sqlite3.connect(tmp_path / FILE) as older:
        older.execute("CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        older.execute("INSERT INTO setting VALUES ('theme', '\"dark\"')")
        older.execute("PRAGMA user_version = 1")
    older.close()
    library = Library.open(tmp_path)
    library.put_back.remember(LETTERS)
    library.close()
    again = Library.open(tmp_path)

    assert (again.settings.load().theme, again.put_back.all()) == ("dark", frozenset({LETTERS}))


def test_it_holds_for_this_run_when_nothing_can_be_written(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("DROP TABLE put_back")
    other.close()
    with pytest.raises(LibraryError):
        library.put_back.remember(LETTERS)

    assert library.put_back.all() == {LETTERS}
