"""What languages are called in lists."""

import pytest

from reader.document.language_names import language_name


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en-US", "English (United States)"),
        ("fr", "French"),
        ("cmn", "Chinese"),
        ("cmn-Latn-pinyin", "Chinese (Latin, Pinyin Romanization)"),
        ("en-GB-x-rp", "English (United Kingdom, rp)"),
        ("es-419", "Spanish (Latin America)"),
        ("", ""),
        ("qzz", "qzz"),
    ],
)
def test_a_language_is_called_as_people_call_it(tag: str, name: str) -> None:
    """Nobody has to know tags to choose a voice."""
    assert language_name(tag) == name


@pytest.mark.parametrize(
    ("tag", "language", "name"), [("fr", "de", "Französisch"), ("de", "fr-CA", "Allemand"), ("it", "qzz", "Italian")]
)
def test_and_in_the_language_of_the_article(tag: str, language: str, name: str) -> None:
    assert language_name(tag, language) == name
