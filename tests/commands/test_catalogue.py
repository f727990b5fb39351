"""The one list of commands."""

from reader.commands.catalogue import CATALOGUE, Binding, Command
from reader.commands.keymap import Keymap, conflicts, key_table


def test_no_chord_asks_for_two_things() -> None:
    assert conflicts() == ()


def test_two_commands_with_one_chord_are_found() -> None:
    """The check above must be able to fail."""
    one = Command("a", "A", "A", "Open", (Binding("F2"),))
    two = Command("b", "B", "B", "Open", (Binding("F2", "article"),))

    assert conflicts((one, two)) == ("F2",)


def test_ids_are_unique() -> None:
    ids = [command.id for command in CATALOGUE]

    assert len(ids) == len(set(ids))


def test_letters_alone_work_in_the_article_only() -> None:
    """A person who types an address must not start the voice (WCAG 2.1.4)."""
    window = [bound.binding.chord for bound in Keymap().bound() if bound.binding.where == "window"]
    alone = [chord for chord in window if len(chord.split("+")[-1]) == 1]

    assert all("Ctrl" in chord or "Alt" in chord for chord in alone)


def test_what_sounds_is_under_keys_that_work_everywhere() -> None:
    """Hands on any control can still pause the voice."""
    everywhere = {bound.command for bound in Keymap().bound() if bound.binding.where == "window"}

    assert {"play-pause", "stop", "next-sentence", "previous-sentence", "faster", "slower"} <= everywhere


def test_the_key_table_names_every_chord() -> None:
    """The README's table is made from it."""
    table = key_table()

    assert all(f"`{binding.chord}`" in table for command in CATALOGUE for binding in command.keys)
