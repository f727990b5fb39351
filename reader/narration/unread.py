"""A warning, spoken before what no voice here can speak: heard badly it would be taken for a fault, or for noise."""

from collections.abc import Callable

from reader.document.language_names import language_name
from reader.narration.script import Narration, Utterance

PAUSE = 600  # ms after it
ENGLISH = "en"  # the interface's language


def unread_languages(narration: Narration, reads: Callable[[str], bool]) -> tuple[str, ...]:
    """The languages in it that no voice speaks, in the order they come."""
    found = dict.fromkeys(utterance.language for utterance in narration.utterances if utterance.language)
    return tuple(language for language in found if not reads(language))


def sentence(language: str) -> str:
    return f"No voice on this computer speaks {language_name(language)}: what follows is read by another one."


def with_warnings(narration: Narration, unread: tuple[str, ...], start: int = 0) -> Narration:
    """Before the first utterance of each of these languages from ``start`` on, or where it stands first of all."""
    said = narration.utterances
    before: dict[int, list[Utterance]] = {}
    for language in unread:
        places = [index for index, utterance in enumerate(said) if utterance.language == language]
        if places:
            at = next((index for index in places if index >= start), places[0])
            warning = Utterance(sentence(language), "announcement", said[at].block, ENGLISH, PAUSE)
            before.setdefault(at, []).append(warning)
    if not before:
        return narration
    return Narration(
        tuple(each for index, utterance in enumerate(said) for each in (*before.get(index, ()), utterance))
    )
