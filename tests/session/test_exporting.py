"""An export beside the reading: in a thread and with engines of its own, told through the queue."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from session.sessions import Shelf, opened, playing, until, with_voice

from reader.document.article import Article
from reader.document.blocks import Heading, Paragraph, Run
from reader.document.locator import block_id
from reader.library.export_choice import ExportChoice
from reader.library.library import Library
from reader.places import user_data
from reader.session import actions
from reader.session.session import Session
from reader.session.state import ExportUnderWay

ADDRESS, LONG = "https://crake.example/peat", "https://crake.example/long"
WORDS = "And so it went on for many years in that town, day by day. " * 5


def story(address: str, paragraphs: int) -> Article:
    blocks = (Heading(block_id(0), 2, (Run("Tuesday"),)), Paragraph(block_id(1), (Run("It rose."),)))
    more = tuple(Paragraph(block_id(number + 2), (Run(WORDS),)) for number in range(paragraphs))
    return Article("Peat smoke", language="en", address=address, blocks=blocks + more)


@pytest.fixture
def session() -> Iterator[Session]:
    shelf = Shelf(story(ADDRESS, 2), story(LONG, 300))
    made = Session(shelf, Library.open(user_data()))
    yield made
    made.close()
    shelf.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "out"
    there.mkdir()
    return there


def under_way(session: Session) -> ExportUnderWay | None:
    """Asked anew each time, where a property would be taken for unchanged."""
    return session.state.export


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_files_are_written_and_named_in_the_status_line(session: Session, folder: Path) -> None:
    opened(session, ADDRESS)
    said = session.exporting.start(ExportChoice("flac", folder=str(folder)), "My peat")
    began = under_way(session)
    until(session, lambda: under_way(session) is None)

    assert (said, began) == ("", ExportUnderWay("My peat.flac"))
    assert names(folder) == ["My peat.flac", "My peat.srt", "My peat.vtt"]
    assert session.state.status.startswith("Exported: My peat.flac, ")
    assert session.state.status.endswith(f"with 2 files beside it, in {folder}.")


def test_reading_goes_on_while_it_is_under_way(session: Session, folder: Path) -> None:
    opened(session, LONG)
    with_voice(session)
    actions.act(session, "play-pause")
    until(session, lambda: session.state.spoken is not None)
    session.exporting.start(ExportChoice("opus", folder=str(folder)), "Long")
    until(session, lambda: (now := under_way(session)) is not None and now.share > 0)
    before = session.state.spoken
    until(session, lambda: session.state.spoken != before)

    assert playing(session)
    assert under_way(session) is not None


def test_a_cancelled_export_leaves_nothing_and_says_so(session: Session, folder: Path) -> None:
    opened(session, LONG)
    session.exporting.start(ExportChoice("opus", folder=str(folder)), "Long")
    until(session, lambda: (now := under_way(session)) is not None and now.left is not None)
    session.exporting.cancel()
    until(session, lambda: under_way(session) is None)

    assert names(folder) == []
    assert session.state.status == "The export was stopped: no file was written."
    assert session.state.notices == ()


def test_cancelled_at_once_it_is_no_failure(session: Session, folder: Path) -> None:
    """Its engines are ended while they start."""
    opened(session, LONG)
    session.exporting.start(ExportChoice("opus", folder=str(folder)), "Long")
    session.exporting.cancel()
    until(session, lambda: under_way(session) is None)

    assert names(folder) == []
    assert session.state.status == "The export was stopped: no file was written."


def test_a_session_that_ends_takes_its_export_with_it(session: Session, folder: Path) -> None:
    """Who closes the window is asked nothing, and finds nothing half."""
    opened(session, LONG)
    session.exporting.start(ExportChoice("opus", folder=str(folder)), "Long")
    until(session, lambda: (now := under_way(session)) is not None and now.left is not None)
    half = names(folder)
    session.close()

    assert len(half) == 1  # the hidden folder it is made in
    assert names(folder) == []
    assert not [thread for thread in threading.enumerate() if thread.name == "export"]


def test_what_cannot_be_started_says_why(session: Session, folder: Path) -> None:
    (folder / "Taken.srt").write_text("mine")
    choice = ExportChoice(folder=str(folder))
    nothing_open = session.exporting.start(choice, "A")
    opened(session, LONG)
    start = session.exporting.start

    assert nothing_open == "Open an article first."
    assert start(choice, "Taken") == "Taken.srt is there already: choose another name."
    assert start(choice, "  ") == "The files need a name."
    assert start(replace(choice, folder=str(folder / "no")), "A").startswith("There is no folder ")
    assert start(choice, "A") == ""
    assert start(choice, "B") == "Another export is under way: wait for it, or cancel it."


def test_what_goes_wrong_is_told_until_it_is_dismissed(session: Session, folder: Path) -> None:
    """Nobody looks at the status line for as long as an export takes."""
    opened(session, LONG)
    session.exporting.start(ExportChoice("wav", subtitles=False, folder=str(folder)), "Long")
    (folder / "Long.wav").write_text("came meanwhile")
    until(session, lambda: under_way(session) is None)

    assert "Long.wav is there already" in session.state.notices[0].text
    assert (folder / "Long.wav").read_text() == "came meanwhile"


def test_what_was_chosen_and_measured_is_kept_for_the_next_time(session: Session, folder: Path) -> None:
    opened(session, ADDRESS)
    session.exporting.start(ExportChoice("flac", subtitles=False, words=True, folder=str(folder)), "A")
    until(session, lambda: under_way(session) is None)
    library = Library.open(user_data())
    kept = library.settings.load().export
    library.close()

    assert replace(kept, speeds={}) == ExportChoice("flac", False, True, True, str(folder), {})
    assert set(kept.speeds) == {"espeak-ng", "flac"}
    assert session.exporting.choice == kept


def test_a_folder_that_is_gone_is_not_offered(session: Session, folder: Path) -> None:
    session.memory.keep_export(ExportChoice("tape", folder=str(folder / "gone")))

    assert session.exporting.choice.folder != str(folder / "gone")
    assert session.exporting.choice.format == "mp3"


def test_the_name_offered_is_one_that_is_free(session: Session, folder: Path) -> None:
    opened(session, ADDRESS)
    first = session.exporting.free_name(str(folder))
    (folder / "Peat smoke.vtt").write_text("mine")

    assert (first, session.exporting.free_name(str(folder))) == ("Peat smoke", "Peat smoke 2")


def test_what_to_expect_goes_by_the_rate(session: Session) -> None:
    nothing = session.exporting.estimate("mp3")
    opened(session, ADDRESS)
    usual = session.exporting.estimate("mp3")
    session.change(lambda state: replace(state, sound=replace(state.sound, rate=2.0)))
    fast = session.exporting.estimate("mp3")

    assert nothing is None
    assert usual is not None
    assert fast is not None
    assert usual.seconds == pytest.approx(2 * fast.seconds)
