"""The dialog "Speaking the window": on or off, by which voice, how fast and loud, and how much is said."""

import tkinter as tk
from collections.abc import Callable, Iterable
from dataclasses import replace
from tkinter import ttk

from reader.library.voicing_choice import RATES, READING, VOLUMES, VoicingChoice
from reader.session.state import Sound
from reader.speech.engine import Voice
from reader.ui.parts import Choice, Option, RadioGroup, Sheet, Slider, Switch
from reader.ui.theme import Theme

WIDTH = 560  # px at 96 dpi
DETAILS = {"brief": "Brief", "normal": "Normal", "verbose": "With keys and help"}
TYPED = {"characters": "Characters", "words": "Words", "both": "Both", "none": "Nothing"}


class SpeakingSheet(Sheet):
    """Every choice holds at once, and is heard in what is said next."""

    def __init__(
        self, window: tk.Misc, theme: Theme, choice: Callable[[], VoicingChoice], sound: Sound,
        turn: Callable[[bool], None], change: Callable[[VoicingChoice], None],
    ) -> None:  # fmt: skip
        super().__init__(window, theme, "Speaking the window", width=WIDTH)
        self._choice, self._change = choice, change
        now = choice()
        self.on = Switch(self.content, theme, "Speak the window", now.on, turn, surface="paper")
        self.on.pack(anchor="w", pady=(theme.px(6), 0))
        self._heading("Voice")
        self.voice = Choice(
            self.content, theme, "Voice of the window", tuple(voices(sound)), now.voice,
            lambda voice: change(replace(choice(), voice=voice)), style="boxed", surface="paper",
        )  # fmt: skip
        self.voice.pack(anchor="w")
        self.rate = self._slider(
            "Rate of the window's voice", RATES, now.rate, 0.1, rate_words, lambda to: replace(choice(), rate=to)
        )
        self.volume = self._slider(
            "Volume of the window's voice", VOLUMES, now.volume, 0.1, volume_words,
            lambda to: replace(choice(), volume=to),
        )  # fmt: skip
        self.detail = self._group("How much is said", DETAILS, now.detail, lambda name: replace(choice(), detail=name))
        self.typed = self._group(
            "While you type", TYPED, now.typed, lambda name: replace(choice(), typed=name)
        )  # fmt: skip
        self.open(self.on)

    def show(self, choice: VoicingChoice) -> None:
        """F2 turns it on and off here too."""
        self.on.on = choice.on

    def _heading(self, text: str) -> None:
        label = ttk.Label(self.content, text=text, style="Paper.Bold.TLabel")
        label.pack(anchor="w", padx=self._theme.measures.margin, pady=(self._theme.px(12), self._theme.px(4)))

    def _group(
        self, label: str, names: dict[str, str], chosen: str, with_it: Callable[[str], VoicingChoice]
    ) -> RadioGroup:
        self._heading(label)
        options = tuple(Option(name, text) for name, text in names.items())
        made = RadioGroup(
            self.content, self._theme, label, options, chosen, lambda name: self._change(with_it(name)), wrap=True,
            surface="paper",
        )  # fmt: skip
        made.pack(fill="x")
        return made

    def _slider(
        self, label: str, limits: tuple[float, float], value: float, step: float, words: Callable[[float], str],
        with_it: Callable[[float], VoicingChoice],
    ) -> Slider:  # fmt: skip
        self._heading(label)
        row = ttk.Frame(self.content, style="Paper.TFrame")
        row.pack(fill="x")
        row.columnconfigure(0, weight=1)

        def moved(to: float) -> None:
            shown.configure(text=words(to))
            self._change(with_it(round(to, 2)))

        made = Slider(
            row, self._theme, label, *limits, value, moved, step=step, page=5 * step, words=words, surface="paper"
        )
        shown = ttk.Label(row, text=words(value), style="Paper.TLabel", anchor="e", width=16)
        made.grid(row=0, column=0, sticky="we")
        shown.grid(row=0, column=1, sticky="e", padx=(0, self._theme.measures.margin))
        return made


def voices(sound: Sound) -> Iterable[Option]:
    """The quickest, the one that reads articles, and all others by name."""
    yield Option("", "The quickest there is")
    yield Option(READING, "The one that reads articles")
    for voice in sound.voices:
        yield Option(voice.id, _named(voice))


def _named(voice: Voice) -> str:
    return f"{voice.name} (needs time to answer)" if voice.slow else voice.name


def rate_words(rate: float) -> str:
    return f"{Sound(rate=rate).pace} words a minute"


def volume_words(volume: float) -> str:
    return f"{volume * 100:.0f} %"
