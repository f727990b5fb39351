"""What Readium's suite expects to be said, with and without skipping and announcing, against what we say.

Its wording is its own. Compared are the words of the page that are said and their order, under every setting of the
suite, and that what it announces is announced by us, where we have a word for it. docs/narration.md lists where we
differ, with the reasons.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest
from readium_suite import CASES, MISSING, article_of, expected

from reader.document.head import primary
from reader.narration.narrate import narrate
from reader.narration.policy import policy
from reader.narration.script import Utterance
from reader.narration.words import words

pytestmark = pytest.mark.skipif(not CASES, reason=MISSING)

# Ours for theirs: a switch to announce a role, and one to skip it.
ANNOUNCE = {
    "list": {"lists": "announce", "ends": "announce"},
    "listItem": {"lists": "position"},
    "blockquote": {"quotes": "announce", "ends": "announce"},
    "footnote": {"notes": "announce"},
    "figure": {"captions": "announce"},
    "image": {"descriptions": "always"},
    **{f"heading{level}": {"headings": "announce"} for level in range(1, 7)},
}
SKIP = {
    "image": {"descriptions": "skip"},
    "figure": {"captions": "skip", "descriptions": "skip", "code": "skip"},
    "footnote": {"notes": "skip"},
    "noteref": {"note_marks": "skip"},
    "aside": {"notes": "skip"},
}
# Without a word of Reader's own but for pictures, and nothing left out: what the suite calls no options.
PLAIN = {
    "descriptions": "always", "notes": "read", "struck": "read", "abbreviations": "read", "left_out": "silent",
    "repeats": "read",
}  # fmt: skip
WORDS = {
    "list": "List", "blockquote": "Quote", "footnote": "Note", "image": "Image",
    **{f"heading{level}": f"Heading, level {level}" for level in range(1, 7)},
}  # fmt: skip

NO_PARTS = "no switch for this kind of part: its heading says what it is, and it is read as the story is"
NAVIGATION = "a page's navigation is its furniture and never read; a fragment has nothing else to show"
UNMARKED = "items of a list are notes where a mark in the text leads to them; in the fragment none does"
SAID = {
    "aside-html-native": "an aside without a heading is a paragraph where the story keeps it: no switch leaves it out",
    "bibliography-epub-type": NO_PARTS,
    "bibliography-role-aria": NO_PARTS,
    "endnotes-epub-type": UNMARKED,
    "footnote-epub-type": "two switches: who skips the marks of notes may still want the notes",
    "tip-epub-type": "an aside without a heading is a paragraph where the story keeps it: no switch leaves it out",
    "landmarks-epub-type": NAVIGATION,
    "loa-epub-type": NAVIGATION,
    "lot-epub-type": NAVIGATION,
    "toc-role-aria": NAVIGATION,
    "pagebreak-epub-type": "the number of a printed page is no word of the text, and never said",
    "table-html-native": "the suite has no expected utterances for it",
    "table-role-aria": "the suite has no expected utterances for it",
    "language-inline-pagebreak": "the suite has no expected utterances for it",
}
UNANNOUNCED = {"endnotes-epub-type": UNMARKED}


@dataclass(frozen=True, slots=True)
class Setting:
    announce: tuple[str, ...]
    skip: tuple[str, ...]
    at_reference: bool
    said: tuple[str, ...]  # what the suite says then


@cache
def settings(case: str) -> tuple[Setting, ...]:
    """Every setting of plain text, whatever it says of languages."""
    found: dict[tuple[tuple[str, ...], tuple[str, ...], bool], Setting] = {}
    told = expected(case, "utterances.json")
    assert isinstance(told, dict)
    cases = told.get("cases", [])
    assert isinstance(cases, list)
    for one in cases:
        assert isinstance(one, dict)
        options, utterances = one["options"], one["utterances"]
        assert isinstance(options, list)
        assert isinstance(utterances, list)
        said = tuple(str(each.get("plain", "")) for each in utterances if isinstance(each, dict))
        for option in options:
            assert isinstance(option, dict)
            if option["format"] == "plain":
                announce, skip = _roles(option.get("contextualize")), _roles(option.get("skip"))
                inline = bool(option.get("inlineContextualization"))
                found[announce, skip, inline] = Setting(announce, skip, inline, said)
    return tuple(found.values())


def _roles(given: object) -> tuple[str, ...]:
    return tuple(map(str, given)) if isinstance(given, list) else ()


def ours(case: str, setting: Setting) -> tuple[Utterance, ...]:
    switches = dict(PLAIN)
    for role in setting.announce:
        switches |= ANNOUNCE.get(role, {})
    for role in setting.skip:
        switches |= SKIP.get(role, {})
    if setting.at_reference and switches["notes"] in ("read", "announce"):
        switches["notes"] = "reference"
    return narrate(article_of(case), policy("plain", **switches)).utterances


def of_the_page(utterances: tuple[Utterance, ...]) -> list[str]:
    """The page's own words: no announcements, no numbers before an item."""
    return [word for utterance in utterances for text in _texts(utterance) for word in _bare(text)]


