"""How long the window stands still while a hostile page is read, arrives and is laid out: the gaps of its clock.

Needs a display (DISPLAY, or Xvfb to start one). ``python -m bench.stutter [name …]``; names of bench.hostile_pages.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.hostile_pages import PAGES
from bench.table import Row, print_table
from bench.window import display

MOST = 50  # ms that nobody notices
USUAL = ("paragraphs", "sentences", "one line", "links", "table rows", "headings")

# A tick every 5 ms from the first paint on: what is longer than that between two, the window stood still.
SCRIPT = """
import json, sys, time
from reader.extract.source import FileSource
from reader.extract.page_reader import PageReader
from reader.library.library import Library
from reader.places import user_data
from reader.session.session import Session
from reader.session.state import Failed, Open
from reader.ui.window import Window
pages = PageReader()
pages.start()
session = Session(pages, Library.open(user_data()))
window = Window(session, pages.picture)
window.when_painted(lambda: None)
gaps, last, began, shown = [], 0.0, time.perf_counter(), 0.0
def tick():
    global last, shown
    now = time.perf_counter()
    gaps.append((now - last) * 1000 - 5)
    last = now
    page = session.state.page
    if isinstance(page, (Open, Failed)) and not shown:
        shown = now - began
    if isinstance(page, Failed) or (isinstance(page, Open) and window.view.lines._filling is None) or now - began > 60:
        window.root.after(1000, window.root.quit)
    else:
        window.root.after(5, tick)
def begin():
    global last, began
    session.visits.open(FileSource(sys.argv[1]), "hostile")
    last = began = time.perf_counter()
    window.root.after(5, tick)
window.root.after(1500, begin)
window.run()
page = session.state.page
what = f"{len(page.article.blocks):,} blocks" if isinstance(page, Open) else getattr(page, "sentence", "nothing")
print(json.dumps([sorted(gaps)[-3:], shown, what]), flush=True)
window.close(); session.close(); pages.close()
"""


def rows(*names: str) -> tuple[Row, ...]:
    with display() as name, tempfile.TemporaryDirectory() as folder:
        if not name:
            return (Row("window standing still", "not measured", note="no display, and no Xvfb to make one"),)
        environment = {**os.environ, "DISPLAY": name, "READER_DATA": folder,
                       "PYTHONPATH": str(Path(__file__).parent.parent)}  # fmt: skip
        found = []
        for page in PAGES:
            if page.name in (names or USUAL):
                file = Path(folder) / ("page.txt" if page.text else "page.html")
                file.write_text(page.make(page.largest()), "utf-8")
                done = subprocess.run(
                    [sys.executable, "-c", SCRIPT, str(file)],
                    env=environment,
                    capture_output=True,
                    text=True,
                    check=True,
                    timeout=180,
                )
                gaps, shown, what = json.loads(done.stdout)
                longest = ", ".join(f"{gap:.0f}" for gap in reversed(gaps))
                found.append(Row(f"still while “{page.name}” opens", f"{gaps[-1]:.0f} ms", f"{MOST} ms wanted",
                                 f"three longest {longest} ms; {what}, shown after {shown:.1f} s"))  # fmt: skip
        return tuple(found)


if __name__ == "__main__":
    print_table(rows(*sys.argv[1:]))
