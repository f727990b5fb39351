"""The window does as the person has set for their whole desktop, unless they have chosen otherwise in Reader."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import ImageGrab
from window_at_work import LEAD, WindowAtWork

if not sys.platform.startswith("linux"):
    pytest.skip("the settings portal is Linux'; none on Windows or macOS", allow_module_level=True)

from fake_portal import APPEARANCE, Portal, portal
from private_bus import session_bus

from bench.sound_server import wait_for
from reader.appearance import Palette, channels, palette_by_name
from reader.desktop.following import DesktopPreferences
from reader.desktop.preferences import Preferences
from reader.session import actions
from reader.session.messages import Preferred
from reader.ui.parts import Progress

ROOT_FOLDER = Path(__file__).resolve().parents[2]


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Portal]:
    """A desktop that is set to dark."""
    with session_bus(tmp_path), portal({APPEARANCE: {"color-scheme": ("u", 1)}}) as started:
        yield started


@pytest.fixture
def followed(desktop: Portal, at_work: WindowAtWork) -> Iterator[WindowAtWork]:
    """A window that follows it."""
    following = DesktopPreferences(lambda found: at_work.session.tell(Preferred(found)))
    following.start()
    yield at_work
    following.close()


def colours(name: str) -> Palette:
    found = palette_by_name(name)
    assert found is not None
    return found


def paper(work: WindowAtWork) -> str:
    """What the screen shows of the article's ground."""
    return work.colour_at(work.article, 8, 8)


def test_colours_follow_the_desktop_at_once(followed: WindowAtWork, desktop: Portal) -> None:
    """Dark in the evening, more contrast when it is needed: interface and article, with nothing started anew."""
    followed.open()
    followed.until(lambda: paper(followed) == colours("dark").paper)
    desktop.change(APPEARANCE, "contrast", "u", 1)
    followed.until(lambda: paper(followed) == colours("high-contrast").paper)
    toolbar = followed.colour_at(followed.window.toolbar, 4, 4)
    desktop.change(APPEARANCE, "contrast", "u", 0)
    desktop.change(APPEARANCE, "color-scheme", "u", 2)

    followed.until(lambda: paper(followed) == colours("light").paper)
    assert toolbar == colours("high-contrast").chrome


def test_who_chooses_colours_keeps_them_and_can_follow_again(followed: WindowAtWork, desktop: Portal) -> None:
    """What is chosen in Reader goes before what the desktop says."""
    followed.open()
    followed.until(lambda: followed.session.state.preferences.scheme == "dark")
    actions.set_theme(followed.session, "sepia")
    desktop.change(APPEARANCE, "contrast", "u", 1)
    followed.until(lambda: followed.session.state.preferences.contrast)
    kept = paper(followed)
    actions.set_theme(followed.session, "desktop")

    followed.until(lambda: paper(followed) == colours("high-contrast").paper)
    assert kept == colours("sepia").paper
    assert followed.session.state.status == "Colours: as the desktop."


def test_the_next_colours_come_after_those_that_are_seen(followed: WindowAtWork) -> None:
    """F8 on a dark desktop: the theme after dark, not the one after light."""
    followed.open()
    followed.until(lambda: followed.session.state.preferences.scheme == "dark")
    followed.keys("F8")

    assert followed.session.state.look.theme == "high-contrast"


def test_as_the_desktop_is_the_first_of_the_colours_to_choose(followed: WindowAtWork) -> None:
    followed.open()
    followed.keys("alt+t")
    followed.until(lambda: "sheet" in str(followed.focus))
    actions.set_theme(followed.session, "sepia")
    followed.keys("Escape", "alt+t")
    followed.until(lambda: "sheet" in str(followed.focus))
    followed.keys("Tab", "Tab", "Tab", "Home")

    followed.until(lambda: followed.session.state.look.theme == "desktop")


def test_the_next_start_begins_with_what_the_desktop_was_last(display: str, xdotool_display: str) -> None:
    """No flash of light in the eyes before the desktop has answered."""
    first = WindowAtWork().open()
    first.session.tell(Preferred(Preferences("dark")))
    first.until(lambda: paper(first) == colours("dark").paper)
    first.close()
    second = WindowAtWork()
    shown = second.window.theme.palette
    second.close()

    assert shown == colours("dark")


def test_less_motion_means_none(followed: WindowAtWork, desktop: Portal) -> None:
    """The view does not glide, and what goes to and fro while a page loads stands in the middle."""
    followed.open()
    bar = Progress(followed.root, followed.window.theme, "Opening")
    bar.show(None)
    followed.until(lambda: float(bar["value"]) > 0)
    desktop.change(APPEARANCE, "reduced-motion", "u", 1)
    followed.until(lambda: followed.window.highlight.reduced_motion)
    followed.settle()
    stands = (str(bar["mode"]), float(bar["value"]))
    desktop.change(APPEARANCE, "reduced-motion", "u", 0)
    followed.until(lambda: not followed.window.highlight.reduced_motion)

    followed.until(lambda: float(bar["value"]) != 0.5)
    assert stands == ("indeterminate", 0.5)


def test_the_program_itself_follows_its_desktop(display: str, desktop: Portal) -> None:
    """From the command line to the screen."""
    with subprocess.Popen(
        [sys.executable, "-m", "reader", str(LEAD)], env={**os.environ, "PYTHONPATH": str(ROOT_FOLDER)},
        stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as program:  # fmt: skip
        try:
            wait_for(lambda: seen(display, colours("dark").paper), 30)
            desktop.change(APPEARANCE, "contrast", "u", 1)
            wait_for(lambda: seen(display, colours("high-contrast").accent), 30)
        finally:
            program.terminate()


def seen(display: str, colour: str) -> bool:
    """Whether a good part of the screen has it."""
    shot = ImageGrab.grab(xdisplay=display).convert("RGB")
    return sum(count for count, pixel in shot.getcolors(1 << 22) or [] if pixel == channels(colour)) > 1000
