"""A speech engine driven through pyttsx3, by one of our drivers: what runs inside the worker process."""

from collections.abc import Callable
from dataclasses import dataclass

from reader.errors import EngineFailed, VoiceMissing
from reader.speech.cleaning import clean, pieces, speakable
from reader.speech.engine import Clip, Prosody, Timing, Voice
from reader.speech.timing import Mark, boundaries
from reader.speech.trim import trim

PACE = 175.0  # words a minute at rate 1


@dataclass(frozen=True, slots=True)
class _Set:
    """What the engine was last told to speak with."""

    voice: str
    prosody: Prosody


class PyttsxEngine:
    """``register`` makes the driver known to pyttsx3 and gives its name. One thread only, the one that made it."""

    def __init__(self, name: str, register: Callable[[], str], timing: Timing = "exact") -> None:
        import pyttsx3

        self.name = name
        self._timing: Timing = timing
        self._engine = pyttsx3.init(register())
        self._chunks: list[bytes] = []
        self._marks: list[Mark] = []
        self._errors: list[Exception] = []
        self._rate = 22050
        self._set: _Set | None = None
        self._engine.connect("sound", self._on_sound)
        self._engine.connect("started-word", self._on_word)
        self._engine.connect("error", self._on_error)

    def voices(self) -> tuple[Voice, ...]:
        voices: tuple[Voice, ...] = self._engine.getProperty("voices")
        return tuple(sorted(voices, key=lambda voice: (voice.language, voice.name)))

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        text = clean(text)
        self._prepare(voice, prosody)
        chunks: list[bytes] = []
        marks: list[Mark] = []
        length = 0  # samples
        for piece in pieces(text):
            if speakable(said := text[piece.start : piece.end]):
                self._say(said)
                chunks += self._chunks
                marks += (Mark(piece.start + mark.character, length + mark.sample) for mark in self._marks)
                length = sum(map(len, chunks)) // 2
        timing: Timing = self._timing if marks else "estimated"  # not every voice of a system tells its words
        return trim(Clip(b"".join(chunks), self._rate, boundaries(text, marks, length), timing))

    def close(self) -> None:
        self._engine.stop()

    def _prepare(self, voice: Voice, prosody: Prosody) -> None:
        wanted = _Set(voice.id, prosody)
        if self._set == wanted:
            return
        self._set = None
        self._errors.clear()
        self._engine.setProperty("voice", voice.id)
        self._engine.setProperty("rate", PACE * prosody.rate)
        self._engine.setProperty("pitch", prosody.pitch)
        self._engine.runAndWait()
        if self._errors:
            raise VoiceMissing(voice.id) from self._errors[0]
        self._set = wanted

    def _say(self, text: str) -> None:
        """Leaves the sound in ``_chunks`` and the words in ``_marks``."""
        self._chunks, self._marks, self._errors = [], [], []
        self._engine.say(text)
        self._engine.runAndWait()
        if self._errors:
            raise EngineFailed(f"{self.name} could not speak: {self._errors[0]}") from self._errors[0]

    def _on_sound(self, name: str | None, samples: bytes, rate: int) -> None:
        self._chunks.append(samples)
        self._rate = rate

    def _on_word(self, name: str | None, location: int, length: int, sample: int) -> None:
        self._marks.append(Mark(location, sample))

    def _on_error(self, name: str | None, exception: Exception) -> None:
        self._errors.append(exception)
