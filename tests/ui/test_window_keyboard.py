"""The whole window by keyboard alone: every control reached, every skip link true, no trap."""

import tkinter as tk
from tkinter import ttk

import pytest
from window_at_work import WindowAtWork

from reader.document.blocks import Figure, Heading
from reader.session.state import Open

NAMED = ("label", "role")


def walk(work: WindowAtWork, key: str = "Tab") -> list[tk.Misc]:
    """The controls that Tab comes by, from the window itself until the first of them comes again."""
    found: list[tk.Misc] = []
    for _ in range(80):
        work.keys(key)
        focus = work.focus
        assert focus is not None
        if found and focus is found[0]:
            return found
        found.append(focus)
    pytest.fail(f"the focus does not come round: {[str(widget) for widget in found[-5:]]}")


def controls(parent: tk.Misc) -> list[tk.Misc]:
    """Every control on screen that can take the focus."""
    out: list[tk.Misc] = []
    for child in parent.winfo_children():
        if child.winfo_ismapped() and parent.tk.getboolean(parent.tk.call("tk::FocusOK", str(child))):
            out.append(child)
        out += controls(child)
    return out


def test_tab_comes_by_every_control_and_round_again(at_work: WindowAtWork) -> None:
    """A control that Tab does not reach is not there for who cannot use a mouse; a trap ends the reading."""
    at_work.open()
    at_work.start_voice()
    before = {str(widget) for widget in controls(at_work.root)}
    reached = {str(widget) for widget in walk(at_work)}
    after = {str(widget) for widget in controls(at_work.root)}  # that there is no sound device may be told meanwhile

    assert before & after <= reached <= before | after


def test_shift_tab_goes_the_same_way_back(at_work: WindowAtWork) -> None:
    at_work.open()
    forward = walk(at_work)
    at_work.root.focus_force()
    at_work.settle()
    backward = walk(at_work, "shift+Tab")

    there, back = [str(widget) for widget in forward], [str(widget) for widget in reversed(backward)]
    turn = back.index(there[0])
    assert back[turn:] + back[:turn] == there


def test_every_control_has_a_name_and_a_role(at_work: WindowAtWork) -> None:
    """A screen reader says these."""
    at_work.open()
    nameless = [
        str(widget)
        for widget in controls(at_work.root)
        if widget is not at_work.article and not all(getattr(widget, name, "") for name in NAMED)
    ]

    assert nameless == []


def test_skip_links_come_first_and_show_only_while_they_have_the_focus(at_work: WindowAtWork) -> None:
    """Reader's own, then the page's under the page's own labels."""
    at_work.open()
    links = at_work.window.skip_links
    labels = []
    for _ in links.buttons:
        at_work.keys("Tab")
        labels.append(getattr(at_work.focus, "label", ""))
        at_work.until(lambda: links.winfo_height() > 20)
    at_work.keys("Tab")

    assert labels == [
        "Skip to article", "Skip to player", "Skip to contents", "Skip to search",
        "Skip to main content", "Skip to main Navigation", "Skip to Search",
    ]  # fmt: skip
    at_work.until(lambda: links.winfo_height() == 1)


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("Skip to article", "article"), ("Skip to player", "listen"), ("Skip to contents", "contents"),
        ("Skip to search", "find"), ("Skip to main content", "article"), ("Skip to main Navigation", "navigation"),
        ("Skip to Search", "find"),
    ],
)  # fmt: skip
def test_a_skip_link_moves_the_focus_where_it_says(at_work: WindowAtWork, label: str, target: str) -> None:
    """A link that only scrolled would leave the keyboard behind."""
    at_work.open()
    window = at_work.window
    button = next(button for button in window.skip_links.buttons if button.label == label)
    at_work.focus_on(button)
    at_work.keys("Return")
    at_work.settle()
    places = {
        "article": lambda: at_work.focus is at_work.article,
        "listen": lambda: at_work.focus is window.player.listen,
        "contents": lambda: at_work.focus is window.contents.list.tree,
        "find": lambda: at_work.focus is window.find_bar.entry,
        "navigation": lambda: "sheet" in str(at_work.focus),
    }

    at_work.until(places[target])
    if target == "article":
        caret = window.view.caret
        assert caret is not None
        assert caret.block == window.view.body_start()


