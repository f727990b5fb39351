"""An engine that gives no word times, made one that does: espeak-ng says the same beside it, in the same process."""

from collections.abc import Callable
from dataclasses import replace

from reader.document.tags import agreement
from reader.errors import SpeechError
from reader.speech.engine import Clip, HasFolder, Preparable, Prosody, SpeechEngine, Voice


class AlignedEngine:
    """``engine``, its "estimated" clips aligned where espeak-ng speaks the language; ``open_espeak`` is called late."""

    def __init__(self, engine: SpeechEngine, open_espeak: Callable[[], SpeechEngine]) -> None:
        self.name = engine.name
        self._engine, self._open = engine, open_espeak
        self._espeak: SpeechEngine | None = None
        self._missing = False

    def voices(self) -> tuple[Voice, ...]:
        return self._engine.voices()

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        clip = self._engine.synthesize(text, voice, prosody)
        if clip.timing != "estimated" or not clip.samples:
            return clip
        reference = self._reference(text, voice.language, prosody)
        if reference is None:
            return clip
        from reader.speech.alignment import align_to

        return align_to(clip, reference)

    def look_in(self, folder: str) -> None:
        if isinstance(self._engine, HasFolder):
            self._engine.look_in(folder)

    def prepare(self, voice: Voice) -> None:
        if isinstance(self._engine, Preparable):
            self._engine.prepare(voice)

    def close(self) -> None:
        self._engine.close()
        if self._espeak is not None:
            self._espeak.close()

    def _reference(self, text: str, language: str, prosody: Prosody) -> Clip | None:
        """None where espeak-ng cannot be had, or has no voice for the language."""
        if self._missing:
            return None
        try:
            if self._espeak is None:
                self._espeak = self._open()
            voice = max(self._espeak.voices(), key=lambda voice: agreement(language, voice.language))
            if not agreement(language, voice.language):
                return None
            return self._espeak.synthesize(text, voice, replace(prosody, pitch=1.0))
        except SpeechError:
            self._missing = self._espeak is None
            return None
