"""One program over one page set, in a process of its own: JSON lines in, JSON lines out (see race.py).

``python -m bench.extraction.worker PROGRAM`` runs in the Python that has the program.
"""

import json
import logging
import os
import sys
import time
import warnings
from dataclasses import astuple
from pathlib import Path

from bench.extraction.peers import PYTHON_PROGRAMS, Caller, reader

OURS = "Reader"


class Worker:
    """Asked for round after round; a page's time is its best, as other work on the machine only ever adds."""

    def __init__(self, caller: Caller, pages: dict[str, tuple[str, str]]) -> None:
        self._caller = caller
        self._pages = pages  # id to HTML and address
        self._texts: dict[str, str] = {}
        self._times: dict[str, float] = {}
        self._failed: dict[str, str] = {}

    def warm(self, count: int) -> None:
        for key in list(self._pages)[:count]:
            self._read(key)

    def round(self) -> None:
        for key in self._pages:
            since = time.perf_counter()
            text = self._read(key)
            took = 1000 * (time.perf_counter() - since)
            self._texts[key] = text
            self._times[key] = min(took, self._times.get(key, took))

    def _read(self, key: str) -> str:
        html, url = self._pages[key]
        try:
            return self._caller.read(html, url)
        except Exception as error:  # whatever a peer does: the page counts as empty
            self._failed[key] = f"{type(error).__name__}: {error}"[:200]
            return ""

    def results(self) -> dict[str, object]:
        return {"texts": self._texts, "times": self._times, "failed": self._failed, "about": self._about()}

    def _about(self) -> dict[str, object]:
        if self._caller.tell is None:
            return {}
        found: dict[str, object] = {}
        for key, (html, url) in self._pages.items():
            try:
                found[key] = astuple(self._caller.tell(html, url))
            except Exception:
                found[key] = ("", (), "")
        return found


def main() -> None:
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints is no answer
    name = sys.argv[1]
    task = json.loads(sys.stdin.readline())
    try:
        caller = reader(task["captions"]) if name == OURS else PYTHON_PROGRAMS[name]()
    except ImportError as error:
        print(json.dumps({"missing": str(error)}), file=answers, flush=True)
        return
    pages = {key: (Path(file).read_bytes().decode("utf-8"), url) for key, url, file in task["pages"]}
    worker = Worker(caller, pages)
    worker.warm(task["warm"])
    print(json.dumps({"version": caller.version}), file=answers, flush=True)
    for line in sys.stdin:
        if line.strip() == "round":
            worker.round()
            print(json.dumps({}), file=answers, flush=True)
        else:
            print(json.dumps(worker.results()), file=answers, flush=True)
            return


if __name__ == "__main__":
    main()
