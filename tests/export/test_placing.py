"""Several files get their names in one go."""

import os
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.export.placing import Made, check, put, workshop


def made(folder: Path, *files: tuple[str, Path]) -> list[Made]:
    found = []
    for number, (text, path) in enumerate(files):
        new = folder / f"new{number}"
        new.write_text(text)
        found.append(Made(new, path))
    return found


def contents(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir()}


def test_all_get_their_names(tmp_path: Path) -> None:
    with workshop(tmp_path) as folder:
        put(made(folder, ("a", tmp_path / "a"), ("b", tmp_path / "b")), overwrite=False)

    assert contents(tmp_path) == {"a": "a", "b": "b"}


def test_one_that_came_meanwhile_is_kept_and_the_others_get_no_name(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine")
    with workshop(tmp_path) as folder, pytest.raises(ExportError, match="there already"):
        put(made(folder, ("a", tmp_path / "a"), ("b", tmp_path / "b")), overwrite=False)

    assert contents(tmp_path) == {"b": "mine"}


def test_when_the_last_cannot_be_replaced_the_first_is_as_before(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    (tmp_path / "z").mkdir()
    with workshop(tmp_path) as folder, pytest.raises(ExportError, match="cannot be written"):
        put(
            made(folder, ("a", tmp_path / "a"), ("b", tmp_path / "b"), ("z", tmp_path / "z" / "not" / "there")),
            overwrite=True,
        )
    (tmp_path / "z").rmdir()

    assert contents(tmp_path) == {"a": "mine"}


def test_what_is_replaced_is_replaced_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with workshop(tmp_path) as folder:
        put(made(folder, ("new", tmp_path / "a"), ("b", tmp_path / "b")), overwrite=True)

    assert contents(tmp_path) == {"a": "new", "b": "b"}


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX'")
def test_the_files_are_readable_for_whom_the_person_lets_read(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        with workshop(tmp_path) as folder:
            put(made(folder, ("a", tmp_path / "a")), overwrite=False)
    finally:
        os.umask(before)

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o644


def test_a_name_that_is_a_folder_is_refused_before_any_work(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(ExportError, match="not a file"):
        check([tmp_path / "b", tmp_path / "a"], overwrite=True)
