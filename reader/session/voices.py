"""Which voice reads which language: the person's choice first, then the best there is.

Asked from the main thread and from the speech thread; every change replaces whole values.
"""

from collections.abc import Mapping
from types import MappingProxyType

from reader.document.tags import agreement
from reader.errors import EngineMissing
from reader.speech.choose import choose_voice
from reader.speech.engine import Voice
from reader.speech.variants import voice_with_id


class Voices:
    """``preferences`` are voice ids by primary language ("en"); "" stands for articles that name none."""

    def __init__(self, preferences: Mapping[str, str]) -> None:
        self.preferences: Mapping[str, str] = MappingProxyType(dict(preferences))
        self.all: tuple[Voice, ...] = ()

    def known(self, voices: tuple[Voice, ...]) -> None:
        self.all = voices

    def prefer(self, language: str, voice_id: str) -> None:
        self.preferences = MappingProxyType({**self.preferences, _primary(language): voice_id})

    def choose(self, language: str) -> Voice:
        """EngineMissing without any voice."""
        wanted = self.preferences.get(_primary(language), "")
        return choose_voice(self.all, language, voice_with_id(self.all, wanted))

    def reads(self, language: str) -> bool:
        """Whether some voice speaks it, or the person has chosen one for it all the same."""
        chosen = _primary(language) in self.preferences
        return chosen or any(agreement(language, voice.language) or not voice.language for voice in self.all)

    def for_choice(self, language: str) -> tuple[Voice, ...]:
        """All voices to choose from, those that read the language best first."""
        return tuple(sorted(self.all, key=lambda voice: -agreement(language, voice.language)))

    def for_language(self, language: str) -> Voice | None:
        try:
            return self.choose(language)
        except EngineMissing:
            return None


def _primary(language: str) -> str:
    return language.partition("-")[0].lower()
