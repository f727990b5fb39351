"""How fast speech is made, how soon it sounds and how well its words are timed: ``python -m bench.speech``.

espeak-ng and, where the extra "neural" is installed, Piper; their peers in the same run.
"""

import os
import time
from collections.abc import Callable
from pathlib import Path

from bench import word_times
from bench.article import sentences
from bench.sound_server import missing, served, wait_for
from bench.speech_peers import Render, Rendered, espeak_peers, first_sound_peers, piper_peers
from bench.table import Row, print_table
from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.playback.device import DeviceSink
from reader.playback.player import Player
from reader.speech.choose import find_voice
from reader.speech.cleaning import pieces
from reader.speech.engine import Prosody, Voice
from reader.speech.engines import piper_is_here
from reader.speech.pool import EnginePool, Job
from reader.speech.worker import EngineProcess

WORDS = 1200
TIMED_WORDS = {"espeak-ng": 2000, "piper": 1600}  # so many that 150 follow a pause
RUNS = 3  # of each, in turn: the best of each counts, because other programs only ever slow one down
SLOW_RUNS = 1  # of what takes half a minute
WORKERS = 2
CLAUSE = 40  # characters: what a large voice is first given
VOICES = {"espeak-ng": "en-us", "piper": "joe"}
WANTED = {"espeak-ng": "0.6 s and 6 times", "piper": "14 s and 2.5 times"}


def engines_here() -> tuple[str, ...]:
    return ("espeak-ng", "piper") if piper_is_here() else ("espeak-ng",)


def voice_of(name: str) -> Voice:
    engine = EngineProcess(name)
    try:
        return find_voice(engine.voices(), VOICES[name])
    finally:
        engine.close()


def ours(pool: EnginePool, voice: Voice, texts: tuple[str, ...]) -> Rendered:
    since = time.perf_counter()
    clips = tuple(pool.synthesize_many(Job(text, voice) for text in texts))
    return Rendered(time.perf_counter() - since, sum(len(clip) / clip.rate for clip in clips))


def render_rows(name: str) -> tuple[Row, ...]:
    """As an export makes them: on two cores, the processes warm."""
    texts, voice = sentences(WORDS), voice_of(name)
    peers: dict[str, Render] = espeak_peers() if name == "espeak-ng" else piper_peers()
    pool = EnginePool(name, WORKERS)
    mine: list[Rendered] = []
    theirs: dict[str, list[Rendered]] = {peer: [] for peer in peers}
    try:
        ours(pool, voice, texts[: 4 * WORKERS])
        for _ in range(RUNS if name == "espeak-ng" else SLOW_RUNS):
            mine.append(ours(pool, voice, texts))
            for peer, render in peers.items():
                theirs[peer].append(render(texts))
        memory = sum(_memory(pid) for pid in pool.processes) / max(1, len(pool.processes))
    finally:
        pool.close()
    best = min(mine, key=lambda run: run.seconds)
    rows = [
        Row(
            f"{name}: make {WORDS} words", f"{best.seconds:.2f} s",
            note=f"{best.sound / best.seconds:.0f} times real time, {WORKERS} workers; wanted {WANTED[name]}",
        )
    ]  # fmt: skip
    for peer, runs in theirs.items():
        other = min(runs, key=lambda run: run.seconds)
        times = f"{other.seconds / best.seconds:.1f} times ours"
        sound = f"{other.sound:.0f} s of sound ({best.sound:.0f})"
        rows.append(
            Row(f"{name}: against {peer}", f"{best.seconds:.2f} s", f"{other.seconds:.2f} s", f"{times}, {sound}")
        )
    if memory:
        rows.append(Row(f"{name}: memory of a worker", f"{memory / 1e6:.0f} MB"))
    return tuple(rows)


def _memory(pid: int) -> int:
    """Bytes; 0 where the system does not tell."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0


def first_samples_rows(name: str) -> tuple[Row, ...]:
    """From the request to the first samples in the window's process, each time a text that was never made before."""
    voice = voice_of(name)
    engine = EngineProcess(name)
    took = []
    try:
        engine.synthesize("Ready.", voice, Prosody())
        engine.synthesize("And warm.", voice, Prosody())
        for text in sentences(300):
            first = pieces(text, CLAUSE)[0] if voice.slow else None
            since = time.perf_counter()
            engine.synthesize(text[first.start : first.end] if first else text, voice, Prosody())
            took.append(time.perf_counter() - since)
    finally:
        engine.close()
    took.sort()
    wanted = "300" if voice.slow else "30"
    what = "first clause" if voice.slow else "first sentence"
    return (
        Row(
            f"{name}: request to first samples, warm", f"{1000 * took[len(took) // 2]:.0f} ms",
            note=f"p95 {1000 * took[len(took) * 95 // 100]:.0f}, {what}; wanted {wanted}",
        ),
    )  # fmt: skip


def peers_first_rows() -> tuple[Row, ...]:
    text = sentences(20)[0]
    peers: dict[str, Callable[[], float]] = first_sound_peers(text)
    return tuple(
        Row("request to first samples", "", f"{1000 * min(run() for _ in range(RUNS)):.0f} ms", name)
        for name, run in peers.items()
    )


def word_rows(name: str) -> tuple[Row, ...]:
    voice = voice_of(name)
    engine = EngineProcess(name)
    try:
        return word_times.rows(engine, voice, TIMED_WORDS[name])
    finally:
        engine.close()


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
    here = engines_here()
    made = tuple(
        row for name in here for measure in (first_samples_rows, render_rows, word_rows) for row in measure(name)
    )
    made = (*peers_first_rows(), *made)
    if missing():
        return (*made, *latency_rows())
    with served():
        return (*made, *latency_rows())


if __name__ == "__main__":
    print_table(rows())
