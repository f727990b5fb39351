"""The voice of an export: utterances in, a clip for each out. All that export asks of an engine is asked here."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Protocol

from reader.errors import EngineFailed
from reader.narration.script import Narration, Utterance
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.pool import EnginePool, Job

WORKERS = 2  # for a slow voice, which takes one core each


class Engine(Protocol):
    """What makes one clip at a time."""

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip: ...


class Pool(Protocol):
    """What makes several at once, and gives them in the jobs' order."""

    def synthesize_many(self, jobs: Iterable[Job]) -> Iterator[Clip]: ...


@dataclass(frozen=True, slots=True)
class Speaker:
    """``choose`` gives the voice for a language; ``pool``, where there is one, speaks in the engine's place."""

    engine: Engine
    choose: Callable[[str], Voice]
    prosody: Prosody
    pool: Pool | None = None


def clips(utterances: Iterable[Utterance], speaker: Speaker) -> Iterator[Clip]:
    """A clip for each, its words counted in the utterance's text as it is written. SpeechError when one fails."""
    jobs = (Job(said.text, speaker.choose(said.language), speaker.prosody) for said in utterances)
    if speaker.pool is None:
        for job in jobs:
            yield speaker.engine.synthesize(job.text, job.voice, job.prosody)
        return
    try:
        yield from speaker.pool.synthesize_many(jobs)
    except (CancelledError, RuntimeError) as error:  # from a pool that was closed while it spoke
        raise EngineFailed("The voice was ended before the article was.") from error


@contextmanager
def pooled(speaker: Speaker, narration: Narration) -> Iterator[Speaker]:
    """The same speaker, with processes for it alone when a voice of this narration is slow."""
    used = {speaker.choose(utterance.language) for utterance in narration.utterances}
    if not any(voice.slow for voice in used):
        yield speaker
        return
    with closing(EnginePool(sorted({voice.engine for voice in used}), WORKERS)) as pool:
        yield Speaker(speaker.engine, speaker.choose, speaker.prosody, pool)
