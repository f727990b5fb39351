"""A private session bus, our player on it, and a program that looks at it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform.startswith("linux"):  # jeepney is there only, as the player controls are
    from desktop_player import Player
    from private_bus import Bus, Client, session_bus


@pytest.fixture
def bus(tmp_path: Path) -> Iterator["Bus"]:
    with session_bus(tmp_path) as started:
        yield started


@pytest.fixture
def player(bus: "Bus") -> Iterator["Player"]:
    shown = Player()
    yield shown
    shown.controls.close()


@pytest.fixture
def client(bus: "Bus", player: "Player") -> Iterator["Client"]:
    """Once our player is on the bus."""
    looking = Client(bus.address)
    looking.until(lambda: looking.name in looking.names())
    yield looking
    looking.close()


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], None]:
    """Waits for something that another thread does."""
    from bench.sound_server import wait_for

    return lambda so: wait_for(so, 15)
