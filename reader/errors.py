"""Everything that can go wrong, named for what is wrong.

ReaderError                     a sentence a person can act on, and a sysexits code
├── SourceError                 the thing to open
│   ├── SourceMissing           no such file, nothing on standard input or the clipboard
│   ├── SourceEmpty             there, and nothing in it
│   ├── NotAPage                a picture, a sound, an archive: not a page of text
│   ├── SourceTooLarge          over the size limit
│   ├── FetchRefused            an address that may not be opened
│   └── FetchFailed             an address that does not answer, or answers with an error
├── PageTooHard                 reading the page took too long or too much memory
├── Cancelled                   the person gave up waiting
├── SpeechError                 the voice
│   ├── EngineMissing           no speech engine can run here
│   ├── EngineFailed            the engine crashed or hung
│   │   └── NothingHeard        it gave no sound for a text with words in it
│   └── VoiceMissing            no voice of that name
├── DeviceMissing               no sound device
├── WindowError                 no window can be shown
├── StyleError                  a file in styles/ that cannot be used
├── LibraryError                what is remembered cannot be read or written
├── PronunciationError          a pronunciation, or a list of them, that cannot be used
├── KeyFileError                a file of keys that cannot be used
└── ExportError                 the file cannot be written
"""

import os


class ReaderError(Exception):
    """A sentence that says what is wrong and what to do; ``exit_code`` follows sysexits.h."""

    # Numbers of sysexits.h: the os.EX_ names are missing on Windows.
    exit_code = 70


class SourceError(ReaderError):
    exit_code = 66


class SourceMissing(SourceError):
    pass


class SourceEmpty(SourceError):
    exit_code = 65


class NotAPage(SourceError):
    exit_code = 65


class SourceTooLarge(SourceError):
    exit_code = 65


class FetchRefused(SourceError):
    exit_code = 77


class FetchFailed(SourceError):
    exit_code = 69


class PageTooHard(ReaderError):
    exit_code = 65


class Cancelled(ReaderError):
    exit_code = 75


class SpeechError(ReaderError):
    exit_code = 69


class EngineMissing(SpeechError):
    pass


class EngineFailed(SpeechError):
    exit_code = 70


class NothingHeard(EngineFailed):
    pass


class VoiceMissing(SpeechError):
    exit_code = 64

    def __init__(self, voice: str) -> None:
        super().__init__(f'No voice called {voice!r} is installed. "reader voices" lists those that are.')
        self.voice = voice


class DeviceMissing(ReaderError):
    exit_code = 69


class WindowError(ReaderError):
    exit_code = 69


class StyleError(ReaderError):
    exit_code = 78


class LibraryError(ReaderError):
    exit_code = 74


class PronunciationError(ReaderError):
    """``field`` is what of the entry is wrong: "written", "spoken", "language"; "" for a list as a whole."""

    exit_code = 65

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class KeyFileError(ReaderError):
    exit_code = 65


class ExportError(ReaderError):
    exit_code = 73


LONGEST = 400  # characters of a sentence to a person: an address of 100,000 would fill the window and more


def brief(text: str, most: int = LONGEST) -> str:
    """The text, its middle left out when it is longer than ``most`` characters."""
    if len(text) <= most:
        return text
    return f"{text[: most * 3 // 4].rstrip()} … {text[-most // 4 :].lstrip()}"


def reason(error: OSError) -> str:
    """The system's own words for an error, without Python's decoration: "No space left on device"."""
    return os.strerror(error.errno) if error.errno else str(error)
