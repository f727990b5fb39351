"""The dialog of an export, by keyboard alone."""

import re
import shutil
from pathlib import Path

import pytest
from window_at_work import WindowAtWork

from reader.library.export_choice import ExportChoice
from reader.ui.export_sheet import ExportSheet

LINE = "<p>And so it went on for many years in that town, day by day, and nobody knew why.</p>"
SHORT = LINE * 8  # some seconds to write
LONG = LINE * 400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "out"
    there.mkdir()
    return there


def asked(work: WindowAtWork, folder: Path, format: str = "flac") -> ExportSheet:
    """The open dialog, with the choice of an earlier time."""
    work.session.memory.keep_export(ExportChoice(format, folder=str(folder)))
    work.keys("ctrl+shift+e")
    work.until(lambda: "sheet" in str(work.focus))
    return next(part for part in work.root.winfo_children() if isinstance(part, ExportSheet))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def label(work: WindowAtWork) -> str:
    return str(getattr(work.focus, "label", ""))


def tab_to(work: WindowAtWork, wanted: str) -> None:
    for _ in range(12):
        if label(work) == wanted:
            return
        work.keys("Tab")
    pytest.fail(f"Tab never came to {wanted!r}")


def test_an_article_is_taken_along_by_keys_alone(at_work: WindowAtWork, folder: Path) -> None:
    at_work.show("<h2>Part</h2><p>It rose.</p>", "Peat smoke")
    asked(at_work, folder)
    at_work.keys("Right")  # from FLAC to WAV
    tab_to(at_work, "The moment of every word in the .vtt")
    at_work.keys("space")
    tab_to(at_work, "Name of the files")
    at_work.keys("ctrl+a")
    at_work.type("Mine")
    tab_to(at_work, "Export")
    at_work.keys("Return")
    at_work.until(lambda: at_work.session.state.status.startswith("Exported: Mine.wav"))

    assert names(folder) == ["Mine.cue", "Mine.srt", "Mine.vtt", "Mine.wav"]
    assert "<00:00:0" in (folder / "Mine.vtt").read_text(encoding="utf-8")
    at_work.until(lambda: at_work.focus is at_work.article)


def test_every_control_is_reached_and_has_a_name(at_work: WindowAtWork, folder: Path) -> None:
    at_work.show("<h2>Part</h2><p>It rose.</p>")
    asked(at_work, folder)
    reached = [label(at_work)]
    while not (reached[1:] and reached[-1] == reached[0]):
        at_work.keys("Tab")
        reached.append(label(at_work))

    assert reached == [
        "FLAC", "Subtitles, as .vtt and .srt files", "The moment of every word in the .vtt",
        "Chapters from the article's headings", "Name of the files", "Choose a folder…", "Export", "Cancel", "Close",
        "FLAC",
    ]  # fmt: skip


def test_escape_closes_it_and_the_focus_goes_back(at_work: WindowAtWork, folder: Path) -> None:
    at_work.open()
    at_work.focus_on(at_work.article)
    asked(at_work, folder)
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert names(folder) == []


def test_a_name_that_is_taken_is_said_where_one_types(at_work: WindowAtWork, folder: Path) -> None:
    at_work.show("<p>It rose.</p>")
    sheet = asked(at_work, folder)
    (folder / "Taken.flac").write_text("mine")
    tab_to(at_work, "Name of the files")
    at_work.keys("ctrl+a")
    at_work.type("Taken")
    at_work.keys("Return")

    assert sheet.form.wrong["text"] == "Taken.flac is there already: choose another name."
    assert label(at_work) == "Name of the files"
    assert at_work.session.state.export is None


def megabytes(expected: str) -> float:
    found = re.search(r"([\d.]+) MB", expected)
    assert found is not None
    return float(found[1])


def test_what_to_expect_goes_with_the_format(at_work: WindowAtWork, folder: Path) -> None:
    at_work.open()
    sheet = asked(at_work, folder)
    large = sheet.form.expected["text"]
    at_work.keys("Home")
    small = sheet.form.expected["text"]

    assert large.startswith("About 6 min of sound, ")
    assert small.startswith("About 6 min of sound, ")
    assert 2 < megabytes(small) < 0.5 * megabytes(large) < 6


def test_what_makes_no_sense_cannot_be_chosen(at_work: WindowAtWork, folder: Path) -> None:
    at_work.show("<p>It rose, and there is no heading here.</p>")
    sheet = asked(at_work, folder)
    tab_to(at_work, "Subtitles, as .vtt and .srt files")
    at_work.keys("space")

    assert sheet.form.words.instate(["disabled"])
    assert sheet.form.chapters.instate(["disabled"])


