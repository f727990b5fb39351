"""Clips that are kept."""

from reader.playback.clips import ClipCache, Key
from reader.speech.engine import Clip, Prosody


def key(text: str) -> Key:
    return Key(text, "voice", Prosody())


def test_a_clip_made_is_there_again() -> None:
    """Going back a sentence is instant."""
    cache = ClipCache()
    cache.put(key("a"), Clip(b"12", 1))

    assert cache.get(key("a")) == Clip(b"12", 1)
    assert cache.get(Key("a", "voice", Prosody(rate=2))) is None


def test_the_clips_not_used_for_longest_go_first() -> None:
    """A day of listening must not fill the memory."""
    cache = ClipCache(room=30)
    cache.put(key("a"), Clip(bytes(10), 1))
    cache.put(key("b"), Clip(bytes(10), 1))
    cache.get(key("a"))
    cache.put(key("c"), Clip(bytes(20), 1))

    assert [cache.get(key(name)) is None for name in "abc"] == [False, True, False]
