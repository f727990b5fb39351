"""What is said of what is open: the level, the switches, the silences, the language; each change is heard at once."""

from collections.abc import Mapping
from dataclasses import replace

from reader.document.language_names import language_name
from reader.narration.policy import Wishes, offer
from reader.session.memory import Memory
from reader.session.model import Model
from reader.session.parts import Parts
from reader.session.state import Open


class Telling:
    """Main thread only. The voice goes on in the sentence it was in."""

    def __init__(self, model: Model, parts: Parts, memory: Memory) -> None:
        self._model, self._parts, self._memory = model, parts, memory

    def set_level(self, name: str) -> None:
        """With all that the level says: the switches that differed from the one before are given up."""
        label = next((level.label for level in offer().levels if level.name == name), name)
        self._change(replace(self._model.state.wishes, level=name, switches={}), f"What is said: {label}.")

    def set_switch(self, name: str, choice: str) -> None:
        wishes, kind = self._model.state.wishes, offer().kind(name)
        if kind is None:
            return
        switches = _without(wishes.switches, name)
        if choice != replace(wishes, switches=switches).choice(kind):
            switches = {**switches, name: choice}
        label = next((one.label for one in kind.choices if one.name == choice), choice)
        self._change(replace(wishes, switches=switches), f"{kind.label}: {label}.")

    def set_silence(self, name: str, scale: float) -> None:
        """``scale`` times the usual length."""
        wishes = self._model.state.wishes
        silences = {one: value for one, value in wishes.silences.items() if one != name}
        if scale != 1:
            silences = {**silences, name: scale}
        label = next((one.label for one in offer().silences if one.name == name), name)
        self._change(replace(wishes, silences=silences), f"Silence, {label.lower()}: {scale:g} times the usual.")

    def set_language(self, tag: str) -> None:
        """The language the open article is in, whatever its page says; "" to go by the page again."""
        page = self._model.state.page
        if not isinstance(page, Open):
            self._model.say("Open a page first.")
            return
        self._memory.name_language(page.article.address, tag)
        said = f"Read as {language_name(tag)}." if tag else "Read in the language the page tells."
        self._parts.tell_again(said, tag)

    def _change(self, wishes: Wishes, sentence: str) -> None:
        if wishes == self._model.state.wishes:
            return
        self._model.change(lambda state: replace(state, wishes=wishes, status=sentence))
        self._memory.save_settings()
        self._parts.tell_again(sentence)


def _without(switches: Mapping[str, str], name: str) -> dict[str, str]:
    return {one: choice for one, choice in switches.items() if one != name}
