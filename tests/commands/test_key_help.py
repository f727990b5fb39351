"""What each key says about itself."""

import pytest

from reader.commands.catalogue import CATALOGUE
from reader.commands.key_help import meaning
from reader.commands.keymap import Keymap


@pytest.mark.parametrize(
    ("chord", "role", "said"),
    [
        ("Ctrl+L", "article", "Ctrl+L: Address. Go to the address line, to type or paste an address."),
        ("H", "article", "H: Next heading. Move to the next heading."),
        ("H", "button", "H in the article: Next heading. Move to the next heading."),
        ("H", "entry", "H: types h. H in the article: Next heading. Move to the next heading."),
        ("Space", "radio", "Space in the article: Listen. Read aloud, or pause at the word."),
        ("Enter", "button", "Enter: presses the button. Enter in the article: Listen from here. "
                            "Read from the word at the caret."),
        ("Tab", "article", "Tab: on to the next control."),
        ("Down", "list", "Down: walks the list."),
        ("PageUp", "slider", "PageUp: much more."),
        ("Z", "list", "Z: to the row that begins with z."),
        ("Ctrl+F12", "article", "Ctrl+F12 does nothing here."),
    ],
)  # fmt: skip
def test_a_key_says_what_it_does_where_the_keyboard_is(chord: str, role: str, said: str) -> None:
    assert meaning(Keymap(), (chord,), role) == said


def test_a_key_with_several_names_is_told_by_the_one_that_means_something() -> None:
    """Shift and "=" is the plus sign on a US keyboard."""
    assert meaning(Keymap(), ("Ctrl+Shift+=", "Ctrl+Plus"), "article").startswith("Ctrl+Plus: Larger.")


def test_a_letter_that_is_switched_off_says_so() -> None:
    said = meaning(Keymap(letters=False), ("H",), "article")

    assert said == "H would be “Next heading”: single-letter keys are switched off."


def test_every_key_of_the_catalogue_says_its_command() -> None:
    silent = [
        key.chord
        for entry in CATALOGUE
        for key in entry.keys
        if entry.help not in meaning(Keymap(), (key.chord,), "article")
    ]

    assert silent == []
