"""Addresses that a page names: made absolute, and only of kinds that can be opened."""

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

LONGEST = 20_000  # characters: no server takes more
_OPENABLE = ("http", "https", "mailto", "tel")
_WHOLE = re.compile(
    r"https?://[A-Za-z0-9.-]+(?:/(?!\.)[^\s\\.]*(?:\.(?![./])[^\s\\.]*)*)?"
)  # nothing to be joined in it


def absolute(address: str, base: str) -> str:
    """The address seen from ``base``; "" for what must not be followed (javascript:, data:, file:)."""
    address = address.strip()
    if not address or len(address) > LONGEST:
        return ""
    if _WHOLE.fullmatch(address):
        return address
    try:
        joined = urljoin(base, address)
        scheme = urlsplit(joined).scheme.lower()
    except ValueError:
        return ""
    if scheme in _OPENABLE:
        return joined
    return joined if scheme == "" or (scheme == "file" and base.startswith("file:") and ":" not in address) else ""


def picture_address(address: str, base: str) -> str:
    """Like ``absolute``, for pictures: a small data: picture is an address too."""
    address = address.strip()
    if address[:11].lower() == "data:image/":
        return address
    found = absolute(address, base)
    return "" if found.startswith(("mailto:", "tel:")) else found


@dataclass(frozen=True, slots=True)
class Base:
    """What a page's addresses are seen from. A saved page's pictures lie beside its file, but its links lead on from
    where it says that it is from.
    """

    page: str
    links: str = ""  # as ``page`` when ""

    def link(self, address: str) -> str:
        """See ``absolute``."""
        return absolute(address, self.page if address.lstrip().startswith("#") else self.links or self.page)

    def picture(self, address: str) -> str:
        """See ``picture_address``."""
        return picture_address(address, self.page)


def host_of(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
