"""A narration into files."""

from reader.export.names import free_path, safe_name
from reader.export.wav import ExportCancelled, export

__all__ = ["ExportCancelled", "export", "free_path", "safe_name"]
