"""Windows' own voices (SAPI 5) as a pyttsx3 driver. Written from Microsoft's documentation; unverified: never run.

The sound goes into memory; each word event says at which byte of it the word begins, which pyttsx3's own driver drops.
"""

import locale
import math
import time

from reader.document.tags import clean_tag
from reader.errors import EngineMissing
from reader.speech.driver import Driver, Proxy, code_point, register
from reader.speech.engine import Voice

NAME = "sapi5"
HZ = 22050
PACE = 175.0  # words a minute at which SAPI's rate is taken to be 0

# SpeechAudioFormatType, SpeechVoiceSpeakFlags and SpeechVoiceEvents, of sapi.h.
SAFT_22KHZ_16_BIT_MONO = 22
SVSF_IS_NOT_XML = 16  # else a text that begins with "<" is taken for markup
SVE_END_INPUT_STREAM = 4
SVE_WORD_BOUNDARY = 32

EVENTS = 2.0  # s to wait for the events of an utterance that is already made


class _Events:
    """What SAPI tells while it speaks; the names are those comtypes looks for."""

    def __init__(self, driver: "Sapi5Driver") -> None:
        self._driver = driver

    def _ISpeechVoiceEvents_Word(self, stream: int, position: object, character: int, length: int) -> None:
        self._driver.reached(character, length, int(str(position)))

    def _ISpeechVoiceEvents_EndStream(self, stream: int, position: object) -> None:
        self._driver.ended = True


class Sapi5Driver(Driver):
    """Rate in SAPI's 21 steps from a third to three times its pace; pitch stays the voice's own."""

    def __init__(self, proxy: Proxy) -> None:
        super().__init__(proxy)
        try:
            import comtypes.client

            self._client = comtypes.client
            self._voice = self._client.CreateObject("SAPI.SpVoice")
        except (ImportError, OSError) as error:
            raise EngineMissing(f"Windows' voices cannot be used ({error}).") from error
        self._voice.EventInterests = SVE_WORD_BOUNDARY | SVE_END_INPUT_STREAM
        self._connection = self._client.GetEvents(self._voice, _Events(self))  # lives as long as the driver
        self._text = ""
        self.ended = False

    def say(self, text: str) -> None:
        stream = self._client.CreateObject("SAPI.SpMemoryStream")
        stream.Format.Type = SAFT_22KHZ_16_BIT_MONO
        self._voice.AudioOutputStream = stream
        self._text, self.ended = text, False
        self._voice.Speak(text, SVSF_IS_NOT_XML)
        until = time.monotonic() + EVENTS
        while not self.ended and time.monotonic() < until:
            self._client.PumpEvents(0.005)
        self.tell_sound(bytes(stream.GetData()), HZ)

    def reached(self, character: int, length: int, byte: int) -> None:
        self.tell_word(location=code_point(self._text, character), length=length, sample=byte // 2)

    def getProperty(self, name: str) -> object:
        if name != "voices":
            raise KeyError(name)
        return tuple(
            Voice(f"{NAME}/{token.Id}", str(token.GetDescription()), _language(token.GetAttribute("Language")), NAME)
            for token in self._voice.GetVoices()
        )

    def setProperty(self, name: str, value: object) -> None:
        match name, value:
            case "voice", str(voice):
                token = next((token for token in self._voice.GetVoices() if f"{NAME}/{token.Id}" == voice), None)
                if token is None:
                    raise ValueError(f"Windows has no voice {voice!r}")
                self._voice.Voice = token
            case "rate", float(rate):
                self._voice.Rate = min(10, max(-10, round(10 * math.log(rate / PACE, 3))))
            case "pitch", float():
                pass
            case _:
                raise KeyError(name)


def _language(attribute: str) -> str:
    """``409;9``, numbers of Windows' locales, as ``en-US``."""
    number = int(str(attribute).split(";")[0], 16)
    return clean_tag(locale.windows_locale.get(number, ""))


def register_driver() -> str:
    """The name ``pyttsx3.init`` knows it by."""
    register("reader_sapi5", Sapi5Driver)
    return "reader_sapi5"
