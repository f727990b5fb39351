"""Saved pages in other languages, with other frames: what is the story and what is the page's, by shape alone."""

import pytest
from extract.saved_stories import (
    CHINESE,
    ENGLISH,
    FOOT,
    JAPANESE,
    MENU,
    PERSIAN,
    RUSSIAN,
    SPANISH,
    Story,
    lines,
    saved,
    words,
)  # fmt: skip

from reader.document.blocks import Figure, Heading, Paragraph
from reader.document.furniture import PageLink
from reader.extract.plain_text import extract_text

EVERY = [ENGLISH, RUSSIAN, PERSIAN, SPANISH, CHINESE, JAPANESE]
every_language = pytest.mark.parametrize("story", EVERY, ids=["en", "ru", "fa", "es", "zh", "ja"])


def assert_is_the_story(text: str, story: Story) -> None:
    article = extract_text(text)

    assert (article.title, article.body_text(), article.captions()) == (
        words(story, "title"),
        "\n".join(lines(story, "prose")),
        (words(story, "caption"),),
    )


@every_language
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n\r\n", "\u2028"], ids=["blank", "none", "crlf", "ls"])
def test_the_page_reader_began_with_in_any_language(story: Story, gap: str) -> None:
    """The words differ, the shape is the same."""
    before = (words(story, "access"), words(story, "label"))

    assert_is_the_story(saved(story, before, after=("XS", "SM", "MD", "LG"), gap=gap), story)


@every_language
def test_links_past_the_frame_are_known_by_their_likeness(story: Story) -> None:
    """ "Skip to …" three times over, whatever the language says for it."""
    before = (words(story, "access"), *lines(story, "links"), words(story, "label"))
    article = extract_text(saved(story, before))

    assert [link.label for link in article.furniture.skip_links] == list(lines(story, "links"))
    assert [link.kind for link in article.furniture.skip_links] == ["content", "navigation", "search"]
    assert article.title == words(story, "title")


@every_language
def test_an_item_of_breaking_news_is_not_the_headline(story: Story) -> None:
    """It is shown in its strip, and not read as the story's title."""
    article = extract_text(saved(story, (words(story, "label"), words(story, "item"))))

    assert article.furniture.breaking_news == (PageLink(words(story, "item"), ""),)
    assert article.title == words(story, "title")


@every_language
def test_the_letters_tell_the_language_where_they_can(story: Story) -> None:
    """A Persian page saved as text is not read by an English voice; Latin letters say nothing."""
    assert extract_text(saved(story)).language == words(story, "language")


@pytest.mark.parametrize(
    ("before", "under", "after"),
    [
        (MENU, (), ()),
        ((), (), FOOT),
        (MENU, (), FOOT),
        (("We use cookies to make this site better for you.", "Accept", "Learn more"), (), ()),
        (("The Island Post",), ("Share", "Facebook", "Twitter", "Print"), ()),
        (("The Island Post",), ("Share on Facebook Share on Twitter Print",), ()),
        (MENU, (), ("xs", "sm", "md", "lg")),
        (MENU, (), ("XS SM MD LG",)),
        (MENU, (), ("A-", "A", "A+")),
        ((f"{ENGLISH['title']} | The Island Post", *MENU), (), FOOT),
        (MENU, (), (*FOOT, str(ENGLISH["title"]))),
    ],
)
def test_what_a_page_has_around_its_story_is_not_read(
    before: tuple[str, ...], under: tuple[str, ...], after: tuple[str, ...]
) -> None:
    """Menus above, other stories below, buttons under the headline."""
    assert_is_the_story(saved(ENGLISH, before, under, after), ENGLISH)


def test_author_and_date_under_the_headline_are_told_apart() -> None:
    """They are said once, with the title."""
    text = saved(ENGLISH, ("Islands", *MENU), ("January 15, 2020 18:32 GMT", "By Ada Lind", "4 min read"))
    article = extract_text(text)

    assert (article.title, article.byline, article.published) == (ENGLISH["title"], "Ada Lind", "2020-01-15")
    assert article.body_text() == "\n".join(lines(ENGLISH, "prose"))


@pytest.mark.parametrize("title", ["War", "Who Will Count The Ships?", "‘I Had No Choice’: A Keeper Tells."])
def test_short_and_strange_headlines(title: str) -> None:
    story: Story = {**ENGLISH, "title": title}

    assert extract_text(saved(story, ("Accessibility links", "Breaking News"))).title == title


def test_a_headline_that_stands_twice_over_its_picture_is_no_caption() -> None:
    text = saved(ENGLISH, ("Accessibility links", "Breaking News"), under=(words(ENGLISH, "title"),))

    assert_is_the_story(text, ENGLISH)


def test_a_caption_may_name_its_photographer_where_the_alt_does_not() -> None:
    """One figure, its credit kept apart."""
    caption = words(ENGLISH, "caption")
    text = saved(ENGLISH).replace(f"{caption}\n{caption}", f"{caption}\n{caption} (Photo: Ada Lind)")
    figure = next(block for block in extract_text(text).blocks if isinstance(block, Figure))

    assert (figure.text, extract_text(text).captions()) == (f"{caption}\nPhoto: Ada Lind", (caption,))


def test_marks_of_direction_are_no_words() -> None:
    """Copied Persian is full of them; a line of nothing else is blank."""
    text = saved(PERSIAN, (words(PERSIAN, "label"),)).replace("\n\n", "\n\u200f\n\u200e")

    assert_is_the_story(text, PERSIAN)
    assert all("\u200f" not in block.text for block in extract_text(text).blocks)


def test_what_is_no_page_is_kept_whole() -> None:
    """An essay has headings and a signature, and no frame."""
    first, second, third = lines(ENGLISH, "prose")
    article = extract_text(f"On counting\n\n{first}\n\nLater\n\n{second} {third}\n\nAda Lind")

    assert [(type(block), block.text) for block in article.blocks] == [
        (Paragraph, first),
        (Heading, "Later"),
        (Paragraph, f"{second} {third}"),
        (Paragraph, "Ada Lind"),
    ]
