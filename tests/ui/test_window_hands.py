"""Caret, selection and mouse in the article, with real keys and a real pointer."""

import subprocess

import pytest
from window_at_work import LEAD, WindowAtWork

from reader.places import samples

CLICK = ["click", "1"]


def point(work: WindowAtWork, index: str, *then: str) -> None:
    """Move the pointer onto a character and go on with xdotool's words."""
    work.article.see(index)
    work.settle()
    box = work.article.bbox(index)
    assert box is not None
    x, y = work.article.winfo_rootx() + box[0] + 2, work.article.winfo_rooty() + box[1] + box[3] // 2
    subprocess.run(["xdotool", "mousemove", str(x), str(y), *then], check=True, stdin=subprocess.DEVNULL)
    work.settle()


def ready(work: WindowAtWork) -> WindowAtWork:
    work.open()
    work.start_voice()
    work.focus_on(work.article)
    return work


def never_read(work: WindowAtWork) -> bool:
    """Longer than a click waits for its second."""
    passed: list[bool] = []
    work.root.after(500, passed.append, True)
    work.until(lambda: bool(passed))
    return not work.playing() and work.session.state.spoken is None


def test_a_double_click_selects_the_word_and_does_not_read(shared: WindowAtWork) -> None:
    """Who wants to copy a word is not spoken to."""
    ready(shared)
    point(shared, "2.8", "click", "--repeat", "2", "--delay", "60", "1")
    shared.until(lambda: shared.window.view.lines.selected_text() == "Years")

    assert never_read(shared)


def test_a_drag_selects_and_does_not_read(shared: WindowAtWork) -> None:
    ready(shared)
    point(shared, "2.4", "mousedown", "1")
    point(shared, "2.12", "mouseup", "1")
    shared.until(lambda: bool(shared.window.view.lines.selected_text()))

    assert never_read(shared)


def test_the_click_that_takes_a_selection_away_does_nothing_else(shared: WindowAtWork) -> None:
    ready(shared)
    shared.keys("ctrl+a")
    assert shared.window.view.lines.selected_text()
    point(shared, "2.8", *CLICK)
    shared.until(lambda: not shared.window.view.lines.selected_text())

    assert never_read(shared)


def test_select_all_and_copy_take_the_whole_article(shared: WindowAtWork) -> None:
    """Ctrl+A, as everywhere else; on X11 Tk would go to the beginning of the line."""
    ready(shared)
    shared.keys("ctrl+a", "ctrl+c")
    assert "For 31 Years" in shared.root.clipboard_get()
    shared.keys("Escape")

    assert shared.window.view.lines.selected_text() == ""


def walk_through(work: WindowAtWork, key: str, most: int = 60) -> None:
    begun = seen = work.article.index("insert")
    for _ in range(most):
        work.keys(key)
        here = work.article.index("insert")
        assert not work.window.view.lines.on_gap("insert"), f"{key} stopped on the empty line {here}"
        if here == seen:
            break
        seen = here
    assert seen != begun, f"{key} did nothing"


@pytest.mark.parametrize("key", ["Down", "ctrl+Down", "Next", "ctrl+Right"])
def test_the_caret_never_stands_on_empty_space_on_the_way_down(shared: WindowAtWork, key: str) -> None:
    """A press that seems to do nothing, and a place nothing is read from."""
    shared.open(samples() / "lists-and-tables" / "page.html")
    shared.focus_on(shared.article)
    shared.keys("ctrl+Home")
    assert not shared.window.view.lines.on_gap("insert")
    walk_through(shared, key)


@pytest.mark.parametrize("key", ["Up", "ctrl+Up", "Prior", "ctrl+Left"])
def test_the_caret_never_stands_on_empty_space_on_the_way_up(shared: WindowAtWork, key: str) -> None:
    shared.open(samples() / "lists-and-tables" / "page.html")
    shared.focus_on(shared.article)
    shared.keys("ctrl+End")
    assert not shared.window.view.lines.on_gap("insert")
    walk_through(shared, key)


def test_right_at_the_end_of_a_line_goes_to_the_next_and_left_comes_back(shared: WindowAtWork) -> None:
    ready(shared)
    shared.article.mark_set("insert", "2.end")
    shared.keys("Right")
    there = shared.article.index("insert")
    shared.keys("Left")

    assert there == "4.0"
    assert shared.article.index("insert") == shared.article.index("2.end")


def test_shift_and_down_selects_over_empty_space(shared: WindowAtWork) -> None:
    ready(shared)
    shared.article.mark_set("insert", "2.end")
    shared.keys("shift+Down")

    assert "Maren" in shared.window.view.lines.selected_text()


def test_a_long_way_of_keys_through_every_kind_of_block(shared: WindowAtWork) -> None:
    """No key may fail at a picture, a bullet or a table; the fixture fails on any fault."""
    for page in (LEAD, samples() / "quotes-and-code" / "page.html"):
        shared.open(page)
        shared.focus_on(shared.article)
        shared.keys("ctrl+Home", "Down")
        below = shared.article.index("insert")
        keys = [
            "Down",
            "shift+Right",
            "End",
            "ctrl+Right",
            "g",
            "shift+g",
            "k",
            "shift+k",
            "h",
            "Home",
            "Next",
            "shift+Up",
        ]
        shared.keys(*keys * 3)
        shared.keys("ctrl+Home", "Down")
        assert shared.article.index("insert") == below


def test_the_caret_stays_when_a_table_is_laid_out_anew(shared: WindowAtWork) -> None:
    """At a larger size a table becomes records, and all lines are put in again."""
    shared.open()
    shared.focus_on(shared.article)
    shared.window.view.go_to(shared.block(2), 20)
    before, lines = shared.window.view.caret, shared.article.index("end")
    shared.root.geometry("640x480")
    shared.keys(*["ctrl+plus"] * 9)
    shared.until(lambda: shared.article.index("end") != lines)
    shared.keys("alt+t", "Escape")

    assert shared.window.view.caret == before
