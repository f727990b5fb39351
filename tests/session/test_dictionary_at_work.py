"""The dictionary under the session: heard at once, tried before it is kept, and safe while another thread reads it."""

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from session.sessions import Shelf, opened, until, with_voice

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.errors import ExportError, PronunciationError, SourceMissing
from reader.library import Library
from reader.library.store import FILE
from reader.narration.pronunciation import Pronunciation, pronunciation
from reader.narration.script import Utterance
from reader.narration.words import words
from reader.playback.maker import ClipMaker
from reader.session.pronunciation_file import read_file, write_file
from reader.session.session import Session
from reader.session.state import TRIAL
from reader.speech.choose import Engines
from reader.speech.engine import Prosody

ADDRESS = "https://example.org/a"
WORDS = ("The tide was high.", "Siobhan saw it, and Siobhan went home.", "Nobody else did.")
STORY = Article(
    "High water", language="en", address=ADDRESS,
    blocks=tuple(Paragraph(block_id(number), (Run(text),)) for number, text in enumerate(WORDS)),
)  # fmt: skip
SIOBHAN = pronunciation("Siobhan", "Shivawn", "en")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    made = Session(Shelf(STORY), Library.open(tmp_path))
    yield made
    made.close()


def heard(session: Session, text: str, language: str = "en") -> list[str]:
    return [one.spoken for one in session.pronunciations.respell(text, language)]


def test_what_is_kept_is_heard_at_once_and_on_another_day(session: Session, tmp_path: Path) -> None:
    session.pronunciations.put(SIOBHAN)
    again = Library.open(tmp_path)

    assert heard(session, WORDS[1]) == ["Shivawn", "Shivawn"]
    assert heard(session, WORDS[1], "de") == []
    assert again.pronunciations.all() == (SIOBHAN,)


def test_what_is_removed_is_said_as_it_is_written(session: Session) -> None:
    session.pronunciations.put(SIOBHAN)
    session.pronunciations.remove(SIOBHAN)

    assert (heard(session, WORDS[1]), session.pronunciations.entries) == ([], ())


def test_an_endless_pattern_is_not_kept(session: Session) -> None:
    with pytest.raises(PronunciationError):
        session.pronunciations.put(pronunciation("(a+)+$", "x", pattern=True))

    assert session.pronunciations.entries == ()


