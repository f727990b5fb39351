"""What has the keyboard is seen, whole and ringed; what can be pressed is big enough: in every size and window."""

import os
import tkinter as tk

import pytest
from PIL import Image, ImageGrab
from seen_and_hit import fit, hidden, name_of, small, tab_round
from window_at_work import WindowAtWork

from reader.appearance import contrast, load_palettes
from reader.session import actions

WINDOWS = [("XS", 1120, 860), ("LG", 1120, 860), ("400 %", 1120, 860), ("MD", 640, 480), ("400 %", 640, 480)]


@pytest.mark.parametrize(("size", "width", "height"), WINDOWS)
def test_what_has_the_keyboard_is_never_covered_nor_cut(
    at_work: WindowAtWork, size: str, width: int, height: int
) -> None:
    """WCAG 2.4.11, and 2.4.12 as well: all of it is in view and under nothing."""
    at_work.open()
    at_work.start_voice()
    fit(at_work, size, width, height)
    at_work.focus_on(at_work.article)
    faults, count = [], 0
    for widget in tab_round(at_work):
        count += 1
        if why := hidden(at_work, widget):
            faults.append(f"{name_of(widget)} {why}")

    assert faults == []
    assert count > 10


@pytest.mark.parametrize(("size", "width", "height"), WINDOWS)
def test_what_can_be_pressed_in_the_window_is_a_target_of_24_pixels(
    at_work: WindowAtWork, size: str, width: int, height: int
) -> None:
    at_work.open()
    at_work.start_voice()
    at_work.session.notify("A warning, which can be closed.", "warning")
    fit(at_work, size, width, height)
    found = list(small(at_work, at_work.root))
    for panel in ("contents", "left-out", "find"):
        at_work.window.actions.run(panel)
        at_work.settle()
        found += small(at_work, at_work.root)

    assert found == []


def picture(widget: tk.Misc) -> Image.Image:
    left, top = widget.winfo_rootx(), widget.winfo_rooty()
    box = (left, top, left + widget.winfo_width(), top + widget.winfo_height())
    return ImageGrab.grab(box, xdisplay=os.environ["DISPLAY"]).convert("RGB")


def colours(picture: Image.Image) -> list[str]:
    """Of all its pixels."""
    digits = picture.tobytes().hex()
    return [f"#{digits[at : at + 6]}" for at in range(0, len(digits), 6)]


def ringed(before: Image.Image, after: Image.Image) -> float:
    """How many pixels differ by 3:1 or more, in perimeters of the part."""
    pairs = zip(colours(before), colours(after), strict=True)
    changed = sum(contrast(one, other) >= 3 for one, other in pairs if one != other)
    return changed / (2 * (before.width + before.height))


@pytest.mark.parametrize("theme", [palette.name for palette in load_palettes()])
def test_the_focus_is_seen_on_every_control_of_the_window(at_work: WindowAtWork, theme: str) -> None:
    """WCAG 2.4.13: as many pixels as a ring of one pixel has differ by 3:1 from the control without the keyboard."""
    at_work.open()
    at_work.start_voice()
    actions.set_theme(at_work.session, theme)
    at_work.focus_on(at_work.article)
    weak = []
    for widget in tab_round(at_work):
        if widget is at_work.article or widget in at_work.window.skip_links.buttons:
            continue  # the article's ring is around its frame; skip links come and go with the focus
        after = picture(widget)
        at_work.focus_on(at_work.article)
        at_work.settle()
        share = ringed(picture(widget), after)
        at_work.focus_on(widget)
        if share < 0.8:  # round corners are shorter than square ones
            weak.append(f"{name_of(widget)}: {share:.2f}")

    assert weak == []
