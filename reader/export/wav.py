"""A narration as a WAV file: whole or not at all, its pauses as silence."""

import contextlib
import os
import tempfile
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.errors import ExportError, reason
from reader.narration.script import Narration, Utterance
from reader.speech.cleaning import speakable
from reader.speech.engine import Prosody, SpeechEngine, Voice
from reader.speech.reading_out import as_said, read_out
from reader.speech.resample import resample

LEAD_IN = 300  # ms of silence: players and their devices cut the first moments
LEAD_OUT = 500  # ms
RATE = 22050  # Hz, when there is nothing to take it from
MOST_BYTES = 4_000_000_000  # a WAV file counts its bytes in 32 bits; at 22,050 Hz that is 25 hours


class ExportCancelled(ExportError):
    """Nothing was written, as the person wished."""


def export(
    narration: Narration,
    engine: SpeechEngine,
    choose_voice: Callable[[str], Voice],
    prosody: Prosody,
    path: Path,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
    overwrite: bool = False,
) -> float:
    """Writes the file and returns its length in seconds.

    ``progress`` gets the share that is done, 0–1. ExportError when there is nothing to say, the file is there already
    (and ``overwrite`` was not asked for) or cannot be written; SpeechError when the voice fails. In each case, and when
    ``cancelled``, what stood at ``path`` is as before.
    """
    utterances = [utterance for utterance in narration.utterances if speakable(utterance.text)]
    if not utterances:
        raise ExportError("There is nothing to read in this article.")
    if path.exists():
        if not path.is_file():
            raise ExportError(f"{path} is not a file that sound can be written to.")  # a folder, or a device
        if not overwrite:
            raise ExportError(f"{path} is there already: choose another name.")
    path = path.resolve()  # what a link points to is written, not the link
    try:
        with _beside(path) as part:
            seconds = _write(part, utterances, engine, choose_voice, prosody, progress, cancelled)
            _put(part, path, overwrite)
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {reason(error)}.") from error
    return seconds


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """A new file in the same folder, so that it can take the name in one step; gone again when it did not."""
    handle, name = tempfile.mkstemp(prefix=".reader-", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def _put(part: Path, path: Path, overwrite: bool) -> None:
    mask = os.umask(0)
    os.umask(mask)
    part.chmod(0o666 & ~mask)  # mkstemp's file is for nobody else
    if overwrite:
        part.replace(path)
        return
    try:
        os.link(part, path)  # unlike a rename it never takes the place of a file that has come meanwhile
    except FileExistsError:
        raise ExportError(f"{path} is there already: choose another name.") from None
    except OSError:  # a file system without links
        if path.exists():
            raise ExportError(f"{path} is there already: choose another name.") from None
        part.replace(path)


def _write(
    part: Path,
    utterances: list[Utterance],
    engine: SpeechEngine,
    choose_voice: Callable[[str], Voice],
    prosody: Prosody,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> float:
    whole = sum(len(utterance.text) for utterance in utterances)
    done = frames = rate = 0
    with part.open("wb") as stream, wave.open(stream, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)  # or closing complains over what has ended us before the first clip
        for index, utterance in enumerate(utterances):
            if cancelled():
                raise ExportCancelled("Stopped: no file was written.")
            clip = read_out(
                engine, as_said(utterance.text, utterance.language), choose_voice(utterance.language), prosody
            )
            if not rate:
                rate = clip.rate or RATE
                file.setframerate(rate)
                frames += _silence(file, LEAD_IN, rate)
            samples = resample(clip, rate).samples  # a second voice may have another rate
            file.writeframesraw(samples)
            last = index + 1 == len(utterances)
            frames += len(samples) // 2 + _silence(file, LEAD_OUT if last else utterance.pause / prosody.rate, rate)
            if 2 * frames > MOST_BYTES:
                raise ExportError("This is too long for a WAV file, which ends at some 25 hours.")
            done += len(utterance.text)
            progress(done / whole)
    return frames / rate


def _silence(file: wave.Wave_write, milliseconds: float, rate: int) -> int:
    frames = round(milliseconds * rate / 1000)
    file.writeframesraw(bytes(2 * frames))
    return frames
