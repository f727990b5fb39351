"""Which chord asks for which command: the catalogue's keys, and what a person made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from reader.commands.catalogue import CATALOGUE, GROUPS, Binding, Command, Group, Where, command
from reader.commands.chord import is_character

Keys = tuple[Binding, ...]
NO_CHANGES: Mapping[str, Keys] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Bound:
    binding: Binding
    command: str


@dataclass(frozen=True, slots=True)
class Keymap:
    """``changed`` holds all the keys of each command that has others than it came with; without ``letters`` no letter,
    digit or sign is a key by itself.

    No chord asks for two things: what a person gave to one command, another that came with it has lost.
    """

    changed: Mapping[str, Keys] = field(default_factory=lambda: NO_CHANGES)
    letters: bool = True
    _given: Mapping[str, Keys] = field(init=False, repr=False, compare=False)
    _asked: Mapping[tuple[str, Where], str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        taken = {binding.chord for keys in self.changed.values() for binding in keys}
        given = {
            entry.id: self.changed[entry.id]
            if entry.id in self.changed
            else tuple(binding for binding in entry.keys if binding.chord not in taken)
            for entry in CATALOGUE
        }
        object.__setattr__(self, "_given", given)
        asked = {(bound.binding.chord, bound.binding.where): bound.command for bound in self.bound()}
        object.__setattr__(self, "_asked", asked)

    def given(self, id: str) -> Keys:
        """All the command's keys, letters too where those are switched off."""
        return self._given[id]

    def keys(self, id: str) -> Keys:
        """Those that work."""
        return tuple(binding for binding in self._given[id] if self.letters or not is_character(binding.chord))

    def bound(self) -> tuple[Bound, ...]:
        """All keys that work, in the catalogue's order."""
        return tuple(Bound(binding, entry.id) for entry in CATALOGUE for binding in self.keys(entry.id))

    def asked(self, chord: str, where: Where) -> str | None:
        """The command that the chord asks for in that place."""
        return self._asked.get((chord, where))

    def holder(self, chord: str) -> str | None:
        """The command that has the chord, wherever it works and whether or not it does."""
        return next((id for id, keys in self._given.items() if any(key.chord == chord for key in keys)), None)

    # -- how it is told -------------------------------------------------------------------------------------------
    def first(self, id: str) -> str:
        """The chord to name on a button, "" when there is none."""
        return next((binding.chord for binding in self.keys(id)), "")

    def anywhere(self, id: str) -> str:
        """The chord to name where the keyboard is not in the article."""
        return next((binding.chord for binding in self.keys(id) if binding.where == "window"), "")

    def way(self, id: str) -> str:
        """How to ask for it, as the subject of a sentence: "Alt+N", or "“Reload” in the More list"."""
        return self.anywhere(id) or self.first(id) or f"{called(id)} in the More list"

    def told(self, id: str) -> str:
        """All its keys: "Space in the article, F9 or Ctrl+Space"."""
        keys = [key.chord + (" in the article" if key.where == "article" else "") for key in self.keys(id)]
        return " or ".join([", ".join(keys[:-1]), keys[-1]]) if keys[1:] else "".join(keys)

    # -- another one ----------------------------------------------------------------------------------------------
    def with_key(self, id: str, binding: Binding) -> "Keymap":
        """The command has this key too, and no other has it."""
        without = {other: _without(keys, binding.chord) for other, keys in self.changed.items()}
        return self._with(without | {id: (*_without(self._given[id], binding.chord), binding)})

    def without_key(self, id: str, chord: str) -> "Keymap":
        return self._with({**self.changed, id: _without(self._given[id], chord)})

    def with_defaults(self, id: str) -> "Keymap":
        """The keys it came with, but those that now belong to another."""
        return self._with({other: keys for other, keys in self.changed.items() if other != id})

    def with_letters(self, letters: bool) -> "Keymap":
        return replace(self, letters=letters)

    def _with(self, changed: Mapping[str, Keys]) -> "Keymap":
        """What is again as it came is no change."""
        return replace(self, changed=changes(changed))


def changes(keys: Mapping[str, Keys]) -> Mapping[str, Keys]:
    """Those of them that differ from the catalogue's by more than what another command has taken."""
    taken = {key.chord for id, own in keys.items() for key in own if key not in command(id).keys}
    return MappingProxyType(
        {id: own for id, own in keys.items() if set(own) != {key for key in command(id).keys if key.chord not in taken}}
    )


def _without(keys: Iterable[Binding], chord: str) -> Keys:
    return tuple(binding for binding in keys if binding.chord != chord)


def called(id: str) -> str:
    """What the command is called within a sentence."""
    return f"“{command(id).title.rstrip('…')}”"


def conflicts(catalogue: tuple[Command, ...] = CATALOGUE) -> tuple[str, ...]:
    """Chords that two commands claim; a chord of the article may not repeat one of the window either."""
    chords = [binding.chord for entry in catalogue for binding in entry.keys]
    return tuple(sorted({chord for chord in chords if chords.count(chord) > 1}))


def key_table(groups: tuple[Group, ...] = GROUPS) -> str:
    """The keys as a Markdown table, for the README and docs/keys.md."""
    lines = ["| key | what it does | where |", "|---|---|---|"]
    for group in groups:
        for entry in CATALOGUE:
            if entry.group != group:
                continue
            for where, place in (("window", "anywhere"), ("article", "in the article")):
                chords = [binding.chord for binding in entry.keys if binding.where == where]
                if chords:
                    keys = ", ".join(f"`{chord}`" for chord in chords)
                    lines.append(f"| {keys} | {entry.help} | {place} |")
    return "\n".join(lines)
