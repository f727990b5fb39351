from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export import free_path, safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("High water", "High water"),
        ("What now? A/B: the <river>", "What now A B the river"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("Lpt1.txt", "_Lpt1.txt"),
        ("Ends with dots...", "Ends with dots"),
        ("", "Article"),
        ("???", "Article"),
        ("آب بالا آمد", "آب بالا آمد"),
        ("a\u202etxt.exe", "a txt.exe"),
    ],
)
def test_a_title_makes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(max_size=300))
def test_any_title_makes_one_name_of_a_bearable_length(title: str) -> None:
    name = safe_name(title)

    assert Path(name).name == name
    assert 0 < len(name.encode()) <= 201
    assert name == name.strip(" .")


def test_never_over_a_file(tmp_path: Path) -> None:
    """Not even over a link to nowhere."""
    (tmp_path / "High water.wav").touch()
    (tmp_path / "High water 2.wav").symlink_to(tmp_path / "nowhere")

    assert free_path(tmp_path, "High water") == tmp_path / "High water 3.wav"
