"""How many dots the screen has to the inch, as the person set it: from a real X server."""

import struct
import subprocess
import sys
import tkinter as tk
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.display import dots_per_inch
from reader.ui.xsettings import dpi_in

# As a desktop's settings daemon does it: a window with the settings, and the selection that says which window.
DAEMON = """
import ctypes, sys
x11 = ctypes.CDLL("libX11.so.6")
x11.XOpenDisplay.restype = ctypes.c_void_p
for name in ("XDefaultRootWindow", "XCreateSimpleWindow", "XInternAtom"):
    getattr(x11, name).restype = ctypes.c_ulong
display = ctypes.c_void_p(x11.XOpenDisplay(None))
window = ctypes.c_ulong(x11.XCreateSimpleWindow(display, ctypes.c_ulong(x11.XDefaultRootWindow(display)), 0, 0, 1, 1, 0,
                                                ctypes.c_ulong(0), ctypes.c_ulong(0)))
atom = lambda name: ctypes.c_ulong(x11.XInternAtom(display, name, 0))
data = bytes.fromhex(sys.argv[1])
x11.XChangeProperty(display, window, atom(b"_XSETTINGS_SETTINGS"), atom(b"_XSETTINGS_SETTINGS"), 8, 0, data, len(data))
x11.XSetSelectionOwner(display, atom(b"_XSETTINGS_S0"), window, ctypes.c_ulong(0))
x11.XSync(display, 0)
print("ready", flush=True)
sys.stdin.read()
"""


def setting(order: str, kind: int, name: bytes, value: bytes) -> bytes:
    return struct.pack(order + "BxH", kind, len(name)) + name + b"\0" * (-len(name) % 4) + bytes(4) + value


def settings(order: str, dpi: int) -> bytes:
    """A theme's name, a colour, and the dots, as desktops tell them."""
    theme = struct.pack(order + "I", 7) + b"Adwaita\0"
    told = (
        setting(order, 1, b"Net/ThemeName", theme),
        setting(order, 2, b"Gtk/Colour", bytes(8)),
        setting(order, 0, b"Xft/DPI", struct.pack(order + "i", dpi)),
    )
    return struct.pack(order + "BxxxII", order == ">", 3, len(told)) + b"".join(told)


@pytest.fixture
def desktop(display: str) -> Iterator[None]:
    """One that sets its text to one and a half times, and tells it by XSETTINGS alone."""
    command = [sys.executable, "-c", DAEMON, settings("<", 144 * 1024).hex()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        assert daemon.stdout.readline() == "ready\n"
        yield
        daemon.terminate()


def test_the_size_of_text_that_a_desktop_tells_by_xsettings_counts(desktop: None, root: tk.Tk) -> None:
    """Xfce, MATE and Cinnamon tell it so, and GNOME does."""
    before = root.tk.call("tk", "scaling")
    dots = dots_per_inch(root)
    root.tk.call("tk", "scaling", before)  # it is the display's, not the window's

    assert dots == 144


@pytest.mark.parametrize("order", ["<", ">"])
def test_the_dots_are_found_among_other_settings(order: str) -> None:
    """In the byte order of the machine that told them."""
    assert dpi_in(settings(order, 120 * 1024)) == 120


@pytest.mark.parametrize("data", [b"", b"\0", settings("<", 0), settings("<", -5), settings("<", 98304)[:-3]])
def test_settings_that_are_none_tell_nothing(data: bytes) -> None:
    assert dpi_in(data) is None


@given(st.binary(max_size=200))
def test_no_bytes_do_harm(data: bytes) -> None:
    """Another program wrote them."""
    found = dpi_in(b"\0\0\0\0" + data)

    assert found is None or found > 0
