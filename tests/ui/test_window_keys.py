"""Keys found and changed in the window, by keyboard alone: what is given works at once and is named everywhere."""

import tkinter as tk
from pathlib import Path

import pytest
from window_at_work import WindowAtWork

from reader.commands.catalogue import Binding, command
from reader.commands.keymap import Keymap
from reader.ui.accessible.describer import Describer
from reader.ui.accessible.parts import Tipped, id_of
from reader.ui.command_sheet import CommandSheet
from reader.ui.keys_sheet import KeysSheet
from reader.ui.parts import Sheet


def sheet_of(work: WindowAtWork) -> Sheet:
    work.until(lambda: "sheet" in str(work.focus))
    return next(part for part in work.root.winfo_children() if isinstance(part, Sheet))


def keys_sheet(work: WindowAtWork, marked: str = "") -> KeysSheet:
    """Open, with this command's row marked."""
    work.open()
    work.focus_on(work.article)
    work.keys("ctrl+shift+F1")
    sheet = sheet_of(work)
    assert isinstance(sheet, KeysSheet)
    work.type(command(marked).title[:12].lower() if marked else "")
    assert sheet.finder.marked == marked or not marked
    return sheet


def commands_sheet(work: WindowAtWork) -> CommandSheet:
    work.open()
    work.focus_on(work.article)
    work.keys("F1")
    sheet = sheet_of(work)
    assert isinstance(sheet, CommandSheet)
    return sheet


def label_of(work: WindowAtWork) -> str:
    return str(getattr(work.focus, "label", ""))


def listed(sheet: CommandSheet | KeysSheet) -> list[str]:
    return [row.value for row in sheet.finder.panel.rows if not row.heading]


# -- found ------------------------------------------------------------------------------------------------------------
def test_commands_are_found_by_words(at_work: WindowAtWork) -> None:
    """Any words of what it does, in any order."""
    sheet = commands_sheet(at_work)
    at_work.focus_on(sheet.finder.words)
    at_work.type("colours size")

    at_work.until(lambda: listed(sheet) == ["look"])
    at_work.until(lambda: at_work.session.state.status.startswith("1 of "))
    at_work.keys("Down", "Return")
    at_work.until(lambda: sheet_of(at_work).label == "Text and colours")


def test_a_command_is_found_by_pressing_its_key(at_work: WindowAtWork) -> None:
    """Which command has Ctrl+G?"""
    sheet = commands_sheet(at_work)
    at_work.focus_on(sheet.finder.words)
    at_work.keys("Tab", "space", "ctrl+g")

    at_work.until(lambda: at_work.focus is sheet.finder.panel.tree)
    assert listed(sheet) == ["find-next"]
    assert at_work.session.state.status == "Ctrl+G: “Next match”."


def test_a_key_that_nobody_has_is_said_to_be_free(at_work: WindowAtWork) -> None:
    sheet = commands_sheet(at_work)
    at_work.focus_on(sheet.finder.words)
    at_work.keys("Tab", "space", "ctrl+F12")

    at_work.until(lambda: at_work.session.state.status == "Ctrl+F12: no command here has this key.")
    assert listed(sheet) == []


def test_words_that_nothing_has_leave_an_empty_list_and_say_so(at_work: WindowAtWork) -> None:
    sheet = commands_sheet(at_work)
    at_work.focus_on(sheet.finder.words)
    at_work.type("xyzzy")

    at_work.until(lambda: at_work.session.state.status == "No command here has these words.")
    assert (listed(sheet), sheet.finder.marked) == ([], None)


def test_the_list_of_keys_leads_to_changing_the_marked_ones(at_work: WindowAtWork) -> None:
    sheet = commands_sheet(at_work)
    at_work.type("contents")
    at_work.focus_on(sheet.to_keys)
    at_work.keys("Return")
    at_work.until(lambda: sheet_of(at_work).label == "Change keys")
    changing = sheet_of(at_work)
    assert isinstance(changing, KeysSheet)
    assert changing.finder.marked == "contents"
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.article)


