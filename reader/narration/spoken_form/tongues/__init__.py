"""The languages of the Continent that are said in full, by their tag; each is loaded when it is first met."""

from collections.abc import Callable

from reader.narration.spoken_form.tongues.tongue import Tongue


def _german() -> Tongue:
    from reader.narration.spoken_form.tongues.german import GERMAN

    return GERMAN


def _french() -> Tongue:
    from reader.narration.spoken_form.tongues.french import FRENCH

    return FRENCH


def _spanish() -> Tongue:
    from reader.narration.spoken_form.tongues.spanish import SPANISH

    return SPANISH


def _italian() -> Tongue:
    from reader.narration.spoken_form.tongues.italian import ITALIAN

    return ITALIAN


def _dutch() -> Tongue:
    from reader.narration.spoken_form.tongues.dutch import DUTCH

    return DUTCH


def _portuguese() -> Tongue:
    from reader.narration.spoken_form.tongues.portuguese import PORTUGUESE

    return PORTUGUESE


TONGUES: dict[str, Callable[[], Tongue]] = {
    "de": _german,
    "es": _spanish,
    "fr": _french,
    "it": _italian,
    "nl": _dutch,
    "pt": _portuguese,
}
