"""An article becomes files, all of them or none."""

import os
import subprocess
import sys
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy
import pytest
import soundfile
from export.narrated import FORMATS, STORY, BrokenEngine, NoiseEngine, heard, names, ordered, silently

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.errors import Cancelled, EngineFailed, ExportError
from reader.export import Format
from reader.export.estimate import Progress
from reader.export.job import export
from reader.export.loudness import Meter, Samples
from reader.export.recording import LEAD_IN, LEAD_OUT
from reader.export.speaking import Speaker
from reader.narration.narrate import narrate
from reader.narration.script import Narration
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.pool import EnginePool
from reader.speech.reading_out import as_said
from reader.speech.silence import VOICE, SilenceEngine
from reader.speech.worker import EngineProcess


def energy(samples: Samples) -> float:
    return float(numpy.square(samples).sum())


def test_the_first_and_the_last_word_are_whole(tmp_path: Path, espeak: EngineProcess, english: Voice) -> None:
    """Stock pyttsx3 cuts its files short, and players swallow the first moments."""
    order = ordered(tmp_path / "a.wav")
    export(order, Speaker(espeak, lambda language: english, Prosody()))
    sound = heard(tmp_path / "a.wav")
    first, last = (
        numpy.frombuffer(espeak.synthesize(order.narration.utterances[index].text, english, Prosody()).samples, "<i2")
        for index in (0, -1)
    )
    lead_in, lead_out = (sound.rate * silence // 1000 for silence in (LEAD_IN, LEAD_OUT))
    beginning = sound.samples[lead_in : lead_in + len(first)]
    ending = sound.samples[len(sound.samples) - lead_out - len(last) : len(sound.samples) - lead_out]

    # Louder than the engine's, both by about as much; and the engine's samples differ a little from run to run.
    louder = energy(beginning) / energy(first / 32768)
    assert louder > 1.5
    assert energy(ending) / energy(last / 32768) == pytest.approx(louder, rel=0.25)
    assert energy(sound.samples[:lead_in]) == energy(sound.samples[-lead_out:]) == 0


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_each_format_lasts_as_long_as_clips_and_pauses(tmp_path: Path, format: Format) -> None:
    order = ordered(tmp_path / f"a{format.suffix}")
    written = silently(order)
    said = order.narration.utterances
    spoken = [as_said(one.text, one.language).text for one in said]
    clips = sum(len(SilenceEngine().synthesize(text, VOICE, Prosody())) / 22050 for text in spoken)
    pauses = sum(utterance.pause for utterance in said[:-1])

    assert written.seconds == pytest.approx(clips + (LEAD_IN + pauses + LEAD_OUT) / 1000, abs=0.01)
    assert heard(order.path).seconds == pytest.approx(written.seconds, abs=0.001)


def test_pauses_shrink_as_the_rate_grows(tmp_path: Path) -> None:
    """A fast listener's complaint: the words race and the pauses stay."""
    usual, fast = (silently(ordered(tmp_path / f"{rate}.wav"), rate=rate).seconds for rate in (1.0, 2.0))
    leads = (LEAD_IN + LEAD_OUT) / 1000

    assert fast - leads == pytest.approx((usual - leads) / 2, abs=0.01)


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
@pytest.mark.parametrize("loud", [0.2, 0.999])
def test_every_file_is_as_loud_as_speech_should_be_and_never_clips(tmp_path: Path, format: Format, loud: float) -> None:
    """A soft voice and a hard one: nobody reaches for the volume between two files."""
    order = ordered(tmp_path / f"a{format.suffix}")
    silently(order, engine=NoiseEngine(loud))
    sound = heard(order.path)
    meter = Meter(sound.rate)
    meter.add(sound.samples)
    loudness = meter.loudness()

    assert loudness == pytest.approx(-18, abs=1)
    assert 20 * numpy.log10(numpy.abs(four_times_finer(sound.samples)).max()) <= -1


def four_times_finer(samples: Samples) -> Samples:
    """The curve between the samples, by Fourier transform: another way than the program's."""
    spectrum = numpy.fft.rfft(samples)
    return numpy.fft.irfft(spectrum, 4 * len(samples)) * 4


def test_speech_is_as_loud_as_it_should_be(tmp_path: Path, espeak: EngineProcess, english: Voice) -> None:
    order = ordered(tmp_path / "a.flac")
    export(order, Speaker(espeak, lambda language: english, Prosody()))
    sound = heard(order.path)
    meter = Meter(sound.rate)
    meter.add(sound.samples)

    assert meter.loudness() == pytest.approx(-18, abs=0.3)


def test_progress_only_grows_and_ends_at_one(tmp_path: Path) -> None:
    seen: list[Progress] = []
    silently(ordered(tmp_path / "a.opus"), seen.append)
    shares = [progress.share for progress in seen]

    assert shares == sorted(shares)
    assert shares.index(1) == len(shares) - 1
    assert all(progress.left >= 0 for progress in seen)


def test_a_file_that_is_there_is_kept_unless_it_was_named(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_text("mine")
    with pytest.raises(ExportError, match="there already"):
        silently(ordered(path))

    assert path.read_text() == "mine"

    silently(ordered(path, overwrite=True, chapters=False))

    assert heard(path).seconds > 1
    assert names(tmp_path) == ["a.wav"]


def test_subtitles_that_are_there_keep_the_sound_from_being_written(tmp_path: Path) -> None:
    (tmp_path / "a.srt").write_text("mine")
    with pytest.raises(ExportError, match=r"a\.srt is there already"):
        silently(ordered(tmp_path / "a.mp3", subtitles=True))

    assert names(tmp_path) == ["a.srt"]


def test_all_that_was_asked_for_lies_beside_the_sound(tmp_path: Path) -> None:
    written = silently(ordered(tmp_path / "a.mp3", subtitles=True, cue_sheet=True))

    assert names(tmp_path) == ["a.cue", "a.mp3", "a.srt", "a.vtt"]
    assert sorted(written.paths) == sorted(tmp_path.iterdir())


@pytest.mark.parametrize("when", [0.01, 0.6, 0.95])
def test_a_stopped_export_leaves_nothing_half(tmp_path: Path, when: float) -> None:
    """While it speaks, and while it encodes."""
    path = tmp_path / "a.mp3"
    path.write_text("mine")
    long = replace(STORY, blocks=STORY.blocks * 20)
    shares = [0.0]
    with pytest.raises(Cancelled):
        silently(
            ordered(path, long, subtitles=True, overwrite=True), lambda now: shares.append(now.share),
            lambda: shares[-1] >= when,
        )  # fmt: skip

    assert shares[-1] < 1
    assert (names(tmp_path), path.read_text()) == (["a.mp3"], "mine")


@pytest.mark.parametrize("sentences", [0, 1])
def test_a_voice_that_fails_leaves_nothing_half(tmp_path: Path, sentences: int) -> None:
    with pytest.raises(EngineFailed):
        silently(ordered(tmp_path / "a.wav"), engine=BrokenEngine(sentences))

    assert not list(tmp_path.iterdir())


def test_a_voice_that_was_ended_to_stop_the_export_is_no_failure(tmp_path: Path) -> None:
    """Who stops a slow voice does not wait for its sentence."""
    with pytest.raises(Cancelled):
        silently(ordered(tmp_path / "a.wav"), cancelled=lambda: True, engine=BrokenEngine(0))

    assert not list(tmp_path.iterdir())


def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="No such file or directory"):
        silently(ordered(tmp_path / "missing" / "a.wav"))
    (tmp_path / "b.wav").mkdir()
    with pytest.raises(ExportError, match="not a file"):
        silently(ordered(tmp_path / "b.wav", overwrite=True))


FULL = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[3])
from export.narrated import ordered, silently
from reader.errors import ExportError
order = ordered(Path(sys.argv[2]), chapters=False)
spoken = 2 * round(22050 * silently(order).seconds)  # bytes; and all is loaded now
order.path.unlink()
resource.setrlimit(resource.RLIMIT_FSIZE, (spoken + int(sys.argv[1]), resource.RLIM_INFINITY))
try:
    silently(order)
