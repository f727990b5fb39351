"""How big the text is set, and in which colours."""

from reader.appearance.contrast import channels, contrast, luminance, mix
from reader.appearance.ladder import by_name, larger, palette_by_name, sizes, smaller
from reader.appearance.palette import ROLES, Palette
from reader.appearance.sizes import TextSize
from reader.appearance.styles import load_palettes, load_sizes

__all__ = [
    "ROLES",
    "Palette",
    "TextSize",
    "by_name",
    "channels",
    "contrast",
    "larger",
    "load_palettes",
    "load_sizes",
    "luminance",
    "mix",
    "palette_by_name",
    "sizes",
    "smaller",
]
