"""What is to be said of the window, and how a person wants it said: values."""

from dataclasses import dataclass
from typing import Literal

from reader.document.tags import primary

# "brief": what it is called and how it stands; "normal": with what it is and where; "verbose": with its keys and help.
Detail = Literal["brief", "normal", "verbose"]
INTERFACE = "en"  # the language of the interface's own words

Typed = Literal["characters", "words", "both", "none"]


@dataclass(frozen=True, slots=True)
class Manner:
    """``typed`` is what is said of what is typed."""

    detail: Detail = "normal"
    typed: Typed = "characters"


@dataclass(frozen=True, slots=True)
class Piece:
    """``language`` is BCP 47, "" for the interface's own words."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say. ``waits`` for what is being said to end; else it takes its place."""

    pieces: tuple[Piece, ...]
    waits: bool = False

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces)


def message(text: str) -> Line:
    """A sentence of the program's."""
    return Line((Piece(text),), waits=True)


def joined(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Neighbours of one language as one, with a comma between what has no sign of its own: said in one breath."""
    found: list[Piece] = []
    for piece in pieces:
        text = piece.text.strip()
        if not text:
            continue
        language = "" if primary(piece.language) == INTERFACE else piece.language
        if found and found[-1].language == language:
            before = found[-1].text
            sign = " " if before[-1] in ".!?:;," else ", "
            found[-1] = Piece(f"{before}{sign}{text}", language)
        else:
            found.append(Piece(text, language))
    return tuple(found)
