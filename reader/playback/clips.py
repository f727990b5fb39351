"""Clips already made, so that going back is instant: the ones used last, as many as fit."""

from collections import OrderedDict
from dataclasses import dataclass

from reader.speech.engine import Clip, Prosody

ROOM = 32_000_000  # bytes: twelve minutes at 22,050 Hz


@dataclass(frozen=True, slots=True)
class Key:
    """``spoken`` is what is said in place of the text: another dictionary makes another clip."""

    text: str
    voice: str
    prosody: Prosody
    spoken: str = ""


class ClipCache:
    """For one thread at a time."""

    def __init__(self, room: int = ROOM) -> None:
        self._clips: OrderedDict[Key, Clip] = OrderedDict()
        self._left = room

    def get(self, key: Key) -> Clip | None:
        clip = self._clips.get(key)
        if clip is not None:
            self._clips.move_to_end(key)
        return clip

    def put(self, key: Key, clip: Clip) -> None:
        self._clips[key] = clip
        self._left -= len(clip.samples)
        while self._left < 0 and len(self._clips) > 1:
            self._left += len(self._clips.popitem(last=False)[1].samples)
