"""What is remembered. The only room that knows SQLite."""

from reader.library.export_choice import ExportChoice
from reader.library.library import Library
from reader.library.positions import Position, Positions
from reader.library.put_back import PutBack, SiteMark
from reader.library.recent import Recent, RecentArticle
from reader.library.settings import Settings

__all__ = [
    "ExportChoice",
    "Library",
    "Position",
    "Positions",
    "PutBack",
    "Recent",
    "RecentArticle",
    "Settings",
    "SiteMark",
]
