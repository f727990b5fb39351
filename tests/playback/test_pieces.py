"""Where a sentence is cut for a slow voice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.narration.words import words
from reader.playback.pieces import FIRST, ends_clause, next_piece

JAPANESE = "漢字かなの文が続くとき、どこで切るのか。"  # twenty characters


def cut(text: str, *most: int) -> list[str]:
    pieces, start = [], 0
    for at in (*most, *[10_000] * 9):
        if start < len(text):
            piece = next_piece(text, start, at)
            pieces.append(text[piece.start : piece.end])
            start = piece.end
    return pieces


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("It rained.", "It rained."),
        ("Before the third storm, the mayor closed the harbour and the old mill.", "Before the third storm,"),
        ("“It could have been worse,” two engineers from the port said.", "“It could have been worse,”"),
        ("On Monday, residents of the lower town photographed the bridge.", "On Monday, residents of the lower town"),
        ("It was signed by all on Jan. 13, 2020, in the old town hall.", "It was signed by all on Jan. 13, 2020,"),
        (
            "The whole of it came to $48.5 million in the third of the years.",
            "The whole of it came to $48.5 million in",
        ),
        (JAPANESE * 3, JAPANESE * 2),
        ("x" * 100 + " and more", "x" * 100),
    ],
)
def test_it_is_cut_after_a_clause_else_between_two_words(text: str, first: str) -> None:
    """Never in a date or an amount, which are said as one."""
    assert cut(text, FIRST)[0] == first


def test_a_breath_is_drawn_at_a_comma_only() -> None:
    text = "Before the storm, the mayor closed it."

    assert [ends_clause(text, end) for end in (17, 27, len(text))] == [True, False, False]


@given(st.text(st.sampled_from("ab1 ,.;—“”漢、-$"), max_size=200), st.integers(1, 60))
def test_every_word_is_in_one_piece_whole(text: str, most: int) -> None:
    """Whatever the text: nothing is lost, nothing twice, no word is torn."""
    pieces, start = [], 0
    while start < len(text):
        piece = next_piece(text, start, most)
        assert piece.end > start
        pieces.append(piece)
        start = piece.end

    assert all(sum(word.start >= p.start and word.end <= p.end for p in pieces) == 1 for word in words(text))
