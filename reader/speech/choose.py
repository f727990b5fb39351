"""Which engine, and which voice for a language."""

from collections.abc import Iterable

from reader.errors import EngineMissing, VoiceMissing
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice
from reader.speech.engines import names_here
from reader.speech.silence import SilenceEngine
from reader.speech.tags import agreement, clean_tag
from reader.speech.worker import EngineProcess


def find_voice(voices: Iterable[Voice], name: str) -> Voice:
    """The voice with that id or name, or the best for that language ("fr"), whatever the case; VoiceMissing."""
    voices = tuple(voices)
    wanted = name.strip().casefold()
    for voice in voices:
        if wanted and wanted in (voice.id.casefold(), voice.id.casefold().partition("/")[2], voice.name.casefold()):
            return voice
    best = best_voice(voices, clean_tag(name))
    if best is None:
        raise VoiceMissing(name)
    return best


def best_voice(voices: Iterable[Voice], language: str) -> Voice | None:
    """The voice that reads ``language`` (BCP 47) best, the first among equals; None when none reads it at all."""
    best, score = None, 0
    for voice in voices:
        if (fits := agreement(language, voice.language)) > score:
            best, score = voice, fits
    return best


def choose_voice(voices: Iterable[Voice], language: str, preferred: Voice | None = None, home: str = "en-US") -> Voice:
    """``preferred`` if it reads the language or the language is not known, else the best voice for it.

    A language nobody reads gets the preferred voice, else the one for ``home``, else whatever there is: heard badly is
    better than a gap. EngineMissing without any voice.
    """
    voices = tuple(voices)
    if preferred is not None and (not language or agreement(language, preferred.language)):
        return preferred
    found = best_voice(voices, language) or preferred or best_voice(voices, home)
    if found is not None:
        return found
    if not voices:
        raise EngineMissing("No speech engine has a voice here.")
    return voices[0]


class Engines:
    """All engines of this system as one: each voice is spoken by its own. Engines that cannot run are left out."""

    name = "all"

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._engines: tuple[SpeechEngine, ...] = tuple(
            SilenceEngine() if name == "silence" else EngineProcess(name) for name in tuple(names) or names_here()
        )

    @property
    def processes(self) -> tuple[EngineProcess, ...]:
        return tuple(engine for engine in self._engines if isinstance(engine, EngineProcess))

    @property
    def replaced(self) -> int:
        """How often an engine's process had to be replaced."""
        return sum(process.replaced for process in self.processes)

    def start(self) -> None:
        """Returns at once; the processes are ready some 0.2 s later."""
        for process in self.processes:
            process.start()

    def voices(self) -> tuple[Voice, ...]:
        """The engines' in their order, so that the system's own voice is first among equals."""
        found: list[Voice] = []
        for engine in self._engines:
            try:
                found += engine.voices()
            except EngineMissing:
                continue
        return tuple(found)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        for engine in self._engines:
            if engine.name == voice.engine:
                return engine.synthesize(text, voice, prosody)
        raise VoiceMissing(voice.id)

    def close(self) -> None:
        for engine in self._engines:
            engine.close()
