"""Where one is, in words."""

import pytest
from wayfinding.sloop import outline, place

from reader.document.locator import Locator, TextRange, block_id
from reader.wayfinding.whereabouts import Voice, whereabouts

SILENT = Voice(None, None)


def said(number: int, offset: int = 0, voice: Voice = SILENT) -> str:
    return whereabouts(outline(), "The sloop", place(number, offset), voice)


@pytest.mark.parametrize(
    ("here", "part"),
    [
        ((1, 0), "The sloop. Paragraph 4 of 21,"), ((3, 4), "Under heading level 2, The lamp. Paragraph 6 of 21,"),
        ((2, 3), "At heading level 2, The lamp."), ((6, 0), "In list item 2 of 2."), ((10, 0), "In a quote."),
        ((12, 0), "In the caption of a picture."), ((13, 0), "In a picture."),
        ((11, 0), "In the caption of a table."), ((11, 27), "In row 2 of 3, column 2 of a table, Monday, High."),
        ((16, 0), "The voice has not begun."),
    ],
)  # fmt: skip
def test_one_is_told_what_the_place_is_in(here: tuple[int, int], part: str) -> None:
    assert part in said(*here)


def test_the_share_grows_with_the_text() -> None:
    shares = [int(said(number).partition(" of the text")[0].rpartition(", ")[2].rstrip("%")) for number in range(18)]

    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (5, 92)


@pytest.mark.parametrize(
    ("seconds", "part"),
    [(200.0, "3 minutes left to hear."), (61.0, "1 minute left to hear."), (9.0, "Less than a minute left to hear.")],
)
def test_the_time_left_is_told(seconds: float, part: str) -> None:
    assert part in said(1, 0, Voice(None, seconds))


def test_the_voices_place_is_told_beside_ones_own() -> None:
    there = Voice(Locator(block_id(1), TextRange(21, 38)), None)

    assert said(16, 0, there).endswith("The voice is at: Nobody was aboard.")
    assert said(1, 25, there).endswith("The voice is here.")
