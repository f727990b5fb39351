"""The sink that is heard: a device opened once, fed silence when nothing sounds, opened anew when it is gone.

It takes 22,050 Hz, the rate espeak-ng, SAPI and Piper speak at; the system makes of it what the hardware wants.
"""

import atexit
import threading
import time
from collections.abc import Callable
from typing import Literal

from reader.playback.output import Late, Output, open_null, open_real
from reader.playback.tape import Tape

RATE = 22050  # Hz
LOOK = 0.1  # s between two looks at the device
SEARCH = 1.0  # s to the first search for a device, and
SEARCH_GROWS = 1.3  # times as long to each next one, up to
SEARCH_AT_MOST = 10.0  # s
CLOSING = 2.0  # s given to a device to end
REST = 300.0  # s without reading, after which the device is given back: an open one keeps a laptop's sound chip awake

NO_DEVICE = "There is no sound device: reading goes on without sound."
LOST = "The sound device is gone. Reading waits for one."
FOUND = "Sound is back."

State = Literal["closed", "real", "null", "lost"]


class DeviceSink:
    """Without a device time runs all the same, silently; a device lost while reading is waited for."""

    def __init__(self, rest: float = REST) -> None:
        self._tape = Tape(RATE)
        self._delay = 0.0  # frames
        self._keeper = _Keeper(self._tape, rest)

    @property
    def rate(self) -> int:
        return RATE

    @property
    def waiting(self) -> int:
        return self._tape.waiting

    @property
    def handed(self) -> int:
        """Frames handed to devices up to now, silence included."""
        return self._tape.device_frames

    @property
    def taken(self) -> int:
        return self._tape.taken

    @property
    def late(self) -> Late:
        """How often a device asked for sound too late while reading, up to now."""
        return self._keeper.late

    @property
    def has_device(self) -> bool:
        """Whether a real device is open now."""
        return self._keeper.state == "real"

    @property
    def is_open(self) -> bool:
        """Whether any device is, the one without sound included."""
        return self._keeper.output is not None

    def listen(self, tell: Callable[[str], None]) -> None:
        self._keeper.tell = tell

    def open(self) -> None:
        self._keeper.start()

    def wait_open(self, timeout: float) -> bool:
        """Blocks until it is known whether there is a device; whether there is."""
        self._keeper.known.wait(timeout)
        return self.has_device

    def put(self, samples: bytes) -> int:
        return self._tape.put(samples)

    def clear(self) -> None:
        self._tape.clear()

    def cut(self, frame: int) -> bool:
        return self._tape.cut(frame)

    def resume(self) -> None:
        self._tape.resume()
        self._keeper.search_soon()
        self._keeper.start()
        self._keeper.wake.set()

    def pause(self) -> None:
        self._tape.pause()

    def position(self) -> float:
        output = self._keeper.output
        # Without a device nothing of what was handed over is still on its way.
        frame = output.device_frame() if output else self._tape.device_frames
        return self._tape.frame_at(frame - self._delay)

    def set_volume(self, volume: float) -> None:
        self._tape.volume = volume

    def set_delay(self, seconds: float) -> None:
        self._delay = seconds * RATE

    def set_lead(self, seconds: float) -> None:
        self._tape.wake = round(seconds * RATE)

    def close(self) -> None:
        self._keeper.close()


class _Keeper:
    """The thread "audio": keeps a device open as long as somebody reads."""

    def __init__(self, tape: Tape, rest: float) -> None:
        self.state: State = "closed"
        self.output: Output | None = None
        self.tell: Callable[[str], None] = lambda text: None
        self.wake = threading.Event()
        self.known = threading.Event()
        self._tape, self._rest = tape, rest
        self._thread: threading.Thread | None = None
        self._closed = False
        self._search_at = 0.0  # when to look for a device next
        self._search_after = SEARCH
        self._late = Late()  # of the devices before this one
        self._read_at = 0.0  # when somebody was last seen reading

    @property
    def late(self) -> Late:
        output = self.output
        return self._late + output.late if output is not None else self._late

    def start(self) -> None:
        """Returns at once."""
        if self._thread is None:
            # A device that calls for sound while Python ends takes the process down with it.
            atexit.register(self.close)
            self._thread = threading.Thread(target=self._keep, name="audio", daemon=True)
            self._thread.start()

    def search_soon(self) -> None:
        """Somebody wants to hear something: how long a device has been missing does not count."""
        self._search_at, self._search_after = 0.0, SEARCH

    def close(self) -> None:
        """Waits for the device to be given back, some hundredths of a second."""
        self._closed = True
        self.wake.set()
        if self._thread is not None:
            self._thread.join(CLOSING)
            atexit.unregister(self.close)

    def _keep(self) -> None:
        self._open()
        self.known.set()
        while not self._closed:
            self.wake.wait(None if self.state == "closed" else LOOK)
            self.wake.clear()
            if not self._tape.paused:
                self._read_at = time.perf_counter()
            if not self._closed:
                self._look()
        self._give_back()

    def _look(self) -> None:
        now = time.perf_counter()
        match self.state:
            case "closed":
                if not self._tape.paused:
                    self._open()
            case _ if self._tape.paused and now - self._read_at > self._rest:
                self._give_back()
                self.state = "closed"
            case "real":
                if self.output is not None and self.output.is_gone():
                    self._lose()
            case "lost" | "null":
                if now > self._search_at and not self._tape.paused:
                    if self._take(open_real(self._tape), "real"):
                        self.tell(FOUND)
                    else:
                        self._search_later()

    def _open(self) -> None:
        self._read_at = time.perf_counter()
        if not self._take(open_real(self._tape), "real"):
            self._take(open_null(self._tape), "null")
            self.state = "null"
            self._search_after = SEARCH
            self._search_later()
            self.tell(NO_DEVICE)

    def _lose(self) -> None:
        self._give_back()
        if not self._take(open_real(self._tape), "real"):
            self.state = "lost"
            self._search_after = SEARCH
            self._search_later()
            self.tell(LOST)

    def _take(self, output: Output | None, state: State) -> bool:
        """Uses it from now on, if it is one."""
        if output is None:
            return False
        self._give_back()
        self.output, self.state = output, state
        return True

    def _give_back(self) -> None:
        output, self.output = self.output, None
        if output is not None:
            output.close()
            self._late += output.late

    def _search_later(self) -> None:
        self._search_at = time.perf_counter() + self._search_after
        self._search_after = min(SEARCH_GROWS * self._search_after, SEARCH_AT_MOST)
