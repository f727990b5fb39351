"""The extraction bench's own arithmetic, on cases small enough to count by hand."""

from pathlib import Path

import pytest

from bench.extraction.captions import Caption, Shown, Tally, Truth, fits, tally, total, words
from bench.extraction.metadata import cause_of_byline, cause_of_date, cause_of_language
from bench.extraction.shingles import Overlap, compare, overlap, score, shingles
from bench.extraction.stated import Stated, day_of, stated_in
from bench.extraction.tables import Table, show
from bench.extraction.tree_cases import Case, cases
from bench.extraction.visible import visible_text


def test_shingles_are_all_runs_of_four_words_and_a_short_text_is_one() -> None:
    """As multisets: what is said twice counts twice."""
    assert shingles("a b c d a b c d") == {tuple("abcd"): 2, tuple("bcda"): 1, tuple("cdab"): 1, tuple("dabc"): 1}
    assert shingles("a, b!") == {("a", "b"): 1}
    assert shingles("…") == {}


def test_precision_and_recall_are_means_over_pages_and_f1_is_of_the_means() -> None:
    """Page one: 1 of 2 output shingles is right, 1 of 3 of the truth found. Page two: all."""
    pages = [overlap("a b c d e f", "a b c d x"), overlap("g h", "g h")]
    found = score(pages)

    assert pages == [Overlap(1, 2, 3, False), Overlap(1, 1, 1, True)]
    assert (found.precision, found.recall) == pytest.approx((3 / 4, 2 / 3))
    assert found.f1 == pytest.approx(2 * (3 / 4) * (2 / 3) / (3 / 4 + 2 / 3))
    assert found.exact == 0.5


def test_a_page_without_output_counts_for_recall_alone() -> None:
    """It has no precision to speak of."""
    found = score([overlap("a b c d", ""), overlap("e f g h", "e f g h")])

    assert (found.precision, found.recall) == (1.0, 0.5)


def test_nothing_at_all_scores_nothing() -> None:
    """Instead of a division by zero."""
    assert score([]).f1 == score([overlap("a", "")]).f1 == 0.0


def test_a_bootstrap_of_equals_is_never_ahead_and_of_a_better_one_always() -> None:
    """The same pages are drawn for both, so that a difference on every page is one in every draw."""
    good, bad = [overlap("a b c d", "a b c d")] * 3, [overlap("a b c d", "a b c d x")] * 3
    same, better = compare(good, good, draws=20), compare(good, bad, draws=20)

    assert (same.gain, same.spread, same.ahead) == (0.0, 0.0, 0.0)
    assert better.ahead == 1.0
    assert better.gain == pytest.approx(1 - 2 / 3)  # a half right, all found: F1 is two thirds


def test_a_bootstrap_tells_how_unsure_one_page_in_two_leaves_it() -> None:
    """Ahead on one page, behind by as much on the other: about as many draws either way."""
    one, two = overlap("a b c d", "a b c d"), overlap("a b c d", "a b c d x")
    found = compare([one, two], [two, one], draws=400)

    assert abs(found.gain) < 0.05
    assert 0.15 < found.ahead < 0.35  # both pages alike in half of the draws: those are even


@pytest.mark.parametrize(
    ("said", "does"),
    [
        ("high water at the old mill", True),
        ("High water, at the OLD mill. Photo: Jo Bright", True),  # its credit, and three words more
        ("high water at the old", True),  # five words of six are enough
        ("high water at the", False),
        ("high water at the old mill and much more of what was never a caption of it at all", False),
        ("", False),
    ],
)
def test_a_caption_is_found_by_most_of_its_words_and_little_else(said: str, does: bool) -> None:
    assert fits(words("High water at the old mill"), words("Jo Bright"), words(said)) is does


TRUTH = Truth(
    page="set/1",
    titles=frozenset({words("The mill")}),
    captions=(
        Caption(words("High water at the old mill"), (), is_lead=True),
        Caption(words("The miller and his daughter in spring"), (), is_lead=False),
    ),
    optional=(words("A film of the wheel turning"),),
    is_sure=True,
    headings=frozenset({words("In spring"), words("In winter")}),
    soft=frozenset({words("The mill")}),
)


def test_captions_headings_and_titles_are_counted_once_each() -> None:
    """One caption found twice, one missed and in the body, an optional one, a false one."""
    shown = Shown(
        title="The Mill!",
        captions=(
            "High water at the old mill",
            "High water at the old mill",
            "A film of the wheel turning",
            "Subscribe to our newsletter today",
        ),
        headings=("In spring", "The mill", "Related stories"),
        body="So it was. The miller and his daughter, in spring. They left.",
    )

    assert tally(TRUTH, shown) == Tally(
        pages=1,
        wanted=2,
        found=1,
        wanted_lead=1,
        found_lead=1,
        false=1,
        repeats=1,
        in_body=1,
        wanted_headings=2,
        found_headings=1,
        false_headings=1,
        titles=1,
    )


