"""Places jumped away from, so that one finds back: "back to where I was", and forward again. Pure."""

from collections.abc import Callable
from typing import Generic, TypeVar

from reader.document.locator import Locator
from reader.playback.plan import Place

LONGEST = 50  # places

Spot = Place | Locator  # where the voice was, where the caret was
Step = TypeVar("Step", bound=Spot)


class Trail(Generic[Step]):
    """Steps one right after the other, without listening or moving in between, count as one: back leads to where one
    listened or read. A leap (a link, an entry of a list) always counts.
    """

    def __init__(self, past: tuple[Step, ...] = ()) -> None:
        self._past = list(past)
        self._ahead: list[Step] = []
        self._arrived: Step | None = None  # where the last jump led to

    def jump(self, here: Step, there: Step, leap: bool = False) -> None:
        """Away from ``here``."""
        if leap or not _is_same(here, self._arrived):
            self._past = [*self._past, here][-LONGEST:]
            self._ahead = []
        self._arrived = there

    @property
    def behind(self) -> Step | None:
        """Where back leads; None for nowhere."""
        return self._past[-1] if self._past else None

    @property
    def ahead(self) -> Step | None:
        return self._ahead[-1] if self._ahead else None

    def back(self, here: Step) -> Step | None:
        """Where one was before; None when nowhere."""
        return self._go(self._past, self._ahead, here)

    def forward(self, here: Step) -> Step | None:
        """Where one went back from."""
        return self._go(self._ahead, self._past, here)

    def through(self, moved: Callable[[Step], Step | None]) -> "Trail[Step]":
        """In another narration of the same page, which has each place where ``moved`` says, or no more."""
        return Trail(tuple(place for old in self._past if (place := moved(old)) is not None))

    def _go(self, taken: list[Step], kept: list[Step], here: Step) -> Step | None:
        if not taken:
            return None
        there = taken.pop()
        kept.append(here)
        self._arrived = there
        return there


def _is_same(here: Spot, arrived: Spot | None) -> bool:
    """The voice is at the same place as long as it is in the same sentence."""
    if isinstance(here, Place) and isinstance(arrived, Place):
        return here.index == arrived.index
    return here == arrived
