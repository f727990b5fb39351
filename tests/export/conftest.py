"""A real voice, started once for the tests of this room."""

from collections.abc import Iterator

import pytest

from reader.speech.choose import find_voice
from reader.speech.engine import Voice
from reader.speech.worker import EngineProcess


@pytest.fixture(scope="session")
def espeak() -> Iterator[EngineProcess]:
    engine = EngineProcess("espeak-ng")
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def english(espeak: EngineProcess) -> Voice:
    return find_voice(espeak.voices(), "en-us")
