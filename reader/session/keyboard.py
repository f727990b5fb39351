"""The person's keys: changed, kept, brought in from a file and written to one."""

from dataclasses import dataclass, replace
from pathlib import Path

from reader.commands.catalogue import Binding, command
from reader.commands.key_file import MOST_BYTES, as_file, changed_between, from_file
from reader.commands.keymap import Keymap, called
from reader.commands.refusals import place_of, refusal
from reader.errors import SourceMissing, reason
from reader.session.memory import Memory
from reader.session.model import Model
from reader.session.whole_file import write_whole

HELP = "Key help is on: each key says what it does. Press Escape twice to end it."
MOST_NAMED = 3  # commands in a sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """A key that the person wants for a command: ``refused`` says why it cannot be one, ``holder`` who has it."""

    binding: Binding
    refused: str = ""
    holder: str = ""


class Keyboard:
    """Each change holds at once. What gives a sentence says what was done; it is shown where it was asked for."""

    def __init__(self, model: Model, memory: Memory) -> None:
        self._model, self._memory = model, memory

    @property
    def keymap(self) -> Keymap:
        return self._model.state.keymap

    # -- one command ----------------------------------------------------------------------------------------------
    def ask(self, id: str, chord: str) -> Asked:
        """Whether the command can have this chord."""
        binding, keymap = Binding(chord, place_of(chord)), self.keymap
        if reason := refusal(binding):
            return Asked(binding, reason)
        holder = keymap.holder(chord)
        if holder == id:
            return Asked(binding, f"{chord} is already a key of {called(id)}.")
        if chord not in {one.binding.chord for one in keymap.with_key(id, binding).bound()}:
            return Asked(binding, f"Single-letter keys are switched off, and {chord} would be one.")
        return Asked(binding, holder=holder or "")

    def add(self, id: str, binding: Binding) -> str:
        """Also taken from the command that has it."""
        before = self.keymap.holder(binding.chord)
        self._set(self.keymap.with_key(id, binding))
        lost = f", no longer for {called(before)}" if before is not None else ""
        where = " in the article" if binding.where == "article" else ""
        return f"{binding.chord}{where} is now a key for {called(id)}{lost}."

    def remove(self, id: str, chord: str) -> str:
        self._set(self.keymap.without_key(id, chord))
        left = self.keymap.told(id)
        return f"{chord} is no key any more. {called(id)}: {left or 'no key, but it is in the More list'}."

    def defaults(self, id: str) -> str:
        self._set(self.keymap.with_defaults(id))
        keys = self.keymap.given(id)
        missing = [key.chord for key in command(id).keys if key not in keys]
        told = f"{called(id)} has the keys it came with: {self.keymap.told(id) or 'none'}."
        kept = (f" {chord} stays with {called(self.keymap.holder(chord) or id)}." for chord in missing)
        return told + "".join(kept)

    # -- all of them ----------------------------------------------------------------------------------------------
    def all_defaults(self) -> str:
        self._set(Keymap())
        return "All commands have the keys they came with."

    def set_letters(self, on: bool) -> None:
        self._set(self.keymap.with_letters(on))
        self._model.say(
            "Single-letter keys work in the article."
            if on
            else "Single-letter keys are off. Keys with Ctrl or Alt go on working, and so do Space and Enter."
        )

    def toggle_letters(self) -> None:
        self.set_letters(not self.keymap.letters)

    def bring_in(self, path: Path) -> str:
        """SourceMissing when it cannot be read, KeyFileError when it is not understood: then nothing is changed."""
        try:
            with path.open("rb") as stream:
                content = stream.read(MOST_BYTES + 1)
        except OSError as error:
            raise SourceMissing(f"{path} cannot be read: {reason(error)}.") from error
        before = self.keymap
        self._set(from_file(content, before))
        changed = changed_between(before, self.keymap)
        if not changed:
            return "These are the keys there were: nothing has changed."
        more = f" and {len(changed) - MOST_NAMED} more" if len(changed) > MOST_NAMED else ""
        return f"Other keys now: {', '.join(changed[:MOST_NAMED])}{more}."

    def take_out(self, path: Path) -> str:
        """ExportError when it cannot be written: then it is as it was."""
        write_whole(path, as_file(self.keymap).encode())
        return f"All keys written to {path}."

    # -- what a key does ------------------------------------------------------------------------------------------
    def toggle_help(self) -> None:
        on = not self._model.state.key_help
        self._model.change(lambda state: replace(state, key_help=on))
        self._model.say(HELP if on else "Key help is off.")

    def _set(self, keymap: Keymap) -> None:
        if keymap != self.keymap:
            self._model.change(lambda state: replace(state, keymap=keymap))
            self._memory.save_settings()
