"""Small windows and large text together: what matters stays in sight, whatever else is open."""

import tkinter as tk
from tkinter import ttk

import pytest
from window_at_work import WindowAtWork

from reader.session import actions
from reader.session.state import Open
from reader.ui.parts import Button

SMALL = [(640, 480), (420, 380)]
LEAST_VIEW = 80  # px at 96 dpi


def within(inner: tk.Misc, outer: tk.Misc) -> bool:
    """Whether all of it is mapped and lies inside."""
    left, top = inner.winfo_rootx() - outer.winfo_rootx(), inner.winfo_rooty() - outer.winfo_rooty()
    right, bottom = left + inner.winfo_width(), top + inner.winfo_height()
    inside = left >= 0 and top >= 0 and right <= outer.winfo_width() and bottom <= outer.winfo_height()
    return bool(inner.winfo_viewable()) and inside


def missing(work: WindowAtWork) -> list[str]:
    """What of the window should be in sight and is not."""
    window = work.window
    parts = {
        "Listen": window.player.listen,
        "player": window.player,
        "toolbar": window.toolbar,
        "More": window.toolbar.more,
    }
    out = [name for name, part in parts.items() if not within(part, work.root)]
    if not work.article.winfo_viewable() or work.article.winfo_height() < LEAST_VIEW:
        out.append(f"article ({work.article.winfo_height()} px)")
    return out


def small(work: WindowAtWork, width: int, height: int) -> None:
    """With breaking news and two warnings."""
    work.open()
    for sentence in ("The first warning is a sentence of some length.", "The second warning."):
        work.session.notify(sentence)
    work.small_and_large(width, height)


@pytest.mark.parametrize(("width", "height"), SMALL)
def test_player_toolbar_and_article_stay_in_sight(at_work: WindowAtWork, width: int, height: int) -> None:
    """Also while the skip links are open, and while one looks for words."""
    small(at_work, width, height)
    gone = {"at rest": missing(at_work)}
    at_work.focus_on(at_work.window.skip_links.buttons[0])
    at_work.settle()
    gone["with skip links"] = missing(at_work)
    at_work.keys("ctrl+f")
    at_work.settle()
    gone["with find"] = missing(at_work)

    assert not any(gone.values()), gone


@pytest.mark.parametrize(("width", "height"), SMALL)
def test_each_skip_link_is_seen_while_it_has_the_keyboard(at_work: WindowAtWork, width: int, height: int) -> None:
    """They go by in one row that shows the one with the focus, in the order of Tab."""
    small(at_work, width, height)
    links = at_work.window.skip_links
    at_work.focus_on(links.buttons[0])
    hidden = []
    for button in links.buttons:
        at_work.until(lambda: at_work.focus is button)  # noqa: B023
        at_work.settle()
        if not within(button, links):
            hidden.append(button.label)
        at_work.keys("Tab")

    assert hidden == []


def test_skip_to_article_leads_there_in_the_smallest_window(at_work: WindowAtWork) -> None:
    """The article was not even mapped, and the key seemed dead."""
    small(at_work, 420, 380)
    at_work.focus_on(at_work.window.skip_links.buttons[0])
    at_work.keys("Return")

    at_work.until(lambda: at_work.focus is at_work.article)


def test_a_low_window_shows_one_notice_and_the_next_when_it_is_closed(at_work: WindowAtWork) -> None:
    small(at_work, 640, 480)

    def shown() -> list[str]:
        strips = at_work.window.notices.winfo_children()
        return [getattr(strip, "label", "Breaking news") for strip in strips if strip.winfo_ismapped()]

    at_work.until(lambda: shown() == ["The second warning."])
    at_work.session.dismiss("The second warning.")
    at_work.until(lambda: shown() == ["The first warning is a sentence of some length."])
    at_work.keys("alt+b")

    at_work.until(lambda: shown() == ["Breaking news"] and at_work.focus is at_work.window.notices.breaking[0])


