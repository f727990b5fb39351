"""A sink whose time is moved by hand: for tests, and for whoever wants the sound without hearing it."""

from collections.abc import Callable

from reader.playback.tape import Tape


class ManualSink:
    """What would have been heard is kept in ``heard``, silence of waiting and pausing included."""

    def __init__(self, rate: int = 22050) -> None:
        self._tape = Tape(rate)
        self.heard = bytearray()
        self.tell: Callable[[str], None] = lambda text: None
        self._delay = 0.0  # frames

    @property
    def rate(self) -> int:
        return self._tape.rate

    @property
    def waiting(self) -> int:
        return self._tape.waiting

    @property
    def taken(self) -> int:
        return self._tape.taken

    @property
    def paused(self) -> bool:
        return self._tape.paused

    def listen(self, tell: Callable[[str], None]) -> None:
        self.tell = tell

    def open(self) -> None: ...

    def put(self, samples: bytes) -> int:
        return self._tape.put(samples)

    def clear(self) -> None:
        self._tape.clear()

    def cut(self, frame: int) -> bool:
        return self._tape.cut(frame)

    def resume(self) -> None:
        self._tape.resume()

    def pause(self) -> None:
        self._tape.pause()

    def position(self) -> float:
        return self._tape.frame_at(self._tape.device_frames - self._delay)

    def set_volume(self, volume: float) -> None:
        self._tape.volume = volume

    def set_delay(self, seconds: float) -> None:
        self._delay = seconds * self.rate

    def set_lead(self, seconds: float) -> None:
        self._tape.wake = round(seconds * self.rate)

    def close(self) -> None: ...

    def advance(self, seconds: float) -> bytes:
        """Time passes: what is heard in it."""
        sound = self._tape.take(round(seconds * self.rate))
        self.heard += sound
        return sound
