"""The lists of commands, by single keys: for who cannot hold two."""

import tkinter as tk

from reader.commands.catalogue import CATALOGUE
from reader.commands.keymap import Keymap
from reader.ui.command_finder import KeySource
from reader.ui.command_sheet import CommandSheet
from reader.ui.keys import Take
from reader.ui.theme import Theme


def more(root: tk.Tk, theme: Theme, ran: list[str]) -> CommandSheet:
    def take(_taken: Take | None) -> None:
        """No key is waited for here."""

    source = KeySource(Keymap, take, lambda _: None)
    commands = (entry for entry in CATALOGUE if entry.id != "more")
    return CommandSheet(root, theme, "More", commands, source, ran.append, lambda _: None)


def press(root: tk.Tk, *keys: str) -> None:
    for key in keys:
        (root.focus_get() or root).event_generate(f"<KeyPress-{key}>")
        root.update()


def test_every_command_is_asked_for_by_arrows_and_enter_alone(root: tk.Tk, theme: Theme) -> None:
    """Nothing needs two keys held: sticky fingers, a switch, one finger, a stick in the mouth."""
    ran: list[str] = []
    sheet = more(root, theme, ran)
    panel = sheet.finder.panel
    wanted = [row.value for row in panel.rows if not row.heading]
    root.update()
    panel.tree.focus_force()
    walked = [panel.selected]
    for _ in wanted[1:]:
        press(root, "Down")
        walked.append(panel.selected)
    press(root, "Return")
    for steps in (0, len(wanted) // 2):
        sheet = more(root, theme, ran)
        root.update()
        sheet.finder.panel.tree.focus_force()
        press(root, *["Down"] * steps, "Return")

    assert walked == wanted
    assert ran == [wanted[-1], wanted[0], wanted[len(wanted) // 2]]
    assert set(wanted) == {entry.id for entry in CATALOGUE} - {"more"}


def test_every_command_is_found_by_the_words_of_its_title(root: tk.Tk, theme: Theme) -> None:
    """Typed into the field without Shift: small letters do."""
    sheet = more(root, theme, [])
    missed = []
    for row in [row for row in sheet.finder.panel.rows if not row.heading]:
        sheet.finder.words.text = row.text.lower()
        if row.value not in [found.value for found in sheet.finder.panel.rows]:
            missed.append(row.value)

    assert missed == []
