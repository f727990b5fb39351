import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.narration.sentences import CHARACTERS, WORDS, sentences
from reader.narration.words import words


def split(text: str, language: str = "en") -> list[str]:
    return [text[piece.start : piece.end] for piece in sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("Gen. Amir met Maj. Gen. Lee on Jan. 13 in the U.S. capital. He left.", "en", 2),
        ("J. K. Rowling met George W. Bush at 5 p.m. They ate.", "en", 2),
        ("He died on October 7. 2015, in battles over the city. He was 64.", "en", 2),
        ("See Fig. 4 and No. 5. It is 3.5 m deep. “Stop!” she said.", "en", 3),
        ("It took approx. 4.5 kg. The film is called Who Goes There? and nobody goes.", "en", 2),
        ("Er kam am 3. März. Das war z. B. gut.", "de", 2),
        ("今天下雨。河水上涨了！真的吗？", "zh", 3),
        ("آب بالا آمد. مردم رفتند؟ بله.", "fa", 3),
        ("नदी बढ़ी। लोग गए।", "hi", 2),
        ("Gen. Amir spoke. Nobody heard.", "", 2),
        ("Mill Lane 4\nOldham\nTel. 12", "en", 3),
        ("and the river\nrose in the night", "en", 1),
        ("", "en", 0),
        ("* * *", "en", 0),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, language: str, count: int) -> None:
    """A stop after "Gen." makes the general sound like two."""
    assert len(split(text, language)) == count


def test_a_long_sentence_is_cut_at_a_clause() -> None:
    """The voice breathes at a comma, not in mid-phrase."""
    clause = "the water rose over the old stone bridge beside the mill"
    pieces = split(", ".join([clause] * 12) + ".")

    assert all(piece.endswith((",", ".")) for piece in pieces)
    assert max(map(len, pieces)) <= CHARACTERS


def test_a_long_quotation_of_several_sentences_is_cut_between_them() -> None:
    pieces = split('He said, "' + "The river rose by two metres in one night. " * 12 + '" Then he left.')

    assert all(piece.rstrip('" ').endswith(".") for piece in pieces)


def test_a_long_sentence_is_not_cut_after_initials() -> None:
    """ "… killed by a U.S." would sound like an end; a comma is a better place to breathe."""
    text = (
        "A film that went round on Friday shows the keeper of the northern light, giving his green book to "
        "the son of the man who had taught him to count and who was taken off the rocks by a U.S. coast guard "
        "boat in the great storm, outside the harbour of the town that now owns the light and the book and "
        "the little brass telescope."
    )
    pieces = [text[piece.start : piece.end] for piece in sentences(text, "en")]

    assert len(pieces) > 1
    assert not any(piece.endswith("U.S.") for piece in pieces)


@pytest.mark.parametrize("text", ["x" * 5000, "a " * 3000, "水" * 2000, "e\u0301" * 2000, "a\u0301\u0302" * 700])
def test_nothing_is_ever_longer_than_an_engine_can_take(text: str) -> None:
    """One piece of 300 words made an engine take 1.8 GB."""
    pieces = sentences(text, "en")

    assert all(len(piece) <= CHARACTERS for piece in pieces)
    assert all(len(words(text[piece.start : piece.end])) <= WORDS for piece in pieces)
    assert "".join(text[p.start : p.end] for p in pieces) == text.replace(" ", "") or " " in text


@given(st.text(max_size=120) | st.text(st.sampled_from("Ab. ?!\n,1水\u0301"), max_size=200))
@settings(deadline=None)
def test_every_letter_is_in_exactly_one_sentence_without_white_space_at_its_edges(text: str) -> None:
    found = sentences(text, "en")
    covered = [at for piece in found for at in range(piece.start, piece.end)]

    assert covered == sorted(set(covered))
    assert {at for at, character in enumerate(text) if character.isalnum()} <= set(covered)
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() and len(p) > 0 for p in found)


@pytest.mark.parametrize(
    "text", ["word " * 100_000, "x" * 300_000, "a.\n" * 50_000, " " * 300_000 + "a", ". " * 100_000]
)
def test_hostile_text_takes_time_in_proportion(text: str) -> None:
    began = time.perf_counter()
    sentences(text, "en")

    assert time.perf_counter() - began < 8
