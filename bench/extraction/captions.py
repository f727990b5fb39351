"""Captions, headings and titles against what people wrote down of a page (captions-truth.json).

A caption is found when four fifths of its words are in one caption of the article that holds little else: its credit,
a label, a quarter more. Found a second time it is a repeat; standing in the body too, it would be read twice. What the
truth calls optional (a video's caption, a credit alone) is neither asked for nor counted as false, and false captions
count only where the truth is sure of all of a page's captions.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FOUND = 0.8  # of the words
MORE = 0.25  # of as many words more
LABEL = 3  # words
SHORTEST_LEAK = 4  # words: fewer may stand in the body by chance
_WORD = re.compile(r"\w+")

Line = tuple[str, ...]  # the words, in small letters


@dataclass(frozen=True, slots=True)
class Caption:
    text: Line
    credit: Line
    is_lead: bool


@dataclass(frozen=True, slots=True)
class Truth:
    """``page`` is "set/id"; ``optional`` what may be shown as a caption; ``soft`` what may be shown as a heading."""

    page: str
    titles: frozenset[Line]
    captions: tuple[Caption, ...]
    optional: tuple[Line, ...]
    is_sure: bool
    headings: frozenset[Line]
    soft: frozenset[Line]


@dataclass(frozen=True, slots=True)
class Shown:
    """What an extractor made of the page; ``body`` is without the captions."""

    title: str
    captions: tuple[str, ...]
    headings: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How often, over some pages."""

    pages: int = 0
    wanted: int = 0
    found: int = 0
    wanted_lead: int = 0
    found_lead: int = 0
    false: int = 0
    repeats: int = 0
    in_body: int = 0
    wanted_headings: int = 0
    found_headings: int = 0
    false_headings: int = 0
    titles: int = 0

    @property
    def precision(self) -> float:
        """Of what is shown as a caption, the share that is one, told once; 1 when nothing is shown."""
        shown = self.found + self.false + self.repeats
        return self.found / shown if shown else 1.0

    @property
    def recall(self) -> float:
        return self.found / self.wanted if self.wanted else 1.0


def words(text: str) -> Line:
    return tuple(_WORD.findall(text.lower()))


def load(file: Path) -> tuple[Truth, ...]:
    return tuple(map(_truth, json.loads(file.read_text("utf-8"))["pages"]))


def _truth(item: dict[str, object]) -> Truth:
    match item:
        case {
            "page": str(page), "title": str(title), "title_also": list(titles), "captions": list(captions),
            "optional_captions": list(optional), "credits_alone": list(credits), "captions_sure": bool(sure),
            "headings": list(headings), "bold_lines": list(bold),
        }:  # fmt: skip
            images = [one for one in captions if one["kind"] == "image"]
            others = [one["text"] for one in captions if one["kind"] != "image"]
            return Truth(
                page,
                frozenset(map(words, (title, *titles))),
                tuple(Caption(words(one["text"]), words(one["credit"]), one["place"] == "lead") for one in images),
                tuple(map(words, (*others, *optional, *credits))),
                sure,
                frozenset(words(heading["text"]) for heading in headings),
                frozenset(map(words, (title, *bold))),
            )
    raise ValueError(f"not a page's truth: {item}")


def fits(caption: Line, credit: Line, said: Line) -> bool:
    if not caption or not said:
        return False
    common = (Counter(caption) & Counter(said)).total()
    spare = len(credit) + MORE * len(caption) + LABEL
    return common >= FOUND * len(caption) and len(said) - common <= spare


def tally(truth: Truth, shown: Shown) -> Tally:
    said = [line for line in map(words, shown.captions) if line]
    hits = [
        [n for n, line in enumerate(said) if fits(caption.text, caption.credit, line)] for caption in truth.captions
    ]
    used = {n for found in hits for n in found}
    rest = [line for n, line in enumerate(said) if n not in used and not _is_optional(line, truth)]
    headings = {line for line in map(words, shown.headings) if line}
    leads = [bool(found) for caption, found in zip(truth.captions, hits) if caption.is_lead]
    return Tally(
        pages=1,
        wanted=len(truth.captions),
        found=sum(map(bool, hits)),
        wanted_lead=len(leads),
        found_lead=sum(leads),
        false=len(rest) if truth.is_sure else 0,
        repeats=sum(max(0, len(found) - 1) for found in hits),
        in_body=in_body(truth, shown.body),
        wanted_headings=len(truth.headings),
        found_headings=len(truth.headings & headings),
        false_headings=len(headings - truth.headings - truth.soft),
        titles=is_title(truth, shown.title),
    )


def _is_optional(said: Line, truth: Truth) -> bool:
    return any(fits(line, (), said) or fits(said, (), line) for line in truth.optional)


def in_body(truth: Truth, body: str) -> int:
    """Captions whose words all stand in a row in the body's text, too."""
    text = f" {' '.join(words(body))} "
    long = [caption.text for caption in truth.captions if len(caption.text) >= SHORTEST_LEAK]
    return sum(f" {' '.join(line)} " in text for line in long)


def is_title(truth: Truth, title: str) -> bool:
    return words(title) in truth.titles


def total(tallies: Iterable[Tally]) -> Tally:
    every = tuple(tallies)
    return Tally(*(sum(getattr(each, name) for each in every) for name in Tally.__slots__))
