"""Several real espeak-ng processes at one job list: order, failure, giving up."""

import os
import signal
import threading
from collections.abc import Iterator

import pytest

from reader.errors import VoiceMissing
from reader.narration.words import words
from reader.speech.choose import find_voice
from reader.speech.engine import Voice
from reader.speech.pool import AHEAD, EnginePool, Job
from reader.speech.worker import EngineProcess

TEXTS = tuple(f"Number {number}, " + "and more of it, " * (number % 3) + "is said." for number in range(20))


@pytest.fixture(scope="module")
def english() -> Iterator[Voice]:
    engine = EngineProcess("espeak-ng")
    yield find_voice(engine.voices(), "en-us")
    engine.close()


@pytest.fixture
def pool() -> Iterator[EnginePool]:
    pool = EnginePool("espeak-ng", 2)
    yield pool
    pool.close()


def test_clips_come_in_the_order_of_the_jobs(pool: EnginePool, english: Voice) -> None:
    """An exported article is not to be shuffled."""
    clips = pool.synthesize_many(Job(text, english) for text in TEXTS)

    assert [tuple(b.word for b in clip.boundaries) for clip in clips] == [words(text) for text in TEXTS]
    assert len(pool.processes) == 2


def test_jobs_are_taken_only_a_few_ahead(pool: EnginePool, english: Voice) -> None:
    """A book of sixty thousand words is not held in memory."""
    taken: list[str] = []

    def jobs() -> Iterator[Job]:
        for text in TEXTS:
            taken.append(text)
            yield Job(text, english)

    clips = pool.synthesize_many(jobs())
    next(clips)
    clips.close()

    assert len(taken) == 2 * AHEAD + 1


def test_a_failing_job_is_told_when_its_turn_comes(pool: EnginePool, english: Voice) -> None:
    gone = Voice("espeak-ng/tlh", "Nobody", "tlh", "espeak-ng")
    clips = pool.synthesize_many([Job("One.", english), Job("Two.", gone)])

    assert len(next(clips)) > 0
    with pytest.raises(VoiceMissing):
        next(clips)


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_a_killed_worker_is_replaced_and_nothing_is_missing(pool: EnginePool, english: Voice) -> None:
    """An export of an hour is not lost to one crash."""
    clips = pool.synthesize_many(Job(text, english) for text in TEXTS)
    first = next(clips)
    os.kill(pool.processes[0], signal.SIGKILL)

    assert [len(clip) > 0 for clip in (first, *clips)] == [True] * len(TEXTS)


def test_closing_ends_threads_and_processes(english: Voice) -> None:
    """Who gives up an export gets the machine back."""
    pool = EnginePool("espeak-ng", 2)
    clips = pool.synthesize_many(Job(text, english) for text in TEXTS)
    next(clips)
    workers = [thread for thread in threading.enumerate() if thread.name.startswith("pool")]
    pool.close()
    for thread in workers:
        thread.join(10)

    assert not any(thread.is_alive() for thread in workers)
    assert pool.processes == ()
