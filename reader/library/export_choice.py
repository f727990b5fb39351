"""What the person chose when they last took an article along, and how fast this machine was at it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NO_SPEEDS: Mapping[str, float] = MappingProxyType({})
MOST_NAME, MOST_PATH, MOST_SPEEDS = 40, 4000, 40


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """``folder`` "" is the usual one. ``speeds``: seconds of work for a second of sound, by engine and by format."""

    format: str = "mp3"
    subtitles: bool = True
    words: bool = False
    chapters: bool = True
    folder: str = ""
    speeds: Mapping[str, float] = field(default_factory=lambda: NO_SPEEDS)

    def as_json(self) -> dict[str, object]:
        return {
            "format": self.format,
            "subtitles": self.subtitles,
            "words": self.words,
            "chapters": self.chapters,
            "folder": self.folder,
            "speeds": dict(self.speeds),
        }


DEFAULT = ExportChoice()


def export_choice(value: object) -> ExportChoice:
    """What is missing, unknown or nonsense has its default."""
    found = value if isinstance(value, dict) else {}
    return ExportChoice(
        _text(found.get("format"), MOST_NAME, DEFAULT.format),
        _switch(found.get("subtitles"), DEFAULT.subtitles),
        _switch(found.get("words"), DEFAULT.words),
        _switch(found.get("chapters"), DEFAULT.chapters),
        _text(found.get("folder"), MOST_PATH, DEFAULT.folder),
        _speeds(found.get("speeds")),
    )


def _text(value: object, most: int, default: str) -> str:
    return value if isinstance(value, str) and 0 < len(value) <= most and value.isprintable() else default


def _switch(value: object, default: bool) -> bool:
    return value if isinstance(value, bool) else default


def _speeds(value: object) -> Mapping[str, float]:
    if not isinstance(value, dict):
        return NO_SPEEDS
    found = {
        name: float(speed)
        for name, speed in list(value.items())[:MOST_SPEEDS]
        if isinstance(name, str) and isinstance(speed, int | float) and not isinstance(speed, bool)
        and math.isfinite(speed) and speed > 0
    }  # fmt: skip
    return MappingProxyType(found)
