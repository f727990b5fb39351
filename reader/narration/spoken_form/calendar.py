"""The names of the months, through Babel, which is loaded with the first date that needs them."""

from functools import lru_cache


@lru_cache(maxsize=16)
def month_names(language: str) -> tuple[str, ...]:
    """From January on, as they stand after a day."""
    from babel.dates import get_month_names

    names = get_month_names("wide", context="format", locale=language)
    return tuple(str(names[month]) for month in range(1, 13))
