"""Files that come all together or not at all: made in a folder of their own, then given their names in one go."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ExportError, reason


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is done, and where it shall be."""

    made: Path
    path: Path


def check(paths: Iterable[Path], overwrite: bool) -> None:
    """ExportError for a name that cannot be taken, before any work is done for it."""
    for path in paths:
        if path.exists():
            if not path.is_file():
                raise ExportError(f"{path} is not a file that can be written to: choose another name.")
            if not overwrite:
                raise _taken(path)


@contextlib.contextmanager
def workshop(beside: Path) -> Iterator[Path]:
    """A new hidden folder on the same disk, so that names can be taken in one step; gone again afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=".reader-", suffix=".part", dir=beside))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put(files: Iterable[Made], overwrite: bool) -> None:
    """Give each its name; when one cannot have it all are as before. ExportError says which."""
    done: list[Path] = []
    kept: list[Made] = []
    file = None
    try:
        for file in files:
            if overwrite and file.path.exists():
                old = file.made.with_name(f"{file.made.name}.old")
                _keep(file.path, old)
                kept.append(Made(old, file.path))
            _name(file, overwrite)
            done.append(file.path)
    except BaseException as error:
        for path in done:
            path.unlink(missing_ok=True)
        for before in kept:
            if before.made.exists():
                before.made.replace(before.path)
        if isinstance(error, OSError) and file is not None:
            raise ExportError(f"{file.path} cannot be written: {reason(error)}.") from error
        raise


def _keep(path: Path, old: Path) -> None:
    """A second name for what is there, so that the first is never without a file."""
    try:
        os.link(path, old)
    except OSError:  # a file system without links
        shutil.copy2(path, old)


def _name(file: Made, overwrite: bool) -> None:
    if overwrite:
        file.made.replace(file.path)
        return
    try:
        os.link(file.made, file.path)  # unlike a rename it never takes the place of a file that has come meanwhile
    except FileExistsError:
        raise _taken(file.path) from None
    except OSError:  # a file system without links
        if file.path.exists():
            raise _taken(file.path) from None
        file.made.replace(file.path)


def _taken(path: Path) -> ExportError:
    return ExportError(f"{path} is there already: choose another name.")
