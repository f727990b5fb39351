"""Lists of pronunciations come in and go out: from spreadsheets, other readers and typed files, as they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import PronunciationError
from reader.narration.pronunciation import Pronunciation, pronunciation
from reader.narration.pronunciation_list import read_list, write_list

ENTRIES = (
    pronunciation("Siobhan", "Shivawn", "en"),
    pronunciation("US", "U S", "en", cased=True),
    pronunciation("die, oder das", 'dee "oder" das', "de"),
    pronunciation(r"F-(\d+)\b", r"eff \1", pattern=True),
    pronunciation("(sic)", ""),
    pronunciation("a;b\\c", "x, y; z"),
)


def read(text: str, language: str = "") -> tuple[Pronunciation, ...]:
    listed = read_list(text.encode(), language)
    assert listed.faults == ()
    return listed.entries


def test_what_was_written_is_read_again() -> None:
    assert read_list(write_list(ENTRIES)).entries == ENTRIES
    assert read_list(write_list(ENTRIES, "\t")).entries == ENTRIES


texts = st.text(st.characters(codec="utf-8"), max_size=20)


@given(st.lists(st.tuples(texts, texts, st.sampled_from(("", "en", "pt")), st.booleans()), min_size=1, max_size=5))
def test_no_entry_is_lost_on_its_way(fields: list[tuple[str, str, str, bool]]) -> None:
    """Quotes, commas, signs at the beginning: whatever stands in a word."""
    made = []
    for written, spoken, language, cased in fields:
        if written.strip():
            try:
                made.append(pronunciation(written, spoken, language, cased=cased))
            except PronunciationError:
                continue  # of control characters only

    assert read_list(write_list(made)).entries == tuple(made)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_as_spreadsheets_write_it(separator: str, encoding: str, end: str) -> None:
    """A German Excel writes semicolons, "Unicode text" is UTF-16 with tabs."""
    rows = (("Language", "Written", "Spoken", "Kind", "Case"), ("en", "café", '"caf,fay"', "word", "no"),
            ("", "Xi", "Shee", "", ""))  # fmt: skip
    content = end.join(separator.join(row) for row in rows).encode(encoding)

    assert read_list(content).entries == (pronunciation("café", "caf,fay", "en"), pronunciation("Xi", "Shee"))


def test_columns_may_stand_in_any_order_and_be_left_out() -> None:
    assert read("spoken,written\nShee,Xi\n") == (pronunciation("Xi", "Shee"),)


def test_a_region_and_a_star_are_understood() -> None:
    assert [entry.language for entry in read("language,written,spoken\nen-GB,a,b\n*,c,d\n")] == ["en", ""]


def test_a_plain_list_is_of_the_language_asked_for() -> None:
    """Such lists have no column for it."""
    text = '# my words\nSiobhan\tShivawn\n\n"quoted"\tas it is\n'

    assert read(text, "en-IE") == (
        pronunciation("Siobhan", "Shivawn", "en"),
        pronunciation('"quoted"', "as it is", "en"),
    )


def test_a_speech_dictionary_of_nvda_keeps_its_meaning() -> None:
    """Anywhere, pattern, whole word: its users bring years of work."""
    text = "#a comment\nlol\tlaughing\t0\t2\n(\\d+)km\t\\1 kilometres\t1\t1\na.b\tc\\d\t0\t0\n\\#x\thash\t0\t2\n"
    expected = (
        pronunciation("lol", "laughing", "en"),
        pronunciation(r"(\d+)km", r"\1 kilometres", "en", pattern=True, cased=True),
        pronunciation(r"a\.b", r"c\\d", "en", pattern=True),
        pronunciation("#x", "hash", "en"),
    )

    assert read(text, "en") == expected


def test_a_line_that_cannot_be_used_is_named_and_the_others_are_read() -> None:
    """One slip in 5,000 lines must not cost the list."""
    text = "written,spoken,kind,case\ngood,fine,,\n(bad,x,pattern,\nworse,x,sound,\nbest,x,,maybe\nlonely\nlast,one,,\n"
    listed = read_list(text.encode())

    assert [entry.written for entry in listed.entries] == ["good", "last"]
    assert [fault[:7] for fault in listed.faults] == ["Line 3:", "Line 4:", "Line 5:", "Line 6:"]
    assert listed.faulty == 4


def test_many_faults_are_counted_and_the_first_are_told() -> None:
    listed = read_list(("written,spoken\n" + ",x\n" * 100).encode())

    assert (len(listed.faults), listed.faulty) == (20, 100)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "nothing"), (b"\n \n# only a comment\n", "nothing"), (b"just a sentence.\n", "no list"),
        ("written,spoken\na,b\nc\xe9,d\n".encode("latin-1"), "Line 3"), (b"x" * 10_000_001, "too large"),
        (b'written,spoken\n"' + b"x" * 200_000, "Line 2"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_told(content: bytes, says: str) -> None:
    with pytest.raises(PronunciationError, match=says):
        read_list(content)


@given(st.binary(max_size=200))
def test_no_file_is_a_crash(content: bytes) -> None:
    told = ""
    try:
        listed = read_list(content)
    except PronunciationError as error:
        told = str(error)

    assert told or listed.entries or listed.faults
