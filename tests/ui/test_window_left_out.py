"""What was left out of a page, by keyboard: looked at, put back, heard, with nobody losing their place."""

import pytest
from window_at_work import WindowAtWork

from reader.document.arrangement import Arrangement
from reader.document.article import Article
from reader.document.blocks import Figure, Paragraph, Run
from reader.document.left_out import LeftOut
from reader.document.locator import BlockId
from reader.document.put_back import numbered
from reader.narration.narrate import narrate
from reader.session import actions
from reader.session.messages import Loaded
from reader.session.state import Open
from reader.ui.left_out_panel import NOTHING


def paragraph(text: str) -> Paragraph:
    return Paragraph(BlockId(""), (Run(text),))


MENU = LeftOut("navigation", tuple(paragraph(f"Section {n}") for n in range(40)), 0, "nav")
PLEA = LeftOut("newsletter", (paragraph("Sign up for our letter. It is free."),), 1, "div.letters")
CHART = LeftOut("outside", (Figure(BlockId(""), alt="A chart of the tides"),), 2, "div.chart")
BODY = [f"This is what the {n}th witness said of the bridge. It was closed. Nobody knew why." for n in range(40)]


def open_article(work: WindowAtWork, *parts: LeftOut, address: str = "https://example.org/bridge") -> None:
    """As if it had been loaded from there."""
    found = Article(
        "Bridge closed", language="en", address=address, blocks=numbered(map(paragraph, BODY)), left_out=parts
    )
    loaded = Loaded(work.session.visits._opening.request, Arrangement(found), found, narrate(found))
    work.session.tell(loaded)
    work.until(lambda: isinstance(work.session.state.page, Open))
    work.focus_on(work.article)


def page_of(work: WindowAtWork) -> Open:
    page = work.session.state.page
    assert isinstance(page, Open)
    return page


def open_list(work: WindowAtWork) -> None:
    work.keys("alt+l")
    work.until(lambda: work.focus is work.window.left_out.list.tree)


def rows(work: WindowAtWork) -> list[str]:
    return [row.text for row in work.window.left_out.list.rows]


def shown(work: WindowAtWork) -> str:
    return work.window.left_out.part.text.get("1.0", "end").strip()


def lit(work: WindowAtWork, tag: str) -> str:
    text = work.window.left_out.part.text
    ranges = [str(index) for index in text.tag_ranges(tag)]
    return "".join(text.get(*pair) for pair in zip(ranges[::2], ranges[1::2]))


def test_the_parts_are_listed_with_their_reasons_and_first_words(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU, PLEA, CHART)
    open_list(at_work)

    assert [row[:40] for row in rows(at_work)] == [
        "Navigation: Section 0 Section 1 Section ", "Newsletter: Sign up for our letter. It i",
        "Beside the story: A chart of the tides",
    ]  # fmt: skip


def test_moving_onto_a_part_shows_its_text_and_tab_leads_into_it(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU, PLEA)
    open_list(at_work)
    at_work.until(lambda: shown(at_work).endswith("Section 39"))
    at_work.keys("Down")
    at_work.until(lambda: shown(at_work) == "Sign up for our letter. It is free.")
    at_work.keys("Up")
    at_work.until(lambda: "Section 39" in shown(at_work))
    at_work.keys("Tab", "Next")
    part = at_work.window.left_out.part.text

    assert at_work.focus is part
    assert part.yview()[0] > 0


def test_every_control_of_the_panel_is_reached_and_left_by_tab(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU)
    open_list(at_work)
    panel = at_work.window.left_out
    reached = []
    for _ in range(6):
        at_work.keys("Tab")
        reached.append(at_work.focus)

    assert reached[:4] == [panel.part.text, panel.put, panel.read, panel.whole]
    assert not str(reached[-1]).startswith(str(panel))


