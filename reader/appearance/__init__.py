"""How big the text is set, how far apart, and in which colours."""

from reader.appearance.contrast import channels, contrast, luminance, mix
from reader.appearance.ladder import by_name, larger, palette_by_name, sizes, smaller, spacing_by_name
from reader.appearance.palette import ROLES, Palette
from reader.appearance.sizes import Spacing, TextSize
from reader.appearance.styles import load_palettes, load_sizes, load_spacings

__all__ = [
    "ROLES",
    "Palette",
    "Spacing",
    "TextSize",
    "by_name",
    "channels",
    "contrast",
    "larger",
    "load_palettes",
    "load_sizes",
    "load_spacings",
    "luminance",
    "mix",
    "palette_by_name",
    "sizes",
    "smaller",
    "spacing_by_name",
]
