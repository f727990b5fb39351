"""The dialogs of an export: what is wanted, with what to expect of it; and how far it has come."""

import tkinter as tk
from collections.abc import Callable
from dataclasses import dataclass, replace
from tkinter import ttk

from reader.export import FORMATS, format_named
from reader.export.amounts import about, file_size
from reader.export.estimate import Estimate
from reader.library.export_choice import ExportChoice
from reader.session.state import ExportUnderWay
from reader.ui.flow import Flow
from reader.ui.parts import Button, Entry, Option, Progress, RadioGroup, Sheet, Switch
from reader.ui.theme import Theme

WIDTH = 560  # px at 96 dpi


@dataclass(frozen=True, slots=True)
class ExportActions:
    """``start`` gives "" when it has begun, else why it has not; ``ask_folder`` "" when none was chosen."""

    start: Callable[[ExportChoice, str], str]
    estimate: Callable[[str], Estimate | None]
    ask_folder: Callable[[str], str]
    free_name: Callable[[str], str]
    cancel: Callable[[], None]


class ExportSheet(Sheet):
    """``show`` what is under way; until something is, it asks what is wanted.

    ``headings``: whether the article has any, and so can have chapters.
    """

    def __init__(
        self, window: tk.Misc, theme: Theme, choice: ExportChoice, headings: bool, actions: ExportActions
    ) -> None:
        super().__init__(window, theme, "Export", width=WIDTH)
        self._actions = actions
        self.form = _Form(self.content, theme, choice, headings, actions, self.close)
        self.form.pack(fill="both", expand=True)
        self.progress: _Progress | None = None

    def begin(self) -> None:
        """With what is wanted."""
        self.open()
        self.form.formats.focus_chosen()

    def show(self, export: ExportUnderWay) -> None:
        """The focus stays in the sheet: it goes back to where it came from when that closes."""
        if self.progress is None:
            self.progress = _Progress(self.content, self._theme, self._actions, self.close)
            self.form.pack_forget()
            self.progress.pack(fill="both", expand=True)
            self.open(self.progress.go)
            self.form.destroy()
        self.progress.show(export)


class _Part(ttk.Frame):
    """What the sheet shows: texts that wrap, and headings."""

    def __init__(self, parent: tk.Misc, theme: Theme) -> None:
        super().__init__(parent, style="Paper.TFrame")
        self._theme = theme
        self._wrapped: list[ttk.Label] = []
        self.bind("<Configure>", self._fit, add=True)

    def heading(self, text: str) -> None:
        label = ttk.Label(self, text=text, style="Paper.Bold.TLabel")
        label.pack(anchor="w", padx=self._theme.measures.margin, pady=(self._theme.px(12), self._theme.px(4)))

    def text(self, style: str, above: float = 2) -> ttk.Label:
        label = ttk.Label(self, style=style, justify="left")
        label.pack(fill="x", padx=self._theme.measures.margin, pady=(self._theme.px(above), 0))
        self._wrapped.append(label)
        return label

    def _fit(self, event: "tk.Event[tk.Misc]") -> None:
        for label in self._wrapped:
            label.configure(wraplength=max(event.width - 2 * self._theme.measures.margin, 1))


