"""Keys as Tk reports them, and the chords they stand for."""

import tkinter as tk
from collections.abc import Callable

import pytest

from reader.commands.keymap import Keymap
from reader.ui.keys import Keys, Press
from reader.ui.keysyms import chords_of, digit_of, is_held, key_named


@pytest.mark.parametrize(
    ("keysym", "number", "key"),
    [
        ("v", 0x76, "v"), ("period", 0x2E, "."), ("plus", 0x2B, "Plus"), ("space", 0x20, "Space"), ("F9", 0xFFC6, "F9"),
        ("adiaeresis", 0xE4, "ä"), ("Prior", 0xFF55, "PageUp"), ("KP_Add", 0xFFAB, "Plus"), ("Shift_L", 0xFFE1, ""),
        ("dead_acute", 0xFE51, ""), ("Caps_Lock", 0xFFE5, "CapsLock"), ("XF86AudioPlay", 0x1008FF14, "Play key"),
    ],
)  # fmt: skip
def test_a_key_has_the_name_that_chords_give_it(keysym: str, number: int, key: str) -> None:
    assert key_named(keysym, number) == key


@pytest.mark.parametrize(
    ("key", "held", "unshifted", "digit", "chords"),
    [
        ("v", {"Ctrl", "Shift"}, "v", "", ("Ctrl+Shift+V",)),
        ("H", set(), "", "", ("H",)),  # Caps Lock turns the letter's case, and must not turn the key off
        (">", {"Ctrl", "Shift"}, "", "", ("Ctrl+Shift+.", "Ctrl+Shift+>", "Ctrl+>")),
        (":", {"Ctrl", "Shift"}, ".", "", ("Ctrl+Shift+.", "Ctrl+Shift+;", "Ctrl+Shift+:", "Ctrl+:")),  # German
        ("Plus", {"Ctrl", "Shift"}, "", "", ("Ctrl+Shift+=", "Ctrl+Shift+Plus", "Ctrl+Plus")),
        ("&", set(), "", "1", ("&", "1")),  # French: digits need Shift
        ("Up", {"Alt"}, "", "", ("Alt+Up",)),
    ],
)  # fmt: skip
def test_a_press_stands_for_these_chords(
    key: str, held: set[str], unshifted: str, digit: str, chords: tuple[str, ...]
) -> None:
    """X11 reports ">" when Shift and "." are pressed, and what that is depends on the keyboard."""
    assert chords_of(key, frozenset(held), unshifted, digit) == chords


def test_the_keys_of_digits_are_known_by_their_code() -> None:
    assert [digit_of(code) for code in (9, 10, 18, 19, 20)] == ["", "1", "9", "0", ""]


def _pressed(root: tk.Tk, keys: Keys, sequence: str) -> tuple[str, ...]:
    """The chords that the real event stands for."""
    came: list[Press] = []
    keys.take(came.append)
    (root.focus_get() or root).event_generate(sequence)
    root.update()
    keys.take(None)
    return came[0].chords if came else ()


_IN_TK = {"Space": "space", "Enter": "Return", "Plus": "plus", "PageUp": "Prior", "PageDown": "Next", "-": "minus",
          "=": "equal", ".": "period", ",": "comma"}  # fmt: skip


def test_every_chord_of_the_catalogue_is_known_when_tk_reports_it(
    root: tk.Tk, until: Callable[[Callable[[], bool]], None]
) -> None:
    """A chord that is not would be a key that does nothing. Media keys need a keyboard that has them."""
    article = tk.Text(root)
    keys = Keys(root, article, lambda _: None)
    article.pack()
    article.focus_force()
    until(lambda: "ReaderKeys" in article.bindtags())
    unknown = []
    for bound in Keymap().bound():
        *held, key = bound.binding.chord.split("+")
        if key.endswith(" key"):
            continue
        prefix = "".join(f"{'Control' if modifier == 'Ctrl' else modifier}-" for modifier in held)
        letter = key if len(key) > 1 or "Shift" in held else key.lower()
        sign = _IN_TK.get(key, letter)
        if bound.binding.chord not in _pressed(root, keys, f"<{prefix}KeyPress-{sign}>"):
            unknown.append(bound.binding.chord)

    assert unknown == []


def test_keys_that_are_held_for_others_are_no_presses() -> None:
    """Ctrl comes down before K does: the dialog that waits for a key must not take it."""
    held = ["Shift_L", "Control_R", "Alt_L", "Meta_L", "ISO_Level3_Shift", "dead_acute", "Multi_key"]

    assert [is_held(keysym) for keysym in (*held, "k", "Caps_Lock", "Super_L")] == [True] * 7 + [False] * 3
