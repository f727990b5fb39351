"""Chords as Tk knows them."""

import tkinter as tk

import pytest

from reader.commands.keymap import keymap
from reader.ui.keys import sequences


@pytest.mark.parametrize(
    ("chord", "expected"),
    [
        ("Ctrl+O", "<Control-Key-o>"), ("Ctrl+Shift+V", "<Control-Shift-Key-V>"), ("F9", "<Key-F9>"),
        ("Alt+Left", "<Alt-Key-Left>"), ("Space", "<Key-space>"), ("Shift+H", "<Shift-Key-H>"),
        ("Ctrl+Plus", "<Control-Key-plus>"),
    ],
)  # fmt: skip
def test_a_chord_has_its_tk_sequence(chord: str, expected: str) -> None:
    assert sequences(chord)[0] == expected


def test_shift_with_a_sign_is_bound_as_the_sign_that_it_types() -> None:
    """X11 reports ">" when Shift and "." are pressed."""
    assert "<Control-Shift-Key-greater>" in sequences("Ctrl+Shift+.")


def test_tk_takes_every_chord_of_the_catalogue(root: tk.Tk) -> None:
    """A chord that Tk does not know would be a key that does nothing."""
    for where in ("window", "article"):
        for bound in keymap(where):
            for sequence in sequences(bound.binding.chord):
                root.bind(sequence, lambda _: None)

    assert len(root.bind()) > 40
