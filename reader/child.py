"""A child process spoken to by frames, for what can crash, hang or swallow memory.

A frame is one byte of kind, four bytes of length (little-endian), and that many bytes. The parent never waits without a
limit; the child ends when its standard input does, also in the middle of an answer, so that it does not outlive the
parent.
"""

import os
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO

HEADER = struct.Struct("<cI")
PIPE = 4096  # bytes that any pipe takes though nobody reads at its other end
HEARING = 20.0  # s a child has to take in a longer frame; one that is still starting needs a second


@dataclass(frozen=True, slots=True)
class Frame:
    kind: bytes  # one byte
    payload: bytes = b""


class ChildDied(Exception):
    """The child's output ended: it crashed, was killed, or ended itself."""


class ChildSilent(Exception):
    """No frame came within the limit."""


def write_frame(stream: IO[bytes], frame: Frame) -> None:
    stream.write(HEADER.pack(frame.kind, len(frame.payload)) + frame.payload)
    stream.flush()


def read_frame(stream: IO[bytes]) -> Frame | None:
    """The next frame; None at the end of the stream, also in the middle of a frame."""
    header = stream.read(HEADER.size)
    if len(header) < HEADER.size:
        return None
    kind, length = HEADER.unpack(header)
    payload = stream.read(length) if length else b""
    return Frame(kind, payload) if len(payload) == length else None


class Child:
    """``python -m module arguments…`` at the other end of a pipe; not started until ``start`` is called.

    One caller at a time sends and receives; ``kill`` may come from any thread.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        self.module = module
        # -P: else a json.py in the folder the person happens to be in would be imported, and run.
        self._command = [sys.executable, "-P", "-m", module, *arguments]
        self._process: subprocess.Popen[bytes] | None = None
        self._ending = threading.Lock()
        self._frames: queue.Queue[Frame | None] = queue.Queue()

    @property
    def running(self) -> bool:
        process = self._process  # once: another thread may kill it meanwhile
        return process is not None and process.poll() is None

    @property
    def pid(self) -> int | None:
        process = self._process
        return process.pid if process is not None else None

    def start(self) -> None:
        self.kill()
        # READER_DEBUG shows what libraries in the child print; else a broken pipe of theirs is nobody's news.
        errors = None if os.environ.get("READER_DEBUG") else subprocess.DEVNULL
        environment = dict(os.environ)
        package_parent = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        environment["PYTHONPATH"] = os.pathsep.join(
            part for part in (package_parent, environment.get("PYTHONPATH")) if part
        )
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        frames: queue.Queue[Frame | None] = queue.Queue()
        self._process, self._frames = process, frames
        threading.Thread(
            target=self._listen, args=(process, frames), name=f"listen to {self.module}", daemon=True
        ).start()

    def send(self, frame: Frame, hearing: float = HEARING) -> None:
        """ChildDied when there is nobody to hear it; one that takes longer than ``hearing`` seconds is killed."""
        process = self._process
        if process is None or process.stdin is None:
            raise ChildDied(self.module)
        late = threading.Timer(hearing, process.kill)
        late.daemon = True
        if len(frame.payload) > PIPE - HEADER.size:
            late.start()
        try:
            write_frame(process.stdin, frame)
        except (OSError, ValueError) as error:
            raise ChildDied(self.module) from error
        finally:
            late.cancel()

    def receive(self, timeout: float) -> Frame:
        """The next frame within ``timeout`` seconds; ChildSilent or ChildDied otherwise."""
        try:
            frame = self._frames.get(timeout=timeout)
        except queue.Empty:
            raise ChildSilent(self.module) from None
        if frame is None:
            self._frames.put(None)
            raise ChildDied(self.module)
        return frame

    def kill(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        self._end(process)

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.wait()
        assert process.stdin is not None
        with self._ending:  # two threads closing one writer: ValueError from inside it (CPython 3.11)
            try:
                process.stdin.close()
            except OSError:
                pass  # what was still to be sent has nobody to hear it

    def _listen(self, process: subprocess.Popen[bytes], frames: "queue.Queue[Frame | None]") -> None:
        assert process.stdout is not None
        with process.stdout as stream:
            while (frame := read_frame(stream)) is not None:
                frames.put(frame)
        self._end(process)  # without output it is of no use, and from here on it is known not to run
        frames.put(None)


def serve(answer: Callable[[Frame, Callable[[Frame], None]], None]) -> None:
    """The child's whole life: hand each frame to ``answer`` with a way to reply, until the parent is gone.

    What libraries print goes to standard error, so that it cannot break the frames.
    """
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = os.fdopen(os.dup(0), "rb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    frames: queue.SimpleQueue[Frame] = queue.SimpleQueue()
    threading.Thread(target=_hear, args=(requests, frames), name="requests", daemon=True).start()
    while True:
        answer(frames.get(), lambda reply: write_frame(replies, reply))


def _hear(requests: IO[bytes], frames: "queue.SimpleQueue[Frame]") -> None:
    while (frame := read_frame(requests)) is not None:
        frames.put(frame)
    os._exit(0)  # the answer that is being made, if any, is for nobody
