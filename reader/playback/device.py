"""The sound device, through miniaudio: opened once, fed silence when nothing sounds, opened anew when it is gone.

The device takes 22,050 Hz, the rate espeak-ng, SAPI and Piper speak at; the system makes of it what the hardware wants.
"""

import logging
import threading
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Literal, Protocol

from reader.playback.probe import device_present, pulse_present
from reader.playback.tape import Tape

log = logging.getLogger(__name__)

RATE = 22050  # Hz
BUFFER = 20  # ms: the device asks for so much at a time; longer ones answer later to pause and seek
LATENCY = 0.75 * BUFFER / 1000  # s from handing a sample over to hearing it, measured; miniaudio cannot be asked
LEAD = 0.12  # s of silence a fresh device gets first: it may lose or delay its first blocks
DEAD = 0.5  # s without being asked for sound, after which a device is gone
SETTLING = 3.0  # s the same may take before a fresh device asks regularly: a null sink starts in steps of 0.4
LOOK = 0.1  # s between two looks at the device
ASK = 1.0  # s between two questions to PulseAudio, while reading, whether its sink is still more than a stand-in
AGAIN = 1.0  # s between two searches for a device that was lost
SEARCH = 3.0  # s between two searches where there never was one

NO_DEVICE = "There is no sound device: reading goes on without sound."
LOST = "The sound device is gone. Reading waits for one."
FOUND = "Sound is back."


class _Device(Protocol):
    """miniaudio.PlaybackDevice."""

    def start(self, callback_generator: Generator[bytes, int, None]) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class _Asked:
    """The device's last call for sound: when, where it stood, how much it got."""

    when: float  # perf_counter
    device_frame: int
    frames: int


class DeviceSink:
    """Without a device time runs all the same, silently; a device lost while reading is waited for."""

    def __init__(self) -> None:
        self._tape = Tape(RATE)
        self._tell: Callable[[str], None] = lambda text: None
        self._kind: Literal["none", "real", "null", "lost"] = "none"
        self._device: _Device | None = None
        self._asked: _Asked | None = None
        self._opened = 0.0  # when the device was
        self._opened_at = 0  # and at which device frame
        self._by_pulse = False
        self._checked = 0.0  # when PulseAudio was last asked
        self._wake = threading.Event()
        self._known = threading.Event()
        self._closed = False
        self._thread: threading.Thread | None = None

    @property
    def rate(self) -> int:
        return RATE

    @property
    def waiting(self) -> int:
        return self._tape.waiting

    @property
    def handed(self) -> int:
        """Frames handed to the device since it was first opened, silence included."""
        return self._tape.device_frames

    @property
    def has_device(self) -> bool:
        """Whether a real device is open now."""
        return self._kind == "real"

    def listen(self, tell: Callable[[str], None]) -> None:
        self._tell = tell

    def open(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._keep_open, name="audio", daemon=True)
            self._thread.start()

    def wait_open(self, timeout: float) -> bool:
        """Blocks until it is known whether there is a device; whether there is."""
        self._known.wait(timeout)
        return self.has_device

    def put(self, samples: bytes) -> int:
        return self._tape.put(samples)

    def clear(self) -> None:
        self._tape.clear()

    def resume(self) -> None:
        self.open()
        self._tape.resume()
        self._wake.set()

    def pause(self) -> None:
        self._tape.pause()

    def position(self) -> float:
        """Counted from the device's last call, never past what it was handed, less the time to the ear."""
        asked = self._asked
        if asked is None:
            return self._tape.frame_at(0)
        since = min((time.perf_counter() - asked.when) * RATE, asked.frames)
        return self._tape.frame_at(asked.device_frame + since - LATENCY * RATE)

    def set_volume(self, volume: float) -> None:
        self._tape.volume = volume

    def close(self) -> None:
        self._closed = True
        self._wake.set()

    # The thread "audio".

    def _keep_open(self) -> None:
        if not self._open_real():
            self._open_null()
            self._tell(NO_DEVICE)
        self._known.set()
        searched = time.perf_counter()
        while not self._closed:
            self._wake.wait(LOOK)
            self._wake.clear()
            now = time.perf_counter()
            if self._kind == "real" and (self._is_dead(now) or self._is_stand_in(now)):
                self._lose()
                searched = now
            elif self._is_wanting() and now - searched > (AGAIN if self._kind == "lost" else SEARCH):
                if self._open_real():
                    self._tell(FOUND)
                searched = time.perf_counter()
        self._close_device()

    def _is_wanting(self) -> bool:
        """A device that was lost is always looked for; where there never was one, only while reading."""
        return self._kind == "lost" or (self._kind == "null" and not self._tape.paused)

    def _is_dead(self, now: float) -> bool:
        """Whether the device has not asked for sound for too long."""
        settled = self._tape.device_frames - self._opened_at > DEAD * RATE
        last = max(self._opened, self._asked.when if self._asked else 0.0)
        return now - last > (DEAD if settled else SETTLING)

    def _is_stand_in(self, now: float) -> bool:
        """Whether PulseAudio has moved us to its dummy: that asks for sound like any sink, and nobody hears it."""
        if not self._by_pulse or self._tape.paused or now - self._checked < ASK:
            return False
        self._checked = now
        return not pulse_present()

    def _lose(self) -> None:
        log.warning("the sound device is gone")
        self._close_device()
        if not self._open_real():
            self._kind = "lost"
            self._tell(LOST)

    def _open_real(self) -> bool:
        """Opens the system's device if there is one; on Linux never ALSA's own when it would only complain."""
        import miniaudio

        self._by_pulse = pulse_present()
        if self._by_pulse:
            backends = [miniaudio.Backend.PULSEAUDIO]
        elif device_present():
            backends = [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL]
        else:
            return False
        return self._start(backends, "real")

    def _open_null(self) -> None:
        import miniaudio

        self._start([miniaudio.Backend.NULL], "null")

    def _start(self, backends: list[object], kind: Literal["real", "null"]) -> bool:
        import miniaudio

        try:
            device = miniaudio.PlaybackDevice(
                output_format=miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=BUFFER,
                backends=backends,
                app_name="Reader",
            )
            self._close_device()
            self._tape.lead_in(round(LEAD * RATE))
            feed = self._feed()
            next(feed)
            self._opened, self._opened_at = time.perf_counter(), self._tape.device_frames
            self._device, self._kind = device, kind
            device.start(feed)
        except miniaudio.MiniaudioError as error:
            log.warning("the sound device could not be opened: %s", error)
            return False
        return True

    def _close_device(self) -> None:
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _feed(self) -> Generator[bytes, int, None]:
        """The device sends how many frames it wants, and gets them: with as little work as can be."""
        frames = yield b""
        while True:
            self._asked = _Asked(time.perf_counter(), self._tape.device_frames, frames)
            frames = yield self._tape.take(frames)
