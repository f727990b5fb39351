"""All controls on one window, to look at: python tests/ui/gallery.py [--theme NAME] [--size NAME] [--zoom N].

With --shot FILE it saves a picture of the window and ends. It is no test; DISPLAY has to be set.
"""

import argparse
import os
import tkinter as tk
from tkinter import ttk

from reader.appearance import by_name, load_palettes, palette_by_name, sizes
from reader.ui import fonts, icons
from reader.ui.parts import (
    Button,
    Choice,
    Entry,
    ListPanel,
    Option,
    Progress,
    RadioGroup,
    Row,
    ScrollBar,
    Sheet,
    Slider,
    Strip,
    Switch,
)
from reader.ui.theme import Theme

SIZES = (
    Option("XS", "XS", "Extra small text", "Ctrl+1", 0.8),
    Option("SM", "SM", "Small text", "Ctrl+2", 0.9),
    Option("MD", "MD", "Medium text", "Ctrl+3", 1.0),
    Option("LG", "LG", "Large text", "Ctrl+4", 1.25),
)
ROWS = tuple(
    Row(str(number), text, level)
    for number, (text, level) in enumerate(
        (
            ("How a small country learned to read", 0),
            ("The first winter", 1),
            ("What the teachers found", 1),
            ("Abroad", 0),
        )
        * 5
    )
)


def nothing(*_: object) -> None:
    """The gallery's controls do nothing."""


class Gallery:
    def __init__(self, root: tk.Tk, theme: Theme) -> None:
        self.theme = theme
        self.toolbar(root).pack(fill="x")
        ttk.Frame(root, style="Line.TFrame", height=theme.px(1)).pack(fill="x")
        self.strip = Strip(root, theme, "You stopped at “…learned to read.” Go on there?", nothing)
        self.strip.add_button("Go on", nothing, key="Enter")
        self.strip.pack(fill="x")
        self.player(root).pack(side="bottom", fill="x")
        ttk.Frame(root, style="Line.TFrame", height=theme.px(1)).pack(side="bottom", fill="x")
        middle = ttk.Frame(root, style="Paper.TFrame")
        middle.pack(fill="both", expand=True)
        self.list = ListPanel(middle, theme, "Contents", ROWS, nothing)
        self.list.configure(width=theme.px(300))
        self.list.pack(side="left", fill="y")
        self.form(middle).pack(side="left", fill="both", expand=True, padx=theme.px(24), pady=theme.px(16))

    def toolbar(self, root: tk.Misc) -> ttk.Frame:
        theme = self.theme
        bar = ttk.Frame(root, padding=(theme.px(8), theme.px(4)))
        self.first = Button(bar, theme, "Open", nothing, "open", style="tool", key="Ctrl+O")
        self.first.pack(side="left")
        contents = Button(bar, theme, "Contents", nothing, "contents", style="tool")
        contents.pressed = True
        contents.pack(side="left")
        Button(bar, theme, "Find", nothing, "find", style="tool").pack(side="left")
        address = Entry(bar, theme, "Address", nothing)
        address.text = "https://example.org/an-article"
        address.pack(side="left", fill="x", expand=True, padx=theme.px(8))
        self.sizes = RadioGroup(bar, theme, "Text size", SIZES, "MD", nothing)
        self.sizes.pack(side="left")
        Button(bar, theme, "Text and colours", nothing, "text", style="tool", icon_only=True).pack(side="left")
        Button(bar, theme, "More", nothing, "more", style="tool", icon_only=True).pack(side="left")
        return bar

    def player(self, root: tk.Misc) -> ttk.Frame:
        theme = self.theme
        bar = ttk.Frame(root, padding=(theme.px(12), theme.px(8)))
        for icon in ("previous-paragraph", "previous-sentence"):
            Button(bar, theme, icon, nothing, icon, icon_only=True).pack(side="left")
        self.listen = Button(bar, theme, "Listen", nothing, "play", style="loud", key="Space")
        self.listen.pack(side="left", padx=theme.px(4))
        for icon in ("next-sentence", "next-paragraph", "stop"):
            Button(bar, theme, icon, nothing, icon, icon_only=True).pack(side="left")
        self.choice = Choice(
            bar, theme, "Voice", (Option("amy", "English — Amy"), Option("joe", "English — Joe")), "amy", nothing
        )
        self.choice.pack(side="right")
        rates = tuple(Option(f"{n / 4:g}", f"{n / 4:g}×") for n in range(2, 17))
        self.rate = Choice(bar, theme, "Rate", rates, "1", nothing)
        self.rate.pack(side="right")
        ttk.Label(bar, text="2:13 of 6:40", style="Muted.TLabel").pack(side="right", padx=theme.px(8))
        self.slider = Slider(bar, theme, "Place", 0, 400, 133, nothing, 5, 30)
        self.slider.pack(side="left", fill="x", expand=True, padx=theme.px(8))
        return bar

    def form(self, parent: tk.Misc) -> ttk.Frame:
        theme = self.theme
        form = ttk.Frame(parent, style="Paper.TFrame")
        ttk.Label(form, text="Text and colours", style="Paper.Title.TLabel").pack(anchor="w", pady=theme.px(6))
        ttk.Label(form, text="Muted, small words about it", style="Paper.Small.TLabel").pack(anchor="w")
        Switch(form, theme, "Follow the voice", True, nothing, surface="paper").pack(anchor="w")
        Switch(form, theme, "Read captions", False, nothing, surface="paper").pack(anchor="w")
        off = Switch(form, theme, "Cannot be used", False, nothing, surface="paper")
        off.state(["disabled"])
        off.pack(anchor="w")
        row = ttk.Frame(form, style="Paper.TFrame")
        row.pack(anchor="w", pady=theme.px(8))
        Button(row, theme, "Boxed", nothing, style="boxed", surface="paper").pack(side="left")
        quiet = Button(row, theme, "Quiet", nothing, "follow", surface="paper")
        quiet.pack(side="left")
        for state in ("active", "pressed", "selected", "disabled"):
            for style in ("quiet", "loud"):
                button = Button(
                    row, theme, state, nothing, "reload", style="loud" if style == "loud" else "quiet", surface="paper"
                )
                button.state([state])
                button.pack(side="left")
        palettes = tuple(Option(palette.name, palette.label) for palette in load_palettes())
        RadioGroup(form, theme, "Colours", palettes, "sepia", nothing, surface="paper").pack(anchor="w")
        progress = Progress(form, theme, "Loading", surface="paper")
        progress.show(0.4)
        progress.pack(anchor="w", pady=theme.px(12))
        box = ttk.Frame(form, style="Paper.TFrame")
        box.pack(anchor="w", fill="x")
        for number, name in enumerate(icons.NAMES):
            ttk.Label(box, image=theme.icon(name), style="Paper.TLabel").grid(
                row=number // 15, column=number % 15, padx=theme.px(5), pady=theme.px(5)
            )
        field = Entry(form, theme, "Find", nothing, surface="paper")
        field.text = "words to find"
        field.pack(anchor="w", pady=theme.px(8))
        across = ScrollBar(form, theme, lambda *_: None, orient="horizontal", surface="paper")
        across.set(0.2, 0.5)
        across.pack(fill="x", side="bottom")
        return form


