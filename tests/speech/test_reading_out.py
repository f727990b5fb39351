"""What is read out is the spoken form; what is told of it counts in the written text."""

from collections.abc import Iterator

import pytest

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.sentences import CHARACTERS
from reader.narration.words import words
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice
from reader.speech.reading_out import as_said, read_out
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
    assert moments == sorted(moments)
    assert 0 <= moments[0] <= moments[-1] <= len(clip)


def test_a_sum_is_lit_when_it_is_said_and_its_magnitude_when_that_is(espeak: SpeechEngine) -> None:
    """ "$48.5" and "million" are two words on the page."""
    text = "They paid $48.5 million yesterday."
    clip = read_out(espeak, as_said(text, "en"), voice_of(espeak), Prosody())
    moments = [boundary.sample for boundary in clip.boundaries]

    assert len(set(moments)) == len(moments) == 5


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
