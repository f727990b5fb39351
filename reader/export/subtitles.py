"""Cues as the two kinds of subtitle file: WebVTT (with the moment of every word, if wanted) and SubRip (SRT)."""

from collections.abc import Iterable

from reader.export.cues import Cue, Line

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def webvtt(cues: Iterable[Cue], language: str = "", words: bool = False) -> str:
    """``language`` is the article's: a cue in another one says so. ``words``: a time before each word but the first."""
    parts = ["WEBVTT"]
    for cue in cues:
        text = "\n".join(_timed(line, cue) if words else line.text.translate(_ESCAPES) for line in cue.lines)
        if cue.language and cue.language != language:
            text = f"<lang {cue.language.translate(_ESCAPES)}>{text}</lang>"
        parts.append(f"{_moment(cue.start, '.')} --> {_moment(cue.end, '.')}\n{text}")
    return "\n\n".join(parts) + "\n"


def subrip(cues: Iterable[Cue]) -> str:
    parts = []
    for number, cue in enumerate(cues, 1):
        text = cue.text.replace("-->", "->")  # where a reader of this format expects times
        parts.append(f"{number}\n{_moment(cue.start, ',')} --> {_moment(cue.end, ',')}\n{text}")
    return "\n\n".join(parts) + "\n" if parts else ""


def _timed(line: Line, cue: Cue) -> str:
    """Times only ever grow, and lie within the cue: else a player drops them."""
    found, at, last = [], 0, _milliseconds(cue.start)
    for word in line.words:
        now = _milliseconds(word.seconds)
        if last < now < _milliseconds(cue.end):
            found += [line.text[at : word.character].translate(_ESCAPES), f"<{_moment(word.seconds, '.')}>"]
            at, last = word.character, now
    return "".join(found) + line.text[at:].translate(_ESCAPES)


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _moment(seconds: float, point: str) -> str:
    rest, milliseconds = divmod(_milliseconds(seconds), 1000)
    return f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}{point}{milliseconds:03}"
