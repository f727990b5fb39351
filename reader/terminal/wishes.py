"""How the person likes it, for a command: what the window's settings say, but for what the command says."""

from reader.library import Library, Settings
from reader.narration.policy import Wishes
from reader.places import user_data


def settings() -> Settings:
    library = Library.open(user_data())
    try:
        return library.settings.load()
    finally:
        library.close()


def wishes(level: str | None = None) -> Wishes:
    """A level that is asked for is that level, without the person's own switches."""
    kept = settings()
    if level:
        return Wishes(level, silences=kept.silences)
    return Wishes(kept.level, kept.switches, kept.silences)
