"""Which voice reads which language."""

import pytest

from reader.errors import EngineMissing
from reader.session.voices import Voices
from reader.speech.engine import Voice

VOICES = tuple(
    Voice(f"e/{tag}", name, tag, "e") for tag, name in (("af", "Afrikaans"), ("en-US", "English"), ("fr", "French"))
)


def known(preferences: dict[str, str] | None = None) -> Voices:
    voices = Voices(preferences or {})
    voices.known(VOICES)
    return voices


def test_the_articles_language_chooses_the_voice() -> None:
    assert known().choose("fr-CA").name == "French"


def test_a_choice_holds_for_its_language_alone() -> None:
    """Who prefers a voice for English does not want French read by it."""
    voices = known({"en": "e/af"})
    voices.prefer("en-GB", "e/en-US")

    assert voices.choose("en").id == "e/en-US"
    assert voices.choose("fr").id == "e/fr"


def test_a_voice_that_is_gone_is_no_choice() -> None:
    """Settings may come from another computer, or an engine may have been removed."""
    assert known({"en": "gone/en"}).choose("en-US").id == "e/en-US"


def test_the_voices_of_the_articles_language_are_offered_first() -> None:
    """Nobody should have to walk past a hundred languages."""
    offered = known().for_choice("fr")

    assert offered[0].language == "fr"
    assert set(offered) == set(VOICES)


def test_without_any_voice_there_is_none_to_show() -> None:
    assert Voices({}).for_language("en") is None
    with pytest.raises(EngineMissing):
        Voices({}).choose("en")
