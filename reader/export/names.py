"""A file's name from an article's title: one that every system takes, and that no file has yet."""

import re
from pathlib import Path
from unicodedata import normalize

LONGEST = 80  # characters; systems allow 255 bytes, and a letter may take four
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)")  # Windows' devices
_FORBIDDEN = re.compile(
    r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]+'
)


def safe_name(title: str) -> str:
    """The title without what file systems refuse; "Article" when nothing is left."""
    name = _FORBIDDEN.sub(" ", normalize("NFC", title))
    name = " ".join(name.split())
    if len(name) > LONGEST:
        name = name[: LONGEST + 1].rsplit(" ", 1)[0][:LONGEST]
    while len(name.encode("utf-8")) > 200:
        name = name[:-1]
    name = name.strip(" .-~")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name if any(character.isalnum() for character in name) else "Article"


def free_path(folder: Path, title: str, suffix: str = ".wav", *beside: str) -> Path:
    """Where nothing stands yet, nor under the same name ``beside`` it: "Title.wav", "Title 2.wav" …"""
    name = safe_name(title)
    number = 1
    while True:
        stem = name if number == 1 else f"{name} {number}"
        if not any(_is_taken(folder / f"{stem}{one}") for one in (suffix, *beside)):
            return folder / f"{stem}{suffix}"
        number += 1


def _is_taken(path: Path) -> bool:
    return path.exists() or path.is_symlink()
