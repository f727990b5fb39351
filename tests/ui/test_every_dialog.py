"""What holds for every dialog: one walk through all of them tries it, and each test asks what came of it."""

import gc
import tkinter as tk
import weakref
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from every_dialog import Opened, every_dialog
from part_patterns import faults_in, press
from seen_and_hit import fit, hidden, name_of, small, tab_round
from window_at_work import WindowAtWork

DIALOGS = {
    "open-recent", "navigation", "look", "sleep", "told", "sound", "export", "voices", "pronunciation", "keys", "more",
    "change-keys", "say-differently", "pronunciation, Add",
}  # fmt: skip
SMALL_AND_LARGE = [("XS", 1120, 860), ("400 %", 640, 480)]

Faults = dict[str, list[str]]  # of each kind
Check = Callable[[WindowAtWork, Opened], Iterator[str]]


def walked(work: WindowAtWork, **checks: Check) -> Faults:
    found: Faults = {kind: [] for kind in ("dialogs", *checks)}
    for opened in every_dialog(work):
        found["dialogs"].append(opened.name)
        for kind, check in checks.items():
            found[kind] += [f"{opened.name}: {fault}" for fault in check(work, opened)]
    return found


# -- used as a person does --------------------------------------------------------------------------------------------
def faults_of_tab(work: WindowAtWork, opened: Opened) -> Iterator[str]:
    stops, first = opened.sheet.stops(), work.focus
    if first not in stops:
        yield f"the keyboard is at {first}"
        return
    came = []
    for _ in stops:
        press(work, "Tab")
        came.append(work.focus)
    if work.focus is not first or set(came) != set(stops):
        yield f"Tab comes by {len(set(came))} of {len(stops)}"
    press(work, "Shift-Tab")
    if work.focus is not came[-2:][0]:
        yield "Shift+Tab goes elsewhere"


def faults_of_parts(work: WindowAtWork, opened: Opened) -> Iterator[str]:
    return faults_in(work, opened.sheet)


def faults_of_escape(work: WindowAtWork, opened: Opened) -> Iterator[str]:
    sheet = opened.sheet
    work.focus_on(sheet.stops()[0])
    press(work, "Escape")
    work.until(lambda: not sheet.winfo_exists() or not sheet.is_open)
    if "," not in opened.name and work.focus is not work.article:
        yield f"afterwards the keyboard is at {work.focus}"


def left_behind(work: WindowAtWork) -> Counter[str]:
    """Widgets that Tk has no more and somebody holds all the same, by kind."""
    gc.collect()
    held = [one for one in gc.get_objects() if isinstance(one, tk.BaseWidget) and one.tk is work.root.tk]
    return Counter(type(one).__name__ for one in held if not work.root.tk.call("winfo", "exists", str(one)))


@pytest.fixture(scope="module")
def used(xdotool_display: str, windows_folder: None) -> Faults:
    """And what is left of all of it: of the dialogs in the window, and of the window when it is closed."""
    work = WindowAtWork()
    found = walked(work, tab=faults_of_tab, parts=faults_of_parts, escape=faults_of_escape)
    found["left of dialogs"] = [f"{count} × {kind}" for kind, count in left_behind(work).items()]
    window = weakref.ref(work.window)
    work.close()
    del work
    gc.collect()
    found["left of the window"] = ["all of it"] if window() is not None else []
    return found


def test_every_dialog_was_there(used: Faults) -> None:
    assert set(used["dialogs"]) >= DIALOGS


def test_tab_goes_round_in_every_dialog_and_escape_gives_the_keyboard_back(used: Faults) -> None:
    """Dialog (Modal): Tab cycles inside, Escape closes, the focus returns to where it was."""
    assert used["tab"] + used["escape"] == []


def test_groups_sliders_lists_and_choices_of_every_dialog_go_by_their_patterns(used: Faults) -> None:
    assert used["parts"] == []


def test_what_is_closed_is_forgotten(used: Faults) -> None:
    """A program that is left open all day must not grow with every dialog."""
    assert used["left of dialogs"] + used["left of the window"] == []


# -- in small and in large --------------------------------------------------------------------------------------------
def faults_of_size(work: WindowAtWork, opened: Opened) -> Iterator[str]:
    return small(work, opened.sheet)


def faults_of_sight(work: WindowAtWork, _opened: Opened) -> Iterator[str]:
    for widget in tab_round(work):
        work.settle()
        if why := hidden(work, widget):
            yield f"{name_of(widget)} {why}"


@pytest.fixture(scope="module", params=SMALL_AND_LARGE, ids=lambda one: f"{one[0]}-{one[1]}")
def fitted(request: pytest.FixtureRequest, xdotool_display: str, windows_folder: None) -> Iterator[Faults]:
    work = WindowAtWork()
    fit(work, *request.param)
    yield walked(work, sight=faults_of_sight, size=faults_of_size)  # laid out by then
    work.close()


def test_what_can_be_pressed_in_every_dialog_is_a_target_of_24_pixels(fitted: Faults) -> None:
    assert fitted["size"] == []


def test_what_has_the_keyboard_in_a_dialog_is_never_covered_nor_cut(fitted: Faults) -> None:
    assert fitted["sight"] == []
