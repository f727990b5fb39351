"""What a person asked to be said differently is found where it stands, as a whole, and in its language only."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import PronunciationError
from reader.narration.dictionary import Dictionary
from reader.narration.pronunciation import Pronunciation, key_of, pronunciation
from reader.narration.words import words


def said(text: str, *entries: Pronunciation, language: str = "en") -> str:
    """The text with what is said in place of what is written."""
    out, at = "", 0
    for one in Dictionary(entries).respell(text, language):
        out += text[at : one.written.start] + one.spoken
        at = one.written.end
    return out + text[at:]


def test_a_word_is_said_as_asked() -> None:
    assert said("Xi met Siobhan.", pronunciation("Siobhan", "Shivawn")) == "Xi met Shivawn."


def test_a_word_is_left_out() -> None:
    """ "" is asked for on purpose: a mark that stands in every line."""
    assert said("Read this (sic) twice.", pronunciation("(sic)", "")) == "Read this  twice."


@pytest.mark.parametrize("text", ["Reading is fun.", "bread", "re-read it", "read's", "reading", "spread"])
def test_a_part_of_a_word_is_not_the_word(text: str) -> None:
    """Inflection is not guessed, and "cat" is not in "education"."""
    assert said(text, pronunciation("read", "red")) == text


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("“read”", "“red”"), ("(read)", "(red)"), ("read, read. Read!", "red, red. red!"), ("READ", "red"),
        ("read—read", "red—red"), ("read…", "red…"),
    ],
)  # fmt: skip
def test_punctuation_around_a_word_is_not_its_own(text: str, heard: str) -> None:
    assert said(text, pronunciation("read", "red")) == heard


def test_capitals_count_where_asked() -> None:
    """The Polish polish; US and us."""
    assert said("US for us.", pronunciation("US", "U S", cased=True)) == "U S for us."


def test_the_one_with_capitals_goes_before_the_one_without() -> None:
    entries = (pronunciation("polish", "pollish"), pronunciation("Polish", "Poe-lish", cased=True))

    assert said("Polish polish", *entries) == "Poe-lish pollish"


def test_the_longest_is_said() -> None:
    """Whoever taught it "St" and "St. Louis" means the whole name."""
    entries = (
        pronunciation("St.", "Saint"),
        pronunciation("St. Louis", "Saint Lewis"),
        pronunciation("Louis", "Louie"),
    )

    assert said("St. Louis, St. Paul, Louis", *entries) == "Saint Lewis, Saint Paul, Louie"


def test_the_earliest_goes_before_a_longer_one_that_overlaps() -> None:
    assert said("a b c d", pronunciation("a b", "1"), pronunciation("b c d", "2")) == "1 c d"


@pytest.mark.parametrize("text", ["New York", "New\u00a0York", "New\nYork", "new  york"])
def test_a_phrase_is_found_however_it_is_spaced(text: str) -> None:
    assert said(text, pronunciation("New  York", "NYC")) == "NYC"


@pytest.mark.parametrize("text", ["O’Brien", "O'Brien", "OʼBrien"])
def test_any_apostrophe_is_the_typed_one(text: str) -> None:
    """Pages write the curly one, keyboards the straight one."""
    assert said(f"({text})", pronunciation("O'Brien", "oh bryan")) == "(oh bryan)"


@pytest.mark.parametrize("text", [normalize("NFC", "a café, a café"), normalize("NFD", "a café, a café")])
def test_letters_with_marks_are_the_same_however_they_are_stored(text: str) -> None:
    assert said(text, pronunciation("café", "caffay")) == "a caffay, a caffay"


def test_a_letter_without_its_mark_is_another_word() -> None:
    assert said(normalize("NFD", "résumé"), pronunciation("resume", "x")) == normalize("NFD", "résumé")


def test_soft_hyphens_do_not_hide_a_word() -> None:
    assert said("the Nether\u00adlands today", pronunciation("Netherlands", "N L")) == "the N L today"


def test_a_sharp_s_is_the_same_as_two() -> None:
    """And half of it is no place to cut."""
    assert said("STRASSE Straße", pronunciation("straße", "road"), language="de") == "road road"
    assert said("ß", pronunciation("s", "x"), language="de") == "ß"


def test_signs_without_letters_are_found_too() -> None:
    assert said("a → b ⇒ c", pronunciation("→", "to"), pronunciation("⇒", "implies")) == "a to b implies c"


@pytest.mark.parametrize("written", ["C++", "AT&T", "@nyt", "$AAPL", "e.g.", "U.S."])
def test_signs_at_a_words_edge_belong_to_what_was_written(written: str) -> None:
    assert said(f"Now {written} is", pronunciation(written, "X")) == "Now X is"


def test_scripts_without_spaces_have_no_whole_words() -> None:
    """A name in Chinese stands between other signs, and would never be found."""
    assert said("他在重庆生活", pronunciation("重庆", "chóng qìng"), language="zh") == "他在chóng qìng生活"
    assert said("フォルクスワーゲン社", pronunciation("ワーゲン", "X"), language="ja") == "フォルクスX社"


def test_another_languages_entries_do_not_count() -> None:
    """The complaint about screen readers: German rules applied to English after a switch."""
    german, every = pronunciation("die", "dee", "de"), pronunciation("Xi", "Shee")

    assert said("Will Xi die?", german, every, language="en-GB") == "Will Shee die?"
    assert said("die Xi", german, every, language="de-AT") == "dee Shee"


def test_a_text_of_no_known_language_has_only_what_holds_for_all() -> None:
    assert said("die Xi", pronunciation("die", "dee", "de"), pronunciation("Xi", "Shee"), language="") == "die Shee"


def test_the_languages_own_goes_before_all_languages() -> None:
    entries = (pronunciation("chat", "tchat"), pronunciation("chat", "sha", "fr"))

    assert (said("chat", *entries, language="fr"), said("chat", *entries)) == ("sha", "tchat")


def test_a_region_is_no_language_of_its_own() -> None:
    assert pronunciation("a", "b", "en-GB").language == "en"


def test_a_pattern_says_its_groups() -> None:
    entry = pronunciation(r"\bF-(\d+)\b", r"eff \1", pattern=True)

    assert said("An F-16 and an F-35.", entry) == "An eff 16 and an eff 35."


def test_a_pattern_takes_any_case_unless_capitals_count() -> None:
    assert said("ABC abc", pronunciation("abc", "x", pattern=True)) == "x x"
    assert said("ABC abc", pronunciation("abc", "x", pattern=True, cased=True)) == "ABC x"


def test_a_word_goes_before_a_pattern_of_the_same_length() -> None:
    entries = (pronunciation("[A-Z]+", "letters", pattern=True, cased=True), pronunciation("NATO", "nay toe"))

    assert said("NATO EU", *entries) == "nay toe letters"


@pytest.mark.parametrize(
    ("written", "spoken", "pattern", "field"),
    [
        ("", "x", False, "written"), ("  ", "x", False, "written"), ("a" * 201, "x", False, "written"),
        ("a", "x" * 301, False, "spoken"), ("(a", "x", True, "written"), ("a*", "x", True, "written"),
        ("a|", "x", True, "written"), ("(a)", r"\2", True, "spoken"), ("a", r"\g<no", True, "spoken"),
        ("a", "\\", True, "spoken"), ("(" * 99 + "a" + ")" * 99 + "[", "x", True, "written"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_says_which_field_is_wrong(written: str, spoken: str, pattern: bool, field: str) -> None:
    with pytest.raises(PronunciationError) as caught:
        pronunciation(written, spoken, pattern=pattern)

    assert caught.value.field == field
    assert str(caught.value).endswith((".", "…"))


@pytest.mark.parametrize("written", ["(?i)abc", "(?x) abc  # a name", "(?P<n>a)bc", "(?s).bc"])
def test_flags_and_comments_of_patterns_are_understood(written: str) -> None:
    assert pronunciation(written, r"\g<0>", pattern=True).kind == "pattern"


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(PronunciationError) as caught:
        pronunciation("a", "b", "English!")

    assert caught.value.field == "language"


def test_line_breaks_are_never_said() -> None:
    entry = pronunciation("a\nb", "c\nd")

    assert (entry.written, entry.spoken, entry.kind) == ("a b", "c d", "phrase")


def test_two_spellings_of_one_word_are_one_entry() -> None:
    """Whoever adds "xi" again wants it said otherwise, not twice."""
    keys = {key_of(pronunciation(written, "")) for written in ("Xi", "xi", "XI")}

    assert len(keys) == 1
    assert key_of(pronunciation("Xi", "", cased=True)) not in keys


letters = "abß'ée\u0301 -.$北ト\u00ad"
entries = st.builds(
    Pronunciation,
    st.text(letters, min_size=1, max_size=5).filter(lambda text: bool(text.strip())),
    st.text("xyz", max_size=3),
    st.sampled_from(("", "en", "de")),
    st.just("word"),
    st.booleans(),
)


@given(st.lists(entries, max_size=8), st.text(letters + "\n", max_size=40))
def test_what_is_found_is_in_order_apart_and_never_half_a_word(given_entries: list[Pronunciation], text: str) -> None:
    """The highlight follows these ranges."""
    found = Dictionary(given_entries).respell(text, "en")
    edges = [edge for one in found for edge in (one.written.start, one.written.end)]

    assert edges == sorted(edges)
    assert all(len(one.written) > 0 for one in found)
    assert all(one.spoken in {entry.spoken for entry in given_entries if entry.language != "de"} for one in found)
    for word in words(text):
        if not any(letter in "北ト" for letter in text[word.start : word.end]):
            assert not any(word.start < edge < word.end for edge in edges)


def test_one_of_five_thousand_is_found() -> None:
    """Among names that begin alike; nobody should have to wait for who brings a long list."""
    many = Dictionary(pronunciation(f"name{number} of place {number}", f"said {number}") for number in range(5000))
    text = "Then name4711 of place 4711, and name12 of place 13. " * 6

    assert [one.spoken for one in many.respell(text, "en")] == ["said 4711"] * 6
