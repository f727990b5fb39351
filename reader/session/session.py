"""The model behind the window, put together: what is open, what sounds, what is remembered.

Main thread only. Other threads hand in messages; ``tick`` takes them up.
"""

import queue
from collections.abc import Callable
from dataclasses import replace

from reader.commands.key_file import kept
from reader.desktop.preferences import Preferences
from reader.desktop.requests import Request
from reader.extract.page_reader import PageReader
from reader.library.library import Library
from reader.narration.policy import Wishes
from reader.playback.events import Finished, Notice, PlayerEvent
from reader.session.casting import Casting
from reader.session.exporting import Exporting
from reader.session.keyboard import Keyboard
from reader.session.memory import Memory
from reader.session.messages import (
    Asked,
    ExportEnded,
    ExportMoved,
    Loaded,
    LoadFailed,
    Message,
    NotPrepared,
    PartReady,
    Preferred,
    Rearranged,
    SampleTold,
    Told,
    VoiceFailed,
    VoiceReady,
    VoicesFound,
    VoicingTold,
)
from reader.session.model import Model
from reader.session.opening import Opening
from reader.session.parts import Parts
from reader.session.pronunciations import Pronunciations
from reader.session.reading import Reading
from reader.session.sampling import Sampling
from reader.session.sleep import SleepTimer
from reader.session.state import Look, SessionState, Sound
from reader.session.telling import Telling
from reader.session.trial import Trial
from reader.session.turns import TurnTaking
from reader.session.visits import Visits
from reader.session.voiced import Voiced
from reader.session.voices import Voices
from reader.session.voicing import Voicing


class Session(Model):
    def __init__(self, pages: PageReader, library: Library) -> None:
        settings = library.settings.load()
        super().__init__(
            SessionState(
                look=Look(settings.theme, settings.size, settings.typeface, settings.spacing),
                turns=settings.turns,
                preferences=Preferences.like(settings.seen_theme),
                on_desktop=settings.on_desktop,
                voicing=settings.voicing,
                wishes=Wishes(settings.level, settings.switches, settings.silences),
                keymap=kept(settings.keys, settings.letter_keys),
                sound=Sound(
                    rate=settings.rate,
                    volume=settings.volume,
                    sync=settings.sync,
                    lead=settings.lead,
                    pitch=settings.pitch,
                    folder=settings.voice_folder,
                    guessed_words=settings.guessed_words,
                ),
            )
        )
        self._messages: queue.SimpleQueue[Message] = queue.SimpleQueue()
        self.voices = Voices(settings.voices)
        self.memory = Memory(self, library, lambda: self.voices.preferences)
        self.keyboard = Keyboard(self, self.memory)
        self.reading = Reading(self.change, lambda: self.state)
        self.turns = TurnTaking(self, self.reading, self.memory.save_settings)
        opening = Opening(pages, self._messages.put)
        self.visits = Visits(self, opening, self.reading, self.memory)
        self.parts = Parts(self, opening, self.reading, self.memory)
        self.telling = Telling(self, self.parts, self.memory)
        self.casting = Casting(self, self.voices, self.reading, self.memory)
        self.sleep = SleepTimer(self, self.reading, self.memory)
        self.on_request: Callable[[Request], object] = lambda request: None  # who carries out what the desktop asks
        self.pronunciations = Pronunciations(
            library.pronunciations, self.memory.keep, self.reading.revoice, lambda text: self.tell(Told(Notice(text)))
        )
        self.trial = Trial(self, self.pronunciations, self.reading)
        self.exporting = Exporting(self, self.memory, self.voices, self._messages.put, pages.picture)
        self.sampling = Sampling(
            self, self.reading.pause, lambda event, number: self._messages.put(SampleTold(event, number))
        )
        self.voicing = Voicing(
            self, self.reading, self.sampling, self.voices, self.memory,
            lambda event, number: self._messages.put(VoicingTold(event, number)),
        )  # fmt: skip
        self.voiced = Voiced(self, self.voicing)
        if library.notice:
            self.notify(library.notice, "warning")

    def tell(self, message: Message) -> None:
        """From any thread; taken up at the next tick."""
        self._messages.put(message)

    def tick(self) -> None:
        while not self._messages.empty():
            self._take(self._messages.get())
        if self.state.playing:
            self.reading.tick()
        self.sleep.tick()
        self.voiced.tick()
        self.voicing.tick()
        self.memory.tick()

    def close(self) -> None:
        self.memory.save_place()
        self.exporting.close()
        self.visits.close()
        self.sampling.stop()
        self.voicing.close()
        self.reading.close()
        self.pronunciations.close()
        self.memory.library.close()
        while not self._messages.empty():
            match self._messages.get():
                case VoiceReady(player=player, engines=engines):  # it came up when nobody wanted it any more
                    player.close()
                    engines.close()

    def _take(self, message: Message) -> None:
        match message:
            case Loaded() | LoadFailed():
                self.visits.arrived(message)
                self.casting.show()
            case Rearranged() | PartReady() | NotPrepared():
                self.parts.arrived(message)
                self.casting.show()
            case ExportMoved() | ExportEnded():
                self.exporting.arrived(message)
            case VoiceReady(player=player, engines=engines, voices=voices):
                self.casting.ready(engines)
                self.casting.known(voices)
                self.sampling.ready(engines)
                self.reading.ready(player, engines)
            case SampleTold(event=event, number=number):
                self.sampling.told(event, number)
            case VoicingTold(event=event, number=number):
                self.voicing.told(event, number)
            case VoicesFound(voices=voices):
                self.casting.found(voices)
            case VoiceFailed(sentence=sentence):
                self.reading.unavailable(sentence)
                self.notify(sentence, "warning")
            case Preferred(preferences=preferences):
                self.change(lambda state: replace(state, preferences=preferences))
                self.memory.keep_seen_theme(preferences.theme)
            case Asked(request=request):
                self.on_request(request)
            case Told(event=event, reading=number):
                # What was said of another article is no news of this one; the device's state is.
                if isinstance(event, Notice) or number in (0, self.reading.number):
                    self._told(event)

    def _told(self, event: PlayerEvent) -> None:
        article = self.state.aside is None
        self.reading.told(event)
        match event:
            case Finished() if article and self.state.spoken is None:
                self.memory.forget_place()
                self.visits.say_next_part()
                self.sleep.finished()
            case Notice(text=text):
                self.casting.device_said(text)
