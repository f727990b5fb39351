"""Smooth shapes as PNG bytes for ``PhotoImage``, in plain Python.

Pillow and numpy together would cost a quarter of a second before the window shows; the parts are small, so
the standard library is quick enough. Pixels are device pixels; colours "#RRGGBB".
"""

import math
import struct
import zlib
from dataclasses import dataclass
from functools import lru_cache

from reader.appearance import channels

# Steps of a pixel at which the blend between two layers is computed beforehand.
FINE = 8
# Lines looked at in each row of pixels when a polygon is filled.
SCANS = 6
KEPT = 512  # pictures: those of two styles, for who goes from one to the other and back

Point = tuple[float, float]
Polygon = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Layer:
    """One colour of a rounded part, starting ``inset`` pixels from the part's outer edge."""

    inset: int
    colour: str


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png(width: int, height: int, kind: int, rows: list[bytes], extra: bytes = b"") -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows), 1)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + extra + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _ramp(radius: float, layers: tuple[Layer, ...], ground: str | None) -> list[bytes]:
    """The RGBA pixel at each distance, in 1/FINE pixels, from the centre of a corner."""
    paints = [(layer.inset, channels(layer.colour)) for layer in layers]
    under = channels(ground or layers[0].colour)
    steps = int((radius + 2) * FINE * 1.5) + 2
    # Up to the innermost edge it is all the last layer's colour.
    plain = min(max(int((radius - layers[-1].inset - 0.5) * FINE), 0), steps)
    ramp = [bytes((*paints[-1][1], 255))] * plain
    for step in range(plain, steps):
        out = radius - step / FINE + 0.5  # how far this is inside the outer edge, and half a pixel
        red, green, blue = (float(channel) for channel in under)
        for inset, (r, g, b) in paints:
            cover = min(max(out - inset, 0.0), 1.0)
            red, green, blue = red + (r - red) * cover, green + (g - green) * cover, blue + (b - blue) * cover
        alpha = 1.0 if ground else min(max(out - layers[0].inset, 0.0), 1.0)
        ramp.append(bytes((round(red), round(green), round(blue), round(alpha * 255))))
    return ramp


def _rounded_rows(width: int, height: int, radius: float, layers: tuple[Layer, ...], ground: str | None) -> list[bytes]:
    """Rows of RGBA. Only one corner is computed: the others mirror it, and what lies between is repeated."""
    radius = min(radius, width / 2, height / 2)
    ramp = _ramp(radius, layers, ground)
    corner = min(math.ceil(radius), width // 2, height // 2)
    flat = [ramp[max(round((radius - at - 0.5) * FINE), 0)] for at in range(corner)]
    top = []
    for y in range(corner):
        dy = radius - y - 0.5
        left = [ramp[round(math.hypot(radius - x - 0.5, dy) * FINE)] for x in range(corner)]
        top.append(b"".join(left) + flat[y] * (width - 2 * corner) + b"".join(reversed(left)))
    middle = b"".join(flat) + ramp[0] * (width - 2 * corner) + b"".join(reversed(flat))
    return [*top, *[middle] * (height - 2 * corner), *reversed(top)]


@lru_cache(KEPT)
def rounded(width: int, height: int, radius: float, layers: tuple[Layer, ...], ground: str | None) -> bytes:
    """A rectangle with round corners; ``ground`` is the colour around it, None for transparent."""
    return _png(width, height, 6, _rounded_rows(width, height, radius, layers, ground))


@lru_cache(KEPT)
def stamped(
    side: int, radius: float, layers: tuple[Layer, ...], ground: str, mask: bytes, colour: str, width: int
) -> bytes:
    """A rounded square with a mark on it, as a ticked box; ``mask`` is as wide as the square.

    The picture is ``width`` pixels wide, the rest at the right in ``ground``: a gap before the label.
    """
    paint = channels(colour)
    beside = bytes((*channels(ground), 255)) * (width - side)
    rows = []
    for y, row in enumerate(_rounded_rows(side, side, radius, layers, ground)):
        pixels = bytearray(row)
        for x in range(side):
            share = mask[y * side + x] / 255
            if share:
                for at, to in enumerate(paint, 4 * x):
                    pixels[at] = round(pixels[at] + (to - pixels[at]) * share)
        rows.append(bytes(pixels) + beside)
    return _png(width, side, 6, rows)


def tinted(mask: bytes, side: int, colour: str) -> bytes:
    """A picture of one colour, its opacity given by a square ``mask`` of one byte a pixel."""
    palette = _chunk(b"PLTE", bytes(channels(colour)) * 256) + _chunk(b"tRNS", bytes(range(256)))
    rows = [mask[at : at + side] for at in range(0, side * side, side)]
    return _png(side, side, 3, rows, palette)


def fill(polygons: tuple[Polygon, ...], side: int, unit: float) -> bytes:
    """The mask of ``polygons`` drawn together on a square of ``unit`` units, ``side`` pixels wide.

    A place is inside when the polygons wind around it (non-zero rule); turn them all the same way.
    """
    scale = side / unit
    crossings: list[list[tuple[float, int]]] = [[] for _ in range(side * SCANS)]
    for polygon in polygons:
        for (x0, y0), (x1, y1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
            _cross(crossings, (x0 * scale, y0 * scale * SCANS), (x1 * scale, y1 * scale * SCANS))
    mask = bytearray()
    for row in range(side):
        cover = [0.0] * (side + 1)
        for line in crossings[row * SCANS : (row + 1) * SCANS]:
            _cover(cover, sorted(line), side)
        mask += bytes(min(round(part * 255 / SCANS), 255) for part in cover[:side])
    return bytes(mask)


def _cross(crossings: list[list[tuple[float, int]]], start: Point, end: Point) -> None:
    """Note where an edge meets the middle of each scan line, and in which direction."""
    (x0, y0), (x1, y1) = start, end
    if y0 == y1:
        return
    turn = 1 if y1 > y0 else -1
    slope = (x1 - x0) / (y1 - y0)
    first = max(math.ceil(min(y0, y1) - 0.5), 0)
    last = min(math.ceil(max(y0, y1) - 0.5), len(crossings))
    for line in range(first, last):
        crossings[line].append((x0 + (line + 0.5 - y0) * slope, turn))


def _cover(cover: list[float], crossings: list[tuple[float, int]], side: int) -> None:
    """Add the inside stretches of one scan line, in parts of a pixel."""
    winding = 0
    start = 0.0
    for x, turn in crossings:
        x = min(max(x, 0.0), float(side))
        if winding:
            left, right = int(start), int(x)
            if left == right:
                cover[left] += x - start
            else:
                cover[left] += left + 1 - start
                for between in range(left + 1, right):
                    cover[between] += 1
                cover[right] += x - right
        winding += turn
        start = x
