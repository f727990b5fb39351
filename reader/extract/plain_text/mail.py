"""A letter saved as text: the fields of its head, by the names that RFC 5322 gives them."""

import re
from dataclasses import dataclass
from email.utils import parseaddr, parsedate_to_datetime

FIELDS = 2  # fewer are a text that happens to begin so

_FIELD = re.compile(r"([A-Z][\w-]{1,30}):[ \t]+(.*)")


@dataclass(frozen=True, slots=True)
class Mail:
    subject: str
    sender: str
    date: str  # ISO 8601, "" when it cannot be read
    body: str


def mail_of(text: str) -> Mail | None:
    """None when the text has no head of a letter: From and Subject or Date in its first lines."""
    head, _, body = text.lstrip("\ufeff \r\n").replace("\r\n", "\n").partition("\n\n")
    fields: dict[str, str] = {}
    for line in head.split("\n"):
        if line[:1] in (" ", "\t") and fields:
            continue  # the rest of a long field
        found = _FIELD.fullmatch(line.rstrip())
        if found is None:
            return None
        fields[found[1].lower()] = found[2].strip()
    if "from" not in fields or len(fields.keys() & {"subject", "date", "to"}) < FIELDS - 1:
        return None
    name, address = parseaddr(fields["from"])
    try:
        date = parsedate_to_datetime(fields.get("date", "")).date().isoformat()
    except (ValueError, TypeError, IndexError):
        date = ""
    return Mail(fields.get("subject", ""), name or address, date, body)
