"""The article's headings as chapters of its sound, and as a cue sheet for files that hold none."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from reader.document.article import Article
from reader.document.head import byline_name
from reader.export.recording import Recording

MOST_TRACKS = 99  # of a cue sheet
FRAMES = 75  # a second, in a cue sheet


@dataclass(frozen=True, slots=True)
class Chapter:
    """From ``start`` to ``end``, seconds."""

    title: str
    start: float
    end: float


def chapters(article: Article, recording: Recording) -> tuple[Chapter, ...]:
    """From each heading to the next; what comes before the first bears the article's title. () without headings."""
    starts: list[tuple[str, float]] = []
    last = None
    for said in recording.said:
        if said.utterance.kind == "heading" and said.utterance.block != last:  # a long one is several utterances
            last = said.utterance.block
            block = article.block(last)
            title = " ".join((block.text if block is not None else said.utterance.text).split())
            starts.append((title, said.start / recording.rate))
    if not starts:
        return ()
    if recording.said[0].utterance.kind == "heading":
        starts[0] = (starts[0][0], 0.0)
    else:
        starts.insert(0, (" ".join(article.title.split()) or "Beginning", 0.0))
    ends = pairwise([*(start for _, start in starts), recording.seconds])
    return tuple(Chapter(title, start, end) for (title, _), (start, end) in zip(starts, ends))


def cue_sheet(article: Article, chapters: Iterable[Chapter], sound: str) -> str:
    """``sound`` is the name of the file the sheet lies beside."""
    lines = [
        f"PERFORMER {_quoted(byline_name(article) or article.site)}",
        f"TITLE {_quoted(article.title)}",
        f"FILE {_quoted(sound)} {'MP3' if sound.lower().endswith('.mp3') else 'WAVE'}",
    ]
    if article.published:
        lines.insert(0, f"REM DATE {' '.join(article.published.split())}")
    for number, chapter in enumerate(list(chapters)[:MOST_TRACKS], 1):
        frames = round(chapter.start * FRAMES)
        moment = f"{frames // FRAMES // 60:02}:{frames // FRAMES % 60:02}:{frames % FRAMES:02}"
        lines += [f"  TRACK {number:02} AUDIO", f"    TITLE {_quoted(chapter.title)}", f"    INDEX 01 {moment}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """The format knows no way to write a quotation mark inside quotation marks."""
    return '"' + " ".join(text.replace('"', "'").split()) + '"'
