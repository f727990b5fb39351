"""Pieces of a text as screen readers ask for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.accessibility.text import Unit, piece_after, piece_at, piece_before

TEXT = "It rose. Don't look, 3.5 m high!"
LINES, SENTENCES = (0, 21), (0, 9)


def at(offset: int, unit: Unit) -> str:
    found = piece_at(TEXT, offset, unit, LINES, SENTENCES)
    return TEXT[found.start : found.end]


@pytest.mark.parametrize(
    ("offset", "unit", "piece"),
    [
        (0, "character", "I"), (31, "character", "!"), (32, "character", ""), (0, "word", "It "),
        (9, "word", "Don't "), (22, "word", "3.5 "),
        (7, "word", ". "), (0, "sentence", "It rose. "), (9, "sentence", "Don't look, 3.5 m high!"),
        (20, "line", "It rose. Don't look, "), (21, "line", "3.5 m high!"), (5, "paragraph", TEXT),
    ],
)  # fmt: skip
def test_a_piece_holds_the_character(offset: int, unit: Unit, piece: str) -> None:
    assert at(offset, unit) == piece


def test_paragraphs_end_with_their_line_break() -> None:
    assert [piece_at("one\ntwo", offset, "paragraph", (), ()).end for offset in (0, 3, 4)] == [4, 4, 7]


def test_at_the_texts_end_it_is_the_last_piece() -> None:
    """A caret stands behind the last letter, and the reader asks what is there."""
    assert at(len(TEXT), "word") == "!"


UNITS: tuple[Unit, ...] = ("character", "word", "sentence", "line", "paragraph")


@given(st.text(st.sampled_from("ab .,'’\n\u00e9\U0001f600-"), max_size=40), st.sampled_from(UNITS))
def test_the_pieces_of_a_text_are_all_of_it_in_order(text: str, unit: Unit) -> None:
    starts = tuple(range(0, len(text), 7))
    found, offset = [], 0
    while offset < len(text):
        piece = piece_at(text, offset, unit, starts, starts)
        assert piece.start <= offset < piece.end
        found.append(text[offset : piece.end])
        before = piece_before(text, piece.end, unit, starts, starts)
        assert before.end <= max(piece.end, 1)
        after = piece_after(text, offset, unit, starts, starts)
        assert after.start == piece.end or not after
        offset = piece.end

    assert "".join(found) == text


def test_an_empty_text_has_no_pieces() -> None:
    assert [len(find("", 0, "word", (), ())) for find in (piece_at, piece_before, piece_after)] == [0, 0, 0]
