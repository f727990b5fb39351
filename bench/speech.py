"""How fast speech is made and how soon it sounds: ``python -m bench.speech``."""

import shutil
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.article import sentences
from bench.sound_server import missing, served, wait_for
from bench.table import Row, print_table
from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.playback.device import DeviceSink
from reader.playback.player import Player
from reader.speech.choose import find_voice
from reader.speech.engine import Prosody
from reader.speech.worker import EngineProcess

WORDS = 1200
RUNS = 3  # of each, in turn: the best of each counts, because other programs only ever slow one down


@dataclass(frozen=True, slots=True)
class Rendered:
    """What it took, and how much sound it gave."""

    seconds: float
    sound: float


def ours(engine: EngineProcess, texts: tuple[str, ...]) -> Rendered:
    voice = find_voice(engine.voices(), "en-us")
    since = time.perf_counter()
    clips = [engine.synthesize(text, voice, Prosody()) for text in texts]
    return Rendered(time.perf_counter() - since, sum(len(clip) / clip.rate for clip in clips))


def stock(texts: tuple[str, ...]) -> Rendered:
    with tempfile.TemporaryDirectory() as folder:
        text, sound = Path(folder) / "text.txt", Path(folder) / "sound.wav"
        text.write_text(" ".join(texts), encoding="utf-8")
        command = [sys.executable, "-m", "bench.stock_pyttsx3", str(text), str(sound)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
        return Rendered(float(done.stderr.split()[-1]), _seconds(sound))


def command_line(texts: tuple[str, ...]) -> Rendered:
    with tempfile.TemporaryDirectory() as folder:
        text, sound = Path(folder) / "text.txt", Path(folder) / "sound.wav"
        text.write_text(" ".join(texts), encoding="utf-8")
        since = time.perf_counter()
        subprocess.run(["espeak-ng", "-v", "en-us", "-w", str(sound), "-f", str(text)], check=True, timeout=120)
        return Rendered(time.perf_counter() - since, _seconds(sound))


def _seconds(file: Path) -> float:
    with wave.open(str(file)) as sound:
        return float(sound.getnframes() / sound.getframerate())


def render_rows() -> tuple[Row, ...]:
    texts = sentences(WORDS)
    engine = EngineProcess("espeak-ng")
    engine.start()
    engine.voices()
    peers: dict[str, Callable[[], Rendered]] = {"stock pyttsx3": lambda: stock(texts)}
    if shutil.which("espeak-ng"):
        peers["espeak-ng command"] = lambda: command_line(texts)
    mine: list[Rendered] = []
    theirs: dict[str, list[Rendered]] = {name: [] for name in peers}
    for _ in range(RUNS):
        mine.append(ours(engine, texts))
        for name, run in peers.items():
            theirs[name].append(run())
    engine.close()
    best = min(mine, key=lambda run: run.seconds)
    rows = []
    for name, runs in theirs.items():
        peer = min(runs, key=lambda run: run.seconds)
        rows.append(
            Row(
                f"make {WORDS} words of speech",
                f"{best.seconds:.2f} s",
                f"{peer.seconds:.2f} s",
                f"{name}: {peer.seconds / best.seconds:.1f} times ours, {peer.sound:.0f} s of sound ({best.sound:.0f})",
            )
        )
    return tuple(rows)


def spawn() -> float:
    """Seconds from nothing to a new engine process' first answer."""
    engine = EngineProcess("espeak-ng")
    since = time.perf_counter()
    engine.start()
    engine.voices()
    seconds = time.perf_counter() - since
    engine.close()
    return seconds


def first_sound(warm: bool) -> float:
    """Seconds from the request until the first sample is handed over and on its way to the ear.

    Warm: engine and device stand, and the first sentence is made, as it is before anybody presses Space.
    """
    text = sentences(20)[0]
    since = time.perf_counter()
    engine = EngineProcess("espeak-ng")
    engine.start()
    sink = DeviceSink()
    sink.open()
    player = Player(engine, sink, lambda event: None, lambda language: find_voice(engine.voices(), "en-us"))
    player.load(Narration((Utterance(text, "paragraph", BlockId("b0"), "en"),)))
    if warm:
        player.warm()
        sink.wait_open(10)
        player.moment()
        wait_for(lambda: sink.handed > sink.rate / 2, 20)  # past the silence a fresh device gets
        since = time.perf_counter()
    player.play()
    wait_for(lambda: sink.position() > 0, 20, every=0.0005)
    seconds = time.perf_counter() - since
    player.close()
    engine.close()
    return seconds


def latency_rows() -> tuple[Row, ...]:
    warm = sorted(first_sound(warm=True) for _ in range(RUNS))
    cold = sorted(first_sound(warm=False) for _ in range(RUNS))
    spawns = sorted(spawn() for _ in range(RUNS))
    middle = RUNS // 2
    return (
        Row(
            "play to first sound, warm", f"{1000 * warm[middle]:.0f} ms", note=f"worst {1000 * warm[-1]:.0f}; wanted 50"
        ),
        Row("play to first sound, cold", f"{1000 * cold[middle]:.0f} ms", note="engine and device not yet started"),
        Row("new engine process to its first answer", f"{1000 * spawns[middle]:.0f} ms"),
    )


def rows() -> tuple[Row, ...]:
    """The first sound goes to a sound server of ours where one can be had, else to the device there is."""
    made = render_rows()
    if missing():
        return (*made, *latency_rows())
    with served():
        return (*made, *latency_rows())


if __name__ == "__main__":
    print_table(rows())
