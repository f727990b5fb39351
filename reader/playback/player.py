"""Reads a narration aloud: utterances in order, their pauses between, the word that sounds at any moment.

The main thread asks, the thread "speech" makes clips ahead and lays them on the sink, the sink's own thread plays them.
"""

import threading
from collections.abc import Callable

from reader.narration.script import Narration
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.feeder import Feeder
from reader.playback.maker import ClipMaker
from reader.playback.plan import Place, Plan
from reader.playback.sink import AudioSink
from reader.playback.timeline import Moment, Timeline
from reader.speech.engine import Prosody, SpeechEngine, Voice
from reader.speech.reading_out import Dictionary, nothing

__all__ = ["EngineDown", "Finished", "Moment", "Notice", "Player", "PlayerEvent", "Skipped"]

LOOK = 0.02  # s between two looks at the clock while playing: how late the next utterance is asked for


class Player:
    """Every method returns at once, and belongs to the main thread. ``tell`` is called from other threads.

    ``choose_voice`` gets an utterance's language ("" when not known), on the thread "speech": it may take its time, and
    may raise a SpeechError.
    """

    def __init__(
        self,
        engine: SpeechEngine,
        sink: AudioSink,
        tell: Callable[[PlayerEvent], None],
        choose_voice: Callable[[str], Voice],
        dictionary: Dictionary = nothing,
    ) -> None:
        self._sink = sink
        self._changed = threading.Condition()  # guards the plan
        self._plan = Plan(sink)
        maker = ClipMaker(engine, choose_voice, sink.rate, dictionary)
        self._feeder = Feeder(self._plan, maker, tell, self._changed)
        self._closed = False
        sink.listen(lambda text: tell(Notice(text)))
        sink.open()
        threading.Thread(target=self._work, name="speech", daemon=True).start()

    @property
    def playing(self) -> bool:
        return self._plan.playing

    def load(self, narration: Narration) -> None:
        """Stops; nothing is made of the new narration before ``warm`` or ``play``."""
        with self._changed:
            self._plan.load(narration)

    def warm(self, index: int = 0) -> None:
        """Makes what ``play(index)`` will need."""
        with self._changed:
            self._plan.warm(index)
            self._changed.notify_all()

    def play(self, index: int | None = None, character: int = 0) -> None:
        """From a character's word on; without an index from the word it was paused in, else from the beginning."""
        with self._changed:
            if index is None and self._plan.playing:
                return
            place = Place(max(0, index), character) if index is not None else self._plan.here() or Place(0)
            self._feeder.forgive()
            self._plan.begin(place, playing=True)
            self._changed.notify_all()

    def pause(self) -> None:
        with self._changed:
            if self._plan.playing:
                self._plan.hold()
                self._changed.notify_all()

    def stop(self) -> None:
        """Back to the beginning of the utterance, where the next ``play`` begins; no word is lit."""
        with self._changed:
            self._plan.stop()
            self._changed.notify_all()

    def seek(self, index: int, character: int = 0) -> None:
        """Goes on there, or stays paused there."""
        with self._changed:
            self._plan.begin(Place(max(0, index), character), self._plan.playing)
            self._changed.notify_all()

    def set_prosody(self, prosody: Prosody) -> None:
        """While playing the old pace goes on to the end of a word: none is said twice, and none is cut."""
        with self._changed:
            self._plan.set_prosody(prosody)
            self._changed.notify_all()

    def revoice(self) -> None:
        """``choose_voice`` answers differently now: the next word is in the new voice."""
        with self._changed:
            self._plan.speak_anew()
            self._changed.notify_all()

    def set_volume(self, volume: float) -> None:
        """0–1."""
        self._sink.set_volume(min(1.0, max(0.0, volume)))

    def set_sync(self, seconds: float) -> None:
        """By how much words are told later than we know them to be heard, for Bluetooth; negative: earlier."""
        with self._changed:
            self._sink.set_delay(max(0.0, seconds))
            self._plan.early = max(0.0, -seconds)

    def set_lead(self, seconds: float) -> None:
        """The silence a device gets that may have gone to sleep, before the first word."""
        self._sink.set_lead(seconds)

    def moment(self) -> Moment | None:
        """What sounds now by the sink's clock, or where it is paused; None when stopped."""
        with self._changed:
            return self._plan.moment()

    def timeline(self) -> Timeline:
        """What is laid on the sink and not yet over, for who wants to know it to the sample."""
        with self._changed:
            return self._plan.timeline

    def between(self) -> bool:
        """Whether nothing is said at this moment: in the pause after an utterance."""
        with self._changed:
            return self._plan.between()

    def close(self) -> None:
        """Ends the sink and the thread; the engine is whoever's made it."""
        with self._changed:
            self._closed = True
            self._plan.load(Narration(()))
            self._changed.notify_all()
        self._sink.close()

    # The thread "speech".

    def _work(self) -> None:
        while True:
            with self._changed:
                while (step := self._feeder.next_step()) is None and not self._closed:
                    self._changed.wait(LOOK if self._plan.playing else None)
                if self._closed or step is None:
                    return
            self._feeder.take(step)
