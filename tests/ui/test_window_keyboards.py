"""Keyboards that type something else with Shift, or no Latin letters at all: keys work by where they lie."""

import subprocess
from collections.abc import Iterator

import pytest
from window_at_work import WindowAtWork

from reader.ui.key_places import chord_of

PAGE = (
    "<h2>Now</h2><p>It rose.</p><ul><li>Wind<li>Tide</ul><h3>Then</h3><p>It fell.</p><h2>Later</h2><p>It was still.</p>"
)
ONE, TWO, THREE, H, L, COMMA = "10", "11", "12", "43", "46", "59"  # X11's numbers of the keys, whatever stands on them


@pytest.fixture
def layout(xdotool_display: str) -> Iterator[None]:
    """The server's keyboard is everybody's: it is given back as it was."""
    yield
    subprocess.run(["setxkbmap", "us"], check=True)


def pressed(work: WindowAtWork, *keys: str) -> str:
    for key in keys:
        subprocess.run(["xdotool", "key", key], check=True)
        work.settle()
    return work.session.state.status


@pytest.mark.parametrize("keyboard", ["us", "de", "fr", "ru"])
def test_headings_of_a_level_are_gone_by_on_every_keyboard(layout: None, at_work: WindowAtWork, keyboard: str) -> None:
    """Shift+2 types "@", '"', "2" and '"' on these; unshifted the French one types "é"."""
    subprocess.run(["setxkbmap", keyboard], check=True)
    at_work.show(PAGE, "Tides")
    at_work.focus_on(at_work.article)
    told = (
        pressed(at_work, TWO), pressed(at_work, TWO), pressed(at_work, f"shift+{TWO}"),
        pressed(at_work, f"ctrl+alt+{THREE}"), pressed(at_work, f"ctrl+alt+shift+{ONE}"),
    )  # fmt: skip

    assert told == (
        "Heading level 2: Now", "Heading level 2: Later", "Heading level 2: Now", "Heading level 3: Then",
        "Heading level 1: Tides",
    )  # fmt: skip


@pytest.mark.parametrize("keyboard", ["us", "de", "es", "it"])
def test_the_start_of_a_list_is_gone_to_with_shift_and_comma(
    layout: None, at_work: WindowAtWork, keyboard: str
) -> None:
    subprocess.run(["setxkbmap", keyboard], check=True)
    at_work.show(PAGE, "Tides")
    at_work.focus_on(at_work.article)
    pressed(at_work, "l", "i")

    assert pressed(at_work, f"shift+{COMMA}") == "Start of the list. List item 1 of 2: Wind"


def test_the_digits_go_on_typing_digits_where_one_types(layout: None, at_work: WindowAtWork) -> None:
    at_work.show(PAGE, "Tides")
    at_work.keys("ctrl+l")
    pressed(at_work, TWO, f"shift+{TWO}")

    assert at_work.window.toolbar.address.text == "2@"


@pytest.mark.parametrize("keyboard", ["ru", "gr", "il", "ara"])
def test_a_keyboard_without_latin_letters_has_every_key_where_it_lies(
    layout: None, at_work: WindowAtWork, keyboard: str
) -> None:
    """Letters in the article, chords anywhere; what is typed into a line stays what it is."""
    subprocess.run(["setxkbmap", keyboard], check=True)
    at_work.show(PAGE, "Tides")
    at_work.focus_on(at_work.article)
    told = pressed(at_work, H), pressed(at_work, H), pressed(at_work, f"shift+{H}"), pressed(at_work, f"ctrl+alt+{H}")
    pressed(at_work, f"ctrl+{L}")
    at_work.until(lambda: at_work.focus is at_work.window.toolbar.address)
    pressed(at_work, H)

    assert told == (
        "Heading level 2: Now", "Heading level 3: Then", "Heading level 2: Now", "Heading level 3: Then",
    )  # fmt: skip
    assert len(at_work.window.toolbar.address.text) == 1
    assert not at_work.window.toolbar.address.text.isascii()


def test_other_systems_go_by_what_is_typed(at_work: WindowAtWork) -> None:
    """macOS numbers its keys in a way of its own."""
    found: list[tuple[str, str]] = []
    at_work.root.bind("<F12>", lambda event: found.append((chord_of(event, "aqua"), chord_of(event, "x11"))))
    at_work.root.event_generate("<F12>")

    assert found == [("", "")]
