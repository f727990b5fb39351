"""An article to take along: its sound in a file, with subtitles, chapters and tags. ``job.export`` does it.

What is imported here is light: the window asks for formats and names at its start, for sound only when it is wanted.
"""

from reader.export.formats import FORMATS, Format, format_named
from reader.export.names import free_path, safe_name

__all__ = ["FORMATS", "Format", "format_named", "free_path", "safe_name"]
