"""Renew the transcript in docs/self-voicing.md: ``python docs/self_voicing.py``. Needs Xvfb, openbox and xdotool."""

import os
import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from bench.window import display  # noqa: E402
from listener import Heard, session_with_eyes_shut  # noqa: E402

PAGE = ROOT / "docs" / "self-voicing.md"
TRANSCRIPT = re.compile(r"(?<=<!-- transcript -->\n).*?(?=<!-- /transcript -->)", re.S)


def table(heard: Iterable[Heard]) -> str:
    rows = [f"| {one.keys} | {one.said} |" for one in heard]
    return "\n".join(["| pressed or typed | said |", "|---|---|", *rows])


def with_transcript(text: str, heard: Iterable[Heard]) -> str:
    """The page with what is said today."""
    made = table(heard)
    return TRANSCRIPT.sub(lambda _: f"\n{made}\n\n", text)


def main() -> None:
    from window_at_work import WindowAtWork

    with display() as name, tempfile.TemporaryDirectory() as folder:
        os.environ["DISPLAY"], os.environ["READER_DATA"] = name, folder
        files = Path(folder) / "files"
        files.mkdir()
        work = WindowAtWork()
        text = with_transcript(PAGE.read_text(encoding="utf-8"), session_with_eyes_shut(work, files))
        work.close()
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