def test_the_pages_navigation_opens_as_a_list_and_escape_gives_the_focus_back(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+m")
    at_work.until(lambda: at_work.focus is not at_work.article)
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.article)


def test_tab_leaves_the_article_both_ways(at_work: WindowAtWork) -> None:
    """A text that takes Tab for itself is the classic trap."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("Tab")
    after = at_work.focus
    at_work.focus_on(at_work.article)
    at_work.keys("shift+Tab")

    assert at_work.article not in (after, at_work.focus)


def test_contents_lead_to_a_heading(at_work: WindowAtWork) -> None:
    """Three keys to any heading: open, its first letter, Return."""
    at_work.open()
    page = at_work.session.state.page
    assert isinstance(page, Open)
    heading = next(block for block in page.article.blocks if isinstance(block, Heading))
    at_work.keys("alt+c")
    at_work.until(lambda: at_work.focus is at_work.window.contents.list.tree)
    at_work.type(heading.text[:6])
    at_work.keys("Return")
    at_work.until(lambda: at_work.focus is at_work.article)
    caret = at_work.window.view.caret

    assert caret is not None
    assert caret.block == heading.id


def test_letters_in_the_address_line_are_letters(at_work: WindowAtWork) -> None:
    """Typing "shop" must not start the voice, nor jump to headings."""
    at_work.open()
    at_work.keys("ctrl+l")
    at_work.type("shop")

    assert at_work.window.toolbar.address.text == "shop"
    assert not at_work.session.state.playing


def test_h_and_g_step_through_headings_and_figures(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.focus_on(at_work.article)
    page = at_work.session.state.page
    assert isinstance(page, Open)
    headings = [block.id for block in page.article.blocks if isinstance(block, Heading)]
    figures = [block.id for block in page.article.blocks if isinstance(block, Figure)]
    at_work.keys("h", "h", "shift+h")
    heading = at_work.window.view.caret
    at_work.keys("ctrl+Home", "g", "g")
    second = at_work.window.view.caret
    at_work.keys("shift+g")
    first = at_work.window.view.caret

    assert [place and place.block for place in (heading, second, first)] == [headings[0], figures[1], figures[0]]


def test_a_picture_that_has_only_a_description_is_told_by_it(at_work: WindowAtWork) -> None:
    at_work.show('<p>A line of the story.</p><img src="a.png" alt="A red kite over the harbour, seen from below">')
    at_work.focus_on(at_work.article)
    at_work.keys("g")

    assert at_work.session.state.status == "Picture: A red kite over the harbour, seen from below"


def test_what_was_selected_in_the_address_is_not_shown_so_after_the_focus_left(at_work: WindowAtWork) -> None:
    """Two places looked as if they had the keyboard."""
    at_work.open()
    at_work.keys("ctrl+l")
    address = at_work.window.toolbar.address
    at_work.until(lambda: address.selection_present())
    at_work.keys("Tab")

    at_work.until(lambda: not address.selection_present())


def test_what_is_typed_into_the_address_line_is_not_lost_when_a_page_arrives(at_work: WindowAtWork) -> None:
    """A slow page arrives while the next one is being asked for."""
    at_work.keys("ctrl+l")
    at_work.type("example.org/next")
    at_work.open()
    at_work.settle()

    assert at_work.window.toolbar.address.text == "example.org/next"


def test_tab_stops_at_controls_only_with_nothing_open(at_work: WindowAtWork) -> None:
    """Words that can be scrolled passed for controls: the keyboard was nowhere to be seen."""
    stops = [widget for widget in walk(at_work) if isinstance(widget, ttk.Label) or type(widget) is ttk.Frame]

    assert stops == []
