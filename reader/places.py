"""Where things lie: the program's own folders, and the person's.

The program's folders stand beside the package in a checkout and inside it in an installed wheel.
"""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def program_folder(name: str) -> Path:
    """The folder ``styles`` or ``samples``; FileNotFoundError when the installation is incomplete."""
    for folder in (PACKAGE / name, PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"Reader's own folder {name!r} is missing: install Reader again.")


def styles() -> Path:
    return program_folder("styles")


def samples() -> Path:
    return program_folder("samples")


def user_data() -> Path:
    """The folder for what is remembered, made if need be and possible. READER_DATA names another one."""
    import os

    from platformdirs import user_data_path

    chosen = os.environ.get("READER_DATA")
    try:
        folder = Path(chosen) if chosen else user_data_path("reader", appauthor=False)
    except RuntimeError:  # a user without a home, as in some containers
        return Path(os.devnull) / "reader"  # can be no folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        pass  # a full or read-only disk is no reason not to read: the library says that it keeps nothing
    return folder
