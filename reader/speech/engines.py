"""Every engine there is, by name, and how it is opened in its process. Their libraries are imported only then."""

import sys
from collections.abc import Callable

from reader.speech.engine import SpeechEngine


def _espeak() -> SpeechEngine:
    from reader.speech import espeak
    from reader.speech.pyttsx import PyttsxEngine

    return PyttsxEngine(espeak.NAME, espeak.register_driver)


def _sapi5() -> SpeechEngine:
    from reader.speech import sapi5
    from reader.speech.pyttsx import PyttsxEngine

    return PyttsxEngine(sapi5.NAME, sapi5.register_driver)


def _nsspeech() -> SpeechEngine:
    from reader.speech import nsspeech
    from reader.speech.pyttsx import PyttsxEngine

    return PyttsxEngine(nsspeech.NAME, nsspeech.register_driver, "estimated")


def _silence() -> SpeechEngine:
    from reader.speech.silence import SilenceEngine

    return SilenceEngine()


ENGINES: dict[str, Callable[[], SpeechEngine]] = {
    "espeak-ng": _espeak,
    "sapi5": _sapi5,
    "nsspeech": _nsspeech,
    "silence": _silence,
}


def names_here() -> tuple[str, ...]:
    """The engines worth asking on this system, the system's own first, silence last."""
    match sys.platform:
        case "win32":
            return ("sapi5", "espeak-ng", "silence")
        case "darwin":
            return ("nsspeech", "espeak-ng", "silence")
    return ("espeak-ng", "silence")
