"""Pairs of colours that lie side by side in the window, read off the screen and out of Tk, not out of a list.

A style is known by having been made: ``recorded`` hears every ``ttk::style`` the program calls. A style without a way
to measure it, or a drawn element nobody said anything of, is a KeyError and so a failing test.
"""

import tkinter as tk
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from tkinter import ttk

from PIL import Image, ImageGrab

from reader.appearance import contrast
from reader.ui.styling import SURFACES, Surface
from reader.ui.theme import Theme

TEXT, PART, EXEMPT = 7.0, 3.0, 1.0
# What a control can be in at once; ttk draws a state it does not know of as the plain one.
STATES = ("", "active", "pressed", "focus", "focus active", "selected", "selected active", "selected focus",
          "disabled", "disabled selected")  # fmt: skip
# Elements whose edge has to be seen: in every state; only when chosen; never (their text or place is enough).
EDGED = {"loud", "field", "check", "radio", "thumb", "across.thumb", "trough"}
EDGED_WHEN_CHOSEN = {"flat"}
UNEDGED = {"ring", "pbar", "mark"}
WORDS = "Hill"
AROUND = 6  # px of its ground kept around a control


@dataclass(frozen=True, slots=True)
class Pair:
    """``least`` is what it has to reach: EXEMPT for what WCAG leaves out, which is told all the same."""

    group: str
    what: str
    paint: str
    ground: str
    least: float

    @property
    def ratio(self) -> float:
        return contrast(self.paint, self.ground)


class Recorder:
    """The names of all styles that are configured, mapped or laid out in a Tk."""

    def __init__(self, root: tk.Tk) -> None:
        self.styles: set[str] = set()
        self._root = root
        self._command = root.register(self._heard)
        root.tk.call("trace", "add", "execution", "ttk::style", "enter", self._command)

    def _heard(self, called: str, _operation: str) -> None:
        match self._root.tk.splitlist(called):
            case [_, "configure" | "map" | "layout", str() as name, *_] if name != ".":
                self.styles.add(name)


def screen(widget: tk.Misc, around: int = AROUND) -> Image.Image:
    """What is seen of a widget, with some of what it lies on."""
    widget.update()
    x, y = widget.winfo_rootx(), widget.winfo_rooty()
    box = (x - around, y - around, x + widget.winfo_width() + around, y + widget.winfo_height() + around)
    return ImageGrab.grab(box, xdisplay=str(widget.tk.call("winfo", "screen", "."))).convert("RGB")


def hex_of(pixel: object) -> str:
    assert isinstance(pixel, tuple)
    return "#" + "".join(f"{int(channel):02X}" for channel in pixel)


def colours(shot: Image.Image) -> Counter[str]:
    found = shot.getcolors(maxcolors=shot.width * shot.height) or []
    return Counter({hex_of(pixel): count for count, pixel in found})


def runs_of(shot: Image.Image, at: int, down: bool) -> list[str]:
    """The colours met from the upper, or left, edge to the other one, each stretch once."""
    long = shot.height if down else shot.width
    return [colour for colour, _ in groupby(hex_of(shot.getpixel((at, i) if down else (i, at))) for i in range(long))]


def _elements(style: ttk.Style, name: str) -> set[str]:
    """Ours by their part, "chrome.flat" is "flat"; and "Tk's label" for "Button.label"."""
    found = set()
    todo = list(style.layout(name))
    while todo:
        element, options = todo.pop()
        room, _, part = element.partition(".")
        found.add(part if room in SURFACES else f"Tk's {element.rpartition('.')[2]}")
        todo += (options or {}).get("children", [])
    return found


def _widget(parent: tk.Misc, name: str) -> ttk.Widget | None:
    """A widget of this style; None for what is only a piece of another (KeyError: nobody said how to measure it)."""
    kind = name.rpartition(".")[2]
    if kind in ("Item", "Cell", "Heading", "Treeview"):
        return None  # drawn by ``rows``
    way = "horizontal" if "Horizontal" in name else "vertical"
    match kind:
        case "TButton":
            return ttk.Button(parent, text=WORDS, style=name)
        case "TMenubutton":
            return ttk.Menubutton(parent, text=WORDS, style=name)
        case "TCheckbutton":
            return ttk.Checkbutton(parent, text=WORDS, style=name)
        case "TRadiobutton":
            return ttk.Radiobutton(parent, text=WORDS, style=name, value="1", variable=tk.StringVar(parent))
        case "TLabel":
            return ttk.Label(parent, text=WORDS, style=name)
        case "TFrame":
            return ttk.Frame(parent, style=name, width=30, height=10)
        case "TEntry":
            entry = ttk.Entry(parent, style=name, width=8)
            entry.insert(0, WORDS)
            return entry
        case "TScrollbar":
            bar = ttk.Scrollbar(parent, style=name, orient="horizontal" if way == "horizontal" else "vertical")
            bar.set(0.0, 1.0)
            return bar
        case "TProgressbar":
            return ttk.Progressbar(parent, style=name, length=120, maximum=1.0, value=0.5)
    raise KeyError(f"a new kind of style, {name}: say in tests/drawn_pairs.py how it is measured")


