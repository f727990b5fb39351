"""The same engines several times over, for work whose end is waited for: an export on all cores."""

import queue
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice

from reader.speech.choose import Engines
from reader.speech.engine import Clip, Prosody, Voice

AHEAD = 2  # jobs for each worker that are made or waiting to be fetched: what is held in memory


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to say."""

    text: str
    voice: Voice
    prosody: Prosody = Prosody()


class EnginePool:
    """``workers`` processes of each engine named, of all engines here for ``()``; a process starts when first needed.

    One caller at a time; ``close`` may come from any thread.
    """

    def __init__(self, name_or_names: str | Iterable[str], workers: int) -> None:
        names = (name_or_names,) if isinstance(name_or_names, str) else tuple(name_or_names)
        self._all = tuple(Engines(names) for _ in range(max(1, workers)))
        self._idle: queue.SimpleQueue[Engines] = queue.SimpleQueue()
        for engines in self._all:
            self._idle.put(engines)
        self._threads = ThreadPoolExecutor(len(self._all), thread_name_prefix="pool")

    @property
    def processes(self) -> tuple[int, ...]:
        """The ids of those that run."""
        found = (process.pid for engines in self._all for process in engines.processes)
        return tuple(pid for pid in found if pid is not None)

    def synthesize_many(self, jobs: Iterable[Job]) -> Generator[Clip, None, None]:
        """A clip for each job, in their order; jobs are taken from the iterable a few ahead of the clips.

        A job that fails raises its SpeechError when its turn comes. Closing the iterator cancels what is left: at most
        one clip a worker is still made, for nobody.
        """
        left = iter(jobs)
        ahead: deque[Future[Clip]] = deque()
        try:
            for job in islice(left, AHEAD * len(self._all)):
                ahead.append(self._threads.submit(self._make, job))
            while ahead:
                clip = ahead.popleft().result()
                for job in islice(left, 1):
                    ahead.append(self._threads.submit(self._make, job))
                yield clip
        finally:
            for future in ahead:
                future.cancel()

    def close(self) -> None:
        """Ends the processes, whatever they are at."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for engines in self._all:
            engines.close()

    def _make(self, job: Job) -> Clip:
        engines = self._idle.get()
        try:
            return engines.synthesize(job.text, job.voice, job.prosody)
        finally:
            self._idle.put(engines)
