"""How the person has Reader speak its window: kept with the settings."""

import math
from dataclasses import dataclass

RATES = (0.5, 4.0)
VOLUMES = (0.1, 1.0)  # nobody finds the way back from a voice that is not heard
DETAILS = ("brief", "normal", "verbose")
TYPED = ("characters", "words", "both", "none")
MOST_NAME = 200
READING = "reading"  # the voice that reads English articles


@dataclass(frozen=True, slots=True)
class VoicingChoice:
    """``offered``: it was once, and is not again. ``voice`` is an id, READING, or "" for the quickest there is.

    ``detail`` and ``typed`` are those of accessibility/voiced/line.py.
    """

    on: bool = False
    offered: bool = False
    voice: str = ""
    rate: float = 1.2
    volume: float = 1.0
    detail: str = "normal"
    typed: str = "characters"

    def as_json(self) -> dict[str, object]:
        return {
            "on": self.on,
            "offered": self.offered,
            "voice": self.voice,
            "rate": self.rate,
            "volume": self.volume,
            "detail": self.detail,
            "typed": self.typed,
        }


DEFAULT = VoicingChoice()


def voicing_choice(value: object) -> VoicingChoice:
    """What is missing, unknown or nonsense has its default."""
    found = value if isinstance(value, dict) else {}
    voice = found.get("voice")
    return VoicingChoice(
        found.get("on") is True,
        found.get("offered") is True,
        voice if isinstance(voice, str) and len(voice) <= MOST_NAME and voice.isprintable() else DEFAULT.voice,
        _number(found.get("rate"), RATES, DEFAULT.rate),
        _number(found.get("volume"), VOLUMES, DEFAULT.volume),
        _one_of(found.get("detail"), DETAILS, DEFAULT.detail),
        _one_of(found.get("typed"), TYPED, DEFAULT.typed),
    )


def _number(value: object, limits: tuple[float, float], default: float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return default
    return float(value) if limits[0] <= value <= limits[1] else default


def _one_of(value: object, names: tuple[str, ...], default: str) -> str:
    return value if isinstance(value, str) and value in names else default
