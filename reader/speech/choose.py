"""Which engine, and which voice for a language."""

import time
from collections.abc import Iterable

from reader.document.tags import agreement, clean_tag
from reader.errors import EngineFailed, EngineMissing, NothingHeard, VoiceMissing
from reader.speech.engine import Clip, Prosody, SpeechEngine, StandIn, Voice
from reader.speech.engines import names_here
from reader.speech.silence import NAME as SILENCE
from reader.speech.silence import SilenceEngine
from reader.speech.variants import voice_with_id
from reader.speech.worker import EngineProcess

CHANCES = 2  # texts in a row that an engine may fail at before another speaks for it


def find_voice(voices: Iterable[Voice], name: str) -> Voice:
    """The voice with that id or name, or the best for that language ("fr"), whatever the case; VoiceMissing.

    After a plus sign comes a variant of espeak-ng's: "en-us+f3".
    """
    voices = tuple(voices)
    plain, _, variant = name.strip().partition("+")
    if variant:
        found = voice_with_id(voices, f"{find_voice(voices, plain).id}+{variant}")
        if found is None:
            raise VoiceMissing(name)
        return found
    wanted = plain.casefold()
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
    """All engines of this system as one: each voice is spoken by its own. Engines that cannot run are left out.

    A voice that has vanished, or whose engine fails at one text after the other, is stood in for by the next best of
    its language. ``folder`` is where the person's own voices are.
    """

    name = "all"

    def __init__(self, names: Iterable[str] = (), folder: str = "") -> None:
        self._engines: tuple[SpeechEngine, ...] = tuple(
            SilenceEngine() if name == SILENCE else EngineProcess(name, folder=folder)
            for name in tuple(names) or names_here()
        )
        self.stand_ins: tuple[StandIn, ...] = ()
        self._failed: dict[str, int] = {}  # texts in a row, by engine
        self._loaded: set[str] = set()  # voices that have spoken: before that a slow one is loaded
        self.speeds: dict[str, float] = {}  # seconds of speech made in a second, by voice: the latest

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

    def look_in(self, folder: str) -> None:
        """Ask for ``voices`` again afterwards: those of the folder have changed."""
        for process in self.processes:
            process.look_in(folder)
        self.stand_ins = ()

    def voices(self) -> tuple[Voice, ...]:
        """The engines' in their order, so that the system's own voice is first among equals."""
        found: list[Voice] = []
        for engine in self._engines:
            try:
                found += engine.voices()
            except EngineMissing:
                continue
        return tuple(found)

    def prepare(self, voice: Voice) -> None:
        """It is the one that will speak: loaded if it is large, and other large ones let go. Returns at once."""
        for process in self.processes:
            if process.name == voice.engine:
                process.prepare(voice)
            elif process.is_large:
                process.rest()

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        voice = next((one.voice for one in self.stand_ins if one.missing.id == voice.id), voice)
        try:
            clip = self._speak(text, voice, prosody)
        except NothingHeard:
            raise
        except (EngineFailed, VoiceMissing) as error:
            other = self._stand_in(voice, error)
            if other is None:
                raise
            clip = self._speak(text, other, prosody)
            self.stand_ins += (StandIn(voice, other),)
            return clip
        self._failed.pop(voice.engine, None)
        return clip

    def close(self) -> None:
        for engine in self._engines:
            engine.close()

    def _speak(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        for engine in self._engines:
            if engine.name == voice.engine:
                since = time.perf_counter()
                clip = engine.synthesize(text, voice, prosody)
                if clip.samples and (voice.id in self._loaded or not voice.slow):
                    self.speeds[voice.id] = len(clip) / clip.rate / max(time.perf_counter() - since, 1e-6)
                self._loaded.add(voice.id)
                return clip
        raise VoiceMissing(voice.id)

    def _stand_in(self, voice: Voice, error: EngineFailed | VoiceMissing) -> Voice | None:
        """None when there is no other for its language, or its engine is to be given another chance."""
        plain = voice.id.partition("+")[0]  # a variant that is not there may have its voice
        if isinstance(error, VoiceMissing):
            others = [other for other in self.voices() if other.id != voice.id]
            if plain != voice.id and (found := voice_with_id(others, plain)):
                return found
        else:
            self._failed[voice.engine] = self._failed.get(voice.engine, 0) + 1
            if self._failed[voice.engine] < CHANCES:
                return None
            others = [other for other in self.voices() if other.engine != voice.engine]
        gone = {one.missing.id for one in self.stand_ins}
        return best_voice((one for one in others if one.engine != SILENCE and one.id not in gone), voice.language)