# -- given ------------------------------------------------------------------------------------------------------------
def test_a_key_that_is_given_works_at_once(at_work: WindowAtWork) -> None:
    """No restart; the keyboard is back in the list, and what was done is said."""
    sheet = keys_sheet(at_work, "look")
    at_work.keys("Return", "ctrl+k")
    at_work.until(lambda: at_work.focus is sheet.finder.panel.tree)
    assert at_work.session.state.status == "Ctrl+K is now a key for “Text and colours”."
    assert sheet.finder.marked == "look"
    at_work.keys("Escape", "ctrl+k")

    at_work.until(lambda: sheet_of(at_work).label == "Text and colours")


def test_a_letter_that_is_given_works_in_the_article_and_is_typed_elsewhere(at_work: WindowAtWork) -> None:
    keys_sheet(at_work, "next-heading")
    at_work.keys("Return", "z", "Escape")
    at_work.until(lambda: at_work.focus is at_work.article)
    before = at_work.article.index("insert")
    at_work.keys("z")
    at_work.until(lambda: at_work.article.index("insert") != before)
    at_work.keys("ctrl+l", "z")

    assert at_work.window.toolbar.address.text == "z"


def test_a_key_that_another_has_is_named_and_taken_only_when_that_is_answered(at_work: WindowAtWork) -> None:
    sheet = keys_sheet(at_work, "look")
    at_work.keys("Return", "ctrl+l")
    at_work.until(lambda: label_of(at_work) == "Take it for “Text and colours”")
    assert at_work.session.state.status == "Ctrl+L is already the key for “Address”."
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is sheet.finder.panel.tree)
    untouched = at_work.session.state.keymap == Keymap()
    at_work.keys("Return", "ctrl+l")
    at_work.until(lambda: label_of(at_work) == "Take it for “Text and colours”")
    at_work.keys("Return")
    at_work.until(lambda: at_work.focus is sheet.finder.panel.tree)

    assert untouched
    assert at_work.session.state.keymap.holder("Ctrl+L") == "look"


@pytest.mark.parametrize(("key", "why"), [("Tab", "from control to control"), ("ctrl+c", "copies"), ("Up", "moves")])
def test_a_key_that_cannot_be_taken_is_refused_and_another_is_waited_for(
    at_work: WindowAtWork, key: str, why: str
) -> None:
    """The refused key does nothing else meanwhile: Tab would have left."""
    keys_sheet(at_work, "look")
    at_work.keys("Return", key)
    assert why in at_work.session.state.status
    assert label_of(at_work) == "Give up"
    at_work.keys("ctrl+k")

    assert at_work.session.state.keymap.holder("Ctrl+K") == "look"


def test_escape_gives_up_the_key_and_not_the_dialog(at_work: WindowAtWork) -> None:
    sheet = keys_sheet(at_work, "look")
    at_work.keys("Return", "Escape")
    at_work.until(lambda: at_work.focus is sheet.finder.panel.tree)

    assert (at_work.session.state.keymap, sheet.is_open) == (Keymap(), True)


def test_keys_mean_again_what_they_did_when_the_keyboard_leaves_the_question(at_work: WindowAtWork) -> None:
    """A window that swallows every key is the worst trap there is."""
    sheet = keys_sheet(at_work, "look")
    at_work.keys("Return")
    at_work.focus_on(sheet.finder.words)
    at_work.keys("k")
    sheet.close_button.invoke()
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+f")

    at_work.until(lambda: at_work.focus is at_work.window.find_bar.entry)
    assert at_work.session.state.keymap == Keymap()


def test_keys_mean_again_what_they_did_when_the_dialog_is_closed_while_it_waits(at_work: WindowAtWork) -> None:
    sheet = keys_sheet(at_work, "look")
    at_work.keys("Return")
    sheet.close_button.invoke()
    at_work.until(lambda: at_work.focus is at_work.article)
    at_work.keys("ctrl+f")

    at_work.until(lambda: at_work.focus is at_work.window.find_bar.entry)


# -- taken away -------------------------------------------------------------------------------------------------------
def test_of_several_keys_the_one_that_shall_go_is_asked_for(at_work: WindowAtWork) -> None:
    sheet = keys_sheet(at_work, "reload")
    at_work.keys("Delete")
    at_work.until(lambda: label_of(at_work) == "F5")
    at_work.keys("Tab", "Return")
    at_work.until(lambda: at_work.focus is sheet.finder.panel.tree)

    assert at_work.session.state.keymap.keys("reload") == (Binding("F5"),)


