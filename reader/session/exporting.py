"""Take the open article along: one export at a time, in a thread and with engines of its own, while reading goes on."""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import Cancelled, EngineMissing, ReaderError
from reader.export import FORMATS, format_named, free_path, safe_name
from reader.export.amounts import duration
from reader.export.cover import PictureSource
from reader.export.estimate import Estimate, Progress, Speeds, estimate, measured
from reader.library.export_choice import ExportChoice
from reader.session.memory import Memory
from reader.session.messages import ExportEnded, ExportMoved, Message
from reader.session.model import Model
from reader.session.state import ExportUnderWay, Open
from reader.session.voices import Voices
from reader.speech.choose import Engines
from reader.speech.engine import Prosody

log = logging.getLogger(__name__)

TELL_EVERY = 0.2  # s between two messages on how far it has come
ENDING = 5.0  # s for a stopped export to clean up; it takes some hundredths
BESIDE = (".vtt", ".srt", ".cue")
FAULT = "The export did not work: Reader met a fault of its own. Please report it."


@dataclass(frozen=True, slots=True)
class _Task:
    """What the thread is given; ``engines`` are ended to end it, ``stopped`` says that this was meant."""

    number: int
    page: Open
    path: Path
    choice: ExportChoice
    prosody: Prosody
    preferences: Mapping[str, str]
    engines: Engines = field(default_factory=Engines)
    stopped: threading.Event = field(default_factory=threading.Event)


