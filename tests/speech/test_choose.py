"""The right voice for a language, out of espeak-ng's own list."""

from collections.abc import Iterator

import pytest

from reader.errors import EngineMissing, VoiceMissing
from reader.speech.choose import Engines, best_voice, choose_voice, find_voice
from reader.speech.engine import Prosody, Voice


@pytest.fixture(scope="module")
def voices() -> Iterator[tuple[Voice, ...]]:
    engines = Engines()
    yield engines.voices()
    engines.close()


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("en", "en-us"),
        ("en-US", "en-us"),
        ("en-GB", "en-gb"),
        ("en-AU", "en-gb"),
        ("fa", "fa"),
        ("fa-IR", "fa"),
        ("zh", "cmn"),
        ("zh-Hans-CN", "cmn"),
        ("yue", "yue"),
        ("pt", "pt"),
        ("pt-BR", "pt-br"),
        ("fr", "fr-fr"),
        ("fr-CA", "fr-fr"),
        ("es", "es"),
        ("es-MX", "es-419"),
        ("no", "nb"),
        ("de-AT", "de"),
    ],
)
def test_a_language_is_read_by_its_voice(voices: tuple[Voice, ...], language: str, voice: str) -> None:
    """A Persian article read by an English voice is spelled letter by letter."""
    best = best_voice(voices, language)

    assert best is not None
    assert best.id == f"espeak-ng/{voice}"


def test_every_voice_has_an_id_of_its_own_and_a_clean_language(voices: tuple[Voice, ...]) -> None:
    """Settings remember the id."""
    assert len({voice.id for voice in voices}) == len(voices) > 100
    assert all("_" not in voice.language and " " not in voice.language for voice in voices)


def test_voices_without_a_dictionary_are_not_offered(voices: tuple[Voice, ...]) -> None:
    """Faroese is listed by espeak-ng 1.52 and cannot be spoken."""
    assert not [voice for voice in voices if voice.language in {"fo", "kaa", "xex"}]


@pytest.mark.parametrize("name", ["espeak-ng/fr-fr", "FR-FR", "French (France)", "french (france)", "fr"])
def test_a_voice_is_found_by_id_name_or_language(voices: tuple[Voice, ...], name: str) -> None:
    """``--voice fr`` should do."""
    assert find_voice(voices, name).id == "espeak-ng/fr-fr"


@pytest.mark.parametrize("name", ["Nobody", "", "xx", "???"])
def test_a_voice_nobody_has_is_said_so(voices: tuple[Voice, ...], name: str) -> None:
    with pytest.raises(VoiceMissing, match="No voice called"):
        find_voice(voices, name)


def test_the_preferred_voice_reads_its_own_language_and_the_unknown(voices: tuple[Voice, ...]) -> None:
    """A listener's voice is kept wherever it can read."""
    scottish = find_voice(voices, "English (Scotland)")

    assert choose_voice(voices, "en", scottish) == scottish
    assert choose_voice(voices, "", scottish) == scottish
    assert choose_voice(voices, "fa", scottish).id == "espeak-ng/fa"


def test_a_language_nobody_reads_is_read_all_the_same(voices: tuple[Voice, ...]) -> None:
    """Heard badly is better than a gap."""
    assert choose_voice(voices, "tlh").id == "espeak-ng/en-us"


def test_without_voices_the_engine_is_missing() -> None:
    with pytest.raises(EngineMissing):
        choose_voice((), "en")


def test_a_machine_without_voices_has_silence() -> None:
    """The highlight still moves, and the session still runs."""
    engines = Engines(("no such engine", "silence"))
    (silence,) = engines.voices()

    assert len(engines.synthesize("One two.", choose_voice((silence,), "en"), Prosody()).boundaries) == 2
    engines.close()
