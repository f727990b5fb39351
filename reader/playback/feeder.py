"""Makes what the plan asks for and lays it on the sink, one step at a time: the work of the thread "speech"."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace

from reader.errors import EngineFailed, EngineMissing, NothingHeard, SpeechError, VoiceMissing
from reader.playback.events import EngineDown, Finished, Notice, PlayerEvent, Skipped
from reader.playback.maker import ClipMaker
from reader.playback.pace import Pace
from reader.playback.pieces import FIRST, next_piece
from reader.playback.plan import Job, Plan
from reader.speech.engine import Clip

log = logging.getLogger(__name__)

GIVE_UP = 3  # utterances in a row that could not be spoken
MOST_HASTE = 3.0  # s

REPLACED = "The speech engine had stopped working and was started again."
STANDS_IN = "The voice {} cannot speak any more; {} reads in its place."
OUR_FAULT = "The voice stopped: Reader met a fault of its own. Please report it."


class Feeder:
    """``guard`` is held by whoever touches the plan; ``clock`` gives seconds, by which making is timed."""

    def __init__(
        self,
        plan: Plan,
        maker: ClipMaker,
        tell: Callable[[PlayerEvent], None],
        guard: threading.Condition,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        self._plan, self._maker, self._tell, self._guard, self._clock = plan, maker, tell, guard, clock
        self._pace = Pace()
        self._failures = 0  # in a row

    def forgive(self) -> None:
        """What could not be spoken before counts no more."""
        self._failures = 0

    def next_step(self) -> Job | Finished | None:
        """What to ``take`` next, None when there is nothing to do but wait. The guard is held."""
        job = self._plan.next_job()
        if job is not None or not self._plan.is_over():
            return job
        self._plan.stop(0)
        return Finished()

    def take(self, step: Job | Finished) -> None:
        """Blocks while the voice makes it. The guard is not held."""
        if isinstance(step, Finished):
            self._tell(step)
        else:
            self._do(step)

    def _do(self, job: Job) -> None:
        replaced, stood_in = self._maker.replaced, len(self._maker.stand_ins)
        try:
            job = self._cut(job)
            clip = self._make(job)
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
        with self._guard:
            self._plan.haste = min(self._pace.longest, MOST_HASTE)
            if job.request != self._plan.request or job.only_make:
                return
            if clip is None:
                self._plan.pass_over(job)
            else:
                self._failures = 0
                self._plan.lay(job, clip)

    def _cut(self, job: Job) -> Job:
        """With a slow voice only as much of it as can be made while what is ready is heard."""
        if job.joins or not self._maker.is_slow(job.utterance):
            return job
        if self._maker.make(job.utterance, job.prosody, only_kept=True) is not None:
            return job
        with self._guard:
            runway = 0.0 if job.only_make else self._plan.runway
        most = max(FIRST, self._pace.fitting(runway))
        stretch = next_piece(job.utterance.text, job.start, most)
        return job if stretch.start == 0 and stretch.end == len(job.utterance.text) else replace(job, stretch=stretch)

    def _make(self, job: Job) -> Clip | None:
        piece = job.piece
        if (kept := self._maker.make(piece, job.prosody, only_kept=True)) is not None:
            return kept
        began = self._clock()
        clip = self._maker.make(piece, job.prosody)
        if clip is not None:
            self._pace.made(len(piece.text), self._clock() - began)
        return clip

    def _fail(self, job: Job, error: SpeechError) -> None:
        with self._guard:
            if job.request != self._plan.request or job.only_make:
                return  # it will be tried again when it is wanted
            self._failures += not isinstance(error, NothingHeard)  # what has no sound is no fault of the next one
            hopeless = self._failures >= GIVE_UP
            if not hopeless:
                self._plan.skip(job)
        if hopeless:
            self._give_up(job, str(error))
        else:
            self._tell(Skipped(job.index, str(error)))

    def _give_up(self, job: Job, reason: str) -> None:
        with self._guard:
            if job.request != self._plan.request:
                return
            if self._plan.playing:
                self._plan.stop(ready=False)
        self._tell(EngineDown(reason))
