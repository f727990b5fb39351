"""A row of a list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    value: str
    text: str
    level: int = 0
    """How far it is moved in: 0 for the outermost."""
    icon: str | None = None
    key: str = ""
    """What stands at the right: the keys that do the same."""
    heading: bool = False
    """Names the rows below it, and is passed by."""

    @property
    def shown_key(self) -> str:
        """With a little room to the edge of the list."""
        return f"{self.key}\u00a0\u00a0"

    @property
    def moved_in(self) -> str:
        """Its text after no-break spaces: a row inside another would have to be folded out first."""
        return "\u00a0" * (4 * self.level) + self.text
