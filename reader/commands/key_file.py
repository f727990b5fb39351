"""Keys as text: how the settings keep them, and a file of them in TOML to take along.

A key of the article is written "article:H", as in the catalogue.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.commands.catalogue import CATALOGUE, Binding
from reader.commands.chord import chord_of
from reader.commands.keymap import Keymap, Keys, changes
from reader.commands.refusals import place_of, refusal
from reader.errors import KeyFileError

MOST_BYTES = 64_000  # a file of all the keys has 5,000
MOST_NAMED = 3  # faults in a sentence
ARTICLE = "article:"
_HEAD = """\
# The keys of Reader. Those that begin with "article:" work in the article only.
# A command that is not named here keeps the keys it has; [] takes all of them.
"""
_KNOWN = frozenset(entry.id for entry in CATALOGUE)


def written(keys: Keys) -> tuple[str, ...]:
    return tuple((ARTICLE if key.where == "article" else "") + key.chord for key in keys)


@dataclass(frozen=True, slots=True)
class Understood:
    keys: Mapping[str, Keys]
    faults: tuple[str, ...]  # sentences: what was not understood


def understood(texts: Mapping[str, Sequence[str]]) -> Understood:
    """The keys that were written down for each command. A chord belongs to the first that claims it."""
    keys: dict[str, Keys] = {}
    faults: list[str] = []
    claimed: dict[str, str] = {}
    for id, own in texts.items():
        if id not in _KNOWN:
            faults.append(f"“{id}” is no command of Reader.")
            continue
        found: list[Binding] = []
        for text in own:
            chord = chord_of(text.removeprefix(ARTICLE))
            if chord is None:
                faults.append(f"“{text}” of {id} is no key that Reader knows.")
                continue
            binding = Binding(chord, "article" if text.startswith(ARTICLE) else place_of(chord))
            reason = refusal(binding)
            if reason:
                faults.append(reason)
            elif claimed.setdefault(chord, id) != id:
                faults.append(f"{chord} is given to both {claimed[chord]} and {id}.")
            elif binding not in found:
                found.append(binding)
        keys[id] = tuple(found)
    return Understood(keys, tuple(faults))


def kept(texts: Mapping[str, Sequence[str]], letters: bool) -> Keymap:
    """From the settings: what is nonsense, or of a command that there no longer is, is left out."""
    return Keymap(changes(understood(texts).keys), letters)


def as_settings(keymap: Keymap) -> Mapping[str, tuple[str, ...]]:
    return {id: written(keys) for id, keys in keymap.changed.items()}


def as_file(keymap: Keymap) -> str:
    """All commands with their keys, each with what it is called."""
    lines = [_HEAD, f"letter-keys = {'true' if keymap.letters else 'false'}", "", "[keys]"]
    for entry in CATALOGUE:
        keys = ", ".join(_quoted(text) for text in written(keymap.given(entry.id)))
        lines.append(f"{entry.id} = [{keys}]  # {entry.title}")
    return "\n".join(lines) + "\n"


def from_file(content: bytes, before: Keymap) -> Keymap:
    """``before`` with what the file changes; KeyFileError when any of it is not understood."""
    if len(content) > MOST_BYTES:
        raise KeyFileError("This file is too long to be one of keys.")
    try:
        told = tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KeyFileError(f"This file is not TOML, which keys are written in: {error}.") from error
    letters, texts = told.pop("letter-keys", before.letters), told.pop("keys", {})
    faults = [f"“{name}” means nothing here." for name in told]
    if not isinstance(letters, bool):
        faults.append("letter-keys is true or false.")
    if not isinstance(texts, dict):
        raise KeyFileError("This file has no table [keys].")
    lists = {id: own for id, own in texts.items() if _is_list_of_texts(own)}
    faults += [f"The keys of {id} are no list of texts." for id in texts if id not in lists]
    found = understood(lists)
    faults += found.faults
    if faults:
        more = len(faults) - MOST_NAMED
        rest = f" And {more} more." if more > 0 else ""
        raise KeyFileError(f"No key was changed. {' '.join(faults[:MOST_NAMED])}{rest}")
    taken = {key.chord for keys in found.keys.values() for key in keys}
    others = {id: tuple(key for key in keys if key.chord not in taken) for id, keys in before.changed.items()}
    return Keymap(changes(others | dict(found.keys)), bool(letters))


def changed_between(before: Keymap, after: Keymap) -> tuple[str, ...]:
    """What commands are called that have other keys now."""
    return tuple(entry.title for entry in CATALOGUE if before.keys(entry.id) != after.keys(entry.id))


def _is_list_of_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
