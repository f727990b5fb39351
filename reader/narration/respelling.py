"""A stretch of a text that is said otherwise than it is written: "$48.5 million", "Gen.", a word of the dictionary."""

from dataclasses import dataclass

from reader.document.locator import TextRange


@dataclass(frozen=True, slots=True)
class Respelling:
    """``written`` counts in the text; ``spoken`` is what is said in its place, "" for nothing."""

    written: TextRange
    spoken: str
