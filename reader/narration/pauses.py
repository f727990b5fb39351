"""Silence after an utterance, in milliseconds at rate 1: what a listener has instead of white space.

Each is all that is heard: what silence an engine leaves at a clip's ends counts as part of it. Within a sentence the
engines' own stay, which at rate 1 are 150 ms at a comma, 240 at a semicolon and 320 between two sentences (espeak-ng).
Listeners complain of pauses that are too long as often as of missing ones; the scale is that of a calm radio voice, in
clear steps.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

LONGEST = 4.0  # times the usual; more is heard as the end
COMMA = 200  # ms on top of the engine's own, for each whole step above the usual


@dataclass(frozen=True, slots=True)
class Silences:
    within: int = 0  # the same sentence goes on: cut for length, or in another language
    breath: int = 150  # the same, after a comma
    comma: int = 0  # the engine's own; more only when asked for, as each comma is then a cut
    announced: int = 200  # "Caption:" belongs to what follows
    sentence: int = 350
    line: int = 400  # a table's row, a line of code
    item: int = 450
    paragraph: int = 650
    figure: int = 850  # before a figure and after it: the story stops and goes on
    quote_end: int = 900  # who quotes speaks again; nothing else marks the end
    heading: int = 700  # after it
    section: int = 1100  # before a heading
    title: int = 900
    byline: int = 450
    head_end: int = 1100  # now the story begins
    separator: int = 1400  # a drawn line or stars: another scene
    cue: int = 350  # after the tone for what is left out


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
