"""Emoji: one name for one picture, however it is put together; the same again and again is said once.

English names are Unicode's, shortened; elsewhere the engine's own name for the picture is used, without the marks that
make it stumble. A flag is its country's name in the text's language.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import name

from reader.narration.respelling import Respelling
from reader.narration.spoken_form.rule import Rule, respelled

_PICTURE = (
    "[\u203c\u2049\u2139\u231a\u231b\u23e9-\u23f3\u23f8-\u23fa\u25fb-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b"
    "\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e\U0001f191-\U0001f19a\U0001f201-\U0001f251\U0001f300-\U0001f3fa"
    "\U0001f400-\U0001faff]"
)
_MARKS = "\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f"
_ONE = rf"{_PICTURE}[{_MARKS}]*(?:\u200d{_PICTURE}[{_MARKS}]*)*"
_FLAG = "[\U0001f1e6-\U0001f1ff]"
_EMOJI = re.compile(rf"(?P<flag>{_FLAG}{{2}})|(?P<key>[0-9#*]\ufe0f?\u20e3)|(?P<one>{_ONE})(?:\s?(?P=one))*")
_OF_ONE = re.compile(_PICTURE)

# Known by other names than Unicode's first.
_KNOWN = {
    "❤": "red heart", "♥": "heart", "☀": "sun", "⭐": "star", "★": "", "☆": "", "✅": "check mark", "✔": "check mark",
    "✓": "check mark", "❌": "cross mark", "✗": "cross", "🙏": "folded hands", "😂": "tears of joy",
    "🤣": "rolling on the floor laughing", "😍": "heart eyes", "😭": "loudly crying face", "🎉": "party popper",
    "💯": "hundred points", "👏": "clapping hands", "👇": "pointing down", "👆": "pointing up", "👉": "pointing right",
    "👈": "pointing left", "✍": "writing hand", "💪": "flexed biceps", "➡": "right arrow", "⬇": "down arrow",
    "▶": "", "☎": "telephone", "✉": "envelope", "✂": "scissors", "☕": "hot beverage",
    "⚽": "football", "❗": "exclamation",
    "🤷": "shrug", "🤦": "facepalm", "♂": "", "♀": "",
    "⚕": "health worker", "🕊": "dove", "✨": "sparkles", "✌": "victory hand",
    "❄": "snowflake", "➤": "", "➜": "", "✦": "", "✶": "", "❖": "", "❝": "", "❞": "", "❘": "", "❯": "", "❮": "", "➔": "",
}  # fmt: skip
_ENDS = re.compile(r"^(?:BLACK|WHITE|HEAVY|NEGATIVE SQUARED)\s(?:HEAVY\s)?|\s(?:SIGN|SYMBOL|WITH RAYS)$")
# What a person with this in hand is.
_WORK = {
    "🎓": "student", "🏫": "teacher", "🚀": "astronaut", "💻": "technologist", "🔬": "scientist", "🚒": "firefighter",
    "🌾": "farmer", "🍳": "cook", "🎨": "artist", "✈": "pilot", "⚖": "judge", "🔧": "mechanic", "🎤": "singer",
    "⚕": "health worker", "🏭": "factory worker", "💼": "office worker",
}  # fmt: skip


def rules(language: str) -> tuple[Rule, ...]:
    """``language``: the primary tag."""

    def say(found: re.Match[str]) -> Iterator[Respelling]:
        if found["flag"]:
            country = _country(found["flag"], language)
            if country:
                yield respelled(found, 0, _apart(found, country))
        elif found["key"]:
            yield respelled(found, 0, _apart(found, found["key"][0]))
        elif language == "en":
            yield respelled(found, 0, _apart(found, english(found["one"])))
        else:
            yield respelled(found, 0, _apart(found, " ".join(dict.fromkeys(_OF_ONE.findall(found["one"])))))

    return (Rule(_EMOJI, say),)


def _apart(found: re.Match[str], said: str) -> str:
    """With spaces where a letter stands next to the picture."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return (" " if before.isalnum() else "") + said + (" " if after.isalnum() and said else "")


@lru_cache(maxsize=512)
def english(picture: str) -> str:
    """ "man firefighter", "thumbs up"."""
    parts = [part for part in picture.split("\u200d") if part]
    said = [_WORK.get(part[0], "") if at else "" for at, part in enumerate(parts)]
    names = [work or _name(part[0]) for work, part in zip(said, parts)]
    return " ".join(one for one in names if one)


def _name(picture: str) -> str:
    if picture in _KNOWN:
        return _KNOWN[picture]
    return _ENDS.sub("", _ENDS.sub("", name(picture, ""))).lower()


@lru_cache(maxsize=64)
def _country(flag: str, language: str) -> str:
    """ "" when nobody knows that flag, or the language."""
    from babel import Locale, UnknownLocaleError

    code = "".join(chr(ord(letter) - 0x1F1E6 + ord("A")) for letter in flag)
    try:
        return str(Locale.parse(language or "en").territories.get(code, ""))
    except (UnknownLocaleError, ValueError):
        return ""
