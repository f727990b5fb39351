"""What is read out is the spoken form; what is told of it counts in the written text."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.words import words
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice, WordBoundary
from reader.speech.reading_out import CHARACTERS, apart, as_said, read_out
from reader.speech.silence import VOICE, SilenceEngine
from reader.speech.worker import EngineProcess

SENTENCES = [
    "Gen. Hatami said on Jan. 13, 2020, that U.S. drones worth $48.5 million were lost.",
    "St. Paul's No. 5 seed, J. K. Rowling, left at 10:30 a.m. for 12 Elm Rd. with 10–12 friends.",
    "“It is 20°C,” wrote @BBCNews (see https://www.bbc.co.uk/news/world-1234) #MeToo 😀",
    "In 1984, 3/4 of 1,234 people – about 75% – drove 5 km at 100 km/h.",
    "Nothing in this sentence is said otherwise than it is written.",
]


@pytest.fixture(scope="module")
def espeak() -> Iterator[SpeechEngine]:
    engine = EngineProcess("espeak-ng")
    yield engine
    engine.close()


def voice_of(engine: SpeechEngine) -> Voice:
    return next(voice for voice in engine.voices() if voice.language == "en-US")


@pytest.mark.parametrize("text", SENTENCES)
def test_every_written_word_has_its_moment_in_the_clip(text: str, espeak: SpeechEngine) -> None:
    clip = read_out(espeak, as_said(text, "en"), voice_of(espeak), Prosody())
    moments = [boundary.sample for boundary in clip.boundaries]

    assert [boundary.word for boundary in clip.boundaries] == list(words(text))
    assert moments == sorted(set(moments))
    assert 0 <= moments[0] <= moments[-1] < len(clip)


def test_a_sum_is_lit_when_it_is_said_and_its_magnitude_when_that_is(espeak: SpeechEngine) -> None:
    """ "$48.5" and "million" are two words on the page."""
    text = "They paid $48.5 million yesterday."
    clip = read_out(espeak, as_said(text, "en"), voice_of(espeak), Prosody())
    moments = [boundary.sample for boundary in clip.boundaries]

    assert len(set(moments)) == len(moments) == 5


@given(st.lists(st.integers(0, 400), min_size=1, max_size=40))
def test_each_word_has_a_moment_of_its_own(moments: list[int]) -> None:
    """Several written words may be one in the ear, and the last ones none."""
    told = tuple(WordBoundary(TextRange(at, at + 1), sample) for at, sample in enumerate(sorted(moments)))
    found = [boundary.sample for boundary in apart(told, 400)]

    assert found == sorted(set(found))
    assert len(found) == len(moments)
    assert 0 <= found[0] <= found[-1] < 400
    if len(set(moments)) == len(moments) and max(moments) < 400:
        assert found == sorted(moments)


def test_words_said_as_one_share_its_time() -> None:
    told = tuple(WordBoundary(TextRange(at, at + 1), sample) for at, sample in enumerate((0, 100, 100, 300, 300)))

    assert [boundary.sample for boundary in apart(told, 400)] == [0, 100, 200, 300, 350]


def test_what_the_dictionary_says_is_what_the_engine_gets() -> None:
    heard: list[str] = []

    class Listening(SilenceEngine):
        def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
            heard.append(text)
            return super().synthesize(text, voice, prosody)

    def dictionary(text: str, language: str) -> tuple[Respelling, ...]:
        at = text.index("Hatami")
        return (Respelling(TextRange(at, at + len("Hatami")), f"Hah-tah-mee ({language})"),)

    read_out(Listening(), as_said("Gen. Hatami spoke.", "en-GB", dictionary), VOICE, Prosody())

    assert heard == ["General Hah-tah-mee (en-GB) spoke."]


def test_a_text_that_grew_too_long_is_said_in_pieces_without_losing_a_word() -> None:
    """ "1,234,567" is five words in the ear, and an engine takes only so many at once."""
    lengths: list[int] = []

    class Listening(SilenceEngine):
        def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
            lengths.append(len(text))
            return super().synthesize(text, voice, prosody)

    text = ", ".join(["$123,456.78 million"] * 12)
    clip = read_out(Listening(), as_said(text, "en"), VOICE, Prosody())
    moments = [boundary.sample for boundary in clip.boundaries]

    assert len(lengths) > 1
    assert max(lengths) <= CHARACTERS
    assert [boundary.word for boundary in clip.boundaries] == list(words(text))
    assert moments == sorted(set(moments))


def test_a_sentence_that_grew_a_little_is_said_in_one_breath() -> None:
    """Its last two words alone would sound like a sentence of their own."""
    asked: list[str] = []

    class Listening(SilenceEngine):
        def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
            asked.append(text)
            return super().synthesize(text, voice, prosody)

    text = "The river rose by two metres in one night and took the bridge, " * 4 + "which cost $48.5 million."
    read_out(Listening(), as_said(text, "en"), VOICE, Prosody())

    assert [len(one) > 300 for one in asked] == [True]


def test_a_text_of_which_nothing_is_said_is_silent() -> None:
    """The person may have every word of it skipped."""
    clip = read_out(
        SilenceEngine(),
        as_said("Ad", "en", lambda text, language: (Respelling(TextRange(0, 2), ""),)),
        VOICE,
        Prosody(),
    )

    assert not clip.samples
    assert [boundary.word for boundary in clip.boundaries] == [TextRange(0, 2)]
