"""Who wrote it, when, in which language and direction: what a program says, beside what the page's markup states."""

from collections.abc import Sequence
from dataclasses import dataclass

from bench.extraction.pages import PageSet
from bench.extraction.stated import Stated, day_of, stated_in
from reader.document.article import Article

JOINING = 4  # letters of "and", "und", "mit" between two names


@dataclass(frozen=True, slots=True)
class Verdict:
    """``what`` is byline, date, language or direction; ``cause`` "" for what is right, else why it is not."""

    page: str
    what: str
    cause: str
    stated: str
    said: str


def stated_of(pages: PageSet) -> dict[str, Stated]:
    return {page.id: stated_in(page.html()) for page in pages.pages}


def verdicts(page: str, stated: Stated, article: Article) -> tuple[Verdict, ...]:
    """One for each thing that the markup states."""
    found = []
    if stated.authors:
        cause = cause_of_byline(stated.authors, article.byline)
        found.append(Verdict(page, "byline", cause, " | ".join(map(", ".join, stated.authors)), article.byline))
    if stated.days:
        cause = cause_of_date(stated.days, article.published)
        found.append(Verdict(page, "date", cause, " | ".join(stated.days), article.published))
    if stated.languages:
        cause = cause_of_language(stated.languages, article.language)
        found.append(Verdict(page, "language", cause, " | ".join(stated.languages), article.language))
    if stated.direction:
        cause = "" if article.direction == stated.direction else "the other direction"
        found.append(Verdict(page, "direction", cause, stated.direction, article.direction))
    return tuple(found)


def cause_of_byline(sources: Sequence[tuple[str, ...]], said: str) -> str:
    """Right when one source's names are all in it, and no more than a joining word for each beside them."""
    if not said:
        return "nothing is said"
    spoken = _letters(said)
    partly = False
    for names in sources:
        rest, missing = spoken, 0
        for letters in sorted(map(_letters, names), key=len, reverse=True):
            missing += letters not in rest
            rest = rest.replace(letters, "", 1)
        if not missing and len(rest) <= JOINING * len(names):
            return ""
        partly = partly or missing < len(names)
    return "more or fewer than the names" if partly else "another name"


def cause_of_date(days: Sequence[str], said: str) -> str:
    if not said:
        return "nothing is said"
    return "" if day_of(said) in days else "another day"


def cause_of_language(tags: Sequence[str], said: str) -> str:
    """The first that is stated counts, as ``html lang`` does for browsers."""
    if not said:
        return "nothing is said"
    first, own = tags[0].split("-"), said.lower().split("-")
    if first[0] != own[0]:
        return "another language"
    return "" if first == own else "another region or script"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
