"""The shipped fonts are there, on every machine, before the first label."""

import subprocess
import sys
import tkinter as tk
from pathlib import Path
from tkinter import font as tkfont

import pytest

from reader.ui import fonts


def test_the_files_of_all_families_are_found() -> None:
    """Regular, bold and italic of what is read, four cuts of what is pressed."""
    names = {file.name.split("[")[0].split("-")[0] for file in fonts.files()}

    assert names == {"Literata", "AtkinsonHyperlegible", "Lexend"}
    assert len(fonts.files()) >= 6


def test_finding_the_files_imports_no_font_package() -> None:
    """The start of the window waits for it."""
    code = "import sys; from reader.ui import fonts; fonts.files(); print([n for n in sys.modules if 'fontpkg' in n])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_tk_shows_our_families_although_nobody_installed_them(root: tk.Tk) -> None:
    """And each in its bold, which is a cut of its own."""
    families = fonts.choose(root)
    widths = {
        family: [tkfont.Font(root, family=family, size=-40, weight=weight).measure("Reader") for weight in WEIGHTS]
        for family in families.offered
    }

    assert (families.reading, families.controls) == ("Literata", "Atkinson Hyperlegible")
    assert families.offered[:3] == ("Literata", "Atkinson Hyperlegible", "Lexend")
    assert all(normal != bold for normal, bold in widths.values())


WEIGHTS: tuple["tkfont._FontWeight", ...] = ("normal", "bold")  # type: ignore[name-defined]


def test_a_machine_without_any_font_still_shows_a_label(display: str, tmp_path: Path) -> None:
    """Tk alone ends with an error there: a bare container, a rescue system."""
    configuration = tmp_path / "fonts.conf"
    configuration.write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    code = (
        "import tkinter as tk; from reader.ui import fonts; fonts.register();"
        "root = tk.Tk(); from reader.ui.theme import Theme; theme = Theme(root);"
        "tk.Label(root, text='Reader', font=theme.normal).pack(); root.update();"
        "print(theme.families)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"FONTCONFIG_FILE": str(configuration), "DISPLAY": display, "PATH": ""},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert "Literata" in done.stdout


def test_without_our_packages_other_families_are_chosen(root: tk.Tk, monkeypatch: pytest.MonkeyPatch) -> None:
    """A distribution may leave them out."""
    monkeypatch.setattr(fonts, "PACKAGES", ("no_such_font_package",))
    monkeypatch.setattr(fonts, "READING", "No Such Family")

    families = fonts.choose(root)

    assert fonts.files() == ()
    assert families.reading not in ("", "No Such Family")
    assert families.offered
