"""Where samples go to be heard, and how far they have been.

A sink's frames count the samples put into it, from 0 on; silence of its own (paused, nothing there) is not counted.
"""

from collections.abc import Callable
from typing import Protocol


class AudioSink(Protocol):
    """16-bit little-endian mono samples in, at ``rate``. Callable from any thread, and every method returns at once."""

    @property
    def rate(self) -> int:
        """Hz."""
        ...

    @property
    def waiting(self) -> int:
        """Frames put and not yet handed to the device."""
        ...

    @property
    def taken(self) -> int:
        """The frame the device gets next."""
        ...

    def listen(self, tell: Callable[[str], None]) -> None:
        """``tell`` gets sentences about the device, from another thread."""
        ...

    def open(self) -> None:
        """The device is opened in the background; nothing is lost that is put before it is."""
        ...

    def put(self, samples: bytes) -> int:
        """Appends; the frame these samples begin at."""
        ...

    def clear(self) -> None:
        """Drops what the device has not got yet."""
        ...

    def cut(self, frame: int) -> bool:
        """Drops what the device has not got yet from ``frame`` on; False when the device has that already."""
        ...

    def resume(self) -> None: ...

    def pause(self) -> None:
        """What waits is kept."""
        ...

    def position(self) -> float:
        """The frame that is heard at this moment."""
        ...

    def set_volume(self, volume: float) -> None:
        """0–1, at once."""
        ...

    def set_delay(self, seconds: float) -> None:
        """How much later than we know it is heard (Bluetooth); ``position`` is back by it. 0 or more."""
        ...

    def set_lead(self, seconds: float) -> None:
        """The silence before the first sound on a device that was opened anew or has long been silent."""
        ...

    def close(self) -> None: ...
