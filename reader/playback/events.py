"""What the player says of itself, from its own threads: put them in a queue."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finished:
    """The last utterance has sounded."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know, reading goes on: no sound device, one lost or back, an engine replaced."""

    text: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """The utterance at ``index`` could not be spoken; reading went on after it."""

    index: int
    reason: str


@dataclass(frozen=True, slots=True)
class EngineDown:
    """No voice can be had at all; reading has stopped."""

    reason: str


PlayerEvent = Finished | Notice | Skipped | EngineDown
