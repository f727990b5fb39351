"""What is read otherwise than it is written: formulas, and characters with their reading above them (ruby).

MathML is written in one line, a picture of a formula by its alt. A formula is never silent and never said twice:
MathML often carries the same in TeX beside it.
"""

import re
from dataclasses import dataclass

from bs4.element import NavigableString, Tag

from reader.extract.tags import attribute, label_of

_BESIDE = frozenset(("annotation", "annotation-xml", "mphantom", "none", "mprescripts"))
_WRAPPED_TEX = re.compile(r"\{?\\(?:display|text)style\s*(.*?)\}?", re.S)
_TEX = re.compile(r"[\\{}$]|\^|_")
_PICTURE = re.compile(r"(?<![a-z])(?:math|latex|tex|equation|formula)(?![a-z])")
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_INVISIBLE = dict.fromkeys((0x2061, 0x2062, 0x2063, 0x2064))
_SPACED = frozenset("=+−-<>≤≥≠≈±×÷·→∈∪∩∼≡")


@dataclass(frozen=True, slots=True)
class Sounded:
    """``spoken`` is how it is said, where the page tells that."""

    text: str
    spoken: str = ""


def formula_of(tag: Tag) -> Sounded:
    """A ``math`` element: what it shows, else what it carries in TeX."""
    told = " ".join((attribute(tag, "alttext") or label_of(tag)).split())
    tex = _without_style(told) if told else _annotation(tag)
    spoken = told if told and not _TEX.search(told) else ""
    text = " ".join(_written(tag).split()) or tex
    return Sounded(text or spoken, spoken if spoken != text else "")


def ruby_of(tag: Tag) -> Sounded:
    """The text without the small signs above it, which say how it is read."""
    reading = "".join(part.get_text() for part in tag.find_all(["rt", "rtc"])).strip()
    for part in tag.find_all(["rt", "rtc", "rp"]):
        part.extract()
    text = tag.get_text()
    return Sounded(text, "" if reading == text.strip() else reading)


def is_picture_of_formula(picture: Tag) -> bool:
    return bool(attribute(picture, "alt").strip()) and _PICTURE.search(attribute(picture, "class").lower()) is not None


def text_of_picture(picture: Tag) -> str:
    return _without_style(" ".join(attribute(picture, "alt").split()).removeprefix("$latex ").strip("$"))


def _without_style(tex: str) -> str:
    found = _WRAPPED_TEX.fullmatch(tex)
    return (found[1] if found else tex).strip()


def _annotation(tag: Tag) -> str:
    notes = [note for note in tag.find_all("annotation") if "tex" in attribute(note, "encoding").lower()]
    return _without_style(" ".join(notes[0].get_text().split())) if notes else ""


def _written(tag: Tag) -> str:
    """In one line: a fraction with a stroke, powers and indices raised and lowered where letters for that exist."""
    if tag.name in _BESIDE:
        return ""
    parts = [
        _written(child) if isinstance(child, Tag) else str(child)
        for child in tag.children
        if isinstance(child, Tag) or (isinstance(child, NavigableString) and not str(child).isspace())
    ]
    match tag.name, parts:
        case "mo", _:
            sign = "".join(parts).strip().translate(_INVISIBLE)
            return f" {sign} " if sign in _SPACED else f"{sign} " if sign == "," else sign
        case "msup", [base, power]:
            return base + _raised(power)
        case "msub" | "munder", [base, index]:
            return base + _lowered(index)
        case "msubsup" | "munderover", [base, index, power]:
            return base + _lowered(index) + _raised(power)
        case "mover", [base, sign]:
            return base + sign.strip()
        case "mfrac", [top, bottom]:
            return f"{_grouped(top)}/{_grouped(bottom)}"
        case "msqrt", _:
            return f"√{_grouped(''.join(parts))}"
        case "mroot", [base, power]:
            return f"{_raised(power)}√{_grouped(base)}"
        case "mfenced", _:
            return f"({', '.join(part.strip() for part in parts)})"
        case "mtd", _:
            return "".join(parts) + " "
        case "mtr", _:
            return "".join(parts).strip() + "; "
        case "mtable", _:
            return "".join(parts).strip("; ")
        case _:
            return "".join(parts)


def _grouped(text: str) -> str:
    inner = text.strip()
    return inner if len(inner) < 2 or inner.isalnum() else f"({inner})"


def _raised(text: str) -> str:
    raised = text.strip().replace(" ", "").translate(_RAISED)
    return raised if all(c in "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ′″" for c in raised) else f"^{_grouped(text)}"


def _lowered(text: str) -> str:
    lowered = text.strip().replace(" ", "").translate(_LOWERED)
    return lowered if all(c in "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎" for c in lowered) else f"_{_grouped(text)}"