@pytest.mark.parametrize("key", ["Return", "alt+i"])
def test_put_back_it_stands_in_the_article_and_can_be_left_out_again(at_work: WindowAtWork, key: str) -> None:
    open_article(at_work, MENU, PLEA)
    open_list(at_work)
    at_work.keys("Down", key)
    at_work.until(lambda: "Sign up" in at_work.article.get("1.0", "end"))
    assert rows(at_work)[1].startswith("Put back: Newsletter: Sign up")
    assert at_work.window.left_out.put.label == "Leave it out again"
    assert at_work.focus is at_work.window.left_out.list.tree
    assert at_work.window.left_out.chosen == 1
    at_work.keys(key)
    at_work.until(lambda: "Sign up" not in at_work.article.get("1.0", "end"))

    assert rows(at_work)[1].startswith("Newsletter: Sign up")


def test_caret_and_view_stay_with_their_words(at_work: WindowAtWork) -> None:
    """A menu of forty lines above must not push the page away under the eyes."""
    open_article(at_work, MENU, PLEA)
    open_list(at_work)
    at_work.window.view.go_to(at_work.block(20), 12)
    at_work.settle()
    caret = at_work.article.get("insert", "insert lineend")
    top, y = at_work.article.get("@0,0 linestart", "@0,0 lineend"), at_work.article.dlineinfo("insert")
    at_work.focus_on(at_work.window.left_out.list.tree)
    at_work.keys("Return")
    at_work.until(lambda: "Section 39" in at_work.article.get("1.0", "end"))
    at_work.settle()

    assert at_work.article.get("insert", "insert lineend") == caret
    assert at_work.article.get("@0,0 linestart", "@0,0 lineend") == top
    assert at_work.article.dlineinfo("insert") == y


def test_the_voice_goes_on_and_is_lit_where_it_is(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU)
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(2), 0)
    at_work.until(lambda: bool(at_work.tagged("word")))
    sentence = at_work.tagged("sentence")
    open_list(at_work)
    at_work.keys("Return")
    at_work.until(lambda: "Section 39" in at_work.article.get("1.0", "end"))
    at_work.settle()

    assert at_work.playing()
    assert at_work.tagged("sentence") == sentence
    place = at_work.window.player.position
    assert place.value > 0


def test_a_part_is_heard_by_itself_and_lit_in_the_panel(at_work: WindowAtWork) -> None:
    """The article keeps its place; its bar does not run along."""
    open_article(at_work, MENU, PLEA)
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(2), 0)
    at_work.until(lambda: bool(at_work.tagged("word")))
    open_list(at_work)
    at_work.keys("Down", "alt+s")
    at_work.until(lambda: lit(at_work, "word") != "")
    spoken, place = at_work.session.state.spoken, at_work.window.player.position.value
    assert lit(at_work, "sentence") == "Sign up for our letter."
    assert at_work.window.left_out.read.label == "Stop reading it"
    at_work.until(lambda: lit(at_work, "sentence") == "It is free.")
    assert at_work.window.player.position.value == place
    at_work.keys("Up")
    at_work.until(lambda: at_work.session.state.aside is None)

    assert not at_work.playing()
    assert at_work.session.state.spoken == spoken
    assert lit(at_work, "word") == ""


def test_closing_the_list_ends_what_is_read_of_it(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU)
    at_work.start_voice()
    open_list(at_work)
    at_work.keys("alt+s")
    at_work.until(lambda: at_work.session.state.aside is not None)
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert at_work.session.state.aside is None
    assert not at_work.window.left_out.winfo_ismapped()


def test_the_whole_page_and_back_again(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU, PLEA)
    open_list(at_work)
    at_work.keys("alt+w")
    at_work.until(lambda: page_of(at_work).arrangement.whole)
    assert "Section 39" in at_work.article.get("1.0", "end")
    assert at_work.window.left_out.whole.label == "Show the story again"
    assert not at_work.window.left_out.put.enabled
    at_work.keys("Return")
    assert "whole page is shown" in at_work.session.state.status
    at_work.keys("alt+w")
    at_work.until(lambda: not page_of(at_work).arrangement.whole)

    assert "Section 39" not in at_work.article.get("1.0", "end")


