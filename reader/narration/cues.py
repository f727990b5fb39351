"""What is left out is not left out in silence: a soft tone stands in its place, with a word for the status line.

The word is English, as all of the window is; it is shown and not said.
"""

from reader.document.blocks import Block, Code, Figure, ListItem, Quote, Table
from reader.narration.figures import left_out as of_figure
from reader.narration.place import Place
from reader.narration.script import Utterance
from reader.narration.signs import is_drawn
from reader.narration.words import words


def left_out(block: Block, place: Place) -> str:
    """What the policy has left out of a block of which nothing is said, "A table"; "" when it says nothing."""
    if isinstance(block, Figure):
        return of_figure(block, place)
    if not words(block.text) and not isinstance(block, Code):
        return ""
    if block.id in place.notes:
        return "A footnote"
    match block:
        case ListItem():
            return "A list"
        case Quote():
            return "A quotation that repeats the text" if block.id in place.repeated else "A quotation"
        case Table():
            return "A table"
        case Code(text=text) if is_drawn(text):
            return "A drawing made of signs"
        case Code(text=text) if words(text):
            return "Code"
        case _:
            return ""


def cue(block: Block, what: str, place: Place) -> Utterance | None:
    """None where the person wants nothing heard of it."""
    match place.policy.left_out:
        case "silent":
            return None
        case "tone":
            return Utterance("", "cue", block.id, "en", place.pauses.cue)
        case _:
            return Utterance(f"{what} was left out.", "cue", block.id, "en", place.pauses.cue)
