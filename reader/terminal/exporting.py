"""``reader export``: where the files go, how long it will take, and article after article until all are done."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from reader.document.article import Article
from reader.errors import ExportError, LibraryError, ReaderError, reason
from reader.export import FORMATS, Format, format_named, free_path
from reader.export.amounts import about, duration, file_size
from reader.export.cover import PictureSource
from reader.export.estimate import Speeds, estimate, measured
from reader.export.formats import MP3
from reader.export.job import Order, export
from reader.export.speaking import Speaker, pooled
from reader.library import Library
from reader.narration.script import Narration
from reader.narration.wished import as_wished
from reader.places import user_data
from reader.terminal.bar import Bar
from reader.terminal.voices import speaker
from reader.terminal.wishes import wishes as heard_as

BESIDE = (".vtt", ".srt", ".cue")  # what may come to lie beside the sound


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command's options say; a ``cue_sheet`` is made for WAV in any case."""

    format: Format
    folder: Path | None  # None: the file is named
    file: Path
    subtitles: bool = True
    words: bool = False
    chapters: bool = True
    cue_sheet: bool = False

    def order(self, article: Article, level: str | None, warned: Callable[[Narration], Narration]) -> Order:
        told = as_wished(article, heard_as(level))
        path = self.file if self.folder is None else free_path(self.folder, article.title, self.format.suffix, *BESIDE)
        return Order(
            told.article, warned(told.narration), path,
            self.format, self.subtitles, self.words, self.chapters, self.cue_sheet,
            overwrite=self.folder is None,
        )  # fmt: skip


def wishes(output: str, format: str, several: bool) -> Wishes:
    """``output`` is a file, whose suffix says what it is, or a folder. ExportError when the two do not agree."""
    asked = format_named(format) if format else None
    path = Path(os.path.expanduser(output))
    if several or path.is_dir() or output.endswith(("/", os.sep)):
        return Wishes(asked or MP3, _folder(path), path)
    named = next((one for one in FORMATS if one.suffix == path.suffix.lower()), None)
    if named is None and asked is not None:
        return Wishes(asked, None, path.with_name(path.name + asked.suffix))
    if named is None:
        stem = path.stem.lstrip(".") or "article"
        names = [f'"{stem}{one.suffix}"' for one in FORMATS]
        raise ExportError(f"The name says what is written: {', '.join(names[:-1])} or {names[-1]}.")
    if asked is not None and asked != named:
        raise ExportError(f"{path} would be {named.title}, and {asked.title} was asked for: name one of them.")
    return Wishes(named, None, path)


def _folder(path: Path) -> Path:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise ExportError(f"{path} is a file: several articles need a folder.") from None
    except OSError as error:
        raise ExportError(f"The folder {path} cannot be made: {reason(error)}.") from error
    return path


def export_all(
    sources: Iterable[str], wishes: Wishes, voice: str, rate: float | None, level: str | None,
    load: Callable[[str], Article],
    pictures: PictureSource, errors: TextIO, tell: Callable[[str], None], complain: Callable[[str], None],
) -> int:  # fmt: skip
    """The exit code: that of the first article that failed, else 0. A single article's error is raised."""
    sources = tuple(sources)
    code = failed = 0
    with speaker(voice, rate) as found:
        speaking = Speaker(found.engine, found.choose, found.prosody, dictionary=found.dictionary)
        for source in sources:
            try:
                order = wishes.order(load(source), level, found.warned)
                refuse_source(order, sources)
                export_one(order, speaking, pictures, errors, tell)
            except ReaderError as error:
                if len(sources) == 1:
                    raise
                complain(f"{source}: {error}")
                failed += 1
                code = code or error.exit_code
    if len(sources) > 1:
        done = len(sources) - failed
        tell(
            f"{done} of {len(sources)} articles written to {wishes.folder}" + (f", {failed} failed." if failed else ".")
        )
    return code


def refuse_source(order: Order, sources: Iterable[str]) -> None:
    for path in order.paths:
        for source in sources:
            if os.path.exists(source) and path.exists() and os.path.samefile(path, source):
                raise ExportError(f"{path} is what is to be read: choose another name for the audio.")


def export_one(
    order: Order, speaking: Speaker, pictures: PictureSource | None, errors: TextIO, tell: Callable[[str], None]
) -> None:
    voice = speaking.choose(order.article.language)
    speeds = known_speeds()
    if errors.isatty():
        guess = estimate(order.narration, speaking.prosody.rate, order.format, voice.engine, voice.slow, speeds)
        size, work = file_size(guess.size), about(guess.work)
        tell(f"{order.article.title}: about {about(guess.seconds)} of sound, {size}, ready in {work}.")
    bar = Bar(errors, "Writing audio")
    try:
        with pooled(speaking, order.narration) as pool:
            made = export(order, pool, pictures, lambda now: bar.show(now.share, now.left), speeds=speeds)
    finally:
        bar.end()
    keep_speeds(made.speeds)
    tell(f"{made.paths[0]}: {duration(made.seconds)}")


def known_speeds() -> Speeds:
    library = Library.open(user_data())
    try:
        return library.settings.load().export.speeds
    finally:
        library.close()


def keep_speeds(found: Speeds) -> None:
    """For the next estimate; not to be able to is no error."""
    library = Library.open(user_data())
    try:
        settings = library.settings.load()
        choice = replace(settings.export, speeds=measured(settings.export.speeds, found))
        library.settings.save(replace(settings, export=choice))
    except LibraryError:
        pass
    finally:
        library.close()
