"""Draw the samples' pictures: python samples/draw.py writes them beside the pages that show them.

Everything is drawn at twice its size and made small, so that edges are smooth; the random numbers have fixed seeds, so
that a picture comes out the same each time.
"""

import math
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter

SAMPLES = Path(__file__).resolve().parent
WIDTH, HEIGHT = 1200, 675
SCALE = 2
W, H = WIDTH * SCALE, HEIGHT * SCALE

Colour = tuple[int, int, int]
Point = tuple[float, float]


def colour(text: str) -> Colour:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def gradient(stops: Sequence[tuple[float, str]], width: int = W, height: int = H) -> Image.Image:
    """From top to bottom through the stops (0–1, colour)."""
    places = [place for place, _ in stops]
    rows = np.linspace(0, 1, height)
    bands = [np.interp(rows, places, [colour(text)[band] for _, text in stops]) for band in range(3)]
    column = np.stack(bands, axis=-1)[:, None, :]
    return Image.fromarray(np.repeat(column, width, axis=1).round().astype(np.uint8), "RGB")


def glow(image: Image.Image, shape: Callable[[ImageDraw.ImageDraw], None], blur: float) -> Image.Image:
    """The image with the shape added as soft light."""
    light = Image.new("RGB", (W // 4, H // 4))
    large = Image.new("RGB", image.size)
    shape(ImageDraw.Draw(large))
    light = (
        large.resize(light.size).filter(ImageFilter.GaussianBlur(blur / 4)).resize(image.size, Image.Resampling.BICUBIC)
    )
    return ImageChops.screen(image, light)


def ridge(seed: int, height: float, rough: float, steps: int = 160) -> list[Point]:
    """A skyline from the left edge to the right, around ``height`` (0 top, 1 bottom)."""
    dice = random.Random(seed)
    waves = [(dice.uniform(0.6, 7), dice.uniform(0, 6.3), rough / (1 + index)) for index in range(6)]
    line = []
    for step in range(steps + 1):
        x = step / steps
        y = height + sum(size * math.sin(speed * x * 3 + start) for speed, start, size in waves)
        line.append((x * W, y * H))
    return line


def land(draw: ImageDraw.ImageDraw, line: list[Point], fill: str, bottom: float = 1.0) -> None:
    draw.polygon([*line, (W, bottom * H), (0, bottom * H)], fill=fill)


def save(image: Image.Image, path: str, quality: int = 76) -> None:
    small = image.resize((WIDTH, round(WIDTH * image.height / image.width)), Image.Resampling.LANCZOS)
    small.save(SAMPLES / path, quality=quality, optimize=True, progressive=True)


def streaks(image: Image.Image, seed: int, top: float, fill: str, count: int, middle: float, spread: float) -> None:
    """Light lying on water: short flat strokes, thicker towards the eye."""
    dice = random.Random(seed)
    draw = ImageDraw.Draw(image)
    for _ in range(count):
        depth = dice.random() ** 1.4
        y = (top + (1 - top) * depth) * H
        x = dice.gauss(middle, spread * (0.4 + depth)) * W
        length = (8 + 120 * depth) * SCALE * dice.uniform(0.3, 1)
        draw.rounded_rectangle(
            (x - length / 2, y, x + length / 2, y + (0.8 + 2.2 * depth) * SCALE), 3 * SCALE, fill=fill
        )


def lighthouse() -> Image.Image:
    """The tower at dusk, its lamp just lit, the sun going down at sea."""
    image = evening_sea()
    lamp, foot = (0.735 * W, 0.215 * H), 0.725 * H

    def beam(target: Point, width: float) -> Callable[[ImageDraw.ImageDraw], None]:
        return lambda draw: draw.polygon(
            [lamp, (target[0], target[1] - width), (target[0], target[1] + width)], fill="#4F4228"
        )

    image = glow(image, beam((-0.05 * W, 0.1 * H), 120), 34)
    image = glow(image, beam((1.05 * W, 0.29 * H), 60), 26)
    draw = ImageDraw.Draw(image)
    edge = (
        (0.5, 1),
        (0.53, 0.9),
        (0.575, 0.83),
        (0.6, 0.775),
        (0.655, 0.735),
        (0.7, 0.715),
        (0.79, 0.71),
        (0.86, 0.73),
    )
    draw.polygon(on_canvas(*edge, (0.93, 0.72), (1, 0.74), (1, 1)), fill="#1C1B35")
    draw.polygon(on_canvas((0.64, 1), (0.66, 0.83), (0.72, 0.76), (0.83, 0.77), (1, 0.8), (1, 1)), fill="#141429")
    image = tower(image, lamp, foot)
    draw = ImageDraw.Draw(image)
    cottage(draw, lamp[0] + 84, foot - 62, foot + 8)
    for across, down, size in ((0.46, 0.33, 26), (0.5, 0.3, 20), (0.43, 0.29, 17)):
        left, up = across * W, down * H
        draw.arc((left - size * 2, up - size / 2, left, up + size), 200, 330, fill="#241F3D", width=5)
        draw.arc((left, up - size / 2, left + size * 2, up + size), 210, 340, fill="#241F3D", width=5)
    return glow(
        image, lambda d: d.ellipse((lamp[0] - 90, lamp[1] - 90, lamp[0] + 90, lamp[1] + 90), fill="#C79A4C"), 60
    )


def on_canvas(*points: Point) -> list[Point]:
    """Points given as shares of the picture's width and height."""
    return [(x * W, y * H) for x, y in points]


def evening_sea() -> Image.Image:
    dusk = ((0, "#141B3C"), (0.28, "#34386B"), (0.48, "#8A5478"), (0.6, "#E08A6D"), (0.68, "#F9C98A"), (1, "#F9C98A"))
    image = gradient(dusk)
    dice = random.Random(7)
    draw = ImageDraw.Draw(image)
    for _ in range(120):
        x, y, size = dice.random() * W, dice.random() ** 1.6 * 0.42 * H, dice.uniform(0.5, 1.5) * SCALE
        draw.ellipse((x - size, y - size, x + size, y + size), fill=dice.choice(["#FFFFFF", "#D9D6EE", "#B9B4DA"]))
    x, y = 0.3 * W, 0.665 * H
    image = glow(image, lambda d: d.ellipse((x - 230, y - 230, x + 230, y + 230), fill="#A85C38"), 150)
    ImageDraw.Draw(image).ellipse((x - 84, y - 84, x + 84, y + 84), fill="#FFE7B0")
    image.paste(gradient([(0, "#C77B72"), (0.16, "#7A5277"), (1, "#1B2146")], W, round(0.34 * H)), (0, round(0.66 * H)))
    streaks(image, 3, 0.665, "#F6BE8C", 170, 0.3, 0.07)
    streaks(image, 4, 0.68, "#A9698A", 120, 0.45, 0.3)
    hills = [*ridge(11, 0.645, 0.006), (W, 0.664 * H), (0, 0.664 * H)]
    ImageDraw.Draw(image).polygon(hills, fill="#6E4C74")
    return image


def tower(image: Image.Image, lamp: Point, foot: float) -> Image.Image:
    """White with three red bands, narrower towards the lamp, its right side in shadow."""
    x, shoulder = lamp[0], 0.18 * H + 92

    def half(level: float) -> float:
        return 40 + 22 * level

    def band(top: float, bottom: float, left: float = -1) -> list[Point]:
        y0, y1 = shoulder + (foot - shoulder) * top, shoulder + (foot - shoulder) * bottom
        w0, w1 = half(top), half(bottom)
        return [(x + left * w0, y0), (x + w0, y0), (x + w1, y1), (x + left * w1, y1)]

    draw = ImageDraw.Draw(image)
    draw.polygon(band(0, 1), fill="#EFE3DC")
    for middle in (0.16, 0.5, 0.84):
        draw.polygon(band(middle - 0.09, middle + 0.09), fill="#B23B43")
    shade = Image.new("RGB", image.size, "#FFFFFF")
    ImageDraw.Draw(shade).polygon(band(0, 1, 0.2), fill="#8E86A8")
    image = ImageChops.multiply(image, shade.filter(ImageFilter.GaussianBlur(6)))
    draw = ImageDraw.Draw(image)
    draw.rectangle((x - 58, shoulder - 12, x + 58, shoulder + 4), fill="#23203C")
    for post in range(-52, 53, 13):
        draw.line((x + post, shoulder - 12, x + post, shoulder - 40), fill="#23203C", width=4)
    draw.line((x - 56, shoulder - 40, x + 56, shoulder - 40), fill="#23203C", width=5)
    draw.rectangle((x - 27, lamp[1] - 32, x + 27, shoulder - 12), fill="#FFE9A8")
    for post in (-27, 0, 27):
        draw.line((x + post, lamp[1] - 32, x + post, shoulder - 12), fill="#3A2F4E", width=4)
    draw.pieslice((x - 36, lamp[1] - 66, x + 36, lamp[1] + 6), 180, 360, fill="#8E2F3B")
    draw.line((x, lamp[1] - 64, x, lamp[1] - 88), fill="#3A2F4E", width=5)
    for level in (0.33, 0.67):
        y = shoulder + (foot - shoulder) * level
        draw.rounded_rectangle((x - 9, y - 16, x + 9, y + 16), 8, fill="#FFD98A")
    return image


def cottage(draw: ImageDraw.ImageDraw, left: float, top: float, bottom: float) -> None:
    draw.rectangle((left, top, left + 150, bottom), fill="#CDBFC4")
    draw.polygon([(left - 12, top), (left + 75, top - 52), (left + 162, top)], fill="#4A2B45")
    for window in (26, 98):
        draw.rectangle((left + window, top + 18, left + window + 26, top + 44), fill="#FFD98A")


def scribble(draw: ImageDraw.ImageDraw, left: float, right: float, y: float, dice: random.Random, fill: str) -> None:
    """A line of handwriting nobody can read: words as loops between the margins."""
    x = left
    while x < right - 60:
        word = min(dice.uniform(50, 190), right - x)
        points = []
        steps = max(int(word / 3.2), 6)
        tall = {step for step in range(steps) if dice.random() < 0.11}
        for step in range(steps):
            reach = 30 if step in tall else 11
            points.append(
                (x + word * step / steps + 4 * math.sin(step * 1.3), y - reach * (0.5 + 0.5 * math.sin(step * 1.55)))
            )
        draw.line(points, fill=fill, width=4, joint="curve")
        x += word + dice.uniform(22, 38)


def notebook() -> Image.Image:
    table = gradient([(0, "#5A3B28"), (1, "#3A2418")])
    draw = ImageDraw.Draw(table)
    dice = random.Random(5)
    for plank in range(0, H, 225):
        draw.line((0, plank, W, plank), fill="#2A1A11", width=6)
        for _ in range(16):
            y = plank + dice.uniform(10, 215)
            x = dice.uniform(-200, W)
            length = dice.uniform(300, 1100)
            draw.line([(x + length * t / 8, y + 5 * math.sin(t + x)) for t in range(9)], fill="#4C3122", width=3)
    book = Image.new("RGBA", (W, H))
    draw = ImageDraw.Draw(book)
    draw.rounded_rectangle((500, 170, 1960, 1170), 26, fill="#4E5660")
    for inset in (0, 6, 12):
        draw.rounded_rectangle(
            (520 + inset, 190 + inset, 1228, 1150 - inset), 14, fill="#E4D8BC" if inset < 12 else "#F2E8CF"
        )
        draw.rounded_rectangle(
            (1232, 190 + inset, 1940 - inset, 1150 - inset), 14, fill="#E4D8BC" if inset < 12 else "#F2E8CF"
        )
    for line in range(15):
        y = 300 + line * 56
        draw.line((570, y, 1190, y), fill="#C9BFA4", width=2)
        draw.line((1270, y, 1890, y), fill="#C9BFA4", width=2)
    draw.line((640, 205, 640, 1135), fill="#D9A79A", width=3)
    draw.line((1340, 205, 1340, 1135), fill="#D9A79A", width=3)
    for line in range(15):
        if line % 5 != 4:
            short = 0.55 if line % 5 == 3 else 1.0
            scribble(draw, 662, 662 + 520 * short, 296 + line * 56, dice, "#5B5A5C")
        if line % 5 != 4 and line < 9:
            scribble(draw, 1362, 1362 + 520 * short, 296 + line * 56, dice, "#5B5A5C")
    for day, y in (("9", 250), ("10", 250)):
        scribble(draw, 1000 if day == "9" else 1700, 1180 if day == "9" else 1880, y, dice, "#7A6A60")
    fold = Image.new("RGBA", (W, H))
    draw = ImageDraw.Draw(fold)
    for shade in range(70):
        ink = (70, 48, 28, int(105 * (1 - shade / 70) ** 2))
        draw.line((1230 - shade, 203, 1230 - shade, 1137), fill=ink)
        draw.line((1230 + shade, 203, 1230 + shade, 1137), fill=ink)
    book = Image.alpha_composite(book, fold)
    book = book.rotate(-5, resample=Image.Resampling.BICUBIC)
    shadow = Image.new("RGBA", (W, H), (10, 5, 0, 0))
    shadow.putalpha(book.getchannel("A").filter(ImageFilter.GaussianBlur(24)).point(lambda value: int(value * 0.65)))
    table.paste(shadow, (18, 30), shadow)
    table.paste(book, (0, 0), book)
    draw = ImageDraw.Draw(table)
    pencil(draw, (1480, 1010), (2120, 700))
    draw.ellipse((110, 120, 450, 460), fill="#2B1B13")
    draw.ellipse((90, 96, 430, 436), fill="#D7DBD6")
    draw.ellipse((118, 124, 402, 408), fill="#6B3A1E")
    draw.ellipse((128, 140, 392, 404), fill="#8A4C26")
    light = Image.new("L", (W, H), 70)
    ImageDraw.Draw(light).ellipse((200, -300, 2100, 1300), fill=255)
    light = light.resize((W // 8, H // 8)).filter(ImageFilter.GaussianBlur(45)).resize((W, H), Image.Resampling.BICUBIC)
    return ImageChops.multiply(
        table, Image.merge("RGB", (light, light.point(lambda v: int(v * 0.95)), light.point(lambda v: int(v * 0.86))))
    )


def pencil(draw: ImageDraw.ImageDraw, tip: Point, end: Point) -> None:
    length = math.dist(tip, end)
    along = ((end[0] - tip[0]) / length, (end[1] - tip[1]) / length)
    across = (-along[1], along[0])

    def at(forward: float, side: float) -> Point:
        return tip[0] + along[0] * forward + across[0] * side, tip[1] + along[1] * forward + across[1] * side

    draw.polygon([at(60, -17), at(length - 60, -17), at(length - 60, 17), at(60, 17)], fill="#C9962B")
    draw.polygon([at(60, 5), at(length - 60, 5), at(length - 60, 17), at(60, 17)], fill="#9A6D17")
    draw.polygon([at(0, 0), at(60, -17), at(60, 17)], fill="#E8CFA0")
    draw.polygon([at(0, 0), at(20, -6), at(20, 6)], fill="#3B3B3D")
    draw.polygon([at(length - 60, -17), at(length - 36, -17), at(length - 36, 17), at(length - 60, 17)], fill="#A9A9A6")
    draw.polygon([at(length - 36, -16), at(length, -14), at(length, 14), at(length - 36, 16)], fill="#B8605A")


def chart() -> Image.Image:
    """The hand-drawn coast: land to the right, depth lines following it out to sea."""
    rows, columns = np.mgrid[0 : H // 2, 0 : W // 2]
    y, x = rows / (H / 2), columns / (W / 2)
    coast = (
        0.62
        + 0.09 * np.sin(y * 7 + 0.4)
        + 0.05 * np.sin(y * 17 + 1.2)
        + 0.02 * np.sin(y * 41)
        + 0.011 * np.sin(y * 83 + 2)
    )
    point = 0.23 * np.exp(-(((y - 0.56) / 0.075) ** 2))
    distance = x - (coast - point)
    island = np.hypot((x - 0.17) / 1.0, (y - 0.3) / 1.3) - 0.05 - 0.012 * np.sin(np.arctan2(y - 0.3, x - 0.17) * 5)
    distance = np.maximum(distance, -island)
    steep = np.hypot(*np.gradient(distance, 1 / (H / 2), 1 / (H / 2)))  # so that a line is equally thick everywhere
    distance = distance / np.maximum(steep, 0.2)
    picture = np.zeros((*distance.shape, 3))
    picture[:] = colour("#F1E6CB")
    picture[distance > 0] = colour("#DDCB9F")
    ashore = Image.fromarray(((distance > 0) * 255).astype(np.uint8)).resize((W // 8, H // 8))
    for depth in range(1, 6):
        grown = ashore.filter(ImageFilter.MaxFilter(2 * round(5 * depth**1.2) + 1)).filter(
            ImageFilter.GaussianBlur(3 + depth)
        )
        level = np.asarray(grown.resize((W // 2, H // 2), Image.Resampling.BICUBIC)).astype(float)
        line = np.abs(level - 127) < 30 / (3 + depth)
        picture[line] = colour("#6F9DB3") if depth < 4 else colour("#A9C3CB")
    picture[np.abs(distance) < 0.003] = colour("#3F3527")
    hatch = ((columns + rows) % 40 < 2) & (distance > 0.012) & (distance < 0.045)
    picture[hatch] = colour("#B69F6D")
    image = Image.fromarray(picture.astype(np.uint8), "RGB").resize((W, H), Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(image)
    centre = (0.15 * W, 0.78 * H)
    for index in range(16):
        angle, reach = index * math.pi / 8, 150 if index % 4 == 0 else 105 if index % 2 == 0 else 70
        tip = (centre[0] + reach * math.sin(angle), centre[1] - reach * math.cos(angle))
        for side, fill in ((1, "#4B3F2E"), (-1, "#CDBD93")):
            waist = (centre[0] + 17 * math.sin(angle + side * 0.6), centre[1] - 17 * math.cos(angle + side * 0.6))
            draw.polygon([centre, waist, tip], fill=fill)
    draw.ellipse((centre[0] - 165, centre[1] - 165, centre[0] + 165, centre[1] + 165), outline="#4B3F2E", width=4)
    lamp = (0.262 * W, 0.561 * H)
    for ray in range(12):
        angle = ray * math.pi / 6
        draw.line(
            (
                lamp[0] + 26 * math.cos(angle),
                lamp[1] + 26 * math.sin(angle),
                lamp[0] + 50 * math.cos(angle),
                lamp[1] + 50 * math.sin(angle),
            ),
            fill="#B5342F",
            width=6,
        )
    draw.ellipse((lamp[0] - 17, lamp[1] - 17, lamp[0] + 17, lamp[1] + 17), fill="#B5342F")
    dice = random.Random(2)
    for _ in range(26):
        place = (dice.uniform(0.05, 0.55) * W, dice.uniform(0.08, 0.95) * H)
        if distance[min(int(place[1] / 2), H // 2 - 1), int(place[0] / 2)] < -0.05 and math.dist(place, centre) > 230:
            scribble(draw, place[0], place[0] + 62, place[1], dice, "#8C8168")
    for _ in range(7):
        left, up = dice.uniform(0.78, 0.96) * W, dice.uniform(0.12, 0.9) * H
        draw.line(
            [(left - 44, up), (left - 12, up - 44), (left + 10, up - 16), (left + 26, up - 34), (left + 56, up)],
            fill="#6C5B3D",
            width=5,
            joint="curve",
        )
    draw.rectangle((40, 40, W - 40, H - 40), outline="#4B3F2E", width=5)
    draw.rectangle((56, 56, W - 56, H - 56), outline="#4B3F2E", width=2)
    return image


def boat(draw: ImageDraw.ImageDraw, x: float, y: float, size: float, hull: str) -> None:
    draw.polygon(
        [
            (x - 95 * size, y - 34 * size),
            (x + 105 * size, y - 42 * size),
            (x + 74 * size, y + 6 * size),
            (x - 72 * size, y + 6 * size),
        ],
        fill=hull,
    )
    draw.line((x - 95 * size, y - 32 * size, x + 105 * size, y - 40 * size), fill="#F2E5CF", width=round(6 * size))
    draw.rectangle((x - 62 * size, y - 84 * size, x - 6 * size, y - 36 * size), fill="#EFE6D6")
    draw.rectangle((x - 52 * size, y - 76 * size, x - 16 * size, y - 56 * size), fill="#FFD27A")
    draw.line((x + 24 * size, y - 38 * size, x + 24 * size, y - 190 * size), fill="#2A2436", width=round(6 * size))
    draw.line((x + 24 * size, y - 180 * size, x + 104 * size, y - 42 * size), fill="#2A2436", width=round(2.5 * size))
    draw.line((x + 24 * size, y - 180 * size, x - 92 * size, y - 36 * size), fill="#2A2436", width=round(2.5 * size))


def harbor() -> Image.Image:
    image = gradient([(0, "#2C4A6E"), (0.3, "#6F87A0"), (0.5, "#E9B98C"), (0.58, "#F6D8A6"), (1, "#F6D8A6")])
    draw = ImageDraw.Draw(image)
    for seed, height, fill in ((21, 0.42, "#8FA0AE"), (22, 0.47, "#6B8093"), (23, 0.5, "#4B6076")):
        land(draw, ridge(seed, height, 0.03), fill, 0.62)
    dice = random.Random(9)
    x = 60.0
    while x < W - 140:
        width, tall = dice.uniform(90, 150), dice.uniform(80, 150)
        base = 0.6 * H
        wall = dice.choice(["#D8C7AE", "#B9624C", "#E3D9C4", "#7F97A6", "#C98F54", "#94584C"])
        draw.rectangle((x, base - tall, x + width, base), fill=wall)
        draw.polygon(
            [(x - 8, base - tall), (x + width / 2, base - tall - width * 0.45), (x + width + 8, base - tall)],
            fill="#3B3547",
        )
        for row in range(int(tall // 48)):
            for column in range(int(width // 46)):
                lit = dice.random() < 0.55
                left, up = x + 14 + column * 42, base - tall + 16 + row * 46
                draw.rectangle((left, up, left + 20, up + 26), fill="#FFD27A" if lit else "#3C4557")
        x += width + dice.uniform(-6, 60)
    draw.rectangle((0, 0.598 * H, W, 0.628 * H), fill="#4A4450")
    above = image.crop((0, round(0.256 * H), W, round(0.628 * H))).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    tint = gradient([(0, "#8C8FA0"), (1, "#48607F")], W, above.height)
    water = Image.blend(ImageChops.multiply(above, tint), tint.point(lambda value: int(value * 0.62)), 0.35)
    pixels = np.asarray(water.filter(ImageFilter.GaussianBlur(5)))
    shifts = (10 * np.sin(np.arange(pixels.shape[0]) / 7) * np.linspace(0.3, 2.4, pixels.shape[0])).astype(int)
    rippled = np.stack([np.roll(row, shift, axis=0) for row, shift in zip(pixels, shifts, strict=True)])
    image.paste(Image.fromarray(rippled), (0, round(0.628 * H)))
    streaks(image, 6, 0.66, "#E8C79B", 90, 0.5, 0.35)
    draw = ImageDraw.Draw(image)
    for x, y, size, hull in ((0.2, 0.7, 1.0, "#2F5D7C"), (0.52, 0.735, 1.25, "#A63D33"), (0.83, 0.71, 1.05, "#2E6B58")):
        draw.ellipse((x * W - 100 * size, y * H - 4, x * W + 100 * size, y * H + 26 * size), fill="#2B3B55")
        boat(draw, x * W, y * H, size, hull)
    for left in (0.06, 0.345, 0.68, 0.95):
        draw.rectangle((left * W - 10, 0.58 * H, left * W + 10, 0.7 * H), fill="#2B2733")
    return image


def mountain() -> Image.Image:
    image = gradient([(0, "#7FA6C9"), (0.45, "#F3D9C9"), (0.62, "#F7E7D6"), (1, "#F7E7D6")])
    draw = ImageDraw.Draw(image)
    draw.ellipse((0.68 * W, 0.12 * H, 0.68 * W + 190, 0.12 * H + 190), fill="#F4816B")
    peak = [
        (0.02 * W, 0.8 * H),
        (0.3 * W, 0.42 * H),
        (0.4 * W, 0.2 * H),
        (0.43 * W, 0.185 * H),
        (0.47 * W, 0.2 * H),
        (0.57 * W, 0.43 * H),
        (0.88 * W, 0.8 * H),
    ]
    draw.polygon(peak, fill="#5C7796")
    draw.polygon(
        [
            (0.345 * W, 0.32 * H),
            (0.4 * W, 0.2 * H),
            (0.43 * W, 0.185 * H),
            (0.47 * W, 0.2 * H),
            (0.522 * W, 0.325 * H),
            (0.49 * W, 0.3 * H),
            (0.465 * W, 0.36 * H),
            (0.435 * W, 0.3 * H),
            (0.405 * W, 0.37 * H),
            (0.38 * W, 0.31 * H),
        ],
        fill="#FBFBFA",
    )
    for seed, height, fill in (
        (31, 0.66, "#8DA7A6"),
        (32, 0.73, "#5F8583"),
        (33, 0.82, "#39615D"),
        (34, 0.92, "#1F423F"),
    ):
        land(draw, ridge(seed, height, 0.035), fill)
    return image


def garden() -> Image.Image:
    """A pool between walls of tiles, as in the gardens of Isfahan, with the water's light in the middle."""
    image = gradient([(0, "#A9D3E5"), (0.42, "#F5E6C8"), (1, "#E4C99A")])
    draw = ImageDraw.Draw(image)
    for x in np.linspace(0.04, 0.96, 9):
        if abs(x - 0.5) > 0.16:
            draw.polygon([((x - 0.022) * W, 0.5 * H), (x * W, 0.14 * H), ((x + 0.022) * W, 0.5 * H)], fill="#2F5E4B")
    draw.rectangle((0.36 * W, 0.26 * H, 0.64 * W, 0.5 * H), fill="#E9D4A6")
    draw.rectangle((0.36 * W, 0.235 * H, 0.64 * W, 0.262 * H), fill="#2C7A8C")
    for index in range(5):
        x = (0.385 + index * 0.0485) * W
        draw.rectangle((x, 0.36 * H, x + 84, 0.5 * H), fill="#27556B")
        draw.pieslice((x, 0.36 * H - 46, x + 84, 0.36 * H + 46), 180, 360, fill="#27556B")
        draw.line((x + 42, 0.31 * H, x + 42, 0.5 * H), fill="#3F8AA0", width=4)
    draw.rectangle((0, 0.5 * H, W, H), fill="#D9BD87")
    draw.polygon([(0.4 * W, 0.54 * H), (0.6 * W, 0.54 * H), (0.84 * W, H), (0.16 * W, H)], fill="#F3E7CF")
    draw.polygon([(0.412 * W, 0.555 * H), (0.588 * W, 0.555 * H), (0.79 * W, H), (0.21 * W, H)], fill="#2A8598")
    draw.polygon([(0.45 * W, 0.555 * H), (0.55 * W, 0.555 * H), (0.6 * W, H), (0.4 * W, H)], fill="#6FC0C4")
    dice = random.Random(12)
    for side in (-1, 1):
        for row in range(7):
            depth = row / 6
            y = (0.56 + 0.42 * depth**1.3) * H
            edge = 0.5 + side * (0.13 + 0.32 * depth**1.3)
            for _ in range(18):
                x, up, size = (
                    edge * W + dice.gauss(0, 40 + 60 * depth),
                    y - dice.uniform(0, 50),
                    dice.uniform(8, 22) * (0.5 + depth),
                )
                draw.ellipse(
                    (x - size, up - size, x + size, up + size), fill=dice.choice(["#2F6B4F", "#3C7F5B", "#255643"])
                )
            for _ in range(5):
                x, up, size = edge * W + dice.gauss(0, 40 + 50 * depth), y - dice.uniform(6, 55), 9 * (0.6 + depth)
                draw.ellipse(
                    (x - size, up - size, x + size, up + size), fill=dice.choice(["#D9534F", "#F0A6A0", "#F7E3DC"])
                )
    streaks(image, 8, 0.6, "#BFE6E2", 46, 0.5, 0.03)
    return image


def kites() -> Image.Image:
    image = gradient([(0, "#3F8FC4"), (0.7, "#CFE7EF"), (1, "#F2EBD3")])
    draw = ImageDraw.Draw(image)
    for x, y, size in ((0.12, 0.2, 60), (0.62, 0.13, 80), (0.86, 0.36, 52)):
        for shift, rise in ((-1.1, 0.2), (0, -0.25), (1.1, 0.15), (0.4, 0.35), (-0.5, 0.4)):
            draw.ellipse(
                (
                    x * W + shift * size - size,
                    y * H + rise * size - size * 0.7,
                    x * W + shift * size + size,
                    y * H + rise * size + size * 0.7,
                ),
                fill="#F4FAFB",
            )
    for x, y, size, left, right in (
        (0.3, 0.36, 150, "#E2574C", "#B93A3A"),
        (0.52, 0.24, 110, "#F2B134", "#D18F17"),
        (0.73, 0.45, 130, "#3FA37C", "#2A7C5C"),
    ):
        centre = (x * W, y * H)
        draw.line(
            [(centre[0] + 8 * t, centre[1] + size + 40 * t + 26 * math.sin(t * 1.4)) for t in range(13)],
            fill="#4B4B55",
            width=4,
            joint="curve",
        )
        for t in (2, 4, 6, 8):
            knot = (centre[0] + 8 * t, centre[1] + size + 40 * t + 26 * math.sin(t * 1.4))
            draw.polygon(
                [
                    (knot[0] - 24, knot[1] - 13),
                    (knot[0] + 24, knot[1] + 13),
                    (knot[0] + 24, knot[1] - 13),
                    (knot[0] - 24, knot[1] + 13),
                ],
                fill=left,
            )
        draw.polygon(
            [
                (centre[0], centre[1] - size),
                (centre[0] - size * 0.7, centre[1] - size * 0.1),
                (centre[0], centre[1] + size),
            ],
            fill=left,
        )
        draw.polygon(
            [
                (centre[0], centre[1] - size),
                (centre[0] + size * 0.7, centre[1] - size * 0.1),
                (centre[0], centre[1] + size),
            ],
            fill=right,
        )
    land(draw, ridge(41, 0.9, 0.02), "#7FA65A")
    land(draw, ridge(42, 0.95, 0.015), "#5F8A45")
    return image


def small_kite() -> Image.Image:
    """The red kite alone, near enough to see its patch."""
    image = gradient([(0, "#3F8FC4"), (1, "#A9D3E8")])
    draw = ImageDraw.Draw(image)
    x, y, size = 0.5 * W, 0.46 * H, 480
    draw.polygon([(x, y - size), (x - size * 0.7, y - size * 0.1), (x, y + size)], fill="#E2574C")
    draw.polygon([(x, y - size), (x + size * 0.7, y - size * 0.1), (x, y + size)], fill="#B93A3A")
    draw.line([(x, y - size), (x, y + size)], fill="#5A2A22", width=12)
    draw.line([(x - size * 0.7, y - size * 0.1), (x + size * 0.7, y - size * 0.1)], fill="#5A2A22", width=12)
    draw.polygon([(x + 70, y + 60), (x + 190, y + 40), (x + 200, y + 150), (x + 84, y + 176)], fill="#F2B134")
    for step in range(9):
        draw.line(
            (x + 72 + step * 15, y + 66 - step * 3, x + 78 + step * 15, y + 44 - step * 3), fill="#5A2A22", width=5
        )
        draw.line(
            (x + 84 + step * 13, y + 186 - step * 3, x + 90 + step * 13, y + 164 - step * 3), fill="#5A2A22", width=5
        )
    return image


def reel() -> Image.Image:
    image = gradient([(0, "#E9D9BC"), (1, "#CDB58C")])
    draw = ImageDraw.Draw(image)
    x, y = 0.5 * W, 0.5 * H
    draw.rounded_rectangle((x - 980, y - 28, x + 980, y + 28), 26, fill="#6B4126")
    for side in (-1, 1):
        draw.rounded_rectangle((x + side * 470 - 46, y - 380, x + side * 470 + 46, y + 380), 40, fill="#8A5730")
    draw.rounded_rectangle((x - 420, y - 270, x + 420, y + 270), 70, fill="#E6EEF0")
    for turn in range(58):
        left = x - 410 + turn * 14
        draw.line((left, y - 258, left + 22, y + 258), fill="#B9CDD3" if turn % 2 else "#D5E2E5", width=6)
    return image


def hill(sky: Sequence[tuple[float, str]], sun: tuple[float, float, str]) -> Image.Image:
    image = gradient(sky)
    x, y, fill = sun
    draw = ImageDraw.Draw(image)
    draw.ellipse((x * W - 120, y * H - 120, x * W + 120, y * H + 120), fill=fill)
    land(draw, ridge(43, 0.72, 0.03), "#7F9A63")
    land(draw, ridge(44, 0.84, 0.03), "#57753F")
    trunk = (0.7 * W, 0.8 * H)
    draw.rectangle((trunk[0] - 22, trunk[1] - 300, trunk[0] + 22, trunk[1]), fill="#4B3324")
    for left, up, size in ((0, -380, 190), (-150, -300, 140), (150, -310, 150)):
        draw.ellipse(
            (trunk[0] + left - size, trunk[1] + up - size, trunk[0] + left + size, trunk[1] + up + size), fill="#3C6138"
        )
    return image


def ladder() -> Image.Image:
    image = hill([(0, "#6FB2D6"), (1, "#DCEBEA")], (0.12, 0.2, "#FFF3C9"))
    draw = ImageDraw.Draw(image)
    foot, top = (0.56 * W, 0.86 * H), (0.655 * W, 0.42 * H)
    for side in (-34, 34):
        draw.line((foot[0] + side, foot[1], top[0] + side, top[1]), fill="#C08A4A", width=16)
    for step in range(1, 9):
        x, y = foot[0] + (top[0] - foot[0]) * step / 9, foot[1] + (top[1] - foot[1]) * step / 9
        draw.line((x - 34, y, x + 34, y), fill="#C08A4A", width=12)
    for x, coat in ((0.47, "#B0413E"), (0.515, "#2F5D7C"), (0.6, "#D09A2B")):
        draw.rounded_rectangle((x * W - 34, 0.7 * H, x * W + 34, 0.87 * H), 30, fill=coat)
        draw.ellipse((x * W - 32, 0.655 * H, x * W + 32, 0.655 * H + 64), fill="#D9A77F")
        draw.line((x * W, 0.74 * H, foot[0] + (x - 0.53) * 300, 0.68 * H), fill=coat, width=22)
    return image


def morning() -> Image.Image:
    return hill([(0, "#F7C9A8"), (0.7, "#FBEBD3"), (1, "#FBEBD3")], (0.2, 0.56, "#FFF3C9"))


def evening() -> Image.Image:
    return hill([(0, "#3A3B6B"), (0.7, "#C9727A"), (1, "#C9727A")], (0.88, 0.6, "#F6A15B"))


PICTURES: dict[str, Callable[[], Image.Image]] = {
    "lead/lighthouse.jpg": lighthouse,
    "lead/notebook.jpg": notebook,
    "lead/map.jpg": chart,
    "lead/harbor.jpg": harbor,
    "captions/kites.jpg": kites,
    "captions/reel.jpg": reel,
    "captions/patch.jpg": small_kite,
    "captions/morning.jpg": morning,
    "captions/evening.jpg": evening,
    "captions/ladder.jpg": ladder,
    "languages/mountain.jpg": mountain,
    "right-to-left/garden.jpg": garden,
}

if __name__ == "__main__":
    for path, draw_picture in PICTURES.items():
        (SAMPLES / path).parent.mkdir(exist_ok=True)
        save(draw_picture(), path)
