"""What was left out of the open page: put back, left out again, shown with the whole page, read aloud by itself."""

from dataclasses import replace

from reader.document.arrangement import Arrangement, Moved
from reader.narration.policy import Wishes
from reader.narration.wished import as_wished
from reader.session.beside import narrate_part, site_mark
from reader.session.memory import Memory
from reader.session.messages import NotPrepared, PartReady, Prepared, Rearranged
from reader.session.model import Model
from reader.session.opening import Opening
from reader.session.reading import Reading
from reader.session.state import Open


class Parts:
    """Main thread only. Parts are numbered as in the ``left_out`` of the article as it was found."""

    def __init__(self, model: Model, opening: Opening, reading: Reading, memory: Memory) -> None:
        self._model, self._opening, self._reading, self._memory = model, opening, reading, memory
        self._wanted: Arrangement | None = None  # asked for and not there yet
        self._language = ""  # that the person says it is in, asked for likewise

    # -- what the person asks ------------------------------------------------------------------------------------
    def put_back(self, number: int) -> None:
        """That part and its like, here and on later pages of the site."""
        arrangement = self._arrangement()
        if arrangement is None or number in arrangement.put_back:
            return
        alike = arrangement.alike(number)
        mark = site_mark(arrangement.found, number)
        self._memory.put_back(mark)
        where = f"here and on later pages of {mark.host}" if mark.host and mark.mark else "on this page only"
        more = f", with {len(alike) - 1} more like it" if len(alike) > 1 else ""
        self._arrange(replace(arrangement, put_back=arrangement.put_back | alike), f"Put back {where}{more}.")

    def leave_out_again(self, number: int) -> None:
        arrangement = self._arrangement()
        if arrangement is None or number not in arrangement.put_back:
            return
        self._memory.leave_out(site_mark(arrangement.found, number))
        rest = arrangement.put_back - arrangement.alike(number)
        self._arrange(replace(arrangement, put_back=rest), "Left out again.")

    def toggle(self, number: int) -> None:
        arrangement = self._arrangement()
        if arrangement is None:
            return
        if arrangement.whole:
            self._model.say("The whole page is shown. Leave that first, to put back or leave out a part.")
        elif number in arrangement.put_back:
            self.leave_out_again(number)
        else:
            self.put_back(number)

    def toggle_whole(self) -> None:
        """All that the page shows, for this visit; or its story again."""
        arrangement = self._arrangement()
        if arrangement is None:
            self._model.say("Open a page first.")
        elif not arrangement.found.left_out:
            self._model.say("Nothing was left out: this is the whole page.")
        elif arrangement.whole:
            self._arrange(replace(arrangement, whole=False), "The story is shown again.")
        else:
            self._arrange(replace(arrangement, whole=True), "The whole page is shown, until you leave it.")

    def listen(self, number: int) -> None:
        """Read that part aloud; asked again while it is read, end."""
        aside, arrangement = self._model.state.aside, self._arrangement()
        if aside is not None and aside.part == number:
            self._reading.stop()
        elif arrangement is not None:
            found, wishes = arrangement.found, self._model.state.wishes
            self._opening.prepare(lambda request: PartReady(request, number, narrate_part(found, number, wishes)))

    def tell_again(self, sentence: str, language: str | None = None) -> None:
        """The same article as the person wants it now; ``language`` is the one they name, None for as before.

        Of several changes in a row the last one counts.
        """
        arrangement = self._arrangement()
        if arrangement is not None:
            self._arrange(arrangement, sentence, language)

    def leave(self) -> None:
        """Nobody looks at the parts any more."""
        self._reading.end_aside()

    # -- what came of it -----------------------------------------------------------------------------------------
    def arrived(self, message: Prepared) -> None:
        """What is of another page, or was asked for before something else, is old and dropped."""
        page = self._model.state.page
        newest = message.request == self._opening.request
        if not isinstance(page, Open):
            return
        match message:
            case Rearranged(arrangement=wanted):
                if wanted is self._wanted and wanted.found is page.arrangement.found:
                    self._show(page, message)
            case PartReady(part=part, narration=narration) if newest:
                if narration.utterances:
                    self._reading.read_aside(part, narration)
                else:
                    self._model.say("There is nothing in this part to read aloud.")
            case NotPrepared(sentence=sentence) if newest:
                self._wanted = page.arrangement
                self._model.say(sentence)

    # -- within --------------------------------------------------------------------------------------------------
    def _arrangement(self) -> Arrangement | None:
        """As it was last asked for: two parts may be put back in one breath."""
        page = self._model.state.page
        if not isinstance(page, Open):
            return None
        if self._wanted is None or self._wanted.found is not page.arrangement.found:
            self._wanted, self._language = page.arrangement, page.language
        return self._wanted

    def _arrange(self, wanted: Arrangement, sentence: str, language: str | None = None) -> None:
        # A new value each time: it tells the newest from an older one that is the same.
        self._wanted = wanted = replace(wanted)
        if language is not None:
            self._language = language
        wishes, named = self._model.state.wishes, self._language
        self._opening.prepare(lambda request: _rearranged(request, wanted, sentence, wishes, named))

    def _show(self, page: Open, message: Rearranged) -> None:
        moved = Moved(page.arrangement, message.arrangement)
        spoken = self._reading.load_again(message.narration, moved)
        course = self._reading.course
        seconds = round(course.seconds) if course is not None else 0
        shown = Open(message.article, message.narration, seconds, message.arrangement, message.language)
        self._model.change(
            lambda state: replace(
                state, page=shown, spoken=spoken, status=message.sentence,
                resume=replace(state.resume, block=moved(state.resume.block)) if state.resume is not None else None,
            )
        )  # fmt: skip


def _rearranged(request: int, wanted: Arrangement, sentence: str, wishes: Wishes, language: str) -> Rearranged:
    told = as_wished(wanted.article(), wishes, language)
    return Rearranged(request, wanted, told.article, told.narration, sentence, language)
