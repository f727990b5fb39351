"""What a stranger's page can hold must not reach an engine as it is."""

from hypothesis import given
from hypothesis import strategies as st

from reader.speech.cleaning import clean, pieces


@given(st.text(alphabet=st.characters(), max_size=200))
def test_cleaning_keeps_every_offset_and_gives_text(text: str) -> None:
    """Boundaries are offsets in the text as it was."""
    cleaned = clean(text)
    cleaned.encode()

    assert len(cleaned) == len(text)
    assert "\0" not in cleaned


@given(st.text(alphabet="ab .?。\n", max_size=300), st.integers(4, 50))
def test_pieces_are_the_whole_text_in_order(text: str, limit: int) -> None:
    """Nothing a page says is lost by cutting it."""
    found = pieces(text, limit)

    assert "".join(text[piece.start : piece.end] for piece in found) == text
    assert all(0 < len(piece) <= limit for piece in found)


def test_a_cut_falls_after_a_sentence_where_there_is_one() -> None:
    """A pause in mid-word would be heard."""
    text = "One sentence here. Another one here. And a third."

    assert [text[piece.start : piece.end] for piece in pieces(text, 40)] == [
        "One sentence here. Another one here.",
        " And a third.",
    ]
