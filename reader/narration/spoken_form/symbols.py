"""Signs that engines call by a name nobody wants to hear, leave out, or run words together at."""

import re
from collections.abc import Iterator

from reader.narration.respelling import Respelling
from reader.narration.spoken_form.rule import Rule, always, respelled

_SILENT = re.compile(
    r"(?<=\w)[®™℠]|(?<![\w*])\*+(?=\w)|(?<=[\w.,;!?”\"'’)%])\*+(?!\w|\*)|[†‡¶■□▪▫●○◦•‣►▸▶◆◇★☆✦→](?!\w)(?=\s*\Z)|[■□▪▫●○◦•‣►▸◆◇★☆✦†‡]"
)


def _silent(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, "")


def everywhere() -> tuple[Rule, ...]:
    """Words in no language: what is silent, and a breath for a dash without spaces."""
    return (
        Rule(_SILENT, _silent),
        always(
            r"(?<=[^\W\d_][”\"’)])—(?=\w)|(?<=[^\W\d_])—(?=[\w“\"‘(])|(?<=[\w,.?!])—(?=[^\W\d_“\"‘(])",
            " — ",
            frozenset("—"),
        ),
    )


def english() -> tuple[Rule, ...]:
    slash = frozenset("/")
    return (
        Rule(re.compile(r"(?<!\w)#(?P<tag>[A-Za-z_]\w*)"), _hashtag, frozenset("#")),
        Rule(re.compile(r"(?<![\w.@])@(?P<name>[A-Za-z_]\w+)"), _handle, frozenset("@")),
        Rule(
            re.compile(r"\b(?:s?he|him|his|hers?)(?P<x>/)(?:s?he|hers?|him|they|their|them)\b"),
            lambda found: (respelled(found, "x", " or "),),
            slash,
        ),
        always(r"(?<=\band)/(?=or\b)", " ", slash),
        always(r"(?<=[^\W\d_])\s?/\s?(?=[^\W\d_])", " ", slash),
        always(r"(?<=\d)\s?×\s?(?=\d)", " times ", frozenset("×")),
        always(r"(?<!\w)>\s?(?=[$£€]?\d)", "more than ", frozenset(">")),
        always(r"(?<!\w)<\s?(?=[$£€]?\d)", "less than ", frozenset("<")),
        always(r"(?<=\w)\s?(?:→|➜|->)\s?(?=\w)", " to ", frozenset("→➜>")),
        always(r"(?<=\w)\s?\|\s?(?=\w)", ", ", frozenset("|")),
        always(r"(?<=\w)\s&\s(?=\w)", " and ", frozenset("&")),
        always(r"§§\s?(?=\d)", "sections ", frozenset("§")),
        always(r"§\s?(?=\d)", "section ", frozenset("§")),
        always(r"№\s?(?=\d)", "number ", frozenset("№")),
        always(r"©\s?(?=[\dA-Z])", "copyright ", frozenset("©")),
        always(r"(?<=\d)‰", " per mille", frozenset("‰")),
        always(r"\s\+\s(?=\d)", " plus ", frozenset("+")),
        always(r"(?<=\d)\+(?=[\s,.;)]|\Z)", " plus", frozenset("+")),
    )


def _hashtag(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, f"hashtag {_apart(found['tag'])}")


def _handle(found: re.Match[str]) -> Iterator[Respelling]:
    yield respelled(found, 0, f"at {_apart(found['name'])}")


def _apart(written: str) -> str:
    """ "BlackLivesMatter" and "black_lives_matter" as words."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=\d)", " ", written.replace("_", " "))
    return " ".join(parted.split())
