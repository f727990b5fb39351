"""One of several things to choose from."""

from dataclasses import dataclass

from reader.ui.parts.tooltip import Key


@dataclass(frozen=True, slots=True)
class Option:
    """``value`` is what the program knows it by, ``text`` what is shown."""

    value: str
    text: str
    tip: str = ""
    key: Key = ""
    scale: float = 1.0
    """How big its text is set, beside the controls' own: XS small, LG large."""
    family: str = ""
    """Its own typeface, where that is what is chosen."""
