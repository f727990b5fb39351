"""Key help: each key says what it does, and does nothing else, until the person has had enough."""

import pytest
from window_at_work import WindowAtWork

from reader.ui.notices import KEY_HELP
from reader.ui.parts import Strip


def explained(work: WindowAtWork) -> WindowAtWork:
    """In the article, with key help on."""
    work.open()
    work.focus_on(work.article)
    work.keys("shift+F1")
    work.until(lambda: shown(work))
    return work


def shown(work: WindowAtWork) -> bool:
    strips = [strip for strip in work.window.notices.winfo_children() if isinstance(strip, Strip)]
    return any(strip.label == KEY_HELP and strip.winfo_viewable() for strip in strips)


def said(work: WindowAtWork) -> str:
    return work.session.state.status


def test_it_says_that_it_is_on_and_how_to_end_it(at_work: WindowAtWork) -> None:
    explained(at_work)

    assert said(at_work) == "Key help is on: each key says what it does. Press Escape twice to end it."


@pytest.mark.parametrize(
    ("key", "sentence"),
    [
        ("ctrl+l", "Ctrl+L: Address. Go to the address line, to type or paste an address."),
        ("h", "H: Next heading. Move to the next heading."),
        ("Tab", "Tab: on to the next control."),
        ("Down", "Down: down by a line."),
        ("ctrl+F12", "Ctrl+F12 does nothing here."),
    ],
)
def test_a_key_says_what_it_does_and_does_not_do_it(at_work: WindowAtWork, key: str, sentence: str) -> None:
    explained(at_work)
    before = at_work.article.index("insert")
    at_work.keys(key)

    assert said(at_work) == sentence
    assert (at_work.focus, at_work.article.index("insert")) == (at_work.article, before)


def test_letters_say_in_a_field_that_they_are_typed(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("ctrl+l", "shift+F1", "h")

    assert said(at_work) == "H: types h. H in the article: Next heading. Move to the next heading."
    assert at_work.window.toolbar.address.text == at_work.session.state.source


def test_keys_of_a_list_and_a_slider_are_told_where_they_have_the_keyboard(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("alt+c")
    at_work.until(lambda: at_work.focus is at_work.window.contents.list.tree)
    at_work.keys("shift+F1", "Down")
    walks = said(at_work)
    at_work.focus_on(at_work.window.player.rate)
    at_work.keys("Prior")

    assert (walks, said(at_work)) == ("Down: walks the list.", "PageUp: much more.")


def test_escape_twice_ends_it(at_work: WindowAtWork) -> None:
    """Once says what Escape does."""
    explained(at_work)
    at_work.keys("Escape")
    once = said(at_work)
    at_work.keys("h", "Escape")
    still = at_work.session.state.key_help
    at_work.keys("Escape")
    at_work.until(lambda: not shown(at_work))

    assert "Escape again ends key help." in once
    assert (still, said(at_work)) == (True, "Key help is off.")


def test_the_key_that_began_it_ends_it_and_keys_do_again_what_they_did(at_work: WindowAtWork) -> None:
    explained(at_work)
    at_work.keys("shift+F1", "ctrl+f")

    at_work.until(lambda: at_work.focus is at_work.window.find_bar.entry)
    assert not shown(at_work)


def test_the_button_of_the_strip_ends_it_for_the_mouse(at_work: WindowAtWork) -> None:
    explained(at_work)
    strip = next(strip for strip in at_work.window.notices.winfo_children() if getattr(strip, "label", "") == KEY_HELP)
    assert isinstance(strip, Strip)
    strip.close.invoke()

    at_work.until(lambda: not at_work.session.state.key_help)


def test_it_is_seen_to_be_on_in_a_low_window_whatever_else_is_told(at_work: WindowAtWork) -> None:
    """There is room for one strip: without this one, keys that do nothing look broken."""
    at_work.open()
    at_work.small_and_large()
    at_work.focus_on(at_work.article)
    at_work.keys("shift+F1")
    at_work.session.notify("A warning that came later.", "warning")
    at_work.settle()
    during = shown(at_work)
    at_work.keys("shift+F1")
    at_work.settle()

    assert (during, shown(at_work)) == (True, False)
