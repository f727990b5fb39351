import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.document.article import Article
from reader.document.blocks import (
    Block,
    Cell,
    Code,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Run,
    Separator,
    Table,
    text_of,
)  # fmt: skip
from reader.document.furniture import Furniture, PageLink, SkipLink
from reader.document.head import byline_text
from reader.document.locator import BYLINE, NEXT_PART, TITLE, BlockId, block_id
from reader.document.next_part import NextPart
from reader.narration.narrate import narrate
from reader.narration.pauses import USUAL
from reader.narration.policy import Policy, policy
from reader.narration.script import Utterance
from reader.narration.words import words


def runs(*texts: str) -> tuple[Run, ...]:
    return tuple(Run(text) for text in texts)


def article(*blocks: Block, language: str = "en", title: str = "") -> Article:
    return Article(title, language=language, blocks=blocks)


def said(*blocks: Block, language: str = "en", wanted: Policy | None = None) -> list[str]:
    of = article(*blocks, language=language)
    return [utterance.text for utterance in narrate(of, wanted).utterances]


B0, B1, B2 = block_id(0), block_id(1), block_id(2)


def test_title_byline_and_date_come_first() -> None:
    """The listener hears what is being read, by whom and from when, before the story."""
    story = Article(
        "High water", "By Ann Writer", "2025-03-14T10:00:00Z", "en", blocks=(Paragraph(B0, runs("It rose.")),)
    )

    assert [(u.kind, u.text) for u in narrate(story).utterances] == [
        ("title", "High water"),
        ("byline", "By Ann Writer"),
        ("byline", "14 March 2025"),
        ("paragraph", "It rose."),
    ]


def test_a_caption_is_announced_before_it_is_read() -> None:
    """Who cannot see the figure hears that these words are its caption."""
    figure = Figure(B0, "x.png", "Water", runs("High water. In May."), "Photo: Ann")

    assert said(figure) == ["Caption:", "High water.", "In May."]


def test_a_caption_is_anchored_in_the_figures_text() -> None:
    """Each of its words is lit beneath the picture."""
    [_, first, second] = narrate(article(Figure(B0, "x.png", "", runs("High water. In May.")))).utterances

    assert (first.kind, second.locator.block, second.locator.range.start) == ("caption", B0, 12)


def test_alt_text_is_said_as_an_images_description_when_there_is_no_caption() -> None:
    """Alt text that nobody can tell from the story sounds like body text (a complaint about other readers)."""
    utterances = narrate(article(Figure(B0, "x.png", "A dog swims."))).utterances

    assert [(u.text, u.kind, u.anchors) for u in utterances] == [
        ("Image:", "announcement", ()),
        ("A dog swims.", "description", ()),
    ]


def test_a_decorative_image_is_silent() -> None:
    """Empty alt is the page's own word for "nothing to say"."""
    assert said(Figure(B0, "x.png"), Paragraph(B1, runs("On."))) == ["On."]


def test_a_video_is_never_decorative() -> None:
    """That a video stands here is news even when the page does not name it."""
    assert said(Figure(B0, kind="video")) == ["Video."]


def test_alt_equal_to_a_line_beside_it_is_not_said_twice() -> None:
    """Saved pages repeat the caption as alt: hearing it twice is tiring."""
    both = (Figure(B0, "x.png", "A  dog"), Paragraph(B1, runs("a dog")))

    assert said(*both) == ["a dog"]
    assert said(Figure(B0, "x.png", "A dog", runs("A dog")), wanted=policy(descriptions="always")) == [
        "Caption:",
        "A dog",
    ]


def test_credits_are_read_only_when_asked_for() -> None:
    """The agency's name after every picture wears listeners down."""
    figure = Figure(B0, "x.png", "", runs("Water"), "Photo: Ann")

    assert said(figure) == ["Caption:", "Water"]
    assert said(figure, wanted=policy(credits="announce")) == ["Caption:", "Water", "Credit:", "Photo: Ann"]


def test_list_items_have_their_numbers_and_the_list_its_announcement() -> None:
    """The number is on the page, so it is in the ear; the word it stands for is still exact."""
    items = [ListItem(block_id(n), runs(f"Item {n}"), 1, n + 3) for n in range(2)]
    utterances = narrate(article(*items)).utterances

    assert [u.text for u in utterances] == ["List, 2 items.", "3. Item 0", "4. Item 1"]
    assert utterances[1].locator.range.end == len("Item 0")


def test_a_list_in_a_list_is_announced_and_its_end_is_heard() -> None:
    """ "2. … 1. … 2. … 3. …" would be a riddle."""
    items = [ListItem(block_id(n), runs(text), depth) for n, (text, depth) in enumerate(zip("abcd", (1, 2, 2, 1)))]
    utterances = narrate(article(*items)).utterances

    assert [u.text for u in utterances] == ["List, 2 items.", "a", "List, 2 items.", "b", "c", "d"]
    assert utterances[4].pause > utterances[3].pause