def test_on_a_full_disk_it_is_heard_all_the_same_and_the_person_is_told(session: Session, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("DROP TABLE pronunciation")
    other.close()
    session.pronunciations.put(SIOBHAN)

    assert heard(session, WORDS[1]) == ["Shivawn", "Shivawn"]
    assert [notice.kind for notice in session.state.notices] == ["warning"]


def test_a_list_says_how_many_were_new_and_how_many_were_there(session: Session) -> None:
    session.pronunciations.put(SIOBHAN)
    content = b"language,written,spoken\nen,siobhan,Chevonne\nen,Xi,Shee\nen,,x\nen,xi,She\n"
    brought = session.pronunciations.bring_in(content)

    assert brought.counts == "1 pronunciation added, 1 updated. 1 line was left out."
    assert brought.faults[0].startswith("Line 4:")
    assert heard(session, "Xi, Siobhan") == ["She", "Chevonne"]


def test_a_list_goes_out_and_comes_in_elsewhere(session: Session, tmp_path: Path) -> None:
    entries = (pronunciation(r"F-(\d+)", r"eff \1", pattern=True), pronunciation("US", "U S", cased=True), SIOBHAN)
    for entry in entries:
        session.pronunciations.put(entry)
    paths = [tmp_path / name for name in ("list.csv", "list.tsv")]
    counts = [write_file(path, session.pronunciations) for path in paths]
    other = Session(Shelf(), Library.open(tmp_path / "other"))
    brought = [read_file(path, other.pronunciations, "") for path in paths]
    there = other.pronunciations.entries
    other.close()

    assert (counts, set(there)) == ([3, 3], set(entries))
    assert [(one.added, one.updated) for one in brought] == [(3, 0), (0, 3)]
    assert [path.read_bytes().count(b"\t") for path in paths] == [0, 16]


def test_a_file_that_cannot_be_read_or_written_is_told(session: Session, tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match="nowhere"):
        read_file(tmp_path / "nowhere.csv", session.pronunciations, "")
    with pytest.raises(ExportError, match="nowhere"):
        write_file(tmp_path / "nowhere" / "list.csv", session.pronunciations)

    assert not list(tmp_path.glob(".reader-*"))


def test_the_clip_says_what_was_asked_and_lights_what_is_written(session: Session) -> None:
    """From espeak-ng: longer when more is said, silent where nothing is, each written word with its moment."""
    engines = Engines()
    engines.start()
    session.voices.known(engines.voices())
    maker = ClipMaker(engines, session.voices.choose, 22050, session.pronunciations.respell)
    utterance = Utterance(WORDS[1], "paragraph", block_id(1), "en")
    try:
        lengths = []
        for spoken in ("Siobhan", "the great and glorious Siobhan of the western hills", ""):
            session.pronunciations.put(pronunciation("Siobhan", spoken, "en"))
            clip = maker.make(utterance, Prosody())
            assert clip is not None
            assert [boundary.word for boundary in clip.boundaries] == list(words(WORDS[1]))
            lengths.append(len(clip))
    finally:
        engines.close()

    assert lengths[2] < lengths[0] < lengths[1]


def test_another_thread_always_hears_a_whole_dictionary(session: Session) -> None:
    """The thread that makes the speech asks while the window changes it."""
    found: set[tuple[str, ...]] = set()
    over = threading.Event()

    def ask() -> None:
        while not over.is_set():
            found.add(tuple(heard(session, "one two")))

    session.pronunciations.bring_in(b"written,spoken\none,1a\ntwo,2a\n")
    asking = threading.Thread(target=ask)
    asking.start()
    for number in range(40):
        letter = "ab"[number % 2]
        session.pronunciations.bring_in(f"written,spoken\none,1{letter}\ntwo,2{letter}\n".encode())
    over.set()
    asking.join()

    assert found <= {("1a", "2a"), ("1b", "2b")}
    assert found


def test_a_pattern_given_up_while_reading_is_told(session: Session) -> None:
    """It came in a list, where nobody had tried it: skipped, but not silently."""
    session.pronunciations.bring_in(b"written,spoken,kind\n(a+)+$,x,pattern\nb,bee,\n")
    asking = threading.Thread(target=lambda: heard(session, "a" * 60 + "! b"))
    asking.start()
    asking.join()
    until(session, lambda: "(a+)+$" in session.state.status)

    assert heard(session, "a" * 60 + "! b") == ["bee"]


# -- tried aloud -------------------------------------------------------------------------------------------------------
def try_it(session: Session, entry: Pronunciation) -> str:
    return session.trial.listen(entry)


def test_what_is_tried_is_said_in_a_sentence_of_the_article_and_not_kept(session: Session) -> None:
    opened(session, ADDRESS)
    with_voice(session)
    problem = try_it(session, SIOBHAN)
    aside = session.state.aside
    during = heard(session, WORDS[1])
    until(session, lambda: session.state.aside is not None and session.state.aside.spoken is not None)
    shown = session.state.status
    until(session, lambda: session.state.aside is None)

    assert (problem, aside is not None and aside.part) == ("", TRIAL)
    assert (during, shown) == (["Shivawn", "Shivawn"], WORDS[1])
    assert heard(session, WORDS[1]) == []
    assert (session.state.status, session.pronunciations.entries) == ("That is how it is said.", ())


def test_the_article_goes_on_where_it_was_after_a_trial(session: Session) -> None:
    opened(session, ADDRESS)
    with_voice(session)
    session.reading.start_at(block_id(2), 0)
    until(session, lambda: session.state.spoken is not None)
    session.reading.pause()
    place = session.state.spoken
    try_it(session, SIOBHAN)
    session.trial.stop()
    aside = session.state.aside
    session.reading.play_pause()
    until(session, lambda: session.state.spoken is not None and session.state.spoken.word is not None)

    assert aside is None
    assert place is not None
    assert session.state.spoken is not None
    assert session.state.spoken.block == place.block


def test_the_one_it_is_to_replace_is_not_heard_in_the_trial(session: Session) -> None:
    """A longer entry would hide the shorter one that takes its place."""
    long = pronunciation("Siobhan saw", "long", "en")
    session.pronunciations.put(long)
    opened(session, ADDRESS)
    with_voice(session)
    session.trial.listen(SIOBHAN, instead_of=long)

    assert heard(session, WORDS[1]) == ["Shivawn", "Shivawn"]


def test_a_word_that_stands_nowhere_is_tried_by_itself_without_any_article(session: Session) -> None:
    with_voice(session)
    problem = try_it(session, pronunciation("Xi", "Shee"))
    until(session, lambda: session.state.aside is None)
    session.reading.play_pause()

    assert problem == ""
    assert session.state.status == "There is nothing to read here."


def test_a_pattern_that_fits_nothing_cannot_be_heard_and_says_so(session: Session) -> None:
    opened(session, ADDRESS)
    with_voice(session)

    assert "fits the pattern" in try_it(session, pronunciation(r"\d{9}", "x", pattern=True))
    assert session.state.aside is None


def test_without_a_voice_a_trial_says_why_and_changes_nothing(session: Session) -> None:
    opened(session, ADDRESS)

    assert "starting" in try_it(session, SIOBHAN)
    assert heard(session, WORDS[1]) == []
