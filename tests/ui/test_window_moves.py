"""Moving about in the article by keys, in the real window: where the caret comes to, and what is said."""

import tkinter as tk

import pytest
from window_at_work import WindowAtWork

from reader.document.locator import BlockId
from reader.session import actions

PAGE = """
<p>The sloop lay still. Nobody was aboard. It was noon, and the tide had turned an hour ago.</p>
<h2>The lamp</h2>
<p>It was in <a href="https://a.example/diary">the diary</a>, they said, and there it can be read today.</p>
<ul><li>Wind<ul><li>From the west<li>From the east</ul><li>Tide</ul>
<h3>The quay</h3>
<blockquote><p>I saw it come, and I saw it go again before anyone was awake.</p></blockquote>
<table><caption>Tides</caption><tr><th>Day<th>High<th>Low<tr><th>Monday<td>7:10<td>1:02<tr><th>Tuesday<td>7:52<td></table>
<figure><img src="data:," alt="A red lamp"><figcaption>The lamp at dusk.</figcaption></figure>
<h2>Home</h2>
<p>The end of it was told often in the harbour, and never twice alike by the same man.</p>
"""


def shown(work: WindowAtWork) -> WindowAtWork:
    work.show(PAGE, "The sloop")
    work.focus_on(work.article)
    work.keys("ctrl+Home")
    return work


def said(work: WindowAtWork) -> str:
    return work.session.state.status


def at(work: WindowAtWork) -> tuple[BlockId, int] | None:
    caret = work.window.view.caret
    return None if caret is None else (caret.block, caret.offset)


def word(work: WindowAtWork) -> str:
    """What stands at the caret."""
    return work.article.get("insert", "insert wordend")


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("h",), "Heading level 2: The lamp"), (("h", "h", "shift+h"), "Heading level 2: The lamp"),
        (("2", "2"), "Heading level 2: Home"), (("3",), "Heading level 3: The quay"),
        (("2", "2", "shift+3"), "Heading level 3: The quay"), (("2", "2", "shift+2"), "Heading level 2: The lamp"),
        (("h", "shift+1"), "Heading level 1: The sloop"), (("k",), "Link: the diary"),
        (("l",), "List of 2 items: Wind"), (("l", "l"), "List of 2 items within a list: From the west"),
        (("i", "i", "i"), "List item 2 of 2: From the east"), (("t",), "Table of 3 rows and 3 columns: Tides"),
        (("q",), "Quote: I saw it come, and I saw it go again before anyone was awake."),
        (("g",), "Picture: A red lamp"), (("c",), "Caption: The lamp at dusk."),
        (("d",), "Story: The sloop lay still. Nobody was aboard. It was noon, and the tide had turned an hour ago."),
        (("s", "s", "s"), "Nobody was aboard."), (("s", "s", "s", "shift+s"), "The sloop lay still."),
        (("p", "p", "p"), "Heading level 2: The lamp"), (("w",), "sloop"), (("w", "w", "shift+w"), "sloop"),
        (("l", "comma"), "Past the list. Heading level 3: The quay"),
        (("l", "i", "shift+comma"), "Start of the list. List item 1 of 2: From the west"),
        (("6",), "No next heading of level 6."), (("shift+t",), "No previous table."), (("t", "t"), "No next table."),
        (("comma",), "The caret is in no list, table, quote or picture."),
        (("ctrl+alt+h",), "Heading level 2: The lamp"), (("ctrl+alt+u",), "List of 2 items: Wind"),
        (("ctrl+alt+y",), "Table of 3 rows and 3 columns: Tides"), (("ctrl+alt+2",), "Heading level 2: The lamp"),
        (("h", "h", "ctrl+alt+shift+2"), "Heading level 2: The lamp"),
        (("ctrl+alt+h", "ctrl+alt+h", "ctrl+alt+shift+h"), "Heading level 2: The lamp"),
        (("l", "ctrl+alt+comma"), "Past the list. Heading level 3: The quay"),
    ],
)  # fmt: skip
def test_a_key_moves_the_caret_and_tells_where_to(shared: WindowAtWork, keys: tuple[str, ...], told: str) -> None:
    shown(shared).keys(*keys)

    assert said(shared) == told


