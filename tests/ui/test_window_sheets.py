"""The dialogs at work: what they list, and that they fit the window."""

import socket
import tkinter as tk
from tkinter import ttk

import pytest
from window_at_work import WindowAtWork

from reader.commands.catalogue import CATALOGUE
from reader.session import actions
from reader.ui.parts import Button, ListPanel, Sheet


def sheet_of(work: WindowAtWork) -> Sheet:
    return next(part for part in work.root.winfo_children() if isinstance(part, Sheet))


@pytest.mark.parametrize("key", ["alt+m", "F1"])
def test_the_list_of_commands_lies_within_the_smallest_window(at_work: WindowAtWork, key: str) -> None:
    """The controls that a low window folds away are found there only."""
    at_work.open()
    at_work.small_and_large(420, 380)
    at_work.keys(key)
    at_work.until(lambda: "sheet" in str(at_work.focus))
    cut = []
    for _ in range(len(CATALOGUE)):
        tree = at_work.focus
        assert isinstance(tree, ttk.Treeview)
        box = tree.bbox(tree.selection()[0])
        top = tree.winfo_rooty() - at_work.root.winfo_rooty() + box[1] if box else -1
        if not box or top + box[3] > at_work.root.winfo_height():
            cut.append(tree.item(tree.selection()[0], "text"))
        at_work.keys("Down")

    assert cut == []


def test_a_command_in_the_list_says_what_it_does_and_all_its_keys(at_work: WindowAtWork) -> None:
    """ "XS" alone says little."""
    at_work.open()
    at_work.keys("F1")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.type("listen")
    words = "Read aloud, or pause at the word. Space in the article, F9, Ctrl+Space or Play key"

    at_work.until(lambda: words in texts(at_work.root))


def texts(widget: tk.Misc) -> list[str]:
    """All that labels show."""
    own = [str(widget.cget("text"))] if isinstance(widget, ttk.Label) and widget.winfo_viewable() else []
    return own + [text for child in widget.winfo_children() for text in texts(child)]


def test_a_list_begins_with_its_heading_in_sight(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("alt+m")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.settle()
    tree = at_work.focus
    assert isinstance(tree, ttk.Treeview)

    assert (tree.item("0", "text"), bool(tree.bbox("0"))) == ("Open", True)


@pytest.mark.parametrize("key", ["ctrl+m", "F1"])
def test_a_list_ends_with_its_last_row(at_work: WindowAtWork, key: str) -> None:
    """An empty row below looks like one that was lost."""
    at_work.open()
    at_work.keys(key)
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.settle()
    panel = next(part for part in sheet_of(at_work).content.winfo_children() if isinstance(part, ListPanel))
    inner = panel.tree.winfo_height() - 2 * at_work.window.theme.measures.margin

    assert inner % panel.row_height() == 0
    assert inner <= len(panel.rows) * panel.row_height()


def test_the_size_is_named_where_no_button_stands_for_it(at_work: WindowAtWork) -> None:
    """Beyond LG the dialog marked nothing and began at XS: one press of an arrow made the text tiny."""
    at_work.open()
    actions.set_size(at_work.session, "160 %")
    at_work.keys("alt+t")
    at_work.until(lambda: getattr(at_work.focus, "label", "") == "Larger")
    before = "160 %" in texts(sheet_of(at_work))
    at_work.keys("Return")

    assert (before, "190 %" in texts(sheet_of(at_work))) == (True, True)


def test_the_buttons_of_a_list_go_on_in_a_second_row_where_the_window_is_narrow(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.small_and_large(420, 700)
    at_work.keys("ctrl+m")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.settle()
    buttons = [part for part in sheet_of(at_work).stops() if isinstance(part, Button)]

    assert len(buttons) == 3
    assert all(button.winfo_width() >= button.winfo_reqwidth() for button in buttons)


def test_a_slider_a_small_window_has_no_room_for_is_told_of(at_work: WindowAtWork) -> None:
    """Chosen from More it did nothing, and took the keyboard to the article."""
    at_work.open()
    at_work.small_and_large(420, 380)
    at_work.keys("alt+r")

    at_work.until(lambda: "Ctrl+Shift+Up and Ctrl+Shift+Down" in at_work.session.state.status)


def test_tooltips_name_keys_in_one_way(at_work: WindowAtWork) -> None:
    """ "(Alt+Left)" here and "Alt+C" there: the eye looks for them in one place."""
    tips = [part.tip.label for part in every(at_work.root) if isinstance(part, Button) and part.tip is not None]

    assert [tip for tip in tips if tip.endswith(")")] == []


def every(widget: tk.Misc) -> list[tk.Misc]:
    return [found for child in widget.winfo_children() for found in (child, *every(child))]


def test_a_load_that_was_given_up_is_called_stopped(at_work: WindowAtWork) -> None:
    """Nothing failed: the person did not want to wait."""
    with socket.create_server(("127.0.0.1", 0)) as silent:
        at_work.window.actions.open_typed(f"http://127.0.0.1:{silent.getsockname()[1]}/")
        at_work.until(lambda: "Opening…" in texts(at_work.root))
        at_work.keys("Escape")
        at_work.until(lambda: "Nothing was opened." in texts(at_work.root))

    assert "Stopped" in texts(at_work.root)


def test_sound_is_fitted_by_keyboard_alone(at_work: WindowAtWork) -> None:
    """Each step is heard at once, said, and kept; Escape gives the keyboard back."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("alt+o")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.keys("Right", "Right", "Right", "Tab", "Right")
    sound, shown = at_work.session.state.sound, texts(at_work.root)
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)
    kept = at_work.library.settings.load()

    assert (sound.sync, sound.lead) == (60, 140)
    assert {"60 ms later", "140 ms"} <= set(shown)
    assert (kept.sync, kept.lead) == (60, 140)