def sheet(root: tk.Tk, theme: Theme) -> None:
    """A dialog as the window has them."""
    sheet = Sheet(root, theme, "Text and colours")
    for title, options, chosen in (
        ("Text size", SIZES, "LG"),
        ("Colours", tuple(Option(palette.name, palette.label) for palette in load_palettes()), "sepia"),
        ("Typeface", tuple(Option(f, f, family=f) for f in ("Literata", "Atkinson Hyperlegible")), "Literata"),
    ):
        ttk.Label(sheet.content, text=title, style="Paper.Bold.TLabel").pack(anchor="w", pady=theme.px(4))
        RadioGroup(sheet.content, theme, title, options, chosen, nothing, wrap=True, surface="paper").pack(anchor="w")
    Switch(sheet.content, theme, "Wide spacing", False, nothing, surface="paper").pack(anchor="w", pady=theme.px(8))
    Button(sheet.content, theme, "Done", nothing, style="loud", surface="paper").pack(anchor="e")
    sheet.open()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--theme", default="light")
    parser.add_argument("--size", default="MD")
    parser.add_argument("--zoom", type=float, default=1.0)
    parser.add_argument("--focus", default="")
    parser.add_argument("--open", action="store_true")
    parser.add_argument("--sheet", action="store_true")
    parser.add_argument("--window", default="1080x660")
    parser.add_argument("--shot")
    chosen = parser.parse_args()
    fonts.register()
    root = tk.Tk(className="Reader")
    theme = Theme(root, palette_by_name(chosen.theme), by_name(chosen.size) or sizes()[2], chosen.zoom)
    width, height = (theme.px(int(side)) for side in chosen.window.split("x"))
    root.geometry(f"{width}x{height}")
    gallery = Gallery(root, theme)
    root.update()
    root.focus_force()
    if chosen.focus:
        {
            "open": gallery.first,
            "listen": gallery.listen,
            "slider": gallery.slider,
            "list": gallery.list.tree,
            "size": gallery.sizes.buttons[2],
        }[chosen.focus].focus_force()
    if chosen.open:
        gallery.rate.open()
    if chosen.sheet:
        sheet(root, theme)
    if chosen.shot:
        root.after(900, shoot, root, chosen.shot)
    root.mainloop()


def shoot(root: tk.Tk, file: str) -> None:
    from PIL import ImageGrab

    x, y = root.winfo_rootx(), root.winfo_rooty()
    box = (x, y, x + root.winfo_width(), y + root.winfo_height())
    ImageGrab.grab(box, xdisplay=os.environ.get("DISPLAY")).save(file)
    root.destroy()


if __name__ == "__main__":
    main()
