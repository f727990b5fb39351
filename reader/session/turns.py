"""Reader's voice and a screen reader take turns, in the way that the person chose."""

from collections.abc import Callable
from dataclasses import replace

from reader.library.settings import Turns
from reader.session.model import Model
from reader.session.reading import Reading

SAID: dict[Turns, str] = {
    "turns": "Reader's voice pauses when you go somewhere else.",
    "both": "Reader's voice goes on, whatever your screen reader says.",
    "screen reader": "Your screen reader reads; Reader's voice is silent while it is on.",
}


class TurnTaking:
    """``save`` keeps the settings. Main thread only."""

    def __init__(self, model: Model, reading: Reading, save: Callable[[], None]) -> None:
        self._model, self._reading, self._save = model, reading, save

    def screen_reader(self, on: bool) -> None:
        """One has come, or gone."""
        if on != self._model.state.screen_reader:
            self._model.change(lambda state: replace(state, screen_reader=on))
            self._give_way()

    @property
    def is_reading(self) -> bool:
        return self._model.state.playing

    def moved(self, was_reading: bool) -> None:
        """The person has gone somewhere, and the screen reader says where; a voice that begins there goes on."""
        if was_reading and self._model.state.screen_reader and self._model.state.turns == "turns":
            self._reading.pause()

    def choose(self, turns: Turns) -> None:
        self._model.change(lambda state: replace(state, turns=turns))
        self._save()
        self._give_way()
        self._model.say(SAID[turns])

    def _give_way(self) -> None:
        if self._model.state.reads_elsewhere:
            self._reading.pause()
