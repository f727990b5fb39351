"""A recording as a sound file: made louder, at a rate the format can hold, encoded block by block."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

import numpy

from reader.errors import Cancelled, ExportError
from reader.export.formats import FLAC, MP3, OPUS, Format
from reader.export.level import gain
from reader.export.limiter import levelled
from reader.export.loudness import Samples
from reader.export.recording import STOPPED, Recording

LOUDNESS = -18.0  # LUFS: as loud as other speech to take along
MOST_FRAMES = 2_000_000_000  # a WAV file counts its bytes in 32 bits; at 22,050 Hz that is 25 hours

# What libsndfile is told for 64 and 46 kbit/s: 0 is its finest, 1 its smallest.
_MP3 = {"subtype": "MPEG_LAYER_III", "compression_level": 0.6, "bitrate_mode": "CONSTANT"}  # jumps land where meant
_KINDS: dict[str, dict[str, object]] = {
    MP3.name: {"format": "MP3", **_MP3},
    OPUS.name: {"format": "OGG", "subtype": "OPUS", "compression_level": 0.84},
    FLAC.name: {"format": "FLAC", "subtype": "PCM_16"},
}
_PLAIN: dict[str, object] = {"format": "WAV", "subtype": "PCM_16"}


def encode(
    stream: IO[bytes],
    recording: Recording,
    format: Format,
    path: Path,
    written: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> None:
    """Write ``stream``'s samples to ``path``; ``written`` gets the share that is done, 0-1. OSError of the disk."""
    import soundfile

    rate = _rate(format, recording.rate)
    done = 0
    louder = gain(stream, recording, LOUDNESS + format.loss, format.ceiling)
    blocks = levelled(stream, recording.frames, recording.rate, louder, format.ceiling)
    with _Disk(path) as disk:
        try:
            with soundfile.SoundFile(disk, "w", rate, 1, **_KINDS.get(format.name, _PLAIN)) as file:
                for block in _at_rate(blocks, recording, rate):
                    if cancelled():
                        raise Cancelled(STOPPED)
                    file.write(block)
                    disk.check()
                    done += len(block)
                    written(min(1.0, done / (recording.seconds * rate)))
        except (soundfile.SoundFileError, AssertionError) as error:  # it asserts that all was taken
            disk.check()
            raise ExportError(f"This cannot be written as {format.title}: {error}.") from error
        disk.check()


def _rate(format: Format, rate: int) -> int:
    return rate if not format.rates or rate in format.rates else format.rates[-1]


def _at_rate(blocks: Iterator[Samples], recording: Recording, rate: int) -> Iterator[Samples]:
    if rate == recording.rate:
        yield from blocks
        return
    import soxr

    stream = soxr.ResampleStream(recording.rate, rate, 1, dtype="float64")
    for block in blocks:
        yield stream.resample_chunk(block)
    yield stream.resample_chunk(numpy.zeros(0), last=True)


class _Disk:
    """A file for libsndfile, which asks for it from C: an error of the disk is kept until ``check`` can raise it."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w+b")
        self._error: OSError | None = None

    def __enter__(self) -> "_Disk":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            self._file.close()
        except OSError:
            if kind is None:
                raise

    def check(self) -> None:
        if self._error is None:
            try:
                self._file.flush()
            except OSError as error:
                self._error = error
        if self._error is not None:
            raise self._error

    def write(self, data: bytes) -> int:
        try:
            return self._file.write(data)
        except OSError as error:
            self._error = error
            return 0

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        try:
            return self._file.seek(offset, whence)
        except OSError as error:  # it writes out what was waiting
            self._error = error
            return 0

    def tell(self) -> int:
        return self._file.tell()
