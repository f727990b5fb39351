"""The tables of what is said in place of what is written, one file a language, and what holds for all of them."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader.narration.said import swapped
from reader.narration.spoken_form import respell

HERE = Path(__file__).parent
LEAST = {"en": 300, "de": 30, "es": 30, "fr": 30, "it": 30, "nl": 30, "pt": 30}


@dataclass(frozen=True, slots=True)
class Case:
    language: str
    written: str
    spoken: str


def cases(language: str) -> Iterator[Case]:
    table = tomllib.loads((HERE / f"{language}.toml").read_text(encoding="utf-8"))
    for rows in table.values():
        for row in rows:
            yield Case(language, row[0], row[-1])


CASES = [case for language in LEAST for case in cases(language)]


def spoken(text: str, language: str) -> str:
    return swapped(text, respell(text, language)).text


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}: {case.written}")
def test_each_case_is_said_as_its_table_says(case: Case) -> None:
    """What is heard is what a person would read aloud."""
    assert spoken(case.written, case.language) == case.spoken


@pytest.mark.parametrize("language", LEAST)
def test_every_language_has_cases_enough_and_some_that_nothing_may_change(language: str) -> None:
    own = list(cases(language))

    assert len({case.written for case in own}) == len(own) >= LEAST[language]
    assert sum(case.written == case.spoken for case in own) >= 10


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("3/4/2020", "en-US", "March fourth, twenty twenty"),
        ("3/4/2020", "en-GB", "April third, twenty twenty"),
        ("3/4/2020", "en-AU", "April third, twenty twenty"),
        ("3/4/2020", "en", "3/4/2020"),
        ("$5 million", "en_GB", "five million dollars"),
        ("5 €", "de-AT", "5 Euro"),
        ("R$ 5", "pt-BR", "5 reais"),
    ],
)
def test_the_region_decides_only_where_it_must(written: str, language: str, expected: str) -> None:
    assert spoken(written, language) == expected


@pytest.mark.parametrize("language", ["", "ru", "pl", "ja", "xx", "tlh-x-any"])
def test_a_language_without_rules_is_left_to_its_voice(language: str) -> None:
    """Half a rule in an inflected language is worse than none: only addresses and emoji are shortened."""
    text = "12.50 € Dr. St. 5 km 1984 #X 10–12 § 5 & 18:05"

    assert spoken(text, language) == text
    assert spoken("(https://www.example.org/a/b?c=d 👍🏽👍🏽)", language) == "(example.org 👍)"


def test_a_flag_is_its_country_in_the_language_of_the_text() -> None:
    assert spoken("🇩🇪", "fr") == "Allemagne"
    assert spoken("🇩🇪", "ru") == "Германия"


def test_each_written_word_keeps_words_of_its_own() -> None:
    """One respelling over a whole sum would light both its words at once."""
    found = [(one.written.start, one.spoken) for one in respell("It is $48.5 million in May 5, 2020.", "en")]

    assert found == [
        (6, "forty-eight point five"),
        (12, "million dollars"),
        (27, "fifth"),
        (30, "twenty twenty"),
    ]


def test_no_library_is_loaded_before_it_is_needed() -> None:
    """The window paints first."""
    code = (
        "import sys; from reader.narration.said import said; said('Nothing here.', 'en');"
        "print([name for name in ('num2words', 'babel', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)

    assert done.stdout.strip() == "[]"
