"""Laying the phonemes of words along those of a sentence."""

from hypothesis import given
from hypothesis import strategies as st

from reader.speech.phonemes import Phoneme, word_starts


def said(signs: str) -> list[Phoneme]:
    """Ten samples a sign."""
    return [Phoneme(sign, 10 * at) for at, sign in enumerate(signs)]


def test_each_word_begins_with_its_group() -> None:
    assert word_starts(["ðə", "bɹˈɪdʒ", "klˈoʊzd"], said("ðə bɹˈɪdʒ klˈoʊzd.")) == (0, 30, 100)


def test_the_stress_before_a_word_is_its_own() -> None:
    """The mark takes time in which the word already sounds."""
    assert word_starts(["ðɪ", "ˈoʊld"], said("ðɪ ˈoʊld")) == (0, 30)


def test_words_joined_in_speech_are_told_apart() -> None:
    """espeak-ng says "in the" as one."""
    assert word_starts(["ɪn", "ðə", "hˈaʊs"], said("ɪnðə hˈaʊs")) == (0, 20, 50)


def test_a_word_weaker_in_its_sentence_is_found() -> None:
    """By itself "to" has another vowel."""
    assert word_starts(["klˈoʊzd", "tuː", "ˈɔːl"], said("klˈoʊzd tə ˈɔːl")) == (0, 80, 110)


def test_a_word_that_is_swallowed_has_no_start() -> None:
    assert word_starts(["ðə", "bɹˈɪdʒ", "ʔʔʔ"], said("ðə bɹˈɪdʒ"))[2] is None


def test_nothing_said_starts_nothing() -> None:
    assert word_starts(["ðə"], []) == (None,)
    assert word_starts([], said("ðə")) == ()


@given(st.lists(st.text("abdefɪkˈ ", max_size=8), max_size=12), st.text("abdefɪkˈ .,", max_size=60))
def test_starts_never_fall(spoken: list[str], sentence: str) -> None:
    """Whatever the two are, the highlight only goes forward."""
    starts = [start for start in word_starts(spoken, said(sentence)) if start is not None]

    assert starts == sorted(starts)