class _Form(_Part):
    def __init__(
        self, parent: tk.Misc, theme: Theme, choice: ExportChoice, headings: bool, actions: ExportActions,
        close: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent, theme)
        self._choice, self._actions = choice, actions
        self.heading("Format")
        options = tuple(Option(one.name, one.title) for one in FORMATS)
        self.formats = RadioGroup(
            self, theme, "Format", options, choice.format, self._chosen, wrap=True, surface="paper"
        )
        self.formats.pack(fill="x")
        self._about = self.text("Paper.Muted.TLabel")
        self.subtitles = self._switch(
            "Subtitles, as .vtt and .srt files", choice.subtitles, lambda on: replace(self._choice, subtitles=on)
        )
        self.words = self._switch(
            "The moment of every word in the .vtt", choice.words, lambda on: replace(self._choice, words=on)
        )
        self.chapters = self._switch(
            "Chapters from the article's headings", choice.chapters and headings,
            lambda on: replace(self._choice, chapters=on),
        )  # fmt: skip
        self.chapters.state(["!disabled" if headings else "disabled"])
        self.heading("Name")
        self.name = Entry(self, theme, "Name of the files", lambda _: self._start(), surface="paper")
        self.name.text = actions.free_name(choice.folder)
        self.name.pack(fill="x")
        self.heading("Folder")
        self._folder = self.text("Paper.TLabel")
        self.change = Button(self, theme, "Choose a folder…", self._ask_folder, style="boxed", surface="paper")
        self.change.pack(anchor="w", pady=(theme.px(4), 0))
        self.expected = self.text("Paper.Bold.TLabel", above=14)
        self.wrong = self.text("Paper.TLabel")
        self.go = _buttons(self, theme, ("Export", self._start), ("Cancel", close))
        self._show()

    def _switch(self, text: str, on: bool, with_it: Callable[[bool], ExportChoice]) -> Switch:
        def turned(on: bool) -> None:
            self._choice = with_it(on)
            self._show()

        made = Switch(self, self._theme, text, on, turned, surface="paper")
        made.pack(anchor="w", pady=(self._theme.px(6), 0))
        return made

    def _chosen(self, format: str) -> None:
        self._choice = replace(self._choice, format=format)
        self._show()

    def _ask_folder(self) -> None:
        folder = self._actions.ask_folder(self._choice.folder)
        if folder and self.winfo_exists():
            self._choice = replace(self._choice, folder=folder)
            self._show()

    def _show(self) -> None:
        choice = self._choice
        self.words.state(["!disabled" if choice.subtitles else "disabled"])
        self._about.configure(text=format_named(choice.format).help.capitalize() + ".")
        self._folder.configure(text=choice.folder)
        self.expected.configure(text=expected(self._actions.estimate(choice.format)))
        self.wrong.configure(text="")

    def _start(self) -> None:
        wrong = self._actions.start(self._choice, self.name.text)
        if wrong:
            self.wrong.configure(text=wrong)
            self.name.focus_all()


class _Progress(_Part):
    def __init__(self, parent: tk.Misc, theme: Theme, actions: ExportActions, close: Callable[[], object]) -> None:
        super().__init__(parent, theme)
        self._name = self.text("Paper.TLabel", above=8)
        self.bar = Progress(self, theme, "How far the export has come", surface="paper")
        self.bar.pack(fill="x", padx=theme.measures.margin, pady=(theme.px(8), 0))
        self._left = self.text("Paper.Muted.TLabel", above=6)
        self.go = _buttons(self, theme, ("Go on reading meanwhile", close), ("Cancel the export", actions.cancel))

    def show(self, export: ExportUnderWay) -> None:
        self._name.configure(text=export.name)
        self.bar.show(export.share if export.left is not None else None)
        self._left.configure(text=how_far(export))


def expected(estimate: Estimate | None) -> str:
    """ "About 6 min of sound, 2.7 MB, ready in about 4 s"."""
    if estimate is None:
        return ""
    return (
        f"About {about(estimate.seconds)} of sound, {file_size(estimate.size)}, ready in about {about(estimate.work)}"
    )


def how_far(export: ExportUnderWay) -> str:
    if export.left is None:
        return "The voice is being started…"
    return f"{int(export.share * 100)} %, {about(export.left)} left"


def _buttons(
    parent: tk.Misc, theme: Theme, first: tuple[str, Callable[[], object]], second: tuple[str, Callable[[], object]]
) -> Button:
    """Two side by side, or one above the other where there is no room; the first is the one to press."""
    row = Flow(parent, theme, rows=2, pad=0, gap=8, surface="paper")
    row.pack(fill="x", pady=(theme.px(12), 0))
    made = Button(row, theme, first[0], first[1], style="loud", surface="paper")
    row.add(made)
    row.add(Button(row, theme, second[0], second[1], style="boxed", surface="paper"))
    return made