def test_the_first_view_holds_a_line_of_the_headline_at_400_percent(at_work: WindowAtWork) -> None:
    """A blank page was what one saw: the space above the headline grew with the text."""
    at_work.open()
    at_work.small_and_large()
    at_work.article.yview_moveto(0)
    at_work.settle()

    assert at_work.seen_whole("2.0")


def test_where_reading_stopped_takes_few_lines_of_a_low_window(at_work: WindowAtWork) -> None:
    """Four lines beside the buttons left nothing of the article to see."""
    at_work.open()
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(1), 10)
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.keys("F9", "F5")
    at_work.until(lambda: isinstance(at_work.session.state.page, Open) and at_work.session.state.resume is not None)
    at_work.small_and_large()
    lines = at_work.window.theme.normal.metrics("linespace")

    at_work.until(lambda: 0 < at_work.window.notices.winfo_height() < 3 * lines)


@pytest.mark.parametrize("size", ["MD", "400 %"])
def test_what_stands_in_place_of_an_article_can_be_read_and_used(at_work: WindowAtWork, size: str) -> None:
    """It ran over both edges, in letters a quarter of those the person reads."""
    at_work.small_and_large(420, 380)
    actions.set_size(at_work.session, size)
    at_work.settle()
    states = at_work.window.states
    labels = [part for part in parts_of(states) if isinstance(part, ttk.Label)]
    too_wide = [str(label["text"]) for label in labels if label.winfo_reqwidth() > states.winfo_width()]
    small = [label for label in labels if font_px(label) < min(1.4 * at_work.window.theme.size.control, 20)]
    out_of_sight = []
    for button in (part for part in parts_of(states) if isinstance(part, Button)):
        at_work.focus_on(button)
        at_work.settle()
        if not within(button, states):
            out_of_sight.append(button.label)

    assert (too_wide, small, out_of_sight) == ([], [], [])


def parts_of(widget: tk.Misc) -> list[tk.Misc]:
    return [found for child in widget.winfo_children() for found in (child, *parts_of(child))]


def font_px(label: ttk.Label) -> int:
    return -int(str(label.tk.call("font", "configure", str(label.cget("font")) or "TkDefaultFont", "-size")))


@pytest.mark.parametrize(("width", "height"), SMALL)
def test_find_takes_one_row_of_a_low_window_and_its_cross_stands_at_the_right(
    at_work: WindowAtWork, width: int, height: int
) -> None:
    """The cross alone in a second row cost a line of the article."""
    small(at_work, width, height)
    at_work.keys("ctrl+f")
    at_work.settle()
    bar = at_work.window.find_bar
    cross = next(part for part in parts_of(bar) if getattr(part, "label", "") == "Close find")
    right = bar.winfo_rootx() + bar.winfo_width() - cross.winfo_rootx() - cross.winfo_width()

    assert (within(cross, bar), right) == (True, at_work.window.theme.px(8))
    assert bar.winfo_height() < 1.5 * bar.entry.winfo_height()


def test_the_contents_take_a_narrow_window_and_give_it_back_with_the_entry_chosen(at_work: WindowAtWork) -> None:
    """Beside them the article had room for half a word a line."""
    at_work.open()
    at_work.small_and_large()
    at_work.keys("alt+c")
    at_work.settle()
    contents = at_work.window.contents
    wide = contents.winfo_width() == at_work.root.winfo_width() and within(contents, at_work.root)
    at_work.keys("Down", "Return")
    at_work.until(lambda: at_work.focus is at_work.article)
    at_work.settle()

    assert (wide, contents.winfo_ismapped(), at_work.window.toolbar.contents.pressed) == (True, 0, False)


def test_contents_over_the_article_stand_beside_it_when_the_window_grows(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.small_and_large()
    at_work.keys("alt+c")
    at_work.root.geometry("1500x800")
    at_work.until(lambda: at_work.window.contents.winfo_width() < 700)

    at_work.until(lambda: at_work.article.winfo_rootx() >= at_work.window.contents.winfo_rootx() + 300)
    assert at_work.focus is at_work.window.contents.list.tree
