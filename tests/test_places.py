"""Where things lie, in a checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader import places


def test_styles_and_samples_are_found_beside_the_package() -> None:
    """From a clone the program shows its welcome and its themes."""
    assert list(places.styles().glob("*.toml"))
    assert (places.samples() / "lead" / "page.html").is_file()


def test_they_are_found_from_any_folder(tmp_path: Path) -> None:
    """Nobody starts a program from its own folder."""
    code = "from reader import places; print(places.samples())"
    root = str(places.PACKAGE.parent)
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {root!r}); {code}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )

    assert Path(done.stdout.strip()) == places.samples()


def test_a_missing_folder_says_what_to_do() -> None:
    """A broken installation is named as such, not as a fault of the page."""
    with pytest.raises(FileNotFoundError, match="install Reader again"):
        places.program_folder("no-such-folder")


def test_a_folder_inside_the_package_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed wheel uses what it brought, not what happens to lie beside it."""
    package = tmp_path / "site-packages" / "reader"
    (package / "styles").mkdir(parents=True)
    (package.parent / "styles").mkdir()
    monkeypatch.setattr(places, "PACKAGE", package)

    assert places.styles() == package / "styles"


def test_the_persons_folder_is_made_where_it_was_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who carries Reader on a stick keeps everything on the stick."""
    wanted = tmp_path / "stick" / "reader"
    monkeypatch.setenv("READER_DATA", str(wanted))

    assert places.user_data() == wanted
    assert wanted.is_dir()


def test_without_a_wish_it_is_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Backups and uninstallers know that folder."""
    monkeypatch.delenv("READER_DATA")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    folder = places.user_data()

    assert tmp_path in folder.parents
    assert folder.is_dir()


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="POSIX users")
def test_a_user_without_a_home_has_no_folder_and_no_error() -> None:
    """Some containers run as a number that no list of users knows. Only root can try what that is like."""
    if os.getuid() != 0:
        pytest.skip("POSIX users can be changed by root only")
    code = (
        f"import os, pwd, sys; sys.path.insert(0, {str(places.PACKAGE.parent)!r})\n"
        "import platformdirs\n"
        "from reader import places\n"
        "os.setuid(12345)  # all that is needed is loaded: that user may not even see this Python\n"
        "print(places.user_data())"
    )
    bare = {name: value for name, value in os.environ.items() if name not in ("HOME", "READER_DATA", "XDG_DATA_HOME")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=bare, capture_output=True, text=True, timeout=30, check=True
    )

    assert not Path(done.stdout.strip()).exists()