def test_it_can_be_watched_hidden_and_cancelled(at_work: WindowAtWork, folder: Path) -> None:
    at_work.show(LONG, "Long")
    sheet = asked(at_work, folder, "opus")
    tab_to(at_work, "Export")
    at_work.keys("Return")
    at_work.until(lambda: label(at_work) == "Go on reading meanwhile")
    at_work.keys("Return")
    at_work.until(lambda: not sheet.is_open)
    at_work.keys("ctrl+shift+e")
    at_work.until(lambda: label(at_work) == "Go on reading meanwhile")
    tab_to(at_work, "Cancel the export")
    at_work.keys("Return")
    at_work.until(lambda: at_work.session.state.export is None)

    assert at_work.session.state.status == "The export was stopped: no file was written."
    assert names(folder) == []
    at_work.until(lambda: "sheet" not in str(at_work.focus))


def left(work: WindowAtWork, folder: Path, body: str = LONG) -> None:
    """A long export is under way, and the window is asked to close."""
    work.show(body, "Long")
    work.focus_on(work.article)
    asked(work, folder, "opus")
    tab_to(work, "Export")
    work.keys("Return")
    work.until(lambda: work.session.state.export is not None and len(names(folder)) == 1)
    work.keys("ctrl+q")
    work.until(lambda: label(work) == "Close when it is written")
    assert work.session.state.status.startswith("Long.opus is still being written.")  # said, too


def test_closing_asks_first_and_closed_now_it_leaves_nothing_half(at_work: WindowAtWork, folder: Path) -> None:
    left(at_work, folder)
    tab_to(at_work, "Close now")
    at_work.keys("Return")
    at_work.session.close()

    assert at_work.window.closed
    assert names(folder) == []


def test_who_stays_goes_on_where_they_were(at_work: WindowAtWork, folder: Path) -> None:
    left(at_work, folder)
    at_work.keys("Escape")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert not at_work.window.closed
    assert at_work.session.state.export is not None
    assert at_work.session.exporting.when_written is None


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (["Return"], "Reader closes when the file is written."),
        ([], "Long.opus is still being written. Reader closes when it is there; closed now, nothing is left of it."),
    ],
)
def test_answered_or_not_it_closes_by_itself_when_the_file_is_written(
    at_work: WindowAtWork, folder: Path, answer: list[str], told: str
) -> None:
    left(at_work, folder, SHORT)
    at_work.keys(*answer)
    waits = at_work.session.state.status
    at_work.until(lambda: at_work.window.closed)

    assert waits == told
    assert names(folder) == ["Long.opus", "Long.srt", "Long.vtt"]


def test_another_dialog_in_its_place_is_to_stay_too(at_work: WindowAtWork, folder: Path) -> None:
    left(at_work, folder)
    at_work.keys("F1")
    at_work.until(lambda: "commandsheet" in str(at_work.focus))

    assert at_work.session.exporting.when_written is None


def test_asked_again_what_was_answered_before_holds_no_more(at_work: WindowAtWork, folder: Path) -> None:
    """The cross leaves the dialog as Escape does."""
    left(at_work, folder)
    at_work.keys("Return", "ctrl+q")
    tab_to(at_work, "Close")
    at_work.keys("Return")
    at_work.until(lambda: at_work.focus is at_work.article)

    assert at_work.session.exporting.when_written is None


@pytest.mark.parametrize("answer", [["Return"], []])
def test_a_failed_export_keeps_the_window_open_and_says_so(
    at_work: WindowAtWork, folder: Path, answer: list[str]
) -> None:
    left(at_work, folder, SHORT)
    at_work.keys(*answer)
    shutil.rmtree(folder)
    at_work.until(lambda: at_work.session.state.export is None)
    at_work.settle()

    assert not at_work.window.closed
    assert at_work.session.state.notices
    assert "sheet" not in str(at_work.focus)


@pytest.mark.parametrize("size", [(420, 380), (640, 480)])
def test_whatever_has_the_focus_is_seen_in_a_small_window(
    at_work: WindowAtWork, folder: Path, size: tuple[int, int]
) -> None:
    """At 400 %, where most of the dialog is out of sight."""
    at_work.show("<h2>Part</h2><p>It rose.</p>")
    at_work.small_and_large(*size)
    asked(at_work, folder)
    for _ in range(9):
        at_work.settle()
        focus = at_work.focus
        assert focus is not None
        top = focus.winfo_rooty() - at_work.root.winfo_rooty()
        left = focus.winfo_rootx() - at_work.root.winfo_rootx()
        assert top >= 0, label(at_work)
        assert top + focus.winfo_height() <= at_work.root.winfo_height(), label(at_work)
        assert left + focus.winfo_width() <= at_work.root.winfo_width(), label(at_work)
        at_work.keys("Tab")
