"""What DAISY's public test items ask of a reading system's basic functions, on pages of our own, by keys only.

Each test's first words are the items it stands for; docs/daisy.md has the same ones as passed.
"""

from golden import ROOT
from window_at_work import WindowAtWork

from reader.session.state import Open
from reader.ui.parts import Sheet

PAGES = ROOT / "tests" / "daisy"
READING = PAGES / "reading.html"


def title(work: WindowAtWork) -> str:
    page = work.session.state.page
    return page.article.title if isinstance(page, Open) else ""


def at_caret(work: WindowAtWork) -> str:
    place, page = work.window.view.caret, work.session.state.page
    block = page.article.block(place.block) if place is not None and isinstance(page, Open) else None
    return block.text if block is not None else ""


def test_the_program_starts_without_an_account_and_ends_by_a_key(at_work: WindowAtWork) -> None:
    """file-010, file-110. The first window asks for nothing but an article."""
    first = at_work.window.states.first
    at_work.keys("ctrl+q")

    at_work.until(lambda: at_work.window.closed)
    assert first is not None


def test_a_page_is_opened_by_keys(at_work: WindowAtWork) -> None:
    """file-210. Its name typed into the address line."""
    at_work.keys("ctrl+l")
    at_work.type(str(READING))
    at_work.keys("Return")

    at_work.until(lambda: title(at_work) == "The ferry at Orm Sound")


def test_what_was_opened_is_listed_and_opened_again(at_work: WindowAtWork) -> None:
    """file-310. Reader keeps no shelf of its own: this is the list of what was opened before."""
    at_work.open(PAGES / "columns.html")
    at_work.open(READING)
    at_work.keys("ctrl+h")
    at_work.until(lambda: any(isinstance(part, Sheet) for part in at_work.root.winfo_children()))
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.type("Two")
    at_work.keys("Return")

    at_work.until(lambda: title(at_work) == "Two columns and a crossing order")


def test_contents_show_the_levels_of_the_headings(at_work: WindowAtWork) -> None:
    """nav-005."""
    at_work.open(READING)
    at_work.keys("alt+c")
    at_work.until(lambda: at_work.focus is at_work.window.contents.list.tree)
    levels = [
        (row.text, row.level) for row in at_work.window.contents.list.rows if "pilot" in row.text or "crew" in row.text
    ]

    assert levels == [("The crew", levels[0][1]), ("The pilot's book", levels[0][1] + 1)]


def test_contents_lead_to_a_section(at_work: WindowAtWork) -> None:
    """nav-010."""
    at_work.open(READING)
    at_work.keys("alt+c")
    at_work.until(lambda: at_work.focus is at_work.window.contents.list.tree)
    at_work.type("The fares")
    at_work.keys("Return")

    at_work.until(lambda: at_work.focus is at_work.article)
    assert at_caret(at_work) == "The fares"


def test_one_moves_forward_and_back_through_the_article(at_work: WindowAtWork) -> None:
    """nav-210. By screens, and by headings."""
    at_work.open(READING)
    at_work.focus_on(at_work.article)
    top = at_work.article.index("@0,0")
    at_work.keys("Next", "Next")
    below = at_work.article.index("@0,0")
    at_work.keys("Prior", "Prior")
    back = at_work.article.index("@0,0")
    at_work.keys("h", "h", "shift+h")

    assert at_work.article.compare(below, ">", top)
    assert at_work.article.compare(back, "<", below)
    assert at_caret(at_work) == "The crew"


def test_words_are_found_counted_and_gone_to(at_work: WindowAtWork) -> None:
    """nav-410. Escape then leaves the caret at the place that was found."""
    at_work.open(READING)
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+f")
    at_work.type("market days")
    at_work.keys("Return", "Escape")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert at_caret(at_work).startswith("On market days")


def test_reading_goes_on_from_one_section_to_the_next(at_work: WindowAtWork) -> None:
    """nav-510. The voice goes over the next heading by itself."""
    at_work.open(READING)
    at_work.start_voice()
    page = at_work.session.state.page
    assert isinstance(page, Open)
    before = next(block for block in page.article.blocks if block.text.startswith("hangs at the bow"))
    after = next(block for block in page.article.blocks if block.text == "The fares")
    at_work.window.view.go_to(before.id, 0)
    at_work.until(lambda: at_work.focus is at_work.article)
    at_work.keys("Return")

    at_work.until(lambda: at_work.session.state.spoken is not None and at_work.session.state.spoken.block == after.id)


def test_one_is_told_where_one_is(at_work: WindowAtWork) -> None:
    """nav-310. The title, the headings above, the paragraph, how far."""
    at_work.open(READING)
    at_work.focus_on(at_work.article)
    at_work.keys("h", "h", "o")

    told = at_work.session.state.status
    assert "The ferry at Orm Sound" in told
    assert "The pilot's book" in told
    assert "%" in told
