"""What pyttsx3 asks of a driver, kept by ours with one duty: make the sound and tell it, instead of playing it.

A driver of ours speaks through pyttsx3's own events: ``sound`` (samples, rate) and ``started-word`` (location counted
from 0, length, sample). It is done when ``say`` returns, so no loop runs and nothing sleeps: stock drivers return
before the sound is whole, or wait in steps of 10 ms (pyttsx3 2.99).
"""

import sys
import types
from collections.abc import Callable
from typing import Protocol

# The method names here are pyttsx3's.


class Proxy(Protocol):
    """pyttsx3's side of a driver."""

    def notify(self, topic: str, **values: object) -> None: ...

    def setBusy(self, busy: bool) -> None: ...


class Driver:
    """The part all our drivers share; a driver adds ``say``, ``getProperty`` and ``setProperty``."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy

    def startLoop(self) -> None:
        """pyttsx3 runs everything it has queued inside this call, the end of the loop last."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None: ...

    def stop(self) -> None: ...

    def destroy(self) -> None: ...

    def tell_sound(self, samples: bytes, rate: int) -> None:
        self._proxy.notify("sound", samples=samples, rate=rate)

    def tell_word(self, location: int, length: int, sample: int) -> None:
        self._proxy.notify("started-word", location=location, length=length, sample=sample)


def register(name: str, build: Callable[[Proxy], Driver]) -> None:
    """From now on ``pyttsx3.init(name)`` finds the driver that ``build`` makes."""
    module = types.ModuleType(f"pyttsx3.drivers.{name}")
    setattr(module, "buildDriver", build)  # noqa: B010 - the name pyttsx3 looks for; a module has no such attribute
    sys.modules[module.__name__] = module


def code_point(text: str, unit: int) -> int:
    """An offset in UTF-16 units, as Windows and macOS count, as one in code points."""
    return len(text.encode("utf-16-le")[: 2 * unit].decode("utf-16-le", "ignore"))
