"""Chords as people write and read them."""

import pytest

from reader.commands.catalogue import CATALOGUE, Binding
from reader.commands.chord import chord_of, is_character
from reader.commands.refusals import place_of, refusal


@pytest.mark.parametrize(
    ("written", "chord"),
    [
        ("ctrl+o", "Ctrl+O"), ("Shift + Control + v", "Ctrl+Shift+V"), ("f9", "F9"), ("Esc", "Escape"),
        ("Ctrl++", "Ctrl+Plus"), ("+", "Plus"), ("Alt+.", "Alt+."), ("play key", "Play key"), ("ä", "Ä"), ("ß", "ß"),
        ("Ctrl+Foo", None), ("Ctrl+", None), ("", None), ("Ctrl+Ctrl+A", None), ("Hyper+A", None), ("Ctrl+\n", None),
        ("A+B", None),
    ],
)  # fmt: skip
def test_a_chord_is_read_as_people_write_it(written: str, chord: str | None) -> None:
    """Somebody edits the file of keys by hand."""
    assert chord_of(written) == chord


def test_the_catalogue_writes_its_chords_as_they_are_kept() -> None:
    """One written otherwise would be another chord after a restart."""
    chords = [binding.chord for entry in CATALOGUE for binding in entry.keys]

    assert [chord_of(chord) for chord in chords] == chords


@pytest.mark.parametrize(("chord", "is_one"), [("H", True), ("Shift+1", True), ("Plus", True), ("Ctrl+H", False),
                                               ("F1", False), ("Space", False), ("Alt+.", False)])  # fmt: skip
def test_character_keys_are_letters_digits_and_signs_without_ctrl_or_alt(chord: str, is_one: bool) -> None:
    """WCAG 2.1.4 asks that these can be switched off."""
    assert is_character(chord) is is_one


@pytest.mark.parametrize(
    ("chord", "why"),
    [
        ("Tab", "from control to control"), ("Ctrl+Shift+Tab", "from control to control"), ("Escape", "leads out"),
        ("Down", "moves about"), ("Ctrl+Left", "moves about"), ("Shift+End", "moves about"),
        ("Ctrl+Shift+Right", "moves about"), ("Insert", "screen readers"), ("CapsLock", "screen readers"),
        ("Ctrl+C", "copies"), ("Ctrl+V", "pastes"), ("Alt+F4", "closes the window"), ("Desktop key", "the desktop"),
        ("Backspace", "takes back"),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_refused_with_the_reason(chord: str, why: str) -> None:
    sentence = refusal(Binding(chord, place_of(chord)))

    assert why in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("chord", ["H", "Shift+7", "Space", "Enter"])
def test_what_types_or_presses_is_a_key_in_the_article_only(chord: str) -> None:
    """A letter taken everywhere could not be typed into the address."""
    assert place_of(chord) == "article"
    assert "in the article only" in refusal(Binding(chord, "window"))


def test_nothing_of_the_catalogue_is_refused() -> None:
    """Its keys could not be given back otherwise."""
    assert [refusal(key) for entry in CATALOGUE for key in entry.keys if refusal(key)] == []
