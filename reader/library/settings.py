"""How the person likes it: kept between runs, and never a reason not to start."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from reader.library.export_choice import ExportChoice, export_choice
from reader.library.store import Store, Write

RATES = (0.5, 4.0)
VOLUMES = (0.0, 1.0)
LONGEST = 200  # characters of a name: a longer one was not chosen by a person

NO_VOICES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Settings:
    """``size``, ``theme`` and ``spacing`` are names from styles/, ``voices`` voice ids by primary language.

    "" is the language that is not known.
    """

    theme: str = "light"
    size: str = "MD"
    typeface: str = "Literata"
    spacing: str = "normal"
    rate: float = 1.0
    volume: float = 1.0
    voices: Mapping[str, str] = field(default_factory=lambda: NO_VOICES)
    export: ExportChoice = ExportChoice()


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
            "voices": dict(settings.voices),
            "export": settings.export.as_json(),
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
        voices=_voices(found.get("voices")),
        export=export_choice(found.get("export")),
    )


def _parsed(text: str) -> object:
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _name(value: object, default: str) -> str:
    return value if isinstance(value, str) and 0 < len(value) <= LONGEST and value.isprintable() else default


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
