"""The dialog that fits reading to the loudspeaker: when words are lit, and the silence before the first one."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from tkinter import ttk

from reader.library.settings import LEADS, SYNCS
from reader.session.reading import SYNC_STEP
from reader.session.state import Sound
from reader.ui.parts import Sheet, Slider
from reader.ui.theme import Theme

WIDTH = 560  # px at 96 dpi
LEAD_STEP = 20  # ms

SYNC = "When the word is lit"
SYNC_HELP = (
    "Bluetooth sounds later than the computer knows. While it reads, move this until the lit word is the one you hear."
)
LEAD = "Silence before the first word"
LEAD_HELP = "Some loudspeakers and headsets swallow the beginning when they wake up. More silence keeps the word whole."


@dataclass(frozen=True, slots=True)
class SoundActions:
    """Milliseconds."""

    set_sync: Callable[[float], None]
    set_lead: Callable[[float], None]


def sound_sheet(window: tk.Misc, theme: Theme, sound: Sound, actions: SoundActions) -> Sheet:
    sheet = Sheet(window, theme, "Sound settings", width=WIDTH)
    sync = _setting(sheet, theme, SYNC, SYNC_HELP, SYNCS, sound.sync, SYNC_STEP, actions.set_sync, sync_words)
    _setting(sheet, theme, LEAD, LEAD_HELP, LEADS, sound.lead, LEAD_STEP, actions.set_lead, lead_words)
    sheet.open(sync)
    return sheet


def sync_words(milliseconds: float) -> str:
    if round(milliseconds) == 0:
        return "as known"
    return f"{abs(milliseconds):.0f} ms {'later' if milliseconds > 0 else 'earlier'}"


def lead_words(milliseconds: float) -> str:
    return f"{milliseconds:.0f} ms"


def _setting(
    sheet: Sheet, theme: Theme, label: str, help: str, limits: tuple[float, float], value: float, step: float,
    change: Callable[[float], None], words: Callable[[float], str],
) -> Slider:  # fmt: skip
    """A heading, what it is for, and a slider with its value beside it."""
    content, px = sheet.content, theme.px
    heading = ttk.Label(content, text=label, style="Paper.Bold.TLabel")
    heading.pack(anchor="w", padx=theme.measures.margin, pady=(px(12), px(2)))
    explained = ttk.Label(content, text=help, style="Paper.Muted.TLabel", justify="left")
    explained.pack(fill="x", padx=theme.measures.margin)
    # A label's own width is that of its longest line; it is to follow the sheet's.
    content.bind(
        "<Configure>", lambda event: _wrap(explained, event.width - 2 * theme.measures.margin - px(4)), add=True
    )
    row = ttk.Frame(content, style="Paper.TFrame")
    row.pack(fill="x", pady=(px(4), 0))
    row.columnconfigure(0, weight=1)

    def moved(to: float) -> None:
        shown.configure(text=words(to))
        change(to)

    slider = Slider(
        row, theme, label, *limits, value, moved, step=step, page=5 * step, words=words, surface="paper"
    )  # fmt: skip
    shown = ttk.Label(row, text=words(value), style="Paper.TLabel", anchor="e", width=15)
    slider.grid(row=0, column=0, sticky="we")
    shown.grid(row=0, column=1, sticky="e", padx=(0, theme.measures.margin))
    return slider


def _wrap(label: ttk.Label, width: int) -> None:
    if label.winfo_exists():
        label.configure(wraplength=max(width, 1))
