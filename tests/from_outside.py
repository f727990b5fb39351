"""The program as a whole, driven from outside: its windows found by name, its keys pressed by the X server."""

import subprocess
import time

LIMIT = 20.0  # seconds for a program to start on a busy machine, or for a window to come


def xdotool(*arguments: str) -> str:
    done = subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False, timeout=LIMIT)
    return done.stdout.strip()


def window_called(name: str) -> str:
    end = time.monotonic() + LIMIT
    while not (found := xdotool("search", "--onlyvisible", "--name", name)):
        assert time.monotonic() < end, f"no window called {name!r}"
        time.sleep(0.05)
    return found.split()[0]
