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
    code: str = ""
    """What is typed to go there: it comes first."""

    @property
    def shown_key(self) -> str:
        """With a little room to the edge of the list."""
        return f"{self.key}\u00a0\u00a0"

    @property
    def moved_in(self) -> str:
        """Its text after no-break spaces: a row inside another would have to be folded out first."""
        indented = "\u00a0" * (4 * self.level) + self.text
        return f"{self.code.upper()}\u2003{indented}" if self.code else indented

    @property
    def told(self) -> str:
        """Its text for a screen reader, the code letter by letter."""
        return f"{' '.join(self.code.upper())}, {self.text}" if self.code else self.text
