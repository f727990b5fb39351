"""macOS' own voices (NSSpeechSynthesizer) as a pyttsx3 driver. Unverified: never run.

Written from Apple's documentation. It speaks into an AIFF file and gives no word times
for it, so words are timed by their letters.
"""

import tempfile
from pathlib import Path

from reader.document.tags import clean_tag
from reader.errors import EngineMissing
from reader.speech.aiff import read_aiff
from reader.speech.driver import Driver, Proxy, register
from reader.speech.engine import Voice

NAME = "nsspeech"
STEP = 0.005  # s the run loop is given at a time


class NSSpeechDriver(Driver):
    """Rate in words a minute, as everywhere; pitch stays the voice's own."""

    def __init__(self, proxy: Proxy) -> None:
        super().__init__(proxy)
        try:
            from AppKit import NSSpeechSynthesizer
        except ImportError as error:
            raise EngineMissing(f"macOS' voices cannot be used ({error}).") from error
        self._class = NSSpeechSynthesizer
        self._synthesizer = NSSpeechSynthesizer.alloc().initWithVoice_(None)

    def say(self, text: str) -> None:
        from Foundation import NSURL, NSDate, NSRunLoop

        with tempfile.TemporaryDirectory(prefix="reader-") as folder:
            file = Path(folder) / "speech.aiff"
            if not self._synthesizer.startSpeakingString_toURL_(text, NSURL.fileURLWithPath_(str(file))):
                raise RuntimeError("macOS refused to speak")
            while self._synthesizer.isSpeaking():
                NSRunLoop.currentRunLoop().runUntilDate_(NSDate.dateWithTimeIntervalSinceNow_(STEP))
            sound = read_aiff(file.read_bytes())
        self.tell_sound(sound.samples, sound.rate)

    def getProperty(self, name: str) -> object:
        if name != "voices":
            raise KeyError(name)
        return tuple(self._described(str(voice)) for voice in self._class.availableVoices())

    def setProperty(self, name: str, value: object) -> None:
        match name, value:
            case "voice", str(voice):
                if not self._synthesizer.setVoice_(voice.removeprefix(f"{NAME}/")):
                    raise ValueError(f"macOS has no voice {voice!r}")
            case "rate", float(rate):
                self._synthesizer.setRate_(rate)
            case "pitch", float():
                pass
            case _:
                raise KeyError(name)

    def _described(self, identifier: str) -> Voice:
        known = self._class.attributesForVoice_(identifier)
        language = clean_tag(str(known.get("VoiceLocaleIdentifier", "")))
        return Voice(f"{NAME}/{identifier}", str(known.get("VoiceName", identifier)), language, NAME)


def register_driver() -> str:
    """The name ``pyttsx3.init`` knows it by."""
    register("reader_nsspeech", NSSpeechDriver)
    return "reader_nsspeech"
