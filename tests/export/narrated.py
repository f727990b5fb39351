"""Articles made by hand, engines to say them with, and the files that come of it heard again."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy
import soundfile

from reader.document.article import Article
from reader.document.blocks import Heading, Paragraph, Run
from reader.document.locator import block_id
from reader.errors import EngineFailed
from reader.export import Format, format_named
from reader.export.estimate import Progress
from reader.export.job import Order, Written, export
from reader.export.loudness import Samples
from reader.export.speaking import Speaker
from reader.narration.narrate import narrate
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice
from reader.speech.silence import VOICE, SilenceEngine

STORY = Article(
    "Peat smoke over Crakemouth",
    byline="By Ann Writer",
    published="2025-03-14T08:00:00+01:00",
    language="en-GB",
    site="The Crake",
    address="https://crake.example/peat",
    blocks=(
        Paragraph(block_id(0), (Run("Smoke stood over the river for days."),)),
        Heading(block_id(1), 2, (Run("Tuesday"),)),
        Paragraph(block_id(2), (Run("The kilns were lit at dawn. Nobody had asked for bricks."),)),
        Heading(block_id(3), 2, (Run("Wednesday & after"),)),
        Paragraph(block_id(4), (Run("They burn until tomorrow."),)),
    ),
)


@dataclass(frozen=True, slots=True)
class Sound:
    rate: int
    samples: Samples

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.rate


def heard(path: Path) -> Sound:
    samples, rate = soundfile.read(path, dtype="float64")
    assert samples.ndim == 1
    return Sound(rate, samples)


def ordered(
    path: Path, article: Article = STORY, *, subtitles: bool = False, words: bool = False, chapters: bool = True,
    cue_sheet: bool = False, overwrite: bool = False,
) -> Order:  # fmt: skip
    return Order(
        article, narrate(article), path, format_named(path.suffix), subtitles, words, chapters, cue_sheet, overwrite
    )


def silently(
    order: Order,
    progress: Callable[[Progress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
    engine: SpeechEngine | None = None,
    rate: float = 1.0,
) -> Written:
    speaker = Speaker(engine or SilenceEngine(), lambda language: VOICE, Prosody(rate=rate))
    return export(order, speaker, None, progress, cancelled)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


class BrokenEngine(SilenceEngine):
    """Speaks that many sentences."""

    def __init__(self, sentences: int) -> None:
        self._left = sentences

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        if self._left == 0:
            raise EngineFailed("The engine stopped.")
        self._left -= 1
        return super().synthesize(text, voice, prosody)


class NoiseEngine(SilenceEngine):
    """Every word a burst of noise with peaks ten times as high as the rest, as loud as asked."""

    def __init__(self, loud: float) -> None:
        self._loud, self._chance = loud, numpy.random.default_rng(7)
        self._made: dict[str, Clip] = {}  # what is said a second time sounds as the first

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        if text not in self._made:
            self._made[text] = self._burst(text, voice, prosody)
        return self._made[text]

    def _burst(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        silent = super().synthesize(text, voice, prosody)
        sound = self._chance.normal(0, self._loud / 10, len(silent))
        starts = [boundary.sample for boundary in silent.boundaries]
        for start, end in zip(starts, (*starts[1:], len(silent))):
            sound[end - (end - start) // 4 : end] = 0
            sound[(start + end) // 2] = self._loud
        return Clip((sound.clip(-1, 1) * 32767).astype("<i2").tobytes(), silent.rate, silent.boundaries)


FORMATS: tuple[Format, ...] = tuple(map(format_named, ("wav", "flac", "mp3", "opus")))
