"""The levels and switches are data: complete, told truly, and each choice is heard."""

from dataclasses import fields

import pytest
from golden import NARRATION, narration_with_levels

from reader.document.article import Article
from reader.document.blocks import Cell, Code, Figure, Heading, ListItem, Paragraph, Quote, Run, Table
from reader.document.furniture import Furniture, PageLink
from reader.document.locator import Locator, block_id
from reader.narration.announcements import Counted, known_languages, prompt
from reader.narration.narrate import narrate
from reader.narration.pauses import USUAL, silences
from reader.narration.policy import Policy, Wishes, offer, policy
from reader.narration.wished import as_wished

LONG = "The keeper wrote down the wind and the water every evening of his life."
MARK = Run("[1]", superscript=True, link="#n", target=Locator(block_id(12)))
ALL = Article(
    "A title", "Ann Writer", "2025-03-14", "en",
    blocks=(
        Heading(block_id(0), 2, (Run("Part"),)),
        Paragraph(block_id(1), (Run(LONG), MARK, Run(" It rose. He left."))),
        Paragraph(block_id(2), (Run("See "), Run("the chart", link="a"), Run(" of the "), Run("old", struck=True),
                                Run(" "), Run("WHO", expansion="World Health Organization"), Run("."))),
        Figure(block_id(3), "x.png", "A lamp", (Run("At dusk"),), "Photo: Ann"),
        Figure(block_id(4), "y.png", "A moth"),
        Figure(block_id(5), kind="video"),
        ListItem(block_id(6), (Run("Wind"),)),
        ListItem(block_id(7), (Run("Water"),)),
        Quote(block_id(8), (Run("Calm."),)),
        Quote(block_id(9), (Run(LONG),), post=True),
        Table(block_id(10), ((Cell("Year", True), Cell("Sea", True)), (Cell("1921"), Cell("6")))),
        Code(block_id(11), "x = 1"),
        Paragraph(block_id(12), (Run("A note."),), "note"),
        Paragraph(block_id(13), (Run("Il ne faut pas courir."),)),
        Paragraph(block_id(14), (Run("Il faut sortir sans raison, tourner au premier parfum de pain, et revenir."),)),
        Paragraph(block_id(15), (Run("Elle est partie hier soir.", language="fr"),)),
    ),
    furniture=Furniture(breaking_news=(PageLink("The buoy walks", ""),)),
)  # fmt: skip


def said(article: Article = ALL, level: str = "normal", **switches: str) -> list[tuple[str, str]]:
    told = as_wished(article, Wishes(level, switches))
    return [(one.text, one.language) for one in told.narration.utterances]


def texts(level: str = "normal", **switches: str) -> list[str]:
    return [text for text, _ in said(ALL, level, **switches)]


@pytest.mark.parametrize("kind", offer().kinds, ids=lambda kind: kind.name)
def test_each_choice_is_heard(kind: object) -> None:
    """A switch that changes nothing is a promise broken."""
    found = next(one for one in offer().kinds if one is kind)
    undeclared = Article("", blocks=ALL.blocks[1:2] + ALL.blocks[14:15])
    article = undeclared if found.name == "detection" else ALL
    wanted = {"left_out": {"tables": "skip"}, "repeats": {"quotes": "read"}}.get(found.name, {})
    heard = [said(article, **{**wanted, found.name: choice.name}) for choice in found.choices]

    assert all(one != other for index, one in enumerate(heard) for other in heard[index + 1 :])


def test_the_levels_say_more_and_more() -> None:
    told = [narrate(ALL, policy(level.name)).utterances for level in offer().levels]
    counts = [sum(1 for one in each if one.kind in ("announcement", "description")) for each in told]

    assert [level.name for level in offer().levels] == ["plain", "brief", "normal", "full"]
    assert counts == sorted(set(counts))


def test_every_kind_has_a_field_and_every_level_a_choice_that_there_is() -> None:
    assert [field.name for field in fields(Policy)] == [kind.name for kind in offer().kinds]
    for kind in offer().kinds:
        assert set(kind.levels) == {level.name for level in offer().levels}
        assert set(kind.levels.values()) <= {choice.name for choice in kind.choices}


