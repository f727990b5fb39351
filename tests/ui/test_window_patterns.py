"""The patterns of the ARIA Authoring Practices, held by the parts of the real window and of every dialog in it."""

import tkinter as tk
from collections.abc import Iterator

from every_dialog import every_dialog, parts_of
from window_at_work import WindowAtWork

from reader.ui.parts import Button, Choice, ListPanel, RadioGroup, Slider

DIALOGS = {
    "open-recent", "navigation", "look", "sleep", "told", "sound", "export", "voices", "pronunciation", "keys", "more",
    "change-keys", "say-differently", "pronunciation, Add",
}  # fmt: skip


def press(work: WindowAtWork, *keys: str) -> None:
    """To whatever has the keyboard, without a server's way about."""
    for key in keys:
        focus = work.focus
        assert focus is not None
        focus.event_generate(f"<{key}>")
        work.settle()


def on_screen(widget: tk.Misc) -> Iterator[tk.Misc]:
    return (part for part in parts_of(widget) if part.winfo_viewable())


# -- dialogs ----------------------------------------------------------------------------------------------------------
def test_every_dialog_holds_tab_and_gives_the_keyboard_back_at_escape(at_work: WindowAtWork) -> None:
    """Dialog (Modal): Tab cycles inside, Escape closes, the focus returns to where it was."""
    faults, seen = [], set()
    for opened in every_dialog(at_work):
        seen.add(opened.name)
        sheet = opened.sheet
        stops = sheet.stops()
        first = at_work.focus
        if first not in stops:
            faults.append(f"{opened.name}: the keyboard is at {first}")
            continue
        walked = []
        for _ in stops:
            press(at_work, "Tab")
            walked.append(at_work.focus)
        if at_work.focus is not first or set(walked) != set(stops):
            faults.append(f"{opened.name}: Tab comes by {len(set(walked))} of {len(stops)}")
        press(at_work, "Shift-Tab")
        if at_work.focus is not walked[-2:][0]:
            faults.append(f"{opened.name}: Shift+Tab goes elsewhere")
        press(at_work, "Escape")
        at_work.until(lambda: not sheet.winfo_exists() or not sheet.is_open)  # noqa: B023
        if "," not in opened.name and at_work.focus is not at_work.article:
            faults.append(f"{opened.name}: afterwards the keyboard is at {at_work.focus}")

    assert faults == []
    assert seen >= DIALOGS


# -- bars -------------------------------------------------------------------------------------------------------------
def test_arrows_walk_the_buttons_of_both_bars(at_work: WindowAtWork) -> None:
    """Toolbar: Left and Right between its buttons, Home and End to the outer ones. Tab comes by each of them too."""
    at_work.open()
    at_work.start_voice()
    bars = {}
    for bar in (at_work.window.toolbar, at_work.window.player):
        buttons = [
            part for part in bar.winfo_children() if isinstance(part, Button) and part.winfo_viewable() and part.enabled
        ]
        at_work.focus_on(buttons[0])
        walked = [at_work.focus]
        for _ in buttons:
            press(at_work, "Right")
            walked.append(at_work.focus)
        press(at_work, "Home")
        home = at_work.focus
        press(at_work, "Left", "End")
        bars[bar] = (walked == [*buttons, buttons[-1]], home is buttons[0], at_work.focus is buttons[-1])

    assert set(bars.values()) == {(True, True, True)}


# -- parts ------------------------------------------------------------------------------------------------------------
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


def test_groups_sliders_lists_and_choices_of_the_window_go_by_their_patterns(at_work: WindowAtWork) -> None:
    """Radio Group: one stop, arrows choose, round the ends. Slider: arrows, pages, ends. Listbox. Combobox."""
    at_work.open()
    at_work.start_voice()
    at_work.window.actions.run("contents")
    at_work.settle()
    kinds = {type(part) for part in on_screen(at_work.root)}
    found = list(faults_in(at_work, at_work.root))
    at_work.window.actions.run("left-out")
    at_work.settle()

    assert {RadioGroup, Slider, ListPanel, Choice} <= kinds
    assert found + list(faults_in(at_work, at_work.window.left_out)) == []


def test_groups_sliders_lists_and_choices_of_every_dialog_go_by_their_patterns(at_work: WindowAtWork) -> None:
    faults = [
        f"{opened.name}: {fault}" for opened in every_dialog(at_work) for fault in faults_in(at_work, opened.sheet)
    ]

    assert faults == []


def test_the_menu_opens_with_its_first_entry_marked_and_escape_leads_back_to_its_button(at_work: WindowAtWork) -> None:
    """Menu Button: Space opens, arrows walk, Escape closes and the button has the keyboard."""
    at_work.open()
    button = at_work.window.toolbar.open
    at_work.focus_on(button)
    at_work.keys("space")
    menu = next(part for part in parts_of(at_work.window.toolbar) if isinstance(part, tk.Menu))
    at_work.until(lambda: bool(menu.winfo_viewable()))
    first = menu.index("active")
    at_work.keys("Down")
    second = menu.index("active")
    at_work.keys("Escape")
    at_work.until(lambda: not menu.winfo_viewable())

    assert (first, second) == (0, 1)
    at_work.until(lambda: at_work.focus is button)
