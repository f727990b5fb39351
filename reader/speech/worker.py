"""A speech engine in a process of its own: it may crash, hang or eat memory, and reading goes on.

``python -m reader.speech.worker ENGINE`` is the child's side; EngineProcess the window's.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable

from reader.child import Child, ChildDied, ChildSilent, Frame, serve
from reader.errors import EngineFailed, EngineMissing, NothingHeard, SpeechError
from reader.speech import wire
from reader.speech.cleaning import speakable
from reader.speech.engine import Clip, HasFolder, Preparable, Prosody, SpeechEngine, Voice
from reader.speech.onsets import at_their_sound
from reader.speech.patience import Patience

log = logging.getLogger(__name__)

LIMIT = 0.7  # s for a short text: espeak-ng takes 10 ms, and with its new process it is to be heard within a second
SECOND = 5.0  # times as long for the second try: if it was the machine that was busy, there is to be no third
START = 10.0  # s more for the first answer of a new process; espeak-ng's takes 0.2
LOADING = 20.0  # s more for the first clip of a large voice; one of 60 MB takes 2


class EngineProcess:
    """Crashed, killed or silent for too long, the process is replaced and the request made once more.

    One caller at a time; ``prepare``, ``rest``, ``close`` and ``pid`` may come from any thread. No speech library is
    loaded here. ``folder`` is where the person's own voices are, for engines that have such.
    """

    def __init__(self, name: str, limit: float = LIMIT, folder: str = "") -> None:
        self.name = name
        self.replaced = 0  # how often the process had to be
        self._folder = folder
        self._patience = Patience(name, limit)
        self._child = Child("reader.speech.worker", name)
        self._lock = threading.Lock()
        self._answered = False  # whether this process has ever answered
        self._spoken = ""  # the voice it spoke with last
        self._resting = False  # asked to end itself when it is through
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

    def look_in(self, folder: str) -> None:
        with self._lock:
            self._folder, self._voices = folder, None

    def voices(self) -> tuple[Voice, ...]:
        with self._lock:
            if self._voices is None:
                try:
                    answer = self._ask(Frame(wire.VOICES, self._folder.encode("utf-8", "surrogateescape")), START)
                except EngineFailed as error:
                    raise EngineMissing(str(error)) from error
                self._voices = wire.unpack_voices(answer.payload)
            return self._voices

    @property
    def is_large(self) -> bool:
        """Whether its voices are such that one lets go of them."""
        return any(voice.slow for voice in self._voices or ())

    def prepare(self, voice: Voice) -> None:
        """Has the voice loaded, unless something is being said, which will do it. Returns at once."""
        if not self._lock.acquire(blocking=False):
            return
        try:
            self._resting = False
            if voice.slow and voice.id != self._spoken and not self._closed:
                if not self._child.running:
                    self._spawn()
                self._child.send(Frame(wire.PREPARE, wire.pack_voice(voice)))
        except ChildDied:
            pass  # what is said next will find out
        finally:
            self._lock.release()

    def rest(self) -> None:
        """Ends the process, for now or when it is through with what it is at: what it has loaded is not needed."""
        self._resting = True
        if self._lock.acquire(blocking=False):
            try:
                self._rest()
            finally:
                self._lock.release()

    def _rest(self) -> None:
        if self._resting:
            self._resting, self._answered, self._spoken = False, False, ""
            self._child.kill()

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        """NothingHeard when there are words in it and twice no sound came."""
        if not speakable(text):
            return Clip(b"", 22050)
        request = Frame(wire.SPEAK, wire.pack_request(wire.Request(text, voice, prosody)))
        with self._lock:
            try:
                return self._speak(request, text, voice)
            finally:
                self._rest()

    def _speak(self, request: Frame, text: str, voice: Voice) -> Clip:
        for _ in range(2):
            since, new = time.monotonic(), voice.slow and voice.id != self._spoken
            answer = self._ask(request, self._patience.limit(text), LOADING if new else 0.0)
            clip = wire.unpack_clip(answer.payload)
            if clip.samples:
                self._spoken = voice.id
                if not new:
                    self._patience.took(text, time.monotonic() - since)
                return clip
            log.info("%s gave no sound", self.name)
            self.replaced += 1
            self._answered = False
            self._child.kill()
        raise NothingHeard(f"{voice.name} gave no sound for it.")

    def close(self) -> None:
        self._closed = True
        self._child.kill()

    def _spawn(self) -> None:
        self._answered, self._spoken = False, ""
        self._child.start()
        if self._closed:  # closed while it started
            self._child.kill()

    def _ask(self, request: Frame, limit: float, loading: float = 0.0) -> Frame:
        """The answer; twice none is EngineFailed. ``loading`` is how long a voice may take to load."""
        problem: Exception | None = None
        for times in (1.0, SECOND):
            if self._closed:
                break
            try:
                if not self._child.running:
                    if self._answered:
                        self.replaced += 1
                    self._spawn()
                self._child.send(request)
                starting = 0.0 if self._answered else START
                answer = self._child.receive(times * limit + starting + loading)
            except (ChildDied, ChildSilent) as error:
                log.info("%s %s", self.name, "died" if isinstance(error, ChildDied) else "hung")
                problem = error
                loading = LOADING if loading or self._spoken else 0.0
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
                if isinstance(engine, HasFolder):
                    engine.look_in(frame.payload.decode("utf-8", "surrogateescape"))
                reply(Frame(wire.VOICES, wire.pack_voices(engine.voices())))
            elif frame.kind == wire.PREPARE:
                if isinstance(engine, Preparable):
                    _prepare(engine, wire.unpack_voice(frame.payload))
            else:
                asked = wire.unpack_request(frame.payload)
                clip = engine.synthesize(asked.text, asked.voice, asked.prosody)
                clip = at_their_sound(asked.text, clip, asked.prosody.rate)
                reply(Frame(wire.CLIP, wire.pack_clip(clip)))
        except SpeechError as error:
            reply(Frame(wire.ERROR, wire.pack_error(error)))

    serve(answer)


def _prepare(engine: Preparable, voice: Voice) -> None:
    try:
        engine.prepare(voice)
    except SpeechError:
        log.info("%s could not be prepared", voice.id)  # nobody waits for this; who speaks with it will be told


if __name__ == "__main__":
    main(sys.argv[1:])
