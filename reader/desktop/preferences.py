"""What the person has set for their whole desktop, as a value: dark or light, more contrast, less motion. Pure.

The names are those of the settings portal, org.freedesktop.portal.Settings of xdg-desktop-portal,
and, where it has not got them, of GNOME's own settings, which the portal hands on.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

APPEARANCE = "org.freedesktop.appearance"
GNOME = "org.gnome.desktop.interface"
GNOME_ACCESS = "org.gnome.desktop.a11y.interface"
NAMESPACES = (APPEARANCE, GNOME, GNOME_ACCESS)

Scheme = Literal["", "light", "dark"]


@dataclass(frozen=True, slots=True)
class Key:
    """A setting's name in its namespace."""

    namespace: str
    name: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """``scheme`` is "" where neither is preferred; ``still``: nothing shall move that need not."""

    scheme: Scheme = ""
    contrast: bool = False
    still: bool = False

    @property
    def theme(self) -> str:
        """The name of the theme that goes with it."""
        if self.contrast:
            return "high-contrast"
        return "dark" if self.scheme == "dark" else "light"

    @classmethod
    def like(cls, theme: str) -> "Preferences":
        """As the desktop was when that theme went with it."""
        return cls("dark" if theme == "dark" else "", theme == "high-contrast")


def preferences_of(found: Mapping[Key, object]) -> Preferences:
    """What is missing, or no value of its kind, is as if nobody had set it."""
    scheme = found.get(Key(APPEARANCE, "color-scheme"))
    if scheme not in (1, 2):
        scheme = {"prefer-dark": 1, "prefer-light": 2}.get(str(found.get(Key(GNOME, "color-scheme"))), 0)
    contrast = (
        found.get(Key(APPEARANCE, "contrast")) == 1
        or found.get(Key(GNOME_ACCESS, "high-contrast")) is True
        or str(found.get(Key(GNOME, "gtk-theme"), "")).startswith("HighContrast")
    )
    still = found.get(Key(APPEARANCE, "reduced-motion")) == 1 or found.get(Key(GNOME, "enable-animations")) is False
    return Preferences("dark" if scheme == 1 else "light" if scheme == 2 else "", contrast, still)
