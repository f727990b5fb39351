"""Silence after an utterance, in milliseconds at rate 1: what a listener has instead of white space.

Engines end a sentence with a short silence of their own, so these come on top. Listeners complain of pauses that are
too long as often as of missing ones; the scale is that of a calm radio voice, each step clearly longer than the last.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

LONGEST = 4.0  # times the usual; more is heard as the end
COMMA = 200  # ms on top of the engine's own, for each whole step above the usual


@dataclass(frozen=True, slots=True)
class Silences:
    within: int = 0  # the same sentence goes on: cut for length, or in another language
    comma: int = 0  # the engine's own; more only when asked for, as each comma is then a cut
    announced: int = 100  # "Caption:" belongs to what follows
    sentence: int = 150
    line: int = 250  # a table's row, a line of code
    item: int = 300
    paragraph: int = 450
    figure: int = 650  # before a figure and after it: the story stops and goes on
    quote_end: int = 700  # who quotes speaks again; nothing else marks the end
    heading: int = 500  # after it
    section: int = 900  # before a heading
    title: int = 800
    byline: int = 300
    head_end: int = 900  # now the story begins
    separator: int = 1200  # a drawn line or stars: another scene
    cue: int = 300  # after the tone for what is left out


USUAL = Silences()

# Which silences the person sets together.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "sentence": ("sentence",),
    "paragraph": ("paragraph", "quote_end"),
    "heading": ("title", "byline", "heading"),
    "item": ("line", "item"),
    "caption": ("figure",),
    "section": ("section", "head_end", "separator"),
}


def silences(scales: Mapping[str, float]) -> Silences:
    """The usual ones times "all", and times the scale of their group; "comma" 2 adds ``COMMA`` at each comma."""
    whole = _scale(scales, "all")
    made = {each.name: getattr(USUAL, each.name) * whole for each in fields(USUAL)}
    for group, names in GROUPS.items():
        for name in names:
            made[name] *= _scale(scales, group)
    made["comma"] = max(_scale(scales, "comma") - 1, 0) * COMMA * whole
    return replace(USUAL, **{name: round(value) for name, value in made.items()})


def _scale(scales: Mapping[str, float], name: str) -> float:
    return min(max(scales.get(name, 1.0), 0.0), LONGEST)
