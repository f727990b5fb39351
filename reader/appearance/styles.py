"""Read styles/*.toml into palettes and text sizes.

Every file is checked as a whole: a wrong one gives a StyleError that names the file and what is wrong with it.
"""

import re
import tomllib
from functools import cache
from pathlib import Path

from reader import places
from reader.appearance.palette import ROLES, Palette
from reader.appearance.sizes import Spacing, TextSize
from reader.errors import StyleError, reason

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class _Table:
    """One table of a TOML file; every reading names the file when the value is not what it should be."""

    def __init__(self, file: Path, table: object, place: str = "") -> None:
        self.file = file
        self.place = place
        if not isinstance(table, dict):
            raise self.wrong("is missing" if table is None else "is not a table")
        self._table: dict[str, object] = table

    def wrong(self, what: str, key: str = "") -> StyleError:
        where = ".".join(part for part in (self.place, key) if part)
        return StyleError(f"{self.file.name} in the styles folder cannot be used: {where or 'the file'} {what}.")

    def table(self, key: str) -> "_Table":
        return _Table(self.file, self._table.get(key), key)

    def tables(self, key: str) -> tuple["_Table", ...]:
        value = self._table.get(key)
        if not isinstance(value, list) or not value:
            raise self.wrong("is not a list of tables", key)
        return tuple(_Table(self.file, entry, f"{key}[{number}]") for number, entry in enumerate(value, 1))

    def text(self, key: str) -> str:
        value = self._table.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong("is not a text", key)
        return value

    def colour(self, key: str) -> str:
        value = self.text(key)
        if not COLOUR.fullmatch(value):
            raise self.wrong(f"is {value!r}, not a colour like #1A2B3C", key)
        return value.upper()

    def number(self, key: str) -> float:
        return self._positive(self._table.get(key), key)

    def numbers(self, key: str) -> tuple[float, ...]:
        value = self._table.get(key)
        if not isinstance(value, list) or not value:
            raise self.wrong("is not a list of numbers", key)
        return tuple(self._positive(entry, key, zero_too=True) for entry in value)

    def _positive(self, value: object, key: str, zero_too: bool = False) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.wrong("is not a number", key)
        # "not (…)" also catches nan, which TOML allows.
        if not (0 < value < 10_000 or (zero_too and value == 0)):
            raise self.wrong(f"is {value}, out of range", key)
        return float(value)


def _read(file: Path) -> _Table:
    try:
        return _Table(file, tomllib.loads(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise StyleError(f"{file.name} in the styles folder cannot be read: {reason(error)}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise StyleError(f"{file.name} in the styles folder cannot be used: {error}.") from error


def _styles() -> Path:
    try:
        return places.styles()
    except FileNotFoundError as error:
        raise StyleError(str(error)) from error


def read_palette(file: Path) -> Palette:
    table = _read(file)
    colours = table.table("colours")
    return Palette(table.text("name"), table.text("label"), *(colours.colour(role) for role in ROLES))


def read_palettes(folder: Path) -> tuple[Palette, ...]:
    """Every theme of the folder, by the ``order`` it asks for."""
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise StyleError("There is no theme in the folder styles/themes: install Reader again.")
    palettes = tuple(read_palette(file) for file in sorted(files, key=lambda file: _read(file).number("order")))
    for palette in palettes:
        if sum(other.name == palette.name for other in palettes) > 1:
            raise StyleError(f"Two themes in the styles folder are called {palette.name!r}.")
    return palettes


def read_sizes(file: Path) -> tuple[TextSize, ...]:
    """The ladder from the smallest to the largest."""
    table = _read(file)
    named = [(entry.text("name"), entry.number("body")) for entry in table.tables("sizes")]
    beyond = table.table("beyond")
    hundred = beyond.number("hundred")
    named += [(f"{percent:g} %", hundred * percent / 100) for percent in beyond.numbers("percent")]
    bodies = [body for _, body in named]
    if bodies != sorted(set(bodies)):
        raise table.wrong("does not go from the smallest size to the largest")
    return tuple(_text_size(table, name, body) for name, body in named)


def _text_size(table: _Table, name: str, body: float) -> TextSize:
    column = table.table("column")
    return TextSize(
        name=name,
        body=body,
        measure_em=column.number("measure"),
        caption=column.number("caption"),
        headings=_headings(table.table("headings"), body),
        control=_control(table.table("controls"), body),
    )


def read_spacings(file: Path) -> tuple[Spacing, ...]:
    """In the order they are offered; the first is the usual one."""
    tables = _read(file).tables("spacings")
    return tuple(
        Spacing(table.text("name"), table.text("label"), table.number("line"), table.number("paragraph"))
        for table in tables
    )


def _headings(headings: _Table, body: float) -> tuple[float, ...]:
    start, end = headings.number("from_body"), headings.number("to_body")
    if start >= end:
        raise headings.wrong("is not above from_body", "to_body")
    grown = min(max((body - start) / (end - start), 0.0), 1.0)
    largest, smallest = headings.number("largest"), headings.number("smallest")
    first = largest + (smallest - largest) * grown
    return tuple(1 + (first - 1) * share for share in headings.numbers("shares"))


def _control(controls: _Table, body: float) -> float:
    text = controls.number("text") + (body - controls.number("at_body")) * controls.number("growth")
    return min(text, controls.number("most"))


@cache
def load_palettes() -> tuple[Palette, ...]:
    return read_palettes(_styles() / "themes")


@cache
def load_sizes() -> tuple[TextSize, ...]:
    return read_sizes(_styles() / "sizes.toml")


@cache
def load_spacings() -> tuple[Spacing, ...]:
    return read_spacings(_styles() / "sizes.toml")
