"""The dialog of the sleep timer: off, some minutes, the end of the article, or any number of minutes."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from tkinter import ttk

from reader.session.dozing import MOST
from reader.session.sleep import CHOICES
from reader.session.state import Sleep
from reader.ui.parts import Button, Entry, Option, RadioGroup, Sheet
from reader.ui.theme import Theme

OFF, END = "off", "end"


@dataclass(frozen=True, slots=True)
class SleepActions:
    after: Callable[[int], None]  # minutes
    at_end: Callable[[], None]
    off: Callable[[], None]
    refuse: Callable[[str], None]  # a sentence that says why not


def sleep_sheet(window: tk.Misc, theme: Theme, sleep: Sleep | None, actions: SleepActions) -> Sheet:
    """Every choice holds at once, as in "Text and colours"; a number of one's own is set with Return."""
    sheet = Sheet(window, theme, "Sleep timer", width=560)

    def choose(value: str) -> None:
        match value:
            case "off":
                actions.off()
            case "end":
                actions.at_end()
            case minutes:
                actions.after(int(minutes))
        entry.text = ""

    def typed(text: str) -> None:
        minutes = text.strip()
        if not minutes.isdecimal() or not 1 <= int(minutes) <= MOST:
            actions.refuse(f"Type a number of minutes, from 1 to {MOST}.")
            entry.focus_all()
            return
        actions.after(int(minutes))
        sheet.close()

    def label(text: str) -> None:
        made = ttk.Label(sheet.content, text=text, style="Paper.Bold.TLabel")
        made.pack(anchor="w", padx=theme.measures.margin, pady=(theme.px(12), theme.px(4)))

    label("Pause the reading after minutes of listening")
    minutes = (Option(str(count), str(count), f"{count} minutes") for count in CHOICES)
    group = RadioGroup(
        sheet.content, theme, "Sleep timer", (Option(OFF, "Off"), *minutes, Option(END, "End of the article")),
        chosen(sleep), choose, wrap=True, surface="paper",
    )  # fmt: skip
    group.pack(fill="x")
    label("Another number of minutes")
    row = ttk.Frame(sheet.content, style="Paper.TFrame")
    row.pack(fill="x", pady=(0, theme.px(8)))
    entry = Entry(row, theme, "Another number of minutes", typed, surface="paper")
    entry.configure(width=6)
    entry.text = str(sleep.minutes) if sleep is not None and chosen(sleep) == "" else ""
    entry.pack(side="left")
    Button(row, theme, "Set", lambda: typed(entry.text), style="boxed", surface="paper").pack(
        side="left", padx=(theme.px(8), 0)
    )
    sheet.open()
    if chosen(sleep):
        group.focus_chosen()
    else:
        entry.focus_all()
    return sheet


def chosen(sleep: Sleep | None) -> str:
    """The option that is so now; "" for a number that is none of them, such as what is left of 15 minutes."""
    if sleep is None:
        return OFF
    if sleep.minutes is None:
        return END
    return str(sleep.minutes) if sleep.minutes in CHOICES else ""


def in_words(sleep: Sleep | None) -> str:
    """For the player: "sleep in 14 min"; "" without a timer."""
    if sleep is None:
        return ""
    return f"sleep in {sleep.minutes} min" if sleep.minutes is not None else "sleep at the end"
