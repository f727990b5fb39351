"""What lies beside what in the window can be told apart: measured on the screen, in every theme.

Words 7 : 1 (WCAG 2.2, 1.4.6), parts, their states and the focus 3 : 1 (1.4.11).
"""

import ast

import contrast
import pytest
from drawn_pairs import Pair
from golden import ROOT

from reader.appearance import Palette, load_palettes

every_theme = pytest.mark.parametrize("palette", load_palettes(), ids=lambda palette: palette.name)
# Files of the window that may choose colours: what they draw is measured by name in drawn_pairs.py or contrast.py.
COLOURED = {
    "article_view.py", "choice.py", "bubble.py", "file_dialog.py", "list_panel.py", "pictures.py", "reading_styles.py",
    "reading_text.py", "scrolled.py", "sheet.py", "slider.py", "styling.py", "theme.py",
}  # fmt: skip


@pytest.fixture(scope="module")
def seen(display: str, windows_folder: None) -> contrast.Measured:
    """All of it, measured once: it takes half a minute."""
    return contrast.measured()


@pytest.mark.timeout(600)  # the first one measures; a busy machine needs its time
@every_theme
def test_everything_that_is_drawn_can_be_told_from_what_is_around_it(seen: contrast.Measured, palette: Palette) -> None:
    """Low vision: every control, row and slider in every state, the article with its marks, dialogs and bubbles."""
    assert contrast.failing(seen.pairs[palette.label]) == []


@every_theme
def test_the_measure_has_seen_what_there_is_to_see(seen: contrast.Measured, palette: Palette) -> None:
    """A green test that looked at nothing is none: each kind is there, and in no theme less than in another."""
    kinds = {(pair.group, pair.least) for pair in seen.pairs[palette.label]}

    assert kinds == {(pair.group, pair.least) for pairs in seen.pairs.values() for pair in pairs}
    assert len(kinds) >= 19
    assert len(seen.pairs[palette.label]) > 800


def test_no_dialog_is_made_of_a_style_that_nobody_measured(seen: contrast.Measured) -> None:
    assert seen.unmeasured == frozenset()


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


def test_the_table_in_the_docs_is_that_of_today(seen: contrast.Measured) -> None:
    """`python tests/contrast.py` writes it anew."""
    text = contrast.PAGE.read_text(encoding="utf-8")

    assert text == contrast.with_table(text, contrast.table(seen.pairs))
