"""docs/daisy.md tells every item once, and passes only what a test of that item shows."""

import ast
import re
from collections import Counter

from golden import ROOT

ITEM = re.compile(r"^\| ([\w-]+-\d+) \| [^|]+ \| (pass|fail|not applicable) \| ([^|]*) \| ([^|]*) \|$", re.M)
NAMED = re.compile(r"`(ui/test_daisy_\w+\.py::test_\w+)`")
NUMBERS = {
    "ReadAloud": (10, 110, 210, 310, 350, 400, 410, 510, 610),
    "AdvancedReadAloud": (200, 400, 600, 800),
    "visual": (10, 110, 210, 310, 410, 510, 550, 710),
    "reading": (10, 110, 210, 310, 420, 510, 610, 710, 810, 910, 1010, 1110, 1210, 1310, 1410, 1510),
    "file": (10, 110, 210, 310),
    "nav": (5, 10, 110, 210, 310, 410, 510),
    "anno": (10, 110, 210, 310),
    "history": (10, 20, 30, 40, 50),
}


def rows() -> list[tuple[str, str, str, str]]:
    return [
        (row[1], row[2], row[3], row[4])
        for row in ITEM.finditer((ROOT / "docs" / "daisy.md").read_text(encoding="utf-8"))
    ]


def shown_by_item() -> dict[str, set[str]]:
    """The first words of a test's docstring are its items."""
    found: dict[str, set[str]] = {}
    for file in sorted((ROOT / "tests" / "ui").glob("test_daisy_*.py")):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                items = (ast.get_docstring(node) or "").partition(".")[0]
                for item in filter(re.compile(r"[A-Za-z]+-\d+").fullmatch, items.split(", ")):
                    found.setdefault(item, set()).add(f"ui/{file.name}::{node.name}")
    return found


def test_every_item_stands_in_the_table_once() -> None:
    told = Counter(item for item, *_ in rows())

    assert told == Counter(f"{name}-{number:03}" for name, numbers in NUMBERS.items() for number in numbers)


def test_what_is_passed_is_what_the_tests_show() -> None:
    passed = {item: set(NAMED.findall(shown)) for item, result, _, shown in rows() if result == "pass"}

    assert passed == shown_by_item()


def test_what_is_not_passed_says_why() -> None:
    """And names no test."""
    silent = [item for item, result, why, shown in rows() if result != "pass" and (not why.strip() or shown.strip())]

    assert silent == []
