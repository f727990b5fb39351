import math
import os
import wave
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest

from reader.document.article import Article
from reader.document.blocks import Heading, Paragraph, Run
from reader.document.locator import block_id
from reader.errors import EngineFailed, ExportError
from reader.export import ExportCancelled, export
from reader.export.wav import LEAD_IN, LEAD_OUT
from reader.narration.narrate import narrate
from reader.narration.script import Narration
from reader.speech.choose import Engines, find_voice
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice
from reader.speech.silence import VOICE, SilenceEngine
from reader.speech.worker import EngineProcess

STORY = narrate(
    Article(
        "Peat smoke over Crakemouth",
        language="en",
        blocks=(
            Heading(block_id(0), 2, (Run("Tuesday"),)),
            Paragraph(block_id(1), (Run("The kilns were lit at dawn. Nobody had asked for bricks."),)),
            Paragraph(block_id(2), (Run("They burn until tomorrow."),)),
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Sound:
    rate: int
    samples: "array[int]"

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


def heard(path: Path) -> Sound:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return Sound(file.getframerate(), array("h", file.readframes(file.getnframes())))


def energy(samples: "array[int]") -> float:
    return sum(sample * sample for sample in samples)


@pytest.fixture(scope="module")
def espeak() -> Iterator[SpeechEngine]:
    engine = EngineProcess("espeak-ng")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def english(espeak: SpeechEngine) -> Voice:
    return find_voice(espeak.voices(), "en-us")


def silent(
    path: Path,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    overwrite: bool = False,
) -> float:
    return export(STORY, SilenceEngine(), lambda _: VOICE, Prosody(), path, progress, cancelled, overwrite)


def test_the_first_and_the_last_word_are_whole(tmp_path: Path, espeak: SpeechEngine, english: Voice) -> None:
    """Stock pyttsx3 cuts its files short, and players swallow the first moments."""
    path = tmp_path / "a.wav"
    export(STORY, espeak, lambda language: english, Prosody(), path)
    sound = heard(path)
    first, last = (
        array("h", espeak.synthesize(STORY.utterances[index].text, english, Prosody()).samples) for index in (0, -1)
    )
    lead_in, lead_out = (sound.rate * silence // 1000 for silence in (LEAD_IN, LEAD_OUT))
    beginning = sound.samples[lead_in : lead_in + len(first)]
    ending = sound.samples[len(sound.samples) - lead_out - len(last) : len(sound.samples) - lead_out]

    # The engine's samples differ a little from run to run, its energy hardly.
    assert energy(beginning) == pytest.approx(energy(first), rel=0.1)
    assert energy(ending) == pytest.approx(energy(last), rel=0.1)
    assert energy(sound.samples[:lead_in]) == energy(sound.samples[-lead_out:]) == 0


def test_its_length_is_that_of_clips_and_pauses(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    seconds = silent(path)
    clips = sum(
        len(SilenceEngine().synthesize(utterance.text, VOICE, Prosody()).samples) / 2 / 22050
        for utterance in STORY.utterances
    )
    pauses = sum(utterance.pause for utterance in STORY.utterances[:-1])

    assert heard(path).seconds == pytest.approx(seconds)
    assert seconds == pytest.approx(clips + (LEAD_IN + pauses + LEAD_OUT) / 1000, abs=0.01)


def test_pauses_shrink_as_the_rate_grows(tmp_path: Path) -> None:
    """A fast listener's complaint: the words race and the pauses stay."""
    usual, fast = (
        export(STORY, SilenceEngine(), lambda language: VOICE, Prosody(rate=rate), tmp_path / f"{rate}.wav")
        for rate in (1.0, 2.0)
    )
    leads = (LEAD_IN + LEAD_OUT) / 1000

    assert fast - leads == pytest.approx((usual - leads) / 2, abs=0.01)


def test_progress_only_grows_and_ends_at_one(tmp_path: Path) -> None:
    shares: list[float] = []
    silent(tmp_path / "a.wav", shares.append)

    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_a_file_that_is_there_is_kept_unless_it_was_named(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_text("mine")
    with pytest.raises(ExportError, match="there already"):
        silent(path)

    assert path.read_text() == "mine"

    silent(path, overwrite=True)

    assert heard(path).seconds > 1
    assert [file.name for file in tmp_path.iterdir()] == ["a.wav"]


def test_a_stopped_export_leaves_nothing_half(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_text("mine")
    shares: list[float] = []
    with pytest.raises(ExportCancelled):
        silent(path, shares.append, lambda: len(shares) >= 2, overwrite=True)

    assert len(shares) == 2
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("a.wav", "mine")]


class BrokenEngine(SilenceEngine):
    """Speaks that many sentences."""

    def __init__(self, sentences: int) -> None:
        self._left = sentences

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        if self._left == 0:
            raise EngineFailed("The engine stopped.")
        self._left -= 1
        return super().synthesize(text, voice, prosody)


@pytest.mark.parametrize("sentences", [0, 1])
def test_a_voice_that_fails_leaves_nothing_half(tmp_path: Path, sentences: int) -> None:
    with pytest.raises(EngineFailed):
        export(STORY, BrokenEngine(sentences), lambda language: VOICE, Prosody(), tmp_path / "a.wav")

    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="No such file or directory"):
        silent(tmp_path / "missing" / "a.wav")
    with pytest.raises(ExportError, match="not a file"):
        silent(tmp_path, overwrite=True)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_device_is_never_replaced_by_a_file() -> None:
    """As root a careless rename would take the place of /dev/full."""
    with pytest.raises(ExportError, match="not a file"):
        silent(Path("/dev/full"), overwrite=True)


def test_what_a_link_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "real.wav").write_text("old")
    (tmp_path / "link.wav").symlink_to(tmp_path / "real.wav")
    silent(tmp_path / "link.wav", overwrite=True)

    assert (tmp_path / "link.wav").is_symlink()
    assert heard(tmp_path / "real.wav").seconds > 1


def test_an_article_without_a_word_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="nothing to read"):
        export(Narration(()), Engines(("silence",)), lambda language: VOICE, Prosody(), tmp_path / "a.wav")


class TonesEngine(SilenceEngine):
    """A second of 400 Hz for every utterance, the second one made at another rate."""

    def __init__(self) -> None:
        self._rates = iter((22050, 16000, 16000))

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        rate = next(self._rates)
        tone = array("h", [round(9000 * math.sin(2 * math.pi * 400 * at / rate)) for at in range(rate)])
        return Clip(tone.tobytes(), rate)


def test_a_second_voice_of_another_rate_keeps_its_length_and_pitch(tmp_path: Path) -> None:
    """A French sentence by another engine must not sound like a mouse."""
    two = Narration(tuple(replace(utterance, pause=0) for utterance in STORY.utterances[:2]))
    export(two, TonesEngine(), lambda language: VOICE, Prosody(), tmp_path / "a.wav")
    sound = heard(tmp_path / "a.wav")
    second = sound.samples[-sound.rate - LEAD_OUT * sound.rate // 1000 :][: sound.rate]
    crossings = sum(1 for a, b in pairwise(second) if a <= 0 < b)

    assert sound.seconds == pytest.approx(2 + (LEAD_IN + LEAD_OUT) / 1000, abs=0.001)
    assert crossings == pytest.approx(400, abs=2)
