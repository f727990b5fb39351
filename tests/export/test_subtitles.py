"""What is read while it is heard: in sync, in lines that can be taken in, as it is written."""

import re
from itertools import pairwise
from pathlib import Path

import numpy
import pytest
from export.narrated import heard, ordered, silently

from reader.document.article import Article
from reader.document.blocks import Paragraph, Run
from reader.document.locator import BlockId, TextRange, block_id
from reader.export.cues import LINE, Cue, Line, Timed, cues
from reader.export.job import export
from reader.export.recording import Recording, Said
from reader.export.speaking import Speaker
from reader.export.subtitles import subrip, webvtt
from reader.narration.script import Utterance
from reader.narration.words import words
from reader.speech.engine import Prosody, Voice, WordBoundary
from reader.speech.worker import EngineProcess

LONG = (
    "The harbour master, who had kept the log for thirty-one years, wrote down wind, water and light every night, "
    "and when he died they found four thousand pages in a cupboard behind the stairs that nobody had ever opened."
)


def recorded(*texts: str, language: str = "", rate: int = 1000) -> Recording:
    """A word lasts as many tenths of a second as it has letters; half a second between two utterances."""
    said, at = [], 300
    for text in texts:
        start, found = at, []
        for word in words(text):
            found.append(WordBoundary(word, at))
            at += 100 * len(word)
        said.append(Said(Utterance(text, "paragraph", BlockId("b0"), language), start, at, tuple(found)))
        at += 500
    return Recording(rate, at, tuple(said), None)


def seconds(stamp: str) -> float:
    hours, minutes, rest = stamp.replace(",", ".").split(":")
    return 3600 * int(hours) + 60 * int(minutes) + float(rest)


def test_a_short_sentence_is_one_cue_from_its_first_word_to_its_end() -> None:
    (cue,) = cues(recorded("It rose at nine."))

    assert (cue.text, cue.start, cue.end) == ("It rose at nine.", 0.3, 0.3 + 1.2)


def test_a_long_sentence_is_cut_where_it_breathes_into_lines_that_can_be_read() -> None:
    found = cues(recorded(LONG))
    lines = [line.text for cue in found for line in cue.lines]

    assert " ".join(lines) == LONG
    assert max(map(len, lines)) <= LINE
    assert max(len(cue.lines) for cue in found) <= 2
    assert min(map(len, lines)) > 12  # no word alone
    assert sum(cue.text.endswith((",", ".")) for cue in found) >= 3


def test_each_part_starts_with_its_first_word() -> None:
    recording = recorded(LONG)
    starts = {one.word.start: one.sample / 1000 for one in recording.said[0].words}
    for cue in cues(recording):
        assert cue.start == starts[LONG.index(cue.lines[0].text)]


def test_cues_follow_each_other_and_stand_long_enough_to_be_seen() -> None:
    found = cues(recorded("Caption.", "By I.", LONG, "No."))

    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(cue.end - cue.start >= min(1.0, after.start - cue.start) for cue, after in pairwise(found))
    assert found[1].end - found[1].start == pytest.approx(0.8)  # of 0.3 s it sounds, and till the next


@pytest.mark.parametrize(
    "text",
    [
        "彼は三十一年間毎晩、風と水と光のことを書き留めていた。そして彼が亡くなったとき、戸棚から四千枚の紙が見つかった。「海」と書かれていた。",
        "باغبانی که هر شب صدای آب را در دفترش می نوشت و سی و یک سال این کار را کرد تا روزی که دیگر نتوانست.",
        "https://example.org/" + "a-very-long-path/" * 8 + " is an address.",
        "\U0001f30a " * 3
        + "The wave\tcame\nin over the low wall of the churchyard and nobody in the whole town was awake.",
    ],
    ids=["Japanese", "Persian", "an endless word", "white space"],
)
def test_no_word_is_lost_in_any_script(text: str) -> None:
    found = cues(recorded(text))

    assert re.sub(r"\s", "", "".join(cue.text for cue in found)) == re.sub(r"\s", "", text)
    assert all(line.text.strip() == line.text != "" for cue in found for line in cue.lines)


