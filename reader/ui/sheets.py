"""The dialogs: the page's navigation, what was opened before, text and colours, the list of keys."""

import tkinter as tk
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.appearance import load_palettes, load_spacings
from reader.commands.catalogue import CATALOGUE, GROUPS
from reader.document.furniture import PageLink
from reader.session.state import Look
from reader.ui.parts import Button, ListPanel, Option, RadioGroup, Row, Sheet
from reader.ui.theme import Theme
from reader.ui.toolbar import SIZE_SCALES

LIST_HEIGHT = 380  # px at 96 dpi


@dataclass(frozen=True, slots=True)
class LookActions:
    set_size: Callable[[str], None]
    step_size: Callable[[int], None]
    set_theme: Callable[[str], None]
    set_typeface: Callable[[str], None]
    set_spacing: Callable[[str], None]


def link_list(
    window: tk.Misc, theme: Theme, title: str, links: Iterable[PageLink], in_reader: Callable[[str], None],
    in_browser: Callable[[str], None] | None,
) -> Sheet:  # fmt: skip
    """A list to choose from; Return opens in Reader, a button in the browser."""
    sheet = Sheet(window, theme, title, width=560)
    by_number = {str(number): link for number, link in enumerate(links)}

    def chosen(open_it: Callable[[str], None]) -> None:
        link = by_number.get(panel.selected or "")
        if link is not None:
            sheet.destroy()
            open_it(link.address)

    rows = [Row(number, link.label) for number, link in by_number.items()]
    panel = _list(sheet, theme, title, rows, lambda _: chosen(in_reader))
    buttons = ttk.Frame(sheet.content, style="Paper.TFrame")
    buttons.pack(fill="x", pady=(theme.px(10), 0))
    Button(buttons, theme, "Open in Reader", lambda: chosen(in_reader), style="boxed", surface="paper").pack(
        side="left"
    )
    if in_browser is not None:
        Button(
            buttons,
            theme,
            "Open in the browser",
            lambda: chosen(in_browser),
            icon="external",
            style="boxed",
            surface="paper",
        ).pack(side="left", padx=theme.px(8))
    sheet.open(panel.tree)
    return sheet


def key_list(window: tk.Misc, theme: Theme, run: Callable[[str], None]) -> Sheet:
    """Every command with its keys; Return carries the chosen one out."""
    sheet = Sheet(window, theme, "Keys", width=640)
    rows = []
    for group in GROUPS:
        for entry in CATALOGUE:
            if entry.group == group and entry.keys:
                keys = " or ".join(
                    binding.chord + (" in the article" if binding.where == "article" else "") for binding in entry.keys
                )
                rows.append(Row(entry.id, f"{entry.title.rstrip('…')}: {keys}"))

    def carry_out(id: str) -> None:
        sheet.destroy()
        run(id)

    panel = _list(sheet, theme, "Keys", rows, carry_out)
    sheet.open(panel.tree)
    return sheet


def look_sheet(window: tk.Misc, theme: Theme, look: Look, actions: LookActions) -> Sheet:
    sheet = Sheet(window, theme, "Text and colours", width=560)

    def heading(text: str) -> None:
        label = ttk.Label(sheet.content, text=text, style="Paper.Bold.TLabel")
        label.pack(anchor="w", padx=theme.measures.margin, pady=(theme.px(12), theme.px(4)))

    def group(label: str, options: Iterable[Option], chosen: str, choose: Callable[[str], None]) -> RadioGroup:
        heading(label)
        made = RadioGroup(sheet.content, theme, label, tuple(options), chosen, choose, wrap=True, surface="paper")
        made.pack(fill="x")
        return made

    def step(by: int) -> None:
        actions.step_size(by)
        sizes.choose(theme.size.name)

    sizes = group(
        "Text size",
        (Option(name, name, scale=scale) for name, scale in SIZE_SCALES.items()),
        look.size,
        actions.set_size,
    )
    row = ttk.Frame(sheet.content, style="Paper.TFrame")
    row.pack(anchor="w", pady=(theme.px(4), 0))
    for text, by in (("Smaller", -1), ("Larger", 1)):
        button = Button(row, theme, text, partial(step, by), style="boxed", surface="paper")
        button.pack(side="left", padx=(0, theme.px(8)))
    palettes = (Option(palette.name, palette.label) for palette in load_palettes())
    group("Colours", palettes, look.theme, actions.set_theme)
    faces = (Option(face, face, family=face) for face in theme.families.offered)
    group("Typeface", faces, look.typeface, actions.set_typeface)
    spacings = (Option(spacing.name, spacing.label) for spacing in load_spacings())
    group("Lines and paragraphs", spacings, look.spacing, actions.set_spacing)
    sheet.open()
    sizes.focus_chosen()
    return sheet


def _list(sheet: Sheet, theme: Theme, label: str, rows: list[Row], on_activate: Callable[[str], object]) -> ListPanel:
    panel = ListPanel(sheet.content, theme, label, rows, on_activate, on_close=sheet.destroy)
    panel.grid_propagate(False)
    height = min(LIST_HEIGHT, (len(rows) + 1) * 40)
    panel.configure(height=theme.px(height), width=theme.px(400))
    panel.pack(fill="both", expand=True)
    return panel
