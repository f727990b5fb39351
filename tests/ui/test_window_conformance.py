"""What WCAG 2.2 asks of the window and no other test shows; docs/conformance.md has the table.

Each test names its criterion first.
"""

import re
import subprocess
import tkinter as tk
from collections.abc import Iterator

from window_at_work import WindowAtWork

from reader.commands.catalogue import CATALOGUE
from reader.session.state import Open, SessionState
from reader.ui.parts import Button, RadioGroup, Sheet


def parts(of: tk.Misc) -> Iterator[tk.Misc]:
    yield of
    for child in of.winfo_children():
        yield from parts(child)


def mouse(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True)


def test_nothing_sounds_that_was_not_asked_for(at_work: WindowAtWork) -> None:
    """1.4.2. An article opened with a voice ready stays silent until Space; Space silences it again."""
    at_work.open()
    at_work.start_voice()
    at_work.settle()
    before = at_work.playing()
    at_work.keys("space")
    at_work.until(at_work.playing)
    at_work.keys("space")

    at_work.until(lambda: not at_work.playing())
    assert before is False


def test_the_windows_title_names_what_is_open(at_work: WindowAtWork) -> None:
    """2.4.2."""
    at_work.open()
    page = at_work.session.state.page
    assert isinstance(page, Open)

    assert at_work.root.title() == f"{page.article.title} – Reader"


def test_a_press_that_is_thought_better_of_does_nothing(at_work: WindowAtWork) -> None:
    """2.5.2. The button is let go beside the control: a slip of the hand costs nothing."""
    at_work.open()
    button = at_work.window.toolbar.contents
    x, y = button.winfo_rootx() + 12, button.winfo_rooty() + button.winfo_height() // 2
    mouse("mousemove", str(x), str(y), "mousedown", "1")
    at_work.until(lambda: bool(button.instate(["pressed"])))
    mouse("mousemove", str(x), str(y + 300), "mouseup", "1")
    at_work.until(lambda: not button.instate(["pressed"]))
    at_work.settle()
    slipped = bool(at_work.window.contents.winfo_ismapped())
    mouse("mousemove", str(x), str(y), "click", "1")

    at_work.until(lambda: bool(at_work.window.contents.winfo_ismapped()))
    assert slipped is False


def test_what_stands_on_a_control_is_in_its_name(at_work: WindowAtWork) -> None:
    """2.5.3. Who says what they see to a speech recognizer presses it."""
    at_work.open()
    at_work.keys("ctrl+f", "alt+t")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    seen = [
        (str(part["text"]).rstrip("…"), part.label)
        for part in parts(at_work.root)
        if isinstance(part, Button) and str(part["compound"]) != "image"
    ]

    assert [one for one in seen if one[0].casefold() not in one[1].casefold()] == []
    assert len(seen) > 10


def but_for_words(state: SessionState) -> tuple[object, ...]:
    return (state.page, state.look, state.playing, state.sound, state.wishes)


def test_the_focus_alone_changes_nothing(at_work: WindowAtWork) -> None:
    """3.2.1. Once round the window by Tab."""
    at_work.open()
    at_work.start_voice()
    before = but_for_words(at_work.session.state)
    title = at_work.root.title()
    at_work.focus_on(at_work.article)
    first = at_work.focus
    at_work.keys("Tab")
    for _ in range(80):
        if at_work.focus is first:
            break
        at_work.keys("Tab")

    assert at_work.focus is first
    assert (but_for_words(at_work.session.state), at_work.root.title()) == (before, title)
    assert not [part for part in at_work.root.winfo_children() if isinstance(part, Sheet)]


def test_choosing_a_setting_leaves_one_where_one_is(at_work: WindowAtWork) -> None:
    """3.2.2. In the dialog, at the choice."""
    at_work.open()
    at_work.keys("alt+t")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    sheet = next(part for part in at_work.root.winfo_children() if isinstance(part, Sheet))
    group = next(part for part in parts(sheet) if isinstance(part, RadioGroup) and part.label == "Colours")
    at_work.focus_on(group.buttons[0])
    at_work.keys("Right")
    at_work.until(lambda: at_work.focus is group.buttons[1])

    assert at_work.session.state.look.theme == "light"
    assert sheet.is_open


def test_no_help_relies_on_what_something_looks_like() -> None:
    """1.3.3. No colour, shape or side in what a command says of itself."""
    looks = re.compile(
        r"\b(red|green|blue|yellow|round|square|left-hand|right-hand|at the (left|right|top|bottom))\b", re.I
    )

    assert [entry.help for entry in CATALOGUE if looks.search(entry.help)] == []


def test_no_command_takes_the_keys_of_screen_readers() -> None:
    """EN 301 549, 11.6.2. Orca, NVDA and JAWS have Insert and Caps Lock; the desktop has Super."""
    chords = [key.chord for entry in CATALOGUE for key in entry.keys]

    assert [chord for chord in chords if re.search(r"Insert|Caps|Super|KP|Num ?Lock", chord)] == []


def test_all_words_are_text(at_work: WindowAtWork) -> None:
    """1.4.5. A picture on a control has its words in the control's name."""
    at_work.open()
    pictured = [part for part in parts(at_work.root) if isinstance(part, Button) and str(part["image"])]

    assert [part for part in pictured if not part.label] == []
    assert len(pictured) > 10
