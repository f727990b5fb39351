"""Take the README's picture of today's window: ``make screenshot``. Needs Xvfb, openbox and PulseAudio."""

import os
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageGrab

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.sound_server import served  # noqa: E402
from bench.window import display  # noqa: E402
from reader.document.blocks import Figure  # noqa: E402
from reader.session import actions  # noqa: E402
from reader.session.state import Open  # noqa: E402

TARGET = ROOT / "docs" / "screenshot.png"
WORD = 3  # of the caption's words: far enough in to show what is lit


def take() -> None:
    from window_at_work import LEAD, WindowAtWork

    work = WindowAtWork()
    work.open(LEAD, str(LEAD.relative_to(ROOT)))
    work.start_voice()
    actions.set_size(work.session, "SM")
    work.until(lambda: not work.window.pictures.pending)
    page = work.session.state.page
    assert isinstance(page, Open)
    figure = next(block for block in page.article.blocks if isinstance(block, Figure))
    work.session.reading.start_at(figure.id, len(" ".join(figure.text.split()[:WORD])) + 1)
    work.until(lambda: bool(work.tagged("word")))
    for _ in range(20):
        work.settle()
    work.article.yview_moveto(0)
    work.root.update_idletasks()
    left, top = work.root.winfo_rootx(), work.root.winfo_rooty()
    box = (left, top, left + work.root.winfo_width(), top + work.root.winfo_height())
    shot = ImageGrab.grab(box, xdisplay=os.environ["DISPLAY"])
    shot.convert("P", palette=Image.Palette.ADAPTIVE, colors=256).save(TARGET, optimize=True)
    work.close()


if __name__ == "__main__":
    with display() as name, served(), tempfile.TemporaryDirectory() as folder:
        os.environ["DISPLAY"], os.environ["READER_DATA"] = name, folder
        take()
