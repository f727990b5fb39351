"""A private sound server with a sink whose sound is recorded, for measures and tests that listen to what was played."""

import os
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from bisect import bisect_left
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

RATE = 48000  # Hz, the sink's
STRETCH = 5.0  # s over which the moments that pieces come in are evened out


def wait_for(condition: Callable[[], object], seconds: float = 10.0, every: float = 0.005) -> None:
    """Returns as soon as the condition holds; TimeoutError when it does not within the limit."""
    until = time.monotonic() + seconds
    ticking = threading.Event()
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError(f"waited {seconds} s in vain")
        ticking.wait(every)


def missing() -> str:
    """What is not installed, "" when all is."""
    return ", ".join(name for name in ("pulseaudio", "pactl", "parec") if not shutil.which(name))


@dataclass(frozen=True, slots=True)
class Clock:
    """A sink's seconds are not the computer's: in ten minutes they part by more than what is to be measured.

    ``begins`` is the perf_counter at which the recording began, as seen from each of the samples ``at``.
    """

    rate: int  # Hz
    at: tuple[int, ...]
    begins: tuple[float, ...]

    def moment(self, sample: float) -> float:
        """perf_counter at which a sample sounded."""
        return sample / self.rate + self._began(sample)

    def sample(self, moment: float) -> int:
        """The one that sounded then."""
        about = (moment - self.begins[0]) * self.rate
        return round((moment - self._began(about)) * self.rate)

    def _began(self, sample: float) -> float:
        """Between two of the samples in proportion."""
        after = bisect_left(self.at, sample)
        if not 0 < after < len(self.at):
            return self.begins[min(after, len(self.at) - 1)]
        share = (sample - self.at[after - 1]) / (self.at[after] - self.at[after - 1])
        return self.begins[after - 1] + share * (self.begins[after] - self.begins[after - 1])


class Recording:
    """What a sink's monitor gives, with the moment each piece came in."""

    def __init__(self, server: "SoundServer", sink: str, rate: int) -> None:
        self.rate = rate
        self._process = subprocess.Popen(
            ["parec", "-d", f"{sink}.monitor", "--format=s16le", f"--rate={rate}", "--channels=1", "--latency-msec=5"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=server.environment,
        )
        self.pieces: list[bytes] = []
        self._arrivals: list[float] = []  # perf_counter, of each piece
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        while piece := os.read(self._process.stdout.fileno(), 65536):
            self.pieces.append(piece)
            self._arrivals.append(time.perf_counter())

    @property
    def seconds(self) -> float:
        return sum(map(len, self.pieces)) / 2 / self.rate

    def began(self) -> float:
        """The moment (perf_counter) the first sample sounded: a piece comes in when its last one does."""
        ends = accumulate(len(piece) / 2 / self.rate for piece in self.pieces)
        return statistics.median(arrival - end for arrival, end in zip(self._arrivals, ends))

    def clock(self) -> "Clock":
        """When each sample sounded, as far as that can be told by when the pieces came in."""
        ends = list(accumulate(len(piece) // 2 for piece in self.pieces))
        begins = [arrival - end / self.rate for arrival, end in zip(self._arrivals, ends)]
        spots: dict[int, list[int]] = {}
        for at, arrival in enumerate(self._arrivals):
            spots.setdefault(int(arrival / STRETCH), []).append(at)
        middles = [statistics.median(begins[at] for at in group) for group in spots.values()]
        return Clock(self.rate, tuple(ends[group[len(group) // 2]] for group in spots.values()), tuple(middles))

    def stop(self) -> bytes:
        """Ends it; everything recorded."""
        self._process.terminate()
        self._process.wait()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        return b"".join(self.pieces)


class SoundServer:
    """PulseAudio of our own in a temporary folder; ``sink`` is the name of its one sink."""

    sink = "heard"

    def __init__(self, folder: Path) -> None:
        run, home = folder / "run", folder / "home"
        run.mkdir(mode=0o700)
        home.mkdir()
        # For the processes that are to speak to it. The home keeps PulseAudio's own files off the person's.
        self.variables = {"XDG_RUNTIME_DIR": str(run), "HOME": str(home), "PULSE_SERVER": f"unix:{run}/pulse/native"}
        self.environment = {**os.environ, **self.variables}
        self._log = folder / "pulse.log"

    def start(self) -> None:
        subprocess.run(
            [
                "pulseaudio", "-n", "--daemonize=yes", "--exit-idle-time=-1", "--use-pid-file=no",
                f"--log-target=file:{self._log}", "--load=module-native-protocol-unix", "--load=module-always-sink",
            ],
            check=True, env=self.environment, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        wait_for(lambda: self.control("info"))
        self.plug()

    def control(self, *arguments: str) -> str:
        """The answer of pactl; "" when it fails."""
        done = subprocess.run(["pactl", *arguments], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else ""

    def plug(self) -> None:
        # Without norewinds a null sink begins by taking two seconds of sound at once, as no device does.
        options = (f"sink_name={self.sink}", f"rate={RATE}", "channels=2", "norewinds=1")
        self.control("load-module", "module-null-sink", *options)
        wait_for(lambda: self.sink in self.control("list", "short", "sinks"))
        self.control("set-default-sink", self.sink)

    def unplug(self) -> None:
        self.control("unload-module", "module-null-sink")

    def record(self, rate: int = RATE) -> Recording:
        """Recording has begun when this returns."""
        recording = Recording(self, self.sink, rate)
        wait_for(lambda: recording.pieces)
        return recording

    def end(self) -> None:
        self.control("exit")


@contextmanager
def served() -> Iterator[SoundServer]:
    """A server that this process and its children speak to for as long as the block runs."""
    with tempfile.TemporaryDirectory() as folder:
        server = SoundServer(Path(folder))
        before = {name: os.environ.get(name) for name in server.variables}
        os.environ.update(server.variables)
        server.start()
        try:
            yield server
        finally:
            server.end()
            for name, value in before.items():
                if value is None:
                    del os.environ[name]
                else:
                    os.environ[name] = value
