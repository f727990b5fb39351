"""The lists of what is in an article."""

import pytest
from wayfinding.sloop import outline

from reader.wayfinding.entries import Choice, counted, entries, jumps, matching, plain


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ("headings", ["The sloop", "The lamp", "Café by the quay", "Home"]),
        ("links", ["the diary", "More stories", "Continue with part 2"]),
        ("images", ["A red lamp", "A grey kite over the harbour"]),
        ("tables", ["Table of 3 rows and 3 columns: Tides"]),
        ("landmarks", ["Headline: The sloop", "Summary: How a boat came home.",
         "Story: The sloop lay still. Nobody was aboard. It was noon.", "Notes: 1 A note.",
         "Next part: Continue with part 2"]),
    ],
)  # fmt: skip
def test_each_kind_is_listed_in_reading_order(choice: Choice, words: list[str]) -> None:
    assert [entry.words for entry in entries(outline(), choice)] == words


def test_headings_are_moved_in_by_their_level() -> None:
    assert [entry.level for entry in entries(outline(), "headings")] == [0, 1, 2, 1]


def test_among_all_each_stands_under_its_heading() -> None:
    found = {entry.words: entry.level for entry in entries(outline(), "all")}

    assert (found["Heading level 2: The lamp"], found["Link: the diary"], found["Picture: A red lamp"]) == (1, 2, 3)


def test_what_is_looked_for_is_found_without_capitals_and_accents() -> None:
    words = [plain(entry.words) for entry in entries(outline(), "headings")]

    assert [matching(words, wanted) for wanted in ("CAFE", "lamp ", "é by", "xyz", "")] == [
        (2,), (1,), (2,), (), (0, 1, 2, 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("choice", "found", "of", "said"),
    [
        ("headings", 34, 34, "34 headings."), ("headings", 3, 34, "3 of 34 headings."), ("links", 1, 1, "1 link."),
        ("all", 0, 1200, "None of 1,200 entries has these letters."), ("tables", 0, 0, "This article has no tables."),
    ],
)  # fmt: skip
def test_how_many_there_are_is_said(choice: Choice, found: int, of: int, said: str) -> None:
    assert counted(choice, found, of) == said


def test_what_is_jumped_to_is_told_by_its_kind() -> None:
    assert [entry.words for entry in jumps(outline())][:3] == ["The sloop", "The lamp", "Link: the diary"]
