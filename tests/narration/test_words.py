import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.narration.words import words


def said(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't stop – the well-known “river” rose.", ["Don't", "stop", "the", "well-known", "river", "rose"]),
        ("It’s 3.5 m, 1,204 men, 10:30.", ["It’s", "3.5", "m", "1,204", "men", "10:30"]),
        ("$48.5 million, 50%; –5 °C", ["$48.5", "million", "50%", "5", "C"]),
        ("The U.S. said so.", ["The", "U.S", "said", "so"]),
        ("one--two/three … (four)", ["one", "two", "three", "four"]),
        ("cafe\u0301 na\u00efve", ["cafe\u0301", "na\u00efve"]),
        ("می\u200cخواهم Hoch\u00adwasser", ["می\u200cخواهم", "Hoch\u00adwasser"]),
        ("हिन्दी में", ["हिन्दी", "में"]),
        ("河水上涨。", ["河", "水", "上", "涨"]),
        ("テレビのニュース", ["テレビ", "の", "ニュース"]),
        ("\U0001f30a wave \U0001f44d\U0001f3fd", ["wave"]),
        ("", []),
        ("— … !", []),
    ],
)
def test_words_are_what_a_listener_hears_as_words(text: str, expected: list[str]) -> None:
    """A word lit with its quotation marks, or cut at its apostrophe, looks like a mistake."""
    assert said(text) == expected


def test_thai_is_lit_in_short_runs_with_its_marks_on_their_letters() -> None:
    """A whole Thai sentence lit at once would show nothing."""
    pieces = said("น้ำในแม่น้ำสูงขึ้น")

    assert "".join(pieces) == "น้ำในแม่น้ำสูงขึ้น"
    assert all(len(piece) <= 10 for piece in pieces)


@given(st.text(max_size=80))
def test_every_letter_and_digit_is_in_exactly_one_word_in_order(text: str) -> None:
    """The highlight and the timing both count on it."""
    found = words(text)
    covered = [at for word in found for at in range(word.start, word.end)]

    assert covered == sorted(set(covered))
    assert {at for at, character in enumerate(text) if character.isalnum()} <= set(covered)
    assert all(any(character.isalnum() for character in text[word.start : word.end]) for word in found)
    assert not any(text[at].isspace() for at in covered)


@pytest.mark.parametrize("text", ["a" + "\u200d" * 200_000, "a." * 100_000, "a" + "\u0301" * 200_000, "1," * 100_000])
def test_hostile_text_takes_time_in_proportion(text: str) -> None:
    """A page must not hang the reader with joiners."""
    began = time.perf_counter()
    words(text)

    assert time.perf_counter() - began < 2
