"""The dialog "What is said": the level, a switch for each kind of thing, the silences, the article's language."""

import tkinter as tk
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.narration.policy import Wishes, offer
from reader.ui.parts import Choice, Option, RadioGroup, Sheet
from reader.ui.theme import Theme

WIDTH = 560  # px at 96 dpi

# How the window calls a multiple of the usual silence.
SCALES = {0.0: "None", 0.5: "Half", 1.0: "As usual", 1.5: "Half as long again", 2.0: "Twice", 3.0: "Three times"}


@dataclass(frozen=True, slots=True)
class TellActions:
    """``wishes`` gives what holds after a change."""

    wishes: Callable[[], Wishes]
    set_level: Callable[[str], None]
    set_switch: Callable[[str, str], None]
    set_silence: Callable[[str, float], None]
    set_language: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Languages:
    """What the open article can be read in: ``told`` is what its page says, or was guessed, as a word."""

    told: str
    chosen: str
    offered: tuple[Option, ...]


class _Line(ttk.Frame):
    """A label and its choice, one above the other where there is no room beside it."""

    def __init__(self, parent: tk.Misc, theme: Theme, label: str) -> None:
        super().__init__(parent, style="Paper.TFrame")
        self._theme = theme
        self._label = ttk.Label(self, text=label, style="Paper.TLabel")
        self._choice: Choice | None = None
        self.columnconfigure(0, weight=1)
        parent.bind("<Configure>", self._fit, add=True)

    def add(self, choice: Choice) -> None:
        self._choice = choice
        self._label.grid(row=0, column=0, sticky="w", padx=(self._theme.measures.margin, 0))
        self._arrange(beside=True)

    def _fit(self, event: "tk.Event[tk.Misc]") -> None:
        if event.width > 1 and event.widget is self.master and self._choice is not None and self.winfo_exists():
            gap = self._theme.px(12) + self._theme.measures.margin
            needed = self._label.winfo_reqwidth() + self._choice.winfo_reqwidth() + gap
            self._arrange(beside=needed <= event.width)

    def _arrange(self, beside: bool) -> None:
        if self._choice is not None:
            self._choice.grid(row=0 if beside else 1, column=1 if beside else 0, sticky="e" if beside else "w")


def told_sheet(window: tk.Misc, theme: Theme, actions: TellActions, languages: Languages | None) -> Sheet:
    """Each change holds at once. ``languages`` is None while no article is open."""
    sheet = Sheet(window, theme, "What is said", width=WIDTH)
    content, choices = sheet.content, offer()

    def heading(text: str) -> None:
        label = ttk.Label(content, text=text, style="Paper.Bold.TLabel")
        label.pack(anchor="w", padx=theme.measures.margin, pady=(theme.px(12), theme.px(4)))

    def line(label: str, options: Iterable[Option], chosen: str, choose: Callable[[str], object]) -> Choice:
        frame = _Line(content, theme, label)
        made = Choice(frame, theme, label, tuple(options), chosen, choose, style="boxed", surface="paper")
        frame.add(made)
        frame.pack(fill="x", pady=theme.px(2))
        return made

    def set_level(name: str) -> None:
        actions.set_level(name)
        explain()
        for kind in choices.kinds:
            switches[kind.name].choose(actions.wishes().choice(kind))

    def explain() -> None:
        name = actions.wishes().level
        help.configure(text=next((level.help for level in choices.levels if level.name == name), ""))

    def fit(event: "tk.Event[tk.Misc]") -> None:
        if event.widget is content and event.width > 1:
            help.configure(wraplength=event.width - 2 * theme.measures.margin)

    wishes = actions.wishes()
    heading("Level")
    named = tuple(Option(level.name, level.label) for level in choices.levels)
    levels = RadioGroup(content, theme, "Level", named, wishes.level, set_level, wrap=True, surface="paper")
    levels.pack(fill="x")
    help = ttk.Label(content, style="Paper.Muted.TLabel", justify="left")
    help.pack(anchor="w", fill="x", padx=theme.measures.margin, pady=(theme.px(4), 0))
    content.bind("<Configure>", fit, add=True)
    explain()
    if languages is not None:
        heading("Language of this article")
        page = Option("", f"As the page tells: {languages.told}" if languages.told else "The page tells none")
        line("Read it as", (page, *languages.offered), languages.chosen, actions.set_language)
    heading("What is read and what is announced")
    switches = {
        kind.name: line(
            kind.label,
            (Option(choice.name, choice.label) for choice in kind.choices),
            wishes.choice(kind),
            partial(actions.set_switch, kind.name),
        )
        for kind in choices.kinds
    }
    heading("Silences")
    for silence in choices.silences:
        scale = wishes.silences.get(silence.name, 1.0)
        scales = {**SCALES, scale: SCALES.get(scale, f"{scale:g} times")}
        options = (Option(f"{value:g}", label) for value, label in sorted(scales.items()))
        line(silence.label, options, f"{scale:g}", _set_scale(actions, silence.name))
    sheet.open(None)
    levels.focus_chosen()
    return sheet


def _set_scale(actions: TellActions, name: str) -> Callable[[str], None]:
    return lambda value: actions.set_silence(name, float(value))
