"""What ``reader voices`` prints: every voice with its language, quality, licence, and how fast it is when asked."""

import time
from collections.abc import Iterable

from reader.document.language_names import language_name
from reader.document.tags import agreement
from reader.errors import SpeechError
from reader.speech.choose import Engines
from reader.speech.engine import Prosody, Voice
from reader.speech.engines import what_to_install
from reader.speech.greetings import greeting
from reader.speech.silence import NAME as SILENCE
from reader.speech.variants import VARIANTS, has_variants
from reader.terminal.voices import settings_kept

HEAD = ("Language", "Engine", "Voice", "Name", "Quality", "Licence")
SPEED = "Speed"
RUNS = 3  # of which the fastest counts: other programs only ever slow one down


def table(language: str = "", measure: bool = False) -> str:
    """Columns, then what else can be had; SpeechError when no voice reads the language.

    ``measure`` has each voice speak and tells how many seconds of speech it makes in a second.
    """
    folder = settings_kept().voice_folder
    engines = Engines(folder=folder)
    try:
        engines.start()
        found = [voice for voice in engines.voices() if not language or agreement(language, voice.language)]
        if not found:
            more = what_to_install()
            raise SpeechError(
                f'There is no voice for the language {language!r}. "reader voices" lists all there are. {more}'.strip()
            )
        speeds = [_speed(engines, voice) for voice in found] if measure else None
    finally:
        engines.close()
    rows = [_row(voice) + ((speed,) if speeds else ()) for voice, speed in zip(found, speeds or [""] * len(found))]
    return "\n".join((*_columns([(*HEAD, SPEED) if measure else HEAD, *rows]), "", *_notes(found, folder)))


def _row(voice: Voice) -> tuple[str, ...]:
    return (
        language_name(voice.language) or "Any language",
        voice.engine,
        voice.id,
        voice.name,
        voice.quality,
        voice.licence,
    )


def _speed(engines: Engines, voice: Voice) -> str:
    """Times real time; a voice of Piper's is loaded before it is measured."""
    if voice.engine == SILENCE:
        return ""
    text = greeting(voice.language)
    try:
        clip = engines.synthesize(text, voice, Prosody())
        best = min(_seconds(engines, f"{text} {run}.", voice) * clip.rate / max(1, len(clip)) for run in range(RUNS))
    except SpeechError:
        return "does not speak"
    return f"{1 / best:.0f}×" if best < 0.1 else f"{1 / best:.1f}×"


def _seconds(engines: Engines, text: str, voice: Voice) -> float:
    since = time.perf_counter()
    engines.synthesize(text, voice, Prosody())
    return time.perf_counter() - since


def _columns(rows: list[tuple[str, ...]]) -> Iterable[str]:
    widths = [max(map(len, column)) for column in zip(*rows)]
    return ("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


def _notes(voices: list[Voice], folder: str) -> Iterable[str]:
    example = next((voice for voice in voices if has_variants(voice)), None)
    if example is not None:
        ids = ", ".join(variant.id for variant in VARIANTS if variant.id)
        yield f"A voice of espeak-ng can be varied, as in {example.id}+f3: {ids}."
    if more := what_to_install():
        yield more
    elif folder:
        yield f"Piper voices of your own are looked for in {folder}."
    else:
        yield "Other Piper voices (.onnx with .onnx.json): name their folder in the window, under Voices and pitch."
