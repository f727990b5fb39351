"""espeak-ng, from the espeakng_loader wheel, as a pyttsx3 driver.

pyttsx3 looks for the library only where systems install it, so its search is answered with the wheel's; and the path of
the data is given, because the wheel's built-in one is its build machine's and a wrong one ends the process.
"""

import ctypes
import os
import sys
from dataclasses import dataclass
from types import ModuleType
from typing import Protocol

from reader.document.tags import clean_tag
from reader.errors import EngineMissing
from reader.speech.driver import Driver, Proxy, register
from reader.speech.engine import Voice

NAME = "espeak-ng"
CHUNK = 200  # ms of sound per callback: longer ones mean fewer; nothing waits for the first
QUALITY, LICENCE = "synthetic", "GPL-3.0"
LOUDNESS = 100  # espeak-ng's own: peaks at 0.72 of full scale
# Listed, but their dictionaries are not in the wheel (0.2.4), so they spell or stay silent; xex is a test.
WITHOUT_DICTIONARY = frozenset({"fo", "kaa", "xex"})


class Event(Protocol):
    """espeak_EVENT, of speak_lib.h."""

    type: int
    text_position: int  # characters, counted from 1
    length: int
    sample: int


class Events(Protocol):
    def __getitem__(self, index: int) -> Event: ...


@dataclass(frozen=True, slots=True)
class _Listed:
    """A voice, and the file espeak-ng knows it by."""

    voice: Voice
    file: bytes


class EspeakDriver(Driver):
    """Synchronous: when ``say`` returns, the sound is whole (pyttsx3's own driver returns before, and races)."""

    def __init__(self, proxy: Proxy) -> None:
        super().__init__(proxy)
        self._library = library = _load()
        import espeakng_loader

        data = espeakng_loader.get_data_path()
        self._variants = os.path.join(data, "voices", "!v")
        self._hz = int(library.Initialize(library.AUDIO_OUTPUT_SYNCHRONOUS, CHUNK, data.encode(), 0))
        if self._hz <= 0:
            raise EngineMissing("espeak-ng's data cannot be read: install espeakng-loader again.")
        library.SetSynthCallback(self._hear)
        library.SetParameter(library.VOLUME, LOUDNESS, 0)
        self._voices = _list(library)

    def say(self, text: str) -> None:
        self._library.Synth(text.encode(), flags=self._library.ENDPAUSE | self._library.CHARS_UTF8)

    def _hear(self, samples: object, count: int, events: Events) -> int:
        """Called by espeak-ng inside ``say``, with sound and with what has been reached in the text."""
        index = 0
        while (event := events[index]).type:
            if event.type == self._library.EVENT_WORD:
                self.tell_word(location=event.text_position - 1, length=event.length, sample=event.sample)
            index += 1
        if count > 0:
            self.tell_sound(ctypes.string_at(samples, 2 * count), self._hz)  # type: ignore[arg-type]
        return 0

    def getProperty(self, name: str) -> object:
        match name:
            case "voices":
                return tuple(listed.voice for listed in self._voices)
            case "rate":
                return int(self._library.GetParameter(self._library.RATE, 1))
            case "pitch":
                return int(self._library.GetParameter(self._library.PITCH, 1))
        raise KeyError(name)

    def setProperty(self, name: str, value: object) -> None:
        match name, value:
            case "voice", str(voice):
                self._choose(voice)
            case "rate", float(rate):
                self._library.SetParameter(self._library.RATE, round(rate), 0)
            case "pitch", float(pitch):  # 0–2, 1 being the voice's own
                self._library.SetParameter(self._library.PITCH, min(99, max(0, round(50 * pitch))), 0)
            case _:
                raise KeyError(name)

    def _choose(self, voice: str) -> None:
        """``…/en-us+f3`` is a variant of a voice. espeak-ng would go without one it does not know."""
        plain, _, variant = voice.partition("+")
        file = next((listed.file for listed in self._voices if listed.voice.id == plain), None)
        known = {name.casefold(): name for name in os.listdir(self._variants)} if variant else {}
        if file is None or (variant and variant.casefold() not in known):
            raise ValueError(f"espeak-ng has no voice {voice!r}")
        if variant:
            file += b"+" + known[variant.casefold()].encode()
        if self._library.SetVoiceByName(file) != self._library.EE_OK:
            raise ValueError(f"espeak-ng has no voice {voice!r}")


def register_driver() -> str:
    """The name ``pyttsx3.init`` knows it by."""
    register("reader_espeak", EspeakDriver)
    return "reader_espeak"


def _load() -> ModuleType:
    """pyttsx3's espeak functions, bound to the wheel's library; EngineMissing when it cannot be loaded."""
    try:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
    except (ImportError, OSError, RuntimeError) as error:
        raise EngineMissing(f"espeak-ng cannot be loaded ({error}): install espeakng-loader again.") from error
    search = ctypes.cdll.LoadLibrary
    # pyttsx3 asks a fixed list of places while it is imported, and its answer is kept for good.
    ctypes.cdll.LoadLibrary = lambda name: library  # type: ignore[method-assign]
    try:
        import pyttsx3.drivers._espeak as functions
    finally:
        ctypes.cdll.LoadLibrary = search  # type: ignore[method-assign]
    return sys.modules[functions.__name__]


def _list(library: ModuleType) -> tuple[_Listed, ...]:
    found: list[_Listed] = []
    taken: set[str] = set()
    for voice in library.ListVoices(None):
        written = bytes(voice.languages)[1:].decode()  # the first byte is how well the voice suits the language
        file = bytes(voice.identifier)
        if written in WITHOUT_DICTIONARY:
            continue
        short = written if written not in taken else file.decode().rpartition("/")[2].lower()
        taken.add(short)
        name = bytes(voice.name).decode().strip()
        found.append(_Listed(Voice(f"{NAME}/{short}", name, clean_tag(written), NAME, QUALITY, LICENCE), file))
    return tuple(found)
