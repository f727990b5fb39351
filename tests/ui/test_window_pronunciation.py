"""What is said differently, in the window: asked for at a word, tried, kept, listed; by keyboard alone."""

import os
import sqlite3
import subprocess
import sys
import time
import tkinter as tk
from pathlib import Path
from tkinter import ttk

import pytest
from from_outside import LIMIT, window_called, xdotool
from window_at_work import WindowAtWork

from reader.commands.keymap import Keymap
from reader.document.locator import TextRange
from reader.library.store import FILE
from reader.narration.pronunciation import Pronunciation, pronunciation
from reader.places import samples, user_data
from reader.session.state import TRIAL
from reader.ui.parts import Sheet
from reader.ui.pronunciation_sheet import NONE

BODY = "<p>Siobhan went to New York.</p><p>She saw it all, and then she went home again by the late train.</p>"
SIOBHAN = pronunciation("Siobhan", "Shivawn", "en")
LIST = (SIOBHAN, pronunciation("US", "U S", cased=True), pronunciation("die", "dee", "de"))


def at(work: WindowAtWork, word: str) -> None:
    """The caret into that word of the article."""
    place = work.article.search(word, "1.0")
    work.focus_on(work.article)
    work.article.mark_set("insert", f"{place} + 1 chars")


def label(work: WindowAtWork) -> str:
    """The name of what has the keyboard."""
    return str(getattr(work.focus, "label", ""))


def is_on(work: WindowAtWork, name: str) -> bool:
    return label(work) == name


def go(work: WindowAtWork, name: str) -> None:
    """Tab to the control of that name."""
    for _ in range(20):
        if label(work) == name:
            return
        work.keys("Tab")
    pytest.fail(f"Tab does not come to {name!r}")


def ask(work: WindowAtWork, key: str = "a") -> None:
    work.keys(key)
    work.until(lambda: is_on(work, "What is said in its place"))


def text_of(widget: tk.Misc | None) -> str:
    assert isinstance(widget, ttk.Entry)
    return str(widget.get())


def shown(work: WindowAtWork) -> list[str]:
    """All that labels show."""

    def texts(widget: tk.Misc) -> list[str]:
        own = [str(widget.cget("text"))] if isinstance(widget, ttk.Label) and widget.winfo_viewable() else []
        return own + [text for child in widget.winfo_children() for text in texts(child)]

    work.settle()
    return texts(work.root)


def sheets(work: WindowAtWork) -> list[Sheet]:
    return [part for part in work.root.winfo_children() if isinstance(part, Sheet) and part.is_open]


def kept(work: WindowAtWork) -> tuple[Pronunciation, ...]:
    return work.session.pronunciations.entries


