"""What is left out, read, and announced: four levels, and a switch for each kind of thing.

The levels, the kinds and their choices are data: levels.toml. ``Policy`` has a field for each kind.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType

NORMAL = "normal"
DATA = Path(__file__).with_name("levels.toml")


@dataclass(frozen=True, slots=True)
class Named:
    """Something to choose: its ``name`` in settings, its ``label`` on the screen, a sentence about it or ""."""

    name: str
    label: str
    help: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of thing that can be said; ``levels`` is the choice that each level makes."""

    name: str
    label: str
    choices: tuple[Named, ...]
    levels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Offer:
    """All that can be chosen, in the order it is shown."""

    levels: tuple[Named, ...]
    kinds: tuple[Kind, ...]
    silences: tuple[Named, ...]

    def kind(self, name: str) -> Kind | None:
        return next((kind for kind in self.kinds if kind.name == name), None)


@dataclass(frozen=True, slots=True)
class Policy:
    """One choice for each kind of levels.toml."""

    byline: str
    date: str
    breaking: str
    headings: str
    captions: str
    descriptions: str
    credits: str
    videos: str
    lists: str
    quotes: str
    repeats: str
    tables: str
    cells: str
    code: str
    notes: str
    note_marks: str
    ends: str
    links: str
    struck: str
    abbreviations: str
    languages: str
    detection: str
    left_out: str


NOTHING: Mapping[str, str] = MappingProxyType({})
UNSCALED: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Wishes:
    """How the person wants it said: a level, what differs from it by kind, silences as multiples of the usual ones.

    What names no level, kind or choice that there is has no effect: settings may be of another version.
    """

    level: str = NORMAL
    switches: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    silences: Mapping[str, float] = field(default_factory=lambda: UNSCALED)

    @property
    def policy(self) -> Policy:
        return policy(self.level, **self.switches)

    def choice(self, kind: Kind) -> str:
        wanted = self.switches.get(kind.name, "")
        return wanted if _offers(kind, wanted) else kind.levels[known_level(self.level)]


@cache
def offer() -> Offer:
    with DATA.open("rb") as file:
        data = tomllib.load(file)
    return Offer(
        tuple(Named(one["name"], one["label"], one["help"]) for one in data["levels"]),
        tuple(_kind(one) for one in data["kinds"]),
        tuple(Named(one["name"], one["label"]) for one in data["silences"]),
    )


def _kind(table: Mapping[str, str | Mapping[str, str]]) -> Kind:
    choices, levels = table["choices"], table["levels"]
    assert isinstance(choices, dict)
    assert isinstance(levels, dict)
    named = tuple(Named(name, label) for name, label in choices.items())
    return Kind(str(table["name"]), str(table["label"]), named, MappingProxyType(levels))


def known_level(name: str) -> str:
    """``name`` if there is such a level, else the normal one."""
    return name if any(level.name == name for level in offer().levels) else NORMAL


def _offers(kind: Kind, choice: str) -> bool:
    return any(one.name == choice for one in kind.choices)


def policy(level: str = NORMAL, **switches: str) -> Policy:
    """The level's choices, but for these."""
    wishes = Wishes(level, switches)
    return Policy(**{kind.name: wishes.choice(kind) for kind in offer().kinds})
