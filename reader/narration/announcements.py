"""The few words of Reader's own that are said: "Caption:", "List, 5 items.", "Quote." …

In the article's language where announcements.toml has it, else in English and marked as English, so that an English
voice says them.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from reader.document.head import primary
from reader.document.language_names import language_name

Word = Literal[
    "caption", "image", "video", "audio", "list", "quote", "post", "table", "code", "credit", "note", "struck",
    "breaking", "end_list", "end_quote", "end_table", "end_code",
]  # fmt: skip
Count = Literal["items", "rows", "columns", "lines"]
Mark = Literal[":", "."]

DATA = Path(__file__).with_name("announcements.toml")
ENGLISH = "en"

# Before these the voice waits for what comes; after the others it ends.
_COLON = frozenset[Word]({"caption", "image", "video", "audio", "credit", "struck", "breaking"})


@dataclass(frozen=True, slots=True)
class Prompt:
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Counted:
    """So many of them."""

    number: int
    what: Count


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The words there are for a language: its own, or the English ones."""

    code: str
    language: str  # what they are to be said in
    words: Mapping[str, str | Mapping[str, str]]

    def word(self, name: str) -> str:
        found = self.words[name]
        assert isinstance(found, str), name
        return found

    def counted(self, counted: Counted) -> str:
        forms = self.words[counted.what]
        assert isinstance(forms, dict), counted.what
        form = forms.get(_plural(self.code, counted.number), forms["other"]) if len(forms) > 1 else forms["other"]
        return str(form).format(n=counted.number)


@cache
def _all() -> Mapping[str, Mapping[str, str | Mapping[str, str]]]:
    with DATA.open("rb") as file:
        return tomllib.load(file)


def known_languages() -> tuple[str, ...]:
    """The languages that have words of their own here."""
    return tuple(_all())


def _tongue(language: str) -> _Tongue:
    own = _all().get(primary(language))
    if own is None:
        return _Tongue(ENGLISH, ENGLISH, _all()[ENGLISH])
    return _Tongue(primary(language), language, own)


@cache
def _plural(code: str, number: int) -> str:
    """The form that CLDR gives a number in that language: "one", "few", "other" …"""
    from babel import Locale

    return str(Locale.parse(code).plural_form(number))


def prompt(word: Word, language: str, *counts: Counted, mark: Mark | None = None) -> Prompt:
    """The announcement, with how many there are, and the mark that makes a voice wait or end."""
    tongue = _tongue(language)
    comma = {"ja": "、", "zh": "，", "ar": "، ", "fa": "، "}.get(tongue.code, ", ")
    text = comma.join((tongue.word(word), *map(tongue.counted, counts)))
    return Prompt(text + (mark or (":" if word in _COLON else ".")), tongue.language)


def heading_prompt(level: int, language: str) -> Prompt:
    tongue = _tongue(language)
    return Prompt(tongue.word("heading").format(n=level) + ".", tongue.language)


def position_prompt(number: int, count: int, language: str) -> Prompt:
    """Where in its list an item stands: "2 of 5:"."""
    tongue = _tongue(language)
    return Prompt(tongue.word("position").format(n=number, count=count) + ":", tongue.language)


def link_prompt(language: str) -> Prompt:
    """What is put before the words of a link; in a capital, or it would seem to go on with the sentence before."""
    tongue = _tongue(language)
    return Prompt(tongue.word("link"), tongue.language)


def next_part_prompt(number: int, language: str) -> Prompt:
    """That the article goes on in another part."""
    tongue = _tongue(language)
    return Prompt(tongue.word("next_part").format(n=number) + ".", tongue.language)


def language_prompt(tag: str, language: str) -> Prompt:
    """That what follows is in another language."""
    tongue = _tongue(language)
    return Prompt(language_name(primary(tag), tongue.code) + ":", tongue.language)