@pytest.mark.parametrize("key", ["6", "shift+k", "shift+comma", "ctrl+alt+shift+t", "ctrl+alt+shift+y"])
def test_where_there_is_none_nothing_moves(shared: WindowAtWork, key: str) -> None:
    before = at(shown(shared))
    shared.keys(key)

    assert at(shared) == before


def test_with_ctrl_and_alt_a_key_works_anywhere_and_takes_the_keyboard_to_the_article(at_work: WindowAtWork) -> None:
    """A screen reader in browse mode keeps letters for itself, and an address line types them."""
    shown(at_work)
    at_work.focus_on(at_work.window.toolbar.address)
    at_work.keys("ctrl+alt+k")

    assert at_work.focus is at_work.article
    assert word(at_work) == "the"


@pytest.mark.parametrize("keys", [("h",), ("k",), ("t",), ("g",), ("2", "2"), ("F7", "Return")])
def test_what_was_gone_to_is_seen_at_400_percent_in_a_small_window(
    at_work: WindowAtWork, keys: tuple[str, ...]
) -> None:
    shown(at_work)
    at_work.small_and_large()
    at_work.keys(*keys)
    at_work.until(lambda: at_work.focus is at_work.article)

    at_work.until(lambda: at_work.seen_whole("insert"))


def test_the_button_back_to_the_voice_never_lies_over_the_caret(at_work: WindowAtWork) -> None:
    """WCAG 2.4.11: what has the focus is not hidden by what floats over it."""
    at_work.show("".join(f"<p>Paragraph {number} of a long story, with some words in it.</p>" for number in range(60)))
    at_work.start_voice()
    at_work.focus_on(at_work.article)
    at_work.keys("space")
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.keys("space")
    covered = []
    for _ in range(30):
        at_work.keys("Down")
        button, line = at_work.window.to_voice, at_work.article.dlineinfo("insert")
        if line is not None and button.winfo_ismapped():
            top, bottom = line[1], line[1] + line[3]
            covered.append(top < button.winfo_y() + button.winfo_height() and bottom > button.winfo_y())

    assert len(covered) > 20
    assert not any(covered)


# -- with the voice ------------------------------------------------------------------------------------------------
def test_while_silent_a_sentence_on_is_where_listen_begins(at_work: WindowAtWork) -> None:
    shown(at_work).start_voice()
    at_work.keys("h", "s")
    at_work.keys("space")
    at_work.until(lambda: bool(at_work.tagged("word")))

    assert at_work.tagged("sentence") == "It was in the diary, they said, and there it can be read today."


def test_while_the_voice_reads_a_heading_on_counts_from_where_it_is(at_work: WindowAtWork) -> None:
    """The caret is where reading began, and that is not where the listener is."""
    shown(at_work).start_voice()
    at_work.keys("h", "h", "s")
    at_work.keys("space")
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.article.mark_set("insert", "2.0")
    at_work.keys("h")

    assert said(at_work) == "Heading level 2: Home"


def test_the_players_own_button_keeps_the_keyboard(at_work: WindowAtWork) -> None:
    """Who presses "Next sentence" presses it again."""
    shown(at_work).start_voice()
    button = next(part for part in _parts(at_work.window.player) if getattr(part, "label", "") == "Next sentence")
    at_work.focus_on(button)
    at_work.keys("Return", "Return")

    assert at_work.focus is button
    assert word(at_work) == "The"


def _parts(parent: tk.Misc) -> list[tk.Misc]:
    return [part for child in parent.winfo_children() for part in (child, *_parts(child))]


# -- one way back ----------------------------------------------------------------------------------------------------
def test_back_leads_to_before_a_run_of_steps_and_forward_again_to_its_end(at_work: WindowAtWork) -> None:
    start = at(shown(at_work))
    at_work.keys("h", "h", "h")
    end = at(at_work)
    at_work.keys("b")
    back = at(at_work)
    at_work.keys("shift+b")

    assert (back, at(at_work)) == (start, end)


