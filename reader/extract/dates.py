"""Dates as pages write them for machines, in the shape of ISO 8601."""

import re
from datetime import datetime

_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"\b(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WORDS = (
    re.compile(rf"{_MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.I),
    re.compile(rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?[ -]{_MONTH},?[ -](?P<year>\d{{4}})\b", re.I),
)
_NUMBERS = (
    re.compile(r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)(?!\d)"),
    re.compile(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>\d{4})(?!\d)"),
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)"),
)
# Zones by name, but GMT and UTC, say nothing sure: EST is another in Sydney.
_TIME = re.compile(
    r"[ ,]+(?:at )?(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s*(?P<half>[ap]\.?m\b)?"
    r"\s*(?P<zero>GMT|UTC|Z\b)?\s*(?P<offset>[+-]\d\d:?\d\d)?",
    re.I,
)


def iso_date(text: str) -> str:
    """A date or a moment; "" for what is none, or is the year that an unset field says."""
    if found := _ISO.search(text):
        return _valid(found[0].replace(" ", "T"))
    text = " ".join(text.split())
    for form in (*_WORDS, *_NUMBERS):
        found = form.search(text) if form in _WORDS else form.match(text)
        if found:
            month = found["month"]
            number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
            day = f"{int(found['year']):04}-{number:02}-{int(found['day']):02}"
            return _valid(day + _time(text[found.end() :])) or _valid(day)
    return ""


def _time(text: str) -> str:
    found = _TIME.match(text)
    if found is None:
        return ""
    hour = int(found["hour"])
    if half := found["half"]:
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    offset = found["offset"] or ("Z" if found["zero"] else "")
    return f"T{hour:02}:{found['minute']}:{found['second'] or '00'}{offset}"


def _valid(moment: str) -> str:
    try:
        datetime.fromisoformat(moment)
    except ValueError:
        return ""
    return moment if moment > "1000" else ""
