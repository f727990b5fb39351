"""How the person likes it: kept between runs, and never a reason not to start."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

from reader.library.export_choice import ExportChoice, export_choice
from reader.library.store import Store, Write

RATES = (0.5, 4.0)
VOLUMES = (0.0, 1.0)
SYNCS = (-500, 1000)  # ms
LEADS = (0, 2000)  # ms
PITCHES = (0.0, 2.0)
LONGEST = 200  # characters of a name: a longer one was not chosen by a person
LONGEST_PATH = 4096

NO_VOICES: Mapping[str, str] = MappingProxyType({})
NO_NUMBERS: Mapping[str, float] = MappingProxyType({})
SCALES = (0.0, 4.0)
Turns = Literal["turns", "both", "screen reader"]  # who reads while a screen reader is on: see session/turns.py
MOST_ADDRESSES = 200  # whose language the person named: the newest


@dataclass(frozen=True, slots=True)
class Settings:
    """``size``, ``theme`` and ``spacing`` are names from styles/, ``voices`` voice ids by primary language.

    "" is the language that is not known. ``rate`` is the one used last, ``rates`` are those by primary language.
    ``level``, ``switches`` and ``silences`` are what is said: see narration/policy.py. ``languages`` are those that the
    person named, by the article's address. ``sync`` is by how many ms words are lit later than they are known to sound,
    ``lead`` the ms of silence a device is given before the first word when it may have gone to sleep.
    ``voice_folder`` holds the person's own voices, "" for none; with ``guessed_words`` words are lit also where their
    times are only estimated. ``turns`` is who reads while a screen reader is on.
    """

    theme: str = "light"
    size: str = "MD"
    typeface: str = "Literata"
    spacing: str = "normal"
    rate: float = 1.0
    volume: float = 1.0
    voices: Mapping[str, str] = field(default_factory=lambda: NO_VOICES)
    rates: Mapping[str, float] = field(default_factory=lambda: NO_NUMBERS)
    level: str = "normal"
    switches: Mapping[str, str] = field(default_factory=lambda: NO_VOICES)
    silences: Mapping[str, float] = field(default_factory=lambda: NO_NUMBERS)
    languages: Mapping[str, str] = field(default_factory=lambda: NO_VOICES)
    sync: int = 0
    lead: int = 120
    export: ExportChoice = ExportChoice()
    pitch: float = 1.0
    voice_folder: str = ""
    guessed_words: bool = False
    turns: Turns = "turns"
    on_desktop: bool = True  # what is read is shown in the desktop's player controls


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
            "turns": settings.turns,
            "on_desktop": settings.on_desktop,
            "sync": settings.sync,
            "lead": settings.lead,
            "pitch": settings.pitch,
            "voice_folder": settings.voice_folder,
            "guessed_words": settings.guessed_words,
            "voices": dict(settings.voices),
            "rates": dict(settings.rates),
            "level": settings.level,
            "switches": dict(settings.switches),
            "silences": dict(settings.silences),
            "languages": dict(list(settings.languages.items())[-MOST_ADDRESSES:]),
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
        turns=turns_named(found.get("turns")),
        on_desktop=found.get("on_desktop") is not False,
        voices=_names(found.get("voices")),
        rates=_numbers(found.get("rates"), RATES),
        level=_name(found.get("level"), DEFAULTS.level),
        switches=_names(found.get("switches")),
        silences=_numbers(found.get("silences"), SCALES),
        languages=_names(found.get("languages")),
        sync=round(_number(found.get("sync"), SYNCS, DEFAULTS.sync)),
        lead=round(_number(found.get("lead"), LEADS, DEFAULTS.lead)),
        export=export_choice(found.get("export")),
        pitch=_number(found.get("pitch"), PITCHES, DEFAULTS.pitch),
        voice_folder=_name(found.get("voice_folder"), DEFAULTS.voice_folder, LONGEST_PATH),
        guessed_words=found.get("guessed_words") is True,
    )


def turns_named(name: object) -> Turns:
    """The default for what is none of them."""
    return next((turns for turns in get_args(Turns) if turns == name), DEFAULTS.turns)


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


def _numbers(value: object, limits: tuple[float, float]) -> Mapping[str, float]:
    read = {str(name): _number(one, limits, -1.0) for name, one in value.items()} if isinstance(value, dict) else {}
    return MappingProxyType({name: one for name, one in read.items() if one >= 0})


def _names(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict):
        return NO_VOICES
    return MappingProxyType(
        {
            language: voice
            for language, voice in value.items()
            if isinstance(language, str) and isinstance(voice, str) and voice.isprintable()
        }
    )
