"""Take an article along: spoken, made as loud as it should be, encoded, with subtitles, chapters and tags beside it."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.document.article import Article
from reader.errors import Cancelled, ExportError, SpeechError, reason
from reader.export import formats
from reader.export.chapters import Chapter, chapters, cue_sheet
from reader.export.cover import PictureSource, cover
from reader.export.cues import cues
from reader.export.estimate import NO_SPEEDS, Course, Progress, Speeds, estimate
from reader.export.formats import Format
from reader.export.placing import Made, check, put, workshop
from reader.export.recording import STOPPED, Recording, record
from reader.export.sound_file import MOST_FRAMES, encode
from reader.export.speaking import Speaker, clips
from reader.export.subtitles import subrip, webvtt
from reader.export.tags import tags_of, write_tags
from reader.narration.script import Narration
from reader.speech.cleaning import speakable

NO_FRAMES_LIMIT = 1 << 62


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted. ``path`` is the sound file's; what lies beside it has its name with another suffix.

    ``subtitles``: WebVTT and SRT; ``words``: the moment of every word in the WebVTT. ``chapters`` go into the tags, and
    into a cue sheet where the format is WAV, which few players look for tags in, or ``cue_sheet`` asks for it.
    """

    article: Article
    narration: Narration
    path: Path
    format: Format
    subtitles: bool = True
    words: bool = False
    chapters: bool = True
    cue_sheet: bool = False
    overwrite: bool = False

    @property
    def paths(self) -> tuple[Path, ...]:
        """All that may come of it, the sound first."""
        return tuple(self.path.with_suffix(suffix) for suffix in self._suffixes())

    def _suffixes(self) -> list[str]:
        beside = [".vtt", ".srt"] if self.subtitles else []
        return [self.path.suffix, *beside, *([".cue"] if self.has_cue_sheet else [])]

    @property
    def has_cue_sheet(self) -> bool:
        wanted = self.cue_sheet or (self.chapters and self.format == formats.WAV)
        return wanted and any(one.kind == "heading" for one in self.narration.utterances)


@dataclass(frozen=True, slots=True)
class Written:
    """``seconds`` of sound; ``speeds`` are what this machine needed, for the next estimate."""

    paths: tuple[Path, ...]
    seconds: float
    speeds: Speeds


def export(
    order: Order,
    speaker: Speaker,
    pictures: PictureSource | None = None,
    progress: Callable[[Progress], None] = lambda progress: None,
    cancelled: Callable[[], bool] = lambda: False,
    speeds: Speeds = NO_SPEEDS,
) -> Written:
    """Writes all of the files, or none.

    ExportError when there is nothing to say, a name is taken (and ``overwrite`` was not asked for) or the disk cannot
    take it; SpeechError when the voice fails; Cancelled when ``cancelled``. In each case all is as it was before.
    """
    said = [utterance for utterance in order.narration.utterances if speakable(utterance.text)]
    if not said:
        raise ExportError("There is nothing to read in this article.")
    check(order.paths, order.overwrite)
    final = [path.resolve() for path in order.paths]  # what a link points to is written, not the link
    voice = speaker.choose(order.article.language)
    course = Course(
        estimate(order.narration, speaker.prosody.rate, order.format, voice.engine, voice.slow, speeds), progress
    )
    try:
        with workshop(final[0].parent) as folder, tempfile.TemporaryFile(dir=folder) as stream:
            most = MOST_FRAMES if order.format == formats.WAV else NO_FRAMES_LIMIT
            recording = record(
                stream, said, clips(said, speaker), speaker.prosody.rate, course.spoken, cancelled, most
            )  # fmt: skip
            sound = folder / f"sound{order.format.suffix}"
            encode(stream, recording, order.format, sound, course.written, cancelled)
            parts = chapters(order.article, recording) if order.chapters or order.cue_sheet else ()
            tags = tags_of(order.article, voice.name, cover(order.article, pictures) if pictures is not None else b"")
            write_tags(sound, order.format, tags, parts if order.chapters else ())
            made = [sound, *_write_beside(order, recording, parts, folder)]
            if cancelled():
                raise Cancelled(STOPPED)
            put([Made(one, path) for one, path in zip(made, final, strict=True)], order.overwrite)
    except SpeechError:
        if cancelled():  # who stops it may end the voice, not to wait for its last word
            raise Cancelled(STOPPED) from None
        raise
    except OSError as error:
        raise ExportError(f"{order.path} cannot be written: {reason(error)}.") from error
    course.done()
    spent = {voice.engine: course.speaking / recording.seconds, order.format.name: course.writing / recording.seconds}
    return Written(order.paths, recording.seconds, spent)


def _write_beside(order: Order, recording: Recording, parts: tuple[Chapter, ...], folder: Path) -> list[Path]:
    """In the order of ``Order.paths``."""
    texts = []
    if order.subtitles:
        lines = cues(recording)
        texts += [webvtt(lines, order.article.language, order.words), subrip(lines)]
    if order.has_cue_sheet:
        texts.append(cue_sheet(order.article, parts, order.path.name))
    made = []
    for text, path in zip(texts, order.paths[1:]):
        made.append(folder / f"beside{path.suffix}")
        made[-1].write_text(text, encoding="utf-8", errors="replace", newline="\n")
    return made
