"""Piper as it is in every window's worker: it names its voices at once, and loads what speaks when somebody speaks.

onnxruntime alone takes half a second and 60 MB, which who never chooses a large voice shall not pay.
"""

from typing import Protocol

from reader.speech.engine import Clip, Preparable, Prosody, SpeechEngine, Voice
from reader.speech.piper_voices import NAME, find_models


class _Speaking(SpeechEngine, Preparable, Protocol):
    pass


class LatePiper:
    name = NAME

    def __init__(self) -> None:
        self._folder = ""
        self._speaking: _Speaking | None = None

    def look_in(self, folder: str) -> None:
        self._folder = folder

    def voices(self) -> tuple[Voice, ...]:
        found = [voice for model in find_models(self._folder) for voice in model.voices]
        return tuple(sorted(found, key=lambda voice: (voice.language, voice.name)))

    def prepare(self, voice: Voice) -> None:
        self._engine().prepare(voice)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        return self._engine().synthesize(text, voice, prosody)

    def close(self) -> None:
        if self._speaking is not None:
            self._speaking.close()

    def _engine(self) -> _Speaking:
        if self._speaking is None:
            from reader.speech.piper import PiperEngine

            self._speaking = PiperEngine()
        return self._speaking
