"""Words and marks: the highlight is as good as this."""

from hypothesis import given
from hypothesis import strategies as st

from reader.document.locator import TextRange
from reader.narration.words import words
from reader.speech.timing import Mark, align, boundaries


def test_the_first_mark_inside_a_word_is_its_start() -> None:
    """espeak-ng reports a decimal number once for each part it says."""
    starts = align(words("at 3.5 now"), (Mark(0, 0), Mark(3, 100), Mark(4, 150), Mark(4, 180), Mark(7, 300)))

    assert starts == (0, 100, 300)


def test_a_mark_on_the_space_before_a_word_is_that_words() -> None:
    """After "end. next" espeak-ng points at the space; the word would else be lit by guess."""
    assert align(words("end. next"), (Mark(0, 0), Mark(4, 500))) == (0, 500)


def test_a_words_own_mark_beats_the_one_before_it() -> None:
    """A sign between two words is said in the time of the first, not of the second."""
    assert align(words("a + b"), (Mark(0, 0), Mark(2, 100), Mark(4, 200))) == (0, 200)


def test_words_said_in_one_go_share_the_time_between_marks() -> None:
    """espeak-ng joins "to the"; a listener still sees each word lit, in order."""
    found = boundaries("to the sea", (Mark(0, 0), Mark(7, 700)), 1000)

    assert [boundary.sample for boundary in found] == [0, 300, 700]


def test_without_marks_the_letters_share_the_clip() -> None:
    """An engine that tells no times still gets a moving highlight."""
    assert [boundary.sample for boundary in boundaries("ab cdef", (), 700)] == [0, 300]


@given(
    st.text(max_size=60),
    st.lists(st.builds(Mark, st.integers(-5, 80), st.integers(-10, 5000)), max_size=20),
    st.integers(0, 4000),
)
def test_every_word_has_a_moment_inside_the_clip_and_none_falls(text: str, marks: list[Mark], length: int) -> None:
    """Whatever an engine says, the highlight neither jumps back nor outruns the sound."""
    found = boundaries(text, marks, length)
    samples = [boundary.sample for boundary in found]

    assert tuple(boundary.word for boundary in found) == words(text)
    assert samples == sorted(samples)
    assert all(0 <= sample <= length for sample in samples)


def test_no_words_no_boundaries() -> None:
    assert boundaries(" — ", (Mark(1, 5),), 100) == ()


def test_ranges_are_those_of_the_text() -> None:
    """The word lit is the word said, quotes left out."""
    assert boundaries("“Who?”", (Mark(1, 40),), 100)[0].word == TextRange(1, 4)
