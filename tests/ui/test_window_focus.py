"""Where the keyboard is: never lost, never behind something, and Escape leads out."""

from pathlib import Path

import pytest
from window_at_work import WindowAtWork

from reader.document.locator import TextRange
from reader.session.state import Failed, Open, Spoken


def test_breaking_news_put_away_leaves_the_keyboard_in_the_article(at_work: WindowAtWork) -> None:
    """The cross that was pressed is gone; its key then says what is so instead of failing."""
    at_work.open()
    at_work.focus_on(at_work.window.notices.breaking[0])
    at_work.keys("Tab", "Return")
    at_work.until(lambda: at_work.focus is at_work.article)
    at_work.keys("alt+b")

    assert "no breaking news" in at_work.session.state.status


def test_the_resume_strip_pressed_by_keyboard_leaves_the_keyboard_in_the_article(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(1), 10)
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.keys("F9", "F5")
    at_work.until(lambda: at_work.session.state.resume is not None)
    at_work.focus_on(at_work.article)
    while getattr(at_work.focus, "label", "") != "Go on":
        at_work.keys("shift+Tab")
        assert at_work.focus is not at_work.article
    at_work.keys("space")
    at_work.until(at_work.playing)

    at_work.until(lambda: at_work.focus is at_work.article)


def test_a_button_that_folds_away_gives_the_keyboard_on(at_work: WindowAtWork) -> None:
    """A focus that cannot be seen takes keys all the same."""
    at_work.open()
    at_work.focus_on(at_work.window.toolbar.contents)
    at_work.root.geometry("460x420")
    at_work.until(lambda: not at_work.window.toolbar.contents.winfo_ismapped())

    at_work.until(lambda: at_work.focus is at_work.article)


def test_the_article_is_ringed_while_it_has_the_keyboard(at_work: WindowAtWork) -> None:
    """Who goes by Tab sees where they are; the caret alone is a hair in a page of text."""
    at_work.open()
    ring, palette = at_work.window.view, at_work.window.theme.palette
    at_work.focus_on(at_work.window.toolbar.more)
    at_work.until(lambda: at_work.colour_at(ring, 1, 100) == palette.paper)
    at_work.focus_on(at_work.article)
    edges = ((1, 100), (200, 1), (200, -2))

    at_work.until(lambda: {at_work.colour_at(ring, x, y) for x, y in edges} == {palette.focus})


def test_skip_links_close_when_the_page_is_read_again_from_one_of_them(at_work: WindowAtWork) -> None:
    """The link that had the focus goes with its page, and no event says that the focus left."""
    at_work.open()
    at_work.focus_on(at_work.window.skip_links.buttons[0])
    at_work.until(lambda: at_work.window.skip_links.winfo_height() > 1)
    at_work.keys("F5")
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))

    links = at_work.window.skip_links
    at_work.until(lambda: links.winfo_height() == 1 or at_work.focus in links.buttons)


def test_a_skip_link_of_a_page_that_is_replaced_gives_the_keyboard_to_the_first(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.focus_on(at_work.window.skip_links.buttons[-1])
    at_work.show("<p>Plain words of a story that is long enough to be taken for one.</p>" * 3)
    at_work.until(lambda: at_work.focus is at_work.window.skip_links.buttons[0])
    at_work.keys(*["Tab"] * 4)

    at_work.until(lambda: at_work.window.skip_links.winfo_height() == 1)


def test_the_row_of_skip_links_is_as_high_as_its_links(at_work: WindowAtWork) -> None:
    """After a page with many links came one with none of its own."""
    at_work.open()
    links = at_work.window.skip_links
    at_work.root.geometry("640x700")
    at_work.focus_on(links.buttons[0])
    at_work.until(lambda: links.winfo_height() > 2 * links.buttons[0].winfo_height())
    at_work.show("<p>Plain words of a story that is long enough to be taken for one.</p>" * 3)

    at_work.until(lambda: 0 < links.winfo_height() < 2 * links.buttons[0].winfo_height())


def test_tab_passes_by_the_article_where_there_is_none(at_work: WindowAtWork) -> None:
    """It lies under the sentence that says so."""
    for _ in range(24):
        at_work.keys("Tab")
        assert at_work.focus is not at_work.article


def test_what_fails_is_left_by_a_button_that_has_the_keyboard(at_work: WindowAtWork, tmp_path: Path) -> None:
    """Return opens the article before: nothing is lost by a slip of the hand."""
    at_work.open()
    before = at_work.session.state.source
    at_work.keys("ctrl+l")
    at_work.type(str(tmp_path / "slip"))
    at_work.keys("Return")
    at_work.until(lambda: isinstance(at_work.session.state.page, Failed))
    at_work.focus_on(at_work.article)  # as it is for who opened it from there
    at_work.window.actions.go_home()
    at_work.until(lambda: getattr(at_work.focus, "label", "") == "Back")
    at_work.keys("Return")
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))

    assert at_work.session.state.source == before
    at_work.until(lambda: at_work.focus is at_work.article)


