"""The dialog "What is said": reached, walked and left by keys, and what it changes holds at once."""

from window_at_work import WindowAtWork

from reader.narration.policy import offer
from reader.session.state import Open
from reader.ui.parts import Choice, RadioGroup, Sheet


def sheet_of(work: WindowAtWork) -> Sheet:
    return next(part for part in work.root.winfo_children() if isinstance(part, Sheet))


def opened(work: WindowAtWork) -> Sheet:
    work.show("<p>It rose.</p><ul><li>Wind</li><li>Water</li></ul>")
    work.keys("ctrl+t")
    work.until(lambda: "sheet" in str(work.focus))
    return sheet_of(work)


def heard(work: WindowAtWork) -> list[str]:
    page = work.session.state.page
    assert isinstance(page, Open)
    return [utterance.text for utterance in page.narration.utterances]


def choices(sheet: Sheet) -> dict[str, Choice]:
    return {stop.label: stop for stop in sheet.stops() if isinstance(stop, Choice)}


def test_every_kind_and_every_silence_can_be_reached_and_has_a_name(at_work: WindowAtWork) -> None:
    sheet = opened(at_work)
    wanted = {kind.label for kind in offer().kinds} | {silence.label for silence in offer().silences}

    assert wanted | {"Read it as"} == set(choices(sheet))


def test_a_level_chosen_by_keys_sets_the_switches_and_is_heard(at_work: WindowAtWork) -> None:
    sheet = opened(at_work)
    at_work.keys("Right")
    at_work.until(lambda: "1 of 2: Wind" in heard(at_work))

    assert choices(sheet)["Lists"].words == "Announce, and count each item"
    assert at_work.library.settings.load().level == "full"


def test_a_switch_chosen_by_keys_is_heard(at_work: WindowAtWork) -> None:
    sheet = opened(at_work)
    lists = choices(sheet)["Lists"]
    at_work.focus_on(lists)
    at_work.keys("Down", "Home", "Return")
    at_work.until(lambda: "A list was left out." in heard(at_work))

    assert at_work.focus is lists
    assert at_work.library.settings.load().switches == {"lists": "skip"}


def test_escape_closes_it_and_the_focus_returns(at_work: WindowAtWork) -> None:
    at_work.show("<p>It rose.</p>")
    at_work.focus_on(at_work.article)
    at_work.keys("ctrl+t")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.keys("Escape")

    assert at_work.focus is at_work.article


def test_a_small_window_and_large_text_cut_nothing_at_its_sides(at_work: WindowAtWork) -> None:
    at_work.show("<p>It rose.</p>")
    at_work.small_and_large(420, 380)
    at_work.keys("ctrl+t")
    at_work.until(lambda: "sheet" in str(at_work.focus))
    at_work.settle()
    sheet = sheet_of(at_work)
    right = at_work.root.winfo_rootx() + at_work.root.winfo_width()
    cut = [
        stop.label
        for stop in sheet.stops()
        if isinstance(stop, Choice | RadioGroup) and stop.winfo_rootx() + stop.winfo_width() > right
    ]

    assert cut == []
