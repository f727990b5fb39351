"""The real espeak-ng in its process: what it says, and that nothing it does ends the reading."""

import os
import signal
import subprocess
import sys
import threading
from array import array
from collections.abc import Iterator

import pytest
from sounds import pitch

from reader.errors import EngineFailed, EngineMissing, VoiceMissing
from reader.narration.words import words
from reader.speech.choose import find_voice
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.worker import EngineProcess

SENTENCE = "The old bridge would be closed to all traffic from March, the council said."

posix = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineProcess]:
    engine = EngineProcess("espeak-ng", limit=1.0)
    engine.start()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def english(engine: EngineProcess) -> Voice:
    return find_voice(engine.voices(), "en-us")


def loudest(clip: Clip, since: float, until: float) -> int:
    samples = array("h", clip.samples)[round(since * clip.rate) : round(until * clip.rate)]
    return max(map(abs, samples), default=0)


def test_every_word_starts_inside_the_clip_and_none_falls(engine: EngineProcess, english: Voice) -> None:
    """The highlight moves word by word."""
    clip = engine.synthesize(SENTENCE, english, Prosody())
    samples = [boundary.sample for boundary in clip.boundaries]

    assert tuple(boundary.word for boundary in clip.boundaries) == words(SENTENCE)
    assert samples == sorted(samples)
    assert len(set(samples)) == len(samples)
    assert 3.0 < len(clip) / clip.rate < 6.0
    assert clip.timing == "exact"


def test_sound_begins_at_once_and_ends_with_the_last_word(engine: EngineProcess, english: Voice) -> None:
    """Pauses are the narration's: espeak-ng's own third of a second would be added to each."""
    clip = engine.synthesize(SENTENCE, english, Prosody())
    seconds = len(clip) / clip.rate

    assert loudest(clip, 0, 0.05) > 100
    assert loudest(clip, seconds - 0.06, seconds) > 100


@pytest.mark.parametrize("rate", [0.5, 2.0, 4.0])
def test_rate_shortens_the_clip(engine: EngineProcess, english: Voice, rate: float) -> None:
    """Listeners use 0.5 to 4; espeak-ng keeps its pace within a tenth or so."""
    plain = engine.synthesize(SENTENCE, english, Prosody())
    clip = engine.synthesize(SENTENCE, english, Prosody(rate=rate))

    assert len(clip) * rate == pytest.approx(len(plain), rel=0.2)


def test_pitch_changes_the_sound_and_hardly_the_length(engine: EngineProcess, english: Voice) -> None:
    low = engine.synthesize(SENTENCE, english, Prosody(pitch=0.4))
    high = engine.synthesize(SENTENCE, english, Prosody(pitch=1.8))

    assert pitch(high) > 1.3 * pitch(low)
    assert len(high) == pytest.approx(len(low), rel=0.1)


@pytest.mark.parametrize(
    "text",
    [
        "before\0after",
        "half \ud83d a pair \udc00",
        "\x01\x02\x1b[31m controls \x7f\x9f",
        "<speak><break time='10s'/></speak> & [[h@'loU]]",
        "e" + "\u0301" * 300,
        "👩‍👩‍👧 family 🏳️‍🌈",
        "\u202eright to left\u202c \u200b\u200d\ufeff",
        "x" * 5000,
        "1" * 700,
        "a " * 2000,
        "سلام دنیا",
        "日本語のテスト",
    ],
)
def test_hostile_text_gives_sound_and_words(engine: EngineProcess, english: Voice, text: str) -> None:
    """A page may hold anything; the process must live through it."""
    pid = engine.pid
    clip = engine.synthesize(text, english, Prosody(rate=4.0))

    assert tuple(boundary.word for boundary in clip.boundaries) == words(text)
    assert len(clip) > 0
    assert engine.pid == pid


def test_a_long_text_keeps_all_its_words(engine: EngineProcess, english: Voice) -> None:
    """espeak-ng loses words of very long texts; each of these must have its time."""
    text = " ".join(f"Sentence number {count} stands here." for count in range(100))
    clip = engine.synthesize(text, english, Prosody(rate=2.0))
    samples = [boundary.sample for boundary in clip.boundaries]

    assert len(set(samples)) > 0.98 * len(samples)


