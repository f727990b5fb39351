"""The sleep timer's dialog and what the player shows of it."""

from tkinter import ttk

import pytest
from ui.test_window_sheets import sheet_of
from window_at_work import WindowAtWork

from reader.session.state import Sleep
from reader.ui.parts.radio_group import RadioButton
from reader.ui.sleep_sheet import chosen, in_words


def opened(work: WindowAtWork) -> WindowAtWork:
    work.open()
    work.keys("alt+z")
    work.until(lambda: "sheet" in str(work.focus))
    return work


def test_the_keyboard_alone_sets_it_and_puts_it_off(at_work: WindowAtWork) -> None:
    """In the dark, in bed."""
    opened(at_work).keys("Right", "Right", "Right")
    by_arrows = at_work.session.state.sleep
    at_work.keys("Escape", "alt+shift+z")

    assert (by_arrows, at_work.session.state.sleep) == (Sleep(15), Sleep(30))


def test_any_number_can_be_typed(at_work: WindowAtWork) -> None:
    opened(at_work).keys("Tab")
    at_work.type("25")
    at_work.keys("Return")

    assert at_work.session.state.sleep == Sleep(25)
    assert "sheet" not in str(at_work.focus)


@pytest.mark.parametrize("typed", ["0", "soon", "99999", "5-", "²"])
def test_what_is_no_number_of_minutes_is_refused_with_a_word(at_work: WindowAtWork, typed: str) -> None:
    opened(at_work).keys("Tab")
    at_work.type(typed)
    at_work.keys("Return")

    assert at_work.session.state.sleep is None
    assert at_work.session.state.status == "Type a number of minutes, from 1 to 1440."


def test_it_opens_at_what_is_set_and_says_so(at_work: WindowAtWork) -> None:
    at_work.session.sleep.at_end()
    opened(at_work)
    focus = at_work.focus

    assert isinstance(focus, RadioButton)
    assert focus.option.text == "End of the article"
    assert at_work.session.state.status == "Reading will end with this article."


def test_escape_gives_the_keyboard_back(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.focus_on(at_work.window.player.listen)
    at_work.keys("alt+z")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.window.player.listen)


def test_the_player_shows_what_is_left(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.session.sleep.after(20)
    at_work.settle()

    assert "sleep in 20 min" in time_shown(at_work)

    at_work.session.sleep.off()
    at_work.settle()

    assert "sleep" not in time_shown(at_work)


def time_shown(work: WindowAtWork) -> str:
    labels = [str(part["text"]) for part in work.window.player.winfo_children() if isinstance(part, ttk.Label)]
    return next(text for text in labels if " of " in text)


def test_nothing_of_it_is_cut_in_a_small_window_with_the_largest_text(at_work: WindowAtWork) -> None:
    opened(at_work).small_and_large()
    at_work.keys("Escape", "alt+z")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    sheet = sheet_of(at_work)
    right = sheet.winfo_rootx() + sheet.winfo_width()
    bottom = sheet.winfo_rooty() + sheet.winfo_height()
    beyond = [
        str(stop) for stop in sheet.stops()
        if stop.winfo_rootx() + stop.winfo_width() > right or stop.winfo_rooty() + stop.winfo_height() > bottom
    ]  # fmt: skip

    assert beyond == []


@pytest.mark.parametrize(
    ("sleep", "option", "words"),
    [
        (None, "off", ""), (Sleep(15), "15", "sleep in 15 min"), (Sleep(14), "", "sleep in 14 min"),
        (Sleep(None), "end", "sleep at the end"),
    ],
)  # fmt: skip
def test_what_is_set_in_words(sleep: Sleep | None, option: str, words: str) -> None:
    assert (chosen(sleep), in_words(sleep)) == (option, words)