def test_reload_from_the_article_comes_back_to_it(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("F5")
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))

    at_work.until(lambda: at_work.focus is at_work.article)


@pytest.mark.parametrize("key", ["F1", "alt+t", "ctrl+m"])
def test_a_key_that_leads_elsewhere_closes_the_dialog(at_work: WindowAtWork, key: str) -> None:
    """The dialog held the keyboard: Ctrl+F seemed dead."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys(key)
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.keys("ctrl+f")

    at_work.until(lambda: at_work.focus is at_work.window.find_bar.entry)


def test_escape_closes_find_from_any_of_its_buttons(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("ctrl+f", "Tab")
    at_work.until(lambda: getattr(at_work.focus, "label", "") == "Previous")
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.article)
    assert not at_work.window.find_bar.winfo_ismapped()


def test_escape_closes_the_contents_from_its_cross(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("alt+c", "shift+Tab")
    at_work.until(lambda: getattr(at_work.focus, "label", "") == "Close contents")
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.article)
    assert not at_work.window.contents.winfo_ismapped()


def test_escape_takes_back_what_was_typed_and_then_leaves_the_address(at_work: WindowAtWork) -> None:
    at_work.open()
    address = at_work.session.state.source
    at_work.keys("ctrl+l")
    at_work.type("nonsense")
    at_work.keys("Escape")
    assert at_work.window.toolbar.address.text == address
    assert at_work.focus is at_work.window.toolbar.address
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.article)


def test_everything_is_walked_and_chosen_from_by_keyboard(at_work: WindowAtWork) -> None:
    """More, down to Find; and Escape gives the focus back to the button."""
    at_work.open()
    at_work.focus_on(at_work.window.toolbar.more)
    at_work.keys("space")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.type("find")
    at_work.keys("Return")
    at_work.until(lambda: at_work.focus is at_work.window.find_bar.entry)
    at_work.focus_on(at_work.window.toolbar.more)
    at_work.keys("Return")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.window.toolbar.more)


def test_letters_in_the_contents_search_and_do_not_read(at_work: WindowAtWork) -> None:
    """S, P and H are commands in the article only."""
    at_work.open()
    at_work.start_voice()
    at_work.keys("alt+c")
    at_work.until(lambda: at_work.focus is at_work.window.contents.list.tree)
    at_work.keys("s", "h", "p")

    assert at_work.session.state.spoken is None
    assert at_work.focus is at_work.window.contents.list.tree


def test_the_lit_word_is_whole_in_view_at_400_percent_in_a_small_window(at_work: WindowAtWork) -> None:
    """The bars grow with the text, after the text was placed."""
    at_work.open()
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(2), 40)
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.keys("F9")
    at_work.small_and_large()
    at_work.until(lambda: at_work.seen_whole("word.first"))
    at_work.settle()

    assert at_work.seen_whole("word.first")


def test_every_word_that_is_lit_is_whole_in_view_at_400_percent(at_work: WindowAtWork) -> None:
    """The view is hardly higher than a line: the last words of a paragraph were cut in half."""
    at_work.open()
    at_work.start_voice()
    at_work.small_and_large(640, 380)
    at_work.window.highlight.reduced_motion = True
    page = at_work.session.state.page
    assert isinstance(page, Open)
    seen = {}
    for start in range(0, 120, 12):
        word = TextRange(start, start + 1)
        at_work.window.highlight.show(Spoken(0, at_work.block(2), word, word, 0.0))
        at_work.settle()
        seen[start] = at_work.seen_whole("word.first")

    assert all(seen.values()), seen


@pytest.mark.parametrize("key", ["Return", "shift+Return"])
def test_what_is_found_is_whole_in_view_at_400_percent(at_work: WindowAtWork, key: str) -> None:
    at_work.open()
    at_work.small_and_large()
    at_work.keys("ctrl+f")
    at_work.type("sea")
    at_work.until(lambda: bool(at_work.article.tag_ranges("found-now")))
    cut = []
    for _ in range(8):
        at_work.keys(key)
        if not at_work.seen_whole("found-now.first"):
            cut.append(at_work.article.index("found-now.first"))

    assert cut == []
