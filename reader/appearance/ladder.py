"""Steps from one text size to the next, XS to 400 %, and look-up by name."""

from reader.appearance.palette import Palette
from reader.appearance.sizes import Spacing, TextSize
from reader.appearance.styles import load_palettes, load_sizes, load_spacings


def sizes() -> tuple[TextSize, ...]:
    """All sizes, the smallest first."""
    return load_sizes()


def larger(size: TextSize) -> TextSize:
    """The next size up; the largest is followed by itself."""
    return next((other for other in sizes() if other.body > size.body), sizes()[-1])


def smaller(size: TextSize) -> TextSize:
    """The next size down; the smallest is followed by itself."""
    return next((other for other in reversed(sizes()) if other.body < size.body), sizes()[0])


def by_name(name: str) -> TextSize | None:
    """None when no size has this name: a setting may come from another version."""
    return next((size for size in sizes() if size.name == name), None)


def palette_by_name(name: str) -> Palette | None:
    return next((palette for palette in load_palettes() if palette.name == name), None)


def spacing_by_name(name: str) -> Spacing:
    """The usual one when none has this name."""
    return next((spacing for spacing in load_spacings() if spacing.name == name), load_spacings()[0])
