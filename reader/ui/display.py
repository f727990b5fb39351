"""How many dots the screen has to the inch, as the person set it."""

import ctypes
import re
import sys
import tkinter

from reader.ui import xsettings

# What lengths and text sizes are given for.
STANDARD = 96.0
LEAST, MOST = 72.0, 480.0


def dots_per_inch(root: tkinter.Misc) -> float:
    """And make Tk's fonts agree with it: call this before the first font is made.

    On X11, Xft takes ``Xft.dpi`` from the desktop's settings while Tk 8.6 takes ``tk scaling`` from the millimetres of
    the screen; where the two differ a font of -16 is not 16 pixels high.
    """
    if root.tk.call("tk", "windowingsystem") == "aqua":
        return STANDARD  # points are pixels there, the system does the rest
    wanted = _xft_dpi(str(root.winfo_screen())) if root.tk.call("tk", "windowingsystem") == "x11" else None
    if wanted is not None:
        root.tk.call("tk", "scaling", wanted / 72)
        return wanted
    # Millimetres are seldom exact, and television sets report so many that text would be tiny: quarters will do.
    quarters = round(float(root.winfo_fpixels("1i")) / STANDARD * 4)
    return STANDARD * min(max(quarters, 4), 20) / 4


def _xft_dpi(screen: str) -> float | None:
    """``Xft.dpi`` of the X server's resources, else what the desktop tells by XSETTINGS; None where nobody set it."""
    if sys.platform == "win32":
        return None
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XResourceManagerString.argtypes = [ctypes.c_void_p]
    x11.XResourceManagerString.restype = ctypes.c_char_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    connection = x11.XOpenDisplay(screen.encode())
    if not connection:
        return None
    try:
        resources = (x11.XResourceManagerString(connection) or b"").decode("utf-8", "replace")
        return dpi_of(resources) or _sensible(xsettings.dpi_in(xsettings.read(x11, connection)))
    finally:
        x11.XCloseDisplay(connection)


def dpi_of(resources: str) -> float | None:
    """``Xft.dpi`` out of X resources as text; None where it is missing or no sensible number."""
    found = re.search(r"^Xft\.dpi:\s*([0-9.]+)\s*$", resources, re.MULTILINE)
    if found is None:
        return None
    try:
        dpi = float(found[1])
    except ValueError:
        return None
    return _sensible(dpi)


def _sensible(dpi: float | None) -> float | None:
    return dpi if dpi is not None and LEAST <= dpi <= MOST else None
