"""Bring up the voice beside the window: engine, device and player, in a thread of its own.

Together they cost some tenths of a second, which nobody shall wait for before the article is on screen.
"""

import logging
import threading
from collections.abc import Callable

from reader.errors import ReaderError
from reader.session.messages import Message, Told, VoiceFailed, VoiceReady
from reader.speech.engine import Voice
from reader.speech.reading_out import Dictionary

log = logging.getLogger(__name__)


def start_voice(
    tell: Callable[[Message], None],
    choose: Callable[[str], Voice],
    reading: Callable[[], int],
    dictionary: Dictionary,
    folder: str = "",
) -> None:
    """``tell`` gets VoiceReady or VoiceFailed, and then all the player has to say, with the number of the reading.

    ``folder`` is where the person's own voices are.
    """
    arguments = (tell, choose, reading, dictionary, folder)
    threading.Thread(target=_bring_up, args=arguments, name="voice", daemon=True).start()


def _bring_up(
    tell: Callable[[Message], None],
    choose: Callable[[str], Voice],
    reading: Callable[[], int],
    dictionary: Dictionary,
    folder: str,
) -> None:
    from reader.playback.device import DeviceSink
    from reader.playback.player import Player
    from reader.speech.choose import Engines

    try:
        engines = Engines(folder=folder)
        engines.start()
        voices = engines.voices()
        player = Player(engines, DeviceSink(), lambda event: tell(Told(event, reading())), choose, dictionary)
    except ReaderError as error:
        tell(VoiceFailed(str(error)))
    except Exception:
        log.exception("the voice did not come up")
        tell(VoiceFailed("The voice could not be started: Reader met a fault of its own. Please report it."))
    else:
        tell(VoiceReady(player, engines, voices))