def test_each_place_that_was_chosen_has_its_way_back(at_work: WindowAtWork) -> None:
    shown(at_work).keys("h", "k")
    link = at(at_work)
    at_work.keys("alt+j")
    at_work.type("100%")
    at_work.keys("Return")
    at_work.keys("b")
    first = at(at_work)
    at_work.keys("b")

    assert first == link
    assert at_work.window.view.caret is not None
    assert at_work.window.view.caret.block == "title"
    assert said(at_work) == "Back: Heading level 1: The sloop"


def test_a_match_that_was_found_is_come_back_from(at_work: WindowAtWork) -> None:
    start = at(shown(at_work))
    at_work.keys("ctrl+f")
    at_work.type("harbour")
    at_work.keys("Return", "Escape")
    at_work.until(lambda: at_work.focus is at_work.article)
    found = word(at_work)
    at_work.keys("b")

    assert (found, at(at_work)) == ("harbour", start)


def test_without_a_jump_there_is_no_way_back(at_work: WindowAtWork) -> None:
    shown(at_work).keys("b")

    assert said(at_work) == "There is no jump to go back from."


def test_voice_and_caret_have_one_way_back_between_them(at_work: WindowAtWork) -> None:
    """The last jump is undone, whoever made it."""
    start = at(shown(at_work))
    at_work.start_voice()
    at_work.keys("h")
    heading = at(at_work)
    at_work.keys("alt+h", "alt+h")
    jumped = at_work.session.state.spoken
    at_work.keys("b")
    voice = at_work.session.state.spoken
    at_work.keys("b")

    assert jumped is not None
    assert voice is not None
    assert heading != start
    assert (voice.index < jumped.index, at(at_work)) == (True, start)


# -- cells -----------------------------------------------------------------------------------------------------------
def press(work: WindowAtWork, *keys: str, held: str = "Control-Alt") -> str:
    """Window managers take some of these from the server; from here they come to the window all the same."""
    for key in keys:
        work.article.event_generate(f"<{held}-{key}>")
        work.settle()
    return said(work)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("Right",), "Day. Row 1, column 1."), (("Right", "Down"), "Monday. Row 2, column 1."),
        (("Right", "Down", "Right"), "High: 7:10. Row 2, column 2."),
        (("Right", "Down", "Right", "Down"), "Tuesday: 7:52. Row 3, column 2."),
        (("Right", "Down", "Right", "Down", "Right"), "Low: empty. Row 3, column 3."),
        (("Right", "Down", "Right", "Down", "Right", "Up"), "Monday: 1:02. Row 2, column 3."),
        (("Right", "Down", "Right", "Down", "Down"), "No row below."), (("Right", "Left"), "No column to the left."),
        (("End",), "Day. Row 1, column 1."), (("Right", "End"), "Tuesday, Low: empty. Row 3, column 3."),
        (("Right", "End", "Home"), "Day. Row 1, column 1."), (("Right", "Home"), "This is the first cell."),
    ],
)  # fmt: skip
def test_cells_are_gone_by_with_their_headers(shared: WindowAtWork, keys: tuple[str, ...], told: str) -> None:
    shown(shared).keys("t")

    assert press(shared, *keys) == told


def test_the_caret_is_in_the_cell_that_was_told(at_work: WindowAtWork) -> None:
    shown(at_work).keys("t")
    press(at_work, "Right", "Down", "Right")

    assert at_work.article.get("insert", "insert + 4 chars") == "7:10"


def test_a_table_too_wide_for_columns_is_gone_by_its_records(at_work: WindowAtWork) -> None:
    """At 400 % each cell stands on a line of its own, and the headers' row nowhere."""
    shown(at_work)
    at_work.small_and_large()
    at_work.keys("t")
    told = press(at_work, "Right", "Right"), press(at_work, "Down"), press(at_work, "Right"), press(at_work, "Up")
    at_work.keys("shift+s")

    assert told == (
        "High: 7:10. Row 2, column 2.", "Tuesday: 7:52. Row 3, column 2.", "No column to the right.",
        "Monday: 7:10. Row 2, column 2.",
    )  # fmt: skip


def test_orcas_own_keys_for_cells_do_the_same(at_work: WindowAtWork) -> None:
    """Most window managers take Ctrl+Alt with an arrow for their desktops."""
    shown(at_work).keys("t")

    assert press(at_work, "Right", "Down", held="Alt-Shift") == "Monday. Row 2, column 1."


