"""An engine that says nothing, for as long as the words would take: for tests, and machines without a voice."""

from reader.narration.words import words
from reader.speech.cleaning import speakable
from reader.speech.engine import Clip, Prosody, Voice, WordBoundary

NAME = "silence"
VOICE = Voice("silence/silence", "Silence", "", NAME)

RATE = 22050  # Hz
LETTER = 60  # ms at rate 1, which makes a word of five letters last as long as at 175 words a minute
BREAK = 50  # ms between two words


class SilenceEngine:
    """A word lasts LETTER a character, a gap BREAK; at rate 2 half of that."""

    name = NAME

    def voices(self) -> tuple[Voice, ...]:
        return (VOICE,)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        boundaries: list[WordBoundary] = []
        at = 0.0  # ms
        for word in words(text) if speakable(text) else ():
            boundaries.append(WordBoundary(word, _samples(at / prosody.rate)))
            at += LETTER * len(word) + BREAK
        return Clip(bytes(2 * _samples(at / prosody.rate)), RATE, tuple(boundaries))

    def close(self) -> None: ...


def _samples(milliseconds: float) -> int:
    return round(milliseconds * RATE / 1000)
