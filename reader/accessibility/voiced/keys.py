"""The key pressed last, as far as it matters for what is said: by how much it moves a caret. Pure.

Numbers are X11's keysyms, which Tk gives on every system.
"""

from dataclasses import dataclass

from reader.accessibility.text import Unit

LEFT, RIGHT = 0xFF51, 0xFF53
_CONTROL, _ALT = 0x4, 0x8
_KEYPAD = {
    0xFF95: 0xFF50, 0xFF96: 0xFF51, 0xFF97: 0xFF52, 0xFF98: 0xFF53, 0xFF99: 0xFF54, 0xFF9A: 0xFF55, 0xFF9B: 0xFF56,
    0xFF9C: 0xFF57,
}  # fmt: skip
_PLAIN: dict[int, Unit] = {
    LEFT: "character", RIGHT: "character", 0xFF52: "line", 0xFF54: "line", 0xFF50: "character", 0xFF57: "character",
    0xFF55: "line", 0xFF56: "line",
}  # fmt: skip
_WITH_CONTROL: dict[int, Unit] = {
    LEFT: "word", RIGHT: "word", 0xFF52: "paragraph", 0xFF54: "paragraph", 0xFF50: "line", 0xFF57: "line",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Key:
    """``modifiers`` are X11's bits."""

    keysym: int
    modifiers: int = 0

    @property
    def is_modifier(self) -> bool:
        """Shift, Control, Alt and their like: pressed on the way to another key, or to silence."""
        return 0xFFE1 <= self.keysym <= 0xFFEE or self.keysym in (0xFF7F, 0xFE03)

    @property
    def types(self) -> bool:
        """Whether it writes a character where one can be written."""
        return 0x20 <= self.keysym < 0xFF00 and not self.modifiers & (_CONTROL | _ALT)

    @property
    def unit(self) -> Unit | None:
        """What of a text a caret passes that this key moves; None for a key that moves none."""
        keysym = _KEYPAD.get(self.keysym, self.keysym)
        return (_WITH_CONTROL if self.modifiers & _CONTROL else _PLAIN).get(keysym)

    @property
    def forward(self) -> bool:
        return _KEYPAD.get(self.keysym, self.keysym) == RIGHT
