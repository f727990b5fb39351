"""How the person likes it: kept between runs, and never a reason not to start."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from reader.library.store import Store, Write

RATES = (0.5, 4.0)
VOLUMES = (0.0, 1.0)
PITCHES = (0.0, 2.0)
LONGEST = 200  # characters of a name: a longer one was not chosen by a person
LONGEST_PATH = 4096

NO_VOICES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """``size``, ``theme`` and ``spacing`` are names from styles/, ``voices`` voice ids by primary language.

    "" is the language that is not known. ``voice_folder`` holds the person's own voices, "" for none; with
    ``guessed_words`` words are lit also where their times are only estimated.
    """

    theme: str = "light"
    size: str = "MD"
    typeface: str = "Literata"
    spacing: str = "normal"
    rate: float = 1.0
    volume: float = 1.0
    voices: Mapping[str, str] = field(default_factory=lambda: NO_VOICES)
    pitch: float = 1.0
    voice_folder: str = ""
    guessed_words: bool = False


DEFAULTS = Settings()


class SettingsTable:
    """``load`` gives what was saved last, also when it could not be written."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._settings = _read(store)

    def load(self) -> Settings:
        return self._settings

    def save(self, settings: Settings) -> None:
        """LibraryError when it cannot be kept on disk."""
        self._settings = settings
        values = {
            "theme": settings.theme,
            "size": settings.size,
            "typeface": settings.typeface,
            "spacing": settings.spacing,
            "rate": settings.rate,
            "volume": settings.volume,
            "pitch": settings.pitch,
            "voice_folder": settings.voice_folder,
            "guessed_words": settings.guessed_words,
            "voices": dict(settings.voices),
        }
        self._store.write(
            *(
                Write(
                    f"setting {name}", "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)",
                    (name, json.dumps(value, ensure_ascii=False)),
                )
                for name, value in values.items()
            )
        )  # fmt: skip


def _read(store: Store) -> Settings:
    """What is missing, unknown or nonsense has its default."""
    found = {str(name): _parsed(str(value)) for name, value in store.rows("SELECT name, value FROM setting")}
    return Settings(
        theme=_name(found.get("theme"), DEFAULTS.theme),
        size=_name(found.get("size"), DEFAULTS.size),
        typeface=_name(found.get("typeface"), DEFAULTS.typeface),
        spacing=_name(found.get("spacing"), DEFAULTS.spacing),
        rate=_number(found.get("rate"), RATES, DEFAULTS.rate),
        volume=_number(found.get("volume"), VOLUMES, DEFAULTS.volume),
        pitch=_number(found.get("pitch"), PITCHES, DEFAULTS.pitch),
        voice_folder=_name(found.get("voice_folder"), DEFAULTS.voice_folder, LONGEST_PATH),
        guessed_words=found.get("guessed_words") is True,
        voices=_voices(found.get("voices")),
    )


def _parsed(text: str) -> object:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _name(value: object, default: str, longest: int = LONGEST) -> str:
    return value if isinstance(value, str) and 0 < len(value) <= longest and value.isprintable() else default


def _number(value: object, limits: tuple[float, float], default: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return default
    return float(value) if limits[0] <= value <= limits[1] else default


def _voices(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        return NO_VOICES
    return MappingProxyType(
        {
            language: voice
            for language, voice in value.items()
            if isinstance(language, str) and isinstance(voice, str) and voice.isprintable()
        }
    )
