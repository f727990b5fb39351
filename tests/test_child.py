"""The child process behind the parser and the voices: what it says, and how it is when it does not."""

import contextlib
import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.child import Child, ChildDied, ChildSilent, Frame, read_frame, write_frame

# A child that answers; "?" makes it do what children do wrong.
SERVANT = '''
"""A child for the test."""
import os, sys, time
from reader.child import Frame, serve


def answer(frame, reply):
    match frame.kind:
        case b"e":
            reply(frame)
        case b"2":
            reply(Frame(b"a", frame.payload))
            reply(Frame(b"b", frame.payload))
        case b"p":
            print("a library says hello")
            os.write(1, b"and so does C")
            reply(Frame(b"p", b"still framed"))
        case b"x":
            os._exit(3)
        case b"h":
            reply(Frame(b"h", str(os.getpid()).encode()))
            time.sleep(600)
        case b"r":
            reply(Frame(b"r", sys.stdin.read().encode() + b"nothing to read"))


serve(answer)
'''
LIMIT = 20.0  # seconds; a busy machine starts a Python in one


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Child]:
    (tmp_path / "servant_for_the_test.py").write_text(SERVANT, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    servant = Child("servant_for_the_test")
    servant.start()
    yield servant
    servant.kill()


def listeners() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.endswith("servant_for_the_test")]