def test_outside_of_a_table_there_is_no_cell(at_work: WindowAtWork) -> None:
    shown(at_work)

    assert press(at_work, "Down") == "The caret is in no table."


# -- find ------------------------------------------------------------------------------------------------------------
def test_find_says_which_match_of_how_many_and_that_it_began_again(at_work: WindowAtWork) -> None:
    shown(at_work).keys("ctrl+f")
    at_work.type("lamp")
    first = said(at_work)
    at_work.keys("Return")
    second = said(at_work)
    at_work.keys("Return")
    third = said(at_work)
    at_work.keys("shift+Return")

    assert (first, second) == ("1 of 2.", "2 of 2: The lamp at dusk.")
    assert third == "From the beginning again. 1 of 2: The lamp"
    assert said(at_work) == "From the end again. 2 of 2: The lamp at dusk."


# -- a place by number, and where one is -----------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("typed", "told"),
    [("4", "Paragraph 4 of 15. Heading level 2: The lamp"), ("0%", "At 0 %. The sloop")],
)
def test_a_number_leads_to_its_place(at_work: WindowAtWork, typed: str, told: str) -> None:
    shown(at_work).keys("alt+j")
    at_work.type(typed)
    at_work.keys("Return")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert said(at_work) == told


def test_nonsense_stays_in_the_dialog_with_a_sentence(at_work: WindowAtWork) -> None:
    shown(at_work).keys("alt+j")
    at_work.type("lamp")
    at_work.keys("Return")

    assert said(at_work).startswith("“lamp” is no place: type a share such as 50%")
    assert at_work.focus is not at_work.article
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)


def test_where_one_is_is_told_in_the_line_at_the_foot(at_work: WindowAtWork) -> None:
    shown(at_work).keys("l", "i", "i", "o")

    assert said(at_work).startswith("The sloop. Under heading level 2, The lamp. Paragraph 8 of 15, "), said(at_work)
    assert "In list item 2 of 2." in said(at_work)
    assert said(at_work).endswith("The voice has not begun.")
    assert at_work.window.status.is_whole
    assert at_work.focus is at_work.article


def test_where_the_line_has_no_room_a_dialog_shows_where_one_is(at_work: WindowAtWork) -> None:
    shown(at_work)
    at_work.small_and_large()
    at_work.keys("o")
    at_work.until(lambda: at_work.focus is not at_work.article)
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.article)


def test_a_sentence_said_twice_is_told_twice(at_work: WindowAtWork) -> None:
    """Who presses a key again wants to hear it again."""
    shown(at_work)
    heard: list[str] = []
    at_work.session.watch(lambda state: (state.said, state.status), lambda said: heard.append(said[1]))
    at_work.keys("6", "6")

    assert [one for one in heard if one].count("No next heading of level 6.") == 2


def test_every_move_can_be_asked_for_with_nothing_open(at_work: WindowAtWork) -> None:
    """A fault of the window fails this test by itself."""
    for command in ("next-heading", "cell-up", "container-end", "next-sentence", "everything", "jump", "where-am-i",
                    "go-to-place", "where-i-was", "jump-sentence"):  # fmt: skip
        at_work.window.actions.run(command)
        at_work.settle()

    assert not actions.act(at_work.session, "next-heading")


# -- the window's regions --------------------------------------------------------------------------------------------
def test_f6_leads_through_what_is_shown_of_the_window_and_back(at_work: WindowAtWork) -> None:
    """Also where Tab would take thirty presses."""
    shown(at_work).keys("alt+c")
    at_work.focus_on(at_work.article)
    told = []
    for key in ("F6", "F6", "F6", "F6", "shift+F6", "shift+F6"):
        at_work.keys(key)
        told.append(said(at_work))

    assert told == ["Player.", "Toolbar.", "Contents.", "Article.", "Contents.", "Toolbar."]
    assert at_work.focus is not None
    assert str(at_work.focus).startswith(str(at_work.window.toolbar))


def test_f6_leads_out_of_a_window_with_nothing_open(at_work: WindowAtWork) -> None:
    at_work.keys("F6", "F6")

    assert said(at_work) == "Article."
    assert at_work.focus is at_work.window.states.first
