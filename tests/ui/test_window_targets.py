"""What has the keyboard is seen, whole and ringed; what can be pressed is big enough: in every size and window."""

import os
import tkinter as tk
from collections.abc import Iterator

import pytest
from every_dialog import every_dialog, parts_of
from PIL import Image, ImageGrab
from window_at_work import WindowAtWork

from reader.appearance import contrast, load_palettes
from reader.session import actions
from reader.ui.parts import ListPanel, Sheet

LEAST = 24  # px at 96 dpi: WCAG 2.5.8
WINDOWS = [("XS", 1120, 860), ("LG", 1120, 860), ("400 %", 1120, 860), ("MD", 640, 480), ("400 %", 640, 480)]


def fit(work: WindowAtWork, size: str, width: int, height: int) -> None:
    work.root.geometry(f"{width}x{height}")
    work.until(lambda: (work.root.winfo_width(), work.root.winfo_height()) == (width, height))
    actions.set_size(work.session, size)
    work.settle()


def tab_round(work: WindowAtWork) -> Iterator[tk.Misc]:
    """All that Tab comes by, once."""
    seen: set[tk.Misc] = set()
    while True:
        focus = work.focus
        assert focus is not None
        focus.event_generate("<Tab>")
        work.settle()
        focus = work.focus
        assert focus is not None
        if focus in seen:
            return
        seen.add(focus)
        yield focus


def name_of(widget: tk.Misc) -> str:
    return str(getattr(widget, "label", "") or widget)


def hidden(work: WindowAtWork, widget: tk.Misc) -> str:
    """Why it is not seen whole, "" when it is. The corners are looked at a little inside: they may be round."""
    root, inset = work.root, 3
    left, top = widget.winfo_rootx(), widget.winfo_rooty()
    right, bottom = left + widget.winfo_width() - 1, top + widget.winfo_height() - 1
    edges = root.winfo_rootx(), root.winfo_rooty()
    if left < edges[0] or top < edges[1]:
        return "begins outside the window"
    if right >= edges[0] + root.winfo_width() or bottom >= edges[1] + root.winfo_height():
        return "ends outside the window"
    across = (left + inset, (left + right) // 2, right - inset)
    down = (top + inset, (top + bottom) // 2, bottom - inset)
    for x in across:
        for y in down:
            over = root.winfo_containing(x, y)
            if over is None or not f"{over}.".startswith(f"{widget}."):
                return f"lies under {over}"
    return ""


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


@pytest.mark.parametrize(("size", "width", "height"), [("LG", 1120, 860), ("400 %", 640, 480)])
def test_what_has_the_keyboard_in_a_dialog_is_never_covered_nor_cut(
    at_work: WindowAtWork, size: str, width: int, height: int
) -> None:
    fit(at_work, size, width, height)
    faults = []
    for opened in every_dialog(at_work):
        for widget in tab_round(at_work):
            at_work.settle()
            if why := hidden(at_work, widget):
                faults.append(f"{opened.name}: {name_of(widget)} {why}")

    assert faults == []


def small(work: WindowAtWork, widget: tk.Misc) -> Iterator[str]:
    """What in it can be pressed and is too small."""
    least = work.window.theme.px(LEAST)
    for part in parts_of(widget):
        if not part.winfo_viewable() or part is work.article or isinstance(part, Sheet):
            continue
        if not part.tk.getboolean(part.tk.call("tk::FocusOK", str(part))) and getattr(part, "role", "") != "radio":
            continue
        size = part.winfo_width(), part.winfo_height()
        if isinstance(part.master, ListPanel):
            size = part.winfo_width(), part.master.row_height()
        if min(size) < least:
            yield f"{name_of(part)} is {size[0]} × {size[1]}"


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


@pytest.mark.parametrize("size", ["XS", "400 %"])
def test_what_can_be_pressed_in_every_dialog_is_a_target_of_24_pixels(at_work: WindowAtWork, size: str) -> None:
    fit(at_work, size, 1120, 860)

    assert [f"{opened.name}: {one}" for opened in every_dialog(at_work) for one in small(at_work, opened.sheet)] == []


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