def test_another_row_ends_what_was_asked(at_work: WindowAtWork) -> None:
    """Answered now, it would be about the wrong command."""
    sheet = keys_sheet(at_work, "reload")
    at_work.keys("Delete")
    at_work.until(lambda: label_of(at_work) == "F5")
    at_work.focus_on(sheet.finder.panel.tree)
    at_work.keys("Down")

    assert not sheet.question.is_asked


def test_all_keys_are_reset_only_when_that_is_answered(at_work: WindowAtWork) -> None:
    sheet = keys_sheet(at_work)
    at_work.session.keyboard.add("look", Binding("Ctrl+K"))
    at_work.focus_on(sheet.everything)
    at_work.keys("space", "Escape")
    at_work.until(lambda: at_work.focus is sheet.finder.panel.tree)
    before = at_work.session.state.keymap
    at_work.focus_on(sheet.everything)
    at_work.keys("space", "Return")

    at_work.until(lambda: at_work.session.state.keymap == Keymap())
    assert before != Keymap()


def test_letters_are_switched_off_in_the_dialog_and_their_twins_go_on_working(at_work: WindowAtWork) -> None:
    """WCAG 2.1.4."""
    sheet = keys_sheet(at_work)
    at_work.focus_on(sheet.letters)
    at_work.keys("space")
    at_work.until(lambda: not at_work.session.state.keymap.letters)
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)
    before = at_work.article.index("insert")
    at_work.keys("h", "g", "k", "s", "p")
    at_work.until(lambda: at_work.article.index("insert") == before)
    at_work.keys("F8")

    assert at_work.session.state.look.theme != "light"


# -- named ------------------------------------------------------------------------------------------------------------
def test_a_changed_key_is_named_everywhere(at_work: WindowAtWork) -> None:
    """Tooltip, a screen reader's shortcut, the F1 list: a key that no longer works is worse than none."""
    keyboard = at_work.session.keyboard
    at_work.open()
    keyboard.remove("contents", "Alt+C")
    keyboard.add("contents", Binding("Ctrl+K"))
    button = at_work.window.toolbar.contents
    node = Describer(at_work.root, at_work.window.view).snapshot().node(id_of(button))
    at_work.keys("F1")
    sheet = sheet_of(at_work)
    assert isinstance(sheet, CommandSheet)
    row = next(row for row in sheet.finder.panel.rows if row.value == "contents")

    assert button.tip is not None
    assert node is not None
    assert (button.tip.key, node.keys, row.key) == ("Ctrl+K", "Ctrl+K", "Ctrl+K")


def tips(widget: tk.Misc) -> list[str]:
    children = widget.winfo_children()
    found = [child.tip.key for child in children if isinstance(child, Tipped) and child.tip is not None]
    return found + [key for child in children for key in tips(child)]


def test_no_key_is_written_into_a_part_of_the_window(at_work: WindowAtWork, tmp_path: Path) -> None:
    """With all commands' keys taken away, only those of the parts themselves are named."""
    at_work.open()
    file = tmp_path / "keys.toml"
    at_work.session.keyboard.take_out(file)
    lines = file.read_text(encoding="utf-8").splitlines()
    without = [f"{line.split(' = ')[0]} = []" if " = [" in line else line for line in lines]
    file.write_text("\n".join(without), encoding="utf-8")
    at_work.session.keyboard.bring_in(file)

    assert {key for key in tips(at_work.root) if key} == {"Esc"}


def test_a_key_of_another_script_is_said_to_be_unknown_and_another_is_waited_for(at_work: WindowAtWork) -> None:
    """Nothing at all would look like a window that hangs."""
    keys_sheet(at_work, "look")
    at_work.keys("Return", "Cyrillic_zhe")
    assert at_work.session.state.status.startswith("Reader does not know this key.")
    at_work.keys("ctrl+k")

    assert at_work.session.state.keymap.holder("Ctrl+K") == "look"
