"""Whether reading a hostile page takes twice the time when it is twice as large.

Each page is read by a process of its own at a size, its double and its fourfold; a growth of 1.0 is linear, 2.0
quadratic. ``python -m bench.growth [name …]`` prints all; ``--full`` reads each once at its worst size, as Reader does.
"""

import gc
import importlib
import math
import multiprocessing
import sys
import time
from itertools import pairwise
from multiprocessing.connection import Connection

from bench.hostile_pages import PAGES, Hostile
from bench.table import Row
from reader.errors import ReaderError
from reader.extract.page_reader import PageReader
from reader.extract.source import TextSource

LONG_ENOUGH = 0.15  # s that the smallest size takes, so that a doubling can be told from noise
LIMIT = 20.0  # s
STEEP = 1.3  # growth from which a page is marked


def _read(page: Hostile, size: int, answer: Connection) -> None:
    from reader.extract import extract
    from reader.extract.plain_text import extract_text

    text = page.make(size)
    gc.disable()  # as in the process that reads pages
    began = time.perf_counter()
    (extract_text if page.text else extract)(text)
    answer.send(time.perf_counter() - began)


def seconds(page: Hostile, size: int) -> float:
    """To read it, in a process forked for it; infinite past the limit or when it dies."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_read, args=(page, size, there))
    process.start()
    there.close()
    try:
        return float(here.recv()) if here.poll(LIMIT) else math.inf
    except EOFError:
        return math.inf
    finally:
        process.kill()
        process.join()


def growth(page: Hostile) -> Row:
    """From the first size that takes long enough, or a quarter of the largest, to its fourfold."""
    size, largest = 1000, page.largest()
    took = seconds(page, size)
    while took < LONG_ENOUGH and size * 8 <= largest:
        size *= 2
        took = seconds(page, size)
    times = [took, seconds(page, size * 2), seconds(page, size * 4)]
    steps = [math.log2(after / before) for before, after in pairwise(times) if before < math.inf]
    power = sum(steps) / len(steps) if steps else math.inf
    note = "STEEP" if power > STEEP and times[-1] > LONG_ENOUGH else ""
    shown = ", ".join(f"{t:.2f}" for t in times)
    return Row(page.name, f"{power:.2f}", f"{shown} s", f"{size:,} and twice, four times that {note}")


def full(page: Hostile, reader: PageReader) -> Row:
    """At its worst size through the child process, with all its limits."""
    text = page.make(page.largest())
    began = time.perf_counter()
    try:
        article = reader.load(TextSource(text))
        became = f"{len(article.blocks):,} blocks"
    except ReaderError as error:
        became = f"{type(error).__name__}: {str(error)[:60]}"
    return Row(page.name, f"{time.perf_counter() - began:.1f} s", f"{len(text) / 1e6:.1f} MB", became)


def main(arguments: list[str]) -> None:
    names = [argument for argument in arguments if not argument.startswith("--")]
    chosen = [page for page in PAGES if not names or page.name in names]
    if "--full" in arguments:
        reader = PageReader()
        for page in chosen:
            row = full(page, reader)
            print(row.what.ljust(36), row.figure.rjust(7), row.peer.rjust(9), " ", row.note, flush=True)
        reader.close()
        return
    importlib.import_module("reader.extract.story")  # once, before the forks

    for page in chosen:
        row = growth(page)
        print(row.what.ljust(36), row.figure.rjust(7), row.peer.ljust(26), row.note, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
