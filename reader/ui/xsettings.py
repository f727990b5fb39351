"""The dots to the inch that a desktop tells its programs by XSETTINGS: its scale times its text size.

Protocol: https://specifications.freedesktop.org/xsettings-spec/0.5/
"""

import ctypes
import struct

NAME = "Xft/DPI"
FINE = 1024  # the value is in 1024ths
MOST = 1 << 16  # bytes of all settings: desktops tell some thousand


def dpi_in(data: bytes) -> float | None:
    """Out of the settings as they lie on their window; None where it is missing, or they are no such thing."""
    try:
        return _dpi_in(data)
    except (struct.error, IndexError):
        return None


def _dpi_in(data: bytes) -> float | None:
    order = "<" if data[0] == 0 else ">"
    (count,) = struct.unpack_from(order + "I", data, 8)
    at = 12
    for _ in range(min(count, len(data))):
        kind, length = struct.unpack_from(order + "BxH", data, at)
        name = data[at + 4 : at + 4 + length].decode("latin-1")
        at += 4 + _padded(length) + 4  # and the serial of its last change
        if kind == 0:
            (value,) = struct.unpack_from(order + "i", data, at)
            if name == NAME:
                return value / FINE if value > 0 else None
            at += 4
        elif kind == 1:
            (long,) = struct.unpack_from(order + "I", data, at)
            at += 4 + _padded(long)
        else:
            at += 8
    return None


def _padded(length: int) -> int:
    return (length + 3) // 4 * 4


def read(x11: ctypes.CDLL, connection: int) -> bytes:
    """All settings of a display's screen, b"" where nobody tells any.

    The server is held meanwhile, for less than a millisecond: were their window to go in between, libX11 would end the
    program.
    """
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    for simple in (x11.XDefaultScreen, x11.XGrabServer, x11.XUngrabServer, x11.XFlush):
        simple.argtypes = [ctypes.c_void_p]
    x11.XFree.argtypes = [ctypes.c_void_p]
    selection = x11.XInternAtom(connection, f"_XSETTINGS_S{x11.XDefaultScreen(connection)}".encode(), 1)
    settings = x11.XInternAtom(connection, b"_XSETTINGS_SETTINGS", 1)
    if not selection or not settings:
        return b""
    x11.XGrabServer(connection)
    try:
        owner = x11.XGetSelectionOwner(connection, selection)
        return _property(x11, connection, owner, settings) if owner else b""
    finally:
        x11.XUngrabServer(connection)
        x11.XFlush(connection)


def _property(x11: ctypes.CDLL, connection: int, window: int, name: int) -> bytes:
    ulong, pointer = ctypes.c_ulong, ctypes.c_void_p
    kind, shape, count, left, found = ulong(), ctypes.c_int(), ulong(), ulong(), pointer()
    x11.XGetWindowProperty.argtypes = [
        pointer, ulong, ulong, ctypes.c_long, ctypes.c_long, ctypes.c_int, ulong,
        ctypes.POINTER(ulong), ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ulong), ctypes.POINTER(ulong),
        ctypes.POINTER(pointer),
    ]  # fmt: skip
    x11.XGetWindowProperty(
        connection, window, name, 0, MOST // 4, 0, 0, ctypes.byref(kind), ctypes.byref(shape), ctypes.byref(count),
        ctypes.byref(left), ctypes.byref(found),
    )  # fmt: skip
    if found.value is None:
        return b""
    try:
        return ctypes.string_at(found, count.value) if shape.value == 8 else b""
    finally:
        x11.XFree(found)
