"""What lies beside what in the window can be told apart: measured on the screen, in every theme.

Words 7 : 1 (WCAG 2.2, 1.4.6), parts, their states and the focus 3 : 1 (1.4.11).
"""

import ast
import tkinter as tk
from collections.abc import Iterator

import contrast
import pytest
from drawn_pairs import Pair, Recorder
from golden import ROOT
from window_at_work import WindowAtWork

from reader.appearance import Palette, by_name, load_palettes
from reader.ui import fonts
from reader.ui.theme import Theme

every_theme = pytest.mark.parametrize("palette", load_palettes(), ids=lambda palette: palette.name)
# Files of the window that may choose colours: what they draw is measured by name in drawn_pairs.py or contrast.py.
COLOURED = {
    "article_view.py", "choice.py", "bubble.py", "file_dialog.py", "list_panel.py", "pictures.py", "reading_styles.py",
    "reading_text.py", "scrolled.py", "sheet.py", "slider.py", "styling.py", "theme.py",
}  # fmt: skip


@pytest.fixture
def recorded(display: str) -> Iterator[tuple[tk.Tk, Recorder, Theme]]:
    """A window whose styles are heard as they are made."""
    fonts.register()
    root = tk.Tk(className="Reader")
    recorder = Recorder(root)
    yield root, recorder, Theme(root, load_palettes()[0], by_name("MD"), contrast.ZOOM)
    root.destroy()


@every_theme
def test_every_control_in_every_state_can_be_told_from_what_is_around_it(
    recorded: tuple[tk.Tk, Recorder, Theme], palette: Palette
) -> None:
    """Low vision: every ttk style the program makes, every list row and slider, hovered, pressed, chosen, focused."""
    root, recorder, theme = recorded
    theme.apply(palette=palette)

    assert contrast.failing(contrast.drawn_parts(root, recorder, theme)) == []


@every_theme
def test_the_article_its_marks_and_the_dialogs_can_be_read(
    at_work: WindowAtWork, recorded: tuple[tk.Tk, Recorder, Theme], palette: Palette
) -> None:
    """Links in the lit sentence, the lit word in a found one, menus; and no dialog has a style nobody measured."""
    styles, pairs = contrast.walk(at_work.open(), palette)
    known = recorded[1].styles
    unknown = {style for style in styles if not _endings(style) & known}

    assert (contrast.failing(pairs), unknown) == ([], set())


def _endings(style: str) -> set[str]:
    """ "1_3.Segment.TRadiobutton" is drawn as "Segment.TRadiobutton", which is drawn as …"""
    parts = style.split(".")
    return {".".join(parts[at:]) for at in range(len(parts))}


def test_colours_are_chosen_in_known_files_only() -> None:
    """A new one has to be measured: add it here and to tests/drawn_pairs.py."""
    found = set()
    for file in (ROOT / "reader" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name | ast.Attribute):
                owner = node.value.id if isinstance(node.value, ast.Name) else node.value.attr
                if owner == "palette" and node.attr not in ("name", "label"):
                    found.add(file.name)

    assert found - COLOURED == set()


@pytest.mark.parametrize(("paint", "told"), [("#949494", 1), ("#595959", 0)])
def test_what_is_too_pale_is_told(paint: str, told: int) -> None:
    """#595959 is the lightest grey that reaches 7 : 1 on white."""
    pair = Pair("article", "words", paint, "#FFFFFF", 7)

    assert len(contrast.failing([pair])) == told


def test_the_table_in_the_docs_is_that_of_today(display: str) -> None:
    """`python tests/contrast.py` writes it anew."""
    text = contrast.PAGE.read_text(encoding="utf-8")

    assert text == contrast.with_table(text, contrast.table(contrast.measured()))