def test_settings_of_another_version_do_no_harm() -> None:
    """A level, kind or choice that is no more has no effect."""
    assert Wishes("loud", {"captions": "sing", "smells": "read"}).policy == policy()


def test_the_documentation_tells_the_levels_as_they_are() -> None:
    text = NARRATION.read_text(encoding="utf-8")

    assert text == narration_with_levels(text)


def test_what_is_left_out_leaves_a_cue_once() -> None:
    """Users of another reader did not know that notes had been skipped."""
    cues = [one for one in narrate(ALL, policy(lists="skip", tables="skip")).utterances if one.kind == "cue"]

    assert [one.text for one in cues] == [
        "A list was left out.", "A quotation that repeats the text was left out.", "A table was left out.",
    ]  # fmt: skip
    assert [one.block for one in cues] == [block_id(6), block_id(9), block_id(10)]
    tones = narrate(ALL, policy(lists="skip", left_out="tone")).utterances
    assert [one.text for one in tones if one.kind == "cue"] == ["", ""]


def test_a_note_is_read_after_the_sentence_that_refers_to_it_and_not_again() -> None:
    heard = texts(notes="reference")
    at = heard.index("A note.")

    assert heard[at - 2 : at + 2] == [LONG, "Note:", "A note.", "It rose."]
    assert heard.count("A note.") == 1


def test_a_listed_note_is_a_note_where_a_mark_leads_to_it() -> None:
    """An endnote is no list that was forgotten at the end."""
    mark = Run("1", superscript=True, link="#n", target=Locator(block_id(1)))
    story = Article("", language="en", blocks=(
        Paragraph(block_id(0), (Run("It rose."), mark)), ListItem(block_id(1), (Run("In May."),), 1, 1),
    ))  # fmt: skip

    assert [one.text for one in narrate(story).utterances] == ["It rose.", "Note.", "1. In May."]


def test_a_quotation_that_stands_alone_is_no_repeat() -> None:
    """Of two that are the same the first is heard."""
    twice = Article("", language="en", blocks=tuple(Quote(block_id(n), (Run(LONG),)) for n in range(2)))

    assert [one.text for one in narrate(twice).utterances][:2] == ["Quote.", LONG]


@pytest.mark.parametrize("language", known_languages())
def test_every_language_has_every_word(language: str) -> None:
    """A missing word would end the narration."""
    english = narrate(ALL, policy("full")).utterances
    own = narrate(Article(**{field.name: getattr(ALL, field.name) for field in fields(ALL)} | {"language": language}),
                  policy("full", languages="read")).utterances  # fmt: skip

    assert {one.language for one in own if one.kind == "announcement"} == {language}
    assert len([one for one in english if one.kind == "announcement"]) >= 15


@pytest.mark.parametrize(
    ("language", "number", "wanted"),
    [("en", 1, "List, 1 item."), ("ru", 2, "Список, 2 элемента."), ("ru", 5, "Список, 5 элементов."),
     ("pl", 22, "Lista, 22 elementy."), ("ar", 2, "قائمة، عنصران."), ("ja", 3, "リスト、3項目."),
     ("fi", 2, "List, 2 items.")],
)  # fmt: skip
def test_plurals_are_those_of_the_language(language: str, number: int, wanted: str) -> None:
    assert prompt("list", language, Counted(number, "items")).text == wanted


def test_silences_scale_all_together_and_each_by_itself() -> None:
    made = silences({"all": 2.0, "sentence": 0.5, "item": 0.0})

    assert (made.sentence, made.paragraph, made.item) == (USUAL.sentence, 2 * USUAL.paragraph, 0)
    assert silences({}) == USUAL


def test_a_longer_comma_cuts_the_sentence_there_and_lights_the_same_words() -> None:
    story = Article("", language="en", blocks=(Paragraph(block_id(0), (Run("Calm, cold, and clear; he slept."),)),))
    cut = narrate(story, silences=silences({"comma": 2.0})).utterances

    assert [(one.text, one.pause) for one in cut] == [
        ("Calm,", 200), ("cold,", 200), ("and clear;", 200), ("he slept.", USUAL.paragraph),
    ]  # fmt: skip
    assert [one.locator.range.start for one in cut] == [0, 6, 12, 23]
    assert len(narrate(story).utterances) == 1
