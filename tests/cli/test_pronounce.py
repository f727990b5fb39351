"""``reader pronounce``: the dictionary without a window."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str


def pronounce(*arguments: str) -> Ran:
    """In the folder of this test; see conftest.py."""
    ran = subprocess.run(
        [sys.executable, "-m", "reader", "pronounce", *arguments], capture_output=True, check=False, timeout=60,
        cwd=ROOT, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def test_what_is_added_is_listed_and_what_is_removed_is_not() -> None:
    added = pronounce("add", "Siobhan", "Shivawn", "--language", "en-IE")
    pronounce("add", r"F-(\d+)", r"eff \1", "--pattern")
    pronounce("add", "US", "U S", "--case")
    pronounce("add", "(sic)", "")
    listed, german = pronounce("list"), pronounce("list", "de")
    removed = pronounce("remove", "us")
    lines = ["all (sic) → (left out)", r"all F-(\d+) → eff \1 (pattern)", "all US → U S (these capitals)"]

    assert added == Ran(0, "en  Siobhan → Shivawn\n", "")
    assert listed.out.splitlines() == [*lines, "en  Siobhan → Shivawn"]
    assert german.out.splitlines() == lines
    assert removed.out == "Removed: all US → U S (these capitals)\n"
    assert pronounce("list").out.splitlines() == [*lines[:2], "en  Siobhan → Shivawn"]


def test_an_empty_dictionary_says_how_to_fill_it() -> None:
    assert "reader pronounce add" in pronounce("list").out


def test_a_list_goes_out_and_comes_in(tmp_path: Path) -> None:
    pronounce("add", "Siobhan", "Shivawn", "--language", "en")
    written = pronounce("export", str(tmp_path / "list.csv"))
    (tmp_path / "more.txt").write_text("Siobhan\tChevonne\nXi\tShee\n\tnothing\n", encoding="utf-8")
    brought = pronounce("import", str(tmp_path / "more.txt"), "--language", "en")

    assert written.out == f"{tmp_path / 'list.csv'}: 1 pronunciation\n"
    assert "en,Siobhan,Shivawn,word,no" in (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    assert brought.out.splitlines()[0] == "1 pronunciation added, 1 updated. 1 line was left out."
    assert brought.out.splitlines()[1].startswith("Line 3:")
    assert pronounce("list").out.splitlines() == ["en  Siobhan → Chevonne", "en  Xi → Shee"]


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("add", "(", "x", "--pattern"), 65, "not understood"),
        (("add", "(a+)+$", "x", "--pattern"), 65, "for ever"),
        (("add", "a", "b", "--language", "English!"), 65, "no language"),
        (("remove", "nobody"), 65, "no 'nobody'"),
        (("import", "/nowhere/list.csv"), 66, "cannot be read"),
        (("export", "/nowhere/list.csv"), 73, "cannot be written"),
        (("add", "alone"), 64, "SPOKEN"),
        ((), 64, "list | add"),
        (("sing",), 64, "sing"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_a_code(arguments: tuple[str, ...], code: int, says: str) -> None:
    ran = pronounce(*arguments)

    assert (ran.code, ran.out, ran.err.count("\n")) == (code, "", 1)
    assert says in ran.err


def test_its_help_names_all_there_is_to_ask() -> None:
    words = pronounce("--help").out

    assert all(ask in words for ask in ("list", "add", "remove", "import", "export"))
