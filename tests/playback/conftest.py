"""A private sound server for tests that listen to what was played."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.sound_server import SoundServer, missing


@pytest.fixture
def sound_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    """The sound server this process and its children speak to."""
    if absent := missing():
        if os.environ.get("CI"):
            pytest.fail(f"{absent} not installed: CI has to hear what is played")
        pytest.skip(f"{absent} not installed: nothing can be heard (Debian: apt install pulseaudio pulseaudio-utils)")
    server = SoundServer(tmp_path)
    for name, value in server.variables.items():
        monkeypatch.setenv(name, value)
    server.start()
    yield server
    server.end()
