"""Steps through a narration, by word, sentence, paragraph, heading and figure: where each leads from a place. Pure.

The window and the terminal share them.
"""

from dataclasses import dataclass
from typing import Literal

from reader.narration.script import Kind
from reader.narration.words import words
from reader.playback.plan import Place
from reader.session.course import Course

Unit = Literal["word", "sentence", "paragraph", "heading", "figure"]

# Within this much of a sentence "previous" goes to the one before, later it repeats the present one.
JUST_BEGUN = 1.5  # seconds

KINDS: dict[Unit, frozenset[Kind]] = {
    "heading": frozenset({"title", "heading"}),
    "figure": frozenset({"caption", "description"}),
}


@dataclass(frozen=True, slots=True)
class Now:
    """Where the voice is: the place, and how many seconds of the utterance have been heard, at ``rate``."""

    place: Place
    seconds: float = 0.0
    rate: float = 1.0


def step(course: Course, unit: Unit, by: int, now: Now) -> Place | None:
    """The next (``by`` 1) or previous (-1) one; None when there is none. The first word goes back to itself."""
    index = now.place.index
    match unit, by:
        case "word", 1:
            return _next_word(course, now.place)
        case "word", _:
            return _previous_word(course, now.place)
        case "sentence", 1:
            return _at(course.next_sentence(index))
        case "sentence", _:
            return Place(index if _well_into(course, index, now) else course.previous_sentence(index))
        case "paragraph", 1:
            return _at(course.next_paragraph(index))
        case "paragraph", _:
            first = course.first_of_block(index)
            return Place(first if _well_into(course, first, now) else course.previous_paragraph(index))
        case _, 1:
            return _at(course.next_of(index, KINDS[unit]))
    first = course.first_of_block(index)
    if course.is_of(index, KINDS[unit]) and _well_into(course, first, now):
        return Place(first)
    return _at(course.previous_of(index, KINDS[unit]))


def nothing(unit: Unit, by: int, whole: str = "article") -> str:
    """What is said where a step leads nowhere."""
    if unit in KINDS:
        return f"No more {unit}s." if by > 0 else f"No {unit} before this."
    return f"This is the end of the {whole}." if by > 0 else f"This is the beginning of the {whole}."


def _at(index: int | None) -> Place | None:
    return None if index is None else Place(index)


def _well_into(course: Course, first: int, now: Now) -> bool:
    index = now.place.index
    said = min(now.seconds * now.rate, course.start(index + 1) - course.start(index))
    return course.start(index) + said - course.start(first) > JUST_BEGUN * now.rate


def _next_word(course: Course, place: Place) -> Place | None:
    said = course.utterances
    for index in range(place.index, len(said)):
        for word in words(said[index].text):
            if index > place.index or word.start > place.character:
                return Place(index, word.start)
    return None


def _previous_word(course: Course, place: Place) -> Place | None:
    said = course.utterances
    for index in range(place.index, -1, -1):
        starts = [word.start for word in words(said[index].text)]
        if index == place.index:
            here = [start for start in starts if start <= place.character]
            starts = here[:-1]  # the last of them is the present word
        if starts:
            return Place(index, starts[-1])
    return None
