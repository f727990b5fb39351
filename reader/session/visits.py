"""What is open and was open: from a source to an article on screen, and back again."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from reader.document.article import CUT, NO_STORY
from reader.errors import ReaderError, brief
from reader.extract.source import AddressSource, Source, is_own_name, source_from, source_from_clipboard
from reader.session.memory import Memory
from reader.session.messages import Loaded, LoadFailed
from reader.session.model import Model
from reader.session.opening import Opening
from reader.session.reading import Reading
from reader.session.state import Failed, Loading, Open

MOST_BEFORE = 50  # visits to go back to: each may hold a whole copied text


@dataclass(frozen=True, slots=True)
class Visit:
    """Something that was open, to come back to."""

    source: Source
    label: str
    allow_private: bool


def _is_place_on(address: str, page: str) -> bool:
    whole, mark, _ = address.partition("#")
    return bool(mark) and whole == page.partition("#")[0]


class Visits:
    def __init__(self, model: Model, opening: Opening, reading: Reading, memory: Memory) -> None:
        self._model, self._opening, self._reading, self._memory = model, opening, reading, memory
        self._visit: Visit | None = None
        self._before: list[Visit] = []

    # -- what the person asks ------------------------------------------------------------------------------------
    def open(self, source: Source, label: str, allow_private: bool = False) -> None:
        """``allow_private``: the person typed the address themselves, so it may lie in their own network."""
        self._memory.save_place()
        if self._visit is not None and isinstance(self._model.state.page, Open):
            self._before = [*self._before, self._visit][-MOST_BEFORE:]
        self._visit = Visit(source, label, allow_private)
        self._load()

    def open_typed(self, text: str) -> None:
        """What stands in the address line, or was given to the command: an address or a file."""
        text = text.strip()
        if not text:
            self._model.say("Type or paste the address of a page, or the name of a file.")
            return
        try:
            source = source_from(text)
        except ReaderError as error:
            self._refuse(str(error))
        else:
            self.open(source, text, allow_private=True)

    def open_copied(self, text: str, html: bytes = b"") -> None:
        try:
            source = source_from_clipboard(text, html)
        except ReaderError as error:
            self._model.say(str(error))
        else:
            self.open(source, source.url if isinstance(source, AddressSource) else "What you copied")

    def open_address(self, address: str) -> None:
        """A link of the page: it may lead neither into the person's own network nor to their files."""
        page = self._model.state.page
        if isinstance(page, Open) and _is_place_on(address, page.article.address):
            self._model.say("This link leads to another place on this page, which is not part of the article.")
        elif urlsplit(address).scheme.lower() in ("http", "https"):
            self.open(AddressSource(address), address, allow_private=self._is_near(address))
        elif not urlsplit(address).scheme:
            self._model.say(f"This link leads to {address[:80]!r}, but the page does not say on which site that is.")
        else:
            self._model.say(f"This link leads to {address[:80]!r}, which is no web page: Reader does not follow it.")

    def open_next_part(self) -> None:
        """Of an article that its site cuts into several pages."""
        page = self._model.state.page
        if isinstance(page, Open) and page.article.next_part is not None:
            self.open_address(page.article.next_part.address)
        else:
            self._model.say("No next part of this article was found on its page.")

    def say_next_part(self) -> None:
        """At the end of a part."""
        page = self._model.state.page
        if isinstance(page, Open) and (part := page.article.next_part) is not None:
            way = self._model.state.keymap.way("continue")
            self._model.say(f"The end of this part. {way} opens part {part.number}.")

    def _is_near(self, address: str) -> bool:
        """A link to the very server in the person's own network that they asked for by its number or short name."""
        visit = self._visit
        if visit is None or not visit.allow_private or not isinstance(visit.source, AddressSource):
            return False
        asked, linked = urlsplit(visit.source.url), urlsplit(address)
        return (asked.scheme, asked.netloc) == (linked.scheme, linked.netloc) and is_own_name(asked.hostname or "")

    def reload(self) -> None:
        if self._visit is not None:
            self._memory.save_place()
            self._load()

    def back(self) -> None:
        if self._before:
            self._memory.save_place()
            self._visit = self._before.pop()
            self._load()
        else:
            self._model.say("There is nothing to go back to.")

    def stop_loading(self) -> None:
        if isinstance(self._model.state.page, Loading):
            self._opening.cancel()
            self._fail("Nothing was opened.", stopped=True)

    # -- what came of it -----------------------------------------------------------------------------------------
    def arrived(self, message: Loaded | LoadFailed) -> None:
        """Answers to anything but the newest load are old, and dropped."""
        if message.request != self._opening.request:
            return
        match message:
            case Loaded():
                self._show(message)
            case LoadFailed(sentence=sentence):
                self._fail(sentence)

    def close(self) -> None:
        self._opening.cancel()

    # -- within --------------------------------------------------------------------------------------------------
    def _load(self) -> None:
        assert self._visit is not None
        visit, label = self._visit, brief(self._visit.label)
        self._reading.load(None)
        self._model.change(
            lambda state: replace(
                state, page=Loading(label), source=label, can_go_back=bool(self._before), resume=None,
                notices=tuple(n for n in state.notices if n.kind == "warning"), status=f"Opening {label}…",
            )
        )  # fmt: skip
        self._opening.load(visit.source, visit.allow_private, self._memory.kept())

    def _show(self, message: Loaded) -> None:
        article, arrangement = message.article, message.arrangement
        resume = self._memory.opened(article)
        self._reading.load(message.narration, resume)
        course = self._reading.course
        seconds = round(course.seconds) if course is not None else 0
        with_them = ", with what you put back" if arrangement.put_back else ""
        self._model.change(
            lambda state: replace(
                state, page=Open(article, message.narration, seconds, arrangement, message.language), resume=resume,
                status=f"{article.title or 'The page'} is open{with_them}.",
            )
        )  # fmt: skip
        if not article.story:
            key = self._model.state.keymap.way("left-out")
            self._model.notify(f"{NO_STORY} {key} lists what was left out." if article.left_out else NO_STORY)
        if article.cut:
            self._model.notify(CUT)

    def _fail(self, sentence: str, stopped: bool = False) -> None:
        label, sentence = brief(self._visit.label if self._visit is not None else ""), brief(sentence)
        status = f"Stopped. {sentence}" if stopped else sentence
        self._model.change(lambda state: replace(state, page=Failed(label, sentence, stopped), status=status))

    def _refuse(self, sentence: str) -> None:
        """Something that cannot even be tried: what is open stays open, and the voice goes on."""
        if isinstance(self._model.state.page, Open):
            self._model.notify(sentence)
            self._model.say(sentence)
        else:
            self._fail(sentence)
