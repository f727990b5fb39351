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


def test_a_double_click_selects_the_word_and_does_not_read(at_work: WindowAtWork) -> None:
    """Who wants to copy a word is not spoken to."""
    ready(at_work)
    point(at_work, "2.8", "click", "--repeat", "2", "--delay", "60", "1")
    at_work.until(lambda: at_work.window.view.lines.selected_text() == "Years")

    assert never_read(at_work)


def test_a_drag_selects_and_does_not_read(at_work: WindowAtWork) -> None:
    ready(at_work)
    point(at_work, "2.4", "mousedown", "1")
    point(at_work, "2.12", "mouseup", "1")
    at_work.until(lambda: bool(at_work.window.view.lines.selected_text()))

    assert never_read(at_work)


def test_the_click_that_takes_a_selection_away_does_nothing_else(at_work: WindowAtWork) -> None:
    ready(at_work)
    at_work.keys("ctrl+a")
    assert at_work.window.view.lines.selected_text()
    point(at_work, "2.8", *CLICK)
    at_work.until(lambda: not at_work.window.view.lines.selected_text())

    assert never_read(at_work)


def test_select_all_and_copy_take_the_whole_article(at_work: WindowAtWork) -> None:
    """Ctrl+A, as everywhere else; on X11 Tk would go to the beginning of the line."""
    ready(at_work)
    at_work.keys("ctrl+a", "ctrl+c")
    assert "For 31 Years" in at_work.root.clipboard_get()
    at_work.keys("Escape")

    assert at_work.window.view.lines.selected_text() == ""


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
def test_the_caret_never_stands_on_empty_space_on_the_way_down(at_work: WindowAtWork, key: str) -> None:
    """A press that seems to do nothing, and a place nothing is read from."""
    at_work.open(samples() / "lists-and-tables" / "page.html")
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+Home")
    assert not at_work.window.view.lines.on_gap("insert")
    walk_through(at_work, key)


@pytest.mark.parametrize("key", ["Up", "ctrl+Up", "Prior", "ctrl+Left"])
def test_the_caret_never_stands_on_empty_space_on_the_way_up(at_work: WindowAtWork, key: str) -> None:
    at_work.open(samples() / "lists-and-tables" / "page.html")
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+End")
    assert not at_work.window.view.lines.on_gap("insert")
    walk_through(at_work, key)


def test_right_at_the_end_of_a_line_goes_to_the_next_and_left_comes_back(at_work: WindowAtWork) -> None:
    ready(at_work)
    at_work.article.mark_set("insert", "2.end")
    at_work.keys("Right")
    there = at_work.article.index("insert")
    at_work.keys("Left")

    assert there == "4.0"
    assert at_work.article.index("insert") == at_work.article.index("2.end")


def test_shift_and_down_selects_over_empty_space(at_work: WindowAtWork) -> None:
    ready(at_work)
    at_work.article.mark_set("insert", "2.end")
    at_work.keys("shift+Down")

    assert "Maren" in at_work.window.view.lines.selected_text()


def test_a_long_way_of_keys_through_every_kind_of_block(at_work: WindowAtWork) -> None:
    """No key may fail at a picture, a bullet or a table; the fixture fails on any fault."""
    for page in (LEAD, samples() / "quotes-and-code" / "page.html"):
        at_work.open(page)
        at_work.focus_on(at_work.article)
        at_work.keys("ctrl+Home", "Down")
        below = at_work.article.index("insert")
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
        at_work.keys(*keys * 3)
        at_work.keys("ctrl+Home", "Down")
        assert at_work.article.index("insert") == below


def test_the_caret_stays_when_a_table_is_laid_out_anew(at_work: WindowAtWork) -> None:
    """At a larger size a table becomes records, and all lines are put in again."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.window.view.go_to(at_work.block(2), 20)
    before, lines = at_work.window.view.caret, at_work.article.index("end")
    at_work.root.geometry("640x480")
    at_work.keys(*["ctrl+plus"] * 9)
    at_work.until(lambda: at_work.article.index("end") != lines)
    at_work.keys("alt+t", "Escape")

    assert at_work.window.view.caret == before