# -- at a word ---------------------------------------------------------------------------------------------------------
def test_the_word_at_the_caret_is_said_differently(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at(at_work, "Siobhan")
    ask(at_work)
    before = text_of(at_work.focus)
    at_work.type("Shivawn")
    at_work.keys("Return")
    at_work.until(lambda: not sheets(at_work))

    assert before == "Siobhan"
    assert kept(at_work) == (SIOBHAN,)
    assert at_work.session.state.status == "Siobhan: said as Shivawn."
    assert at_work.focus is at_work.article


def test_what_is_selected_is_one_phrase(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at(at_work, "New")
    start = at_work.article.search("New York", "1.0")
    at_work.article.tag_add("sel", start, f"{start} + 8 chars")
    ask(at_work, "ctrl+shift+d")
    at_work.type("nyoo york")
    at_work.keys("Return")

    at_work.until(lambda: kept(at_work) == (pronunciation("New York", "nyoo york", "en"),))


def test_escape_leaves_all_as_it_was(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at(at_work, "Siobhan")
    ask(at_work)
    at_work.type("x")
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert (kept(at_work), sheets(at_work)) == ((), [])


def test_a_hasty_enter_takes_no_word_out_of_what_is_said(at_work: WindowAtWork) -> None:
    """W, Enter: an empty field would have left it out."""
    at_work.show(BODY)
    at(at_work, "Siobhan")
    ask(at_work)
    at_work.keys("Return")

    at_work.until(lambda: kept(at_work) == (pronunciation("Siobhan", "Siobhan", "en"),))


def test_a_word_that_is_said_differently_already_is_changed_or_removed(at_work: WindowAtWork) -> None:
    at_work.session.pronunciations.put(SIOBHAN)
    at_work.show(BODY)
    at(at_work, "Siobhan")
    ask(at_work)
    before = text_of(at_work.focus)
    go(at_work, "Remove")
    at_work.keys("space")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert (before, kept(at_work)) == ("Shivawn", ())


def test_between_words_one_is_told_what_to_do(at_work: WindowAtWork) -> None:
    at_work.keys("ctrl+shift+d")

    at_work.until(
        lambda: at_work.session.state.status == "Move to a word, or select some, to have it said differently."
    )


def test_the_word_that_sounds_is_the_one_and_reading_goes_on_with_it(at_work: WindowAtWork) -> None:
    """Who hears it said wrongly need not look for it; and hears at once whether it is better."""
    at_work.show(BODY)
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(1), 0)
    at_work.until(lambda: at_work.tagged("word") == "all")
    at_work.focus_on(at_work.article)
    ask(at_work)
    asked, silent = text_of(at_work.focus), not at_work.playing()
    at_work.type("everything")
    at_work.keys("Return")
    at_work.until(at_work.playing)
    spoken = at_work.session.state.spoken
    text = "She saw it all, and then she went home again by the late train."
    at_work.until(lambda: at_work.session.state.spoken != spoken)

    assert silent
    assert asked in text.replace(",", "").split()
    assert spoken is not None
    assert spoken.block == at_work.block(1)
    assert [entry.written for entry in kept(at_work)] == [asked]


def test_reading_goes_on_when_it_is_left(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(1), 0)
    at_work.until(lambda: at_work.tagged("word") == "saw")
    at_work.focus_on(at_work.article)
    ask(at_work)
    paused = not at_work.playing()
    at_work.keys("Escape")
    at_work.until(at_work.playing)

    assert paused


# -- the editor --------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("written", "says"), [("(a", "not understood"), ("(a+)+$", "for ever"), ("", "Type what is written")]
)
def test_what_is_wrong_stands_at_its_field(at_work: WindowAtWork, written: str, says: str) -> None:
    """And the field has the keyboard, to be mended."""
    at_work.show(BODY)
    at(at_work, "Siobhan")
    ask(at_work)
    go(at_work, "Word or phrase")
    at_work.keys("Right")
    go(at_work, "What is written")
    at_work.keys("ctrl+a", "BackSpace")
    at_work.type(written)
    go(at_work, "Save")
    at_work.keys("space")
    at_work.until(lambda: any(says in text for text in shown(at_work)))

    assert (label(at_work), kept(at_work)) == ("What is written", ())

    at_work.type("b")

    assert not any(says in text for text in shown(at_work))


def test_a_pattern_with_its_capitals_for_every_language(at_work: WindowAtWork) -> None:
    """All that can be said of an entry, without a mouse."""
    at_work.show(BODY)
    at(at_work, "Siobhan")
    ask(at_work)
    at_work.type("x \\1")
    go(at_work, "Language")
    at_work.keys("space", "Down", "Return")
    go(at_work, "Word or phrase")
    at_work.keys("Right")
    go(at_work, "Only with these capitals")
    at_work.keys("space")
    go(at_work, "What is written")
    at_work.keys("ctrl+a")
    at_work.type("S(.)obh")
    at_work.keys("Return")

    at_work.until(lambda: kept(at_work) == (pronunciation("S(.)obh", "x \\1", "", pattern=True, cased=True),))


def test_it_is_tried_in_its_sentence_before_it_is_kept(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at_work.start_voice()
    at(at_work, "Siobhan")
    ask(at_work)
    at_work.type("Shivawn")
    go(at_work, "Try it")
    at_work.keys("space")
    at_work.until(lambda: at_work.session.state.aside is not None and at_work.session.state.aside.part == TRIAL)
    said = [one.spoken for one in at_work.session.pronunciations.respell("Siobhan went to New York.", "en")]
    focus = label(at_work)
    at_work.until(lambda: at_work.session.state.aside is None)

    assert (said, focus, kept(at_work)) == (["Shivawn"], "Try it", ())
    assert "“Siobhan went to New York.”" in shown(at_work)


def test_a_trial_ends_with_the_dialog(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at_work.start_voice()
    at(at_work, "Siobhan")
    ask(at_work)
    at_work.type("a very long way of saying it " * 4)
    go(at_work, "Try it")
    at_work.keys("space")
    at_work.until(lambda: at_work.session.state.aside is not None)
    at_work.keys("Escape")

    assert (at_work.session.state.aside, at_work.playing()) == (None, False)


def test_without_a_voice_a_trial_says_so_in_the_dialog(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at(at_work, "Siobhan")
    ask(at_work)
    go(at_work, "Try it")
    at_work.keys("space")

    assert "The voice is starting…" in shown(at_work)


@pytest.mark.parametrize("key", ["a", "alt+d"])
def test_everything_is_reached_and_seen_in_a_small_window_of_large_text(at_work: WindowAtWork, key: str) -> None:
    """And has a name, which assistive technology says."""
    for entry in LIST:
        at_work.session.pronunciations.put(entry)
    at_work.show(BODY)
    at(at_work, "Siobhan")
    at_work.small_and_large()
    at_work.keys(key)
    at_work.until(lambda: bool(sheets(at_work)) and "sheet" in str(at_work.focus))
    [sheet] = sheets(at_work)
    hidden, nameless = [], []
    stops = sheet.stops()
    for _ in stops:
        at_work.keys("Tab")
        widget = at_work.focus
        assert widget is not None
        top = widget.winfo_rooty() - at_work.root.winfo_rooty()
        left = widget.winfo_rootx() - at_work.root.winfo_rootx()
        seen = top >= 0 and left >= 0
        seen = seen and top + widget.winfo_height() <= 480 and left + widget.winfo_width() <= 640
        named = getattr(widget, "label", "") or getattr(widget.master, "label", "")
        hidden += [] if seen else [named]
        nameless += [] if named else [str(widget)]

    assert len(stops) >= 7
    assert (hidden, nameless) == ([], [])


# -- the list ----------------------------------------------------------------------------------------------------------
def rows(work: WindowAtWork) -> list[str]:
    tree = work.focus if isinstance(work.focus, ttk.Treeview) else None
    assert tree is not None
    return [str(tree.item(row, "text")).replace("\u00a0", " ").strip() for row in tree.get_children()]


def marked(work: WindowAtWork) -> str:
    assert isinstance(work.focus, ttk.Treeview)
    return str(work.focus.item(work.focus.selection()[0], "text")).replace("\u00a0", " ").strip()


def open_list(work: WindowAtWork) -> None:
    work.keys("alt+d")
    work.until(lambda: isinstance(work.focus, ttk.Treeview))


def test_the_articles_language_is_listed_first(at_work: WindowAtWork) -> None:
    for entry in LIST:
        at_work.session.pronunciations.put(entry)
    at_work.show("<p>Die Geschichte von Siobhan, die in einer kleinen Stadt am Meer wohnte.</p>", language="de-AT")
    open_list(at_work)

    assert rows(at_work) == [
        "German", "die → dee", "Every language", "US → U S (these capitals)", "English", "Siobhan → Shivawn",
    ]  # fmt: skip


def test_one_is_found_changed_and_stands_marked_in_the_list_again(at_work: WindowAtWork) -> None:
    for entry in LIST:
        at_work.session.pronunciations.put(entry)
    at_work.show(BODY)
    open_list(at_work)
    go(at_work, "Find a pronunciation")
    at_work.type("shiv")
    at_work.keys("Return")
    at_work.until(lambda: isinstance(at_work.focus, ttk.Treeview))
    found = rows(at_work)
    at_work.keys("Return")
    at_work.until(lambda: is_on(at_work, "What is said in its place"))
    at_work.type("Chevonne")
    at_work.keys("Return")
    at_work.until(lambda: isinstance(at_work.focus, ttk.Treeview))
    again = marked(at_work)
    at_work.keys("Escape")
    at_work.until(lambda: not sheets(at_work))

    assert found == ["English", "Siobhan → Shivawn"]
    assert again == "Siobhan → Chevonne"
    assert pronunciation("Siobhan", "Chevonne", "en") in kept(at_work)
    assert len(kept(at_work)) == 3


def test_one_is_added_and_left_by_escape(at_work: WindowAtWork) -> None:
    at_work.show(BODY)
    at_work.keys("alt+d")
    at_work.until(lambda: is_on(at_work, "Add"))
    empty = NONE.format(asks=Keymap().first("say-differently")) in shown(at_work)
    at_work.keys("space")
    at_work.until(lambda: is_on(at_work, "What is written"))
    at_work.type("Xi")
    at_work.keys("Tab")
    at_work.type("Shee")
    at_work.keys("Return")
    at_work.until(lambda: isinstance(at_work.focus, ttk.Treeview))

    assert empty
    assert (rows(at_work), marked(at_work)) == (["English", "Xi → Shee"], "Xi → Shee")


def test_delete_removes_the_marked_one_and_marks_the_next(at_work: WindowAtWork) -> None:
    for entry in (SIOBHAN, pronunciation("a", "b", "en"), pronunciation("z", "y", "en")):
        at_work.session.pronunciations.put(entry)
    at_work.show(BODY)
    open_list(at_work)
    at_work.keys("Down", "Delete")
    left, now = rows(at_work), marked(at_work)
    told = "Removed: Siobhan is said as it is written." in shown(at_work)
    at_work.keys("Delete", "Delete")
    at_work.until(lambda: is_on(at_work, "Add"))

    assert (left, now, told) == (["English", "a → b", "z → y"], "z → y", True)
    assert kept(at_work) == ()


def test_of_a_long_list_the_first_are_shown_and_all_are_found(at_work: WindowAtWork) -> None:
    many = "written,spoken\n" + "".join(f"name{number},said\n" for number in range(2000))
    at_work.session.pronunciations.bring_in(many.encode())
    at_work.show(BODY)
    open_list(at_work)
    count, told = len(rows(at_work)), shown(at_work)
    go(at_work, "Find a pronunciation")
    at_work.type("name1999")
    at_work.keys("Return")

    assert count == 501
    assert "The first 500 of 2,000 are listed: type what you look for." in told
    assert rows(at_work) == ["Every language", "name1999 → said"]


def test_the_voice_says_what_was_removed_as_it_is_written(at_work: WindowAtWork) -> None:
    """From the next word on: what lay ready in the old way is made anew."""
    at_work.session.pronunciations.put(pronunciation("train", "a b c d e f g h i j k l m n o p q r s t u v", "en"))
    at_work.show(BODY)
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(1), 0)
    at_work.until(lambda: at_work.tagged("word") == "saw")
    at_work.session.pronunciations.remove(kept(at_work)[0])
    at_work.until(lambda: at_work.tagged("word") == "train")
    lit = at_work.session.state.spoken
    at_work.until(lambda: at_work.session.state.spoken is None)

    assert lit is not None
    assert lit.word == TextRange(57, 62)
    assert at_work.session.state.status == "The end of the article."


# -- files: the system's dialog is another window ----------------------------------------------------------------------
def remembered() -> list[str]:
    file = user_data() / FILE
    if not file.exists():
        return []
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as connection:
        found = [str(row[0]) for row in connection.execute("SELECT written FROM pronunciation")]
    connection.close()
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX; on Windows this is unverified")
def test_a_list_is_brought_in_by_the_systems_dialog(xdotool_display: str, tmp_path: Path) -> None:
    """The program as a whole, driven from outside: the dialog keeps our own loop waiting."""
    (tmp_path / "names.csv").write_text("written,spoken\nXi,Shee\n", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "reader", str(samples() / "lead" / "page.html")],
        env={**os.environ, "DISPLAY": xdotool_display}, cwd=Path(__file__).parents[2],
    ) as process:  # fmt: skip
        try:
            xdotool("windowfocus", "--sync", window_called("Reader$"))
            xdotool("key", "alt+d")
            xdotool("key", "Tab")  # from Add over Change and Remove, which have nothing to work on, to Import
            xdotool("key", "space")
            xdotool("windowfocus", "--sync", window_called("^Import pronunciations$"))
            end = time.monotonic() + LIMIT
            while remembered() != ["Xi"] and time.monotonic() < end:
                xdotool("key", "ctrl+slash")  # the dialog is seen before it takes letters: all of them anew
                xdotool("type", str(tmp_path / "names.csv"))
                xdotool("key", "Return")
                time.sleep(0.5)
            found = remembered()
        finally:
            process.kill()

    assert found == ["Xi"]
