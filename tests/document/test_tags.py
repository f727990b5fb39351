"""Languages: a page's tag must find the voice a listener from there would choose."""

import pytest

from reader.document.tags import agreement, clean_tag


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("en-us", "en-US"),
        ("en_GB", "en-GB"),
        ("cmn-latn-pinyin", "cmn-Latn-pinyin"),
        ("es-419", "es-419"),
        ("en-gb-x-rp", "en-GB-x-rp"),
        ("en-us-nyc", "en-US-x-nyc"),
        ("chr-US-Qaaa-x-west", "chr-US-Qaaa-x-west"),
        ("", ""),
    ],
)
def test_tags_of_engines_become_tags_of_the_standard(written: str, clean: str) -> None:
    """Whoever compares languages compares BCP 47."""
    assert clean_tag(written) == clean


def test_another_language_does_not_agree_at_all() -> None:
    assert agreement("fa", "en-US") == 0


def test_the_same_tag_agrees_best() -> None:
    assert agreement("en-GB", "en-GB") > agreement("en-GB", "en-US") > 0


def test_no_language_agrees_with_nothing() -> None:
    """The voice for silence has no language and must not read everything."""
    assert agreement("", "") == 0
