"""Lists of pronunciations on disk: read, and written whole or not at all."""

import os
import tempfile
from pathlib import Path

from reader.errors import ExportError, SourceMissing, reason
from reader.narration.pronunciation_list import MOST_BYTES
from reader.session.pronunciations import BroughtIn, Pronunciations

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
    try:
        handle, name = tempfile.mkstemp(prefix=".reader-", suffix=".part", dir=path.absolute().parent)
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            mask = os.umask(0)
            os.umask(mask)
            part.chmod(0o666 & ~mask)  # mkstemp's file is for nobody else
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {reason(error)}.") from error
    return len(pronunciations.entries)
