"""A speech engine in a process of its own: it may crash, hang or eat memory, and reading goes on.

``python -m reader.speech.worker ENGINE`` is the child's side; EngineProcess the window's.
"""

import logging
import sys
import threading
from collections.abc import Callable

from reader.child import Child, ChildDied, ChildSilent, Frame, serve
from reader.errors import EngineFailed, EngineMissing, SpeechError
from reader.speech import wire
from reader.speech.cleaning import PIECE, speakable
from reader.speech.engine import Clip, Prosody, SpeechEngine, Voice

log = logging.getLogger(__name__)

LIMIT = 4.0  # s for a piece of text: espeak-ng takes 10 ms, the slowest voice that can be followed less than this
START = 10.0  # s more for the first answer of a new process; espeak-ng's takes 0.2


class EngineProcess:
    """Crashed, killed or silent for too long, the process is replaced and the request made once more.

    One caller at a time; ``close`` and ``pid`` may come from any thread. No speech library is loaded here.
    """

    def __init__(self, name: str, limit: float = LIMIT) -> None:
        self.name = name
        self.replaced = 0  # how often the process had to be
        self._limit = limit
        self._child = Child("reader.speech.worker", name)
        self._lock = threading.Lock()
        self._answered = False  # whether this process has ever answered
        self._closed = False
        self._voices: tuple[Voice, ...] | None = None

    @property
    def pid(self) -> int | None:
        return self._child.pid

    def start(self) -> None:
        """Returns at once; the process is ready some 0.2 s later."""
        with self._lock:
            if not self._child.running:
                self._spawn()

    def voices(self) -> tuple[Voice, ...]:
        with self._lock:
            if self._voices is None:
                try:
                    answer = self._ask(Frame(wire.VOICES), self._limit)
                except EngineFailed as error:
                    raise EngineMissing(str(error)) from error
                self._voices = wire.unpack_voices(answer.payload)
            return self._voices

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        if not speakable(text):
            return Clip(b"", 22050)
        request = Frame(wire.SPEAK, wire.pack_request(wire.Request(text, voice, prosody)))
        with self._lock:
            answer = self._ask(request, self._limit * (1 + len(text) / PIECE))
        return wire.unpack_clip(answer.payload)

    def close(self) -> None:
        self._closed = True
        self._child.kill()

    def _spawn(self) -> None:
        self._answered = False
        self._child.start()
        if self._closed:  # closed while it started
            self._child.kill()

    def _ask(self, request: Frame, limit: float) -> Frame:
        """The answer; twice none is EngineFailed."""
        problem: Exception | None = None
        for _ in range(2):
            if self._closed:
                break
            try:
                if not self._child.running:
                    if self._answered:
                        self.replaced += 1
                    self._spawn()
                self._child.send(request)
                answer = self._child.receive(limit if self._answered else limit + START)
            except (ChildDied, ChildSilent) as error:
                log.info("%s %s", self.name, "died" if isinstance(error, ChildDied) else "hung")
                problem = error
                self._child.kill()
                continue
            self._answered = True
            if answer.kind == wire.ERROR:
                raise wire.unpack_error(answer.payload)
            return answer
        raise EngineFailed(f"The speech engine {self.name} stopped working on this text.") from problem


def open_here(name: str) -> SpeechEngine:
    """The engine of that name in this process; EngineMissing when it cannot run."""
    from reader.speech.engines import ENGINES

    if name not in ENGINES:
        raise EngineMissing(f"There is no speech engine called {name!r}.")
    return ENGINES[name]()


def main(arguments: list[str]) -> None:
    name = arguments[0]
    try:
        engine = open_here(name)
    except SpeechError as error:
        missing = wire.pack_error(error)
        serve(lambda frame, reply: reply(Frame(wire.ERROR, missing)))
        return

    def answer(frame: Frame, reply: Callable[[Frame], None]) -> None:
        try:
            if frame.kind == wire.VOICES:
                reply(Frame(wire.VOICES, wire.pack_voices(engine.voices())))
            else:
                asked = wire.unpack_request(frame.payload)
                clip = engine.synthesize(asked.text, asked.voice, asked.prosody)
                reply(Frame(wire.CLIP, wire.pack_clip(clip)))
        except SpeechError as error:
            reply(Frame(wire.ERROR, wire.pack_error(error)))

    serve(answer)


if __name__ == "__main__":
    main(sys.argv[1:])
