"""The adapters of Windows and macOS, by the library's documentation. Never run: see docs/accessibility.md."""

import sys
from collections.abc import Callable

import accesskit as ak

from reader.accessibility.accesskit.adapter import Adapter, MakeAdapter


def adapter_for(frame: int, title: Callable[[], str]) -> MakeAdapter:
    """``frame`` is Tk's own number of the window, which is a handle on Windows; on macOS it is found by ``title``."""
    if sys.platform == "win32":
        return _windows(frame)
    return _macos(title)


def _windows(frame: int) -> MakeAdapter:
    def make(begin: Callable[[], None], asked: Callable[[ak.ActionRequest], None], _end: object) -> Adapter:
        found: Adapter = ak.windows.SubclassingAdapter(frame, begin, asked)
        return found

    return make


def _macos(title: Callable[[], str]) -> MakeAdapter:
    def make(begin: Callable[[], None], asked: Callable[[ak.ActionRequest], None], _end: object) -> Adapter:
        import objc
        from AppKit import NSApp

        window = next(one for one in NSApp.windows() if one.title() == title())
        found: Adapter = ak.macos.SubclassingAdapter.for_window(objc.pyobjc_id(window), begin, asked)
        return found

    return make
