"""Reading aloud in the window: what is lit, where it starts, what stays in view."""

import subprocess
from pathlib import Path

import pytest
from window_at_work import LEAD, WindowAtWork

from reader.document.article import NO_STORY
from reader.document.blocks import Paragraph
from reader.document.locator import block_id
from reader.places import samples
from reader.session.state import Failed, Open
from reader.ui.page_map import Place


def second_paragraph(work: WindowAtWork) -> Paragraph:
    page = work.session.state.page
    assert isinstance(page, Open)
    return [block for block in page.article.blocks if isinstance(block, Paragraph)][1]


def test_space_reads_at_once_and_lights_the_word_in_its_sentence(at_work: WindowAtWork) -> None:
    """The first thing anybody does."""
    at_work.listen()
    page = at_work.session.state.page
    assert isinstance(page, Open)

    assert at_work.tagged("sentence") in page.article.title
    assert at_work.tagged("word") in at_work.tagged("sentence")


def test_space_pauses_and_goes_on_at_the_word(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.start_voice()
    at_work.keys("space")
    at_work.until(lambda: at_work.session.state.spoken is not None and at_work.session.state.spoken.word is not None)
    at_work.keys("space")
    paused = at_work.session.state.spoken
    assert not at_work.playing()
    at_work.keys("space")
    assert at_work.playing()
    at_work.until(lambda: at_work.session.state.spoken != paused)
    now = at_work.session.state.spoken

    assert paused is not None
    assert now is not None
    assert now.index == paused.index


def test_enter_reads_from_the_word_at_the_caret(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.start_voice()
    block = second_paragraph(at_work)
    offset = block.text.index(" ", len(block.text) // 2) + 1
    at_work.window.view.go_to(block.id, offset)
    at_work.until(lambda: at_work.focus is at_work.article)
    at_work.keys("Return")
    at_work.until(lambda: bool(at_work.tagged("word")))
    spoken = at_work.session.state.spoken

    assert spoken is not None
    assert spoken.block == block.id
    assert spoken.word is not None
    assert offset <= spoken.word.start < offset + 30


def test_a_click_on_a_word_reads_from_there(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.start_voice()
    block = second_paragraph(at_work)
    at_work.window.view.go_to(block.id, 0)
    at_work.settle()
    word = block.text.index(" ") + 1
    spot = at_work.window.view.lines.map.spot(block.id, word + 1)
    assert spot is not None
    box = at_work.article.bbox(at_work.window.view.lines.index(spot))
    assert box is not None
    x, y = at_work.article.winfo_rootx() + box[0] + 2, at_work.article.winfo_rooty() + box[1] + box[3] // 2
    subprocess.run(["xdotool", "mousemove", str(x), str(y), "click", "1"], check=True)
    at_work.until(lambda: at_work.session.state.spoken is not None and at_work.session.state.spoken.word is not None)
    spoken = at_work.session.state.spoken

    assert spoken is not None
    assert spoken.block == block.id
    assert spoken.word is not None
    assert spoken.word.start == word


def test_the_view_stops_following_who_scrolls_and_leads_back(at_work: WindowAtWork) -> None:
    """The voice must not tear the page from under somebody's eyes."""
    at_work.listen()
    at_work.focus_on(at_work.article)
    at_work.keys("Next", "Next")
    assert not at_work.following()
    assert at_work.window.to_voice.winfo_ismapped()
    top = at_work.article.index("@0,0")
    word = at_work.tagged("word")
    at_work.until(lambda: at_work.tagged("word") != word)
    assert at_work.article.index("@0,0") == top
    at_work.keys("ctrl+j")

    assert at_work.following()
    assert at_work.article.bbox(at_work.article.tag_ranges("word")[0]) is not None


def test_another_article_is_followed_again(at_work: WindowAtWork) -> None:
    """Looking elsewhere in one article says nothing of the next."""
    at_work.listen()
    at_work.focus_on(at_work.article)
    at_work.keys("Next", "Next", "space")
    assert not at_work.following()
    at_work.open(samples() / "long-read" / "page.html")

    assert at_work.following()
    assert not at_work.window.to_voice.winfo_ismapped()


def test_the_caret_stays_in_view_through_a_change_of_size_and_of_the_window(at_work: WindowAtWork) -> None:
    """Who reads by the keyboard, without the voice, has the place there."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("Next", *["Down"] * 8)
    place = at_work.window.view.caret
    at_work.keys("ctrl+4", *["ctrl+plus"] * 4)
    at_work.settle()
    grown = at_work.article.bbox("insert")
    at_work.keys("ctrl+2")
    at_work.settle()
    at_work.keys(*["Down"] * 8)
    at_work.root.geometry("600x420")
    at_work.until(lambda: at_work.root.winfo_height() == 420)
    at_work.settle()

    assert place is not None
    assert grown is not None
    assert at_work.article.bbox("insert") is not None


@pytest.mark.parametrize("key", ["ctrl+1", "ctrl+2", "ctrl+4", "ctrl+plus"])
def test_the_word_being_read_stays_in_view_through_a_change_of_size(at_work: WindowAtWork, key: str) -> None:
    at_work.open()
    at_work.start_voice()
    block = second_paragraph(at_work)
    at_work.session.reading.start_at(block.id, 0)
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.keys(key)
    at_work.settle()

    assert at_work.article.bbox(at_work.article.tag_ranges("word")[0]) is not None


def test_the_place_on_screen_stays_through_a_change_of_size(at_work: WindowAtWork) -> None:
    """Who only looks has a place too."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("Next", "Next")
    place = at_work.window.view.lines.place_at("@0,0")
    at_work.keys("ctrl+4", "ctrl+plus", "ctrl+plus")
    at_work.settle()
    now = at_work.window.view.lines.place_at("@0,0")

    assert place is not None
    assert now is not None
    assert now.block == place.block


def test_the_copy_is_the_articles_own_text(at_work: WindowAtWork) -> None:
    """No bullets, no "6 min listen", no picture stand-ins."""
    at_work.open()
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+slash")  # Tk's "select all"
    at_work.article.tag_add("sel", "1.0", "end")
    at_work.keys("ctrl+c")
    page = at_work.session.state.page
    assert isinstance(page, Open)
    copied = at_work.root.clipboard_get()

    assert page.article.title in copied
    assert all(line in copied for line in page.article.body_text(captions=True).split("\n"))
    assert "min listen" not in copied
    assert "•" not in copied
    assert "Picture:" not in copied
    assert "\ufffc" not in copied


def test_nothing_typed_changes_the_article(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.focus_on(at_work.article)
    before = at_work.article.get("1.0", "end")
    at_work.type("zzz")
    at_work.keys("BackSpace", "Delete", "ctrl+d", "ctrl+k", "ctrl+v")

    assert at_work.article.get("1.0", "end") == before


def test_find_marks_all_matches_and_goes_round(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("ctrl+f")
    at_work.type("the")
    at_work.until(lambda: bool(at_work.article.tag_ranges("found")))
    first = at_work.article.tag_ranges("found-now")
    at_work.keys("Return")

    assert at_work.article.tag_ranges("found-now") != first
    assert len(at_work.article.tag_ranges("found")) > 10
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)


def test_a_link_in_the_text_is_followed_by_enter(at_work: WindowAtWork, tmp_path: Path) -> None:
    """On a link Enter follows it, elsewhere it reads. This one leads into the person's own machine: refused."""
    page = tmp_path / "page.html"
    words = "Plain words of a story that is long enough to be taken for one. " * 8
    page.write_text(
        f"<html lang=en><title>A</title><article><h1>A story</h1><p>{words}</p>"
        f"<p>More <a href='http://127.0.0.1:9/x'>at the harbour</a> office. {words}</p></article>"
    )
    at_work.open(page)
    at_work.focus_on(at_work.article)
    at_work.keys("k")
    assert at_work.window.view.lines.link_at("insert") == "http://127.0.0.1:9/x"
    at_work.keys("Return")
    at_work.until(lambda: isinstance(at_work.session.state.page, Failed))

    assert not at_work.playing()


def test_a_note_is_gone_to_and_come_back_from(at_work: WindowAtWork, tmp_path: Path) -> None:
    """Enter on its mark, and Enter on the arrow after it; the page stays, and the voice says nothing by itself."""
    page = tmp_path / "page.html"
    words = "Plain words of a story that is long enough to be taken for one. " * 8
    page.write_text(
        f"<html lang=en><title>A</title><article><h1>A story</h1><p>{words}</p><p>Of ships"
        f"<sup><a id=r href='#n'>1</a></sup> at sea. {words}</p><p>{words}</p>"
        "<p id=n>Ships of any kind. <a href='#r'>\u21a9</a></p></article>",
        encoding="utf-8",
    )
    at_work.open(page)
    opened = at_work.session.state.page
    at_work.focus_on(at_work.article)
    at_work.keys("k", "Return")
    at_work.until(lambda: at_work.window.view.caret == Place(block_id(3), 0))
    at_work.keys("k", "Return")
    at_work.until(lambda: at_work.window.view.caret == Place(block_id(1), len("Of ships")))

    assert at_work.session.state.page is opened
    assert at_work.session.state.status.startswith("You are at: 1 at sea.")
    assert not at_work.playing()


def test_what_cannot_be_opened_says_so_and_the_next_page_opens(at_work: WindowAtWork, tmp_path: Path) -> None:
    at_work.open(tmp_path / "nothing.html")
    failed = at_work.session.state.page
    assert isinstance(failed, Failed)
    assert "nothing.html" in failed.sentence
    assert at_work.window.states.winfo_ismapped()
    at_work.open(LEAD)

    assert isinstance(at_work.session.state.page, Open)
    assert not at_work.window.states.winfo_ismapped()


def test_an_article_is_taken_up_where_it_was_left(at_work: WindowAtWork) -> None:
    """Another day, another start: the place is offered, and Listen goes on there."""
    at_work.open()
    at_work.start_voice()
    block = second_paragraph(at_work)
    at_work.session.reading.start_at(block.id, block.text.index(" ") + 1)
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.keys("space")
    left = at_work.session.state.spoken
    at_work.session.visits.reload()
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))
    assert at_work.session.state.resume is not None
    at_work.keys("space")
    at_work.until(lambda: at_work.session.state.spoken is not None)
    spoken = at_work.session.state.spoken

    assert left is not None
    assert spoken is not None
    assert (spoken.block, spoken.index) == (left.block, left.index)


def test_a_page_without_a_story_says_so_and_shows_what_there_is(at_work: WindowAtWork) -> None:
    at_work.open(LEAD.parents[1] / "no-story" / "page.html")

    assert [notice.text.startswith(NO_STORY) for notice in at_work.session.state.notices] == [True]
    assert len(at_work.article.get("1.0", "end")) > 100


def test_what_sounds_without_a_word_of_its_own_is_underlined(at_work: WindowAtWork) -> None:
    """Its tint alone few can see; as soon as a word is lit the line is the word's."""
    at_work.show("<p>Before it.</p><ul><li>The oil</li><li>The water</li></ul><p>After it.</p>")
    at_work.start_voice()
    at_work.window.view.go_to(at_work.block(0), 0)
    at_work.until(lambda: at_work.focus is at_work.article)
    at_work.keys("Return")
    at_work.until(lambda: at_work.tagged("no-word").startswith("The oil"))
    word_then = at_work.tagged("word")
    at_work.until(lambda: bool(at_work.tagged("word")))

    assert word_then == ""
    assert at_work.tagged("no-word") == ""
