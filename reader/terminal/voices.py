"""The voice that speaks in a command."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reader.errors import EngineMissing
from reader.library import Library, Settings
from reader.places import user_data
from reader.session.voices import Voices
from reader.speech.choose import Engines, choose_voice, find_voice
from reader.speech.engine import Prosody, SpeechEngine, Voice
from reader.speech.silence import NAME as SILENCE


@dataclass(frozen=True, slots=True)
class Speaker:
    engine: SpeechEngine
    choose: Callable[[str], Voice]
    prosody: Prosody


@contextmanager
def speaker(voice: str = "", rate: float | None = None) -> Iterator[Speaker]:
    """The voice asked for by name, else the person's own choice, else the best for each language.

    VoiceMissing for an unknown name; EngineMissing when nothing here can be heard.
    """
    settings = settings_kept()
    engines = Engines(folder=settings.voice_folder)
    try:
        engines.start()
        there = engines.voices()
        if not voice and all(one.engine == SILENCE for one in there):
            raise EngineMissing("No speech engine can run here. Install Reader again, with all it depends on.")
        choose = _chooser(there, voice, settings)
        yield Speaker(engines, choose, Prosody(settings.rate if rate is None else rate, settings.pitch))
    finally:
        engines.close()


def _chooser(there: tuple[Voice, ...], name: str, settings: Settings) -> Callable[[str], Voice]:
    if name:
        asked = find_voice(there, name)
        return lambda language: choose_voice(there, language, asked)
    voices = Voices(settings.voices)
    voices.known(there)
    return voices.choose


def settings_kept() -> Settings:
    library = Library.open(user_data())
    try:
        return library.settings.load()
    finally:
        library.close()
