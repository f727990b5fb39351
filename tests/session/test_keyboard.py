"""Keys changed by the person: what is told of it, and what is kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from session.sessions import Shelf

from reader.commands.catalogue import Binding
from reader.commands.keymap import Keymap
from reader.errors import ExportError, KeyFileError, SourceMissing
from reader.library.library import Library
from reader.library.store import Store, Write
from reader.session import actions
from reader.session.keyboard import Keyboard
from reader.session.session import Session

CTRL_O, CTRL_K = Binding("Ctrl+O"), Binding("Ctrl+K")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session(Shelf(), Library.open(tmp_path))
    yield made
    made.close()


@pytest.fixture
def keyboard(session: Session) -> Keyboard:
    return session.keyboard


def test_changed_keys_are_there_after_a_restart(session: Session, tmp_path: Path) -> None:
    session.keyboard.add("look", CTRL_O)
    session.keyboard.set_letters(False)
    before = session.state.keymap
    session.close()
    again = Session(Shelf(), Library.open(tmp_path))

    assert again.state.keymap == before != Keymap()
    again.close()


@pytest.mark.parametrize(
    "value", ["3", "[]", '{"look": 3}', '{"look": ["Tab", 4]}', '{"lok": ["Ctrl+K"]}', '{"look": [[]]}', "{{"]
)
def test_nonsense_on_disk_does_not_keep_the_window_from_opening(tmp_path: Path, value: str) -> None:
    store = Store.open(tmp_path)
    store.write(Write("x", "INSERT INTO setting VALUES (?, ?)", ("keys", value)))
    store.close()
    session = Session(Shelf(), Library.open(tmp_path))

    assert session.state.keymap == Keymap()
    session.close()


def test_a_key_that_another_command_has_is_named_with_it(keyboard: Keyboard) -> None:
    asked = keyboard.ask("look", "Ctrl+O")

    assert (asked.refused, asked.holder) == ("", "open-file")


def test_taking_it_over_tells_who_has_lost_it(keyboard: Keyboard) -> None:
    told = keyboard.add("look", CTRL_O)

    assert told == "Ctrl+O is now a key for “Text and colours”, no longer for “Open a file”."


@pytest.mark.parametrize(
    ("chord", "why"),
    [("Tab", "from control to control"), ("Alt+T", "already a key of"), ("Ctrl+C", "copies")],
)
def test_what_cannot_be_is_refused_with_the_reason(keyboard: Keyboard, chord: str, why: str) -> None:
    assert why in keyboard.ask("look", chord).refused


def test_a_letter_is_not_given_while_letters_are_off(session: Session) -> None:
    """It would be a key that does nothing."""
    actions.act(session, "letter-keys")

    assert "switched off" in session.keyboard.ask("look", "Q").refused


def test_letters_are_switched_off_and_on_by_a_command(session: Session) -> None:
    actions.act(session, "letter-keys")
    off, said = session.state.keymap.letters, session.state.status
    actions.act(session, "letter-keys")

    assert (off, session.state.keymap.letters) == (False, True)
    assert said.startswith("Single-letter keys are off.")


def test_the_last_key_removed_leaves_the_more_list(keyboard: Keyboard) -> None:
    assert keyboard.remove("look", "Alt+T").endswith("“Text and colours”: no key, but it is in the More list.")


def test_defaults_tell_what_stays_with_another(keyboard: Keyboard) -> None:
    keyboard.add("look", CTRL_O)

    assert keyboard.defaults("open-file").endswith("none. Ctrl+O stays with “Text and colours”.")


def test_all_defaults_switch_letters_on_too(session: Session) -> None:
    session.keyboard.add("look", CTRL_K)
    session.keyboard.set_letters(False)
    session.keyboard.all_defaults()

    assert session.state.keymap == Keymap()


def test_keys_go_to_a_file_and_come_back(keyboard: Keyboard, tmp_path: Path) -> None:
    keyboard.add("look", CTRL_O)
    changed, file = keyboard.keymap, tmp_path / "keys.toml"
    keyboard.take_out(file)
    keyboard.all_defaults()
    told = keyboard.bring_in(file)

    assert keyboard.keymap == changed
    assert told == "Other keys now: Open a file…, Text and colours."


def test_a_file_that_is_not_understood_changes_nothing(keyboard: Keyboard, tmp_path: Path) -> None:
    """Half of somebody's keys is worse than none."""
    file = tmp_path / "keys.toml"
    file.write_text('[keys]\nlook = ["Ctrl+K"]\nfind = ["Tab"]', encoding="utf-8")
    with pytest.raises(KeyFileError):
        keyboard.bring_in(file)

    assert keyboard.keymap == Keymap()


def test_a_file_that_cannot_be_read_or_written_is_a_sentence(keyboard: Keyboard, tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="cannot be read"):
        keyboard.bring_in(tmp_path / "nowhere.toml")
    with pytest.raises(ExportError, match="cannot be written"):
        keyboard.take_out(tmp_path / "nowhere" / "keys.toml")


def test_sentences_name_the_key_as_it_is_now(session: Session) -> None:
    """The sleep timer said "Alt+Shift+Z puts it off" whatever that key had become."""
    session.keyboard.remove("sleep-later", "Alt+Shift+Z")
    session.keyboard.add("sleep-later", CTRL_K)

    assert session.state.keymap.way("sleep-later") == "Ctrl+K"
