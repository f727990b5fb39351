"""A word that is said otherwise than it is written is still the word that is lit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.said import Said, said, swapped
from reader.narration.words import words

TEXTS = st.text(max_size=80) | st.text(st.sampled_from("ab 12.,$–-é水😀\u0301“”%/#@ mkx"), max_size=60)


@st.composite
def respelled(draw: st.DrawFn) -> Said:
    """A text with stretches of it said otherwise, or not at all."""
    text = draw(TEXTS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    ranges = [TextRange(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return swapped(text, tuple(Respelling(one, draw(TEXTS)) for one in ranges))


def said_at(text: Said) -> list[str]:
    """For each written word the word that is heard when it is lit."""
    spoken = {word.start: text.text[word.start : word.end] for word in words(text.text)}
    return [f"{text.written[s.word.start : s.word.end]}={spoken.get(s.spoken, '')}" for s in text.spots()]


@given(respelled())
def test_every_written_word_has_a_place_and_the_places_never_fall(text: Said) -> None:
    """A word without a place would never be lit, and one that falls back would make the light jump."""
    spots = text.spots()
    places = [spot.spoken for spot in spots]

    assert [spot.word for spot in spots] == list(words(text.written))
    assert places == sorted(places)
    assert set(places) <= {word.start for word in words(text.text)} | {len(text.text)}


@given(TEXTS)
def test_without_respellings_every_word_is_its_own(text: str) -> None:
    whole = swapped(text, ())

    assert [(spot.word.start, spot.spoken) for spot in whole.spots()] == [(w.start, w.start) for w in words(text)]


@given(TEXTS, st.sampled_from(["en", "en-US", "en-GB", "de", "fr", "es", "it", "nl", "pt-BR", "ru", "", "xx"]))
@settings(deadline=None)
def test_the_rules_answer_any_text_in_order_and_never_overlap(text: str, language: str) -> None:
    """What an article may hold is not ours to choose."""
    whole = said(text, language)
    ends = [0, *(swap.written.end for swap in whole.swaps)]

    assert all(end <= swap.written.start < swap.written.end for end, swap in zip(ends, whole.swaps, strict=False))
    assert [spot.word for spot in whole.spots()] == list(words(text))


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Gen. Hatami paid $48.5 million.", "Gen=General Hatami=Hatami paid=paid $48.5=forty-eight million=million"),
        ("in 10–12 days", "in=in 10=10 12=12 days=days"),
        ("see #MeToo now", "see=see MeToo=hashtag now=now"),
        ("at https://example.org/a/long/path?x=1 today", "example.org=example today=today"),
        ("on 2020-01-13 at 18:05", "on=on 2020-01-13=January at=at 18:05=eighteen"),
    ],
)
def test_the_lit_word_is_the_word_that_is_heard(text: str, heard: str) -> None:
    """Who reads along must not lose the line at a sum."""
    found = said_at(said(text, "en"))

    assert [one for one in found if one in heard.split()] == heard.split()


def test_the_words_of_one_respelling_share_its_words_out() -> None:
    """Three written words said as six are lit one after the other."""
    text = swapped("see one two three now", (Respelling(TextRange(4, 17), "a b c d e f"),))

    assert said_at(text) == ["see=see", "one=a", "two=c", "three=d", "now=now"]


def test_a_word_that_is_not_said_has_the_moment_of_what_follows() -> None:
    text = swapped("one two three four", (Respelling(TextRange(4, 7), ""), Respelling(TextRange(14, 18), "")))

    assert said_at(text) == ["one=one", "two=three", "three=three", "four="]


def test_what_the_person_wants_goes_before_the_rules() -> None:
    """The dictionary is the last word on how a word is said."""
    text = said("Gen. Hatami paid $5.", "en", (Respelling(TextRange(0, 4), "Jen"),))

    assert text.text == "Jen Hatami paid five dollars."
