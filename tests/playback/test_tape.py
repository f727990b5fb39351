"""What a device gets, and which of it lies at which moment: the clock of the highlight."""

from array import array

import pytest

from reader.playback.tape import Tape, ramp

RATE = 1000


def tone(frames: int, value: int = 1000) -> bytes:
    return array("h", [value] * frames).tobytes()


@pytest.fixture
def tape() -> Tape:
    tape = Tape(RATE)
    tape.resume()
    return tape


def test_pieces_come_out_end_to_end(tape: Tape) -> None:
    """No gap between two clips but the pause asked for."""
    tape.put(tone(5, 1))
    tape.put(tone(5, 2))

    assert tape.take(4) + tape.take(4) + tape.take(4) == tone(5, 1) + tone(5, 2) + tone(2, 0)


def test_each_piece_is_told_where_it_begins(tape: Tape) -> None:
    assert tape.put(tone(5)) == 0
    tape.take(3)
    assert tape.put(tone(5)) == 5


def test_silence_of_waiting_does_not_count(tape: Tape) -> None:
    """The highlight stands while the engine is slow."""
    tape.put(tone(5))
    tape.take(10)
    tape.take(10)

    assert tape.put(tone(5)) == 5
    assert tape.frame_at(20) == 5


def test_time_is_looked_up_where_it_was_handed_out(tape: Tape) -> None:
    tape.put(tone(30))
    for _ in range(3):
        tape.take(10)

    assert [tape.frame_at(at) for at in (0, 4.5, 12, 29, 31)] == [0, 4.5, 12, 29, 30]


def test_a_pause_keeps_the_place_and_what_waits(tape: Tape) -> None:
    tape.put(tone(30))
    tape.take(10)
    tape.pause()
    paused = tape.take(10)
    tape.resume()
    tape.take(10)

    assert paused[8:] == bytes(12)
    assert [tape.frame_at(at) for at in (10, 15, 20, 25)] == [10, 10, 10, 15]


def test_cut_off_sound_fades(tape: Tape) -> None:
    """An edge in the middle of a wave is heard as a click."""
    tape.put(tone(100))
    tape.take(10)
    tape.clear()
    after = array("h", tape.take(10)).tolist()

    assert after[0] == 1000
    assert after[:4] == sorted(after[:4], reverse=True)
    assert after[4:] == [0] * 6


def test_new_sound_after_a_cut_is_whole(tape: Tape) -> None:
    tape.put(tone(100))
    tape.take(10)
    tape.clear()
    frame = tape.put(tone(50, 7))
    got = array("h", tape.take(100)).tolist()

    assert got.count(7) == 50
    assert frame == 10
    assert tape.frame_at(10 + 4 + 25) == 35


def test_a_fresh_device_gets_silence_first(tape: Tape) -> None:
    """The first word is not what a waking device swallows."""
    tape.lead_in(15)
    tape.put(tone(30))

    assert tape.take(10) + tape.take(10) == bytes(30) + tone(5)
    assert [tape.frame_at(at) for at in (0, 14, 15, 18)] == [0, 0, 0, 3]


def test_volume_is_applied_on_the_way_out(tape: Tape) -> None:
    """So it changes at once, also for what is already made."""
    tape.put(tone(20))
    tape.take(5)
    tape.volume = 0.5

    assert tape.take(5) == tone(5, 500)


def test_nothing_is_louder_than_full(tape: Tape) -> None:
    assert ramp(tone(3, -32768), 1.0, 1.0) == tone(3, -32768)
