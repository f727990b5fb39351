"""The look of the window: one palette, one text size, one display scale, put on all widgets at once.

Lengths are given in pixels at 96 dpi and pass through ``px``. A change of palette or size restyles what is there.
"""

import tkinter as tk
from collections.abc import Callable
from tkinter import font as tkfont

from reader.appearance import Palette, TextSize, by_name, load_palettes, mix, sizes
from reader.ui import icons
from reader.ui.display import STANDARD, dots_per_inch
from reader.ui.drawing import tinted
from reader.ui.fonts import choose
from reader.ui.styling import HOVER, Measures, Styling, Surface, ground_of, style_prefix

# Heights of what is pressed, in pixels at 96 dpi, the focus ring included.
TARGETS = {"Quiet": 44, "Loud": 52, "Tool": 40, "Boxed": 44}
# An icon stands a little higher than the letters beside it.
ICON_EM = 1.3


class Theme:
    """One for a window, made right after its ``Tk()`` and before any other widget or font."""

    def __init__(
        self, root: tk.Tk, palette: Palette | None = None, size: TextSize | None = None, zoom: float = 1.0
    ) -> None:
        self.scale = dots_per_inch(root) / STANDARD * zoom
        self.palette = palette or load_palettes()[0]
        self.size = size or by_name("MD") or sizes()[0]
        self.families = choose(root)
        self._root = root
        self._watchers: list[Callable[[], None]] = []
        self.still = False
        self._icons: dict[tuple[str, str, float], tk.PhotoImage] = {}
        self._menu_room: tk.PhotoImage | None = None
        family = self.families.controls
        self.normal = tkfont.Font(root, family=family, size=-self._control_px())
        self.bold = tkfont.Font(root, family=family, size=-self._control_px(), weight="bold")
        self.small = tkfont.Font(root, family=family, size=-self._control_px(0.87))
        self.title = tkfont.Font(root, family=family, size=-self._control_px(1.3), weight="bold")
        self._styling = Styling(root, self.palette, self.scale)
        self._restyle()

    def px(self, value: float) -> int:
        """Device pixels for pixels at 96 dpi; nothing that is there vanishes."""
        return max(round(value * self.scale), 1) if value > 0 else round(value * self.scale)

    @property
    def measures(self) -> Measures:
        return self._styling.measures

    @property
    def icon_px(self) -> int:
        """The side of an icon beside the controls' text."""
        return self._control_px(ICON_EM)

    def _control_px(self, times: float = 1.0) -> int:
        return self.px(self.size.control * times)

    def apply(self, palette: Palette | None = None, size: TextSize | None = None) -> None:
        """Show this palette and this size, whichever is given, everywhere and at once."""
        if palette is not None and palette != self.palette:
            self.palette = palette
            self._styling.repaint(palette)
        if size is not None:
            self.size = size
        self._restyle()
        for callback in tuple(self._watchers):
            callback()

    def keep_still(self, still: bool) -> None:
        """What need not move shall not, or may."""
        if still != self.still:
            self.still = still
            for callback in tuple(self._watchers):
                callback()

    def watch(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after each change, for what draws itself; returns the function that ends it."""
        self._watchers.append(callback)

        def stop() -> None:
            if callback in self._watchers:
                self._watchers.remove(callback)

        return stop

    def follow(self, widget: tk.Misc, callback: Callable[[], None]) -> None:
        """Call back now and after each change, as long as the widget lives."""
        stop = self.watch(callback)

        def end(event: "tk.Event[tk.Misc]") -> None:
            if event.widget is widget:
                stop()

        widget.bind("<Destroy>", end, add=True)
        callback()

    def ground(self, surface: Surface) -> str:
        """The colour of a surface."""
        return ground_of(self.palette, surface)

    def hover(self, surface: Surface) -> str:
        """What a row lies on while the mouse is over it."""
        return mix(self.ground(surface), self.palette.ink, HOVER)

    def dimmed(self, surface: Surface = "chrome") -> str:
        """The text of what cannot be used now."""
        return mix(self.ground(surface), self.palette.muted, 0.55)

    def icon(self, name: str, colour: str = "ink", times: float = 1.0) -> tk.PhotoImage:
        """An icon in the colour of a role, or "dimmed"; it follows the palette and the size by itself."""
        key = (name, colour, times)
        if key not in self._icons:
            self._icons[key] = tk.PhotoImage(master=self._root, data=self._draw_icon(key), format="png")
        return self._icons[key]

    def _draw_icon(self, key: tuple[str, str, float]) -> bytes:
        name, role, times = key
        side = self._control_px(ICON_EM * times)
        palette = self.palette
        colours = {
            "ink": palette.ink,
            "muted": palette.muted,
            "accent": palette.accent,
            "on_accent": palette.on_accent,
            "link": palette.link,
            "dimmed": self.dimmed(),
        }
        return tinted(icons.mask(name, side), side, colours[role])

    def dress_menu(self, menu: tk.Menu) -> None:
        """Colours, font and room of a ``tk.Menu``, kept up with every change; takes its ``postcommand``."""

        def dress() -> None:
            palette = self.palette
            menu.configure(
                font=self.normal,
                background=palette.paper,
                foreground=palette.ink,
                activebackground=palette.accent,
                activeforeground=palette.on_accent,
                disabledforeground=self.dimmed("paper"),
                selectcolor=palette.ink,
                relief="flat",
                borderwidth=self.px(1),
                activeborderwidth=0,
                postcommand=lambda: self._space_entries(menu),
            )

        self.follow(menu, dress)

    def _space_entries(self, menu: tk.Menu) -> None:
        """Tk 8.6 draws a bevel in any room around an entry: an empty picture makes the rows high enough instead."""
        if self._menu_room is None:
            self._menu_room = tk.PhotoImage(master=self._root)
        text = self.normal.metrics("linespace")
        self._menu_room.configure(width=self.px(8), height=max(self.px(32), text + self.px(10)))
        last = menu.index("end")
        for entry in range(0 if last is None else last + 1):
            if menu.type(entry) in ("command", "cascade") and not menu.entrycget(entry, "image"):
                menu.entryconfigure(entry, image=self._menu_room, compound="left")

    def _restyle(self) -> None:
        for font, times in ((self.normal, 1.0), (self.bold, 1.0), (self.small, 0.87), (self.title, 1.3)):
            font.configure(size=-self._control_px(times))
        for name in ("TkDefaultFont", "TkTextFont", "TkMenuFont", "TkHeadingFont", "TkIconFont"):
            tkfont.nametofont(name, self._root).configure(family=self.families.controls, size=-self._control_px())
        for key, picture in self._icons.items():
            picture.configure(data=self._draw_icon(key))
        self._root.configure(background=self.palette.chrome)
        self._style_all()
        self._style_surface("chrome")
        self._style_surface("paper")

    def _style_all(self) -> None:
        palette, style = self.palette, self._styling.style
        style.configure(
            ".",
            font=self.normal,
            foreground=palette.ink,
            background=palette.chrome,
            fieldbackground=palette.paper,
            insertcolor=palette.ink,
            insertwidth=self.px(2),
            selectbackground=palette.accent,
            selectforeground=palette.on_accent,
            borderwidth=0,
        )
        style.map(".", foreground=[("disabled", self.dimmed())], background=[], selectbackground=[], bordercolor=[])
        for name in ("TButton", "TMenubutton"):  # of Tk's own dialogs: ours are drawn in layouts of their own
            style.configure(
                name,
                borderwidth=1,
                relief="raised",
                bordercolor=palette.border,
                lightcolor=palette.chrome,
                darkcolor=palette.chrome,
                arrowcolor=palette.ink,
                padding=self.px(4),
            )

    def _style_surface(self, surface: Surface) -> None:
        before = style_prefix(surface)
        palette, style, colour = self.palette, self._styling.style, self.ground(surface)
        text = self.normal.metrics("linespace")
        style.configure(f"{before}TFrame", background=colour)
        style.configure(f"{before}Line.TFrame", background=mix(colour, palette.border, 0.45))
        for name, paint, font in (
            ("TLabel", palette.ink, self.normal),
            ("Muted.TLabel", palette.muted, self.normal),
            ("Small.TLabel", palette.muted, self.small),
            ("Bold.TLabel", palette.ink, self.bold),
            ("Title.TLabel", palette.ink, self.title),
        ):
            style.configure(before + name, background=colour, foreground=paint, font=font)
        style.configure(f"{before}TButton", background=colour, anchor="center", space=self.px(6))
        for kind, target in TARGETS.items():
            across = {"Quiet": 12, "Loud": 22, "Tool": 9, "Boxed": 14}[kind]
            self._style_button(f"{before}{kind}.TButton", colour, across, target, text)
            self._style_button(f"{before}Icon.{kind}.TButton", colour, None, target, self.icon_px)
        style.configure(f"{before}Loud.TButton", foreground=palette.on_accent, font=self.bold)
        style.map(f"{before}Loud.TButton", foreground=[("disabled", palette.muted)])
        self._style_button(f"{before}Segment.TRadiobutton", colour, 10, TARGETS["Tool"], text)
        style.configure(f"{before}Segment.TRadiobutton", anchor="center")
        for name in ("TCheckbutton", "TRadiobutton"):
            style.configure(before + name, background=colour, padding=(0, self.px(4)))
        style.configure(f"{before}TEntry", background=colour, padding=self._padding(10, TARGETS["Tool"], text))
        self._style_long_parts(before, colour, text)

    def _style_long_parts(self, before: str, colour: str, text: int) -> None:
        palette, style = self.palette, self._styling.style
        for way in ("Vertical", "Horizontal"):
            style.configure(
                f"{before}{way}.TScrollbar",
                background=colour,
                troughcolor=colour,
                bordercolor=colour,
                lightcolor=colour,
                darkcolor=colour,
                arrowsize=self.measures.bar,
            )
        style.configure(f"{before}Horizontal.TProgressbar", background=colour, borderwidth=0)
        style.configure(
            f"{before}Treeview",
            background=colour,
            fieldbackground=colour,
            foreground=palette.ink,
            rowheight=max(self.px(36), text + self.px(12)),
            indent=self.px(18),
            borderwidth=0,
        )
        style.configure(f"{before}Treeview.Item", padding=(self.px(10) - self.measures.mark, 0, self.px(10), 0))
        style.map(
            f"{before}Treeview",
            background=[("selected focus", palette.accent), ("selected", mix(colour, palette.accent, 0.22))],
            foreground=[("selected focus", palette.on_accent), ("selected", palette.ink)],
        )

    def _style_button(self, name: str, colour: str, across: float | None, target: int, content: int) -> None:
        self._styling.style.configure(name, background=colour, padding=self._padding(across, target, content))

    def _padding(self, across: float | None, target: int, content: int) -> tuple[int, int]:
        """Around ``content`` pixels so that the whole is ``target`` high; None across makes a square."""
        spare = self.px(target) - 2 * self.measures.margin - content
        above = max((spare + 1) // 2, self.px(3))
        return (above if across is None else self.px(across), above)
