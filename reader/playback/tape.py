"""Samples on their way to a device: what waits, and which of them lies at which moment of the device's own time.

A *device frame* counts everything the device was given, a *frame* only what was put in.
"""

import sys
import threading
from array import array
from collections import deque
from dataclasses import dataclass

FADE = 0.004  # s: cut off shorter, the edge is heard as a click
REMEMBERED = 256  # blocks handed out: two seconds and more, of which a device holds some hundredths, Bluetooth a third
IDLE = 20.0  # s of silence after which a device may have gone to sleep: Bluetooth does, though it is fed


@dataclass(frozen=True, slots=True)
class Block:
    """What one call of the device got: ``count`` frames from ``frame`` on after ``quiet`` of our own, then silence."""

    device: int  # the device frame it began at
    quiet: int
    frame: int
    count: int


class Tape:
    """Filled by one thread, emptied by the device's; the lock is held for microseconds."""

    def __init__(self, rate: int) -> None:
        self.rate = rate
        self.volume = 1.0
        self.wake = 0  # frames of silence owed before what is heard first after a long silence
        self._lock = threading.Lock()
        self._waiting: deque[memoryview] = deque()
        self._bytes = 0  # waiting
        self._taken = 0  # frames handed out
        self._device = 0  # device frames handed out
        self._blocks: deque[Block] = deque(maxlen=REMEMBERED)
        self._paused = True
        self._fading = b""  # the last of what was cut off
        self._lead = 0  # device frames of silence still owed
        self._sounded = 0  # the device frame after the last sound, or after the silence a waking device was given

    @property
    def waiting(self) -> int:
        return self._bytes // 2

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def device_frames(self) -> int:
        return self._device

    @property
    def taken(self) -> int:
        """The frame that is handed out next."""
        return self._taken

    def lead_in(self, frames: int) -> None:
        """So much silence comes next, before anything that waits: a fresh device loses or delays its first block."""
        with self._lock:
            self._owe(frames)

    def put(self, samples: bytes) -> int:
        with self._lock:
            frame = self._taken + self._bytes // 2
            if samples:
                self._waiting.append(memoryview(samples))
                self._bytes += len(samples)
            return frame

    def clear(self) -> None:
        with self._lock:
            self._cut()
            self._waiting.clear()
            self._bytes = 0

    def cut(self, frame: int) -> bool:
        """Drops what waits from ``frame`` on; False, and nothing is dropped, when that has been handed out."""
        with self._lock:
            if frame < self._taken:
                return False
            left = max(0, self._bytes - 2 * (frame - self._taken))
            while left:
                chunk = self._waiting.pop()
                kept = max(0, len(chunk) - left)
                self._bytes -= len(chunk) - kept
                left -= len(chunk) - kept
                if kept:
                    edge = max(0, kept - 2 * round(FADE * self.rate))
                    self._waiting.append(chunk[:edge])
                    self._waiting.append(memoryview(ramp(bytes(chunk[edge:kept]), 1.0, 0.0)))
            return True

    def pause(self) -> None:
        with self._lock:
            self._cut()
            self._paused = True

    def resume(self) -> None:
        with self._lock:
            self._paused = False

    def take(self, frames: int) -> bytes:
        """Exactly so many frames for the device: what waits, or silence."""
        with self._lock:
            if self.wake and self._bytes and not self._paused and self._device - self._sounded > IDLE * self.rate:
                self._owe(self.wake)
            quiet = min(self._lead, frames)
            self._lead -= quiet
            parts = [bytes(2 * quiet)]
            if self._fading and not quiet:
                parts.append(self._fading[: 2 * frames])
                quiet = len(parts[-1]) // 2
                self._fading = b""
            count = 0
            if not self._paused:
                count = self._move(frames - quiet, parts)
            parts.append(bytes(2 * (frames - quiet - count)))
            self._blocks.append(Block(self._device, quiet, self._taken, count))
            self._taken += count
            self._device += frames
            if count:
                self._sounded = self._device
            volume = self.volume
        data = b"".join(parts)
        return data if volume == 1.0 or not count else ramp(data, volume, volume)

    def frame_at(self, device_frame: float) -> float:
        """Which frame lies at a device frame; in silence the one that comes next."""
        with self._lock:
            blocks = tuple(self._blocks)
            taken = self._taken
        for block in reversed(blocks):
            if device_frame >= block.device:
                return block.frame + min(max(device_frame - block.device - block.quiet, 0), block.count)
        return blocks[0].frame if blocks else taken

    def _owe(self, frames: int) -> None:
        self._lead, self._sounded = frames, self._device + frames

    def _move(self, frames: int, parts: list[bytes]) -> int:
        """Moves up to so many frames from what waits to ``parts``; how many."""
        left = 2 * frames
        while left and self._waiting:
            chunk = self._waiting.popleft()
            if len(chunk) > left:
                self._waiting.appendleft(chunk[left:])
                chunk = chunk[:left]
            parts.append(bytes(chunk))
            left -= len(chunk)
        moved = 2 * frames - left
        self._bytes -= moved
        return moved // 2

    def _cut(self) -> None:
        """Keeps a breath of what would have come next, falling to nothing."""
        if not self._paused and self._waiting and self._blocks and self._blocks[-1].count:
            breath = bytes(self._waiting[0][: 2 * round(FADE * self.rate)])
            self._fading = ramp(breath, 1.0, 0.0)


def ramp(samples: bytes, start: float, end: float) -> bytes:
    """The samples with a gain that goes evenly from ``start`` to ``end``."""
    values = array("h", samples)
    if sys.byteorder == "big":
        values.byteswap()
    step = (end - start) / max(1, len(values))
    values = array("h", [int(value * (start + step * at)) for at, value in enumerate(values)])
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()
