"""One sound device, opened through miniaudio, that takes its sound from a tape."""

import logging
import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import Protocol

from reader.playback.probe import device_present, pulse_present
from reader.playback.tape import Tape

log = logging.getLogger(__name__)

BUFFER = 20  # ms: the device asks for so much at a time; longer ones answer later to pause and seek
LATENCY = 0.75 * BUFFER / 1000  # s from handing a sample over to hearing it, measured; miniaudio cannot be asked
LEAD = 0.12  # s of silence a fresh device gets first: it may lose or delay its first blocks
DEAD = 0.5  # s without being asked for sound, after which a device is gone
SETTLING = 3.0  # s the same may take before a fresh device asks regularly: a null sink starts in steps of 0.4
ASK = 1.0  # s between two questions to PulseAudio, while reading, whether its sink is still more than a stand-in


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


@dataclass(frozen=True, slots=True)
class Late:
    """Calls for sound that came when what the device held may have run out: how many, and the worst, in s."""

    count: int = 0
    worst: float = 0.0

    def __add__(self, other: "Late") -> "Late":
        return Late(self.count + other.count, max(self.worst, other.worst))


class Output:
    """Open from the start; made by ``open_real`` and ``open_null``."""

    def __init__(self, tape: Tape, device: _Device, by_pulse: bool) -> None:
        self._tape, self._device, self._by_pulse = tape, device, by_pulse
        self._opened = self._checked = time.perf_counter()
        self._asked = _Asked(self._opened, tape.device_frames, 0)
        self._settled = tape.device_frames + DEAD * tape.rate
        self.late = Late()  # while reading, once the device asks regularly
        tape.lead_in(max(round(LEAD * tape.rate), tape.wake))
        feed = self._feed()
        next(feed)
        device.start(feed)

    def device_frame(self) -> float:
        """The one that is heard now: counted from the last call, never past what was handed over, less the way."""
        asked = self._asked
        since = min((time.perf_counter() - asked.when) * self._tape.rate, asked.frames)
        return asked.device_frame + since - LATENCY * self._tape.rate

    def is_gone(self) -> bool:
        """Whether the device has not asked for sound for too long, or nobody hears what it asks for."""
        now = time.perf_counter()
        if now - self._asked.when > (DEAD if self._tape.device_frames > self._settled else SETTLING):
            return True
        if not self._by_pulse or self._tape.paused or now - self._checked < ASK:
            return False
        self._checked = now  # PulseAudio moves us to its dummy, which asks for sound like any sink
        return not pulse_present()

    def close(self) -> None:
        self._device.close()

    def _feed(self) -> Generator[bytes, int, None]:
        """The device sends how many frames it wants, and gets them: with as little work as can be."""
        frames = yield b""
        while True:
            now, tape = time.perf_counter(), self._tape
            late = now - self._asked.when - self._asked.frames / tape.rate
            if late > BUFFER / 1000 and not tape.paused and tape.device_frames > self._settled:
                self.late += Late(1, late)
            self._asked = _Asked(now, tape.device_frames, frames)
            frames = yield tape.take(frames)


def open_real(tape: Tape) -> Output | None:
    """The system's device, None when there is none: nothing is opened then, for ALSA would only complain."""
    import miniaudio

    if pulse_present():
        return _open(tape, [miniaudio.Backend.PULSEAUDIO], by_pulse=True)
    if device_present():
        return _open(tape, [backend for backend in miniaudio.Backend if backend is not miniaudio.Backend.NULL])
    return None


def open_null(tape: Tape) -> Output | None:
    """A device without sound, that asks for it in real time."""
    import miniaudio

    return _open(tape, [miniaudio.Backend.NULL])


def _open(tape: Tape, backends: list[object], by_pulse: bool = False) -> Output | None:
    import miniaudio

    try:
        device = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=tape.rate,
            buffersize_msec=BUFFER,
            backends=backends,
            app_name="Reader",
        )
        return Output(tape, device, by_pulse)
    except miniaudio.MiniaudioError as error:
        log.info("the sound device could not be opened: %s", error)
        return None
