"""A sheet holds the focus while it is open and gives it back; a strip says one thing and goes."""

import tkinter as tk
from collections.abc import Callable

import pytest

from reader.appearance import load_sizes
from reader.ui.parts import Button, Choice, Entry, Option, RadioGroup, Sheet, Strip
from reader.ui.theme import Theme

Until = Callable[[Callable[[], bool]], None]


def nothing(*_: object) -> None:
    """Nobody listens."""


class Opened:
    """A sheet with two controls, opened from a button in the window."""

    def __init__(self, root: tk.Tk, theme: Theme, until: Until) -> None:
        self.closed = 0
        self.origin = Button(root, theme, "Text and colours", nothing)
        self.origin.pack()
        self.behind = Button(root, theme, "Behind", nothing)
        self.behind.pack()
        self.sheet = Sheet(root, theme, "Text and colours", on_close=self.count)
        self.entry = Entry(self.sheet.content, theme, "Name", nothing, surface="paper")
        self.entry.pack()
        self.choice = Choice(
            self.sheet.content, theme, "Typeface", (Option("a", "Literata"), Option("b", "Other")), "a", nothing
        )
        self.choice.pack()
        root.update()
        self.origin.focus_force()
        until(lambda: root.focus_get() is self.origin)
        self.sheet.open()
        root.update()

    def count(self) -> None:
        self.closed += 1


@pytest.fixture
def opened(root: tk.Tk, theme: Theme, until: Until) -> Opened:
    return Opened(root, theme, until)


def press(root: tk.Tk, *keys: str) -> None:
    for key in keys:
        (root.focus_get() or root).event_generate(f"<KeyPress-{key}>" if "-" not in key else f"<{key}>")
        root.update()


def test_a_sheet_takes_the_focus_to_its_first_control(root: tk.Tk, opened: Opened) -> None:
    """And not to its cross."""
    assert opened.sheet.is_open
    assert root.focus_get() is opened.entry


def test_tab_goes_round_inside_a_sheet(root: tk.Tk, opened: Opened) -> None:
    """What lies behind cannot be used, so Tab must not lead there; the cross comes last."""
    walked = []
    for _ in range(4):
        press(root, "Tab")
        walked.append(root.focus_get())

    assert walked == [opened.choice, opened.sheet.close_button, opened.entry, opened.choice]


def test_shift_tab_goes_round_the_other_way(root: tk.Tk, opened: Opened) -> None:
    """From the first control to the cross."""
    press(root, "Shift-Tab")

    assert root.focus_get() is opened.sheet.close_button


def test_what_lies_behind_a_sheet_cannot_keep_the_focus(root: tk.Tk, opened: Opened, until: Until) -> None:
    """A click or a key of the window might send it there."""
    opened.behind.focus_force()
    until(lambda: root.focus_get() is opened.entry)

    assert opened.sheet.is_open


def test_a_list_dropped_from_a_sheet_may_have_the_focus(root: tk.Tk, opened: Opened) -> None:
    """It lies beside the sheet in the window, and Escape closes it before the sheet."""
    press(root, "Tab", "Down")
    dropped = opened.choice.is_open
    press(root, "Down", "Escape")
    after_one = (opened.choice.is_open, opened.sheet.is_open, root.focus_get())

    assert dropped
    assert after_one == (False, True, opened.choice)


@pytest.mark.parametrize("way", ["Escape", "cross"])
def test_closing_gives_the_focus_back(root: tk.Tk, opened: Opened, way: str) -> None:
    """To the button that opened it."""
    if way == "Escape":
        press(root, "Escape")
    else:
        opened.sheet.close_button.invoke()
        root.update()

    assert not opened.sheet.is_open
    assert root.focus_get() is opened.origin
    assert opened.closed == 1


def test_after_closing_tab_is_free_again(root: tk.Tk, opened: Opened) -> None:
    """The trap goes with the sheet."""
    press(root, "Escape", "Tab")

    assert root.focus_get() is opened.behind


def test_a_sheet_can_be_opened_again(root: tk.Tk, opened: Opened) -> None:
    """Settings keep their sheet."""
    press(root, "Escape")
    opened.sheet.open()
    press(root, "Tab", "Escape")

    assert (opened.sheet.is_open, opened.closed) == (False, 2)


