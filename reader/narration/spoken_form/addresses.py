"""Addresses of pages and of mail: said short, "bbc dot co dot uk"; of a long one the site alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.narration.respelling import Respelling
from reader.narration.spoken_form.rule import Rule, respelled

# What ends a bare name of a site. Those that are words too ("is", "in", "it", "at") need more to be known by.
_TOPS = (
    "com|org|net|edu|gov|mil|int|info|biz|eu|io|ai|app|dev|tv|co|uk|de|fr|es|nl|ch|pl|ru|se|dk|fi|pt|br|ca|au|nz|ie|jp|cn"
    "|kr|za|ua|cz|gr|hu|ro|tr|mx|ar|cl|news|blog|it|at|be|us|no|in|me"
)
_WORDY = frozenset(
    {"it", "at", "be", "us", "no", "in", "me", "es", "de", "se", "dk", "int", "info", "news", "blog", "dev", "app"}
)
_SITE = r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+"
_TAIL = r"(?:[/?#][^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]’'])?/?"

_MAIL = re.compile(r"(?<![\w.@])[A-Za-z0-9][\w.+-]*@(?P<site>[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)")
_LINK = re.compile(
    rf"(?i:\bhttps?://(?:[^\s/@]*@)?(?P<a>[^\s/?#:\"<>]*[^\s/?#:\"<>.,;)])(?::\d+)?{_TAIL}"
    rf"|\bwww\.(?P<b>{_SITE}[a-z]{{2,}}){_TAIL})"
)
_BARE = re.compile(rf"(?<![\w.@/-])(?P<site>(?i:{_SITE})(?P<top>{_TOPS}))(?![\w-]|\.\w){_TAIL}")


@dataclass(frozen=True, slots=True)
class Signs:
    """How the signs of addresses are called; "" leaves them to the engine."""

    dot: str = ""
    at: str = ""


def rules(signs: Signs) -> tuple[Rule, ...]:
    def site(written: str) -> str:
        said = re.sub(r"^www\.", "", written, flags=re.IGNORECASE)
        return said.replace(".", f" {signs.dot} ") if signs.dot else said

    def mail(found: re.Match[str]) -> Iterator[Respelling]:
        if signs.at:
            name = found[0].partition("@")[0]
            name = name.replace(".", f" {signs.dot} ").replace("_", " ")
            yield respelled(found, 0, f"{name} {signs.at} {site(found['site'])}")

    def link(found: re.Match[str]) -> Iterator[Respelling]:
        yield respelled(found, 0, site(found["a"] or found["b"]))

    def bare(found: re.Match[str]) -> Iterator[Respelling]:
        name = found["site"]
        wordy = found["top"] in _WORDY
        if wordy and (name.count(".") == 1 and name[0].islower() and len(name.partition(".")[0]) < 4):
            return  # a missing space, "i.e" or the like
        if name[:1].isdigit() and name.replace(".", "").isdigit():
            return
        yield respelled(found, 0, site(name))

    dots = frozenset(".")
    return (Rule(_MAIL, mail, frozenset("@")), Rule(_LINK, link, dots), Rule(_BARE, bare, dots))
