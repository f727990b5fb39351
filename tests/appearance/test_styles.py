"""The shipped themes and sizes hold what the look promises, and a broken file says what is wrong with it."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from reader import places
from reader.appearance import (
    Palette,
    TextSize,
    by_name,
    contrast,
    larger,
    load_palettes,
    load_sizes,
    load_spacings,
    mix,
    palette_by_name,
    smaller,
    spacing_by_name,
)
from reader.appearance.styles import read_palette, read_palettes, read_sizes, read_spacings
from reader.errors import StyleError

every_theme = pytest.mark.parametrize("palette", load_palettes(), ids=lambda palette: palette.name)


def test_black_on_white_is_21_to_1_whichever_comes_first() -> None:
    """WCAG's own example; everything below rests on this formula."""
    assert contrast("#000000", "#FFFFFF") == contrast("#FFFFFF", "#000000") == pytest.approx(21)


def test_contrast_agrees_with_a_published_value() -> None:
    """#767676 is known as the lightest grey that reaches 4.5:1 on white (4.54)."""
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


def test_mixing_goes_from_the_ground_to_the_paint() -> None:
    """Hover and pressed states are made of it."""
    assert [mix("#000000", "#FFFFFF", share) for share in (0, 0.5, 1)] == ["#000000", "#808080", "#FFFFFF"]


@every_theme
def test_reading_colours_reach_7_to_1(palette: Palette) -> None:
    """WCAG AAA for those with low vision: on paper, on chrome, and in the lit sentence."""
    grounds = (palette.paper, palette.chrome, palette.lit_sentence)
    ratios = {
        (paint, ground): contrast(paint, ground)
        for paint in (palette.ink, palette.muted, palette.link)
        for ground in grounds
    }

    assert min(ratios.values()) >= 7, ratios


@every_theme
def test_borders_and_focus_reach_3_to_1(palette: Palette) -> None:
    """Who walks by keyboard has to see where they are (WCAG 1.4.11)."""
    paints = (palette.border, palette.focus, palette.accent)
    ratios = [contrast(paint, ground) for paint in paints for ground in (palette.paper, palette.chrome)]

    assert min(ratios) >= 3


@every_theme
def test_words_on_the_accent_and_on_the_lit_word_can_be_read(palette: Palette) -> None:
    """Listen, and the word that sounds."""
    ratios = (contrast(palette.on_accent, palette.accent), contrast(palette.on_lit_word, palette.lit_word))

    assert min(ratios) >= 4.5


def test_the_themes_come_in_their_order() -> None:
    """Settings show them so, and the first is what a new user sees."""
    assert [palette.name for palette in load_palettes()] == ["light", "sepia", "dark", "high-contrast"]


def test_a_theme_is_found_by_the_name_in_the_settings() -> None:
    """And a name of another version is none."""
    found = (palette_by_name("sepia"), palette_by_name("solarized"))

    assert found == (load_palettes()[1], None)


def test_the_four_sizes_are_those_of_the_specification() -> None:
    """XS to LG, in pixels at 96 dpi."""
    assert [(size.name, size.body) for size in load_sizes()[:4]] == [("XS", 15), ("SM", 17.5), ("MD", 20), ("LG", 26)]


def test_the_ladder_goes_on_to_400_per_cent_in_steps_of_about_a_fifth() -> None:
    """Ctrl+plus should be felt at each press, and never jump."""
    beyond = load_sizes()[3:]
    steps = [after.body / before.body for before, after in pairwise(beyond)]

    assert beyond[-1].body == 80
    assert all(1.15 <= step <= 1.26 for step in steps), steps


def test_the_headline_shrinks_beside_the_body_as_the_text_grows() -> None:
    """At 400 % a headline of 1.9 em would fill the window."""
    ratios = [size.heading(1) for size in load_sizes()]

    assert ratios == sorted(ratios, reverse=True)
    assert (ratios[0], ratios[-1]) == pytest.approx((1.9, 1.3))


@pytest.mark.parametrize("size", load_sizes(), ids=lambda size: size.name)
def test_headings_get_smaller_by_level_and_never_below_the_body(size: TextSize) -> None:
    """Level 0 and 9 come from bad pages; they look like the nearest level."""
    levels = [size.heading(level) for level in (0, 1, 2, 3, 4, 5, 6, 9)]

    assert levels == sorted(levels, reverse=True)
    assert levels[-1] >= 1


def test_the_controls_grow_slower_than_the_text_and_stop() -> None:
    """Listen has to stay visible at 400 %."""
    controls = [size.control for size in load_sizes()]

    assert controls == sorted(controls)
    assert 13 <= controls[0] < controls[3] < controls[-1] <= 24


