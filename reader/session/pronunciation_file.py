"""Lists of pronunciations on disk: read, and written whole or not at all."""

from pathlib import Path

from reader.errors import SourceMissing, reason
from reader.narration.pronunciation_list import MOST_BYTES
from reader.session.pronunciations import BroughtIn, Pronunciations
from reader.session.whole_file import write_whole

_TABBED = frozenset((".tsv", ".tab", ".txt"))


def read_file(path: Path, pronunciations: Pronunciations, language: str) -> BroughtIn:
    """Brings them in. SourceMissing when it cannot be read, PronunciationError when it is no list."""
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise SourceMissing(f"{path} cannot be read: {reason(error)}.") from error
    return pronunciations.bring_in(content, language)


def write_file(path: Path, pronunciations: Pronunciations) -> int:
    """How many were written, over what was there. Separated by tabs or commas, by the file's name. ExportError when
    it cannot be written: then it is as it was.
    """
    content = pronunciations.take_out("\t" if path.suffix.lower() in _TABBED else ",")
    write_whole(path, content)
    return len(pronunciations.entries)