@pytest.mark.parametrize("text", ["", "  ", "— … —", "\0", "🎉"])
def test_nothing_to_say_is_an_empty_clip(engine: EngineProcess, english: Voice, text: str) -> None:
    assert len(engine.synthesize(text, english, Prosody())) == 0


def test_a_voice_it_does_not_have_is_said_so(engine: EngineProcess) -> None:
    with pytest.raises(VoiceMissing):
        engine.synthesize("Hello.", Voice("espeak-ng/tlh", "Nobody", "tlh", "espeak-ng"), Prosody())


def test_languages_change_between_utterances(engine: EngineProcess, english: Voice) -> None:
    """A French quotation in an English article."""
    french = find_voice(engine.voices(), "fr-fr")
    first = engine.synthesize(SENTENCE, english, Prosody())
    other = engine.synthesize(SENTENCE, french, Prosody())
    again = engine.synthesize(SENTENCE, english, Prosody())

    assert len(again) == pytest.approx(len(first), rel=0.01)
    assert len(other) != pytest.approx(len(first), rel=0.01)


@posix
def test_killed_it_is_replaced_and_the_sentence_said(engine: EngineProcess, english: Voice) -> None:
    """A crash of a C library must cost the listener nothing."""
    assert engine.pid is not None
    before = engine.replaced
    os.kill(engine.pid, signal.SIGKILL)

    assert len(engine.synthesize(SENTENCE, english, Prosody())) > 0
    assert engine.replaced == before + 1


@posix
def test_hanging_it_is_replaced_and_the_sentence_said(engine: EngineProcess, english: Voice) -> None:
    """SIGSTOP is a hang that no library can be asked for."""
    assert engine.pid is not None
    before = engine.replaced
    os.kill(engine.pid, signal.SIGSTOP)

    assert len(engine.synthesize(SENTENCE, english, Prosody())) > 0
    assert engine.replaced == before + 1


@posix
def test_dying_twice_on_a_text_is_a_failure_and_the_next_text_is_said(english: Voice) -> None:
    """One poisonous sentence must not end the article."""
    engine = EngineProcess("espeak-ng")
    engine.voices()
    stop = threading.Event()

    def kill() -> None:
        while not stop.is_set():
            if pid := engine.pid:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            stop.wait(0.0005)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    try:
        with pytest.raises(EngineFailed):
            engine.synthesize(SENTENCE, english, Prosody())
    finally:
        stop.set()
        killer.join()

    assert len(engine.synthesize(SENTENCE, english, Prosody())) > 0
    engine.close()


def test_an_engine_that_does_not_exist_is_missing() -> None:
    engine = EngineProcess("no such engine")
    with pytest.raises(EngineMissing, match="no such engine"):
        engine.voices()
    engine.close()


def test_closed_it_is_not_started_again(english: Voice) -> None:
    """A window that closes must not leave processes behind."""
    engine = EngineProcess("espeak-ng")
    engine.start()
    engine.close()

    with pytest.raises(EngineFailed):
        engine.synthesize("Hello.", english, Prosody())
    assert engine.pid is None


def test_silence_speaks_through_the_process_as_well() -> None:
    engine = EngineProcess("silence")
    (voice,) = engine.voices()
    clip = engine.synthesize("One two", voice, Prosody())

    assert not any(clip.samples)
    assert [boundary.sample for boundary in clip.boundaries] == [0, round(0.230 * clip.rate)]
    engine.close()


def test_the_window_loads_no_speech_library() -> None:
    """What can crash stays in the child."""
    code = (
        "import sys; from reader.speech.choose import Engines, find_voice; e = Engines(); e.start();"
        "from reader.speech.engine import Prosody; v = find_voice(e.voices(), 'en');"
        "e.synthesize('Hi.', v, Prosody()); e.close();"
        "print([m for m in sys.modules if m.split('.')[0] in ('pyttsx3', 'espeakng_loader', 'numpy')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
