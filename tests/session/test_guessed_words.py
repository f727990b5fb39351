"""Where an engine's word times are only estimated, the sentence is lit, and words on demand."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from session.sessions import Shelf, opened, until

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import block_id
from reader.library.library import Library
from reader.playback.clock import ManualSink
from reader.playback.player import Player
from reader.session import actions
from reader.session.session import Session
from reader.speech.engine import Clip, Prosody, Voice
from reader.speech.silence import VOICE, SilenceEngine

ADDRESS = "https://example.org/story"


class Guessing(SilenceEngine):
    """Its times are as good as those of an engine that gives none."""

    def synthesize(self, text: str, voice: Voice, prosody: Prosody) -> Clip:
        return replace(super().synthesize(text, voice, prosody), timing="estimated")


@dataclass(frozen=True, slots=True)
class Heard:
    session: Session
    player: Player


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
    story = Article("A story", address=ADDRESS, blocks=(Paragraph(block_id(0), (Run("One two three four five."),)),))
    session = Session(Shelf(story), Library.open(tmp_path))
    engine = Guessing()
    player = Player(engine, ManualSink(), lambda event: None, lambda language: VOICE)
    session.reading.ready(player, engine)
    opened(session, ADDRESS)
    yield Heard(session, player)
    session.close()


@pytest.mark.parametrize("asked", [False, True])
def test_a_guessed_word_is_lit_only_on_demand(heard: Heard, asked: bool) -> None:
    """A highlight on the wrong word is worse than none."""
    session = heard.session
    actions.light_guessed_words(session, asked)
    session.reading.play_pause()
    until(session, lambda: (moment := heard.player.moment()) is not None and moment.timing == "estimated")
    session.tick()
    spoken = session.state.spoken

    assert spoken is not None
    assert (spoken.word is not None) is asked
    assert session.memory.library.settings.load().guessed_words is asked
