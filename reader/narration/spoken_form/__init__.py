"""What is said in place of what is written: "Gen.", "$48.5 million", "10:30 a.m.", "bbc.co.uk".

English fully; some other languages where it is certain; else only addresses and emoji, the rest is the engine's.
"""

from functools import lru_cache

from reader.document.head import primary
from reader.narration.respelling import Respelling
from reader.narration.spoken_form import addresses, emoji, symbols
from reader.narration.spoken_form.rule import Rule, apply


def respell(text: str, language: str) -> tuple[Respelling, ...]:
    """In order, never overlapping; each as short as can be, so that each written word keeps its own moment.

    ``language`` is BCP 47, "" for not known. Every text gives an answer.
    """
    return apply(_rules(language), text)


@lru_cache(maxsize=32)
def _rules(language: str) -> tuple[Rule, ...]:
    tongue = primary(language)
    if tongue == "en":
        from reader.narration.spoken_form import english

        own = english.rules(language)
        return (
            *emoji.rules(tongue),
            *addresses.rules(addresses.Signs("dot", "at")),
            *own,
            *symbols.english(),
            *symbols.everywhere(),
        )
    return (*emoji.rules(tongue), *addresses.rules(addresses.Signs()), *symbols.everywhere())