def test_larger_and_smaller_walk_the_ladder_and_stop_at_its_ends() -> None:
    """Ctrl+plus at the top does nothing, it does not wrap round."""
    sizes = load_sizes()

    assert [larger(size) for size in sizes] == [*sizes[1:], sizes[-1]]
    assert [smaller(size) for size in sizes] == [sizes[0], *sizes[:-1]]


def test_a_size_is_found_by_its_name() -> None:
    """The settings hold names, some of another version."""
    names = [getattr(by_name(name), "body", None) for name in ("XS", "400 %", "XXL")]

    assert names == [15, 80, None]


def test_wide_spacing_is_that_of_wcag_1_4_12() -> None:
    """Who loses the line, or the place between paragraphs: 1.5 and 2 em at least, and more than is usual."""
    usual, wide = load_spacings()

    assert (wide.name, wide.line >= 1.5, wide.paragraph >= 2) == ("wide", True, True)
    assert (wide.line, wide.paragraph) > (usual.line, usual.paragraph)


def test_a_spacing_of_another_version_is_the_usual_one() -> None:
    """The settings hold names."""
    found = (spacing_by_name("wide"), spacing_by_name("huge"))

    assert found == (load_spacings()[1], load_spacings()[0])


def _broken(name: str, change: Callable[[str], str], folder: Path) -> Path:
    """A copy of a shipped file with something wrong in it."""
    source = places.styles() / name
    file = folder / source.name
    changed = change(source.read_text(encoding="utf-8"))
    assert changed != source.read_text(encoding="utf-8")
    file.write_text(changed, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('ink = "#1D1C1A"', 'ink = "black"', "colours.ink is 'black', not a colour like #1A2B3C"),
        ('ink = "#1D1C1A"', "", "colours.ink is not a text"),
        ("[colours]", "[colors]", "colours is missing"),
        ('name = "light"', "name = 3", "name is not a text"),
        ('name = "light"', 'name = "light', "line"),
    ],
)
def test_a_broken_theme_names_the_file_and_what_is_wrong(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Who edits a theme by hand should find the slip."""
    file = _broken("themes/light.toml", lambda text: text.replace(old, new), tmp_path)

    with pytest.raises(StyleError) as caught:
        read_palette(file)

    assert "light.toml" in str(caught.value)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("body = 17.5", 'body = "big"', "sizes[2].body is not a number"),
        ("body = 17.5", "body = 14", "smallest size to the largest"),
        ("body = 17.5", "body = nan", "sizes[2].body is nan, out of range"),
        ("measure = 33", "measure = -1", "column.measure is -1, out of range"),
        ("line = 1.6", "line = -1", "spacings[1].line is -1, out of range"),
        ("paragraph = 2", "paragraph = true", "spacings[2].paragraph is not a number"),
        ("to_body = 80", "to_body = 10", "headings.to_body is not above from_body"),
        ("[controls]", "[control]", "controls is missing"),
        ("[160,", '["x",', "beyond.percent is not a number"),
    ],
)
def test_broken_sizes_name_the_file_and_what_is_wrong(tmp_path: Path, old: str, new: str, said: str) -> None:
    """A wrong length would otherwise show as a window nobody understands."""
    file = _broken("sizes.toml", lambda text: text.replace(old, new), tmp_path)

    with pytest.raises(StyleError) as caught:
        read_sizes(file), read_spacings(file)

    assert "sizes.toml" in str(caught.value)
    assert said in str(caught.value)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    """An incomplete installation."""
    with pytest.raises(StyleError, match=r"sizes\.toml .* cannot be read: No such file"):
        read_sizes(tmp_path / "sizes.toml")


def test_a_file_that_is_not_text_says_so(tmp_path: Path) -> None:
    """A damaged disk, or a wrong download."""
    file = tmp_path / "light.toml"
    file.write_bytes(b"\xff\xfe\x00name")

    with pytest.raises(StyleError, match=r"light\.toml"):
        read_palette(file)


def test_two_themes_of_one_name_are_refused(tmp_path: Path) -> None:
    """The settings could not tell them apart."""
    text = (places.styles() / "themes" / "dark.toml").read_text(encoding="utf-8")
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")

    with pytest.raises(StyleError, match="'dark'"):
        read_palettes(tmp_path)


def test_a_folder_without_themes_is_an_incomplete_installation(tmp_path: Path) -> None:
    """And not a window without colours."""
    with pytest.raises(StyleError, match="install Reader again"):
        read_palettes(tmp_path)
