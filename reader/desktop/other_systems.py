"""The same preferences on Windows and macOS, read once. Written from documentation, never run there."""

import ctypes
import subprocess
import sys

from reader.desktop.preferences import Preferences

PATIENCE = 2.0  # seconds for a command that takes milliseconds


def of_windows(light: int | None, contrast_flags: int, animated: bool) -> Preferences:
    """``AppsUseLightTheme``, the flags of HIGHCONTRAST, whether SPI_GETCLIENTAREAANIMATION is on."""
    return Preferences("" if light is None else "light" if light else "dark", bool(contrast_flags & 1), not animated)


def of_macos(style: str, contrast: str, motion: str) -> Preferences:
    """What ``defaults`` prints for AppleInterfaceStyle, increaseContrast and reduceMotion; "" where it is not set."""
    return Preferences("dark" if style == "Dark" else "light", contrast == "1", motion == "1")


def read() -> Preferences | None:
    """None on a system without a way to tell."""
    if sys.platform == "win32":
        return _read_windows()
    if sys.platform == "darwin":
        access = "com.apple.universalaccess"
        asked = ("-g", "AppleInterfaceStyle"), (access, "increaseContrast"), (access, "reduceMotion")
        return of_macos(*(_default(domain, key) for domain, key in asked))
    return None


def _default(domain: str, key: str) -> str:
    try:
        done = subprocess.run(
            ["/usr/bin/defaults", "read", domain, key], capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


if sys.platform == "win32":
    import winreg
    from ctypes import wintypes

    class _HighContrast(ctypes.Structure):
        _fields_ = (("size", wintypes.UINT), ("flags", wintypes.DWORD), ("scheme", wintypes.LPWSTR))

    def _read_windows() -> Preferences:
        get_high_contrast, get_animation = 0x0042, 0x1042
        high = _HighContrast(ctypes.sizeof(_HighContrast), 0, None)
        animated = wintypes.BOOL(True)
        ask = ctypes.windll.user32.SystemParametersInfoW
        ask(get_high_contrast, high.size, ctypes.byref(high), 0)
        ask(get_animation, 0, ctypes.byref(animated), 0)
        return of_windows(_apps_use_light_theme(), high.flags, bool(animated.value))

    def _apps_use_light_theme() -> int | None:
        place = r"Software\Microsoft\Windows\CurrentVersion\Themes\Personalize"
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, place) as key:
                return int(winreg.QueryValueEx(key, "AppsUseLightTheme")[0])
        except (OSError, ValueError):
            return None
