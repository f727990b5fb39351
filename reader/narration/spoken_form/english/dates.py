"""English dates and years: "Jan. 13, 2020", "13/01/2020", "1984", "the 1990s", "2008-09"."""

import re
from collections.abc import Iterable, Iterator

from reader.document.locator import TextRange
from reader.narration.respelling import Respelling
from reader.narration.spoken_form import numerals
from reader.narration.spoken_form.rule import DASH, DIGITS, Rule, always, is_last, respelled

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT = {
    "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June", "Jul": "July",
    "Aug": "August", "Sept": "September", "Sep": "September", "Oct": "October", "Nov": "November", "Dec": "December",
}  # fmt: skip
_DAYS = {
    "Mon": "Monday", "Tues": "Tuesday", "Tue": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday", "Thurs": "Thursday",
    "Thur": "Thursday", "Thu": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip

_MONTH = rf"(?:(?P<full>{'|'.join(MONTHS)})|(?P<short>{'|'.join(_SHORT)})\.?)"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)(?!\d|[.,:]\d)"
# What a day of a month is not: a share, a sum, a length of time, a clock.
_NO_DAY = (
    r"(?!\d|[.,:/]\d|\s?(?:%|percent|per cent|million|billion|people|[ap]\.?m\b)"
    rf"|{DASH}(?:year|month|day|point|and)|(?:st|nd|rd|th)\b)"
)

# Where the day stands before the month, among those whose dates are written in figures.
_MONTH_FIRST = frozenset({"US", "PH"})
_DAY_FIRST = frozenset({"GB", "IE", "AU", "NZ", "IN", "ZA", "NG", "KE", "GH", "PK", "BD", "SG", "MY", "HK", "MT"})


def _ordinal(day: str) -> str:
    return numerals.ordinal(int(day))


def _is_day(written: str | None) -> bool:
    return written is None or 1 <= int(written) <= 31


def _month_first(found: re.Match[str]) -> Iterator[Respelling]:
    """ "Jan. 13-15, 2020"."""
    if not (_is_day(found["day"]) and _is_day(found["second"])):
        return
    yield from _month(found)
    yield respelled(found, "day", _ordinal(found["day"]))
    if found["second"]:
        yield respelled(found, "dash", " to ")
        yield respelled(found, "second", _ordinal(found["second"]))
    yield from _year(found)


def _day_first(found: re.Match[str]) -> Iterator[Respelling]:
    """ "13 January 2020" is "the thirteenth of January"."""
    if not (_is_day(found["day"]) and _is_day(found["second"])):
        return
    article = "" if re.search(r"\bthe\s\Z", found.string[: found.start()]) else "the "
    if found["second"]:
        yield respelled(found, "day", article + _ordinal(found["day"]))
        yield respelled(found, "dash", " to ")
        yield respelled(found, "second", f"{_ordinal(found['second'])} of")
    else:
        yield respelled(found, "day", f"{article}{_ordinal(found['day'])} of")
    yield from _month(found)
    yield from _year(found)


def _month(found: re.Match[str]) -> Iterator[Respelling]:
    if found["short"]:
        at = TextRange(found.start("short"), found.end("short"))
        stopped = found.string[at.end : at.end + 1] == "."
        last = stopped and is_last(found, at.end + 1)
        yield Respelling(TextRange(at.start, at.end + stopped), _SHORT[found["short"]] + ("." if last else ""))


def _year(found: re.Match[str]) -> Iterator[Respelling]:
    if found["year"]:
        yield respelled(found, "year", numerals.year(int(found["year"])))


def _weekday(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, _DAYS[found["name"]] + ("." if found[0].endswith(".") and is_last(found) else ""))


def _iso(found: re.Match[str]) -> Iterator[Respelling]:
    yield from _full(found, int(found["y"]), int(found["m"]), int(found["d"]))


def _figures(language: str) -> Rule:
    """Only where it is certain which figure is the day's: by its size, or by the country."""
    region = language.partition("-")[2].upper()

    def say(found: re.Match[str]) -> Iterable[Respelling]:
        first, second = int(found["first"]), int(found["second"])
        year = int(found["y"]) if len(found["y"]) == 4 else 2000 + int(found["y"])
        if second > 12 or first == second or (region in _MONTH_FIRST and first <= 12):
            return _full(found, year, first, second)
        if first > 12 or region in _DAY_FIRST:
            return _full(found, year, second, first)
        return ()

    pattern = (
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<y>(?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d)"
    )
    return Rule(re.compile(pattern), say, DIGITS)


def _full(found: re.Match[str], year: int, month: int, day: int) -> Iterator[Respelling]:
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield respelled(found, 0, f"{MONTHS[month - 1]} {numerals.ordinal(day)}, {numerals.year(year)}")


def _decade(found: re.Match[str]) -> Iterator[Respelling]:
    """ "the 1990s", "the ’60s"."""
    written = found["decade"]
    if len(written) == 2:
        yield respelled(found, 0, numerals.plural(int(written)))
        return
    century, rest = int(written[:2]), int(written[2:])
    if written in ("2000", "1000"):
        said = "two thousands" if written == "2000" else "one thousands"
    elif rest:
        said = f"{numerals.cardinal(century)} {numerals.plural(rest)}"
    else:
        said = f"{numerals.cardinal(century)} hundreds"
    yield respelled(found, 0, said)


