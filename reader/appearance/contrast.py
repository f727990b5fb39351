"""How well two colours are told apart: the contrast ratio of WCAG 2.x, and mixing.

Colours are "#RRGGBB" in sRGB.
"""


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green, blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance, 0 black to 1 white (WCAG 2.x, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance)."""

    def linear(channel: int) -> float:
        share = channel / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    """1.0 for the same colour to 21.0 for black on white, in either order."""
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mix(ground: str, paint: str, share: float) -> str:
    """``share`` of ``paint`` over ``ground``: 0 is the ground, 1 the paint."""
    mixed = (round(g + (p - g) * share) for g, p in zip(channels(ground), channels(paint), strict=True))
    return "#" + "".join(f"{channel:02X}" for channel in mixed)
