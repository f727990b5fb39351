"""Runs the programs over a page set, each in a process of its own, their rounds by turns.

By turns: what slows the machine for a while then slows every program, and the ratios between them stay fair. Each
process waits, without work, while another has its round.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.extraction.pages import PageSet
from bench.extraction.peers import PYTHON_PROGRAMS, About
from bench.extraction.worker import OURS

WARM = 10  # pages that each program reads before the first round
ROOT = Path(__file__).resolve().parents[2]
NODE_SCRIPT = Path(__file__).with_name("readability.cjs")
NODE_PROGRAMS = {"Readability.js on jsdom": "jsdom", "Readability.js on linkedom": "linkedom"}
PROGRAMS = (OURS, *PYTHON_PROGRAMS, *NODE_PROGRAMS)


@dataclass(frozen=True, slots=True)
class Places:
    """The Python that has the peers, and the folder whose node_modules has Readability.js (None: not asked for)."""

    python: str
    node: Path | None


@dataclass(frozen=True, slots=True)
class Run:
    """What a program did with a page set. ``texts``, ``times`` (ms) and ``about`` by page id."""

    program: str
    version: str
    texts: dict[str, str]
    times: dict[str, float]
    failed: dict[str, str]
    about: dict[str, About]

    @property
    def median(self) -> float:
        return median(self.times.values())

    @property
    def p95(self) -> float:
        """The time that one page in twenty exceeds."""
        return sorted(self.times.values())[int(len(self.times) * 0.95)]


@dataclass(frozen=True, slots=True)
class Missing:
    """A program that could not be run, and why."""

    program: str
    why: str


class Racer:
    """A program's process."""

    def __init__(self, program: str, command: list[str]) -> None:
        self.program = program
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            encoding="utf-8", env=environment, cwd=ROOT,
        )  # fmt: skip

    def ask(self, line: str) -> dict[str, object]:
        """The answer; one that says ``missing`` when the process ended instead."""
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("a process without pipes")
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            return {"missing": "it ended by itself"}
        said = self._process.stdout.readline()
        answer: dict[str, object] = json.loads(said) if said else {"missing": "it ended by itself"}
        return answer

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


def race(pages: PageSet, programs: Sequence[str], places: Places, rounds: int) -> tuple[Run | Missing, ...]:
    """In the programs' order."""
    task = json.dumps(
        {
            "pages": [(page.id, page.url, str(page.file)) for page in pages.pages],
            "captions": pages.captions,
            "warm": WARM,
        }
    )
    with _started(programs, places) as racers:
        begun = {racer.program: racer.ask(task) for racer in racers}
        running = [racer for racer in racers if "missing" not in begun[racer.program]]
        for number in range(rounds):
            for racer in running:
                print(f"\r{pages.name}: round {number + 1}, {racer.program:30}", end="", file=sys.stderr, flush=True)
                begun[racer.program].update(racer.ask("round"))
        for racer in running:
            begun[racer.program].update(racer.ask("end"))
        print(f"\r{'':60}\r", end="", file=sys.stderr)
    return tuple(_result(program, begun.get(program, {"missing": "no Node, or no --node-dir"})) for program in programs)


def _result(program: str, answer: dict[str, object]) -> Run | Missing:
    match answer:
        case {"missing": why}:
            return Missing(program, str(why))
        case {
            "version": version,
            "texts": dict(texts),
            "times": dict(times),
            "failed": dict(failed),
            "about": dict(about),
        }:
            told = {key: About(title, tuple(authors), date) for key, (title, authors, date) in about.items()}
            return Run(program, str(version), texts, times, failed, told)
    return Missing(program, "it gave no answer")


@contextmanager
def _started(programs: Iterable[str], places: Places) -> Iterator[list[Racer]]:
    racers: list[Racer] = []
    try:
        for program in programs:
            if program == OURS:
                command = [sys.executable, "-m", "bench.extraction.worker", program]
            elif program in PYTHON_PROGRAMS:
                command = [places.python, "-m", "bench.extraction.worker", program]
            elif places.node is not None and (node := shutil.which("node")):
                command = [node, str(NODE_SCRIPT), str(places.node), NODE_PROGRAMS[program]]
            else:
                continue
            racers.append(Racer(program, command))
        yield racers
    finally:
        for racer in racers:
            racer.close()
