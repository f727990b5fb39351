"""A voice tried before it is chosen: a short sentence by a player of its own, so that the article's keeps its place."""

from collections.abc import Callable
from dataclasses import replace

from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.player import Player
from reader.session.model import Model
from reader.speech.choose import Engines
from reader.speech.engine import Prosody, Voice
from reader.speech.greetings import greeting


class Sampling:
    """Main thread only, but for ``tell``, which hands on what the player says. ``hush`` quiets the article."""

    def __init__(self, model: Model, hush: Callable[[], None], tell: Callable[[PlayerEvent, int], None]) -> None:
        self._model, self._hush, self._tell = model, hush, tell
        self._engines: Engines | None = None
        self._player: Player | None = None
        self._number = 0  # of the sample: what was said of an earlier one is no news
        model.watch(lambda state: state.playing, lambda playing: self.stop() if playing else None)

    def ready(self, engines: Engines) -> None:
        self._engines = engines

    def speak(self, voice: Voice) -> None:
        """The voice at the pace and pitch that are set; the same one again is stopped."""
        if self._model.state.sound.sample == voice.id:
            self.stop()
            return
        self.stop()
        if self._engines is None:
            self._model.say("The voice is starting…")
            return
        self._hush()
        from reader.playback.device import DeviceSink

        self._number += 1
        number, sound = self._number, self._model.state.sound
        player = Player(self._engines, DeviceSink(), lambda event: self._tell(event, number), lambda language: voice)
        self._player = player
        player.set_volume(sound.volume)
        player.set_prosody(Prosody(rate=sound.rate, pitch=sound.pitch))
        player.load(Narration((Utterance(greeting(voice.language), "paragraph", BlockId("sample"), voice.language),)))
        player.play()
        self._show(voice.id)
        self._model.say(f"{voice.name} speaks…")

    def stop(self) -> None:
        if self._player is not None:
            self._player.close()
            self._player = None
            self._show("")

    def told(self, event: PlayerEvent, number: int) -> None:
        if number != self._number or self._player is None:
            return
        match event:
            case Finished():
                self.stop()
            case Notice(text=text):
                self._model.say(text)  # of the device, or of a voice that stands in
            case Skipped(reason=reason) | EngineDown(reason=reason):
                self.stop()
                self._model.say(reason)

    def know_speeds(self) -> None:
        """What has been seen so far of how fast voices are made."""
        self._show(self._model.state.sound.sample)

    def _show(self, sample: str) -> None:
        speeds = dict(self._engines.speeds) if self._engines is not None else {}
        self._model.change(lambda state: replace(state, sound=replace(state.sound, sample=sample, speeds=speeds)))
