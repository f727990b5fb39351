"""What languages are called, for people: "English (United States)" for en-US. From Unicode's CLDR, by way of Babel."""

from functools import lru_cache

from reader.speech.tags import SAME, primary


def language_name(tag: str) -> str:
    """The tag itself where nobody has a name for it; "Any language" for ""."""
    if not tag:
        return "Any language"
    language, *rest = tag.split("-")
    names = _names()
    name = names.languages.get(language) or next(
        (names.languages[other] for other, ours in SAME.items() if ours == primary(tag) and other in names.languages),
        "",
    )
    if not name:
        return tag
    shown = []
    for at, part in enumerate(rest):
        if part == "x":
            shown += rest[at + 1 :]
            break
        shown.append(names.territories.get(part) or names.scripts.get(part) or names.variants.get(part.upper(), part))
    return f"{name} ({', '.join(shown)})" if shown else str(name)


@lru_cache(maxsize=1)
def _names():  # type: ignore[no-untyped-def]  # Babel says nothing of its types
    from babel import Locale

    return Locale.parse("en")
