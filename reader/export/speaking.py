"""The voice of an export: utterances in, a clip for each out. All that export asks of an engine is asked here."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

from reader.errors import EngineFailed
from reader.narration.script import Narration, Utterance
from reader.speech.cue import cue
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice
from reader.speech.pool import EnginePool, Job
from reader.speech.reading_out import Dictionary, as_said, nothing, read_out, written_boundaries

CUE_RATE = 22050  # Hz
WORKERS = 2  # for a slow voice, which takes one core each


class Pool(Protocol):
    """What makes several at once, and gives them in the jobs' order."""

    def synthesize_many(self, jobs: Iterable[Job]) -> Iterator[Clip]: ...


@dataclass(frozen=True, slots=True)
class Speaker:
    """``choose`` gives the voice for a language; ``pool``, where there is one, speaks in the engine's place."""

    engine: SpeechEngine
    choose: Callable[[str], Voice]
    prosody: Prosody
    pool: Pool | None = None
    dictionary: Dictionary = nothing


def clips(utterances: Iterable[Utterance], speaker: Speaker) -> Iterator[Clip]:
    """A clip for each, its words counted in the utterance's text as it is written. SpeechError when one fails."""
    utterances = tuple(utterances)
    if speaker.pool is None:
        for utterance in utterances:
            yield _clip(utterance, speaker)
        return
    spoken = [utterance for utterance in utterances if utterance.kind != "cue"]
    said = [as_said(utterance.text, utterance.language, speaker.dictionary) for utterance in spoken]
    jobs = (
        Job(text.text, speaker.choose(utterance.language), speaker.prosody)
        for text, utterance in zip(said, spoken, strict=True)
    )
    made = zip(said, speaker.pool.synthesize_many(jobs))
    try:
        for utterance in utterances:
            if utterance.kind == "cue":
                yield cue(CUE_RATE)
            else:
                text, clip = next(made)
                yield replace(clip, boundaries=written_boundaries(text, clip))
    except (CancelledError, RuntimeError) as error:  # from a pool that was closed while it spoke
        raise EngineFailed("The voice was ended before the article was.") from error


def _clip(utterance: Utterance, speaker: Speaker) -> Clip:
    if utterance.kind == "cue":
        return cue(CUE_RATE)
    text = as_said(utterance.text, utterance.language, speaker.dictionary)
    return read_out(speaker.engine, text, speaker.choose(utterance.language), speaker.prosody)


@contextmanager
def pooled(speaker: Speaker, narration: Narration) -> Iterator[Speaker]:
    """The same speaker, with processes for it alone when a voice of this narration is slow."""
    used = {speaker.choose(utterance.language) for utterance in narration.utterances}
    if not any(voice.slow for voice in used):
        yield speaker
        return
    with closing(EnginePool(sorted({voice.engine for voice in used}), WORKERS)) as pool:
        yield replace(speaker, pool=pool)
