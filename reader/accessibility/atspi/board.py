"""What the main thread and the thread "accessibility" pass each other."""

import queue
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from reader.accessibility.tree import Announcement, Request, Snapshot


@dataclass(frozen=True, slots=True)
class Key:
    """``taken`` gets whether the screen reader has taken it."""

    pressed: bool
    keysym: int
    keycode: int
    modifiers: int
    text: str
    taken: "queue.SimpleQueue[bool]" = field(default_factory=queue.SimpleQueue)


class Board(Protocol):
    """What the main thread puts there, and what we put there for it."""

    snapshot: Snapshot | None
    announcements: "deque[Announcement]"
    wanted: bool
    wants_keys: bool

    @property
    def closing(self) -> bool: ...
    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def ask(self) -> Callable[[Request], None]: ...
    def next_key(self) -> Key | None: ...
