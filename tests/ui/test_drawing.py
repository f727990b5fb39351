"""The drawn shapes are what Pillow reads back: right colours at right places, smooth in between."""

import io

import pytest
from PIL import Image

from reader.ui import icons
from reader.ui.drawing import Layer, fill, rounded, tinted


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGBA")


def test_a_rounded_part_has_its_layers_from_the_edge_inwards() -> None:
    """Border two pixels wide, then the filling, and the ground in the corner."""
    layers = (Layer(0, "#FF0000"), Layer(2, "#0000FF"))
    shot = opened(rounded(40, 20, 6, layers, "#FFFFFF"))

    assert shot.size == (40, 20)
    assert [shot.getpixel((20, y)) for y in (0, 1, 2, 10)] == [(255, 0, 0, 255)] * 2 + [(0, 0, 255, 255)] * 2
    assert shot.getpixel((0, 0)) == (255, 255, 255, 255)


@pytest.mark.parametrize("size", [(1, 1), (2, 9), (7, 7), (30, 5)])
def test_small_and_odd_parts_are_as_big_as_asked(size: tuple[int, int]) -> None:
    """A slider at its least value fills a rail of nearly nothing."""
    assert opened(rounded(*size, 8, (Layer(0, "#000000"),), None)).size == size


def test_a_rounded_part_is_the_same_from_all_sides() -> None:
    """Only one corner is computed."""
    shot = opened(rounded(31, 21, 8, (Layer(0, "#123456"), Layer(1, "#ABCDEF")), None))

    assert shot.tobytes() == shot.transpose(Image.Transpose.FLIP_LEFT_RIGHT).tobytes()
    assert shot.tobytes() == shot.transpose(Image.Transpose.FLIP_TOP_BOTTOM).tobytes()


def test_without_a_ground_the_corner_is_transparent_and_its_edge_smooth() -> None:
    """A knob over its rail."""
    alpha = opened(rounded(16, 16, 8, (Layer(0, "#000000"),), None)).getchannel("A")
    shades = {value for _, value in alpha.getcolors() or []}

    assert {0, 255} < shades
    assert sum(alpha.tobytes()) / 255 == pytest.approx(3.1416 * 64, rel=0.02)


def test_a_filled_polygon_covers_its_area_also_in_parts_of_pixels() -> None:
    """A triangle of half the square, and one that is turned the other way is the same."""
    triangle = ((0.0, 0.0), (24.0, 0.0), (0.0, 24.0))
    mask, other = (fill((points,), 30, 24) for points in (triangle, tuple(reversed(triangle))))

    assert max(abs(a - b) for a, b in zip(mask, other, strict=True)) <= 1
    assert sum(mask) / 255 == pytest.approx(450, rel=0.01)


def test_overlapping_polygons_do_not_add_up() -> None:
    """A line's joints lie over one another."""
    square = ((4.0, 4.0), (20.0, 4.0), (20.0, 20.0), (4.0, 20.0))

    assert fill((square, square), 24, 24) == fill((square,), 24, 24)


def test_a_tinted_mask_has_one_colour_and_its_opacity() -> None:
    """So that a change of theme repaints an icon at once."""
    shot = opened(tinted(bytes((0, 128, 255, 7)), 2, "#1A2B3C"))

    assert [shot.getpixel((x, y)) for y in (0, 1) for x in (0, 1)] == [(0x1A, 0x2B, 0x3C, a) for a in (0, 128, 255, 7)]


@pytest.mark.parametrize("name", icons.NAMES)
def test_every_icon_is_visible_and_inside_its_square(name: str) -> None:
    """Nothing is cut off at the edge, at a usual and at a great size."""
    for side in (20, 56):
        mask = icons.mask(name, side)
        edge = mask[:side] + mask[-side:] + mask[::side] + mask[side - 1 :: side]

        assert len(mask) == side * side
        assert sum(mask) / 255 > side
        assert not any(edge)


def test_next_and_previous_are_mirror_images() -> None:
    """Two that go together."""
    side = 24
    mask = icons.mask("next-sentence", side)
    mirrored = b"".join(mask[at : at + side][::-1] for at in range(0, side * side, side))
    other = icons.mask("previous-sentence", side)

    assert max(abs(a - b) for a, b in zip(mirrored, other, strict=True)) <= 2
