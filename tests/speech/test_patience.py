"""How long an engine is waited for."""

from reader.speech.patience import Patience

SHORT, LONG = "a word or two, that is all", "many words " * 60


def test_the_light_engine_is_replaced_within_a_second() -> None:
    """A hang must not be longer than a pause."""
    assert Patience("espeak-ng", 0.7).limit(LONG[:100]) < 0.9


def test_a_long_text_is_given_longer_and_numbers_longer_still() -> None:
    patience = Patience("piper", 0.7)

    assert patience.limit(LONG) > patience.limit(SHORT)
    assert patience.limit("77 77 77") > patience.limit("in on at")
    assert patience.limit("سلام دنیا") > patience.limit("good day!")  # an English voice spells it out, letter by letter


def test_one_script_says_nothing_of_another() -> None:
    """A Russian article read before an English one: neither is the English voice hung, nor waited for for ever."""
    patience = Patience("piper", 0.7)
    for _ in range(40):
        patience.took("Лодка стояла тихо. " * 5, 1.0)

    assert patience.limit(LONG) == Patience("piper", 0.7).limit(LONG)
    assert patience.limit("Лодка стояла тихо. " * 5) < 7.0
    assert Patience("piper", 0.7).limit("Tiếng Việt, ế") == Patience("piper", 0.7).limit("Good day, all")


def test_it_learns_the_machines_own_pace() -> None:
    """A slow computer is no hung engine, and a fast one need not be waited for."""
    slow, fast = Patience("piper", 0.7), Patience("piper", 0.7)
    slow.took(LONG, 40.0)
    fast.took(LONG, 2.0)

    assert slow.limit(LONG) > 2 * 40.0
    assert fast.limit(LONG) < 15.0


def test_one_bad_moment_is_forgotten_by_and_by() -> None:
    patience = Patience("piper", 0.7)
    patience.took(LONG, 40.0)
    for _ in range(60):
        patience.took(LONG, 1.0)

    assert patience.limit(LONG) < 8.0
