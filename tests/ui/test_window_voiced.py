"""The window by ear alone: real keys, the real engine, and what is said after each key."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from accessible_bus import screen_reader_session
from listener import WRITTEN, Heard, Listener, session_with_eyes_shut, with_transcript
from window_at_work import WindowAtWork

from bench.sound_server import missing, served
from reader.library.export_choice import ExportChoice
from reader.playback.clock import ManualSink
from reader.ui.parts import Strip
from reader.ui.speaking_sheet import SpeakingSheet

PAGE = (
    "<p>The lamp rose and fell over the sea. The <a href='https://a.example/diary'>diary</a> tells.</p>"
    "<h2>The lamp</h2><ul><li>Wind<li>Tide</ul><blockquote><p>It rose.</p></blockquote>"
    "<table><caption>Tides</caption><tr><th>Day<th>High<tr><th>Monday<td>7:10</table>"
    "<p lang=fr>Le grand bal.</p>"
)


@pytest.fixture
def listener(at_work: WindowAtWork) -> Listener:
    """The window is being spoken; nothing is open."""
    made = Listener(at_work)
    made.press("F2")
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    there = tmp_path / "files"
    there.mkdir()
    return there


@pytest.mark.timeout(400)  # sixty keys on a machine that may have other things to do
def test_a_whole_session_with_eyes_shut_is_as_written_down(at_work: WindowAtWork, folder: Path) -> None:
    """`python docs/self_voicing.py` writes it anew: to be read as somebody who only hears it."""
    heard: list[Heard] = list(session_with_eyes_shut(at_work, folder))
    twice = [one for one in heard if not one.keys.endswith("html") and _repeats(one.said.split(" · "))]
    text = WRITTEN.read_text(encoding="utf-8")

    assert [one.keys for one in heard if not one.said] == []  # never silent after a key
    assert twice == []
    assert with_transcript(text, heard) == text


def _repeats(said: list[str]) -> bool:
    return len(said) != len(set(said))


def test_it_is_turned_on_in_a_dialog_and_off_again(at_work: WindowAtWork) -> None:
    """Nobody has to find the way out of anything first."""
    listener = Listener(at_work)
    at_work.keys("alt+t")
    on = listener.press("F2")
    off = listener.press("F2")

    assert "Text and colours, dialog, Text size, MD, radio button, selected, 3 of 4" in on
    assert off == "Reader does not speak its window any more."
    assert listener.press("Tab") == ""


def test_it_is_still_on_at_the_next_start(listener: Listener, at_work: WindowAtWork) -> None:
    assert at_work.library.settings.load().voicing.on is True


def test_what_is_typed_deleted_and_passed_is_said(listener: Listener) -> None:
    listener.press("ctrl+l")

    assert listener.type("aB,") == "a · capital B · comma"
    assert listener.press("BackSpace") == "comma"
    assert listener.press("Left") == "capital B"
    assert listener.press("Home") == "a"
    assert listener.press("shift+End") == "aB, selected"
    assert listener.press("Delete") == "aB, deleted"


def test_words_are_said_when_they_are_over(listener: Listener, at_work: WindowAtWork) -> None:
    listener.press("ctrl+shift+F2", "Tab", "Tab", "Tab", "Tab")
    normal = listener.press("Tab")
    listener.press("Right", "Escape", "ctrl+l")

    assert normal == "While you type, Characters, radio button, selected, 1 of 4"
    assert listener.type("sea ") == "sea"


def test_the_article_is_walked_by_ear(listener: Listener, at_work: WindowAtWork) -> None:
    at_work.show(PAGE, "Tides")
    listener.wait()

    assert listener.press("alt+a") == "The lamp rose and fell over the sea. The diary tells."
    assert listener.press("Right") == "h"
    assert listener.press("ctrl+Right") == "The"
    assert listener.press("k") == "diary, link"
    assert listener.press("Down") == "heading level 2, The lamp"
    assert listener.press("Down") == "list with 2 items, bullet, Wind"
    assert listener.press("Down") == "bullet, Tide"
    assert listener.press("Down") == "quote, It rose."
    assert "table with 2 rows and 2 columns, caption, Tides" in listener.press("Down")
    assert listener.press("Down") == "row 1, Day, High"
    assert listener.press("Down") == "row 2, Monday, 7:10"


def test_a_part_in_another_language_is_said_by_a_voice_for_it(listener: Listener, at_work: WindowAtWork) -> None:
    at_work.show("<p>It rose.</p><p lang=fr>Le grand bal.</p>")
    listener.press("alt+a", "Down")

    assert [(piece.text, piece.language) for piece in listener.lines[-1].pieces] == [("Le grand bal.", "fr")]


def test_a_key_that_changes_nothing_is_answered(listener: Listener, at_work: WindowAtWork) -> None:
    at_work.show(PAGE, "Tides")
    listener.wait()
    listener.press("alt+c", "Down")
    last = listener.press("Down")
    listener.press("alt+a", "ctrl+Home")

    assert last == "The lamp, 2 of 2"
    assert listener.press("Left") == "capital T"
    assert [listener.press("shift+h") for _ in range(3)][1:] == ["No previous heading."] * 2


def test_steps_of_the_silent_voice_are_said(listener: Listener, at_work: WindowAtWork) -> None:
    """S and W lead somewhere also while nothing is read aloud."""
    at_work.show(PAGE, "Tides")
    at_work.start_voice()
    listener.press("alt+a")

    assert listener.press("s") == "The diary tells."
    assert listener.press("shift+s") == "The lamp rose and fell over the sea."
    assert listener.press("w") == "lamp"


def test_the_article_waits_while_the_window_speaks_and_goes_on(listener: Listener, at_work: WindowAtWork) -> None:
    at_work.show("<p>And so it went on for many years in that town, day by day, and nobody knew why.</p>" * 20)
    at_work.start_voice()
    listener.press("alt+a")
    listener.press("Return")

    def until(so: Callable[[], bool]) -> None:
        """What is said of a missing device takes its time, too."""
        at_work.until(lambda: (listener.sink.advance(0.1), so())[1])

    until(lambda: bool(at_work.tagged("word")))
    at_work.keys("alt+r")
    at_work.until(lambda: at_work.session.voicing.busy)
    held = at_work.session.reading.here()
    for _ in range(20):
        at_work.settle()
    still = at_work.session.reading.here()
    listener.wait()
    spoken = at_work.session.state.spoken
    until(lambda: at_work.session.state.spoken != spoken)

    assert held is not None
    assert still is not None
    assert held.index == still.index
    assert abs(still.seconds - held.seconds) < 0.1  # what was sounding has faded
    assert at_work.playing()


def test_the_end_of_an_export_is_told(listener: Listener, at_work: WindowAtWork, folder: Path) -> None:
    at_work.show("<p>It rose.</p>", "Tides")
    at_work.session.memory.keep_export(ExportChoice("flac", subtitles=False, folder=str(folder)))
    listener.press("ctrl+shift+e", "Tab", "Tab")
    listener.press("Return")
    at_work.until(lambda: at_work.session.state.status.startswith("Exported"))
    listener.wait()

    assert [line.text[:21] for line in listener.lines].count("Exported: Tides.flac,") == 1


def test_a_page_that_cannot_be_opened_says_why(listener: Listener, tmp_path: Path) -> None:
    listener.press("ctrl+l")
    listener.type("no.html")

    assert "no.html" in listener.press("Return").split(" · ")[-1]


def test_a_notice_is_said_once(listener: Listener, at_work: WindowAtWork) -> None:
    at_work.session.notify("The disk is full.", "warning")
    listener.press("Tab")

    assert [line.text for line in listener.lines].count("The disk is full.") == 1


def test_the_last_is_said_again_and_spelled(listener: Listener, at_work: WindowAtWork) -> None:
    listener.press("Tab", "Tab", "ctrl+l")
    listener.type("a,")

    assert listener.press("shift+F2") == "comma"
    assert listener.press("ctrl+F2") == "c, o, m, m, a"
    assert listener.press("shift+F2") == "comma"


def test_control_alone_silences_at_once(listener: Listener, at_work: WindowAtWork) -> None:
    """A frame or two of the device later nothing is heard."""
    at_work.session.voicing.turn(False)
    at_work.session.voicing.turn(True)
    sink = listener.sink
    at_work.until(lambda: any(sink.advance(0.02)))
    at_work.keys("Control_L")
    sink.advance(0.02)  # what fades

    assert not any(sink.advance(1.0))


def test_how_it_speaks_is_chosen_by_keys_and_kept(listener: Listener, at_work: WindowAtWork) -> None:
    on = listener.press("ctrl+shift+F2")
    listener.press("Tab", "Tab", "Right", "Tab", "Left", "Tab", "Left", "Tab", "Right")
    kept = at_work.library.settings.load().voicing

    assert on == "Speaking the window, dialog, Speak the window, check box, on"
    assert (kept.rate, kept.volume, kept.detail, kept.typed) == (1.3, 0.9, "brief", "words")


def test_with_little_to_be_said_a_name_and_a_value_are_enough(listener: Listener, at_work: WindowAtWork) -> None:
    listener.press("ctrl+shift+F2", "Tab", "Tab", "Tab", "Tab", "Left", "Escape")

    assert listener.press("alt+r") == "Rate, 1.0 times, about 175 words a minute"


def test_the_open_menu_is_walked_by_ear(listener: Listener, at_work: WindowAtWork) -> None:
    at_work.focus_on(at_work.window.toolbar.open)
    listener.press("Return")
    opened = listener.lines[-1].text
    listener.press("Down")

    assert "Menu, Open a file…, Control O, 1 of 3" in opened
    assert listener.lines[-1].text == "Open what I copied, Control Shift V, 2 of 3"
    listener.press("Escape")


def test_f2_is_seen_in_the_dialog(at_work: WindowAtWork) -> None:
    at_work.keys("ctrl+shift+F2", "F2")
    sheet = next(part for part in at_work.root.winfo_children() if isinstance(part, SpeakingSheet))

    assert sheet.on.on


# -- the offer, and screen readers -------------------------------------------------------------------------------------


def offers(work: WindowAtWork) -> list[str]:
    return [strip.label for strip in work.window.notices.winfo_children() if isinstance(strip, Strip)]


def test_it_is_offered_once_on_the_first_start(at_work: WindowAtWork) -> None:
    listener = Listener(at_work)
    voicing = at_work.session.voicing
    voicing.offer_soon()
    at_work.until(lambda: bool(listener.lines))
    shown = offers(at_work)
    at_work.keys("Tab")
    hushed = not voicing.busy
    at_work.keys("F2")
    listener.wait()
    voicing.offer_soon()
    listener.press("Tab")

    assert shown == [at_work.session.voicing.offer]
    assert hushed
    assert [line.text for line in listener.lines].count(at_work.session.voicing.offer) == 1
    assert offers(at_work) == []
    assert at_work.library.settings.load().voicing.offered


def test_the_offer_comes_also_while_a_dialog_of_tks_has_the_keyboard(at_work: WindowAtWork) -> None:
    """It has no Python object: who asked for a file at once on the first start met a fault instead of the offer."""
    tk = at_work.root.tk
    tk.eval("toplevel .foreign; entry .foreign.name; pack .foreign.name")
    at_work.until(lambda: bool(tk.getboolean(tk.eval("winfo viewable .foreign"))))
    tk.eval("focus -force .foreign.name")
    at_work.until(lambda: bool(tk.eval("focus") == ".foreign.name"))
    at_work.session.voicing.offer_soon()
    at_work.until(lambda: at_work.session.state.voicing_offered)
    shown = offers(at_work)
    tk.eval("destroy .foreign")

    assert shown == [at_work.session.voicing.offer]


@pytest.fixture
def with_screen_reader(tmp_path_factory: pytest.TempPathFactory, xdotool_display: str) -> Iterator[WindowAtWork]:
    with screen_reader_session(tmp_path_factory.mktemp("bus")):
        work = WindowAtWork(accessible=True)
        work.until(lambda: work.session.state.screen_reader)
        yield work
        work.close()


def test_with_a_screen_reader_on_it_is_not_offered(with_screen_reader: WindowAtWork) -> None:
    listener = Listener(with_screen_reader)
    with_screen_reader.session.voicing.offer_soon()
    with_screen_reader.until(lambda: with_screen_reader.library.settings.load().voicing.offered)

    assert listener.lines == []
    assert offers(with_screen_reader) == []


def test_with_a_screen_reader_on_it_speaks_only_when_asked(with_screen_reader: WindowAtWork) -> None:
    """Kept on from another day, it would talk into the screen reader."""
    listener, session = Listener(with_screen_reader), with_screen_reader.session
    session.voicing.set(replace(session.voicing.choice, on=True))
    silent = listener.press("Tab")
    asked = listener.press("F2")

    assert silent == ""
    assert asked.startswith("Reader speaks its window.")


@pytest.mark.recorded
def test_the_window_is_really_heard(at_work: WindowAtWork) -> None:
    """Through the device, as a person would hear it; and Control silences it."""
    if absent := missing():
        pytest.fail(f"{absent} not installed: CI has to hear what is played")
    with served() as server:
        recording = server.record(22050)
        at_work.keys("F2")
        at_work.until(lambda: any(any(piece) for piece in recording.pieces))
        at_work.keys("Control_L")
        at_work.until(lambda: not at_work.session.voicing.busy)
        count = len(recording.pieces)
        at_work.until(lambda: len(recording.pieces) > count + 40 and not any(map(any, recording.pieces[-10:])))
        sound = recording.stop()
        at_work.session.voicing.close()

    assert max(sound) > 0


def test_nothing_is_made_before_it_is_wanted(at_work: WindowAtWork) -> None:
    """No engine, no device and no description of the window for who does not use it."""
    made: list[ManualSink] = []

    def sink() -> ManualSink:
        made.append(ManualSink())
        return made[-1]

    at_work.session.voicing.make_sink = sink
    at_work.open()
    at_work.keys("Tab", "alt+t", "Right", "Escape")

    assert made == []
    assert not at_work.window.channel.listened
