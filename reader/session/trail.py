"""Places jumped away from, so that one finds back: "back to where I was", and forward again. Pure."""

from collections.abc import Callable

from reader.playback.plan import Place

LONGEST = 50  # places


class Trail:
    """Jumps one right after the other, without listening in between, count as one: back leads to where one listened."""

    def __init__(self, past: tuple[Place, ...] = ()) -> None:
        self._past = list(past)
        self._ahead: list[Place] = []
        self._arrived: int | None = None  # the utterance the last jump led to

    def jump(self, here: Place, there: Place) -> None:
        """Away from ``here``."""
        if here.index != self._arrived:
            self._past = [*self._past, here][-LONGEST:]
            self._ahead = []
        self._arrived = there.index

    def back(self, here: Place) -> Place | None:
        """Where one was before; None when nowhere."""
        return self._go(self._past, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """Where one went back from."""
        return self._go(self._ahead, self._past, here)

    def through(self, moved: Callable[[Place], Place | None]) -> "Trail":
        """In another narration of the same page, which has each place where ``moved`` says, or no more."""
        return Trail(tuple(place for old in self._past if (place := moved(old)) is not None))

    def _go(self, taken: list[Place], kept: list[Place], here: Place) -> Place | None:
        if not taken:
            return None
        there = taken.pop()
        kept.append(here)
        self._arrived = there.index
        return there
