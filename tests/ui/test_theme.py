"""One palette, one size, one scale on all widgets at once, checked by what is on the screen."""

import json
import subprocess
import sys
import tkinter as tk
from collections.abc import Callable, Iterator
from pathlib import Path
from tkinter import ttk

import pytest
from PIL import Image, ImageGrab

from reader.appearance import Palette, contrast, load_palettes, load_sizes
from reader.ui.display import dpi_of
from reader.ui.parts import Button, Entry, ListPanel, RadioGroup, Row, ScrollBar, Slider, Switch
from reader.ui.parts.option import Option
from reader.ui.theme import Theme

ROOT = Path(__file__).parents[2]
Until = Callable[[Callable[[], bool]], None]
every_theme = pytest.mark.parametrize("palette", load_palettes(), ids=lambda palette: palette.name)


def nothing(*_: object) -> None:
    """Nobody listens."""


def picture(widget: tk.Misc, display: str) -> Image.Image:
    """What the screen shows of a widget."""
    widget.update()
    x, y = widget.winfo_rootx(), widget.winfo_rooty()
    box = (x, y, x + widget.winfo_width(), y + widget.winfo_height())
    return ImageGrab.grab(box, xdisplay=display).convert("RGB")


def colour_at(shot: Image.Image, x: int, y: int) -> str:
    pixel = shot.getpixel((x, y))
    assert isinstance(pixel, tuple)
    return "#" + "".join(f"{int(channel):02X}" for channel in pixel)


def colours(shot: Image.Image) -> set[str]:
    found = shot.getcolors(maxcolors=shot.width * shot.height) or []
    return {"#" + "".join(f"{channel:02X}" for channel in pixel) for _, pixel in found if isinstance(pixel, tuple)}


def focus(widget: tk.Misc, until: Until) -> None:
    widget.focus_force()
    until(lambda: widget.focus_get() is widget)


def focusable_parts(root: tk.Tk, theme: Theme) -> list[tk.Misc]:
    """One of each part that takes the focus, packed."""
    group = RadioGroup(root, theme, "Size", (Option("a", "A"), Option("b", "B")), "a", nothing)
    panel = ListPanel(root, theme, "Contents", (Row("a", "One"),), nothing, surface="chrome")
    parts: list[tk.Misc] = [
        Button(root, theme, "Quiet", nothing),
        Button(root, theme, "Loud", nothing, style="loud"),
        Button(root, theme, "Tool", nothing, "find", style="tool", icon_only=True),
        Button(root, theme, "Boxed", nothing, style="boxed"),
        Entry(root, theme, "Find", nothing),
        Slider(root, theme, "Place", 0, 10, 5, nothing, 1, 5),
        Switch(root, theme, "Follow", True, nothing),
    ]
    for part in (*parts, group, panel):
        assert isinstance(part, tk.Widget)
        part.pack(pady=2)
    panel.configure(height=80)
    root.update()
    return [*parts, group.buttons[0], panel.tree]


@every_theme
def test_every_control_shows_the_focus_by_a_ring_with_a_gap(
    root: tk.Tk, theme: Theme, until: Until, display: str, palette: Palette
) -> None:
    """Who walks by keyboard: two pixels of the focus colour, then the ground, then the control; none without focus."""
    parts = focusable_parts(root, theme)
    theme.apply(palette=palette)
    theme_ring, gap = theme.measures.ring, theme.measures.gap
    wrong: list[tuple[tk.Misc, list[str]]] = []
    for part in parts:
        focus(root, until)
        before = picture(part, display)
        focus(part, until)
        shot = picture(part, display)
        x = shot.width // 2
        ring_top = next(y for y in range(shot.height) if colour_at(shot, x, y) != palette.chrome)
        across = [colour_at(shot, x, ring_top + y) for y in range(theme_ring + gap)]
        if across != [palette.focus] * theme_ring + [palette.chrome] * gap:
            wrong.append((part, across))
        if colour_at(before, x, ring_top) == palette.focus:
            wrong.append((part, ["without focus"]))

    assert wrong == []


