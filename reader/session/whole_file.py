"""A small file written whole, or not at all."""

import os
import tempfile
from pathlib import Path

from reader.errors import ExportError, reason


def write_whole(path: Path, content: bytes) -> None:
    """Over what was there. ExportError when it cannot be written: then it is as it was."""
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
