"""What a text of 60,000 words costs to begin with: ``python -m bench.long_text WORDS`` prints seconds and megabytes.

A process of its own for each text, so that the memory is its own.
"""

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from bench.article import sentences

PARAGRAPH = 5  # sentences
LISTEN = 3.0  # s, before the memory is looked at


@dataclass(frozen=True, slots=True)
class Begun:
    """Seconds from Listen to the first samples for the device; of one look at the clock; megabytes, all processes."""

    start: float
    tick: float
    memory: float


def begin(words: int) -> Begun:
    done = subprocess.run(
        [sys.executable, "-m", "bench.long_text", str(words)], capture_output=True, text=True, check=True, timeout=300
    )
    return Begun(*json.loads(done.stdout))


def main(words: int) -> None:
    """A session without a window, as the window has it, with the article open and the voice there."""
    from bench.window import _children, _resident
    from reader.document.article import Article
    from reader.document.blocks import Paragraph, Run
    from reader.document.locator import block_id
    from reader.narration.narrate import narrate
    from reader.playback.clock import ManualSink
    from reader.playback.player import Player
    from reader.session.reading import Reading
    from reader.session.state import SessionState
    from reader.speech.choose import Engines, choose_voice

    said = sentences(words)
    texts = [" ".join(said[at : at + PARAGRAPH]) for at in range(0, len(said), PARAGRAPH)]
    blocks = tuple(Paragraph(block_id(number), (Run(text),)) for number, text in enumerate(texts))
    narration = narrate(Article("A long text", language="en", blocks=blocks))
    state = [SessionState()]
    reading = Reading(lambda new: state.__setitem__(0, new(state[0])), lambda: state[0])
    engines, sink = Engines(), ManualSink()
    engines.start()
    voices = engines.voices()
    player = Player(engines, sink, lambda event: None, lambda language: choose_voice(voices, language))
    reading.ready(player, engines)
    reading.load(narration)
    middle = len(narration.utterances) // 2
    since = time.perf_counter()
    reading.start_at(narration.utterances[middle].block, 0)
    while not sink.waiting:
        time.sleep(0.0002)
    start = time.perf_counter() - since
    ticks = []
    end = time.perf_counter() + LISTEN
    while time.perf_counter() < end:
        sink.advance(0.02)
        since = time.perf_counter()
        reading.tick()
        ticks.append(time.perf_counter() - since)
        time.sleep(0.02)
    import os

    memory = _resident(os.getpid()) + sum(_resident(int(pid)) for pid in _children(os.getpid()))
    print(json.dumps([start, sorted(ticks)[len(ticks) // 2], memory]))
    reading.close()


if __name__ == "__main__":
    assert Path("/proc").exists(), "memory is read from /proc"
    main(int(sys.argv[1]))
