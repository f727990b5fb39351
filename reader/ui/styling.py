"""Reader's own ttk theme, "reader": what each part is drawn with, and its pictures for a palette.

The pictures belong to one display scale; a change of palette repaints them in place, so that no widget is rebuilt.
Every part that takes the focus is drawn as ring → gap → part, and only the ring knows the focus.
"""

import tkinter as tk
from collections.abc import Iterator
from dataclasses import dataclass
from tkinter import ttk
from typing import Literal

from reader.appearance import Palette, luminance, mix
from reader.ui import icons
from reader.ui.drawing import Layer, rounded, stamped, tinted

Surface = Literal["chrome", "paper"]
SURFACES: tuple[Surface, ...] = ("chrome", "paper")

# How much of the ink, or of the accent, tints a quiet part; how much of black or white the loud one.
HOVER, PRESSED, CHOSEN = 0.09, 0.2, 0.14
LOUD_HOVER, LOUD_PRESSED = 0.15, 0.3
# The part each kind of button is drawn with.
BUTTON_PARTS = {"Quiet": "flat", "Tool": "flat", "Loud": "loud", "Boxed": "field"}
# The stretch between the corners of a picture: a wide one is laid out with few copies, and copies are slow.
MIDDLE = 32


def style_prefix(surface: Surface) -> str:
    """What a style's name begins with on this surface; chrome is the plain one."""
    return "Paper." if surface == "paper" else ""


@dataclass(frozen=True, slots=True)
class Measures:
    """Lengths of the drawn parts, in device pixels."""

    ring: int
    gap: int
    corner: int
    border: int
    box: int
    bar: int
    progress: int
    mark: int

    @property
    def margin(self) -> int:
        """What the focus ring takes on each side."""
        return self.ring + self.gap

    @classmethod
    def at(cls, scale: float) -> "Measures":
        def px(value: float) -> int:
            return max(round(value * scale), 1)

        # Rings are rounded up: at a scale of 1.25 two pixels are better than a blurred two and a half.
        return cls(px(2.4), px(2), px(7), px(1), px(20), px(14), px(7), px(4))


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    png: bytes


def ground_of(palette: Palette, surface: Surface) -> str:
    """The colour of a surface."""
    return palette.paper if surface == "paper" else palette.chrome


def _flat(palette: Palette, ground: str, line: int) -> Iterator[tuple[str, tuple[Layer, ...]]]:
    """Quiet parts: nothing until the mouse is there; what is chosen is tinted and framed by the accent."""
    # Where paper and chrome are the same black, a tint alone would not be seen.
    edge = (Layer(0, palette.border),) if palette.paper == palette.chrome else ()
    inner = line if edge else 0
    yield "rest", (Layer(0, ground),)
    yield "hover", (*edge, Layer(inner, mix(ground, palette.ink, HOVER)))
    yield "pressed", (*edge, Layer(inner, mix(ground, palette.ink, PRESSED)))
    tint = mix(ground, palette.accent, CHOSEN)
    yield "chosen", (Layer(0, palette.accent), Layer(line, tint))
    yield "chosen.hover", (Layer(0, palette.accent), Layer(line, mix(tint, palette.ink, HOVER)))


def _loud(palette: Palette, ground: str) -> Iterator[tuple[str, tuple[Layer, ...]]]:
    # Away from the colour of its words: under the mouse they are read no worse than before.
    away = "#000000" if luminance(palette.on_accent) > luminance(palette.accent) else "#FFFFFF"
    yield "rest", (Layer(0, palette.accent),)
    yield "hover", (Layer(0, mix(palette.accent, away, LOUD_HOVER)),)
    yield "pressed", (Layer(0, mix(palette.accent, away, LOUD_PRESSED)),)
    yield "disabled", (Layer(0, mix(ground, palette.ink, 0.12)),)


def _field(palette: Palette, line: int) -> Iterator[tuple[str, tuple[Layer, ...]]]:
    yield "rest", (Layer(0, palette.border), Layer(line, palette.paper))
    yield "hover", (Layer(0, palette.ink), Layer(line, palette.paper))
    yield "disabled", (Layer(0, mix(palette.chrome, palette.border, 0.5)), Layer(line, palette.chrome))


