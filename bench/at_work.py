"""Gaps in what is heard while the window opens pages, is resized and scrolls: ``python -m bench.at_work SECONDS``.

The voice is a tone without a breath in it, so that every short silence in the recording is a gap. The window runs in a
process of its own, as it does for people, with a sound server and a display of ours.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.sound_server import served
from bench.window import display

LEAST = 0.0005  # s: what is shorter is the recorder's
SHORT = 0.15  # s: what is longer is a pause that was meant
TURN = 400  # ms between two things the person does
PAGES = ("lead", "captions")


@dataclass(frozen=True, slots=True)
class Work:
    """``late``: calls for sound that came too late, the worst in s; ``gaps``: the s of each silence not meant."""

    seconds: float
    late: int
    worst: float
    gaps: tuple[float, ...]
    turns: int


def work(seconds: float) -> Work | None:
    """None without a display."""
    with display() as name, tempfile.TemporaryDirectory() as folder:
        if not name:
            return None
        environment = {**os.environ, "DISPLAY": name, "READER_DATA": folder}
        done = subprocess.run(
            [sys.executable, "-m", "bench.at_work", str(seconds)], env=environment, capture_output=True, text=True,
            check=True, timeout=seconds + 120,
        )  # fmt: skip
        listened, late, worst, gaps, turns = json.loads(done.stdout.splitlines()[-1])
        return Work(listened, late, worst, tuple(gaps), turns)


def main(seconds: float) -> None:
    import numpy

    from bench.recorded import as_samples
    from reader.extract.page_reader import PageReader
    from reader.extract.source import FileSource
    from reader.library.library import Library
    from reader.narration.words import words
    from reader.places import samples, user_data
    from reader.playback.device import DeviceSink
    from reader.playback.player import Player
    from reader.session.messages import VoiceReady
    from reader.session.session import Session
    from reader.session.state import Open
    from reader.speech.choose import Engines
    from reader.speech.engine import Clip, Prosody, Voice, WordBoundary
    from reader.ui.window import Window

    voice = Voice("tone/tone", "Tone", "en", "tone")

    class Tone:
        name = "tone"

        def voices(self) -> tuple[Voice, ...]:
            return (voice,)

        def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
            length = round(22050 * 0.065 * len(text))
            wave = numpy.where(numpy.arange(length) % 50 < 25, 8000, -8000).astype("<i2").tobytes()
            return Clip(wave, 22050, tuple(WordBoundary(w, round(22050 * 0.065 * w.start)) for w in words(text)))

        def close(self) -> None: ...

    with served() as server:
        pages = PageReader()
        pages.start()
        session = Session(pages, Library.open(user_data()))
        window = Window(session, pages.picture)
        sink = DeviceSink()
        recording = server.record(sink.rate)
        player = Player(Tone(), sink, lambda event: None, lambda language: voice)
        session.tell(VoiceReady(player, Engines(("silence",)), (voice,)))
        turns = 0

        def turn() -> None:
            nonlocal turns
            turns += 1
            root = window.root
            if turns % 16 == 1:
                page = samples() / PAGES[turns // 16 % len(PAGES)] / "page.html"
                session.visits.open(FileSource(str(page)), page.parent.name)
            elif isinstance(session.state.page, Open) and not session.state.playing:
                session.reading.play_pause()
            elif turns % 4 == 2:
                root.geometry(f"{800 + turns * 37 % 400}x{600 + turns * 23 % 250}")
            elif turns % 4 == 3:
                window.view.text.yview_moveto(turns * 0.17 % 1)
            else:
                window.actions.run(("larger", "smaller", "next-theme", "contents")[turns // 4 % 4])
            if time.perf_counter() - since > seconds:
                root.quit()
            else:
                root.after(TURN, turn)

        window.when_painted(lambda: None)
        since = time.perf_counter()
        window.root.after(500, turn)
        window.run()
        late = sink.late
        window.close()
        session.close()
        pages.close()
        loud = numpy.flatnonzero(numpy.abs(as_samples(recording.stop())) > 1000)
    steps = numpy.diff(loud) / sink.rate
    gaps = [float(step) for step in steps if LEAST + 0.001 < step < SHORT]
    print(json.dumps([time.perf_counter() - since, late.count, late.worst, gaps, turns]))


if __name__ == "__main__":
    assert Path("/proc").exists()
    main(float(sys.argv[1]))