def test_a_stop_after_a_foreign_phrase_is_said_with_it() -> None:
    """A sentence that begins with a comma makes engines stumble."""
    text = (Run("Il ne faut pas courir", language="fr"), Run(", she said."))
    utterances = narrate(article(Paragraph(B0, text))).utterances

    assert [u.text for u in utterances] == ["Il ne faut pas courir,", "she said."]


def test_a_quotation_is_announced_once_and_its_end_is_a_longer_pause() -> None:
    """Nothing else tells the ear who speaks."""
    utterances = narrate(
        article(Quote(B0, runs("One.")), Quote(B1, runs("Two.")), Paragraph(B2, runs("He left.")))
    ).utterances

    assert [u.text for u in utterances] == ["Quote.", "One.", "Two.", "He left."]
    assert utterances[2].pause == USUAL.quote_end > utterances[1].pause


def test_a_table_is_read_row_by_row_with_the_names_of_its_columns() -> None:
    """A row of bare numbers means nothing to who cannot see the head of the column."""
    table = Table(
        B0,
        (
            (Cell("Year", True), Cell("Readers", True)),
            (Cell("2019"), Cell("4,213")),
            (Cell("2020"), Cell("–")),
        ),
        "Sales",
    )

    assert said(table) == [
        "Table, 2 rows, 2 columns.",
        "Sales",
        "Year. Readers.",
        "Year: 2019. Readers: 4,213.",
        "Year: 2020.",
    ]


def test_a_cells_words_are_anchored_on_the_cell() -> None:
    """The cell that is read is lit, not the head of its column."""
    table = Table(B0, ((Cell("Year", True), Cell("Readers", True)), (Cell("2019"), Cell("4,213"))))
    row = narrate(article(table)).utterances[-1]

    assert [table.text[a.written.start : a.written.end] for a in row.anchors] == ["2019", "4,213"]


def test_code_is_announced_and_read_line_by_line() -> None:
    assert said(Code(B0, "x = 1\n\nprint(x)")) == ["Code.", "x = 1", "print(x)"]


def test_a_separator_is_a_pause() -> None:
    """Three stars read as "asterisk asterisk asterisk" are no scene break."""
    utterances = narrate(article(Paragraph(B0, runs("One.")), Separator(B1), Paragraph(B2, runs("Two.")))).utterances

    assert [u.pause for u in utterances] == [USUAL.separator, USUAL.paragraph]


def test_a_heading_has_pauses_before_and_after() -> None:
    utterances = narrate(article(Paragraph(B0, runs("One.")), Heading(B1, 2, runs("Part")))).utterances

    assert [u.pause for u in utterances] == [USUAL.section, USUAL.heading]


def test_furniture_is_never_read() -> None:
    """Breaking news, navigation and skip links are no part of the story."""
    furniture = Furniture(
        (SkipLink("Skip to it", "#a", "content"),), (), (PageLink("Home", ""),), None, (PageLink("News", ""),)
    )
    story = Article("T", language="en", blocks=(Paragraph(B0, runs("Body.")),), furniture=furniture)

    assert [u.text for u in narrate(story).utterances] == ["T", "Body."]


def test_announcements_are_in_the_articles_language_or_marked_as_english() -> None:
    """An English word in a Finnish voice is noise."""
    figure = Figure(B0, "x.png", "", runs("Wasser"))
    german = narrate(article(figure, language="de-AT")).utterances[0]
    finnish = narrate(article(figure, language="fi")).utterances[0]

    assert (german.text, german.language) == ("Bildunterschrift:", "de-AT")
    assert (finnish.text, finnish.language) == ("Caption:", "en")


def test_a_longer_passage_in_another_language_is_said_in_that_language() -> None:
    """Inline lang is honoured; a single foreign word does not change the voice."""
    text = (Run("He read "), Run("le chat noir est parti", language="fr"), Run(" and "), Run("Spiegel", language="de"))
    utterances = narrate(article(Paragraph(B0, text))).utterances

    assert [(u.language, u.text) for u in utterances] == [
        ("en", "He read"),
        ("fr", "le chat noir est parti"),
        ("en", "and Spiegel"),
    ]


def test_marks_of_notes_are_not_said_but_powers_are() -> None:
    """ "It rose one" for "It rose.[1]" was asked away in five projects."""
    text = (
        Run("It rose."), Run("[1]", superscript=True, link="#n1"), Run(" By 3 m"), Run("2", superscript=True),
        Run("."), Run("4", superscript=True, link="#n4"),
    )  # fmt: skip
    utterances = narrate(article(Paragraph(B0, text))).utterances

    assert [u.text for u in utterances] == ["It rose.", "By 3 m2."]
    assert said(Paragraph(B0, text), wanted=policy(note_marks="read"))[0].startswith("It rose.[1]")


TEXT = st.text(st.sampled_from("abcß ñ.\n é12,;:—!?\"'[]()\t水い๓กำ\u0301\u200d😀"), max_size=60) | st.text(max_size=30)
LANGUAGES = st.sampled_from(["", "en", "en-GB", "fr", "fa", "zh", "xx"])
RUN = st.builds(Run, TEXT, strong=st.booleans(), link=st.sampled_from(["", "#n"]), language=LANGUAGES)
RUNS = st.lists(RUN, max_size=4).map(tuple)
CELL = st.builds(Cell, TEXT, st.booleans())


