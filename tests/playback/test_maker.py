"""What the player lays on the sink is the spoken form, told in the words of the page."""

from reader.document.locator import BlockId, TextRange
from reader.narration.respelling import Respelling
from reader.narration.script import Utterance
from reader.narration.words import words
from reader.playback.maker import ClipMaker
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.silence import RATE, VOICE, SilenceEngine


class Listening(SilenceEngine):
    """Remembers what it was given to say."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        self.heard.append(text)
        return super().synthesize(text, voice, prosody)


def utterance(text: str, language: str = "en") -> Utterance:
    return Utterance(text, "paragraph", BlockId("b0"), language)


def test_the_clip_of_an_utterance_has_the_words_of_its_text() -> None:
    """The light moves over what is written."""
    engine = Listening()
    text = "Gen. Hatami paid $48.5 million."
    clip = ClipMaker(engine, lambda language: VOICE, RATE).make(utterance(text), Prosody())

    assert clip is not None
    assert engine.heard == ["General Hatami paid forty-eight point five million dollars."]
    assert [boundary.word for boundary in clip.boundaries] == list(words(text))


def test_a_word_that_the_person_changes_is_spoken_anew() -> None:
    """An old clip out of the cache would say it the old way."""
    engine = Listening()
    spoken = "Hah-tah-mee"
    maker = ClipMaker(
        engine, lambda language: VOICE, RATE, lambda text, language: (Respelling(TextRange(0, 6), spoken),)
    )
    maker.make(utterance("Hatami spoke."), Prosody())
    maker.make(utterance("Hatami spoke."), Prosody())
    spoken = "Hatamee"
    maker.make(utterance("Hatami spoke."), Prosody())

    assert engine.heard == ["Hah-tah-mee spoke.", "Hatamee spoke."]


def test_what_is_not_said_at_all_makes_no_clip() -> None:
    maker = ClipMaker(
        SilenceEngine(), lambda language: VOICE, RATE, lambda text, language: (Respelling(TextRange(0, len(text)), ""),)
    )

    assert maker.make(utterance("Advertisement"), Prosody()) is None
