"""What is really heard, recorded from a sound server of our own; and machines where nothing can be."""

import itertools
import subprocess
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.sound_server import RATE, Recording, SoundServer, wait_for
from reader.document.locator import BlockId
from reader.narration.script import Narration, Utterance
from reader.playback.device import FOUND, LOST, NO_DEVICE, DeviceSink
from reader.playback.player import Finished, Notice, Player, PlayerEvent
from reader.playback.probe import device_present
from reader.speech.choose import find_voice
from reader.speech.edges import quiet_end, quiet_start
from reader.speech.engine import Prosody, Voice
from reader.speech.worker import EngineProcess

pytestmark = pytest.mark.recorded

BLOCK = RATE // 200  # 5 ms


@pytest.fixture(scope="module")
def engine() -> Iterator[EngineProcess]:
    engine = EngineProcess("espeak-ng")
    engine.start()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def english(engine: EngineProcess) -> Voice:
    return find_voice(engine.voices(), "en-us")


def narration(*texts: str, pause: int = 400) -> Narration:
    return Narration(tuple(Utterance(text, "paragraph", BlockId(f"b{i}"), "en", pause) for i, text in enumerate(texts)))


def loud(sound: bytes, threshold: int = 300) -> list[float]:
    """The moments, in seconds, of all blocks that are not silent."""
    samples = array("h", sound[: len(sound) // 2 * 2])
    starts = range(0, len(samples) - BLOCK, BLOCK)
    return [at / RATE for at in starts if max(map(abs, samples[at : at + BLOCK])) > threshold]


def test_the_first_word_is_heard_whole_and_the_pauses_are_those_asked_for(
    sound_server: SoundServer, engine: EngineProcess, english: Voice
) -> None:
    """On a fresh device, from the very first sample; and between sentences neither hurry nor waiting."""
    texts = ("Peter.", "Then Peter came.", "And went.")
    events: list[PlayerEvent] = []
    sink = DeviceSink()
    player = Player(engine, sink, events.append, lambda language: english)
    recording = sound_server.record()
    player.load(narration(*texts))
    player.play()
    wait_for(lambda: Finished() in events, 20)
    end = recording.seconds + 0.1
    wait_for(lambda: recording.seconds > end)
    player.close()
    moments = loud(recording.stop())
    stretches = [(after - before) for before, after in itertools.pairwise(moments) if after - before > 0.25]
    clips = [engine.synthesize(text, english, Prosody()) for text in texts]
    said = [(len(clip) - quiet_start(clip) - quiet_end(clip)) / 22050 for clip in clips]

    assert stretches == pytest.approx([0.4, 0.4], abs=0.08)
    assert moments[-1] - moments[0] == pytest.approx(sum(said) + 0.8, abs=0.08)
    assert events == [Finished()]


def test_unplugged_it_waits_and_goes_on_where_there_is_a_device_again(
    sound_server: SoundServer, engine: EngineProcess, english: Voice
) -> None:
    """Nothing of the article is read to nobody."""
    events: list[PlayerEvent] = []
    sink = DeviceSink()
    player = Player(engine, sink, events.append, lambda language: english)
    recording = sound_server.record()  # it also keeps the null sink's steps short
    player.load(narration("The council said that the long bridge would be closed for repairs until the end of May."))
    player.play()
    wait_for(lambda: (moment := player.moment()) and moment.seconds > 1.0)
    sound_server.unplug()
    wait_for(lambda: Notice(LOST) in events)
    lost = player.moment()
    sound_server.plug()
    again = sound_server.record()
    wait_for(lambda: Notice(FOUND) in events)
    back = player.moment()
    wait_for(lambda: Finished() in events, 20)
    player.close()
    recording.stop()
    moments = loud(again.stop())

    assert lost is not None
    assert back is not None
    assert 1.0 < lost.seconds < 3.0
    assert back.seconds == pytest.approx(lost.seconds, abs=0.3)
    assert len(moments) * BLOCK / RATE > 1.0
    assert events == [Notice(LOST), Notice(FOUND), Finished()]


def test_a_server_that_ends_is_waited_for(sound_server: SoundServer, engine: EngineProcess, english: Voice) -> None:
    """PipeWire restarts after an update, for example."""
    events: list[PlayerEvent] = []
    sink = DeviceSink()
    player = Player(engine, sink, events.append, lambda language: english)
    recording = sound_server.record()
    player.load(narration("The council said that the long bridge would be closed."))
    player.play()
    wait_for(lambda: (moment := player.moment()) and moment.seconds > 0.5)
    sound_server.end()
    wait_for(lambda: Notice(LOST) in events)
    sound_server.start()
    wait_for(lambda: Notice(FOUND) in events)
    recording.stop()
    recording = sound_server.record()
    wait_for(lambda: Finished() in events, 20)
    player.close()
    recording.stop()

    assert events == [Notice(LOST), Notice(FOUND), Finished()]


def test_volume_changes_at_once_what_is_already_made(
    sound_server: SoundServer, engine: EngineProcess, english: Voice
) -> None:
    sink = DeviceSink()
    player = Player(engine, sink, lambda event: None, lambda language: english)
    recording = sound_server.record()
    player.load(narration("One two three four five six seven eight nine ten eleven twelve thirteen."))
    player.play()
    wait_for(lambda: (moment := player.moment()) and moment.seconds > 0.6)
    player.set_volume(0.0)
    since = recording.seconds
    wait_for(lambda: recording.seconds > since + 0.5)
    player.close()
    moments = loud(recording.stop())

    assert moments
    assert moments[-1] < since + 0.15


def test_a_device_that_is_unplugged_while_it_is_asked_after_is_no_crash(sound_server: SoundServer) -> None:
    """The window asks once a second while it reads; miniaudio's own list of devices ended the process here."""
    ask = "from reader.playback.probe import pulse_present\nfor _ in range(1000): pulse_present()"
    with subprocess.Popen([sys.executable, "-c", ask]) as asking:
        while asking.poll() is None:
            sound_server.unplug()
            sound_server.control("load-module", "module-null-sink", f"sink_name={sound_server.sink}")

    assert asking.returncode == 0


@pytest.fixture
def deaf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without a sound server."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/nobody")
    if device_present():
        pytest.skip("this machine has a sound device that needs no server")


@pytest.mark.usefixtures("deaf")
def test_who_asks_to_hear_something_does_not_wait_for_the_next_look() -> None:
    """Paused for a minute while the headset was away: Listen is heard at once when it is back."""
    sink = DeviceSink()
    sink.pause()
    sink.open()
    sink.wait_open(10)
    keeper = sink._keeper
    keeper._search_after, keeper._search_at = 9.0, 0.0
    for _ in range(5):
        keeper._look()
    paused = keeper._search_after
    keeper.search_soon()
    asked = keeper._search_after
    sink.close()

    assert (paused, asked) == (9.0, 1.0)


@pytest.mark.usefixtures("deaf")
def test_without_a_device_time_runs_all_the_same(engine: EngineProcess, english: Voice) -> None:
    """The words are lit in their time, and a notice says why nothing is heard."""
    events: list[PlayerEvent] = []
    sink = DeviceSink()
    player = Player(engine, sink, events.append, lambda language: english)
    player.load(narration("One two.", pause=0))
    player.play()
    wait_for(lambda: Finished() in events)
    player.close()

    assert events == [Notice(NO_DEVICE), Finished()]
    assert not sink.has_device


@pytest.mark.usefixtures("deaf")
def test_looking_for_a_device_prints_nothing() -> None:
    """ALSA would write 25 lines on the terminal of whoever has no sound card."""
    code = (
        "from reader.playback.device import DeviceSink; from reader.playback.probe import device_present;"
        "s = DeviceSink(); s.open(); print(device_present(), s.wait_open(10))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (done.stdout, done.stderr) == ("False False\n", "")


def test_a_device_that_appears_later_is_taken(sound_server: SoundServer, engine: EngineProcess, english: Voice) -> None:
    """Headphones plugged in after the program was started."""
    sound_server.unplug()
    events: list[PlayerEvent] = []
    sink = DeviceSink()
    player = Player(engine, sink, events.append, lambda language: english)
    sink.open()
    present = sink.wait_open(10)
    player.load(narration(*(f"This is sentence number {count}." for count in range(10))))
    player.play()
    wait_for(lambda: player.moment())
    sound_server.plug()
    wait_for(lambda: Notice(FOUND) in events)
    player.close()

    assert not present
    assert sink.has_device
    assert events == [Notice(NO_DEVICE), Notice(FOUND)]


@pytest.mark.usefixtures("deaf")
def test_a_device_nobody_needs_is_given_back_and_taken_again() -> None:
    """An open device keeps a laptop's sound chip awake all day."""
    sink = DeviceSink(rest=0.1)
    sink.open()
    sink.wait_open(10)
    wait_for(lambda: not sink.is_open)
    sink.put(bytes(2000))
    sink.resume()
    wait_for(lambda: sink.position() == 1000)
    sink.close()

    assert not sink.is_open


@pytest.fixture
def reading(sound_server: SoundServer, engine: EngineProcess, english: Voice) -> Iterator[Player]:
    """A long sentence, of which a second has been heard."""
    recording = sound_server.record()  # it also keeps the null sink's steps short
    player = Player(engine, DeviceSink(), lambda event: None, lambda language: english)
    player.load(narration("The council said that the long bridge would be closed for repairs until the end of May."))
    player.play()
    wait_for(lambda: (moment := player.moment()) and moment.seconds > 1.0)
    yield player
    player.close()
    recording.stop()


def seconds(player: Player) -> float:
    moment = player.moment()
    assert moment is not None
    return moment.seconds


def test_another_default_device_is_gone_over_to(sound_server: SoundServer, reading: Player) -> None:
    """Headphones are put on: the voice goes on in them."""
    options = ("sink_name=headphones", f"rate={RATE}", "channels=2", "norewinds=1")
    sound_server.control("load-module", "module-null-sink", *options)
    headphones = Recording(sound_server, "headphones", RATE)
    wait_for(lambda: headphones.pieces)
    before = seconds(reading)
    sound_server.control("set-default-sink", "headphones")
    wait_for(lambda: loud(b"".join(headphones.pieces)), 20)
    after = seconds(reading)
    headphones.stop()

    assert before < after < before + 4.0


def test_a_suspended_device_is_waited_for_and_the_place_kept(sound_server: SoundServer, reading: Player) -> None:
    """The laptop sleeps in mid-sentence, and reading goes on there."""
    sound_server.control("suspend-sink", sound_server.sink, "1")
    seen: list[float] = []

    def stands() -> bool:
        """Some blocks are taken while the device is opened anew; then nothing more is."""
        seen.append(seconds(reading))
        return seen[-8:] == [seen[-1]] * 8

    wait_for(stands, every=0.1)
    still = seen[-1]
    sound_server.control("suspend-sink", sound_server.sink, "0")
    wait_for(lambda: seconds(reading) > still + 0.5)

    assert still < 3.0


def test_after_a_long_silence_the_device_is_woken_before_the_first_word(
    sound_server: SoundServer, engine: EngineProcess, english: Voice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A headset that fell asleep swallows what it is woken with: silence, of the length the person has set."""
    monkeypatch.setattr("reader.playback.tape.IDLE", 0.4)
    texts = ("Peter.", "Then Peter came.")
    sink = DeviceSink()
    player = Player(engine, sink, lambda event: None, lambda language: english)
    player.set_lead(0.5)
    player.load(narration(*texts))
    recording = sound_server.record()
    player.warm()
    sink.wait_open(10)
    handed = sink.handed
    wait_for(lambda: sink.handed > handed + sink.rate)
    asked = recording.seconds
    player.play()
    wait_for(lambda: (moment := player.moment()) and moment.index == 1 and moment.seconds > 0.3)
    player.close()
    moments = loud(recording.stop())
    said = len(engine.synthesize(texts[0], english, Prosody())) / 22050
    first = [moment for moment in moments if moment < moments[0] + said + 0.05]

    assert moments[0] > asked + 0.45
    assert first[-1] - first[0] == pytest.approx(said, abs=0.08)


def test_a_sync_offset_lights_the_word_later(sound_server: SoundServer, reading: Player) -> None:
    """Bluetooth sounds a quarter of a second after we know."""
    reading.pause()
    known = seconds(reading)
    reading.play()
    wait_for(lambda: seconds(reading) > known + 0.8)
    reading.set_sync(0.6)
    later = seconds(reading)
    reading.set_sync(-0.4)
    earlier = seconds(reading)

    assert later < known + 0.8
    assert earlier - later > 0.9
