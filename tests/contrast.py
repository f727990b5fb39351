"""The contrast of all that the window draws, theme by theme, and the table of it in docs/accessibility.md.

``python tests/contrast.py`` writes the table; it needs a display with a window manager.
"""

import os
import re
import sys
import tempfile
import tkinter as tk
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import floor
from tkinter import ttk

from drawn_pairs import EXEMPT, PART, TEXT, Pair, Recorder, board
from drawn_widgets import marked_text, rows, sliders
from golden import ROOT
from window_at_work import WindowAtWork

from reader.appearance import Palette, by_name, load_palettes
from reader.commands.catalogue import CATALOGUE
from reader.session import actions
from reader.ui import fonts
from reader.ui.parts import Sheet
from reader.ui.parts.bubble import Bubble
from reader.ui.theme import Theme

PAGE = ROOT / "docs" / "accessibility.md"
TABLE = re.compile(r"(?<=<!-- contrast -->\n).*?(?=<!-- /contrast -->)", re.S)
# At this zoom a letter's stem is wider than a pixel, and so drawn in its whole colour.
ZOOM = 1.5
# They leave the window, or wait for an answer from outside of it.
ELSEWHERE = {
    "quit",
    "open-menu",
    "open-file",
    "open-in-browser",
    "search-site",
    "open-copied",
    "reload",
    "back",
    "continue",
}
# Widgets that show nothing but what is measured by itself: a slider's own drawing, a frame's ground.
DRAWN_ELSEWHERE = {"Canvas", "Frame", "Toplevel", "Menu", "Reader"}


def drawn_parts(root: tk.Tk, recorder: Recorder, theme: Theme) -> tuple[Pair, ...]:
    """Controls, lists and sliders, in the present colours of the theme."""
    root.geometry("1560x400+10+10")
    root.update()
    return (*board(root, theme, recorder.styles), *rows(root, theme), *sliders(root, theme))


def widgets(of: tk.Misc) -> Iterator[tk.Misc]:
    yield of
    for child in of.winfo_children():
        yield from widgets(child)


def of_window(work: WindowAtWork, known: set[str]) -> Iterator[Pair]:
    """What the window and its dialogs show beside controls: text of an article, frames, menus, bubbles.

    What is ``known`` by its path and colours was measured before.
    """
    for widget in widgets(work.root):
        looks = f"{widget} {_frame_colours(widget)}"
        if looks not in known:
            known.add(looks)
            yield from _of_widget(widget, work)


def _frame_colours(widget: tk.Misc) -> tuple[str, ...]:
    """A frame's own, and that of the ring around it when it has one."""
    if not isinstance(widget, tk.Frame):
        return ()
    ring = str(widget.cget("highlightbackground")) if int(str(widget.cget("highlightthickness"))) else ""
    return str(widget.cget("background")), ring


def _of_widget(widget: tk.Misc, work: WindowAtWork) -> Iterator[Pair]:
    theme, name = work.window.theme, widget.winfo_class()
    if isinstance(widget, tk.Text):
        yield from marked_text(widget, "text")
    elif isinstance(widget, tk.Menu):
        for paint, ground in (("foreground", "background"), ("activeforeground", "activebackground")):
            yield Pair("menus and bubbles", f"menu, {paint}", str(widget.cget(paint)), str(widget.cget(ground)), TEXT)
        yield Pair("disabled (exempt)", "menu", str(widget.cget("disabledforeground")), str(widget.cget("background")),
                   EXEMPT)  # fmt: skip
    elif isinstance(widget, tk.Message | tk.Label):
        yield Pair("menus and bubbles", name, str(widget.cget("foreground")), str(widget.cget("background")), TEXT)
    elif not name.startswith("T") and name not in DRAWN_ELSEWHERE:
        raise KeyError(f"a new kind of widget, {name}: say in tests/contrast.py how it is measured")
    grounds = (theme.palette.paper, theme.palette.chrome)
    if isinstance(widget, tk.Frame):
        ground, ring = _frame_colours(widget)
        if ground not in grounds:  # a frame seen only as the edge of what lies in it
            yield from (Pair("edges of dialogs and bubbles", "frame", ground, other, PART) for other in grounds)
        if ring and ring not in grounds:
            yield from (Pair("focus ring", "ring of a frame", ring, other, PART) for other in grounds)
    if isinstance(widget, Sheet | Bubble):
        for ground in grounds:
            yield Pair("edges of dialogs and bubbles", type(widget).__name__, str(widget.cget("background")), ground,
                       PART)  # fmt: skip