except ExportError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file's size")
@pytest.mark.parametrize("more", [-300_000, 0, 60])
def test_a_disk_that_takes_no_more_is_one_sentence(tmp_path: Path, more: int) -> None:
    """While it speaks, while it encodes (libsndfile itself would say nothing), and for its tags."""
    path = tmp_path / "a.wav"
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(more), str(path), str(Path(__file__).parents[1])],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip

    assert ran.stderr == ""
    assert ran.stdout == f"{path} cannot be written: File too large.\n"
    assert names(tmp_path) == []


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")
def test_a_device_is_never_replaced_by_a_file() -> None:
    """As root a careless rename would take the place of /dev/full."""
    order = replace(ordered(Path("/dev/full.wav"), chapters=False), path=Path("/dev/full"))
    with pytest.raises(ExportError, match="not a file"):
        silently(replace(order, overwrite=True))


def test_what_a_link_points_to_is_written(tmp_path: Path) -> None:
    (tmp_path / "real.wav").write_text("old")
    (tmp_path / "link.wav").symlink_to(tmp_path / "real.wav")
    silently(ordered(tmp_path / "link.wav", overwrite=True))

    assert (tmp_path / "link.wav").is_symlink()
    assert heard(tmp_path / "real.wav").seconds > 1


def test_an_article_without_a_word_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="nothing to read"):
        silently(replace(ordered(tmp_path / "a.wav"), narration=Narration(())))