def board(root: tk.Tk, theme: Theme, styles: set[str]) -> Iterator[Pair]:
    """Every style in every state, on its surface."""
    style = ttk.Style(root)
    for name in sorted(styles):
        surface: Surface = "paper" if name.startswith("Paper.") else "chrome"
        own = {element for element in _elements(style, name) if not element.startswith("Tk's")}
        for element in own - EDGED - EDGED_WHEN_CHOSEN - UNEDGED:
            raise KeyError(f"a new drawn element, {element} of {name}: say in tests/drawn_pairs.py what must be seen")
        ground = tk.Frame(root, background=theme.ground(surface))
        ground.place(x=0, y=0, relwidth=1, relheight=1)
        ground.lift()
        shown: list[tuple[ttk.Widget, str]] = []
        for number, state in enumerate(STATES):
            if (widget := _widget(ground, name)) is not None:
                widget.place(x=20 + number % 5 * theme.px(200), y=20 + number // 5 * theme.px(90))
                widget.state(["!alternate", *state.split()])
                shown.append((widget, state))
        if shown:
            whole = screen(ground, 0)
            for widget, state in shown:
                yield from _of_widget(widget, _part_of(whole, widget), theme, name, state, theme.ground(surface))
        ground.destroy()


def _part_of(whole: Image.Image, widget: tk.Misc) -> Image.Image:
    x, y = widget.winfo_x(), widget.winfo_y()
    return whole.crop((x - AROUND, y - AROUND, x + widget.winfo_width() + AROUND, y + widget.winfo_height() + AROUND))


def _of_widget(
    widget: ttk.Widget, shot: Image.Image, theme: Theme, name: str, state: str, ground: str
) -> Iterator[Pair]:
    style = ttk.Style(widget)
    elements = _elements(style, name)
    off = "disabled" in state
    said = f"{name}, {state or 'at rest'}"
    if "ring" in elements and "focus" in state and not off:
        runs = runs_of(shot, shot.width // 2, down=True)
        assert (runs[0], runs[2]) == (ground, ground), (said, runs)
        yield Pair("focus ring", f"{said}: ring on what is around", runs[1], runs[0], PART)
        yield Pair("focus ring", f"{said}: ring on its gap", runs[1], runs[2], PART)
    if elements & {"Tk's label", "Tk's textarea"}:
        yield from _of_words(style, theme, name, state, shot, said)
    edged = elements & EDGED | (elements & EDGED_WHEN_CHOSEN if "selected" in state else set())
    if edged and not off:
        edge = _edge(shot, theme, edged, ground)
        yield Pair("edges of controls", f"{said}: {'/'.join(edged)}", edge, ground, PART)
    if elements & {"check", "radio"} and "selected" in state and not off:
        box = shot.crop((AROUND, 0, AROUND + theme.measures.margin + theme.measures.box, shot.height))
        inside = colours(box.crop((theme.measures.margin * 2, box.height // 2 - 3, box.width, box.height // 2 + 3)))
        yield Pair("edges of controls", f"{said}: tick in its box", theme.palette.on_accent, theme.palette.accent, PART)
        assert theme.palette.on_accent in inside, (said, inside)
    if "pbar" in elements:
        yield from _of_progress(shot, ground, said)


def _of_words(style: ttk.Style, theme: Theme, name: str, state: str, shot: Image.Image, said: str) -> Iterator[Pair]:
    states = state.split()
    paint = str(style.lookup(name, "foreground", states)).upper()
    trim = AROUND + (theme.measures.margin + 2 * theme.measures.border + 1 if "ring" in _elements(style, name) else 0)
    inside = colours(shot.crop((trim, trim, shot.width - trim, shot.height - trim)))
    under = next(colour for colour, _ in inside.most_common() if colour != paint)
    assert paint in inside, f"{said}: {paint} is not what the words are drawn in"
    if "disabled" in states:
        yield Pair("disabled (exempt)", f"{said}: words", paint, under, EXEMPT)
        return
    yield Pair(_words_group(state), f"{said}: words", paint, under, TEXT)
    if name.endswith("TEntry"):
        field = str(style.lookup(name, "fieldbackground", states))
        chosen = str(style.lookup(name, "selectbackground", states))
        yield Pair("selection", f"{said}: chosen words", str(style.lookup(name, "selectforeground", states)), chosen,
                   TEXT)  # fmt: skip
        yield Pair("selection", f"{said}: chosen on the field", chosen, field, PART)
        yield Pair("text cursor", f"{said}: cursor", str(style.lookup(name, "insertcolor", states)), field, PART)


def _words_group(state: str) -> str:
    if "pressed" in state or "active" in state:
        return "words of controls, hovered or pressed"
    return "words of controls, chosen" if "selected" in state else "words of controls"


def _edge(shot: Image.Image, theme: Theme, edged: set[str], ground: str) -> str:
    """The colour of a part's edge: of the first pixels that are not its ground, the one most unlike it."""
    down = not edged & {"check", "radio", "thumb"}
    # The filled half of a progress bar is no edge of its rail: look at the other end.
    at = shot.width * 7 // 8 if "trough" in edged else shot.width // 2 if down else shot.height // 2
    runs = runs_of(shot, at, down)
    if runs[0] == ground and runs[1] == theme.palette.focus and "thumb" not in edged and len(runs) > 4:
        runs = runs[2:] if runs[2] == ground else runs  # within the ring
    first = [colour for colour in runs if colour != ground][:2]
    return max(first or [ground], key=lambda colour: contrast(colour, ground))


def _of_progress(shot: Image.Image, ground: str, said: str) -> Iterator[Pair]:
    done = max(runs_of(shot, shot.width // 4, down=True), key=lambda colour: contrast(colour, ground))
    ahead = hex_of(shot.getpixel((shot.width * 7 // 8, shot.height // 2)))
    yield Pair("slider, progress, scroll bar", f"{said}: done on its ground", done, ground, PART)
    yield Pair("slider, progress, scroll bar", f"{said}: done beside what is to come", done, ahead, PART)
