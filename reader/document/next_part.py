"""The next part of an article that its site cuts into several pages."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NextPart:
    """``number`` is 2 for the second part; ``address`` is absolute, http or https."""

    number: int
    address: str