@st.composite
def blocks(draw: st.DrawFn, id: BlockId) -> Block:
    match draw(st.sampled_from(["p", "h", "li", "q", "code", "table", "figure", "hr"])):
        case "p":
            return Paragraph(id, draw(RUNS))
        case "h":
            return Heading(id, 2, draw(RUNS))
        case "li":
            return ListItem(id, draw(RUNS), 1, draw(st.none() | st.integers(1, 20)))
        case "q":
            return Quote(id, draw(RUNS))
        case "code":
            return Code(id, draw(TEXT))
        case "table":
            rows = draw(st.lists(st.lists(CELL, max_size=3).map(tuple), max_size=3).map(tuple))
            return Table(id, rows, draw(TEXT))
        case "figure":
            return Figure(id, "x", draw(TEXT), draw(RUNS), draw(TEXT), draw(st.sampled_from(["image", "video"])))
        case _:
            return Separator(id)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    count = draw(st.integers(0, 5))
    return Article(
        draw(TEXT), draw(TEXT), draw(st.sampled_from(["", "2025-03-14", "soon"])), draw(LANGUAGES),
        blocks=tuple(draw(blocks(block_id(n))) for n in range(count)),
    )  # fmt: skip


def test_a_long_paragraph_of_many_runs_is_told_at_once() -> None:
    """A page that is one paragraph with thousands of links does not hold the window up for ten seconds."""
    many = tuple(Run(f"Link {at} stands", link="a") if at % 2 else Run(" here. ") for at in range(8000))
    began = time.monotonic()

    assert len(said(Paragraph(BlockId("b0"), many))) == 4001
    assert time.monotonic() - began < 3


def text_at(story: Article, block: BlockId) -> str:
    if block == TITLE:
        return story.title
    if block == BYLINE:
        return byline_text(story)
    found = story.block(block)
    assert found is not None
    return found.text


def letters(text: str, start: int = 0) -> Counter[int]:
    return Counter(at for at, character in enumerate(text, start) if character.isalnum())


def covered(story: Article, utterances: tuple[Utterance, ...], block: BlockId) -> Counter[int]:
    text = text_at(story, block)
    return Counter(
        at
        for utterance in utterances
        if utterance.block == block
        for anchor in utterance.anchors
        for at in range(anchor.written.start, anchor.written.end)
        if text[at].isalnum()
    )


@given(articles())
@settings(max_examples=150, deadline=None)
def test_any_article_is_said_whole_once_and_in_order(story: Article) -> None:
    """No word of a story is lost or doubled, and every word that sounds is lit where it stands."""
    wanted = policy(left_out="silent", repeats="read")
    utterances = narrate(story, wanted).utterances
    places = []
    for utterance in utterances:
        text = text_at(story, utterance.block)
        assert words(utterance.text)
        assert len(utterance.text) <= 350
        assert len(words(utterance.text)) <= 60
        for anchor in utterance.anchors:
            spoken = utterance.text[anchor.spoken.start : anchor.spoken.end]
            written = text[anchor.written.start : anchor.written.end]
            assert len(spoken) == len(written)
            assert all(s == w or s in " \ufffd" for s, w in zip(spoken, written, strict=True))
            assert spoken == spoken.strip()
            places.append((_order(utterance.block), anchor.written.start))

    assert places == sorted(places)
    assert covered(story, utterances, TITLE) == letters(story.title)
    assert covered(story, utterances, BYLINE) == letters(byline_text(story))
    for block in story.blocks:
        expected = text_of(block.caption) if isinstance(block, Figure) else block.text
        if isinstance(block, Code) and "\n" in block.text and not covered(story, utterances, block.id):
            signs = "".join(block.text.split())
            assert 3 * sum(map(str.isalnum, signs)) < len(signs)  # a picture drawn with signs is silent
            continue
        assert covered(story, utterances, block.id) == letters(expected)


def _order(block: BlockId) -> int:
    return {TITLE: -2, BYLINE: -1}.get(block) or int(block.removeprefix("b"))


@pytest.mark.parametrize(
    ("language", "said", "tongue"),
    [
        ("en-GB", "Continue with part 2.", "en-GB"),
        ("de", "Weiter mit Teil 2.", "de"),
        ("ga", "Continue with part 2.", "en"),
    ],
)
def test_an_article_that_goes_on_elsewhere_says_so_last(language: str, said: str, tongue: str) -> None:
    """In its own language where Reader knows the words, else in English, for an English voice."""
    blocks = (Paragraph(block_id(0), (Run("It began."),)),)
    last = narrate(
        Article("", language=language, blocks=blocks, next_part=NextPart(2, "https://example.org/2"))
    ).utterances[-1]

    assert (last.text, last.kind, last.block, last.language) == (said, "announcement", NEXT_PART, tongue)
