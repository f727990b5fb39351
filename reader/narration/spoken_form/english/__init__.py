"""English: the rules in the order they are asked."""

from functools import lru_cache

from reader.narration.spoken_form.english import abbreviations, dates, money, names, numbers, places, times, units
from reader.narration.spoken_form.rule import Rule


@lru_cache(maxsize=16)
def rules(language: str) -> tuple[Rule, ...]:
    """``language`` with its region: only that tells whose date 3/4/2020 is."""
    return (
        *places.rules(),
        *abbreviations.rules(),
        *money.rules(),
        *times.rules(),
        *dates.rules(language),
        *units.rules(),
        *numbers.rules(),
        *names.rules(),
    )
