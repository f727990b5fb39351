"""The fonts Reader brings along, made known to Tk without installing them on the machine.

``register`` has to run before the first ``Tk()``: on a machine without any font Tk cannot make even a label.
The files come from the fontpkg packages; they are found without importing those.
"""

import ctypes
import ctypes.util
import logging
import os
import sys
import tkinter
import tkinter.font
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

log = logging.getLogger(__name__)

PACKAGES = ("fontpkg_literata", "fontpkg_atkinson_hyperlegible", "fontpkg_lexend")

READING = "Literata"
CONTROLS = "Atkinson Hyperlegible"
# What one may choose to read in; the last is not among our packages: offered where the system has it.
READING_FACES = (READING, CONTROLS, "Lexend", "OpenDyslexic")
MONO = "DejaVu Sans Mono"

# What to use when the first is not there: first found, first used.
INSTEAD_OF_READING = ("Noto Serif", "Georgia", "DejaVu Serif", "Liberation Serif", "Times New Roman", "Times")
INSTEAD_OF_CONTROLS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Arial", "Helvetica")
INSTEAD_OF_MONO = ("Noto Sans Mono", "Liberation Mono", "Cascadia Mono", "Consolas", "Menlo", "Courier New")


@dataclass(frozen=True, slots=True)
class Families:
    """The family to ask Tk for, by use; ``offered`` are those to read in."""

    reading: str
    controls: str
    mono: str
    offered: tuple[str, ...]


def files() -> tuple[Path, ...]:
    """The font files of the installed font packages, without importing the packages."""
    folders = (Path(place) for name in PACKAGES for place in _places(name))
    return tuple(file for folder in folders for file in sorted((folder / "files").glob("*.ttf")))


def _places(package: str) -> Iterable[str]:
    spec = find_spec(package)
    if spec is None:
        log.warning("the font package %s is not installed", package)
        return ()
    return spec.submodule_search_locations or ()


@cache
def register() -> tuple[Path, ...]:
    """Make our fonts known to this process, once; returns the files that the system took."""
    if sys.platform == "win32":
        taken = _windows
    elif sys.platform == "darwin":
        taken = _macos
    else:
        taken = _fontconfig
    try:
        return taken(files())
    except (OSError, AttributeError) as error:  # no such library, or an older one without the function
        log.warning("Reader's own fonts cannot be used: %s", error)
        return ()


def _fontconfig(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    try:
        library = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        library = ctypes.CDLL(ctypes.util.find_library("fontconfig") or "libfontconfig.so")
    add = library.FcConfigAppFontAddFile
    add.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    add.restype = ctypes.c_int
    library.FcInit()
    # None is the present configuration: the one Xft, and so Tk, asks.
    return tuple(path for path in paths if add(None, os.fsencode(path)))


def _windows(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Unverified: written from the documentation of AddFontResourceExW."""
    private = 0x10  # FR_PRIVATE: for this process alone
    add = ctypes.CDLL("gdi32").AddFontResourceExW
    add.argtypes = [ctypes.c_wchar_p, ctypes.c_uint32, ctypes.c_void_p]
    return tuple(path for path in paths if add(str(path), private, None) > 0)


def _macos(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Unverified: written from the documentation of CTFontManagerRegisterFontsForURL."""
    process_scope = 1  # kCTFontManagerScopeProcess
    frameworks = "/System/Library/Frameworks"
    foundation = ctypes.CDLL(f"{frameworks}/CoreFoundation.framework/CoreFoundation")
    make_url = foundation.CFURLCreateFromFileSystemRepresentation
    make_url.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_long, ctypes.c_bool]
    make_url.restype = ctypes.c_void_p
    foundation.CFRelease.argtypes = [ctypes.c_void_p]
    add = ctypes.CDLL(f"{frameworks}/CoreText.framework/CoreText").CTFontManagerRegisterFontsForURL
    add.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p]
    add.restype = ctypes.c_bool
    taken = []
    for path in paths:
        name = os.fsencode(path)
        url = make_url(None, name, len(name), False)
        if url:
            if add(url, process_scope, None):
                taken.append(path)
            foundation.CFRelease(url)
    return tuple(taken)


def choose(root: tkinter.Misc) -> Families:
    """The best families this Tk can show. Any name is safe to ask for: Tk puts another font in its place."""
    known = {family.casefold() for family in tkinter.font.families(root)}

    def first(wanted: tuple[str, ...], instead: str) -> str:
        return next((family for family in wanted if family.casefold() in known), instead)

    controls = first((CONTROLS, *INSTEAD_OF_CONTROLS), "")
    if not controls:
        controls = str(tkinter.font.nametofont("TkDefaultFont", root).actual("family"))
    reading = first((READING, *INSTEAD_OF_READING), controls)
    offered = tuple(family for family in READING_FACES if family.casefold() in known) or (reading,)
    return Families(reading, controls, first((MONO, *INSTEAD_OF_MONO), "Courier"), offered)
