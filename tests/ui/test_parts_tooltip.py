"""A tip is there for the keyboard as for the mouse, and in nobody's way (WCAG 1.4.13)."""

import tkinter as tk
from collections.abc import Callable

import pytest

from reader.appearance import load_palettes
from reader.ui.parts import Button, Tooltip
from reader.ui.theme import Theme

Until = Callable[[Callable[[], bool]], None]


@pytest.fixture
def button(root: tk.Tk, theme: Theme) -> Button:
    """In the middle of the window, its tip with a key."""
    Button(root, theme, "Before", lambda: None).pack()
    button = Button(root, theme, "Find", lambda: None, "find", tip="Find in the article", key="Ctrl+F")
    button.pack(pady=100)
    root.update()
    return button


def tip_of(button: Button) -> Tooltip:
    assert button.tip is not None
    return button.tip


def shown(root: tk.Tk, button: Button, until: Until) -> tk.Toplevel:
    """Wait for the tip under the keyboard focus."""
    button.focus_force()
    until(lambda: tip_of(button).showing)
    return next(child for child in button.winfo_children() if isinstance(child, tk.Toplevel))


def words_of(bubble: tk.Toplevel) -> str:
    return next(
        str(bubble.getvar(str(child.cget("textvariable"))))
        for child in bubble.winfo_children()
        if isinstance(child, tk.Message)
    )


def test_a_tip_shows_on_keyboard_focus_and_names_the_key(root: tk.Tk, button: Button, until: Until) -> None:
    """tkinter-tooltip alone shows it to the mouse only."""
    bubble = shown(root, button, until)

    assert words_of(bubble) == "Find in the article   Ctrl+F"


@pytest.mark.parametrize("key", ["Escape", "x"])
def test_escape_and_any_key_close_a_tip_and_leave_the_focus(
    root: tk.Tk, button: Button, until: Until, key: str
) -> None:
    """What it covers can be seen without moving away."""
    shown(root, button, until)
    button.event_generate(f"<KeyPress-{key}>")
    until(lambda: not tip_of(button).showing)

    assert root.focus_get() is button


def test_a_tip_goes_with_the_focus_and_comes_again(root: tk.Tk, theme: Theme, button: Button, until: Until) -> None:
    """Each control shows its own."""
    shown(root, button, until)
    root.focus_force()
    until(lambda: not tip_of(button).showing)
    shown(root, button, until)

    assert tip_of(button).showing


def test_a_tip_shows_under_the_mouse(root: tk.Tk, button: Button, until: Until) -> None:
    """As everywhere."""
    button.event_generate("<Enter>", x=5, y=5)
    until(lambda: tip_of(button).showing)

    assert root.focus_get() is not button


def test_a_tip_lies_beside_its_control_and_on_the_screen(root: tk.Tk, button: Button, until: Until) -> None:
    """It does not cover what it explains."""
    bubble = shown(root, button, until)
    root.update()
    below = bubble.winfo_rooty() >= button.winfo_rooty() + button.winfo_height()
    above = bubble.winfo_rooty() + bubble.winfo_height() <= button.winfo_rooty()

    assert below or above
    assert 0 <= bubble.winfo_rootx() <= root.winfo_screenwidth() - bubble.winfo_width()


def test_a_tip_takes_the_colours_of_another_theme(root: tk.Tk, theme: Theme, button: Button, until: Until) -> None:
    """A white tip in a dark window dazzles."""
    shown(root, button, until)
    dark = load_palettes()[2]
    theme.apply(palette=dark)
    root.focus_force()
    until(lambda: root.focus_get() is root)
    bubble = shown(root, button, until)
    colours = [str(child.cget("background")) for child in bubble.winfo_children()]

    assert colours == [dark.paper]


def test_a_tip_says_what_is_true_when_it_shows(root: tk.Tk, theme: Theme, until: Until) -> None:
    """Play becomes Pause."""
    button = Button(root, theme, "Listen", lambda: None, tip="Listen", key="Space")
    button.pack()
    button.set_tip("Pause", "Space")

    assert words_of(shown(root, button, until)) == "Pause   Space"


def test_a_control_with_a_tip_can_be_destroyed(root: tk.Tk, theme: Theme, button: Button, until: Until) -> None:
    """Notices come and go, their tips with them, and later changes of theme do not miss them."""
    shown(root, button, until)
    button.destroy()
    theme.apply(palette=load_palettes()[1])
    root.update()

    assert not button.winfo_exists()
