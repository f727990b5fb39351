"""What languages are called: "English (United States)" for en-US. From Unicode's CLDR, by way of Babel."""

from functools import lru_cache

from reader.document.tags import SAME, primary

# What people call a language, by what engines list it under.
_ALSO = {listed: usual for usual, listed in reversed(SAME.items())}


def language_name(tag: str, language: str = "en") -> str:
    """Its name in another language, English where that one has no names; the tag itself where nobody has one.

    With region, script and variant where the tag has them. "" for "".
    """
    code, *rest = tag.split("-")
    names = _names(language.split("-")[0])
    listed = primary(tag)
    found = (names.languages.get(one) for one in (code, listed, _ALSO.get(listed, "")))
    name = next((str(one) for one in found if one), "")
    if not name:
        return tag
    name = name[:1].upper() + name[1:]
    shown = []
    for at, part in enumerate(rest):
        if part == "x":
            shown += rest[at + 1 :]
            break
        shown.append(names.territories.get(part) or names.scripts.get(part) or names.variants.get(part.upper(), part))
    return f"{name} ({', '.join(map(str, shown))})" if shown else name


@lru_cache(maxsize=4)
def _names(language: str):  # type: ignore[no-untyped-def]  # Babel says nothing of its types
    from babel import Locale, UnknownLocaleError  # takes a while: the window is shown before

    try:
        return Locale.parse(language or "en")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")