def _boxes(palette: Palette, ground: str, measures: Measures, surface: Surface) -> Iterator[Picture]:
    """Check boxes and radio buttons, with the gap to their label."""
    side, width = measures.box, measures.box + 2 * measures.margin
    line = 2 * measures.border
    empty = bytes(side * side)
    off = (Layer(0, palette.border), Layer(line, palette.paper))
    over = (Layer(0, palette.ink), Layer(line, palette.paper))
    on = (Layer(0, palette.accent),)
    grey = (Layer(0, mix(ground, palette.border, 0.5)), Layer(line, ground))
    for kind, radius, mark in (("check", side / 4, "check"), ("radio", side / 2, "dot")):
        drawn = icons.mask(mark, side)
        for state, layers, shape in (
            ("off", off, empty),
            ("hover", over, empty),
            ("on", on, drawn),
            ("disabled", grey, empty),
        ):
            yield Picture(
                f"{surface}.{kind}.{state}",
                stamped(side, radius, layers, ground, shape, palette.on_accent, width),
            )


def pictures(palette: Palette, measures: Measures) -> Iterator[Picture]:
    """Every picture of the theme, each named surface.part.state."""
    corner, ring = measures.corner, measures.corner + measures.margin
    for surface in SURFACES:
        ground = ground_of(palette, surface)
        rings = (("rest", (Layer(0, ground),)), ("focus", (Layer(0, palette.focus), Layer(measures.ring, ground))))
        for part, radius, states in (
            ("ring", ring, rings),
            ("flat", corner, _flat(palette, ground, measures.border)),
            ("loud", corner, _loud(palette, ground)),
            ("field", corner, _field(palette, measures.border)),
        ):
            side = 2 * radius + MIDDLE
            for state, layers in states:
                yield Picture(f"{surface}.{part}.{state}", rounded(side, side, radius, layers, ground))
        yield from _boxes(palette, ground, measures, surface)
        yield from _bars(palette, ground, measures, surface)


