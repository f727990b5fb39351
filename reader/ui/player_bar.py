"""The player, always there: Listen, steps, the way through the article, rate, volume and voice."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.commands.catalogue import command
from reader.session.reading import FASTEST, SLOWEST
from reader.session.state import Sleep, Sound
from reader.speech.engine import Voice
from reader.ui.flow import Flow
from reader.ui.parts import Button, Choice, Option, Slider
from reader.ui.sleep_sheet import in_words
from reader.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class PlayerActions:
    """What the player asks for that is more than a command."""

    seek: Callable[[float], None]  # seconds at rate 1
    set_rate: Callable[[float], None]
    set_volume: Callable[[float], None]
    choose_voice: Callable[[str], None]


class PlayerBar(Flow):
    """``key_of`` names a command's key; ``listen_key`` that of Listen, which may be one that presses the button."""

    def __init__(
        self, parent: tk.Misc, theme: Theme, run: Callable[[str], None], actions: PlayerActions,
        key_of: Callable[[str], str], listen_key: Callable[[], str],
    ) -> None:  # fmt: skip
        super().__init__(parent, theme, rows=2, pad=12)
        self.label, self.role = "Player", "toolbar"
        self._theme, self._run, self._key_of = theme, run, key_of
        self._length, self._at, self._rate = 0.0, 0.0, 1.0
        self._sleep = ""
        self.add(self._step("previous-paragraph"), fold=4)
        self.add(self._step("previous-sentence"), fold=1)
        self.listen = Button(
            self,
            theme,
            "Listen",
            lambda: run("play-pause"),
            icon="play",
            style="loud",
            tip=command("play-pause").help,
            key=listen_key,
        )
        self.listen.reserve("Listen", "Pause")
        self.add(self.listen)
        self.add(self._step("next-sentence"), fold=1)
        self.add(self._step("next-paragraph"), fold=4)
        self.add(self._step("stop"), fold=5)
        self.position = Slider(
            self,
            theme,
            "Place in the article",
            0,
            1,
            0,
            actions.seek,
            step=10,
            page=60,
            words=self._words_at,
            key=partial(key_of, "go-to-place"),
            snap=1,
            live=False,
        )
        self.add(self.position, stretch=True, least=120, fold=2)
        self._time = ttk.Label(self, text="", style="Muted.TLabel")
        self.add(self._time, fold=3)
        pace = ttk.Frame(self)
        shown = ttk.Frame(pace)
        self._times = ttk.Label(shown, width=5, anchor="e")
        self._words_a_minute = ttk.Label(shown, width=8, anchor="e", style="Small.TLabel")
        for label in (self._times, self._words_a_minute):
            label.pack(fill="x")
        self.rate = Slider(
            pace, theme, "Rate", SLOWEST, FASTEST, 1.0, actions.set_rate, step=0.1, page=0.5,
            words=_rate_said, key=partial(key_of, "rate"), length=110,
        )  # fmt: skip
        self._beside(pace, shown, self.rate, fold=6)
        loudness = ttk.Frame(self)
        self.volume = Slider(
            loudness, theme, "Volume", 0, 1, 1, actions.set_volume, step=0.1, page=0.3,
            words=lambda value: f"{value * 100:.0f} %", key=partial(key_of, "volume"), length=80,
        )  # fmt: skip
        self._beside(loudness, ttk.Label(loudness, image=theme.icon("volume", "muted")), self.volume, fold=8)
        self.voice = Choice(
            self, theme, "Voice", (), "", actions.choose_voice, tip=command("voice").help, key=partial(key_of, "voice")
        )
        self.add(self.voice, fold=7)
        self._voices: tuple[Voice, ...] = ()

    def _beside(self, frame: ttk.Frame, label: ttk.Widget, slider: Slider, fold: int) -> None:
        """A slider and what names it stay together."""
        label.pack(side="left", padx=(self._theme.px(6), 0))
        slider.pack(side="left")
        self.add(frame, fold=fold)

    def _step(self, id: str) -> Button:
        found = command(id)
        return Button(self, self._theme, found.title, lambda: self._run(id), icon=id, icon_only=True, style="quiet",
                      tip=found.help, key=partial(self._key_of, id))  # fmt: skip

    def show_playing(self, playing: bool) -> None:
        self.listen.set_text("Pause" if playing else "Listen")
        self.listen.set_icon("pause" if playing else "play")

    def show_length(self, seconds: float) -> None:
        self._length = seconds
        self.position.set_range(0, max(seconds, 1.0))
        self.position.enabled = seconds > 0
        self.show_place(0.0)

    def show_place(self, seconds: float) -> None:
        self._at = seconds
        self.position.set(seconds)
        self._show_time()

    def show_sleep(self, sleep: Sleep | None) -> None:
        self._sleep = in_words(sleep)
        self._show_time()

    def _show_time(self) -> None:
        text = f"{clock(self._at / self._rate)} of {clock(self._length / self._rate)}" if self._length else ""
        text = " · ".join(filter(None, (text, self._sleep)))
        if self._time["text"] != text:
            self._time.configure(text=text)

    def _words_at(self, seconds: float) -> str:
        return f"{clock(seconds / self._rate)} of {clock(self._length / self._rate)}"

    def show_sound(self, sound: Sound) -> None:
        self._rate = sound.rate
        self.rate.set(sound.rate)
        self.volume.set(sound.volume)
        self._times.configure(text=f"{sound.rate:.1f}×")
        self._words_a_minute.configure(text=f"{sound.pace} wpm")
        self._show_time()
        chosen = sound.voice.id if sound.voice is not None else ""
        voices = sound.voices
        if sound.voice is not None and all(voice.id != chosen for voice in voices):
            voices = (sound.voice, *voices)  # a variant is no voice of its own
        if voices != self._voices:
            self._voices = voices
            self.voice.set_options((Option(voice.id, _short(voice)) for voice in voices), chosen)
        else:
            self.voice.choose(chosen)
        self.voice.enabled = bool(sound.voices)


def _rate_said(rate: float) -> str:
    return f"{rate:.1f} times, about {Sound(rate=rate).pace} words a minute"


def _short(voice: Voice) -> str:
    """A large voice is called after a person: who makes it says what to expect."""
    return f"{voice.name} ({voice.engine.title()})" if voice.slow else voice.name


def clock(seconds: float) -> str:
    """Minutes and seconds, with hours when there are any: "2:13", "1:02:09"."""
    whole = max(round(seconds), 0)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
