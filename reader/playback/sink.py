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

    def close(self) -> None: ...
