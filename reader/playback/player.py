"""Reads a narration aloud: utterances in order, their pauses between, the word that sounds at any moment.

The main thread asks, the thread "speech" makes clips ahead and lays them on the sink, the sink's own thread plays them.
"""

import logging
import threading
from collections.abc import Callable

from reader.errors import EngineFailed, EngineMissing, NothingHeard, SpeechError, VoiceMissing
from reader.narration.script import Narration
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.maker import ClipMaker
from reader.playback.plan import Job, Place, Plan
from reader.playback.sink import AudioSink
from reader.playback.timeline import Moment
from reader.speech.engine import Prosody, SpeechEngine, Voice

__all__ = ["EngineDown", "Finished", "Moment", "Notice", "Player", "PlayerEvent", "Skipped"]

log = logging.getLogger(__name__)

LOOK = 0.02  # s between two looks at the clock while playing: how late the next utterance is asked for
GIVE_UP = 3  # utterances in a row that could not be spoken

REPLACED = "The speech engine had stopped working and was started again."
STANDS_IN = "The voice {} cannot speak any more; {} reads in its place."
OUR_FAULT = "The voice stopped: Reader met a fault of its own. Please report it."


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
    ) -> None:
        self._sink, self._tell = sink, tell
        self._maker = ClipMaker(engine, choose_voice, sink.rate)
        self._changed = threading.Condition()  # guards the plan
        self._plan = Plan(sink)
        self._failures = 0  # in a row
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
            self._failures = 0
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
        """While playing the old pace goes on until the new one is made, and that begins with the word then heard."""
        with self._changed:
            self._plan.set_prosody(prosody)
            self._changed.notify_all()

    def revoice(self) -> None:
        """``choose_voice`` answers differently now: the same word in the new voice."""
        with self._changed:
            self._plan.speak_anew()
            self._changed.notify_all()

    def set_volume(self, volume: float) -> None:
        """0–1."""
        self._sink.set_volume(min(1.0, max(0.0, volume)))

    def moment(self) -> Moment | None:
        """What sounds now by the sink's clock, or where it is paused; None when stopped."""
        with self._changed:
            return self._plan.moment()

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
                while (job := self._plan.next_job()) is None and not self._plan.is_over() and not self._closed:
                    self._changed.wait(LOOK if self._plan.playing else None)
                if self._closed:
                    return
                if job is None:
                    self._plan.stop(0)
            if job is None:
                self._tell(Finished())
            else:
                self._do(job)

    def _do(self, job: Job) -> None:
        replaced, stood_in = self._maker.replaced, len(self._maker.stand_ins)
        try:
            clip = self._maker.make(job.utterance, job.prosody)
        except (EngineFailed, VoiceMissing) as error:
            self._fail(job, error)
            return
        except EngineMissing as error:
            self._give_up(job, str(error))
            return
        except Exception:
            log.exception("the thread that makes the speech")  # without this the voice would end without a word
            self._give_up(job, OUR_FAULT)
            return
        if self._maker.replaced > replaced:
            self._tell(Notice(REPLACED))
        for stand_in in self._maker.stand_ins[stood_in:]:
            self._tell(Notice(STANDS_IN.format(stand_in.missing.name, stand_in.voice.name)))
        with self._changed:
            if job.request != self._plan.request or job.only_make:
                return
            if clip is None:
                self._plan.pass_over(job)
            else:
                self._failures = 0
                self._plan.lay(job, clip)

    def _fail(self, job: Job, error: SpeechError) -> None:
        with self._changed:
            if job.request != self._plan.request or job.only_make:
                return  # it will be tried again when it is wanted
            self._failures += not isinstance(error, NothingHeard)  # what has no sound is no fault of the next one
            hopeless = self._failures >= GIVE_UP
            if not hopeless:
                self._plan.pass_over(job)
        if hopeless:
            self._give_up(job, str(error))
        else:
            self._tell(Skipped(job.index, str(error)))

    def _give_up(self, job: Job, reason: str) -> None:
        with self._changed:
            if job.request != self._plan.request:
                return
            if self._plan.playing:
                self._plan.stop(ready=False)
        self._tell(EngineDown(reason))
