"""The sleep timer: reading pauses after some minutes of listening, or with the end of the article."""

import math
import time
from collections.abc import Callable
from dataclasses import replace

from reader.session.dozing import MOST, Doze
from reader.session.memory import Memory
from reader.session.model import Model
from reader.session.reading import Reading
from reader.session.state import Sleep

CHOICES = (5, 10, 15, 30, 45, 60)  # minutes
LATER = 15  # minutes that "later" puts it off


class SleepTimer:
    """Main thread only."""

    def __init__(
        self, model: Model, reading: Reading, memory: Memory, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._model, self._reading, self._memory, self._clock = model, reading, memory, clock
        self._doze: Doze | None = None
        self._softer = False

    def after(self, minutes: int) -> None:
        """From now on, whatever was asked for before."""
        minutes = min(max(minutes, 1), MOST)
        self._begin(Doze(minutes * 60.0, self._clock))
        self.tell()

    def at_end(self) -> None:
        self._begin(None)
        self._model.change(lambda state: replace(state, sleep=Sleep(None)))
        self.tell()

    def later(self) -> None:
        """So much more time; without a timer one is set."""
        if self._doze is None:
            self.after(LATER)
        else:
            self._doze.extend(LATER * 60.0)
            self._loud()
            self._show()
            self.tell()

    def off(self) -> None:
        was_set = self._model.state.sleep is not None
        self._begin(None)
        self._model.say("The sleep timer is off." if was_set else "No sleep timer is set.")

    def tell(self) -> None:
        """Say how it stands."""
        match self._model.state.sleep:
            case None:
                self._model.say("No sleep timer is set.")
            case Sleep(minutes=None):
                self._model.say("Reading will end with this article.")
            case Sleep(minutes=int(minutes)):
                self._model.say(f"Reading will pause after {_minutes(minutes)} of listening.")

    def tick(self) -> None:
        doze, state = self._doze, self._model.state
        if doze is None:
            return
        doze.count(state.playing)
        if not state.playing:
            self._loud()
            return
        if doze.volume < 1:
            self._softer = True
            self._reading.soften(doze.volume)
        elif self._softer:
            self._loud()
        self._show()
        course, here = self._reading.course, self._reading.here() if doze.left <= 0 else None
        if course is not None and here is not None and doze.is_over(course, here, state.sound.rate):
            self._fall_asleep()

    def finished(self) -> None:
        """The article has been heard to its end."""
        over = self._doze is not None and self._doze.left <= 0  # it only waited for the paragraph's end
        if over or self._model.state.sleep == Sleep(None):
            self._begin(None)

    # -- within --------------------------------------------------------------------------------------------------
    def _begin(self, doze: Doze | None) -> None:
        self._doze = doze
        self._loud()
        self._show()

    def _fall_asleep(self) -> None:
        self._reading.pause()
        self._memory.save_place()
        self._begin(None)
        self._model.say("The sleep timer has paused the reading. Listen goes on here.")

    def _loud(self) -> None:
        if self._softer:
            self._softer = False
            self._reading.soften(1.0)

    def _left(self) -> int:
        return max(math.ceil(self._doze.left / 60), 1) if self._doze is not None else 0

    def _show(self) -> None:
        before = self._model.state.sleep
        now = Sleep(self._left()) if self._doze is not None else None
        if now != before:
            self._model.change(lambda state: replace(state, sleep=now))
            if before == Sleep(2) and now == Sleep(1):
                later = self._model.state.keymap.way("sleep-later")
                self._model.say(f"One minute to sleep. {later} puts it off by {_minutes(LATER)}.")


def _minutes(count: int) -> str:
    return f"{count} minute" if count == 1 else f"{count} minutes"
