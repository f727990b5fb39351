"""The wheel brings along all that the program opens at run time, and finds it from anywhere."""

import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MADE = {".pyc"}
FOR_TESTS = {".json", ".py"}  # in samples/: what is expected of them, and what drew them


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel without compiled parts is installed by unpacking it."""
    folder = tmp_path_factory.mktemp("site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, code: str, elsewhere: Path) -> str:
    """What the code prints in a Python that has the wheel before all else, started in another folder."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(installed)!r})\n{code}"],
        cwd=elsewhere,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip()


def shipped(folder: str, without: set[str]) -> set[str]:
    files = (path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix not in without)
    return {path.relative_to(ROOT).as_posix() for path in files}


def test_the_wheel_has_the_programs_files_and_no_others(wheel: Path) -> None:
    """A schema or a picture left behind shows only on somebody else's machine; what is only for tests is ballast."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    brought = shipped("styles", MADE) | shipped("samples", MADE | FOR_TESTS)

    assert names == shipped("reader", MADE) | {f"reader/{name}" for name in brought}
    assert {"reader/library/schema.sql", "reader/samples/lead/lighthouse.jpg"} <= names


def test_styles_and_samples_are_found_from_an_installed_wheel(installed: Path, tmp_path: Path) -> None:
    """``reader`` without anything shows its welcome, wherever it was started."""
    code = "from reader import places; print(places.styles()); print(places.samples() / 'lead' / 'page.html')"
    styles, welcome = run(installed, code, tmp_path).splitlines()

    assert styles == str(installed / "reader" / "styles")
    assert Path(welcome).is_file()
    assert installed in Path(welcome).parents


def test_an_installed_wheel_reads_a_page(installed: Path, tmp_path: Path) -> None:
    """The child process that parses is found there too."""
    code = (
        "from reader import __file__ as home, places\n"
        "from reader.extract import extract\n"
        "page = (places.samples() / 'lead' / 'page.html').read_text(encoding='utf-8')\n"
        "print(home); print(extract(page).title)"
    )
    home, title = run(installed, code, tmp_path).splitlines()

    assert Path(home).parent == installed / "reader"
    assert title.startswith("For 31 Years")


def test_the_wheel_says_what_it_is(installed: Path) -> None:
    """Shops and lawyers read the metadata; a person types ``reader``."""
    facts = next(installed.glob("*.dist-info"))
    metadata = Parser().parsestr((facts / "METADATA").read_text(encoding="utf-8"))
    scripts = (facts / "entry_points.txt").read_text(encoding="utf-8")

    assert (metadata["Name"], metadata["License-Expression"]) == ("reader-aloud", "GPL-3.0-or-later")
    assert (facts / "licenses" / "LICENSE").read_text(encoding="utf-8").lstrip().startswith("GNU GENERAL PUBLIC")
    assert "reader = reader.__main__:main" in scripts
