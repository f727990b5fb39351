"""Each answer that docs/complaints.md gives is shown by tests that there are."""

import re

from golden import ROOT


def test_every_group_names_a_test_that_is_there() -> None:
    rows = re.findall(r"^\| ([A-O]) \|(.+)\|$", (ROOT / "docs" / "complaints.md").read_text(encoding="utf-8"), re.M)
    named = {letter: re.findall(r"`([\w/]+\.py)::(test_\w+)`", row) for letter, row in rows}
    missing = [
        f"{path}::{test}"
        for tests in named.values()
        for path, test in tests
        if f"def {test}(" not in (ROOT / "tests" / path).read_text(encoding="utf-8")
    ]

    assert list(named) == list("ABCDEFGHIJKLMNO")
    assert all(named.values())
    assert missing == []
