"""The voice that speaks in a command."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reader.document.head import primary
from reader.errors import EngineMissing
from reader.library import Library, Settings
from reader.narration.script import Narration
from reader.narration.unread import unread_languages, with_warnings
from reader.places import user_data
from reader.session.pronunciations import Pronunciations
from reader.session.voices import Voices
from reader.speech.choose import Engines, choose_voice, find_voice
from reader.speech.engine import Prosody, SpeechEngine, Voice
from reader.speech.reading_out import Dictionary
from reader.speech.silence import NAME as SILENCE


@dataclass(frozen=True, slots=True)
class Speaker:
    """``sync`` and ``lead`` are the person's settings, in seconds."""

    engine: SpeechEngine
    choose: Callable[[str], Voice]
    prosody: Prosody
    dictionary: Dictionary
    reads: Callable[[str], bool]  # whether some voice speaks the language
    sync: float  # s, and
    lead: float  # s: see library/settings.py

    def warned(self, narration: Narration) -> Narration:
        """With a word before what no voice here speaks."""
        return with_warnings(narration, unread_languages(narration, self.reads))


@contextmanager
def speaker(voice: str = "", rate: float | None = None, language: str = "") -> Iterator[Speaker]:
    """The voice asked for by name, else the person's own choice, else the best for each language.

    The rate asked for, else the one that articles in that ``language`` were last heard at.
    VoiceMissing for an unknown name; EngineMissing when nothing here can be heard.
    """
    library = Library.open(user_data())
    pronunciations = Pronunciations(library.pronunciations)
    settings = library.settings.load()
    library.close()
    engines = Engines(folder=settings.voice_folder)
    try:
        engines.start()
        there = engines.voices()
        if not voice and all(one.engine == SILENCE for one in there):
            raise EngineMissing("No speech engine can run here. Install Reader again, with all it depends on.")
        choose = _chooser(there, voice, settings)
        usual = settings.rates.get(primary(language), settings.rate)
        known = Voices(settings.voices)
        known.known(there)
        prosody = Prosody(usual if rate is None else rate, settings.pitch)
        sync, lead = settings.sync / 1000, settings.lead / 1000
        yield Speaker(engines, choose, prosody, pronunciations.respell, known.reads, sync, lead)
    finally:
        engines.close()
        pronunciations.close()


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
