"""The kinds of sound file an article can be taken along in."""

from dataclasses import dataclass

from reader.errors import ExportError


@dataclass(frozen=True, slots=True)
class Format:
    """``suffix`` with its dot. ``title`` and ``help`` are for the person.

    ``rates`` are those it can hold in Hz, best last; () for any. ``ceiling`` is the highest true peak it is given in
    dBTP, ``loss`` what its encoding takes of the loudness, LU: what encodes by the ear comes out up to 1 dB higher in
    its peaks and somewhat softer. ``size`` is bytes a second, for an estimate.
    """

    name: str
    suffix: str
    title: str
    help: str
    size: int
    ceiling: float
    loss: float = 0.0
    rates: tuple[int, ...] = ()


# Measured with espeak-ng and Piper at 22,050 Hz: MP3 64 kbit/s, Opus 46 kbit/s, FLAC half of WAV.
MP3 = Format(
    "mp3", ".mp3", "MP3", "plays everywhere", 8_000, -2.2, 0.4,
    (8000, 11025, 12000, 16000, 22050, 24000, 32000, 48000, 44100),
)  # fmt: skip
OPUS = Format("opus", ".opus", "Opus", "the smallest files; for newer players", 5_800, -2.2, 0.3, (48000,))
FLAC = Format("flac", ".flac", "FLAC", "the whole sound, in half the size", 23_400, -1.3)
WAV = Format("wav", ".wav", "WAV", "the whole sound; large, for editing", 44_100, -1.3)

FORMATS = (MP3, OPUS, FLAC, WAV)


def format_named(name: str) -> Format:
    """By name or suffix, "mp3" or ".MP3"; ExportError for one there is not."""
    wanted = name.lower().lstrip(".")
    for format in FORMATS:
        if format.name == wanted:
            return format
    raise ExportError(f"Reader does not write {name!r} files: choose {listed()}.")


def listed() -> str:
    names = [format.title for format in FORMATS]
    return f"{', '.join(names[:-1])} or {names[-1]}"
