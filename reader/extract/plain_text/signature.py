"""The short lines between a headline and its story in saved text: by whom, of when, whose picture, buttons to share it.

The words are closed classes, and they only say of which kind a line is.
"""

import re

from reader.extract.wording import ends_sentence, width

LINE = 80  # width: no line of these says more
UNNAMED = 3  # words of a byline that names nobody: "by our correspondent"

_BYLINE = re.compile(
    r"(?:by|von|par|por|di|door|av|af|od|przez|автор|текст|نویسنده|توسط|به قلم|بقلم|كتب)\b\s*:?\s+(?=\w)"
    r"|(?:author|text|words)\s*:\s*(?=\w)",
    re.I,
)
_TIME = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:.]\d\d\b|\d\s*(?:min|Min|мин)")
_SHARES = re.compile(r"facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|messenger|e-?mail|вконтакте", re.I)
_PICTURE = re.compile(
    r"(?:photos?|images?|pictures?|fotos?|bild|фото|caption|credit)\b[^:]{0,20}:\s*"
    r"|(?:image|photo|picture) (?:caption|source|credit)\b[,:]?\s*",
    re.I,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATES = (
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})\b"),
    re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>[A-Z][a-z]{2,8})\.?,? (?P<year>\d{4})\b"),
    re.compile(r"\b(?P<month>[A-Z][a-z]{2,8})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})\b"),
)


def is_byline(text: str) -> bool:
    """A name begins with a capital, in scripts that have them; "By nine in the morning …" is no byline."""
    found = _BYLINE.match(text)
    if found is None or width(text) >= LINE or ends_sentence(text):
        return False
    names = text[found.end() :]
    return not names[0].islower() or len(names.split()) <= UNNAMED


def byline_in(text: str) -> str:
    """The names, without "By"."""
    found = _BYLINE.match(text)
    return text[found.end() :].strip() if found and is_byline(text) else ""


def is_timed(text: str) -> bool:
    """Whether a year, a time of day or a number of minutes stands in it."""
    return _TIME.search(text) is not None


def is_dated(text: str) -> bool:
    """A line of date, time, or how long it takes to read."""
    return width(text) < LINE and not ends_sentence(text) and is_timed(text)


def shares(text: str) -> bool:
    """A line of buttons that pass the page on."""
    return len(_SHARES.findall(text)) > 1


def picture_words(text: str) -> str:
    """What a line says of a picture ("Photo: …"); "" when it is no such line."""
    found = _PICTURE.match(text)
    return text[found.end() :] if found else ""


def is_picture_label(text: str) -> bool:
    """A line that says no more than that the next is a caption."""
    return _PICTURE.fullmatch(text) is not None


def date_in(text: str) -> str:
    """The date, ISO 8601, "" when there is none that can only be read one way."""
    for pattern in _DATES:
        if found := pattern.search(text):
            name = found["month"].lower()[:3]
            month = (
                int(found["month"]) if found["month"].isdigit() else _MONTHS.index(name) + 1 if name in _MONTHS else 0
            )
            day = int(found["day"])
            if 1 <= month <= 12 and 1 <= day <= 31:
                return f"{found['year']}-{month:02}-{day:02}"
    return ""
