"""The dialogs: the page's navigation, what was opened before, text and colours."""

import tkinter as tk
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from tkinter import ttk

from reader.appearance import load_palettes, load_spacings
from reader.document.furniture import PageLink
from reader.session.state import AS_DESKTOP, Look
from reader.ui.flow import Flow
from reader.ui.parts import Button, Option, RadioGroup, Row, Sheet
from reader.ui.sheet_list import sheet_list
from reader.ui.theme import Theme
from reader.ui.toolbar import SIZE_SCALES


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
    panel = sheet_list(sheet, theme, title, rows, lambda _: chosen(in_reader))
    buttons = Flow(sheet.content, theme, rows=2, pad=4, gap=8, surface="paper")
    buttons.pack(fill="x", pady=(theme.px(6), 0))
    in_one = Button(buttons, theme, "Open in Reader", lambda: chosen(in_reader), style="boxed", surface="paper")
    buttons.add(in_one)
    if in_browser is not None:
        in_other = Button(
            buttons, theme, "Open in the browser", lambda: chosen(in_browser), "external", style="boxed",
            surface="paper",
        )  # fmt: skip
        buttons.add(in_other)
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
    smaller = Button(row, theme, "Smaller", partial(step, -1), style="boxed", surface="paper")
    shown = ttk.Label(row, style="Paper.TLabel", width=7, anchor="center")
    larger = Button(row, theme, "Larger", partial(step, 1), style="boxed", surface="paper")
    for part in (smaller, shown, larger):
        part.pack(side="left")

    def name_size() -> None:
        shown.configure(text=theme.size.name)

    theme.follow(shown, name_size)
    palettes = (Option(palette.name, palette.label) for palette in load_palettes())
    group("Colours", (Option(AS_DESKTOP, "As the desktop"), *palettes), look.theme, actions.set_theme)
    faces = (Option(face, face, family=face) for face in theme.families.offered)
    group("Typeface", faces, look.typeface, actions.set_typeface)
    spacings = (Option(spacing.name, spacing.label) for spacing in load_spacings())
    group("Lines and paragraphs", spacings, look.spacing, actions.set_spacing)
    # Beyond LG no button of the group is the chosen one.
    sheet.open(None if look.size in SIZE_SCALES else larger)
    if look.size in SIZE_SCALES:
        sizes.focus_chosen()
    return sheet
