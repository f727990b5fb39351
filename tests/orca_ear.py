"""The real Orca, without sound: what it says is taken from its own log, one utterance after the other.

READER_ORCA is the command of another one than the system's: see tests/newer_orca.sh.
"""

import os
import re
import shlex
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ORCA = shlex.split(os.environ.get("READER_ORCA", "")) or ["/usr/bin/orca"]
START, FIRST, QUIET, LIMIT = 30.0, 3.0, 0.6, 10.0  # seconds to begin, to the first word, of silence that end it, in all
# Loaded by Orca as the person's own customizations: no speech server, and every utterance in the log all the same.
CUSTOM = """
import orca.debug, orca.settings
orca.settings.speechServerFactory = orca.settings.speechSystemOverride = "none"
orca.settings.speechFactoryModules = []
orca.settings.enableSpeech = True
orca.settings.silenceSpeech = orca.settings.enableSound = orca.settings.enableBraille = False
orca.settings.enableEchoByWord = orca.settings.enableKeyEcho = False
try:
    orca.debug.debugFile.reconfigure(line_buffering=True)
except Exception:
    pass
"""
_SPOKEN = re.compile(r"SPEECH OUTPUT: '(.*?)'[ \t]*(?=\{|None|voice=|ACSS|\(|\[|$)", re.S | re.M)


class Ear:
    """``idle`` is called while it is listened for."""

    def __init__(self, log: Path, process: "subprocess.Popen[bytes]", idle: Callable[[], object]) -> None:
        self._log, self._process, self._idle = log, process, idle
        self._heard = 0

    def _new(self) -> list[str]:
        found = _SPOKEN.findall(self._log.read_text(encoding="utf-8", errors="replace"))
        new, self._heard = found[self._heard :], len(found)
        return [" ".join(one.split()) for one in new if one.strip()]

    def until_ready(self) -> None:
        end = time.monotonic() + START
        while not any("creen reader on" in one for one in self._new()):
            assert self._process.poll() is None, "Orca ended"
            assert time.monotonic() < end, "Orca does not begin"
            self._idle()
            time.sleep(0.02)
        self.hear()

    def hear(self) -> str:
        """All it says until it has said nothing for a while."""
        said: list[str] = []
        end = time.monotonic() + LIMIT
        last = time.monotonic()
        while time.monotonic() < end and time.monotonic() - last < (QUIET if said else FIRST):
            self._idle()
            if new := self._new():
                said += new
                last = time.monotonic()
            time.sleep(0.01)
        return " | ".join(said)


@contextmanager
def orca(idle: Callable[[], object]) -> Iterator[Ear]:
    """On the display and the buses of the environment."""
    if not Path(ORCA[-1]).exists():
        absent = "orca is not installed (Debian: apt install orca)"
        if os.environ.get("CI"):
            pytest.fail(f"{absent}, and CI has to hear what it says")
        pytest.skip(absent)
    home = Path(tempfile.mkdtemp(prefix="orca-"))
    settings = home / "data" / "orca"
    settings.mkdir(parents=True)
    (settings / "orca-customizations.py").write_text(CUSTOM)
    log = home / "debug.out"
    log.touch()
    environment = {
        **os.environ, "SPEECHD_ADDRESS": "inet_socket:127.0.0.1:1", "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"), "GSETTINGS_BACKEND": "memory", "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": "",
    }  # fmt: skip
    usage = subprocess.run([*ORCA, "--help"], env=environment, capture_output=True, text=True, check=False).stdout
    folder = ["-u", str(settings)] if "--user-prefs" in usage else []  # gone in the newest
    process = subprocess.Popen(
        [*ORCA, "--replace", *folder, "--debug-file", str(log)], env=environment, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        ear = Ear(log, process, idle)
        ear.until_ready()
        yield ear
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        shutil.rmtree(home, ignore_errors=True)