def _bars(palette: Palette, ground: str, measures: Measures, surface: Surface) -> Iterator[Picture]:
    """The thumb of a scroll bar, thin until the mouse is there, and the progress bar."""
    width, long = measures.bar, measures.bar + MIDDLE
    for state, colour, inset in (
        ("rest", palette.border, width * 2 // 7),
        ("hover", palette.muted, width // 6),
        ("pressed", palette.ink, width // 6),
    ):
        layers = (Layer(0, ground), Layer(inset, colour))
        yield Picture(f"{surface}.thumb.{state}", rounded(width, long, width / 2, layers, ground))
        yield Picture(f"{surface}.across.thumb.{state}", rounded(long, width, width / 2, layers, ground))
    thick = measures.progress
    for part, paints in (
        ("trough", (Layer(0, palette.border), Layer(measures.border, ground))),
        ("pbar", (Layer(0, palette.accent),)),
    ):
        yield Picture(f"{surface}.{part}.rest", rounded(thick + MIDDLE, thick, thick / 2, paints, ground))
    # The tint of a marked row is told from its neighbours by few: a bar at its beginning by all.
    yield Picture(f"{surface}.mark.rest", tinted(b"\0" * MIDDLE * MIDDLE, MIDDLE, ground))
    yield Picture(f"{surface}.mark.chosen", tinted(b"\xff" * MIDDLE * MIDDLE, MIDDLE, palette.accent))


class Styling:
    """The ttk theme of one window at one display scale."""

    def __init__(self, root: tk.Misc, palette: Palette, scale: float) -> None:
        self.measures = Measures.at(scale)
        self.style = ttk.Style(root)
        self._root = root
        # One theme a scale: elements cannot be taken away again in Tk 8.6, nor their borders changed.
        name = f"reader-{scale:g}"
        known = name in self.style.theme_names()
        if not known:
            self.style.theme_create(name, parent="clam")
        self.style.theme_use(name)
        self._images = {
            picture.name: tk.PhotoImage(name=f"{name}.{picture.name}", master=root, data=picture.png, format="png")
            for picture in pictures(palette, self.measures)
        }
        if not known:
            for surface in SURFACES:
                self._make_elements(surface)
                self._make_layouts(surface)

    def repaint(self, palette: Palette) -> None:
        for picture in pictures(palette, self.measures):
            self._images[picture.name].configure(data=picture.png)

    def _element(self, surface: Surface, part: str, *states: tuple[str, str], **options: object) -> None:
        """An element drawn by pictures; ``states`` are (ttk states, picture's state), the first that fits counts."""
        spec: list[object] = [self._images[f"{surface}.{part}.{'off' if part in ('check', 'radio') else 'rest'}"]]
        for condition, state in states:
            spec += [tuple(condition.split()), self._images[f"{surface}.{part}.{state}"]]
        settings = [piece for key, value in options.items() for piece in (f"-{key}", value)]
        self._root.tk.call(
            "ttk::style", "element", "create", f"{surface}.{part}", "image", tuple(spec), "-sticky", "nswe", *settings
        )

    def _make_elements(self, surface: Surface) -> None:
        m = self.measures
        # Without a width and height of its own an image element is never smaller than its picture.
        small = {"width": 0, "height": 0}
        self._element(
            surface, "ring", ("focus !disabled", "focus"), border=m.corner + m.margin, padding=m.margin, **small
        )
        self._element(
            surface,
            "flat",
            ("disabled", "rest"),
            ("pressed", "pressed"),
            ("selected active", "chosen.hover"),
            ("selected", "chosen"),
            ("active", "hover"),
            border=m.corner,
            padding=0,
            **small,
        )
        self._element(
            surface,
            "loud",
            ("disabled", "disabled"),
            ("pressed", "pressed"),
            ("active", "hover"),
            border=m.corner,
            padding=0,
            **small,
        )
        self._element(
            surface, "field", ("disabled", "disabled"), ("active", "hover"), border=m.corner, padding=0, **small
        )
        for box in ("check", "radio"):
            self._element(surface, box, ("disabled", "disabled"), ("selected", "on"), ("active", "hover"))
        half = m.bar // 2
        for part, border, length in (
            ("thumb", (0, half, 0, half), {"width": m.bar, "height": 3 * m.bar}),
            ("across.thumb", (half, 0, half, 0), {"width": 3 * m.bar, "height": m.bar}),
        ):
            self._element(surface, part, ("pressed", "pressed"), ("active", "hover"), border=border, **length)
        # On the accent, where the list has the focus, the bar would not be seen, and is not needed.
        self._element(surface, "mark", ("selected !focus", "chosen"), border=0, padding=0, width=m.mark, height=1)
        for part in ("trough", "pbar"):
            border = (m.progress // 2, 0, m.progress // 2, 0)
            self._element(surface, part, border=border, padding=0, width=m.progress, height=m.progress)

    def _make_layouts(self, surface: Surface) -> None:
        before = style_prefix(surface)

        def ringed(part: str, widget: str, content: str) -> str:
            return (
                f"{surface}.ring -sticky nswe -children {{ {surface}.{part} -sticky nswe -children {{"
                f" {widget}.padding -sticky nswe -children {{ {widget}.{content} -sticky nswe }} }} }}"
            )

        def boxed(box: str, widget: str) -> str:
            return (
                f"{surface}.ring -sticky nswe -children {{ {widget}.padding -sticky nswe -children {{"
                f" {surface}.{box} -side left -sticky {{}} {widget}.label -side left -sticky w }} }}"
            )

        def rail(thumb: str) -> str:
            return f"Scrollbar.trough -sticky nswe -children {{ {surface}.{thumb} -expand 1 -sticky nswe }}"

        layouts = {
            **{f"{kind}.TButton": ringed(part, "Button", "label") for kind, part in BUTTON_PARTS.items()},
            **{f"Icon.{kind}.TButton": ringed(part, "Button", "label") for kind, part in BUTTON_PARTS.items()},
            "Segment.TRadiobutton": ringed("flat", "Radiobutton", "label"),
            "TEntry": ringed("field", "Entry", "textarea"),
            "TCheckbutton": boxed("check", "Checkbutton"),
            "TRadiobutton": boxed("radio", "Radiobutton"),
            "Treeview": f"{surface}.ring -sticky nswe -children {{ Treeview.treearea -sticky nswe }}",
            "Treeview.Item": f"{surface}.mark -side left -sticky ns"
            " Treeitem.padding -sticky nswe -children { Treeitem.image -side left -sticky {}"
            " Treeitem.text -sticky nswe }",
            "Vertical.TScrollbar": f"Vertical.{rail('thumb')}",
            "Horizontal.TScrollbar": f"Horizontal.{rail('across.thumb')}",
            "Horizontal.TProgressbar": f"{surface}.trough -sticky we -children {{ {surface}.pbar -side left }}",
        }
        for name, layout in layouts.items():
            self._root.tk.call("ttk::style", "layout", before + name, layout)