def _years(found: re.Match[str]) -> Iterator[Respelling]:
    """ "2008-09", "1939–1945", "2023/24": only what follows the first year by less than a century."""
    first, second = found["first"], found["second"]
    whole = int(second) if len(second) == 4 else int(first[:2] + second)
    if not 0 < whole - int(first) < 100:
        return
    yield respelled(found, "first", numerals.year(int(first)))
    yield respelled(found, "dash", " to ")
    yield respelled(found, "second", numerals.year(whole) if len(second) == 4 else numerals.cardinal(int(second)))


def _lone_year(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 1, numerals.year(int(found[1])))


# Where four figures are no year: a sum's end, a measure's number, a part of something longer.
_NOT_BEFORE = r"(?<![\w.,:/$£€¥₹#+=-])"
_NOT_AFTER = (
    r"(?![\w/+]|[.,:]\d|[-–]\d|\s?(?:%|°|percent|per cent|km|kg|ft|feet|miles|metres|meters|kilomet|calories|pounds"
    r"|dollars|euros|tons|tonnes|acres|hectares|square|cubic|watts|volts|mph|rpm|GMT\d))"
)


def rules(language: str) -> tuple[Rule, ...]:
    names = "|".join(_DAYS)
    months = f"(?:{'|'.join((*MONTHS, *_SHORT))})"
    pair = rf"(?P<day>\d{{1,2}})(?:(?P<dash>\s?{DASH}\s?)(?P<second>\d{{1,2}}))?"
    return (
        Rule(
            re.compile(rf"\b(?P<name>{names})(?:\.(?=,?\s?(?:\d|{months}|[-–]))|(?=,?\s(?:\d{{1,2}}\s)?{months}\b))"),
            _weekday,
        ),
        Rule(
            re.compile(
                r"\b(?:on|next|last|this|every|until|late|early)\s(?P<d>(?P<name>Mon|Tues?|Weds?|Thurs?|Thu|Fri)\.)"
            ),
            lambda found: (respelled(found, "d", _DAYS[found["name"]] + ("." if is_last(found) else "")),),
        ),
        Rule(re.compile(r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?![\d-])"), _iso, DIGITS),
        _figures(language),
        Rule(re.compile(rf"(?<![\w.,-]){pair}\s{_MONTH}(?!\w)(?:,?\s{_YEAR})?"), _day_first, DIGITS),
        Rule(re.compile(rf"\b{_MONTH}\s{pair}(?!-\d){_NO_DAY}(?:,?\s{_YEAR})?"), _month_first, DIGITS),
        Rule(
            re.compile(rf"\b{_MONTH}(?<!May),?\s{_YEAR}(?!{DASH}\d)"),
            lambda found: (*_month(found), *_year(found)),
            DIGITS,
        ),
        Rule(re.compile(r"\b(?P<full>)(?P<short>Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec)\.(?!\w)"), _month),
        Rule(re.compile(rf"(?<=\d)(\s?{DASH}\s?)(?={months}\b)"), lambda found: (respelled(found, 1, " to "),), DIGITS),
        Rule(re.compile(r"(?<![\w.,])['’‘]?(?P<decade>1[0-9]\d0|20\d0|[2-9]0)(?:s|['’]s)(?!\w)"), _decade, DIGITS),
        Rule(
            re.compile(
                rf"(?<![\w.,/$£€-])(?P<first>1[1-9]\d\d|20\d\d)(?P<dash>\s?{DASH}\s?|/)(?P<second>\d{{4}}|\d\d)(?![\w/]|[-–.,]\d)"
            ),
            _years,
            DIGITS,
        ),
        Rule(
            re.compile(rf"(?:{_NOT_BEFORE}|(?<=[a-z]-)|(?<=\d[-–]))(1[1-9]\d\d|20[1-9]\d){_NOT_AFTER}"),
            _lone_year,
            DIGITS,
        ),
        Rule(
            re.compile(
                rf"\b(?:in|since|of|by|from|until|before|after|around|circa|year|AD|c\.)\s(10[1-9]\d){_NOT_AFTER}(?!\s[a-z]+s\b)"
            ),
            _lone_year,
            DIGITS,
        ),
        Rule(re.compile(r"(?<=[a-z]\s)['’‘](\d\d)(?=[\s,.;)]|\Z)"), _short_year, DIGITS),
        always(r"\bmid-(?=\d0s)", "mid "),
    )


def _short_year(found: re.Match[str]) -> Iterator[Respelling]:
    """ "the class of ’98"; not a closing quote's number."""
    if re.search(r"\b(?:of|in|since|from|spring|summer|fall|autumn|winter)\s\Z", found.string[: found.start()]):
        two = int(found[1])
        yield respelled(found, 0, numerals.cardinal(two) if two > 9 else f"oh {numerals.cardinal(two)}")
