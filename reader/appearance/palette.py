"""The colours of one theme, each named for what it is for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours are "#RRGGBB"; ``name`` is stored in settings, ``label`` is shown."""

    name: str
    label: str
    paper: str
    chrome: str
    ink: str
    muted: str
    link: str
    accent: str
    on_accent: str
    lit_word: str
    on_lit_word: str
    lit_sentence: str
    focus: str
    border: str


ROLES = (
    "paper",
    "chrome",
    "ink",
    "muted",
    "link",
    "accent",
    "on_accent",
    "lit_word",
    "on_lit_word",
    "lit_sentence",
    "focus",
    "border",
)
