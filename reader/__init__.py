"""Reader opens an article, shows it plainly, and reads it aloud with the word lit as it sounds."""

__version__ = "0.1.0"
