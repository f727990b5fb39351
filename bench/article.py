"""A made-up news text of any length, the same every time: of our own words, so that it can be kept with the project."""

import random

PLACES = (
    "the harbour",
    "the old mill",
    "the town hall",
    "the northern ring road",
    "the river bank",
    "a school in Ostby",
)
PEOPLE = ("the mayor", "a spokeswoman for the port", "two engineers", "residents of the lower town", "Dr. Lindqvist")
DEEDS = ("inspected", "closed", "promised to repair", "described", "photographed", "asked for money to rebuild")
TIMES = ("On Monday", "Before sunrise", "In 1987", "After the third storm", "At half past six", "Later that week")
ENDS = (
    "which took 45 minutes",
    "although nobody had expected it",
    "as the water rose by 3.5 metres",
    "for the first time in twelve years",
    "while hundreds of people watched from the bridge",
)
QUOTES = ("We were lucky", "It could have been worse", "Nothing like it was ever seen here", "Ask me again in spring")


def sentences(words: int = 1200, seed: int = 7) -> tuple[str, ...]:
    """Sentences of at least so many words together."""
    chosen = random.Random(seed)
    found: list[str] = []
    count = 0
    while count < words:
        pick = chosen.choice
        if chosen.random() < 0.2:
            sentence = f"“{pick(QUOTES)},” {pick(PEOPLE)} said."
        else:
            sentence = f"{pick(TIMES)}, {pick(PEOPLE)} {pick(DEEDS)} {pick(PLACES)}, {pick(ENDS)}."
        found.append(sentence)
        count += len(sentence.split())
    return tuple(found)
