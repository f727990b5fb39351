"""Codes to go to a place by."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.article import Article
from reader.document.blocks import Block, Figure, Heading, Paragraph, Run
from reader.document.locator import block_id
from reader.wayfinding.codes import DIGITS, LETTERS, codes, spelled
from reader.wayfinding.entries import jumps, sentence_jumps
from reader.wayfinding.outline import Outline

SIGNS = len(LETTERS) + len(DIGITS)


def long_article() -> Article:
    """60 headings, 30 figures, 200 links and 600 sentences beside the captions and headings themselves."""
    blocks: list[Block] = []
    for number in range(60):
        blocks.append(Heading(block_id(len(blocks)), 2 + number % 3, (Run(f"Part {number}"),)))
        if number % 2:
            blocks.append(Figure(block_id(len(blocks)), alt=f"Picture {number} of the quay"))
        runs: list[Run] = []
        for sentence in range(9):
            runs.append(Run(f"This is sentence {sentence} of part {number}. "))
        for link in range(4 if number < 20 else 3):
            runs.append(Run(f"link {number} {link}", link=f"https://a.example/{number}/{link}"))
            runs.append(Run(" or "))
        blocks.append(Paragraph(block_id(len(blocks)), (*runs, Run("no more."))))
    return Article("A long story", language="en", address="https://example.org/long", blocks=tuple(blocks))


@given(st.integers(0, 3000), st.integers(0, 80))
def test_no_code_begins_another(count: int, first: int) -> None:
    """Else the longer one could never be typed: the shorter goes at once."""
    found = sorted(codes(count, first))

    assert len(found) == count
    assert not any(after.startswith(before) for before, after in pairwise(found))


@given(st.integers(0, SIGNS**2), st.integers(0, 80))
def test_two_signs_suffice_as_long_as_they_can(count: int, first: int) -> None:
    assert all(len(code) <= 2 for code in codes(count, first))


@given(st.integers(0, 3000), st.integers(0, 80))
def test_the_same_numbers_give_the_same_codes(count: int, first: int) -> None:
    """A code that was learned stays true when the article is opened again."""
    assert codes(count, first) == codes(count, first)


@pytest.mark.parametrize(("count", "first", "short"), [(26, 0, 26), (27, 9, 9), (290, 60, 15), (676, 60, 0)])
def test_the_first_have_one_letter_as_far_as_there_are_letters_to_spare(count: int, first: int, short: int) -> None:
    found = codes(count, first)

    assert [len(code) for code in found].index(2) == short if short < count else all(len(code) == 1 for code in found)


def test_only_letters_are_typed_while_they_suffice() -> None:
    """A digit takes a second hand."""
    assert set("".join(codes(26 * 26))) <= set(LETTERS)


def test_a_code_is_said_letter_by_letter() -> None:
    assert spelled("as") == "A S"


def test_any_heading_figure_link_or_sentence_is_three_keys_away() -> None:
    """J, and a code of at most two letters; Shift+J for sentences."""
    outline = Outline(long_article())
    places, sentences = jumps(outline), sentence_jumps(outline)
    kinds = [len(outline.stops(kind)) for kind in ("heading", "figure", "link", "sentence")]

    assert [kinds[0] >= 60, kinds[1] >= 30, kinds[2] >= 200, kinds[3] >= 600] == [True] * 4
    assert max(1 + len(entry.code) for entry in (*places, *sentences)) == 3


def test_the_shortest_codes_are_the_headings() -> None:
    outline = Outline(long_article())
    headings = {stop.at for stop in outline.stops("heading")}
    short = [entry for entry in jumps(outline) if len(entry.code) == 1]

    assert short
    assert all(entry.at in headings for entry in short)
