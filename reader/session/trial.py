"""A pronunciation heard before it is kept: in a sentence of the open article where there is one, else by itself."""

from reader.document.locator import BlockId
from reader.narration.pronunciation import Pronunciation
from reader.narration.script import Narration, Utterance
from reader.session.model import Model
from reader.session.pronunciations import Pronunciations
from reader.session.reading import Reading
from reader.session.state import TRIAL, Aside, Open

MOST_SENTENCES = 400  # looked through for one to try it in: the window waits meanwhile


class Trial:
    """Main thread only."""

    def __init__(self, model: Model, pronunciations: Pronunciations, reading: Reading) -> None:
        self._model, self._pronunciations, self._reading = model, pronunciations, reading
        model.watch(lambda state: state.aside, self._watch)

    def listen(
        self, entry: Pronunciation, sentence: Utterance | None = None, instead_of: Pronunciation | None = None
    ) -> str:
        """Say it as it will be said: in ``sentence`` if it is found there. What is wrong when it cannot be heard, else
        "". PronunciationError when the entry cannot be used.
        """
        self._pronunciations.check(entry, *((sentence.text,) if sentence is not None else ()))
        said = self._sentence(entry, sentence)
        if said is None:
            return "Nothing in this article fits the pattern: open one that has it, to hear it."
        self._pronunciations.begin_trial(entry, instead_of)
        self._reading.read_aside(TRIAL, Narration((said,)))
        if self._model.state.aside is None:
            self._pronunciations.end_trial()
            return self._model.state.status
        return ""

    def stop(self) -> None:
        """Nobody tries anything any more."""
        aside = self._model.state.aside
        if aside is not None and aside.part == TRIAL:
            self._reading.end_aside()

    def _sentence(self, entry: Pronunciation, sentence: Utterance | None) -> Utterance | None:
        page = self._model.state.page
        first = (sentence,) if sentence is not None else ()
        said = page.narration.utterances[:MOST_SENTENCES] if isinstance(page, Open) else ()
        alone = self._pronunciations.alone(entry)
        found = next((one for one in (*first, *said) if alone.respell(one.text, one.language)), None)
        if found is not None:
            return _by_itself(found.text, found.language)
        if entry.kind == "pattern":
            return None
        language = page.article.language if isinstance(page, Open) else ""
        return _by_itself(entry.written, entry.language or language)

    def _watch(self, aside: Aside | None) -> None:
        if aside is None or aside.part != TRIAL:
            self._pronunciations.end_trial()


def _by_itself(text: str, language: str) -> Utterance:
    return Utterance(text, "paragraph", BlockId("trial"), language)
