"""How reading comes to a quiet end after some minutes: softer in the last seconds, then a pause between sentences.

The time stands still while nothing is read. Shared by the window and the terminal.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass

from reader.session.course import Course

FADE = 20.0  # seconds over which the voice grows softer
SOFTEST = 0.25  # of the volume: the last sentence is still to be understood
GRACE = 30.0  # seconds that the rest of the paragraph may take; else it ends with the sentence
MOST = 24 * 60  # minutes


@dataclass(frozen=True, slots=True)
class Here:
    """Where the voice is: seconds at rate 1 from the beginning; ``between``: in the pause after the utterance."""

    index: int
    seconds: float
    between: bool


class Doze:
    """``clock`` gives seconds and only ever grows."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.left = seconds
        self._clock = clock
        self._since: float | None = None  # when time was last counted, while reading
        self._last: int | None = None  # the utterance to end with, once the time is over
        self._over_at = 0  # the utterance in which it was over

    @property
    def volume(self) -> float:
        """What the volume is to be multiplied with."""
        return SOFTEST + (1 - SOFTEST) * min(max(self.left / FADE, 0.0), 1.0)

    def extend(self, seconds: float) -> None:
        self.left = min(max(self.left, 0.0) + seconds, MOST * 60.0)
        self._last = None

    def count(self, reading: bool) -> None:
        """Time has passed, with or without somebody reading."""
        now = self._clock()
        if reading and self._since is not None:
            self.left -= now - self._since
        self._since = now if reading else None

    def is_over(self, course: Course, here: Here, rate: float) -> bool:
        """Whether this is the moment to pause. Who goes back meanwhile hears the end of what they went back to."""
        if self.left > 0:
            return False
        if self._last is None or here.index < self._over_at:
            self._over_at, self._last = here.index, last_utterance(course, here, rate)
        return here.index > self._last or (here.index == self._last and here.between)


def last_utterance(course: Course, here: Here, rate: float) -> int:
    """The last one of the paragraph if that is near, else the present one, with what it announces."""
    count = len(course.utterances)
    after = course.next_paragraph(here.index)
    last = (after if after is not None else count) - 1
    if (course.start(last + 1) - here.seconds) / rate <= GRACE:
        return last
    last = here.index
    while last + 1 < count and course.utterances[last].kind == "announcement":
        last += 1
    return last