def _texts(utterance: Utterance) -> Iterator[str]:
    if utterance.kind == "description":
        yield utterance.text
    for anchor in utterance.anchors:
        yield utterance.text[anchor.spoken.start : anchor.spoken.end]


def _bare(text: str) -> list[str]:
    return [text[word.start : word.end] for word in words(text)]


PROMPT = re.compile(r"(?:(?:Start|End) of the [a-z ]+\.|Heading level \d\.|Pagebreak\. \d+\.)\s*")


def theirs(case: str, setting: Setting) -> list[str]:
    """Without the suite's own words: what stands in a prompt's place is one that no other setting says."""
    plain = {said for one in settings(case) if not one.announce for said in one.said}
    own = [said for said in setting.said if said in plain or not re.fullmatch(r"[A-Z][A-Za-z ]+\.", said)]
    return [word for said in own for word in _bare(PROMPT.sub("", said))]


@pytest.mark.parametrize("case", CASES)
def test_the_words_of_the_page_are_those_the_suite_says(case: str) -> None:
    """Under every setting: nothing is lost by announcing, and what is skipped is what was asked for."""
    differ = [
        (setting.announce, setting.skip, of_the_page(ours(case, setting)), theirs(case, setting))
        for setting in settings(case)
        if of_the_page(ours(case, setting)) != theirs(case, setting)
    ]

    assert (not differ and bool(settings(case))) == (case not in SAID), differ[:3]


@pytest.mark.parametrize("case", CASES)
def test_what_the_suite_announces_is_announced(case: str) -> None:
    """Each role that has a word of ours, in each setting that asks for it."""
    missing = []
    for setting in settings(case):
        said = [utterance.text for utterance in ours(case, setting) if utterance.kind == "announcement"]
        # The suite says something of the role only where there is one.
        more = len(setting.said) > len(theirs_without(case, setting))
        wanted = (
            [WORDS[role] for role in setting.announce if role in WORDS and role not in setting.skip] if more else []
        )
        missing += [(setting, word) for word in wanted if not any(text.startswith(word) for text in said)]

    assert (not missing) == (case not in UNANNOUNCED), missing[:2]


def theirs_without(case: str, setting: Setting) -> tuple[str, ...]:
    """What the suite says when the same is skipped and nothing announced."""
    return next((one.said for one in settings(case) if not one.announce and one.skip == setting.skip), setting.said)


def test_the_languages_of_the_suite_are_heard() -> None:
    """A block in another language is said in it, so is a document."""
    said = {
        case: [(primary(u.language), u.text) for u in narrate(article_of(case)).utterances]
        for case in ("language-block", "language-document")
    }

    assert said == {
        "language-block": [("en", "Hello."), ("fr", "Bonjour.")],
        "language-document": [("fr", "Bonjour, comment allez-vous ?")],
    }


def test_the_table_names_cases_of_the_suite() -> None:
    assert {*SAID, *UNANNOUNCED} <= set(CASES)
