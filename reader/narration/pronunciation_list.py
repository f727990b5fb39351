"""Pronunciations as a file: a table as spreadsheets write it, and lists of other programs, into entries and back."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from reader.document.head import primary
from reader.errors import PronunciationError
from reader.narration.pronunciation import KINDS, Pronunciation, pronunciation

COLUMNS = ("language", "written", "spoken", "kind", "case")
MOST_BYTES = 10_000_000
NOTHING = "There is nothing in this file."
FAULTS_TOLD = 20  # the rest is of the same making

Separator = Literal[",", "\t"]

_YES = frozenset(("yes", "y", "true", "1", "x", "exact"))
_NO = frozenset(("", "no", "n", "false", "0", "any"))
_EVERY = frozenset(("*", "all", "any"))

# What NVDA writes in the fourth column of its speech dictionaries, after 0 or 1 for whether capitals count.
_NVDA = re.compile(r"[^\t]*\t[^\t]*\t[01]\t\d")
_NVDA_ANYWHERE, _NVDA_PATTERN = "0", "1"


@dataclass(frozen=True, slots=True)
class Listed:
    """What a file holds. ``faults`` are the lines that cannot be used, a sentence each, at most FAULTS_TOLD;
    ``faulty`` is how many there are.
    """

    entries: tuple[Pronunciation, ...]
    faults: tuple[str, ...] = ()
    faulty: int = 0


def read_list(content: bytes, language: str = "") -> Listed:
    """A table with a header in which "written" and "spoken" are named, in any order and separated by commas,
    semicolons or tabs; or lines of a word, a tab and what is said, or a speech dictionary of NVDA's: these are for
    ``language``, "" for all. PronunciationError when it is neither.
    """
    if len(content) > MOST_BYTES:
        raise PronunciationError("", f"This file is too large: a list has at most {MOST_BYTES // 1_000_000} MB.")
    text = _decoded(content)
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    if not lines:
        raise PronunciationError("", NOTHING)
    for separator in ("\t", ";", ","):
        if {"written", "spoken"} <= set(_names(lines[0], separator)):
            return _collected(_table(text, separator))
    primary_language = primary(language)
    if all(map(_NVDA.fullmatch, lines)):
        return _filled(_nvda(text, primary_language))
    separator = next((sign for sign in ("\t", ";", ",") if sign in lines[0]), "")
    if not separator:
        raise PronunciationError(
            "", f"This is no list of pronunciations: its first line should be {','.join(COLUMNS)}, or a word, a tab "
            "and what is said.",
        )  # fmt: skip
    return _filled(_plain(text, separator, primary_language))


def write_list(entries: Iterable[Pronunciation], separator: Separator = ",") -> bytes:
    """A table with a header, in UTF-8; with a mark at its beginning, without which spreadsheets take it for another."""
    out = io.StringIO()
    table = csv.writer(out, delimiter=separator, lineterminator="\r\n" if separator == "," else "\n")
    table.writerow(COLUMNS)
    for entry in entries:
        table.writerow((entry.language, entry.written, entry.spoken, entry.kind, "yes" if entry.cased else "no"))
    return out.getvalue().encode("utf-8-sig")


def _decoded(content: bytes) -> str:
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise PronunciationError("", f"Line {line} is not in UTF-8: save the list as UTF-8 and try again.") from error


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry, or what is wrong with it."""

    number: int
    entry: Pronunciation | None
    fault: str = ""


def _collected(lines: Iterable[_Line]) -> Listed:
    entries: list[Pronunciation] = []
    faults: list[str] = []
    for line in lines:
        if line.entry is not None:
            entries.append(line.entry)
        else:
            faults.append(f"Line {line.number}: {line.fault}")
    return Listed(tuple(entries), tuple(faults[:FAULTS_TOLD]), len(faults))


def _filled(lines: Iterable[_Line]) -> Listed:
    """Without a header nothing but its entries shows that a file is a list."""
    listed = _collected(lines)
    if not listed.entries and not listed.faults:
        raise PronunciationError("", NOTHING)
    return listed


def _line(number: int, written: str, spoken: str, language: str, pattern: bool, cased: bool) -> _Line:
    try:
        return _Line(number, pronunciation(written, spoken, language, pattern, cased))
    except PronunciationError as error:
        return _Line(number, None, str(error))


def _names(line: str, separator: str) -> list[str]:
    return [name.strip().strip('"').strip().casefold() for name in line.split(separator)]


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each row and the number of its last line; without comments and empty rows."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            raise PronunciationError("", f"Line {rows.line_num} cannot be read: {error}.") from error
        if any(field.strip() for field in row) and not row[0].startswith("#"):
            yield rows.line_num, row


def _table(text: str, separator: str) -> Iterator[_Line]:
    rows = _rows(text, separator)
    _, header = next(rows)
    names = _names(separator.join(header), separator)
    for number, row in rows:
        fields = dict(zip(names, (field.strip() for field in row), strict=False))
        kind, case = fields.get("kind", "").casefold(), fields.get("case", "").casefold()
        language = "" if fields.get("language", "").casefold() in _EVERY else fields.get("language", "")
        if len(row) < 2:
            yield _Line(number, None, f"there is no {separator!r} in it.")
        elif kind not in ("", *KINDS):
            yield _Line(number, None, f"the kind is {kind!r}, and should be word, phrase or pattern.")
        elif case not in _YES | _NO:
            yield _Line(number, None, f"the case is {case!r}, and should be yes or no.")
        else:
            yield _line(number, fields["written"], fields.get("spoken", ""), language, kind == "pattern", case in _YES)


def _plain(text: str, separator: str, language: str) -> Iterator[_Line]:
    """A word and what is said, and nothing else; a tab needs no quotes around what it stands between."""
    rows = _unquoted(text) if separator == "\t" else _rows(text, separator)
    for number, row in rows:
        if len(row) != 2:
            yield _Line(number, None, f"a word and what is said should stand in it, and {len(row)} are there.")
        else:
            yield _line(number, row[0], row[1], language, False, False)


def _unquoted(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def _nvda(text: str, language: str) -> Iterator[_Line]:
    """What may stand anywhere, also within a word, is a pattern here."""
    for number, row in _unquoted(text):
        written, spoken = (field.replace("\\#", "#") for field in row[:2])
        cased, kind = row[2] == "1", row[3]
        if kind == _NVDA_ANYWHERE:
            written, spoken = re.escape(written), spoken.replace("\\", "\\\\")
        yield _line(number, written, spoken, language, kind in (_NVDA_ANYWHERE, _NVDA_PATTERN), cased)
