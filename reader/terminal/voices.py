"""The voices for a command: which there are, and the one that speaks."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from reader.errors import EngineMissing, SpeechError
from reader.library import Library, Settings
from reader.places import user_data
from reader.session.pronunciations import Pronunciations
from reader.session.voices import Voices
from reader.speech.choose import Engines, choose_voice, find_voice
from reader.speech.engine import Prosody, SpeechEngine, Voice
from reader.speech.reading_out import Dictionary
from reader.speech.silence import NAME as SILENCE
from reader.speech.tags import agreement


@dataclass(frozen=True, slots=True)
class Speaker:
    engine: SpeechEngine
    choose: Callable[[str], Voice]
    prosody: Prosody
    dictionary: Dictionary


@contextmanager
def speaker(voice: str = "", rate: float | None = None) -> Iterator[Speaker]:
    """The voice asked for by name, else the person's own choice, else the best for each language.

    VoiceMissing for an unknown name; EngineMissing when nothing here can be heard.
    """
    library = Library.open(user_data())
    pronunciations = Pronunciations(library.pronunciations)
    settings = library.settings.load()
    library.close()
    engines = Engines()
    try:
        engines.start()
        there = engines.voices()
        if not voice and all(one.engine == SILENCE for one in there):
            raise EngineMissing("No speech engine can run here. Install Reader again, with all it depends on.")
        choose = _chooser(there, voice, settings)
        yield Speaker(engines, choose, Prosody(rate=settings.rate if rate is None else rate), pronunciations.respell)
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


def table(language: str = "") -> str:
    """Engine, language, voice and name in columns; SpeechError when none reads the language."""
    engines = Engines()
    try:
        engines.start()
        there = engines.voices()
    finally:
        engines.close()
    found = [voice for voice in there if not language or agreement(language, voice.language)]
    if not found:
        raise SpeechError(f'There is no voice for the language {language!r}. "reader voices" lists all there are.')
    rows = [("Engine", "Language", "Voice", "Name")]
    rows += [(voice.engine, voice.language or "any", voice.id, voice.name) for voice in found]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        "  ".join((*(part.ljust(w) for part, w in zip(row, widths, strict=False)), row[3])) for row in rows
    )
