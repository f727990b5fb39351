"""espeak-ng's variants of its voices, by its real library."""

import os
from collections.abc import Iterator

import pytest
from sounds import pitch

from reader.errors import VoiceMissing
from reader.speech.choose import find_voice
from reader.speech.engine import Prosody, Voice
from reader.speech.variants import VARIANTS, has_variants, variant_of, voice_with_id, with_variant
from reader.speech.worker import EngineProcess


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineProcess]:
    engine = EngineProcess("espeak-ng")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def english(engine: EngineProcess) -> Voice:
    return find_voice(engine.voices(), "en-us")


def test_all_that_are_offered_are_there() -> None:
    import espeakng_loader

    there = {name.casefold() for name in os.listdir(os.path.join(espeakng_loader.get_data_path(), "voices", "!v"))}

    assert [variant.id for variant in VARIANTS if variant.id and variant.id.casefold() not in there] == []
    assert len({variant.id for variant in VARIANTS}) == len({variant.label for variant in VARIANTS}) == len(VARIANTS)


def test_a_variant_sounds_different(engine: EngineProcess, english: Voice) -> None:
    text = "The old bridge would be closed."
    man = engine.synthesize(text, with_variant(english, "m3"), Prosody())
    woman = engine.synthesize(text, with_variant(english, "f3"), Prosody())

    assert pitch(woman) > 1.2 * pitch(man)


def test_a_voice_is_found_with_its_variant(engine: EngineProcess, english: Voice) -> None:
    """As it is written: "en-us+f3"."""
    found = find_voice(engine.voices(), "en-us+f3")

    assert (found.id, found.language, variant_of(found)) == (f"{english.id}+f3", "en-US", "f3")
    assert voice_with_id(engine.voices(), found.id) == found
    assert with_variant(found, "") == english
    assert with_variant(with_variant(found, "m1"), "f3") == found


@pytest.mark.parametrize("variant", ["nobody", "../../../etc/passwd"])
def test_one_that_is_not_there_is_said_so(engine: EngineProcess, english: Voice, variant: str) -> None:
    """espeak-ng would speak without it, and nobody would know why."""
    with pytest.raises(VoiceMissing):
        engine.synthesize("Hello.", with_variant(english, variant), Prosody())


def test_other_engines_have_none() -> None:
    voice = Voice("piper/en_US-joe-medium", "Joe", "en-US", "piper")

    assert not has_variants(voice)
    assert voice_with_id([voice], f"{voice.id}+f3") is None
    with pytest.raises(VoiceMissing):
        find_voice([voice], "joe+f3")
