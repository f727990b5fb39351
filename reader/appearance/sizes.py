"""How big the text is set, one size with all that goes with it, and how far apart.

Lengths are pixels at 96 dpi, or em of the body where the name says so.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spacing:
    name: str
    label: str
    line: float
    """From base line to base line, in em."""
    paragraph: float
    """Between paragraphs, in em."""


@dataclass(frozen=True, slots=True)
class TextSize:
    name: str
    body: float
    measure_em: float
    """The width of the column, in em."""
    caption: float
    """Size of a caption's text, in em."""
    headings: tuple[float, ...]
    """Size of a heading's text by level, 1 first, in em."""
    control: float
    """Size of the controls' own text, in pixels at 96 dpi."""

    def heading(self, level: int) -> float:
        """Times the body; levels outside 1 to 6 are taken as the nearest."""
        return self.headings[min(max(level, 1), len(self.headings)) - 1]
