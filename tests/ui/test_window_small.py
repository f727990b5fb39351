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
def test_player_toolbar_and_article_stay_in_sight(shared: WindowAtWork, width: int, height: int) -> None:
    """Also while the skip links are open, and while one looks for words."""
    small(shared, width, height)
    gone = {"at rest": missing(shared)}
    shared.focus_on(shared.window.skip_links.buttons[0])
    shared.settle()
    gone["with skip links"] = missing(shared)
    shared.keys("ctrl+f")
    shared.settle()
    gone["with find"] = missing(shared)

    assert not any(gone.values()), gone


@pytest.mark.parametrize(("width", "height"), SMALL)
def test_each_skip_link_is_seen_while_it_has_the_keyboard(shared: WindowAtWork, width: int, height: int) -> None:
    """They go by in one row that shows the one with the focus, in the order of Tab."""
    small(shared, width, height)
    links = shared.window.skip_links
    shared.focus_on(links.buttons[0])
    hidden = []
    for button in links.buttons:
        shared.until(lambda: shared.focus is button)  # noqa: B023
        shared.settle()
        if not within(button, links):
            hidden.append(button.label)
        shared.keys("Tab")

    assert hidden == []


def test_skip_to_article_leads_there_in_the_smallest_window(shared: WindowAtWork) -> None:
    """The article was not even mapped, and the key seemed dead."""
    small(shared, 420, 380)
    shared.focus_on(shared.window.skip_links.buttons[0])
    shared.keys("Return")

    shared.until(lambda: shared.focus is shared.article)


def test_a_low_window_shows_one_notice_and_the_next_when_it_is_closed(shared: WindowAtWork) -> None:
    small(shared, 640, 480)

    def shown() -> list[str]:
        strips = shared.window.notices.winfo_children()
        return [getattr(strip, "label", "Breaking news") for strip in strips if strip.winfo_ismapped()]

    shared.until(lambda: shown() == ["The second warning."])
    shared.session.dismiss("The second warning.")
    shared.until(lambda: shown() == ["The first warning is a sentence of some length."])
    shared.keys("alt+b")

    shared.until(lambda: shown() == ["Breaking news"] and shared.focus is shared.window.notices.breaking[0])


def test_the_first_view_holds_a_line_of_the_headline_at_400_percent(shared: WindowAtWork) -> None:
    """A blank page was what one saw: the space above the headline grew with the text."""
    shared.open()
    shared.small_and_large()
    shared.article.yview_moveto(0)
    shared.settle()

    assert shared.seen_whole("2.0")


def test_where_reading_stopped_takes_few_lines_of_a_low_window(shared: WindowAtWork) -> None:
    """Four lines beside the buttons left nothing of the article to see."""
    shared.open()
    shared.start_voice()
    shared.session.reading.start_at(shared.block(1), 10)
    shared.until(lambda: bool(shared.tagged("word")))
    shared.keys("F9", "F5")
    shared.until(lambda: isinstance(shared.session.state.page, Open) and shared.session.state.resume is not None)
    shared.small_and_large()
    lines = shared.window.theme.normal.metrics("linespace")

    shared.until(lambda: 0 < shared.window.notices.winfo_height() < 3 * lines)


@pytest.mark.parametrize("size", ["MD", "400 %"])
def test_what_stands_in_place_of_an_article_can_be_read_and_used(shared: WindowAtWork, size: str) -> None:
    """It ran over both edges, in letters a quarter of those the person reads."""
    shared.small_and_large(420, 380)
    actions.set_size(shared.session, size)
    shared.settle()
    states = shared.window.states
    labels = [part for part in parts_of(states) if isinstance(part, ttk.Label)]
    too_wide = [str(label["text"]) for label in labels if label.winfo_reqwidth() > states.winfo_width()]
    small = [label for label in labels if font_px(label) < min(1.4 * shared.window.theme.size.control, 20)]
    out_of_sight = []
    for button in (part for part in parts_of(states) if isinstance(part, Button)):
        shared.focus_on(button)
        shared.settle()
        if not within(button, states):
            out_of_sight.append(button.label)

    assert (too_wide, small, out_of_sight) == ([], [], [])


def parts_of(widget: tk.Misc) -> list[tk.Misc]:
    return [found for child in widget.winfo_children() for found in (child, *parts_of(child))]


def font_px(label: ttk.Label) -> int:
    return -int(str(label.tk.call("font", "configure", str(label.cget("font")) or "TkDefaultFont", "-size")))


@pytest.mark.parametrize(("width", "height"), SMALL)
def test_find_takes_one_row_of_a_low_window_and_its_cross_stands_at_the_right(
    shared: WindowAtWork, width: int, height: int
) -> None:
    """The cross alone in a second row cost a line of the article."""
    small(shared, width, height)
    shared.keys("ctrl+f")
    shared.settle()
    bar = shared.window.find_bar
    cross = next(part for part in parts_of(bar) if getattr(part, "label", "") == "Close find")
    right = bar.winfo_rootx() + bar.winfo_width() - cross.winfo_rootx() - cross.winfo_width()

    assert (within(cross, bar), right) == (True, shared.window.theme.px(8))
    assert bar.winfo_height() < 1.5 * bar.entry.winfo_height()


def test_the_contents_take_a_narrow_window_and_give_it_back_with_the_entry_chosen(shared: WindowAtWork) -> None:
    """Beside them the article had room for half a word a line."""
    shared.open()
    shared.small_and_large()
    shared.keys("alt+c")
    shared.settle()
    contents = shared.window.contents
    wide = contents.winfo_width() == shared.root.winfo_width() and within(contents, shared.root)
    shared.keys("Down", "Return")
    shared.until(lambda: shared.focus is shared.article)
    shared.settle()

    assert (wide, contents.winfo_ismapped(), shared.window.toolbar.contents.pressed) == (True, 0, False)


def test_contents_over_the_article_stand_beside_it_when_the_window_grows(shared: WindowAtWork) -> None:
    shared.open()
    shared.small_and_large()
    shared.keys("alt+c")
    shared.root.geometry("1500x800")
    shared.until(lambda: shared.window.contents.winfo_width() < 700)

    shared.until(lambda: shared.article.winfo_rootx() >= shared.window.contents.winfo_rootx() + 300)
    assert shared.focus is shared.window.contents.list.tree
