"""Whether two addresses are parts of one thing: the same but for a page number. Structure only, no site's habits."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, urlsplit

MOST = 99  # parts: a higher number counts stories, not parts of one

# "/2", "-2", "/page/2", "_seite-2", ",2": what is added to the first part's path.
_ADDED = re.compile(r"(?P<sep>[-_/.,;~])(?P<word>[^\W\d_]{1,12}[-_=/,.]?)?(?P<number>\d{1,3})")
_LAST_NUMBER = re.compile(r"(?<!\d)(?P<number>\d{1,3})(?P<end>(?:\.[A-Za-z]{2,5})?)$")
_SIGN = re.compile(r"[-_/.,;~]$")
_SIGN_AND_WORD = re.compile(r"[-_/.,;~][^\W\d_]{1,12}[-_=/,.]?$")
_ENDING = re.compile(r"\.[A-Za-z]{2,5}$")
# The word before a number that says it is a page's, in languages that many sites are written in.
_PAGE_WORD = re.compile(
    r"(?:^|[^a-z])(?:page|pg|p|part|seite|teil|pagina|pag|pagenum|pageno|paged|parte|partie|sida|side|sivu|strona|str|"
    r"strana|sayfa|oldal|stran|pagewanted|currpage|pageindex)[-_=/,.]*$"
)
_OF_COMMENTS = re.compile(r"comment|cpage|kommentar|commentaire|comentario|reply|replies")
_TRACKING = re.compile(r"utm_|fbclid|gclid|ref$|source$|amp$|cmp")


@dataclass(frozen=True, slots=True)
class Step:
    """From one address to another.

    ``added``: the other has a number that this one has not; else its number is higher by one. ``clear``: the number
    stands by itself (a part of the path, a field of the query, behind a word), not just at the end of a name.
    ``of_page``: a word says that it is a page's number. ``first``: the paths that
    the first part may have.
    """

    number: int
    added: bool
    clear: bool
    of_page: bool = False
    in_query: bool = False
    first: tuple[str, ...] = ()


def split(address: str) -> SplitResult | None:
    """None for what is no web address."""
    try:
        parts = urlsplit(address)
        return parts if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def step(here: SplitResult, there: SplitResult) -> Step | None:
    """None when they are not parts of one thing, or ``there`` is no later part."""
    if _host(here) != _host(there) or _OF_COMMENTS.search(f"{there.path}?{there.query}#{there.fragment}".lower()):
        return None
    path, other = _path(here), _path(there)
    fields, others = _fields(here), _fields(there)
    if path == other:
        return _in_query(fields, others) if path or fields else None
    if others and others != fields:
        return None
    return _in_path(path, other) if path else None


def same(here: SplitResult, there: SplitResult) -> bool:
    return (_host(here), _path(here), _fields(here)) == (_host(there), _path(there), _fields(there))


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def _path(parts: SplitResult) -> str:
    return parts.path.rstrip("/")


def _fields(parts: SplitResult) -> dict[str, str]:
    return {name: value for name, value in parse_qsl(parts.query) if not _TRACKING.match(name.lower())}


def _in_query(fields: dict[str, str], others: dict[str, str]) -> Step | None:
    """One field more, or one whose number is higher by one."""
    changed = [name for name in fields.keys() | others.keys() if fields.get(name) != others.get(name)]
    if len(changed) != 1 or not (value := others.get(changed[0], "")).isdecimal():
        return None
    name, number, before = changed[0], int(value), fields.get(changed[0])
    if number > MOST or (before is not None and (not before.isdecimal() or int(before) + 1 != number)):
        return None
    return Step(number, before is None, True, _PAGE_WORD.search(f"{name.lower()}=") is not None, in_query=True)


def _in_path(path: str, other: str) -> Step | None:
    ending = _ENDING.search(path)
    for stem, end in ((path, ""), *(((path[: ending.start()], ending[0]),) if ending else ())):
        if other.startswith(stem) and other.endswith(end):
            added = _ADDED.fullmatch(other, len(stem), len(other) - len(end))
            if added and int(added["number"]) <= MOST:
                clear = added["sep"] == "/" or added["word"] is not None
                of_page = _PAGE_WORD.search(f"/{added['word'] or ''}".lower()) is not None
                return Step(int(added["number"]), True, clear, of_page, first=(path,))
    return _raised(path, other)


def _raised(path: str, other: str) -> Step | None:
    here, there = _LAST_NUMBER.search(path), _LAST_NUMBER.search(other)
    if here is None or there is None or path[: here.start()] != other[: there.start()] or here["end"] != there["end"]:
        return None
    number = int(there["number"])
    if number != int(here["number"]) + 1 or not 2 <= number <= MOST:
        return None
    before = path[: here.start()]
    without = {before[: sign.start()] for sign in (_SIGN.search(before), _SIGN_AND_WORD.search(before)) if sign}
    first = tuple(stem + here["end"] for stem in without if stem.strip("/"))
    of_page = _PAGE_WORD.search(before.lower()) is not None
    return Step(number, False, before.endswith("/") or of_page, of_page, first=first)
