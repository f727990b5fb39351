"""docs/conformance.md tells every criterion once, names only tests that are there, and is read by everyone."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from golden import ROOT

DOCS = sorted((ROOT / "docs").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS]
WCAG = re.compile(
    r"^\| (\d\.\d+\.\d+) \| [^|]+ \| (A|AA) \| (met|not met|does not apply) \| ([^|]*) \| ([^|]*) \|$", re.M
)
EN = re.compile(r"^\| ([\d.]+) \| [^|]+ \| (met|not met|does not apply) \| ([^|]*) \| ([^|]*) \|$", re.M)
NAMED = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
CRITERIA = {
    "A": "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 "
    "2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
    "AA": "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 "
    "3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
}
CLAUSES = [
    "5.4", "11.1", "11.2", "11.3", "11.4", "11.5.1", *(f"11.5.2.{number}" for number in range(1, 18)), "11.6.1",
    "11.6.2", "11.7", *(f"11.8.{number}" for number in range(1, 6)), "12.1.1", "12.1.2",
    *(f"12.2.{number}" for number in range(1, 5)),
]  # fmt: skip


def text() -> str:
    return (ROOT / "docs" / "conformance.md").read_text(encoding="utf-8")


def test_every_criterion_of_wcag_2_2_stands_there_once_with_its_level() -> None:
    told = Counter((row[1], row[2]) for row in WCAG.finditer(text()))

    assert told == Counter((number, level) for level, numbers in CRITERIA.items() for number in numbers.split())


def test_every_clause_of_en_301_549_stands_there_once() -> None:
    assert Counter(row[1] for row in EN.finditer(text())) == Counter(CLAUSES)


def test_what_is_met_names_a_test_that_is_there_and_what_is_not_says_why() -> None:
    """Claims are as good as what was seen."""
    rows = [(row[1], row[3], row[4], row[5]) for row in WCAG.finditer(text())]
    rows += [(row[1], row[2], row[3], row[4]) for row in EN.finditer(text())]
    wrong = []
    for number, result, why, shown in rows:
        named = NAMED.findall(shown)
        gone = [
            test for file, test in named if f"def {test}(" not in (ROOT / "tests" / file).read_text(encoding="utf-8")
        ]
        if gone or (result == "met") != bool(named) or (result != "met" and not why.strip()):
            wrong.append((number, gone))

    assert wrong == []


def test_the_documentation_tells_what_is_for_whom() -> None:
    """EN 301 549, 12.1.1: from the README to the accessibility page to this one, and what does not hold as well."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    accessibility = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    links = ("docs/accessibility.md" in readme, "(conformance.md)" in accessibility, "(daisy.md)" in accessibility)

    assert links == (True, True, True)
    assert "## What does not hold yet" in accessibility


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_documentation_can_be_read_by_everyone(page: Path) -> None:
    """EN 301 549, 12.1.2: one title, no level left out, tables with headers, words for pictures and links."""
    words = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    levels = [len(found) for found in re.findall(r"^(#+) ", words, re.M)]
    pictures = re.findall(r"!\[([^\]]*)\]", words)
    links = re.findall(r"(?<!!)\[([^\]]*)\]\([^)]+\)", words)
    bodies = re.findall(r"(?:^\|.*\|\n)+", words, re.M)

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []
    assert [one for one in (*pictures, *links) if not one.strip() or one.strip().casefold() in ("here", "link")] == []
    assert [table for table in bodies if not re.match(r"\|.*\|\n\|[-:| ]+\|\n", table)] == []