def test_ideographs_take_two_columns() -> None:
    text = "彼は三十一年間毎晩、風と水と光のことを書き留めていた。そして彼が亡くなったとき、紙が見つかった。"
    lines = [line.text for cue in cues(recorded(text)) for line in cue.lines]

    assert max(map(len, lines)) <= LINE // 2
    assert not [line for line in lines if line[0] in "、。"]


def test_webvtt_escapes_what_means_something_in_it() -> None:
    cue = Cue(0, 2, (Line("if a < b && c --> d", ()),))

    assert webvtt([cue]) == "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nif a &lt; b &amp;&amp; c --&gt; d\n"


def test_subrip_numbers_its_cues_and_keeps_no_arrow() -> None:
    first, second = Cue(0, 2, (Line("a --> b", ()),)), Cue(3661.5, 3662, (Line("c", ()), Line("d", ())))

    assert subrip([first, second]) == (
        "1\n00:00:00,000 --> 00:00:02,000\na -> b\n\n2\n01:01:01,500 --> 01:01:02,000\nc\nd\n"
    )


def test_words_have_their_moments_within_the_cue_and_growing() -> None:
    """Two words at one moment, and one at the cue's end, get none: players drop what does not grow."""
    line = Line("a b c <d>", (Timed(0, 1.0), Timed(2, 1.5), Timed(4, 1.5), Timed(7, 2.0)))

    assert "a <00:00:01.500>b c &lt;d&gt;" in webvtt([Cue(1.0, 2.0, (line,))], words=True)


def test_a_foreign_sentence_says_its_language() -> None:
    found = cues(recorded("Bonjour.", language="fr"))

    assert "<lang fr>Bonjour.</lang>" in webvtt(found, "en")
    assert "<lang" not in webvtt(found, "fr")


def test_the_files_say_what_is_written_not_what_is_said(tmp_path: Path) -> None:
    order = ordered(tmp_path / "a.flac", subtitles=True, words=True)
    silently(order)
    vtt, srt = (path.read_text(encoding="utf-8") for path in order.paths[1:])
    texts = [re.sub("<[^>]*>", "", cue.partition("\n")[2]) for cue in vtt.strip().split("\n\n")[1:]]
    said = [utterance.text for utterance in order.narration.utterances]

    assert [text.replace("\n", " ").replace("&amp;", "&") for text in texts] == said
    assert [cue.split("\n", 2)[2].replace("\n", " ") for cue in srt.strip().split("\n\n")] == said


def test_each_cue_starts_when_its_words_are_heard(tmp_path: Path, espeak: EngineProcess, english: Voice) -> None:
    """In the finished MP3, decoded again: sound begins within a tenth of a second of every cue's start."""
    order = ordered(tmp_path / "a.mp3", subtitles=True)
    export(order, Speaker(espeak, lambda language: english, Prosody()))
    sound = heard(order.path)
    starts = [seconds(found) for found in re.findall(r"(\S+) -->", order.paths[1].read_text(encoding="utf-8"))]
    loud = numpy.convolve(numpy.abs(sound.samples), numpy.full(220, 1 / 220), "same") > 0.01
    onsets = (numpy.flatnonzero(~loud[:-1] & loud[1:]) + 1) / sound.rate

    assert len(starts) == len(order.narration.utterances)
    for start in starts:
        assert numpy.abs(onsets - start).min() < 0.1, start


def test_an_article_in_another_script_is_written_under_its_own_title(tmp_path: Path) -> None:
    article = Article("海の日記", language="ja", blocks=(Paragraph(block_id(0), (Run("海は静かだった。"),)),))
    order = ordered(tmp_path / "海の日記.opus", article, subtitles=True)
    silently(order)

    assert "海は静かだった。" in (tmp_path / "海の日記.srt").read_text(encoding="utf-8")
    assert heard(order.path).seconds > 1


def test_words_are_found_by_their_place_in_the_text() -> None:
    text = "One two."
    said = Said(
        Utterance(text, "paragraph", BlockId("b0")), 0, 2000,
        (WordBoundary(TextRange(0, 3), 0), WordBoundary(TextRange(4, 7), 900)),
    )  # fmt: skip
    (cue,) = cues(Recording(1000, 2500, (said,), None))

    assert cue.lines[0].words == (Timed(0, 0.0), Timed(4, 0.9))
