"""The lists to go from: all that is in the article, and places by their codes."""

import pytest
from window_at_work import WindowAtWork

from reader.document.locator import Locator
from reader.session import actions
from reader.ui.parts import Entry, ListPanel, RadioGroup, Sheet
from reader.wayfinding.entries import Entry as Listed
from reader.wayfinding.entries import jumps, sentence_jumps
from reader.wayfinding.outline import Outline

PAGE = """
<p>The sloop lay still. Nobody was aboard.</p><h2>The lamp</h2>
<p>It was in <a href="https://a.example/diary">the diary</a>, they said, and there it can be read today.</p>
<h3>Café by the quay</h3><p>They met there every year, on the same day, and spoke of other things.</p>
<figure><img src="data:," alt="A red lamp"><figcaption>The lamp at dusk.</figcaption></figure>
<table><caption>Tides</caption><tr><th>Day<th>High<tr><th>Monday<td>7:10</table>
"""


def long_page() -> str:
    """60 headings, 30 pictures, 200 links, and more than 600 sentences."""
    parts = []
    for number in range(60):
        parts.append(f"<h{2 + number % 2}>Part {number} of the story</h{2 + number % 2}>")
        if number % 2:
            caption = f"<figcaption>The quay, seen {number} times.</figcaption>"
            parts.append(f'<figure><img src="data:," alt="Quay {number}">{caption}</figure>')
        said = " ".join(f"In part {number} they said for the time number {at} what it was." for at in range(10))
        links = ", ".join(
            f'<a href="https://a.example/{number}/{at}">paper {number} {at}</a>'
            for at in range(4 if number < 20 else 3)
        )
        parts.append(f"<p>{said} It can be read in {links}, and in no other place in the town.</p>")
    return "".join(parts)


def shown(work: WindowAtWork, page: str = PAGE) -> WindowAtWork:
    work.show(page, "The sloop")
    work.focus_on(work.article)
    work.keys("ctrl+Home")
    return work


def said(work: WindowAtWork) -> str:
    return work.session.state.status


def opened(work: WindowAtWork, key: str = "F7") -> Sheet:
    work.keys(key)
    found = [child for child in work.root.winfo_children() if isinstance(child, Sheet) and child.is_open]
    assert len(found) == 1, said(work)
    return found[0]


def list_of(sheet: Sheet) -> ListPanel:
    return next(part for part in sheet.content.winfo_children() if isinstance(part, ListPanel))


def kinds_of(sheet: Sheet) -> RadioGroup:
    return next(part for part in sheet.content.winfo_children() if isinstance(part, RadioGroup))


def words(sheet: Sheet) -> list[str]:
    return [row.text for row in list_of(sheet).rows]


# -- all in this article ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("key", ["F7", "alt+e"])
def test_a_key_lists_the_headings_by_their_levels_and_says_how_many(at_work: WindowAtWork, key: str) -> None:
    sheet = opened(shown(at_work), key)

    assert [(row.text, row.level) for row in list_of(sheet).rows] == [
        ("The sloop", 0), ("The lamp", 1), ("Café by the quay", 2),
    ]  # fmt: skip
    assert said(at_work) == "3 headings."
    assert isinstance(at_work.focus, Entry)


def test_each_kind_is_chosen_with_an_arrow(at_work: WindowAtWork) -> None:
    sheet = opened(shown(at_work))
    at_work.keys("shift+Tab")
    told = []
    for _ in range(6):
        at_work.keys("Right")
        told.append(said(at_work))

    assert told == ["1 link.", "1 image.", "1 table.", "2 landmarks.", "12 sentences.", "17 entries."]
    assert kinds_of(sheet).chosen == "all"


def test_typing_finds_without_capitals_and_accents_and_enter_goes_there(at_work: WindowAtWork) -> None:
    sheet = opened(shown(at_work))
    at_work.type("CAFE")
    found, counted = words(sheet), said(at_work)
    at_work.keys("Return")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert (found, counted) == (["Café by the quay"], "1 of 3 headings.")
    assert said(at_work) == "Heading level 3: Café by the quay"
    assert at_work.article.get("insert", "insert lineend") == "Café by the quay"


def test_letters_typed_in_the_list_find_too(at_work: WindowAtWork) -> None:
    sheet = opened(shown(at_work))
    at_work.keys("Down", "l", "a")

    assert words(sheet) == ["The lamp"]


def test_what_nothing_has_says_so(at_work: WindowAtWork) -> None:
    sheet = opened(shown(at_work))
    at_work.type("xyz")
    at_work.keys("Return")

    assert (words(sheet), said(at_work), sheet.is_open) == ([], "None of 3 headings has these letters.", True)


def test_the_list_begins_at_the_caret(at_work: WindowAtWork) -> None:
    """Who is in the middle of a long article wants what is near."""
    shown(at_work).keys("h", "Down")
    sheet = opened(at_work)

    assert list_of(sheet).selected == "1"


def test_escape_gives_the_keyboard_back_to_where_it_came_from(at_work: WindowAtWork) -> None:
    shown(at_work)
    at_work.focus_on(at_work.window.player.listen)
    opened(at_work)
    at_work.keys("Escape")

    at_work.until(lambda: at_work.focus is at_work.window.player.listen)