@every_theme
def test_a_theme_is_put_on_widgets_that_are_there(root: tk.Tk, theme: Theme, display: str, palette: Palette) -> None:
    """Nothing is rebuilt: the place in the text, the focus, what was typed stay."""
    loud = Button(root, theme, "Listen", nothing, "play", style="loud")
    loud.pack()
    entry = Entry(root, theme, "Address", nothing)
    entry.pack()
    entry.text = "typed"
    root.update()
    theme.apply(palette=load_palettes()[2])
    theme.apply(palette=palette)
    shot, field = picture(loud, display), picture(entry, display)
    inside = theme.measures.margin + 3

    assert colour_at(shot, shot.width // 2, inside) == palette.accent
    assert palette.on_accent in colours(shot)
    assert colour_at(field, field.width - inside - 3, field.height // 2) == palette.paper
    assert entry.text == "typed"


@every_theme
def test_edges_of_controls_can_be_told_from_their_ground(
    root: tk.Tk, theme: Theme, display: str, palette: Palette
) -> None:
    """WCAG 1.4.11, 3:1, measured on the screen: the field's frame, the box, the thumb, the knob."""
    theme.apply(palette=palette)
    entry = Entry(root, theme, "Find", nothing)
    switch = Switch(root, theme, "Follow", False, nothing)
    slider = Slider(root, theme, "Place", 0, 10, 5, nothing, 1, 5)
    bar = ScrollBar(root, theme, lambda *_: None, surface="chrome")
    for part in (entry, switch, slider):
        part.pack()
    bar.pack(fill="y", expand=True)
    bar.set(0.0, 1.0)
    root.update()
    margin = theme.measures.margin
    seen = {}
    shots = {"field": picture(entry, display), "box": picture(switch, display)}
    shots |= {"knob": picture(slider, display), "thumb": picture(bar, display)}
    for name, shot in shots.items():
        x = margin if name == "box" else shot.width // 2
        y = margin if name == "field" else shot.height // 2
        seen[name] = contrast(colour_at(shot, x, y), palette.chrome)

    assert min(seen.values()) >= 3, seen


def test_a_larger_size_enlarges_the_controls_that_are_there(root: tk.Tk, theme: Theme) -> None:
    """Text, icons and what surrounds them."""
    button = Button(root, theme, "Contents", nothing, "contents")
    button.pack()
    root.update()
    heights = []
    for size in load_sizes():
        theme.apply(size=size)
        root.update()
        heights.append((button.winfo_width(), theme.icon_px, theme.normal.metrics("linespace")))

    assert heights == sorted(heights)
    assert heights[0][0] < heights[-1][0]


def test_who_draws_themselves_hears_of_changes_as_long_as_they_live(root: tk.Tk, theme: Theme) -> None:
    """A callback for a widget that is gone would end in an error at the next change of theme."""
    frame = ttk.Frame(root)
    calls: list[str] = []
    theme.follow(frame, lambda: calls.append("frame"))
    stop = theme.watch(lambda: calls.append("watch"))
    theme.apply(palette=load_palettes()[1])
    frame.destroy()
    root.update()
    theme.apply(palette=load_palettes()[2])
    stop()
    theme.apply(palette=load_palettes()[0])

    assert calls == ["frame", "frame", "watch", "watch"]


def test_a_menu_is_dressed_without_bevels_and_its_rows_are_high_enough(root: tk.Tk, theme: Theme) -> None:
    """Tk's own menus look thirty years old, and are hard to hit."""
    menu = tk.Menu(root, tearoff=False)
    theme.dress_menu(menu)
    menu.add_command(label="Open")
    menu.add_command(label="Close")
    theme.apply(palette=load_palettes()[2])
    menu.post(root.winfo_rootx(), root.winfo_rooty())
    root.update()
    rows = menu.yposition(1) - menu.yposition(0)
    menu.unpost()

    assert rows >= 32
    assert str(menu.cget("background")) == load_palettes()[2].paper


def test_lengths_follow_the_scale_and_never_vanish(root: tk.Tk) -> None:
    """A hair line at 75 % is still a line."""
    theme = Theme(root, zoom=0.5)

    assert [theme.px(length) for length in (0, 0.5, 1, 44)] == [0, 1, 1, 22]


@pytest.mark.parametrize(
    ("resources", "dpi"),
    [
        ("Xft.antialias:\t1\nXft.dpi:\t192\nXft.hinting:\t1\n", 192),
        ("Xft.dpi: 120.5", 120.5),
        ("Xft.dpi:\t0\n", None),
        ("Xft.dpi:\t1.2.3\n", None),
        ("XTerm.dpi: 192", None),
        ("", None),
    ],
)
def test_the_desktops_setting_is_read_from_the_servers_resources(resources: str, dpi: float | None) -> None:
    """Where the person set how big things are."""
    assert dpi_of(resources) == dpi


@pytest.fixture
def high_resolution(display: str) -> Iterator[None]:
    """A desktop set to 192 dots per inch."""
    set_it = ["xprop", "-root", "-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi:\t192\n"]
    subprocess.run(set_it, check=True)
    yield
    subprocess.run(["xprop", "-root", "-remove", "RESOURCE_MANAGER"], check=True)


AT_HIGH_RESOLUTION = """
import json, tkinter as tk
from tkinter import font
from reader.ui import fonts
fonts.register()
root = tk.Tk(className="Reader")
from reader.ui.parts import Button
from reader.ui.theme import Theme
theme = Theme(root)
line = font.Font(root, family=theme.families.controls, size=-theme.px(100)).metrics("linespace")
button = Button(root, theme, "Stop", print, "stop", icon_only=True)
button.pack()
root.update()
print(json.dumps([theme.scale, line, button.winfo_height(), button.winfo_width()]))
"""


def test_at_192_dpi_everything_is_twice_as_big_and_text_as_much_as_the_rest(high_resolution: None) -> None:
    """Tk alone made the text 2.6 times as big and left everything else small.

    In a process of its own: Tk keeps its connection, and the scale with it, for all later windows.
    """
    done = subprocess.run(
        [sys.executable, "-c", AT_HIGH_RESOLUTION], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    scale, line, height, width = json.loads(done.stdout)

    assert scale == 2.0
    # Atkinson Hyperlegible's own line is 1.3 em; twice 100 pixels give about 260.
    assert 240 <= line <= 280
    assert 88 <= min(height, width) <= max(height, width) <= 96