def wait_until_gone(pid: int) -> bool:
    """Whether the process ends within the limit."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if sys.platform == "linux" and _is_zombie(pid):
            return True
        threading.Event().wait(0.01)
    return False


def _is_zombie(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


@given(st.lists(st.builds(Frame, st.binary(min_size=1, max_size=1), st.binary(max_size=300))))
def test_frames_come_out_as_they_went_in(frames: list[Frame]) -> None:
    """Sound and text pass the pipe unharmed, whatever bytes they are."""
    pipe = io.BytesIO()
    for frame in frames:
        write_frame(pipe, frame)
    pipe.seek(0)

    assert [read_frame(pipe) for _ in frames] == frames
    assert read_frame(pipe) is None


@pytest.mark.parametrize("kept", [0, 3, 5, 7])
def test_a_frame_cut_short_is_the_end(kept: int) -> None:
    """Half a clip of a crashed engine is not played."""
    pipe = io.BytesIO()
    write_frame(pipe, Frame(b"c", b"four"))

    assert read_frame(io.BytesIO(pipe.getvalue()[:kept])) is None


def test_a_child_answers(child: Child) -> None:
    """The plain case, with more bytes than a pipe holds."""
    payload = os.urandom(1_000_000)
    child.send(Frame(b"e", payload))

    assert child.receive(LIMIT) == Frame(b"e", payload)


def test_answers_come_in_order(child: Child) -> None:
    """The words of a clip come before its end."""
    child.send(Frame(b"2", b"1"))
    child.send(Frame(b"2", b"2"))

    assert [child.receive(LIMIT) for _ in range(4)] == [
        Frame(b"a", b"1"),
        Frame(b"b", b"1"),
        Frame(b"a", b"2"),
        Frame(b"b", b"2"),
    ]


def test_what_libraries_print_does_not_break_the_frames(child: Child) -> None:
    """Speech engines print to standard output as they please."""
    child.send(Frame(b"p"))

    assert child.receive(LIMIT) == Frame(b"p", b"still framed")


def test_a_library_that_reads_standard_input_does_not_eat_the_requests(child: Child) -> None:
    """It reads nothing, and the next request is heard."""
    child.send(Frame(b"r"))
    child.send(Frame(b"e", b"next"))

    assert [child.receive(LIMIT).payload for _ in range(2)] == [b"nothing to read", b"next"]


def test_a_child_that_ends_has_died_and_stays_so(child: Child) -> None:
    """Every later question gets the same answer at once, not a wait."""
    child.send(Frame(b"x"))

    for _ in range(2):
        with pytest.raises(ChildDied):
            child.receive(LIMIT)
    assert not child.running


def test_a_killed_child_has_died(child: Child) -> None:
    """The out-of-memory killer gives no notice."""
    assert child.pid is not None
    os.kill(child.pid, signal.SIGKILL)

    with pytest.raises(ChildDied):
        child.receive(LIMIT)


def test_a_child_that_died_unnoticed_leaves_no_open_pipe(child: Child) -> None:
    """Nobody asked it again, and nobody killed it: the window was closed."""
    assert child.pid is not None
    pipe = child._process.stdin if child._process is not None else None
    threads = listeners()
    os.kill(child.pid, signal.SIGKILL)
    for thread in threads:
        thread.join(LIMIT)

    assert pipe is not None
    assert pipe.closed


def test_a_dead_child_cannot_be_sent_to(child: Child) -> None:
    """The caller learns it when sending, or at the latest when waiting for the answer."""
    child.send(Frame(b"x"))
    with pytest.raises(ChildDied):
        child.receive(LIMIT)

    with pytest.raises(ChildDied):
        child.send(Frame(b"e", b"x" * 1_000_000))


def test_a_child_that_was_never_started_has_died() -> None:
    """Forgetting to start is not a hang."""
    with pytest.raises(ChildDied):
        Child("servant_for_the_test").send(Frame(b"e"))


def test_a_module_that_is_not_there_has_died() -> None:
    """A broken installation ends in an error, not in a wait."""
    servant = Child("no_such_module_anywhere")
    servant.start()

    with pytest.raises(ChildDied):
        servant.receive(LIMIT)
    servant.kill()


def test_a_silent_child_is_waited_for_no_longer_than_asked(child: Child) -> None:
    """An engine that hangs is replaced; the person does not wait."""
    child.send(Frame(b"h"))
    child.receive(LIMIT)
    started = time.monotonic()

    with pytest.raises(ChildSilent):
        child.receive(0.05)
    assert time.monotonic() - started < 2
    assert child.running


def test_a_hanging_child_can_be_killed_and_started_again(child: Child) -> None:
    """The next sentence is spoken by a fresh process; no answer of the old one is taken for its own."""
    child.send(Frame(b"h"))
    old = child.pid
    child.receive(LIMIT)
    child.start()
    child.send(Frame(b"e", b"fresh"))

    assert child.receive(LIMIT) == Frame(b"e", b"fresh")
    assert child.pid != old


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot stop a process")
def test_a_child_that_takes_nothing_in_is_given_up(child: Child) -> None:
    """A long text from the clipboard does not wait for ever at the door of a process that hangs."""
    assert child.pid is not None
    os.kill(child.pid, signal.SIGSTOP)
    keeps_the_test_short = threading.Timer(LIMIT, os.kill, (child.pid, signal.SIGKILL))
    keeps_the_test_short.start()
    started = time.monotonic()
    with pytest.raises(ChildDied):
        child.send(Frame(b"e", b"x" * 1_000_000), hearing=0.1)
    keeps_the_test_short.cancel()

    assert time.monotonic() - started < LIMIT / 2


def test_nothing_is_imported_from_the_folder_one_is_in(child: Child, tmp_path: Path) -> None:
    """Reading a page in the downloads folder runs no program that came with it."""
    downloads = tmp_path / "downloads"
    downloads.mkdir()
    (downloads / "struct.py").write_text("import os; os._exit(9)", encoding="utf-8")
    with contextlib.chdir(downloads):
        child.start()
    child.send(Frame(b"e", b"unharmed"))

    assert child.receive(LIMIT) == Frame(b"e", b"unharmed")


def test_killing_ends_the_process_and_the_thread_that_listened(child: Child) -> None:
    """Closing the window leaves nothing behind."""
    pid = child.pid
    assert pid is not None
    threads = listeners()
    child.kill()
    child.kill()
    for thread in threads:
        thread.join(LIMIT)

    assert (child.pid, child.running) == (None, False)
    assert wait_until_gone(pid)
    assert not any(thread.is_alive() for thread in threads)


class Doorway(io.BufferedWriter):
    """A pipe at whose last flush two threads that close it meet, if they may: one goes on when the other is through."""

    meeting = threading.Barrier(2)

    def flush(self) -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            second = self.meeting.wait(0.5)
            while second and not self.raw.closed:
                threading.Event().wait(0.001)
        super().flush()


def test_a_child_that_dies_while_it_is_killed_ends_once(child: Child) -> None:
    """The thread that listens and the one that gives the child up both end it; neither may fail on the other."""
    process = child._process
    assert process is not None
    assert isinstance(process.stdin, io.BufferedWriter)
    pipe = Doorway(process.stdin.detach())
    pipe.write(b"never heard")
    process.stdin = pipe
    failures: list[BaseException] = []

    def end() -> None:
        try:
            child._end(process)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=end, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LIMIT)

    assert (failures, pipe.closed) == ([], True)


def test_a_kill_from_another_thread_wakes_who_waits(child: Child) -> None:
    """Stop is heard while an answer is waited for."""
    child.send(Frame(b"h"))
    child.receive(LIMIT)
    killer = threading.Timer(0.05, child.kill)
    killer.start()

    with pytest.raises(ChildDied):
        child.receive(LIMIT)
    killer.join()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX processes; on Windows this is unverified")
@pytest.mark.parametrize("asked", ["e", "h"])
def test_a_child_does_not_outlive_its_parent(tmp_path: Path, asked: str) -> None:
    """kill -9 of the window ends the engines too, also one that hangs in its work."""
    (tmp_path / "servant_for_the_test.py").write_text(SERVANT, encoding="utf-8")
    parent = (
        "from reader.child import Child, Frame; import time\n"
        f"c = Child('servant_for_the_test'); c.start(); c.send(Frame(b'{asked}', b'')); c.receive(20)\n"
        "print(c.pid, flush=True); time.sleep(600)"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(Path(__file__).parent.parent)))}
    with subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        pid = int(process.stdout.readline())
        process.kill()

    assert wait_until_gone(pid)