def test_a_page_of_which_nothing_was_left_out_says_so(at_work: WindowAtWork) -> None:
    """In the status line; in the panel, when it stays open from the page before."""
    open_article(at_work, MENU)
    open_list(at_work)
    open_article(at_work)
    panel = at_work.window.left_out
    at_work.until(lambda: bool(panel._nothing.winfo_ismapped()) and not panel.list.winfo_ismapped())
    at_work.window.actions.panels.close_left_out()
    at_work.keys("alt+l")

    assert at_work.session.state.status == NOTHING
    assert not panel.winfo_ismapped()


def test_one_panel_at_a_time(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU)
    open_list(at_work)
    at_work.keys("alt+c")
    at_work.until(lambda: at_work.focus is at_work.window.contents.list.tree)
    assert not at_work.window.left_out.winfo_ismapped()
    open_list(at_work)

    assert not at_work.window.contents.winfo_ismapped()


def test_without_the_list_there_is_no_part_to_put_back(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU)
    at_work.keys("alt+i")
    at_work.until(lambda: at_work.focus is at_work.window.left_out.list.tree)

    assert at_work.session.state.status == "Choose a part first."
    assert page_of(at_work).arrangement.put_back == frozenset()


def test_at_400_percent_in_a_small_window_what_has_the_keyboard_is_seen(at_work: WindowAtWork) -> None:
    open_article(at_work, MENU, PLEA)
    at_work.small_and_large()
    open_list(at_work)
    panel = at_work.window.left_out
    for _ in range(4):
        focus = at_work.focus
        assert focus is not None
        at_work.until(lambda focus=focus: focus.winfo_rooty() >= panel.winfo_rooty())  # type: ignore[misc]
        assert focus.winfo_rooty() + min(focus.winfo_height(), 60) <= panel.winfo_rooty() + panel.winfo_height()
        at_work.keys("Tab")


def test_a_click_marks_a_part_and_does_no_more(at_work: WindowAtWork) -> None:
    """Putting back is remembered for the site: not by a slip of the hand."""
    open_article(at_work, MENU, PLEA)
    open_list(at_work)
    tree = at_work.window.left_out.list.tree
    row = at_work.window.left_out.list.row_height()
    tree.event_generate("<Button-1>", x=30, y=row + row // 2)
    tree.event_generate("<ButtonRelease-1>", x=30, y=row + row // 2)
    at_work.until(lambda: at_work.window.left_out.chosen == 1)
    at_work.settle()

    assert page_of(at_work).arrangement.put_back == frozenset()


def test_a_real_page_gives_its_newsletter_back_as_long_as_it_is_open(at_work: WindowAtWork) -> None:
    """From the page's HTML to the line in the article; a saved page has no site to remember."""
    story = "".join(f"<p>{line} The water stood at the doors of the mill by noon.</p>" for line in BODY[:8])
    at_work.show(f"{story}</article><footer><p>All rights reserved by the miller</p></footer><article>")
    at_work.focus_on(at_work.article)
    assert "All rights" not in at_work.article.get("1.0", "end")
    open_list(at_work)
    wanted = next(number for number, row in enumerate(rows(at_work)) if "All rights" in row)
    actions.put_back(at_work.session, wanted)
    at_work.until(lambda: "All rights reserved" in at_work.article.get("1.0", "end"))

    assert at_work.session.state.status == "Put back on this page only."


def test_hundreds_of_parts_do_not_make_the_window_wait(at_work: WindowAtWork) -> None:
    """Only the rows in view are there and fitted at once; the last row is, a moment later."""
    parts = [LeftOut("related", (paragraph(f"Another story, the {n}th, that somebody else wrote " * 3),), 40, f"{n}")
             for n in range(500)]  # fmt: skip
    open_article(at_work, *parts)
    open_list(at_work)
    panel = at_work.window.left_out.list
    panel.set_rows(panel.rows)
    there = len(panel.tree.get_children())
    fitted = [str(panel.tree.item(str(number), "text")) != panel.rows[number].text for number in range(10)]
    assert (any(fitted), there < 200) == (True, True)

    at_work.until(lambda: panel.tree.exists("499"))
    at_work.until(lambda: len(str(panel.tree.item("499", "text"))) < len(panel.rows[499].text))
