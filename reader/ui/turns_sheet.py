"""The dialog "Who reads": how Reader's voice and a screen reader take turns."""

import tkinter as tk
from collections.abc import Callable
from tkinter import ttk

from reader.library.settings import Turns
from reader.ui.parts import Option, RadioGroup, Sheet
from reader.ui.theme import Theme

WIDTH = 560  # px at 96 dpi
LABELS: dict[str, Turns] = {
    "Reader, until I go somewhere else": "turns",
    "Both at once": "both",
    "Only the screen reader": "screen reader",
}
HELP = (
    "While Reader's voice reads, it does not tell a screen reader what happens in the window, so that the two do not "
    "talk at the same time. Without a screen reader this changes nothing."
)


def turns_sheet(window: tk.Misc, theme: Theme, now: Turns, choose: Callable[[Turns], None]) -> Sheet:
    """A choice holds at once."""
    sheet = Sheet(window, theme, "Who reads", width=WIDTH)
    content, margin = sheet.content, theme.measures.margin
    heading = ttk.Label(content, text="While a screen reader is on", style="Paper.Bold.TLabel")
    heading.pack(anchor="w", padx=margin, pady=(theme.px(12), theme.px(4)))
    group = RadioGroup(
        content, theme, "While a screen reader is on", [Option(value, label) for label, value in LABELS.items()], now,
        lambda value: choose(next(turns for turns in LABELS.values() if turns == value)), wrap=True, surface="paper",
    )  # fmt: skip
    group.pack(fill="x")
    help = ttk.Label(content, text=HELP, style="Paper.Muted.TLabel", justify="left")
    help.pack(fill="x", padx=margin, pady=(theme.px(8), theme.px(8)))

    def fit(event: "tk.Event[tk.Misc]") -> None:
        if event.widget is content and event.width > 1:
            help.configure(wraplength=event.width - 2 * margin)

    content.bind("<Configure>", fit, add=True)
    sheet.open()
    group.focus_chosen()
    return sheet
