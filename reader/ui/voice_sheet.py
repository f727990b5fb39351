"""The dialog of voices: which there are, what is known of them, how they sound, and what more can be had."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass
from tkinter import ttk

from reader.document.language_names import language_name
from reader.document.tags import primary
from reader.session.reading import HIGHEST, LOWEST
from reader.session.state import Sound
from reader.speech.engine import Voice
from reader.speech.engines import what_to_install
from reader.speech.variants import VARIANTS, has_variants, variant_of, with_variant
from reader.ui.flow import Flow
from reader.ui.parts import Button, Choice, ListPanel, Option, Row, Sheet, Slider, Switch
from reader.ui.theme import Theme

WIDTH = 640  # px at 96 dpi
ROWS, LEAST_ROWS = 8, 3  # of the list
ENGINES = {"espeak-ng": "eSpeak NG", "piper": "Piper", "sapi5": "Windows", "nsspeech": "macOS", "silence": "Silence"}
EVERY = "*"  # the option that shows all languages


@dataclass(frozen=True, slots=True)
class VoiceActions:
    choose: Callable[[Voice], None]  # for the article's language, or for the voice's own
    sample: Callable[[Voice], None]  # speak a sentence, or stop it
    hush: Callable[[], None]
    set_pitch: Callable[[float], None]
    light_guessed_words: Callable[[bool], None]
    ask_folder: Callable[[], str]  # "" when none was named
    look_in: Callable[[str], None]


class VoiceSheet(Sheet):
    """Return or a click on the button takes the marked voice; the list shows one language, the article's first."""

    def __init__(self, window: tk.Misc, theme: Theme, sound: Sound, language: str, actions: VoiceActions) -> None:
        super().__init__(window, theme, "Voices and pitch", width=WIDTH, on_close=actions.hush)
        self._actions, self._sound, self._language = actions, sound, language
        self._variant = variant_of(sound.voice) if sound.voice is not None else ""
        content, px = self.content, theme.px
        top = Flow(content, theme, rows=2, pad=0, gap=8, surface="paper")
        top.pack(fill="x", pady=(0, px(6)))
        self.language = Choice(
            top, theme, "Language", (), EVERY, lambda _: self._list_voices(), tip="Show the voices of one language",
            style="boxed", surface="paper",
        )  # fmt: skip
        top.add(self.language)
        self.list = ListPanel(content, theme, "Voices", (), lambda _: self._take(), on_close=self.destroy, click=False)
        self.list.tree.bind("<<TreeviewSelect>>", lambda _: self._describe(), add=True)
        self.list.grid_propagate(False)
        self.list.pack(fill="both", expand=True)
        self.about = ttk.Label(content, style="Paper.Muted.TLabel", justify="left")
        self.about.pack(fill="x", padx=theme.measures.margin, pady=(px(6), px(4)))
        self._add_buttons(top)
        self._add_pitch()
        self._add_more()
        self.bind("<Configure>", self._fit, add=True)
        content.bind("<Configure>", self._fit, add=True)
        theme.follow(self.list, self._fit)
        self._list_languages()

    def _add_buttons(self, top: Flow) -> None:
        theme = self._theme
        self.variant = Choice(
            top, theme, "Variant", (Option(variant.id, f"Variant: {variant.label}") for variant in VARIANTS),
            self._variant, self._vary, tip="Another throat for the voices of eSpeak NG", style="boxed", surface="paper",
        )  # fmt: skip
        top.add(self.variant)
        buttons = Flow(self.content, theme, rows=2, pad=0, gap=8, surface="paper")
        buttons.pack(fill="x")
        self.use = Button(buttons, theme, "Use this voice", self._take, style="boxed", surface="paper")
        self.hear = Button(
            buttons, theme, "Hear it", self._hear, icon="play", style="boxed", surface="paper",
            tip="A sentence in this voice, at your pace and pitch",
        )  # fmt: skip
        self.hear.reserve("Hear it", "Stop it")
        buttons.add(self.use)
        buttons.add(self.hear)

    def _add_pitch(self) -> None:
        theme, px = self._theme, self._theme.px
        row = ttk.Frame(self.content, style="Paper.TFrame")
        row.pack(fill="x", padx=theme.measures.margin, pady=(px(8), 0))
        ttk.Label(row, text="Pitch", style="Paper.Bold.TLabel").pack(side="left", padx=(0, px(8)))
        self.pitch = Slider(
            row, theme, "Pitch", LOWEST, HIGHEST, self._sound.pitch, self._actions.set_pitch, step=0.1, page=0.5,
            words=pitch_words, live=False, surface="paper",
        )  # fmt: skip
        self.pitch.pack(side="left")
        self._pitch_words = ttk.Label(row, text=pitch_words(self._sound.pitch), style="Paper.TLabel")
        self._pitch_words.pack(side="left", padx=(px(8), 0))
        self.guessed = Switch(
            self.content, theme, "Light words whose times are guessed",
            self._sound.guessed_words, self._actions.light_guessed_words, surface="paper",
        )  # fmt: skip
        self.guessed.pack(anchor="w", padx=theme.measures.margin)

    def _add_more(self) -> None:
        """The folder of the person's own voices, or what to install to have one."""
        theme, px = self._theme, self._theme.px
        self._more = ttk.Label(self.content, style="Paper.TLabel", justify="left")
        self._more.pack(fill="x", padx=theme.measures.margin, pady=(px(6), px(4)))
        buttons = Flow(self.content, theme, rows=2, pad=0, gap=8, surface="paper")
        self.folder = Button(
            buttons, theme, "Folder of my own voices…", self._ask_folder, style="boxed", surface="paper",
            tip="Piper voices: files that end in .onnx, each with its .onnx.json",
        )  # fmt: skip
        self.no_folder = Button(
            buttons, theme, "No folder", lambda: self._actions.look_in(""), style="boxed", surface="paper"
        )
        buttons.add(self.folder)
        buttons.add(self.no_folder)
        if not what_to_install():
            buttons.pack(fill="x")
        self._show_folder()

    # -- what it shows -------------------------------------------------------------------------------------------
    def show_sound(self, sound: Sound) -> None:
        """What has changed meanwhile: voices found in a folder, another pitch, a sample that has ended."""
        before, self._sound = self._sound, sound
        if sound.voices != before.voices:
            self._list_languages()
        elif sound.voice != before.voice:
            self._reword()
        self.pitch.set(sound.pitch)
        self._pitch_words.configure(text=pitch_words(sound.pitch))
        self._show_folder()
        self._describe()

    def _list_languages(self) -> None:
        """Each language once, the article's first."""
        tags = {primary(voice.language) for voice in self._sound.voices if voice.language}
        names = sorted((language_name(tag), tag) for tag in tags)
        mine = primary(self._language) if primary(self._language) in tags else ""
        first = [(language_name(mine), mine)] if mine else []
        options = [Option(tag, name) for name, tag in (*first, *(pair for pair in names if pair[1] != mine))]
        kept = self.language.chosen if self.language.chosen in tags else ""
        self.language.set_options((*options, Option(EVERY, "All languages")), kept or mine or EVERY)
        self._list_voices()

    def _shown(self) -> tuple[Voice, ...]:
        wanted = self.language.chosen
        return tuple(voice for voice in self._sound.voices if wanted == EVERY or primary(voice.language) == wanted)

    def _list_voices(self) -> None:
        self.list.set_rows(self._rows())
        chosen = self._sound.voice
        if chosen is not None:
            self.list.select(chosen.id.partition("+")[0] if has_variants(chosen) else chosen.id)
        self._fit()
        self._describe()

    def _reword(self) -> None:
        if len(rows := self._rows()) == len(self.list.rows):
            self.list.reword(rows)

    def _rows(self) -> tuple[Row, ...]:
        """The engine stands to the right, as keys do in other lists."""
        return tuple(Row(voice.id, voice.name, key=ENGINES.get(voice.engine, voice.engine)) for voice in self._shown())

    @property
    def marked(self) -> Voice | None:
        """The marked voice, in the variant that is set."""
        voice = next((voice for voice in self._sound.voices if voice.id == self.list.selected), None)
        return with_variant(voice, self._variant) if voice is not None and has_variants(voice) else voice

    def _describe(self) -> None:
        voice = self.marked
        self.use.enabled = self.hear.enabled = voice is not None
        self.variant.enabled = voice is not None and has_variants(voice)
        self.about.configure(text=about(voice, self._sound) if voice is not None else "")
        speaks = voice is not None and self._sound.sample == voice.id
        self.hear.set_text("Stop it" if speaks else "Hear it")
        self.hear.set_icon("stop" if speaks else "play")

    def _show_folder(self) -> None:
        folder = self._sound.folder
        own = f"Your own Piper voices: {folder}" if folder else "Piper voices of your own can be read from a folder."
        self._more.configure(text=what_to_install() or own)
        self.no_folder.enabled = bool(folder)

    def destroy(self) -> None:
        self._actions.hush()
        super().destroy()

    # -- what is done with it ------------------------------------------------------------------------------------
    def _take(self) -> None:
        if (voice := self.marked) is not None:
            self._actions.choose(voice)

    def _hear(self) -> None:
        if (voice := self.marked) is not None:
            self._actions.sample(voice)

    def _vary(self, variant: str) -> None:
        self._variant = variant
        self._describe()

    def _ask_folder(self) -> None:
        if folder := self._actions.ask_folder():
            self._actions.look_in(folder)

    def _fit(self, _event: object = None) -> None:
        """The list takes what the window leaves it, in whole rows; sentences are as wide as the sheet."""
        theme, margin = self._theme, self._theme.measures.margin
        width = max(self.content.winfo_width() - 2 * margin, theme.px(200))
        for label in (self.about, self._more):
            if str(label.cget("wraplength")) != str(width):
                label.configure(wraplength=width)
        rest = sum(
            part.winfo_reqheight() + theme.px(12) for part in self.content.pack_slaves() if part is not self.list
        )
        row = self.list.row_height()
        fitting = (self.room() - rest - 2 * margin) // row
        height = max(min(fitting, ROWS), LEAST_ROWS) * row + 2 * margin
        if height != self.list.winfo_reqheight():
            self.list.configure(height=height)


def about(voice: Voice, sound: Sound) -> str:
    """All that is known of a voice, in a line or two: "English (United States) · Piper · quality medium · CC0"."""
    chosen, speed = sound.voice, sound.speeds.get(voice.id)
    known = [language_name(voice.language) or "Any language", ENGINES.get(voice.engine, voice.engine)]
    known += [f"quality: {voice.quality}"] if voice.quality else []
    known += [f"licence: {voice.licence}"] if voice.licence else []
    known += ["natural, takes a second or two to load"] if voice.slow else []
    known += [f"made {speed:.0f} times as fast as it is heard"] if speed else []
    known += ["the one that reads now"] if chosen is not None and chosen.id == voice.id else []
    return " · ".join(known)


def pitch_words(pitch: float) -> str:
    if abs(pitch - 1) < 0.05:
        return "the voice's own"
    return f"{abs(pitch - 1) * 100:.0f} % {'higher' if pitch > 1 else 'lower'}"