class TonesEngine(SilenceEngine):
    """A second of 400 Hz for every utterance, the second one made at another rate."""

    def __init__(self) -> None:
        self._rates = iter((22050, 16000, 16000))

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        rate = next(self._rates)
        tone = numpy.rint(9000 * numpy.sin(2 * numpy.pi * 400 * numpy.arange(rate) / rate))
        return Clip(tone.astype("<i2").tobytes(), rate)


@pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.name)
def test_a_second_voice_of_another_rate_keeps_its_length_and_pitch(tmp_path: Path, format: Format) -> None:
    """A French sentence by another engine must not sound like a mouse."""
    order = ordered(tmp_path / f"a{format.suffix}", chapters=False)
    two = Narration(tuple(replace(utterance, pause=0) for utterance in order.narration.utterances[:2]))
    silently(replace(order, narration=two), engine=TonesEngine())
    sound = heard(order.path)
    second = sound.samples[-sound.rate - LEAD_OUT * sound.rate // 1000 :][: sound.rate]
    crossings = sum(1 for a, b in pairwise(second) if a <= 0 < b)

    assert sound.seconds == pytest.approx(2 + (LEAD_IN + LEAD_OUT) / 1000, abs=0.001)
    assert crossings == pytest.approx(400, abs=2)


def test_a_pool_speaks_in_the_engines_place(tmp_path: Path) -> None:
    """Slow voices speak two sentences at once, and their order stays."""
    one, two = ordered(tmp_path / "one.wav", subtitles=True), ordered(tmp_path / "two.wav", subtitles=True)
    silently(one)
    pool = EnginePool("silence", 2)
    export(two, Speaker(BrokenEngine(0), lambda language: VOICE, Prosody(), pool))
    pool.close()

    assert two.paths[1].read_text(encoding="utf-8") == one.paths[1].read_text(encoding="utf-8")


def test_a_pool_that_is_closed_meanwhile_is_a_voice_that_failed(tmp_path: Path) -> None:
    pool = EnginePool("silence", 1)
    pool.close()
    with pytest.raises(EngineFailed):
        export(ordered(tmp_path / "a.wav"), Speaker(SilenceEngine(), lambda language: VOICE, Prosody(), pool))


@dataclass(frozen=True, slots=True)
class Hour:
    """What came of an hour of noise, and by how much the memory of the process that made it had grown."""

    sound: Path
    subtitles: Path
    seconds: float
    kilobytes: float


@pytest.fixture(scope="module")
def written_hour(tmp_path_factory: pytest.TempPathFactory) -> Hour:
    """Made in another process, whose memory is this job's alone."""
    path = tmp_path_factory.mktemp("hour") / "a.flac"
    ran = subprocess.run(
        [sys.executable, "-c", HOUR, str(path), str(Path(__file__).parents[1])],
        capture_output=True, text=True, check=True, timeout=110,
    )  # fmt: skip
    return Hour(path, path.with_suffix(".srt"), *map(float, ran.stdout.split()))


def test_an_hour_is_written_without_an_hour_of_samples_in_memory(written_hour: Hour) -> None:
    with soundfile.SoundFile(written_hour.sound) as file:
        samples = sum(map(len, file.blocks(1 << 20, dtype="int16")))
        length = samples / file.samplerate

    assert written_hour.seconds > 3600
    assert written_hour.kilobytes < 150_000  # the samples of an hour are 155 MB, and 640 as numbers to count with
    assert length == pytest.approx(written_hour.seconds, abs=0.001)


HOUR = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from export.narrated import NoiseEngine, ordered, silently
from export.test_job import hour
silently(ordered(Path(sys.argv[1])), engine=NoiseEngine(0.9))
Path(sys.argv[1]).unlink()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
written = silently(ordered(Path(sys.argv[1]), hour(), subtitles=True), engine=NoiseEngine(0.9))
print(written.seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def hour() -> Article:
    text = "And so it went on for many years in that town, day by day, until nobody could say when it had begun. " * 5
    return Article("Long", language="en", blocks=tuple(Paragraph(block_id(at), (Run(text),)) for at in range(125)))


def test_the_words_of_an_hour_stay_with_their_sound(written_hour: Hour) -> None:
    """No drift: the last cue begins where the last sentence does."""
    last = narrate(hour()).utterances[-1].text
    length = len(SilenceEngine().synthesize(last, VOICE, Prosody())) / 22050
    cues = written_hour.subtitles.read_text(encoding="utf-8").strip().split("\n\n")
    start = next(cue for cue in reversed(cues) if "And so it went on" in cue).split("\n")[1].split(" --> ")[0]
    hours, minutes, seconds = start.replace(",", ".").split(":")

    at = 3600 * int(hours) + 60 * int(minutes) + float(seconds)
    assert at == pytest.approx(written_hour.seconds - LEAD_OUT / 1000 - length, abs=0.01)
