"""English times of day and lengths of time: "10.30am", "18:05", "2:03:59", "at 5 p.m. Friday"."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.rule import DASH, DIGITS, Rule, respelled

_HALF = r"(?:[ap]\.m\.|[ap]\.?m\b)"


def _two(written: str) -> str:
    """Minutes, seconds: "oh five"."""
    return f"oh {numerals.cardinal(int(written))}" if written.startswith("0") else numerals.cardinal(int(written))


def _with_half(found: re.Match[str]) -> Iterator[Respelling]:
    """ "10.30am": the engine reads "am" rightly only as "a.m."."""
    hour, minutes = int(found["hour"]), found["minutes"]
    if not 1 <= hour <= 12:
        return
    said = numerals.cardinal(hour)
    if minutes and int(minutes):
        said += f" {_two(minutes)}"
    half = f"{found['half'][0].upper()}.M"
    stop = "." if found["half"].endswith(".") and not found.string[found.end() :].strip(" \"'”’)") else ""
    if found["space"]:
        yield respelled(found, "time", said)
        yield respelled(found, "half", half + stop)
    else:
        yield respelled(found, 0, f"{said} {half}{stop}")


def _clock(found: re.Match[str]) -> Iterator[Respelling]:
    hour, minutes = int(found["hour"]), found["minutes"]
    if minutes == "00":
        if hour == 0:
            said = "midnight"
        elif hour > 12 or found["hour"].startswith("0"):
            said = f"{_two(found['hour'])} hundred"
        else:
            said = f"{numerals.cardinal(hour)} o'clock"
        yield respelled(found, 0, said)
    else:
        yield respelled(found, 0, f"{_two(found['hour']) if hour else 'zero'} {_two(minutes)}")


def _long(found: re.Match[str]) -> Iterator[Respelling]:
    """ "2:03:59", with a race's hundredths."""
    parts = [numerals.cardinal(int(found["hour"])), _two(found["minutes"]), _two(found["seconds"])]
    if found["part"]:
        parts.append(f"point {numerals.digits(found['part'])}")
    yield respelled(found, 0, " ".join(parts))


def rules() -> tuple[Rule, ...]:
    time = r"(?P<time>(?P<hour>\d{1,2})(?:[:.](?P<minutes>[0-5]\d))?)"
    return (
        Rule(re.compile(rf"(?<![\w:.]){time}(?P<space>\s?)-?(?P<half>{_HALF})(?![\w-])"), _with_half, DIGITS),
        Rule(
            re.compile(
                r"(?<![\w:.])(?P<hour>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)(?:\.(?P<part>\d+))?(?![\w:])"
            ),
            _long,
            DIGITS,
        ),
        Rule(re.compile(r"(?<![\w:.])(?P<hour>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?![\w:]|\.\d)"), _clock, DIGITS),
        Rule(
            re.compile(
                rf"(?<=\d)(\s?{DASH}\s?)(?=\d{{1,2}}(?:[:.][0-5]\d)?\s?{_HALF})|(?<=[ap]m)(\s?{DASH}\s?)(?=\d)|(?<=[ap]\.m\.)(\s?{DASH}\s?)(?=\d)"
            ),
            lambda found: (respelled(found, 0, " to "),),
            DIGITS,
        ),
    )
