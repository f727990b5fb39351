"""Numbers in words, through num2words, which is loaded with the first number that needs it."""

from functools import lru_cache

MOST_DIGITS = 15  # longer ones are said digit by digit: nobody counts in quadrillions


@lru_cache(maxsize=4096)
def cardinal(number: int, language: str = "en") -> str:
    """ "forty-eight"; English in the British way, "one hundred and five"."""
    from num2words import num2words

    return _words(num2words(number, lang=language))


@lru_cache(maxsize=1024)
def ordinal(number: int, language: str = "en") -> str:
    """ "twenty-first"."""
    from num2words import num2words

    return _words(num2words(number, lang=language, to="ordinal"))


@lru_cache(maxsize=1024)
def year(number: int, language: str = "en") -> str:
    """ "nineteen eighty-four"."""
    from num2words import num2words

    return _words(num2words(number, lang=language, to="year"))


@lru_cache(maxsize=4096)
def number(written: str) -> str:
    """An English number with its commas and its point: "one thousand and five point two five"."""
    whole, _, part = written.replace(",", "").partition(".")
    if len(whole) > MOST_DIGITS:
        said = digits(whole)
    else:
        said = cardinal(int(whole)) if whole else ""
    return f"{said} point {digits(part)}".lstrip() if part else said


@lru_cache(maxsize=1024)
def digits(written: str, language: str = "en", nought: str = "") -> str:
    """One by one; ``nought`` is said for 0, if it is given."""
    return " ".join(
        nought if nought and one == "0" else cardinal(int(one), language) for one in written if one.isdigit()
    )


@lru_cache(maxsize=256)
def plural(number: int) -> str:
    """ "nineties", "sixteens", "sixes"."""
    said = cardinal(number)
    if said.endswith("y"):
        return said[:-1] + "ies"
    return said + ("es" if said.endswith(("x", "s")) else "s")


def _words(said: object) -> str:
    return str(said).replace(",", "").replace("\xad", "")