def test_the_kind_that_was_listed_is_listed_again(at_work: WindowAtWork) -> None:
    opened(shown(at_work))
    at_work.keys("shift+Tab", "Right", "Escape")
    sheet = opened(at_work)

    assert words(sheet) == ["the diary"]


def test_ten_thousand_sentences_come_in_bit_by_bit(at_work: WindowAtWork) -> None:
    """The window answers at once, and all of them are there in the end."""
    page = "".join(
        f"<p>The tide of day {day} was high. Nobody went out. The boats lay still until noon.</p>"
        for day in range(3400)
    )
    shown(at_work, page)
    at_work.window.actions.run("everything")
    sheet = next(child for child in at_work.root.winfo_children() if isinstance(child, Sheet) and child.is_open)
    kinds_of(sheet).buttons[5].invoke()
    panel = list_of(sheet)
    at_once = len(panel.tree.get_children())

    assert len(panel.rows) > 10_000
    assert at_once < 300
    at_work.until(lambda: len(panel.tree.get_children()) == len(panel.rows))
    at_work.type("day 3399 ")
    assert words(sheet) == ["The tide of day 3399 was high."]


# -- by a code -------------------------------------------------------------------------------------------------------
def outline(work: WindowAtWork) -> Outline:
    found = work.window.actions.moves.outline
    assert found is not None
    return found


def spread(found: tuple[Listed, ...], many: int) -> tuple[Listed, ...]:
    """The first, the last, and some between."""
    return tuple(found[at * (len(found) - 1) // (many - 1)] for at in range(many))


def caret(work: WindowAtWork) -> tuple[str, int] | None:
    place: Locator | None = work.window.view.locator
    return None if place is None else (place.block, place.range.start)


def test_three_keys_lead_to_any_heading_picture_or_link_of_a_long_article(at_work: WindowAtWork) -> None:
    found = jumps(outline(shown(at_work, long_page())))
    kinds = [sum(entry.stop.kind == kind for entry in found) for kind in ("heading", "figure", "link")]
    went = []
    for entry in (*spread(found, 12), *(entry for entry in found if len(entry.code) == 1)):
        keys = ("j", *entry.code)
        at_work.keys(*keys)
        went.append((len(keys) <= 3, caret(at_work) == (entry.at.block, entry.at.range.start)))

    assert kinds == [61, 30, 200]
    assert set(went) == {(True, True)}


def test_three_keys_lead_to_any_sentence_of_a_long_article(at_work: WindowAtWork) -> None:
    found = sentence_jumps(outline(shown(at_work, long_page())))
    went = []
    for entry in spread(found, 12):
        keys = ("shift+j", *entry.code)
        at_work.keys(*keys)
        went.append((len(keys) <= 3, caret(at_work) == (entry.at.block, entry.at.range.start)))

    assert len(found) > 600
    assert set(went) == {(True, True)}


def test_a_code_stands_first_in_its_row_and_is_spelled_for_a_screen_reader(at_work: WindowAtWork) -> None:
    rows = list_of(opened(shown(at_work), "j")).rows

    assert [(row.moved_in.partition("\u2003")[0], row.told) for row in rows][:2] == [
        ("A", "A, The sloop"), ("S", "S, The lamp"),
    ]  # fmt: skip


def test_a_letter_that_begins_no_code_is_told_and_the_list_stays(at_work: WindowAtWork) -> None:
    sheet = opened(shown(at_work), "j")
    at_work.keys("z")

    assert (said(at_work), sheet.is_open) == ("No place has the code Z. Type another.", True)


def test_a_letter_of_two_can_be_taken_back(at_work: WindowAtWork) -> None:
    found = jumps(outline(shown(at_work, long_page())))
    one, other = found[-1], found[-40]
    at_work.keys("ctrl+alt+j", other.code[0], "BackSpace", *one.code)

    assert caret(at_work) == (one.at.block, one.at.range.start)


def test_who_does_not_like_codes_walks_and_presses_enter(at_work: WindowAtWork) -> None:
    opened(shown(at_work), "j")
    at_work.keys("Down", "Down", "Return")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert said(at_work) == "Link: the diary"


@pytest.mark.parametrize("key", ["F7", "j", "shift+j", "alt+j"])
@pytest.mark.parametrize("size", ["XS", "400 %"])
def test_the_dialogs_lie_within_a_small_window(at_work: WindowAtWork, key: str, size: str) -> None:
    shown(at_work).small_and_large()
    actions.set_size(at_work.session, size)
    sheet = opened(at_work, key)
    at_work.settle()
    focus = at_work.focus
    assert focus is not None
    right, bottom = sheet.winfo_x() + sheet.winfo_width(), sheet.winfo_y() + sheet.winfo_height()

    assert (right <= at_work.root.winfo_width(), bottom <= at_work.root.winfo_height()) == (True, True)
    assert focus.winfo_viewable()
    assert focus.winfo_rooty() + min(focus.winfo_height(), 24) <= at_work.root.winfo_rooty() + bottom