def walk(work: WindowAtWork, palette: Palette) -> tuple[set[str], tuple[Pair, ...]]:
    """The ttk styles met, and the pairs, while every command is asked for once."""
    actions.set_theme(work.session, palette.name)
    work.focus_on(work.article)
    work.settle()
    styles: set[str] = set()
    known: set[str] = set()
    pairs = list(of_window(work, known))
    # Of a part of its own, with which it goes.
    part = ttk.Frame(work.root)
    Bubble(part, work.window.theme, lambda: "Hill", lambda: False, 0)
    pairs += of_window(work, known)
    part.destroy()
    for entry in CATALOGUE:
        if entry.id not in ELSEWHERE:
            work.window.actions.run(entry.id)
            if palette.name != work.session.state.look.theme:
                actions.set_theme(work.session, palette.name)
            work.settle()
            met = list(widgets(work.root))
            styles |= {_style(widget) for widget in met if widget.winfo_class().startswith("T") and _style(widget)}
            pairs += of_window(work, known)
            work.window.actions.dialogs.close()
    return styles, tuple(pairs)


def _style(widget: tk.Misc) -> str:
    try:
        return str(widget.cget("style")) or widget.winfo_class()
    except tk.TclError:
        return ""  # not of ttk


def failing(pairs: Iterable[Pair]) -> list[str]:
    """Those below what they have to reach, each once."""
    found = {f"{pair.what}: {pair.paint} on {pair.ground} is {pair.ratio:.2f}, not {pair.least:g}": pair.ratio
             for pair in pairs if pair.ratio < pair.least}  # fmt: skip
    return sorted(found, key=lambda line: found[line])


def table(measured: Mapping[str, tuple[Pair, ...]]) -> str:
    """The least of each group in each theme; cut off, not rounded, so that 6.96 is not told as 7."""
    groups = sorted({(pair.least, pair.group) for pairs in measured.values() for pair in pairs}, reverse=True)
    lines = ["| | has to reach | " + " | ".join(measured) + " |", "|---|---|" + "---|" * len(measured)]
    for least, group in groups:
        worst = [
            min(pair.ratio for pair in pairs if (pair.least, pair.group) == (least, group))
            for pairs in measured.values()
        ]
        asked = f"{least:g} : 1" if least > EXEMPT else "nothing"
        lines.append(f"| {group} | {asked} | " + " | ".join(f"{floor(one * 10) / 10:.1f}" for one in worst) + " |")
    return "\n".join(lines)


def with_table(text: str, lines: str) -> str:
    return TABLE.sub(lambda _: f"\n{lines}\n\n", text)


def unmeasured(styles: Iterable[str], known: set[str]) -> set[str]:
    """ "1_3.Segment.TRadiobutton" is drawn as "Segment.TRadiobutton", which is drawn as …"""

    def endings(style: str) -> set[str]:
        parts = style.split(".")
        return {".".join(parts[at:]) for at in range(len(parts))}

    return {style for style in styles if not endings(style) & known}


@dataclass(frozen=True, slots=True)
class Measured:
    """``pairs`` by the name of the theme as it is shown; ``unmeasured`` styles stand in the window somewhere."""

    pairs: Mapping[str, tuple[Pair, ...]]
    unmeasured: frozenset[str]


def measured() -> Measured:
    """Everything, in every theme."""
    fonts.register()
    root = tk.Tk(className="Reader")
    recorder = Recorder(root)
    theme = Theme(root, load_palettes()[0], by_name("MD"), ZOOM)
    parts: dict[str, tuple[Pair, ...]] = {}
    for palette in load_palettes():
        theme.apply(palette=palette)
        parts[palette.label] = drawn_parts(root, recorder, theme)
    root.destroy()
    work = WindowAtWork()
    unknown: set[str] = set()
    for palette in load_palettes():
        styles, pairs = walk(work.open(), palette)
        parts[palette.label] += pairs
        unknown |= unmeasured(styles, recorder.styles)
    work.close()
    return Measured(parts, frozenset(unknown))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.environ["READER_DATA"] = folder
        found = measured().pairs
    PAGE.write_text(with_table(PAGE.read_text(encoding="utf-8"), table(found)), encoding="utf-8")
    sys.exit("\n".join(line for pairs in found.values() for line in failing(pairs)) or 0)
