"""The patterns of the ARIA Authoring Practices, tried on parts of the real window: what each does otherwise."""

import tkinter as tk
from collections.abc import Iterator

from every_dialog import parts_of
from window_at_work import WindowAtWork

from reader.ui.parts import Choice, ListPanel, RadioGroup, Slider


def press(work: WindowAtWork, *keys: str) -> None:
    """To whatever has the keyboard, without a server's way about."""
    for key in keys:
        focus = work.focus
        assert focus is not None
        focus.event_generate(f"<{key}>")
        work.settle()


def on_screen(widget: tk.Misc) -> Iterator[tk.Misc]:
    return (part for part in parts_of(widget) if part.winfo_viewable())


def faults_of_group(work: WindowAtWork, group: RadioGroup) -> Iterator[str]:
    stops = [button for button in group.buttons if work.root.tk.getboolean(work.root.tk.call("tk::FocusOK", button))]
    if len(stops) != 1:
        yield f"{group.label}: {len(stops)} stops for Tab"
    values = [option.value for option in group.options]
    before = group.chosen
    work.focus_on(stops[0])
    press(work, "Home")
    walked = [group.chosen]
    for _ in values:
        press(work, "Right")
        walked.append(group.chosen)
    press(work, "Up")
    if walked != [*values, values[0]] or group.chosen != values[-1]:
        yield f"{group.label}: the arrows went {walked}, and up to {group.chosen}"
    while group.chosen != before and before in values:
        press(work, "Down")


def faults_of_slider(work: WindowAtWork, slider: Slider) -> Iterator[str]:
    least, most = slider.bounds
    work.focus_on(slider)
    went = []
    for key in ("Home", "Right", "Up", "Left", "Down", "End", "Next", "Home", "Prior"):
        press(work, key)
        went.append(round(slider.value - least, 6))
    step, page, whole = slider.step, slider.page, most - least
    wanted = [0, step, 2 * step, step, 0, whole, max(whole - page, 0), 0, min(page, whole)]
    # A place in the article is where a word begins.
    slack = 20 if slider is work.window.player.position else 1e-6
    if any(abs(one - other) > slack for one, other in zip(went, wanted, strict=True)):
        yield f"{slider.label}: {went} for {wanted}"


def faults_of_list(work: WindowAtWork, panel: ListPanel) -> Iterator[str]:
    values = [row.value for row in panel.rows if not row.heading]
    if not values:
        return
    work.focus_on(panel.tree)
    press(work, "Home")
    first = panel.selected
    press(work, "Down")
    second = panel.selected
    press(work, "Up", "Up")
    again = panel.selected
    press(work, "End", "Down")
    went = [first, second, again, panel.selected]
    wanted = [values[0], values[min(1, len(values) - 1)], values[0], values[-1]]
    if went != wanted:
        yield f"{panel.label}: {went} for {wanted}"


def faults_of_choice(work: WindowAtWork, choice: Choice) -> Iterator[str]:
    before = choice.chosen
    work.focus_on(choice)
    press(work, "Down")
    if not choice.is_open or work.focus is choice:
        yield f"{choice.label}: Down does not open it"
    press(work, "Escape")
    if choice.is_open or work.focus is not choice or choice.chosen != before:
        yield f"{choice.label}: Escape does not close it as it was"


def faults_in(work: WindowAtWork, widget: tk.Misc) -> Iterator[str]:
    for part in list(on_screen(widget)):
        match part:
            case RadioGroup():
                yield from faults_of_group(work, part)
            case Slider():
                yield from faults_of_slider(work, part)
            case Choice() if part.enabled:
                yield from faults_of_choice(work, part)
            case ListPanel():
                yield from faults_of_list(work, part)
