"""The catalogue's keys with what a person made of them."""

from reader.commands.catalogue import CATALOGUE, Binding, command
from reader.commands.keymap import Keymap

CTRL_O, CTRL_K = Binding("Ctrl+O"), Binding("Ctrl+K")


def test_without_changes_every_command_has_the_keys_it_came_with() -> None:
    keymap = Keymap()

    assert [keymap.keys(entry.id) for entry in CATALOGUE] == [entry.keys for entry in CATALOGUE]


def test_a_command_can_have_a_key_more() -> None:
    keymap = Keymap().with_key("look", CTRL_K)

    assert keymap.asked("Ctrl+K", "window") == "look"
    assert keymap.keys("look") == (*command("look").keys, CTRL_K)


def test_a_chord_that_is_taken_over_is_lost_to_the_command_that_had_it() -> None:
    """One key cannot ask for two things."""
    keymap = Keymap().with_key("look", CTRL_O)

    assert (keymap.asked("Ctrl+O", "window"), keymap.keys("open-file")) == ("look", ())


def test_a_chord_taken_over_twice_belongs_to_the_last() -> None:
    keymap = Keymap().with_key("look", CTRL_O).with_key("find", CTRL_O)

    assert keymap.holder("Ctrl+O") == "find"
    assert CTRL_O not in keymap.keys("look")


def test_a_window_key_and_one_of_the_article_may_not_be_the_same() -> None:
    """Which of them was meant would depend on where the keyboard is."""
    keymap = Keymap().with_key("look", Binding("H", "article"))

    assert "H" not in {key.chord for key in keymap.keys("next-heading")}


def test_a_key_is_taken_away() -> None:
    keymap = Keymap().without_key("find-next", "F3")

    assert (keymap.asked("F3", "window"), keymap.first("find-next")) == (None, "Ctrl+G")


def test_what_is_again_as_it_came_is_no_change() -> None:
    """A later version's new keys then reach it."""
    keymap = Keymap().without_key("reload", "F5").with_key("reload", Binding("F5"))

    assert keymap == Keymap()


def test_defaults_come_back_but_for_those_that_belong_to_another_now() -> None:
    keymap = Keymap().with_key("look", CTRL_O).without_key("open-file", "Ctrl+O").with_defaults("open-file")

    assert (keymap.keys("open-file"), keymap.holder("Ctrl+O")) == ((), "look")


def test_when_the_taker_is_reset_the_key_goes_back() -> None:
    keymap = Keymap().with_key("look", CTRL_O).with_defaults("look")

    assert keymap == Keymap()


def test_letters_off_takes_every_letter_digit_and_sign_and_nothing_else() -> None:
    """WCAG 2.1.4: who speaks to the computer, or whose hands slip, types letters without meaning to."""
    gone = set(Keymap().bound()) - set(Keymap(letters=False).bound())

    assert {"H", "Shift+H", "S"} <= {bound.binding.chord for bound in gone}
    assert all(bound.binding.where == "article" and len(bound.binding.chord.split("+")[-1]) == 1 for bound in gone)


def test_letters_that_are_off_are_still_the_commands_own() -> None:
    """Switched on again they are where they were; and nobody gives them away unawares."""
    keymap = Keymap(letters=False)

    assert keymap.told("next-heading") == "Ctrl+Alt+H"
    assert keymap.holder("H") == "next-heading"
    assert keymap.with_letters(True) == Keymap()


def test_the_way_to_a_command_without_a_key_is_the_more_list() -> None:
    """ "Ctrl+T sets the language" would be a lie."""
    keymap = Keymap().without_key("told", "Ctrl+T")

    assert (Keymap().way("told"), keymap.way("told")) == ("Ctrl+T", "“What is said” in the More list")


def test_keys_are_told_with_where_they_work() -> None:
    assert Keymap().told("find-next") == "F3 or Ctrl+G"
    assert Keymap().told("next-sentence") == "S in the article, Ctrl+. or Ctrl+Alt+S"
