"""The dialog "Who reads": how Reader's voice and a screen reader take turns."""

import tkinter as tk
from collections.abc import Callable

from reader.library.settings import Turns, turns_named
from reader.ui.form import Form
from reader.ui.parts import Option, RadioGroup, Sheet
from reader.ui.theme import Theme

WIDTH = 560  # px at 96 dpi
LABELS: dict[Turns, str] = {
    "turns": "Reader, until I go somewhere else",
    "both": "Both at once",
    "screen reader": "Only the screen reader",
}
NAME = "While a screen reader is on"
HELP = (
    "While Reader's voice reads, it does not tell a screen reader what happens in the window, so that the two do not "
    "talk at the same time. Without a screen reader this changes nothing."
)


def turns_sheet(window: tk.Misc, theme: Theme, now: Turns, choose: Callable[[Turns], None]) -> Sheet:
    """A choice holds at once."""
    sheet = Sheet(window, theme, "Who reads", width=WIDTH)
    form = Form(sheet, theme, WIDTH)
    form.name(NAME)
    options = [Option(value, label) for value, label in LABELS.items()]
    group = RadioGroup(
        sheet.content, theme, NAME, options, now, lambda value: choose(turns_named(value)), wrap=True, surface="paper"
    )
    form.add(group)
    form.help(HELP)
    sheet.open()
    group.focus_chosen()
    return sheet
