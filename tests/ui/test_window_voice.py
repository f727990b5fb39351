"""The voice under the window: what goes wrong is said as long as it lasts, and reading goes on."""

import contextlib
import os
import signal
import sys
from pathlib import Path

import pytest
from window_at_work import WindowAtWork

from reader.playback.device import FOUND, LOST, NO_DEVICE
from reader.playback.events import EngineDown, Finished, Notice
from reader.session.messages import Told, VoiceFailed
from reader.session.state import Open

WORDS = "The tide came in at nine and went out at three. "


def engines() -> list[int]:
    """The processes of speech engines that belong to this test."""
    out = []
    for entry in Path("/proc").iterdir():
        try:
            parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            words = (entry / "cmdline").read_bytes()
        except (OSError, IndexError):
            continue
        if parent == os.getpid() and b"speech.worker" in words:
            out.append(int(entry.name))
    return out


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="finds the engine's process in /proc")
def test_an_engine_killed_while_it_speaks_is_replaced_and_reading_goes_on(at_work: WindowAtWork) -> None:
    """At the same sentence; the next one asks the new engine, as nothing of it was made before."""
    at_work.show("".join(f"<p>{WORDS}Part {number}.</p>" for number in range(40)))
    at_work.start_voice()
    at_work.session.reading.start_at(at_work.block(1), 0)
    at_work.until(lambda: bool(at_work.tagged("word")))
    before = at_work.session.state.spoken
    for pid in engines():
        with contextlib.suppress(ProcessLookupError):  # that of an earlier window may go by itself
            os.kill(pid, signal.SIGKILL)
    at_work.until(lambda: at_work.session.state.spoken != before)
    after = at_work.session.state.spoken
    at_work.session.reading.start_at(at_work.block(30), 0)
    at_work.until(lambda: at_work.session.state.spoken is not None
                  and at_work.session.state.spoken.block == at_work.block(30))  # fmt: skip

    assert before is not None
    assert after is not None
    assert after.index == before.index
    assert at_work.playing()


def test_that_nothing_can_be_heard_is_said_until_it_can(at_work: WindowAtWork) -> None:
    """In the status line the next sentence would take its place, and one would listen to nothing."""

    def shown() -> list[str]:
        at_work.settle()
        return [notice.text for notice in at_work.session.state.notices]

    at_work.open()
    at_work.session.tell(Told(Notice(NO_DEVICE)))
    at_work.until(lambda: shown() == [NO_DEVICE])
    at_work.session.say("Reading.")
    assert shown() == [NO_DEVICE]
    at_work.session.tell(Told(Notice(LOST)))
    at_work.until(lambda: shown() == [LOST])
    at_work.session.tell(Told(Notice(FOUND)))

    at_work.until(lambda: shown() == [])


def test_listen_without_any_voice_says_why(at_work: WindowAtWork) -> None:
    """Not "The voice is starting…", for ever."""
    at_work.open()
    at_work.session.tell(VoiceFailed("No speech engine has a voice here."))
    at_work.until(lambda: bool(at_work.session.state.notices))
    at_work.keys("space")

    assert at_work.session.state.status == "No speech engine has a voice here."


def test_listen_pressed_before_the_voice_is_there_reads_when_it_comes(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.keys("space")
    assert "starting" in at_work.session.state.status
    at_work.start_voice()

    at_work.until(at_work.playing)


def test_stop_shows_the_sentence_it_goes_back_to_and_no_word(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.start_voice()
    at_work.keys("space")
    at_work.until(lambda: at_work.session.state.spoken is not None and at_work.tagged("word") not in ("", "For"))
    at_work.keys("F10")
    at_work.until(lambda: not at_work.playing())

    assert at_work.tagged("word") == ""
    assert at_work.tagged("sentence")


def test_another_article_silences_the_one_before_at_once(at_work: WindowAtWork) -> None:
    at_work.open()
    at_work.start_voice()
    at_work.keys("space")
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.session.visits.open_copied(f"A copied story.\n\n{WORDS * 5}")
    assert not at_work.playing()
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))

    assert at_work.tagged("word") == ""


def test_what_was_heard_to_the_end_begins_at_the_beginning_again(at_work: WindowAtWork) -> None:
    """ "You stopped at" the last sentence would be an odd offer."""
    at_work.show("".join(f"<p>{WORDS}</p>" for _ in range(6)))
    at_work.start_voice()
    at_work.session.reading.seek_seconds(1e6)
    at_work.keys("space")
    at_work.until(lambda: at_work.session.state.status == "The end of the article.")
    at_work.session.visits.reload()
    at_work.until(lambda: isinstance(at_work.session.state.page, Open))

    assert at_work.session.state.resume is None
    assert not at_work.playing()


def test_an_end_told_late_does_not_end_what_is_read_since(at_work: WindowAtWork) -> None:
    """It may lie in the queue while the person already listens again."""
    at_work.open()
    at_work.start_voice()
    at_work.keys("space")
    at_work.until(lambda: bool(at_work.tagged("word")))
    at_work.session.tell(Told(Finished()))
    at_work.settle()
    at_work.session.tick()

    assert at_work.playing()


def test_what_was_said_of_another_article_is_no_news_of_this_one(at_work: WindowAtWork) -> None:
    """The voice may come to its end in the moment in which something else is opened."""
    at_work.open()
    at_work.start_voice()
    before = at_work.session.reading.number
    at_work.open()
    said: list[str] = []
    at_work.session.watch(lambda state: state.status, said.append)
    at_work.session.tell(Told(Finished(), before))
    at_work.session.tell(Told(EngineDown("No voice."), before))
    at_work.settle()
    at_work.session.tick()

    # The sound device may be missed in the same moment.
    assert {"The end of the article.", "No voice."}.isdisjoint(said)


def test_a_place_moved_to_while_paused_is_kept_too(at_work: WindowAtWork) -> None:
    """A kill loses two seconds, not the way that was gone with the keys."""
    at_work.open()
    at_work.start_voice()
    at_work.focus_on(at_work.article)
    at_work.keys("p", "p", "p", "p")
    page, spoken = at_work.session.state.page, at_work.session.state.spoken
    assert isinstance(page, Open)
    assert spoken is not None

    at_work.until(lambda: (kept := at_work.library.positions.find(page.article)) is not None
                  and kept.block == spoken.block)  # fmt: skip
