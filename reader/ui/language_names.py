"""Languages by their English names, for choosing one."""


def language_name(code: str) -> str:
    """ "German" for "de"; the code itself where it has no name, "Every language" for none."""
    if not code:
        return "Every language"
    from babel import Locale, UnknownLocaleError  # takes a while: the window is shown before

    try:
        name = Locale("en").languages.get(code.partition("-")[0].lower())
    except UnknownLocaleError:
        name = None
    return str(name) if name else code
