"""Reader's own icons, drawn on a square of 24 units: polygons and strokes with round ends.

``mask`` gives an icon at any number of pixels; the theme gives it its colour.
"""

import math
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

from reader.ui.drawing import Point, Polygon, fill

UNIT = 24.0
STROKE = 2.0


def _turned(points: Iterable[Point]) -> Polygon:
    """The polygon, turned so that all go the same way round."""
    polygon = tuple(points)
    area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True))
    return polygon if area >= 0 else tuple(reversed(polygon))


def _disc(x: float, y: float, radius: float) -> Polygon:
    steps = 20
    return _turned(
        (x + radius * math.cos(math.tau * step / steps), y + radius * math.sin(math.tau * step / steps))
        for step in range(steps)
    )


def _line(*points: Point, width: float = STROKE) -> tuple[Polygon, ...]:
    """A line through the points, ends and joints round."""
    half = width / 2
    drawn = [_disc(x, y, half) for x, y in points]
    for (x0, y0), (x1, y1) in pairwise(points):
        length = math.hypot(x1 - x0, y1 - y0)
        dx, dy = -(y1 - y0) / length * half, (x1 - x0) / length * half
        drawn.append(_turned(((x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy))))
    return tuple(drawn)


def _bow(x: float, y: float, radius: float, start: float, end: float) -> tuple[Point, ...]:
    """Points on a circle from ``start`` to ``end`` degrees, clockwise from three o'clock."""
    steps = max(round(abs(end - start) / 15), 2)
    angles = (math.radians(start + (end - start) * step / steps) for step in range(steps + 1))
    return tuple((x + radius * math.cos(angle), y + radius * math.sin(angle)) for angle in angles)


def _arc(x: float, y: float, radius: float, start: float, end: float, width: float = STROKE) -> tuple[Polygon, ...]:
    """A stroke along a circle, ends round."""
    outer = _bow(x, y, radius + width / 2, start, end)
    inner = _bow(x, y, radius - width / 2, start, end)
    tips = (_bow(x, y, radius, start, end)[0], _bow(x, y, radius, start, end)[-1])
    return (_turned((*outer, *reversed(inner))), *(_disc(*tip, width / 2) for tip in tips))


def _solid(*points: Point, soft: float = 1.6) -> tuple[Polygon, ...]:
    """A filled polygon with its corners rounded."""
    return (_turned(points), *_line(*points, points[0], width=soft))


def _mirrored(shape: tuple[Polygon, ...]) -> tuple[Polygon, ...]:
    return tuple(_turned((UNIT - x, y) for x, y in polygon) for polygon in shape)


_NEXT_SENTENCE = _solid((4.8, 7), (11, 12), (4.8, 17)) + _solid((12.8, 7), (19, 12), (12.8, 17))
_NEXT_PARAGRAPH = _solid((6, 6.5), (14, 12), (6, 17.5)) + _line((18, 6.5), (18, 17.5))
_FORWARD = _line((5, 12), (19, 12)) + _line((13, 6), (19, 12), (13, 18))

_SHAPES: dict[str, tuple[Polygon, ...]] = {
    "play": _solid((8, 5.5), (18.5, 12), (8, 18.5)),
    "pause": _line((8.5, 6.8), (8.5, 17.2), width=3.4) + _line((15.5, 6.8), (15.5, 17.2), width=3.4),
    "stop": _solid((7.4, 7.4), (16.6, 7.4), (16.6, 16.6), (7.4, 16.6), soft=2.6),
    "next-sentence": _NEXT_SENTENCE,
    "previous-sentence": _mirrored(_NEXT_SENTENCE),
    "next-paragraph": _NEXT_PARAGRAPH,
    "previous-paragraph": _mirrored(_NEXT_PARAGRAPH),
    "open": _line((3.5, 18.5), (3.5, 5.5), (9, 5.5), (11.2, 8), (20.5, 8), (20.5, 18.5), (3.5, 18.5)),
    "contents": _line((9, 6), (20, 6))
    + _line((9, 12), (20, 12))
    + _line((9, 18), (20, 18))
    + tuple(_disc(4.6, y, 1.5) for y in (6, 12, 18)),
    "find": _arc(10.5, 10.5, 6.2, 0, 360) + _line((15.2, 15.2), (20, 20)),
    "more": tuple(_disc(x, 12, 1.8) for x in (5, 12, 19)),
    "close": _line((6, 6), (18, 18)) + _line((18, 6), (6, 18)),
    "back": _mirrored(_FORWARD),
    "forward": _FORWARD,
    "reload": _arc(12, 12, 7.2, -40, 250) + _solid((14.6, 8.2), (19.2, 8.4), (18.8, 3.8), soft=1.2),
    "text": _line((2.6, 18.5), (7.6, 5.5), (12.6, 18.5))
    + _line((4.6, 14), (10.6, 14))
    + _arc(17.6, 15, 3.4, 0, 360)
    + _line((21, 11.4), (21, 18.5)),
    "voice": _line((4, 10.5), (4, 13.5))
    + _line((8, 7.5), (8, 16.5))
    + _line((12, 4.5), (12, 19.5))
    + _line((16, 8), (16, 16))
    + _line((20, 10.5), (20, 13.5)),
    "speed": _arc(12, 14, 8.4, 165, 375) + _line((12, 14), (16, 9.6)) + (_disc(12, 14, 1.9),),
    "external": _line((11, 5), (5, 5), (5, 19), (19, 19), (19, 13))
    + _line((10.5, 13.5), (19.5, 4.5))
    + _line((14, 4.2), (19.8, 4.2), (19.8, 10)),
    "down": _line((6.5, 9.5), (12, 15), (17.5, 9.5)),
    "up": _line((6.5, 14.5), (12, 9), (17.5, 14.5)),
    "check": _line((5.5, 12.6), (10, 17), (18.5, 7.4), width=2.4),
    "dot": (_disc(12, 12, 5),),
    "follow": (
        _disc(12, 12, 2.2),
        *_arc(12, 12, 6, 0, 360),
        *_line((12, 2.4), (12, 5.4)),
        *_line((12, 18.6), (12, 21.6)),
        *_line((2.4, 12), (5.4, 12)),
        *_line((18.6, 12), (21.6, 12)),
    ),
    "volume": _solid((4, 9.8), (7.5, 9.8), (12, 6), (12, 18), (7.5, 14.2), (4, 14.2))
    + _arc(12.5, 12, 3.6, -50, 50)
    + _arc(12.5, 12, 7.2, -52, 52),
    "help": _arc(12, 8.6, 3.8, 180, 390) + _line((15.2, 10.6), (12, 13), (12, 15)) + (_disc(12, 19, 1.5),),
    "picture": _line((4, 5.5), (20, 5.5), (20, 18.5), (4, 18.5), (4, 5.5))
    + _line((5, 16.5), (10, 11.5), (13.5, 15), (16, 12.8), (19, 16)),
}

NAMES = tuple(_SHAPES)


@cache
def mask(name: str, side: int) -> bytes:
    """Opacity of an icon, one byte a pixel, ``side`` pixels wide and high; KeyError for a name that is not drawn."""
    return fill(_SHAPES[name], side, UNIT)
