"""The patterns of the ARIA Authoring Practices, held by the parts of the real window.

Those of its dialogs are in ``test_every_dialog.py``.
"""

import tkinter as tk

from every_dialog import parts_of
from part_patterns import faults_in, on_screen, press
from window_at_work import WindowAtWork

from reader.ui.parts import Button, Choice, ListPanel, RadioGroup, Slider


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
