"""Renew the transcript in docs/self-voicing.md: ``python docs/self_voicing.py``. Needs Xvfb, openbox and xdotool."""

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from listener import WRITTEN, session_with_eyes_shut, with_transcript  # noqa: E402

from bench.window import display  # noqa: E402


def main() -> None:
    from window_at_work import WindowAtWork

    with display() as name, tempfile.TemporaryDirectory() as folder:
        os.environ["DISPLAY"], os.environ["READER_DATA"] = name, folder
        files = Path(folder) / "files"
        files.mkdir()
        work = WindowAtWork()
        text = with_transcript(WRITTEN.read_text(encoding="utf-8"), session_with_eyes_shut(work, files))
        work.close()
    WRITTEN.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