def test_tallies_add_up_to_precision_and_recall() -> None:
    """Two found of three wanted; beside them a false one and a repeat."""
    both = total([Tally(1, 2, 1, 1, 1, 1, 1), Tally(1, 1, 1)])

    assert (both.pages, both.recall, both.precision) == pytest.approx((2, 2 / 3, 2 / 4))


def test_what_a_page_states_is_read_from_all_its_sources() -> None:
    """JSON-LD, meta elements, itemprop, and the attributes of its outermost elements; the site is no author."""
    stated = stated_in(
        """<html lang="en_GB"><head><meta property="og:site_name" content="Coast Radio">
        <meta name="author" content="Coast Radio"><meta name="date" content="3 May 2024">
        <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-04T00:10:00+02:00",
        "author": [{"@type": "Person", "name": "Bo Berg"}, {"@id": "#ada"}, {"name": "Coast Radio"}],
        "isPartOf": {"@type": "Article", "author": "Jo Bright"}, "inLanguage": "en"}</script>
        <script type="application/ld+json">{"@type": "Person", "@id": "#ada", "name": "Ada Lind"}</script></head>
        <body dir="RTL"><p itemprop="author">by <b itemprop="name">Ada Lind</b> (harbour)</p>
        <i itemprop="comment"><b itemprop="author">Jo Bright</b></i></body></html>"""
    )

    assert stated == Stated(
        authors=(("Ada Lind", "Bo Berg"), ("Ada Lind",)),
        days=("2024-05-04", "2024-05-03"),
        languages=("en-gb", "en"),
        direction="rtl",
    )


def test_a_byline_is_right_with_all_the_names_and_no_more_than_a_joining_word_for_each() -> None:
    """Of any one source; else the cause is told."""
    sources = (("Ada Lind", "Bo Berg"), ("Ada Lind",))

    assert cause_of_byline(sources, "Bo Berg and Ada Lind") == cause_of_byline(sources, "Ada Lind") == ""
    assert cause_of_byline(sources, "Bo Berg") == "more or fewer than the names"
    assert cause_of_byline(sources, "Ada Lind, harbour correspondent") == "more or fewer than the names"
    assert cause_of_byline(sources, "Jo Bright") == "another name"
    assert cause_of_byline(sources, "") == "nothing is said"


def test_dates_are_right_to_the_day_and_languages_to_the_region() -> None:
    """However the day is written; of languages the first that is stated."""
    assert day_of("Fri, 03 May 2024 05:44:06 +0200") == day_of("2024-05-03T05:44") == day_of("May 3, 2024")
    assert cause_of_date(("2024-05-03",), "2024-05-03T05:44:06Z") == ""
    assert cause_of_date(("2024-05-03",), "2024-05-04") == "another day"
    assert cause_of_language(("en-gb", "de"), "en-GB") == ""
    assert cause_of_language(("en-gb", "de"), "de") == "another language"
    assert cause_of_language(("en-gb",), "en-US") == "another region or script"


def test_a_tree_cases_text_is_its_quoted_lines(tmp_path: Path) -> None:
    """Also one of several lines; cases of a fragment are left out."""
    (tmp_path / "own.dat").write_text(
        "#data\n<p>One\nand<b>two\n#errors\nx\n#document\n| <html>\n|   <body>\n|     <p>\n"
        '|       "One\nand"\n|       <b>\n|         "two"\n\n'
        '#data\nx\n#errors\n#document-fragment\ntd\n#document\n| "x"\n',
        "utf-8",
    )

    assert tuple(cases(tmp_path)) == (Case("<p>One\nand<b>two", "Oneandtwo"),)


def test_all_that_a_page_shows_is_its_blocks_line_by_line() -> None:
    """Words are not torn where a letter is set apart, and scripts are never shown."""
    html = "<body><h1>A<b>da</b></h1>x<script>no</script>y<!-- no --><p>one<br>two</p>end</body>"

    assert visible_text(html) == "Ada\nxy\none\ntwo\nend"


def test_a_table_is_printed_for_a_terminal_and_as_markdown() -> None:
    """The document holds what the command prints."""
    table = Table("Set", ("program", "F1"), (("Reader", "0.9"),), ("A note.",))

    assert show(table, markdown=False) == "Set\n\nprogram  F1\n-------  ---\nReader   0.9\n\nA note.\n"
    assert show(table, markdown=True) == "## Set\n\n| program | F1 |\n| --- | --- |\n| Reader | 0.9 |\n\nA note.\n"
