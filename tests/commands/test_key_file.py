"""Keys as text: in the settings, where nonsense is left out, and in a file, where it is named."""

import re
import tomllib

import pytest

from reader.commands.catalogue import CATALOGUE, Binding
from reader.commands.key_file import MOST_BYTES, as_file, as_settings, from_file, kept
from reader.commands.keymap import Keymap
from reader.errors import KeyFileError

CHANGED = Keymap(letters=False).with_key("look", Binding("Ctrl+O")).with_key("stop", Binding("\\", "article"))


def test_settings_give_back_what_was_kept() -> None:
    assert kept(as_settings(CHANGED), letters=False) == CHANGED


def test_nonsense_in_the_settings_is_left_out_and_the_rest_holds() -> None:
    """A damaged file is no reason not to start."""
    texts = {"no-such-command": ["Ctrl+K"], "look": ["Ctrl+Foo", "Tab", "Ctrl+K", "article:Ctrl+C"], "find": ["Ctrl+K"]}
    keymap = kept(texts, letters=True)

    assert (keymap.keys("look"), keymap.keys("find")) == ((Binding("Ctrl+K"),), ())


def test_a_file_gives_back_what_was_written() -> None:
    assert from_file(as_file(CHANGED).encode(), Keymap()) == CHANGED


def test_a_file_names_every_command_and_what_it_is_called() -> None:
    """So that one can be found and edited by hand."""
    text = as_file(Keymap())

    assert list(tomllib.loads(text)["keys"]) == [entry.id for entry in CATALOGUE]
    assert 'open-file = ["Ctrl+O"]  # Open a file…' in text


def test_a_command_that_the_file_does_not_name_keeps_its_keys() -> None:
    after = from_file(b'[keys]\nfind = ["f7"]', CHANGED)

    assert (after.first("find"), after.holder("Ctrl+O"), after.letters) == ("F7", "look", False)


def test_a_key_in_the_file_is_taken_from_the_command_that_has_it() -> None:
    after = from_file(b'[keys]\nfind = ["Ctrl+O"]', CHANGED)

    assert after.holder("Ctrl+O") == "find"


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b'[keys]\nlook = ["Ctrl+Foo"]', "“Ctrl+Foo” of look is no key"),
        (b'[keys]\nlok = ["Ctrl+K"]', "“lok” is no command"),
        (b'[keys]\nlook = ["Tab"]', "Tab cannot be taken"),
        (b'[keys]\nlook = ["Ctrl+K"]\nfind = ["Ctrl+K"]', "Ctrl+K is given to both look and find"),
        (b'[keys]\nlook = "Ctrl+K"', "The keys of look are no list"),
        (b'keys = 3', "no table"),
        (b'letter-keys = "yes"', "letter-keys is true or false"),
        (b'colour = "red"', "“colour” means nothing here"),
        (b'[keys', "not TOML"),
        (b'\xff\xfe\x00', "not TOML"),
        (b'#' * (MOST_BYTES + 1), "too long"),
        (b'a=' + b'[' * 20_000, "not TOML"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_named(content: bytes, named: str) -> None:
    with pytest.raises(KeyFileError, match=re.escape(named)):
        from_file(content, Keymap())


def test_of_many_faults_three_are_named() -> None:
    content = "[keys]\n" + "\n".join(f'nonsense-{number} = ["F2"]' for number in range(9))
    with pytest.raises(KeyFileError) as caught:
        from_file(content.encode(), Keymap())

    assert str(caught.value).endswith("And 6 more.")