def test_a_sheet_stays_inside_a_small_window(root: tk.Tk, opened: Opened, until: Until) -> None:
    """320 pixels wide, and it has to keep up when the window is made smaller."""
    root.geometry("320x240")
    until(lambda: root.winfo_width() == 320 and opened.sheet.winfo_width() <= 320)
    root.update()
    sheet = opened.sheet

    assert 0 <= sheet.winfo_x() <= 320 - sheet.winfo_width()
    assert 0 <= sheet.winfo_y() <= 240 - sheet.winfo_height()


def test_a_sheet_that_is_too_high_scrolls_to_what_has_the_focus(root: tk.Tk, theme: Theme, until: Until) -> None:
    """At 400 % on a small screen; a control outside the view would be lost."""
    sheet = Sheet(root, theme, "Keys")
    buttons = [Button(sheet.content, theme, f"Number {number}", nothing) for number in range(30)]
    for button in buttons:
        button.pack()
    root.update()
    root.focus_force()
    sheet.open()
    root.update()
    press(root, "Shift-Tab", "Shift-Tab")
    until(lambda: root.focus_get() is buttons[-1])
    root.update()
    bottom = buttons[-1].winfo_rooty() + buttons[-1].winfo_height()

    assert sheet.winfo_height() <= root.winfo_height()
    assert sheet.winfo_rooty() < bottom <= sheet.winfo_rooty() + sheet.winfo_height()


def test_a_sheet_grows_with_the_text_size_while_it_is_open(root: tk.Tk, theme: Theme, opened: Opened) -> None:
    """Text and colours is where the size is changed."""
    before = opened.sheet.winfo_height()
    theme.apply(size=load_sizes()[-1])
    root.update()

    assert opened.sheet.winfo_height() > before


def test_a_sheet_is_as_high_as_what_it_shows(root: tk.Tk, theme: Theme) -> None:
    """Also with a group that wraps, whose height is known only when it has a width."""
    sheet = Sheet(root, theme, "Text and colours")
    options = tuple(Option(str(number), "High contrast") for number in range(6))
    RadioGroup(sheet.content, theme, "Colours", options, "1", nothing, wrap=True, surface="paper").pack(anchor="w")
    last = Button(sheet.content, theme, "Done", nothing)
    last.pack()
    root.update()
    sheet.open()
    root.update()
    below = sheet.winfo_rooty() + sheet.winfo_height() - last.winfo_rooty() - last.winfo_height()

    assert 0 <= below <= theme.px(24)
    assert sheet.winfo_height() < 250


def test_a_strip_says_one_thing_and_can_be_put_away(root: tk.Tk, theme: Theme) -> None:
    """Breaking news, and "go on where you stopped?"."""
    done: list[str] = []
    strip = Strip(root, theme, "A word of news", lambda: done.append("closed"))
    strip.pack(fill="x")
    strip.add_button("Read", lambda: done.append("read")).invoke()
    strip.set_text("Another")
    strip.close.invoke()

    assert (strip.label, done) == ("Another", ["read", "closed"])


def test_a_long_notice_wraps(root: tk.Tk, theme: Theme, until: Until) -> None:
    """At 400 % every notice is long."""
    strip = Strip(root, theme, "Many words " * 40, nothing)
    strip.pack(fill="x")
    root.update()
    line = theme.normal.metrics("linespace")
    until(lambda: strip.winfo_height() > 3 * line)

    assert strip.winfo_width() == root.winfo_width()


def test_closing_a_sheet_leaves_the_keys_of_the_window(root: tk.Tk, opened: Opened) -> None:
    """Python 3.11 takes all bindings of a key away with one."""
    heard: list[str] = []
    root.bind("<Escape>", lambda _event: heard.append("window"), add=True)
    press(root, "Escape", "Escape")

    assert heard == ["window"]


def test_the_border_of_a_sheet_grows_with_the_screens_dots(root: tk.Tk) -> None:
    """One pixel of 192 dpi is a hair; where paper is black on black it is all there is to see of the sheet's edge."""
    theme = Theme(root, zoom=2)
    sheet = Sheet(root, theme, "Keys")
    sheet.open()
    root.update()
    card = sheet.winfo_children()[0]

    assert card.winfo_x() == theme.px(1) == 2