class Exporting:
    """Main thread only. ``tell`` may be called from any; ``pictures`` decodes, from the export's thread."""

    def __init__(
        self, model: Model, memory: Memory, voices: Voices, tell: Callable[[Message], None], pictures: PictureSource
    ) -> None:
        self._model, self._memory, self._voices = model, memory, voices
        self._tell, self._pictures = tell, pictures
        self._number = 0
        self.when_written: Callable[[], object] | None = None  # once; not when it fails or is stopped
        self._task: _Task | None = None
        self._thread: threading.Thread | None = None

    # -- before --------------------------------------------------------------------------------------------------
    @property
    def choice(self) -> ExportChoice:
        """As the person chose the last time, its format one there is and its folder one that can be used."""
        choice = self._memory.library.settings.load().export
        known = choice.format if choice.format in (one.name for one in FORMATS) else ExportChoice().format
        there = choice.folder and Path(choice.folder).is_dir()
        return replace(choice, format=known, folder=choice.folder if there else str(_usual_folder()))

    def free_name(self, folder: str) -> str:
        """The article's title, or with a number behind it, so that no file of this name lies there."""
        page = self._model.state.page
        title = page.article.title if isinstance(page, Open) else ""
        suffixes = [one.suffix for one in FORMATS]
        return free_path(Path(folder), title, suffixes[0], *suffixes[1:], *BESIDE).stem

    def estimate(self, format: str) -> Estimate | None:
        """None when nothing is open."""
        page, sound = self._model.state.page, self._model.state.sound
        if not isinstance(page, Open):
            return None
        voice = self._voices.for_language(page.article.language)
        engine, slow = (voice.engine, voice.slow) if voice is not None else ("", False)
        return estimate(page.narration, sound.rate, format_named(format), engine, slow, self.choice.speeds)

    # -- what the person asks ------------------------------------------------------------------------------------
    def start(self, choice: ExportChoice, name: str) -> str:
        """ "" when it has begun, else a sentence that says why it has not."""
        page, state = self._model.state.page, self._model.state
        if not isinstance(page, Open):
            return "Open an article first."
        if self._task is not None:
            return "Another export is under way: wait for it, or cancel it."
        if not name.strip():
            return "The files need a name."
        folder, suffix = Path(choice.folder), format_named(choice.format).suffix
        if not folder.is_dir():
            return f"There is no folder {folder}: choose another one."
        path = folder / f"{safe_name(name)}{suffix}"
        taken = next((one for one in _paths(path, choice) if one.exists() or one.is_symlink()), None)
        if taken is not None:
            return f"{taken.name} is there already: choose another name."
        self._memory.keep_export(replace(choice, speeds=self.choice.speeds))
        self._number += 1
        self._task = task = _Task(
            self._number, page, path, choice, Prosody(rate=state.sound.rate), self._voices.preferences
        )
        self._thread = threading.Thread(target=self._work, args=(task, self.choice.speeds), name="export", daemon=True)
        self._show(ExportUnderWay(path.name))
        self._thread.start()
        return ""

    def cancel(self) -> None:
        """It ends a moment later, and says so itself."""
        if self._task is not None:
            self._task.stopped.set()
            self._task.engines.close()

    def close(self) -> None:
        """Nothing half is left when this returns."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(ENDING)

    # -- what came of it -----------------------------------------------------------------------------------------
    def arrived(self, message: ExportMoved | ExportEnded) -> None:
        if self._task is None or message.number != self._task.number:
            return
        match message:
            case ExportMoved(share=share, left=left):
                self._show(ExportUnderWay(self._task.path.name, share, left))
            case ExportEnded(sentence=sentence, failed=failed, written=written, speeds=speeds):
                self._task = self._thread = None
                when_written, self.when_written = self.when_written, None
                self._show(None)
                if speeds:
                    choice = self._memory.library.settings.load().export
                    self._memory.keep_export(replace(choice, speeds=measured(choice.speeds, speeds)))
                self._model.say(sentence)
                if failed:
                    self._model.notify(sentence, "warning")  # nobody may be looking when it happens
                if written and when_written is not None:
                    when_written()

    def _show(self, export: ExportUnderWay | None) -> None:
        self._model.change(lambda state: replace(state, export=export))

    # -- the thread ----------------------------------------------------------------------------------------------
    def _work(self, task: _Task, speeds: Speeds) -> None:
        try:
            ended = self._export(task, speeds)
        except Cancelled:
            ended = ExportEnded(task.number, "The export was stopped: no file was written.")
        except ReaderError as error:
            ended = ExportEnded(task.number, str(error), failed=True)
        except Exception:
            log.exception("an export failed")  # without an answer it would be under way for ever
            ended = ExportEnded(task.number, FAULT, failed=True)
        self._tell(ended)

    def _export(self, task: _Task, speeds: Speeds) -> ExportEnded:
        from reader.export.job import Order, export
        from reader.export.speaking import Speaker, pooled

        choice, page = task.choice, task.page
        order = Order(
            page.article, page.narration, task.path, format_named(choice.format), choice.subtitles, choice.words,
            choice.chapters,
        )  # fmt: skip
        told = 0.0

        def moved(progress: Progress) -> None:
            nonlocal told
            if time.monotonic() - told >= TELL_EVERY:
                told = time.monotonic()
                self._tell(ExportMoved(task.number, progress.share, progress.left))

        with closing(task.engines) as engines:
            voices = Voices(task.preferences)
            voices.known(engines.voices())
            if all(voice.engine == "silence" for voice in voices.all):
                if task.stopped.is_set():
                    raise Cancelled("Stopped.")
                raise EngineMissing("No speech engine can run here, so there is no sound to export.")
            with pooled(Speaker(engines, voices.choose, task.prosody), order.narration) as speaker:
                written = export(order, speaker, self._pictures, moved, task.stopped.is_set, speeds)
        more = len(written.paths) - 1
        beside = f" with {more} {'file' if more == 1 else 'files'} beside it" if more else ""
        sentence = f"Exported: {task.path.name}, {duration(written.seconds)}{beside}, in {task.path.parent}."
        return ExportEnded(task.number, sentence, written=True, speeds=written.speeds)


def _paths(path: Path, choice: ExportChoice) -> list[Path]:
    beside = [".vtt", ".srt"] if choice.subtitles else []
    return [path, *(path.with_suffix(suffix) for suffix in (*beside, ".cue"))]


def _usual_folder() -> Path:
    """Where this person keeps what is listened to, else their home."""
    from platformdirs import user_music_path

    try:
        music = user_music_path()
        return music if music.is_dir() else Path.home()
    except RuntimeError:  # a user without a home, as in some containers
        return Path.cwd()
