"""A text as it is compared with what a person typed: in one Unicode form, with one kind of apostrophe and space."""

from bisect import bisect_left
from dataclasses import dataclass
from unicodedata import category, combining, is_normalized, normalize

_SAME = {ord(sign): "'" for sign in "’ʼ＇‘"} | {ord(sign): "-" for sign in "‐‑"}
_FORMAT = "Cf"  # soft hyphens, joiners, marks of direction: not to be seen, and not typed


@dataclass(frozen=True, slots=True)
class Folded:
    """``starts`` has for each character of ``text`` where what it came from starts, and the whole length at its end."""

    text: str
    starts: tuple[int, ...] | None  # None: one for one

    def start(self, at: int) -> int:
        return at if self.starts is None else self.starts[at]

    def at(self, start: int) -> int:
        """Where what starts there in the original is found in ``text``."""
        return start if self.starts is None else bisect_left(self.starts, start)

    def splits(self, at: int) -> bool:
        """Whether a cut there would go through one character of the original."""
        return self.starts is not None and 0 < at < len(self.text) and self.starts[at] == self.starts[at - 1]


def fold(text: str, cased: bool = False) -> str:
    """Equal for texts that differ only in how they are stored or spaced, or, unless ``cased``, in capitals."""
    return folded(text, cased).text


def folded(text: str, cased: bool = False) -> Folded:
    plain = text.translate(_SAME)
    if plain.isascii() or (is_normalized("NFC", plain) and not any(map(_is_odd, plain))):
        same = plain if cased else plain.casefold()
        if len(same) == len(text) and not any(map(str.isspace, plain.replace(" ", ""))) and "  " not in plain:
            return Folded(same, None)
    out: list[str] = []
    starts: list[int] = []
    for start, cluster in _clusters(plain):
        form = normalize("NFC", cluster)
        form = " " if form.isspace() else form if cased else form.casefold()
        if form == " " and out and out[-1] == " ":
            continue
        out += form
        starts += [start] * len(form)
    return Folded("".join(out), (*starts, len(text)))


def _is_odd(character: str) -> bool:
    return combining(character) > 0 or category(character) == _FORMAT


def _clusters(text: str) -> list[tuple[int, str]]:
    """Each letter with the marks on it and where it starts; without what is not to be seen."""
    found: list[tuple[int, str]] = []
    for at, character in enumerate(text):
        if category(character) == _FORMAT:
            continue
        if combining(character) and found:
            start, letter = found[-1]
            found[-1] = (start, letter + character)
        else:
            found.append((at, character))
    return found
